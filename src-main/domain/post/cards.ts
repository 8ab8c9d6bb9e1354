import { inches, rounded, type Size } from '../print/lengths';
import type { CardName } from '../stationery-preferences';

/**
 * The cards a note is written on, and the envelopes they go into. Lengths in mm, lying as they are written on: the long
 * side across. An A2 card is folded at the top, so the panel that is written on is its lower half, 5 1/2 wide and 4 1/4 high.
 *
 * The American sizes are the trade's (A2, A6, A7, 4-bar announcement envelopes, as printers and paper mills list them);
 * A6 is ISO 216, C6 and DL are ISO 269; a DL card is a third of an A4 sheet.
 */
export type Card = {
  readonly name: CardName;
  /** "A2 card, 5½ by 4¼ in" */
  readonly label: string;
  /** The panel that is written on. */
  readonly width: number;
  readonly height: number;
  /** Made of a blank twice as high, folded across the middle. */
  readonly folded: boolean;
  /** Nothing is written nearer to the edge: at the left and right, and above and below. */
  readonly margin: { readonly sides: number; readonly ends: number };
  readonly envelope: Size & { readonly label: string };
};

const inInches = (width: number, height: number): Size => ({
  width: rounded(inches(width)),
  height: rounded(inches(height)),
});
const usual = { sides: 10, ends: 8 };

const cards: { readonly [N in CardName]: Omit<Card, 'name'> } = {
  a2: {
    label: 'A2 card, 5½ by 4¼ in',
    ...inInches(5.5, 4.25),
    folded: true,
    margin: usual,
    envelope: { label: 'A2 envelope, 5¾ by 4⅜ in', ...inInches(5.75, 4.375) },
  },
  'us-a6': {
    label: 'US A6 card, 6¼ by 4½ in',
    ...inInches(6.25, 4.5),
    folded: false,
    margin: usual,
    envelope: { label: 'US A6 envelope, 6½ by 4¾ in', ...inInches(6.5, 4.75) },
  },
  'us-a7': {
    label: 'A7 card, 7 by 5 in',
    ...inInches(7, 5),
    folded: false,
    margin: usual,
    envelope: { label: 'A7 envelope, 7¼ by 5¼ in', ...inInches(7.25, 5.25) },
  },
  'four-bar': {
    label: '4-bar card, 4⅞ by 3½ in',
    ...inInches(4.875, 3.5),
    folded: false,
    margin: { sides: 8, ends: 7 },
    envelope: { label: '4-bar envelope, 5⅛ by 3⅝ in', ...inInches(5.125, 3.625) },
  },
  'iso-a6': {
    label: 'A6 card, 148 by 105 mm',
    width: 148,
    height: 105,
    folded: false,
    margin: usual,
    envelope: { label: 'C6 envelope, 162 by 114 mm', width: 162, height: 114 },
  },
  dl: {
    label: 'DL card, 210 by 99 mm',
    width: 210,
    height: 99,
    folded: false,
    margin: usual,
    envelope: { label: 'DL envelope, 220 by 110 mm', width: 220, height: 110 },
  },
};

export const cardOf = (name: CardName): Card => ({ name, ...cards[name] });
