import type { Card } from '../post/cards';
import type { Pitch } from '../stationery-preferences';
import { type Area, inset, rounded } from './lengths';
import type { Mark } from './sheet';

/** The ruled panel of a card: the same lines on the guide, on the card that is printed and in the preview. */

/** Room for g and y under the last line, as a part of the pitch. */
const TAIL = 0.3;

/** What may be written on, from the card's upper left corner. */
export const safeArea = ({ width, height, margin }: Pick<Card, 'width' | 'height' | 'margin'>): Area =>
  inset({ x: 0, y: 0, width, height }, margin.sides, margin.ends);

/** How many lines there is room for. roomOf(A2, 8) -> 11 */
export const roomOf = (card: Pick<Card, 'width' | 'height' | 'margin'>, pitch: Pitch): number =>
  Math.floor(safeArea(card).height / pitch - TAIL + 1e-9);

/** Where the lines lie, in mm from the card's upper edge: the first one pitch below the margin. */
export const baselinesOf = (card: Pick<Card, 'width' | 'height' | 'margin'>, pitch: Pitch): number[] =>
  Array.from({ length: roomOf(card, pitch) }, (_, line) => rounded(card.margin.ends + (line + 1) * pitch));

/** The ruling with its upper left corner at (x, y). `width`: of the stroke. */
export function rulingAt(card: Card, pitch: Pitch, x: number, y: number, width: number): Mark[] {
  const area = safeArea(card);
  return baselinesOf(card, pitch).map((baseline) => ({
    mark: 'line',
    x1: rounded(x + area.x),
    x2: rounded(x + area.x + area.width),
    y1: rounded(y + baseline),
    y2: rounded(y + baseline),
    width,
  }));
}
