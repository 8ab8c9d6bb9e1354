import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src-main/domain/post/cards';
import { postageNote, zonesOf } from '../../src-main/domain/post/envelopes';
import { calibrationSheet, countsOf } from '../../src-main/domain/print/calibration';
import { cardGrid, cardSheets } from '../../src-main/domain/print/card-sheet';
import { envelopeMarks, type EnvelopeJob } from '../../src-main/domain/print/envelope';
import { guidePanel } from '../../src-main/domain/print/guide';
import { kitSheets } from '../../src-main/domain/print/kit';
import { moved, turned } from '../../src-main/domain/print/marks';
import { baselinesOf, safeArea } from '../../src-main/domain/print/panel';
import { papers, PRINTER_MARGIN } from '../../src-main/domain/print/paper';
import { type NoteToPrint, type PrintJob, printParts, printRun } from '../../src-main/domain/print/run';
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

const address = { street: '240 Orchard Street', city: 'Dover', region: 'OH', postalCode: '44622' };
const ruth: NoteToPrint = {
  name: 'Dr. Ruth Okafor',
  company: 'Fernhill Clinic',
  address,
  text: 'Dear Dr. Okafor,\nThank you for the hour this morning.\nMaya Torres',
  operator: 'USPS',
  box: 'In the box by 17:00, Mon 23 Nov',
};
const sender = {
  ...defaultSender,
  name: 'Maya Torres',
  street: '18 Linden Court',
  city: 'Dover',
  region: 'OH',
  postalCode: '44622',
};
const job = (more: Partial<PrintJob> = {}): PrintJob => ({
  title: 'Print',
  parts: ['underlay', 'copy', 'envelope'],
  notes: [ruth],
  visits: [],
  stationery: defaultStationery,
  sender,
  ...more,
});

