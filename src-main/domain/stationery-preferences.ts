import * as z from 'zod';
import { postalOperator } from './settings';

/** Who writes, on which cards, in which hand. No rule of the plan depends on it. */

const line = (length: number) => z.string('must be text').max(length, `must be at most ${length} characters`);
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, `must be one of ${values.map((value) => `"${value}"`).join(', ')}`);

/** The user, for signatures and the return address. Empty lines are left out. */
export const sender = z.strictObject({
  name: line(200),
  email: line(320),
  phone: line(60),
  street: line(200),
  unit: line(200),
  city: line(200),
  region: line(200),
  postalCode: line(40),
  country: line(100),
});
export type Sender = z.infer<typeof sender>;

/** `a2` is folded, 4 1/4 x 5 1/2 in; the others are flat or folded cards of the envelope's name. */
export const cardNames = ['a2', 'us-a6', 'us-a7', 'four-bar', 'iso-a6', 'dl'] as const;
export type CardName = (typeof cardNames)[number];
export const paperNames = ['letter', 'a4'] as const;
export type PaperName = (typeof paperNames)[number];
export const hands = ['small', 'medium', 'large', 'measured'] as const;
export type Hand = (typeof hands)[number];
/** Millimetres from line to line. */
export const pitches = [6.4, 7, 8, 8.7] as const;
export type Pitch = (typeof pitches)[number];

export const stationery = z.strictObject({
  card: oneOf(cardNames),
  paper: oneOf(paperNames),
  pitch: z.literal(pitches, 'must be 6.4, 7, 8 or 8.7: millimetres from line to line'),
  hand: oneOf(hands),
  /** Characters the user's own hand put on the printed line of 100 mm; for the hand `measured`. */
  charactersPer100: z
    .number('must be a whole number from 10 to 150')
    .int('must be a whole number from 10 to 150')
    .min(10, 'must be a whole number from 10 to 150')
    .max(150, 'must be a whole number from 10 to 150'),
  /** Lines that show through, or pencil ticks at the edges of thick stock. */
  guide: oneOf(['lines', 'ticks']),
  /** One card a sheet, or as many as fit. */
  perSheet: oneOf(['one', 'several']),
  /** Whose envelope layout is kept; null: the postal operator of the settings. */
  envelope: postalOperator.nullable(),
  /** An underlay to copy from, or a page of the envelope's own size to feed into the printer. */
  envelopePrint: oneOf(['underlay', 'direct']),
});
export type Stationery = z.infer<typeof stationery>;

export const defaultSender: Sender = {
  name: '',
  email: '',
  phone: '',
  street: '',
  unit: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
};
export const defaultStationery: Stationery = {
  card: 'a2',
  paper: 'letter',
  pitch: 8,
  hand: 'medium',
  charactersPer100: 40,
  guide: 'lines',
  perSheet: 'one',
  envelope: null,
  envelopePrint: 'underlay',
};
