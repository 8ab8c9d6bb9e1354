import { type NoteToPrint, type PrintJob } from '../../src-main/domain/print/run';
import type { Mark, Sheet } from '../../src-main/domain/print/sheet';
import { postalOperators } from '../../src-main/domain/settings';
import {
  cardNames,
  defaultSender,
  defaultStationery,
  hands,
  paperNames,
  pitches,
  type Stationery,
} from '../../src-main/domain/stationery-preferences';
import { fc } from '../chance';

/** Notes, stationery and the boxes of marks, for the tests of everything printed. */

export const address = { street: '240 Orchard Street', city: 'Dover', region: 'OH', postalCode: '44622' };
export const ruth: NoteToPrint = {
  name: 'Dr. Ruth Okafor',
  company: 'Fernhill Clinic',
  address,
  text: 'Dear Dr. Okafor,\nThank you for the hour this morning.\nMaya Torres',
  operator: 'USPS',
  box: 'In the box by 17:00, Mon 23 Nov',
};
export const sender = {
  ...defaultSender,
  name: 'Maya Torres',
  street: '18 Linden Court',
  city: 'Dover',
  region: 'OH',
  postalCode: '44622',
};
export const job = (more: Partial<PrintJob> = {}): PrintJob => ({
  title: 'Print',
  parts: ['underlay', 'copy', 'envelope'],
  notes: [ruth],
  visits: [],
  stationery: defaultStationery,
  sender,
  ...more,
});

export type Box = { left: number; right: number; top: number; bottom: number };
/** What a mark covers. A text without `most` is short and known: 0.7 of its size a letter is more than any face takes. */
export function boxOf(mark: Mark): Box {
  if (mark.mark === 'line')
    return {
      left: Math.min(mark.x1, mark.x2),
      right: Math.max(mark.x1, mark.x2),
      top: Math.min(mark.y1, mark.y2),
      bottom: Math.max(mark.y1, mark.y2),
    };
  if (mark.mark === 'rect')
    return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
  const width = mark.most ?? mark.text.length * mark.size * 0.7;
  // As in SVG: the end of right-to-left text is its left side.
  const toTheLeft = (mark.direction === 'rtl') !== (mark.anchor === 'end');
  const start = mark.anchor === 'middle' ? -width / 2 : toTheLeft ? -width : 0;
  const [up, down] = [mark.size * 0.75, mark.size * 0.25];
  switch (mark.turn ?? 0) {
    case 0:
      return { left: mark.x + start, right: mark.x + start + width, top: mark.y - up, bottom: mark.y + down };
    case 90:
      return { left: mark.x - down, right: mark.x + up, top: mark.y + start, bottom: mark.y + start + width };
    default:
      throw new Error(`Nothing is turned by ${mark.turn} degrees.`);
  }
}
export const isInside = (box: Box, { width, height }: Pick<Sheet, 'width' | 'height'>, margin: number) =>
  box.left >= margin - 0.002 &&
  box.top >= margin - 0.002 &&
  box.right <= width - margin + 0.002 &&
  box.bottom <= height - margin + 0.002;

export const stationeries: fc.Arbitrary<Stationery> = fc.record({
  card: fc.constantFrom(...cardNames),
  paper: fc.constantFrom(...paperNames),
  pitch: fc.constantFrom(...pitches),
  hand: fc.constantFrom(...hands),
  charactersPer100: fc.integer({ min: 10, max: 150 }),
  guide: fc.constantFrom('lines', 'ticks'),
  perSheet: fc.constantFrom('one', 'several'),
  envelope: fc.constant(null),
  envelopePrint: fc.constantFrom('underlay', 'direct'),
});
export const everyCombination = cardNames.flatMap((card) =>
  paperNames.map((paper) => ({ ...defaultStationery, card, paper })),
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('x'.repeat(10_000), 'שלום עולם '.repeat(60), '予約の待ち時間。'.repeat(40), ''),
);
export const anyNote: fc.Arbitrary<NoteToPrint> = fc.record({
  name: fc.oneof(
    fc.constantFrom('Dr. Ruth Okafor', 'محمد الأمين', '山田 花子', 'A'.repeat(200)),
    fc.string({ minLength: 1, maxLength: 60 }),
  ),
  company: fc.constantFrom('Fernhill Clinic', 'B'.repeat(200)),
  address: fc.constantFrom(address, undefined, {
    street: 'S'.repeat(200),
    unit: 'U'.repeat(200),
    city: 'C'.repeat(200),
    region: 'OH',
    postalCode: '44622',
    country: 'Japan',
  }),
  text: fc.oneof(texts, fc.constant(null)),
  operator: fc.constantFrom(...postalOperators),
  box: fc.constant('In the box by 17:00, Mon 23 Nov'),
});
