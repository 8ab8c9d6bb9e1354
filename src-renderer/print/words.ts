import type { CardName, Hand, PaperName, PrintPart, Stationery } from '../host/host';

/** What the desk's choices are called. */

export const partWords: readonly (readonly [part: PrintPart, label: string, hint: string])[] = [
  ['underlay', 'Guide for the card', 'Lay it under the card, write on top'],
  ['copy', 'Words to copy', 'In lines that end where yours will'],
  ['envelope', 'Envelope', 'The address in its zone'],
  ['cards', 'Cards to cut out', 'For card stock, with crop marks'],
  ['kit', 'List for the bag', 'What to take to the interview'],
];

export const cardWords: readonly (readonly [CardName, string])[] = [
  ['a2', 'A2 folded, 5½ × 4¼ in'],
  ['us-a6', 'US A6, 6¼ × 4½ in'],
  ['us-a7', 'A7, 7 × 5 in'],
  ['four-bar', '4-bar, 4⅞ × 3½ in'],
  ['iso-a6', 'A6, 148 × 105 mm'],
  ['dl', 'DL, 210 × 99 mm'],
];
export const paperWords: readonly (readonly [PaperName, string])[] = [
  ['letter', 'US Letter'],
  ['a4', 'A4'],
];
export const handWords: readonly (readonly [Hand, string])[] = [
  ['small', 'Small'],
  ['medium', 'Medium'],
  ['large', 'Large'],
  ['measured', 'As measured'],
];
export const pitchWords = [
  ['6.4', '6.4'],
  ['7', '7'],
  ['8', '8'],
  ['8.7', '8.7'],
] as const satisfies readonly (readonly [`${Stationery['pitch']}`, string])[];
export const pitchOf: Readonly<Record<(typeof pitchWords)[number][0], Stationery['pitch']>> = {
  '6.4': 6.4,
  '7': 7,
  '8': 8,
  '8.7': 8.7,
};
export const guideWords: readonly (readonly [Stationery['guide'], string])[] = [
  ['lines', 'Lines'],
  ['ticks', 'Pencil ticks'],
];
export const perSheetWords: readonly (readonly [Stationery['perSheet'], string])[] = [
  ['one', 'One'],
  ['several', 'As many as fit'],
];
export const envelopePrintWords: readonly (readonly [Stationery['envelopePrint'], string])[] = [
  ['underlay', 'To copy from'],
  ['direct', 'Print on it'],
];
/** `usual`: the postal operator of the settings. */
export const envelopeWords: readonly (readonly [NonNullable<Stationery['envelope']> | 'usual', string])[] = [
  ['usual', 'As in the settings'],
  ['USPS', 'USPS'],
  ['Royal Mail', 'Royal Mail'],
  ['Canada Post', 'Canada Post'],
  ['Deutsche Post', 'Deutsche Post'],
];
