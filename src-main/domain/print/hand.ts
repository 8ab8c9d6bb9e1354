import type { Stationery } from '../stationery-preferences';

/** A handwriting is known by the characters it puts on a line of 100 mm, spaces counted. */
const charactersPer100 = { small: 48, medium: 40, large: 31 } as const;

export const charactersOf = ({ hand, charactersPer100: measured }: Pick<Stationery, 'hand' | 'charactersPer100'>) =>
  hand === 'measured' ? measured : charactersPer100[hand];

/** The average letter, in mm. letterWidth({ hand: 'medium', … }) -> 2.5 */
export const letterWidth = (stationery: Pick<Stationery, 'hand' | 'charactersPer100'>): number =>
  100 / charactersOf(stationery);

/** Newsreader's italic runs at 0.40 of its size on the average letter: the size in mm that looks like this hand. */
const FACE_WIDTH = 0.4;
/** Taller than this, lines would touch. */
const MOST_OF_PITCH = 0.86;

export const handSize = (stationery: Stationery): number =>
  Math.min(letterWidth(stationery) / FACE_WIDTH, stationery.pitch * MOST_OF_PITCH);