type Box = { left: number; right: number; top: number; bottom: number };
/** What a mark covers. A text without `most` is short and known: 0.7 of its size a letter is more than any face takes. */
function boxOf(mark: Mark): Box {
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
  const start = mark.anchor === 'middle' ? -width / 2 : mark.direction === 'rtl' ? -width : 0;
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
const isInside = (box: Box, { width, height }: Pick<Sheet, 'width' | 'height'>, margin: number) =>
  box.left >= margin - 0.002 &&
  box.top >= margin - 0.002 &&
  box.right <= width - margin + 0.002 &&
  box.bottom <= height - margin + 0.002;

const stationeries: fc.Arbitrary<Stationery> = fc.record({
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
const everyCombination = cardNames.flatMap((card) =>
  paperNames.map((paper) => ({ ...defaultStationery, card, paper })),
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('x'.repeat(10_000), 'שלום עולם '.repeat(60), '予約の待ち時間。'.repeat(40), ''),
);
const anyNote: fc.Arbitrary<NoteToPrint> = fc.record({
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

describe('a sheet', () => {
  it('keeps every mark clear of the edge that printers leave free, whatever the card, paper, pitch, hand, operator and words', () => {
    fc.assert(
      fc.property(stationeries, fc.array(anyNote, { maxLength: 3 }), (stationery, notes) => {
        const visits = notes.map(({ name, company }) => ({
          company,
          when: 'Tue 24 Nov, 9:30',
          place: company,
          people: [{ name, title: '', address: [] }],
          mailbox: 'USPS: the box is emptied at 17:00.',
        }));
        const run = printRun(job({ stationery, notes, visits, parts: printParts }));
        for (const sheet of run.sheets)
          for (const mark of sheet.marks) {
            if (!isInside(boxOf(mark), sheet, PRINTER_MARGIN))
              throw new Error(`${sheet.id} (${sheet.title}): ${JSON.stringify(mark)}`);
          }
        expect(new Set(run.sheets.map(({ id }) => id)).size).toBe(run.sheets.length);
      }),
      { numRuns: 300 },
    );
  });

  it('of every card on every paper is the paper’s own size, and has the two control bars', () => {
    for (const stationery of everyCombination) {
      const run = printRun(job({ stationery, parts: ['underlay', 'copy', 'envelope', 'cards'] }));
      expect(run.sheets.length).toBeGreaterThanOrEqual(3);
      for (const { marks, width, height } of run.sheets) {
        expect({ width, height }).toEqual({
          width: papers[stationery.paper].width,
          height: papers[stationery.paper].height,
        });
        const lengths = marks.flatMap((mark) =>
          mark.mark === 'line' && mark.y1 === mark.y2 ? [Math.abs(mark.x2 - mark.x1)] : [],
        );
        expect(lengths.some((length) => Math.abs(length - 50) < 1e-6)).toBe(true);
        expect(lengths.some((length) => Math.abs(length - 50.8) < 1e-6)).toBe(true);
      }
    }
  });

  it('of one small note holds the guide and the words, as far as both fit', () => {
    expect(printRun(job({ parts: ['underlay', 'copy'] })).sheets.map(({ title }) => title)).toEqual([
      'Guide for the card, Words for Dr. Ruth Okafor, US Letter',
    ]);
    const big = { ...defaultStationery, card: 'us-a7' } as const;
    expect(printRun(job({ stationery: big, parts: ['underlay', 'copy'] })).sheets).toHaveLength(2);
  });
});

describe('the guide', () => {
  const ruled = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => (mark.mark === 'line' && mark.width === 0.4 ? [mark] : []));

  it('is ruled at exactly the pitch, inside the margins, for every card', () => {
    for (const stationery of everyCombination)
      for (const pitch of pitches) {
        const lines = ruled(guidePanel({ ...stationery, pitch }).marks);
        const card = cardOf(stationery.card);
        const area = safeArea(card);
        expect(lines.map(({ y1 }) => y1)).toEqual(baselinesOf(card, pitch));
        for (const [index, line] of lines.entries()) {
          if (index > 0) expect(line.y1 - lines[index - 1]!.y1).toBeCloseTo(pitch, 3);
          expect([line.x1, line.x2]).toEqual([area.x, area.x + area.width]);
        }
      }
  });

  it('for thick cards has a tick beside the card for each line, and no line on it', () => {
    const stationery = { ...defaultStationery, guide: 'ticks' } as const;
    const ticks = ruled(guidePanel(stationery).marks);
    expect(ticks).toHaveLength(2 * baselinesOf(cardOf('a2'), 8).length);
    for (const { x1, x2 } of ticks) expect(Math.max(x1, x2) <= -1 || Math.min(x1, x2) >= 139.7 + 1).toBe(true);
  });

  it('frames the card’s edge heavily and says which side is up', () => {
    const { marks } = guidePanel(defaultStationery);
    expect(marks).toContainEqual({ mark: 'rect', x: 0, y: 0, width: 139.7, height: 107.95, stroke: 0.8 });
    expect(marks.some((mark) => mark.mark === 'text' && mark.text.includes('this side up'))).toBe(true);
  });
});

describe('cards to cut out', () => {
  it.each([
    ['four-bar', 'letter', 4],
    ['us-a7', 'letter', 2],
    ['us-a6', 'a4', 2],
    ['iso-a6', 'a4', 2],
    ['dl', 'a4', 1],
    ['a2', 'letter', 1],
  ] as const)('%s: on %s there are %i', (card, paper, count) => {
    const { across, down } = cardGrid({ ...defaultStationery, card, paper, perSheet: 'several' });
    expect(across * down).toBe(count);
  });

  it('are at least as many as there are notes, on as many sheets as that takes', () => {
    const stationery = { ...defaultStationery, card: 'four-bar', perSheet: 'several' } as const;
    expect(cardSheets(stationery, 5)).toHaveLength(2);
    expect(cardSheets({ ...stationery, perSheet: 'one' }, 3)).toHaveLength(3);
  });

  it('have crop marks around them and none on them', () => {
    for (const stationery of everyCombination)
      for (const perSheet of ['one', 'several'] as const) {
        const kept = { ...stationery, perSheet, guide: 'ticks' } as const;
        const { across, down, onSide } = cardGrid(kept);
        const card = cardOf(stationery.card);
        const blank = { width: card.width, height: card.folded ? card.height * 2 : card.height };
        const cell = onSide ? { width: blank.height, height: blank.width } : blank;
        const [sheet] = cardSheets(kept, 1);
        const left = (sheet!.width - across * cell.width) / 2;
        const crops = sheet!.marks.flatMap((mark) => (mark.mark === 'line' && mark.width === 0.15 ? [mark] : []));
        const vertical = crops.filter(({ x1, x2, y1, y2, dash }) => x1 === x2 && !dash && Math.abs(y2 - y1) > 3.9);
        for (let column = 0; column <= across; column++)
          expect(vertical.filter(({ x1 }) => Math.abs(x1 - (left + column * cell.width)) < 0.01)).toHaveLength(2);
        expect(vertical).toHaveLength(2 * (across + 1));
        expect(down).toBeGreaterThan(0);
      }
  });

  it('of an A2 card have a mark for the fold, halfway down the blank', () => {
    const [sheet] = cardSheets(defaultStationery, 1);
    const folds = sheet!.marks.flatMap((mark) => (mark.mark === 'line' && mark.dash ? [mark] : []));
    expect(folds).toHaveLength(2);
    const bottoms = sheet!.marks.flatMap((mark) =>
      mark.mark === 'line' && mark.y1 === mark.y2 && !mark.dash ? [mark.y1] : [],
    );
    expect(bottoms.some((y) => Math.abs(y - (folds[0]!.y1 + 107.95)) < 0.01)).toBe(true);
  });
});

describe('an envelope', () => {
  const envelope = (more: Partial<EnvelopeJob> = {}): EnvelopeJob => ({
    to: { name: ruth.name, company: ruth.company, address },
    from: { name: sender.name, address: sender },
    operator: 'USPS',
    stationery: defaultStationery,
    ...more,
  });
  const texts4 = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => (mark.mark === 'text' && mark.size > 3.2 ? [mark] : []));

  it('of the USPS has its zones where Publication 28 has them', () => {
    const zones = zonesOf('USPS', { width: 146.05, height: 111.125 });
    expect(zones.address).toEqual({ x: 12.7, y: 41.275, width: 120.65, height: 53.975 });
    expect(zones.free).toEqual({ x: 25.4, y: 95.25, width: 120.65, height: 15.875 });
  });

  it('has the delivery address inside its zone and above the free strip, for every operator and size', () => {
    for (const operator of postalOperators)
      for (const card of cardNames) {
        const stationery = { ...defaultStationery, card };
        const size = cardOf(card).envelope;
        const { address: zone, free } = zonesOf(operator, size);
        const lines = texts4(envelopeMarks(envelope({ operator, stationery })).addresses);
        expect(lines.length, `${operator} ${card}`).toBeGreaterThanOrEqual(3);
        for (const mark of lines) {
          const box = boxOf(mark);
          expect(box.left).toBeGreaterThanOrEqual(zone.x);
          expect(box.right).toBeLessThanOrEqual(zone.x + zone.width + 1e-6);
          expect(box.top, `${operator} ${card} ${mark.text}`).toBeGreaterThanOrEqual(zone.y - 0.5);
          expect(box.bottom).toBeLessThanOrEqual(Math.min(zone.y + zone.height, free.y) + 0.6);
        }
      }
  });

  it('too tall for a small zone is set in 10 pt before a line is left out, and the town never is', () => {
    const small = { ...defaultStationery, card: 'four-bar' } as const;
    const six = { ...address, street: '9 Quay Street', city: 'Marlow', region: 'Bucks', postalCode: 'X' };
    const sizes = (to: EnvelopeJob['to']) =>
      envelopeMarks(envelope({ operator: 'Royal Mail', stationery: small, to })).addresses.flatMap((mark) =>
        mark.mark === 'text' && mark.size > 3.2 ? [`${mark.text} ${mark.size.toFixed(2)}`] : [],
      );
    expect(sizes({ name: 'Ana', company: 'Fernhill', address: six })).toEqual([
      'Ana 3.53',
      'Fernhill 3.53',
      '9 Quay Street 3.53',
      'MARLOW 3.53',
      'Bucks 3.53',
      'X 3.53',
    ]);
    const eight = { ...six, unit: 'Floor 2', country: 'Japan' };
    expect(sizes({ name: 'Ana', company: 'Fernhill', address: { ...eight, country: 'uk' } })).toHaveLength(7);
    expect(
      envelopeMarks(
        envelope({
          operator: 'Canada Post',
          stationery: small,
          to: { name: 'Ana', company: 'Fernhill', address: { ...eight, country: 'uk' } },
        }),
      ).tooMany,
    ).toBe(1);
  });

  it('never lets the address run into the stamp or the sender', () => {
    for (const operator of postalOperators)
      for (const card of cardNames) {
        const stationery = { ...defaultStationery, card };
        const { addresses, guides } = envelopeMarks(envelope({ operator, stationery }));
        const stamp = guides.find((mark) => mark.mark === 'rect' && mark.width === 22)!;
        const top = Math.min(...texts4(addresses).map((mark) => boxOf(mark).top));
        expect(top).toBeGreaterThanOrEqual(boxOf(stamp).bottom);
        const small = addresses.flatMap((mark) =>
          mark.mark === 'text' && mark.size < 3.2 ? [boxOf(mark).bottom] : [],
        );
        expect(top).toBeGreaterThan(Math.max(...small));
      }
  });

  it('printed directly is a page of its own size with the addresses alone', () => {
    const { sheets } = printRun(
      job({ stationery: { ...defaultStationery, envelopePrint: 'direct' }, parts: ['envelope'] }),
    );
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({ width: 146.05, height: 111.125 });
    expect(sheets[0]!.marks.every(({ mark }) => mark === 'text')).toBe(true);
    expect(sheets[0]!.marks.map((mark) => ('text' in mark ? mark.text : ''))).toEqual([
      'Maya Torres',
      '18 Linden Court',
      'Dover OH 44622',
      'DR. RUTH OKAFOR',
      'FERNHILL CLINIC',
      '240 ORCHARD STREET',
      'DOVER OH 44622',
    ]);
  });

  it('needs extra postage when it is square, too long, too short for its height, or too large', () => {
    expect(postageNote('USPS', { width: 130, height: 130 })).toBe('A square envelope needs extra postage with USPS.');
    expect(postageNote('USPS', { width: 130, height: 105 })).toMatch(/less than 1\.3 times as long as it is high/);
    expect(postageNote('USPS', { width: 260, height: 100 })).toMatch(/more than 2\.5 times as long as it is high/);
    expect(postageNote('USPS', { width: 300, height: 150 })).toMatch(/larger than an ordinary letter/);
    expect(postageNote('Deutsche Post', { width: 146.05, height: 111.125 })).toMatch(/less than 1\.4 times/);
    expect(postageNote('Deutsche Post', { width: 130.175, height: 92.075 })).toMatch(
      /smaller than Deutsche Post takes.*140 by 90 mm/,
    );
    for (const card of cardNames) expect(postageNote('USPS', cardOf(card).envelope)).toBeUndefined();
  });
});

describe('what does not fit is said before it is printed', () => {
  const remarks = (more: Partial<PrintJob>) => printRun(job(more)).remarks;

  it('says nothing when all is well', () => {
    expect(remarks({})).toEqual([]);
  });

  it('says by how much a note is too long, and how much of it is printed', () => {
    const text = Array.from({ length: 13 }, (_, index) => `Line ${index}`).join('\n');
    expect(remarks({ notes: [{ ...ruth, text }] })).toEqual([
      'Dr. Ruth Okafor’s note is two lines longer than the card: the first eleven lines are printed.',
    ]);
  });

  it('says whose words are missing, and prints the rest', () => {
    const run = printRun(job({ notes: [ruth, { ...ruth, name: 'Tom Lindqvist', text: null }] }));
    expect(run.remarks).toEqual(['There are no words for Tom Lindqvist yet, so there is nothing to copy.']);
    expect(run.sheets.map(({ id }) => id)).toEqual(['guide-1', 'envelope-1']);
  });

  it('says what an address lacks, and that the sender is unknown', () => {
    expect(remarks({ notes: [{ ...ruth, address: { street: 'x' } }], sender: defaultSender })).toEqual([
      'Dr. Ruth Okafor’s address has no city, no state and no ZIP code yet.',
      'Your own name and address are not known yet, so the return address is left out.',
    ]);
  });

  it('says that a long address is printed narrower, or has too many lines', () => {
    expect(
      remarks({ notes: [{ ...ruth, company: 'Fernhill Clinic for the Care of Everybody in the County of Dover' }] }),
    ).toEqual(['Dr. Ruth Okafor’s address is wider than its zone, so it is printed narrower.']);
    const long = { ...address, unit: 'Building 12', region: 'Bucks', country: 'UK' };
    const small = { ...defaultStationery, card: 'four-bar' } as const;
    expect(remarks({ notes: [{ ...ruth, operator: 'Canada Post', address: long }], stationery: small })).toContain(
      'Dr. Ruth Okafor’s address has one line more than its zone has room for.',
    );
  });

  it('says once what is true of all envelopes', () => {
    const notes = [ruth, { ...ruth, name: 'Tom Lindqvist' }].map((note) => ({
      ...note,
      operator: 'Deutsche Post' as const,
      address: { street: 'Lindenstraße 3', city: 'Köln', postalCode: '50674' },
    }));
    expect(remarks({ notes }).filter((remark) => /extra postage/.test(remark))).toHaveLength(1);
  });

  it('says that there is no note, and still prints guide and cards', () => {
    const run = printRun(job({ notes: [], parts: ['underlay', 'copy', 'cards'] }));
    expect(run.remarks).toEqual(['No note is waiting to be written, so there are no words and no envelopes to print.']);
    expect(run.sheets.map(({ id }) => id)).toEqual(['guide-1', 'cards-1']);
  });
});

describe('the measure of a hand', () => {
  it('is a line of exactly 100 mm, three times', () => {
    const lines = calibrationSheet(defaultStationery).marks.flatMap((mark) =>
      mark.mark === 'line' && mark.y1 === mark.y2 ? [mark.x2 - mark.x1] : [],
    );
    expect(lines.filter((length) => Math.abs(length - 100) < 1e-6)).toHaveLength(3);
  });

  it('numbers each word with the characters up to its end', () => {
    expect(countsOf(['Thank', 'you', 'for'])).toEqual([5, 9, 13]);
  });

  it('goes as far as the most that can be put in', () => {
    const { marks } = calibrationSheet(defaultStationery);
    const numbers = marks.flatMap((mark) =>
      mark.mark === 'text' && /^\d+$/.test(mark.text) ? [Number(mark.text)] : [],
    );
    expect(Math.max(...numbers)).toBeGreaterThanOrEqual(150);
  });
});

describe('the list for the bag', () => {
  const visit = {
    company: 'Juniper',
    when: 'Tue 24 Nov, 9:30',
    place: '3 Elm Street',
    people: [],
    mailbox: 'USPS: the box is emptied at 17:00 on Tue 24 Nov.',
  };
  const words = (sheets: readonly Sheet[]) =>
    sheets.flatMap(({ marks }) => marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])));

  it('names card, stamped envelope, pen, people, address and box', () => {
    const ana = { name: 'Ana Ruiz', title: 'Owner', address: ['3 ELM STREET', 'DOVER OH 44622'] };
    const said = words(kitSheets([{ ...visit, people: [ana] }], defaultStationery));
    expect(said).toContain('2 cards, one to spare: A2 card, 5½ by 4¼ in');
    expect(said).toContain('2 envelopes, stamps on: A2 envelope, 5¾ by 4⅜ in');
    expect(said).toContain('A pen that does not smear, and a second one');
    expect(said).toContain('Ana Ruiz, Owner');
    expect(said).toContain('3 ELM STREET, DOVER OH 44622');
    expect(said).toContain('USPS: the box is emptied at 17:00 on Tue 24 Nov.');
  });

  it('goes on over as many sheets as it needs', () => {
    const sheets = kitSheets(
      Array.from({ length: 12 }, () => visit),
      defaultStationery,
    );
    expect(sheets.length).toBeGreaterThan(1);
    expect(words(sheets).filter((text) => text === 'Juniper')).toHaveLength(12);
  });
});

describe('marks', () => {
  it('are turned about the card’s corner, so that the upper edge is at the right', () => {
    const line: Mark = { mark: 'line', x1: 0, y1: 0, x2: 10, y2: 0, width: 1 };
    expect(turned([line], 20)).toEqual([{ mark: 'line', x1: 20, y1: 0, x2: 20, y2: 10, width: 1 }]);
    const rect: Mark = { mark: 'rect', x: 1, y: 2, width: 3, height: 4, stroke: 1 };
    expect(turned([rect], 20)).toEqual([{ mark: 'rect', x: 14, y: 1, width: 4, height: 3, stroke: 1 }]);
  });

  it('are moved without change', () => {
    expect(moved([{ mark: 'rect', x: 1, y: 2, width: 3, height: 4, stroke: 1 }], 10, 20)).toEqual([
      { mark: 'rect', x: 11, y: 22, width: 3, height: 4, stroke: 1 },
    ]);
  });
});
