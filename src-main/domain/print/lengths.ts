/** Millimetres, the one unit of everything printed. */

/** inches(8.5) -> 215.9 */
export const inches = (count: number): number => count * 25.4;

/** To a thousandth of a millimetre, so that sums of inches read well: 139.7, not 139.70000000000002. */
export const rounded = (length: number): number => Math.round(length * 1000) / 1000;

export type Size = { readonly width: number; readonly height: number };
/** A rectangle from its upper left corner. */
export type Area = Size & { readonly x: number; readonly y: number };

/** What is left inside. inset({ x: 0, y: 0, width: 100, height: 50 }, 10, 8) -> { x: 10, y: 8, width: 80, height: 34 } */
export const inset = ({ x, y, width, height }: Area, sides: number, ends = sides): Area => ({
  x: x + sides,
  y: y + ends,
  width: rounded(width - 2 * sides),
  height: rounded(height - 2 * ends),
});
