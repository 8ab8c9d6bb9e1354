import type { PaperName } from '../stationery-preferences';
import { inches, rounded, type Size } from './lengths';
import type { Mark } from './sheet';

/** The sheets that go into the printer, and what it does to them. Lengths in mm. */

export const papers: { readonly [N in PaperName]: Size & { readonly label: string } } = {
  letter: { label: 'US Letter', width: rounded(inches(8.5)), height: rounded(inches(11)) },
  // ISO 216.
  a4: { label: 'A4', width: 210, height: 297 },
};

/** Many printers leave a quarter of an inch at each edge unprinted: nothing that matters lies nearer. */
export const PRINTER_MARGIN = 6.35;

/** The control bars end so far above the sheet's lower edge. */
const BAR_FROM_EDGE = PRINTER_MARGIN + 0.65;
/** What the bars need, from the lower edge. */
export const BAR_ROOM = PRINTER_MARGIN + 6;
const BAR_WIDTH = 0.25;
const SMALL = 2.6;

/**
 * Two lines of a known length, so that a ruler tells whether the printer has scaled: 50 mm, and 2 in (50.8 mm) under it.
 * They begin at `x` on a sheet of that height; what they are for is said from `wordsFrom` on, `width` mm wide at most.
 */
export function controlBars(x: number, sheetHeight: number, width: number, wordsFrom = x + 54): Mark[] {
  const lower = rounded(sheetHeight - BAR_FROM_EDGE);
  const upper = rounded(lower - 3.2);
  const bar = (y: number, length: number): Mark[] => [
    { mark: 'line', x1: x, x2: rounded(x + length), y1: y, y2: y, width: BAR_WIDTH },
    { mark: 'line', x1: x, x2: x, y1: rounded(y - 1.4), y2: y, width: BAR_WIDTH },
    { mark: 'line', x1: rounded(x + length), x2: rounded(x + length), y1: rounded(y - 1.4), y2: y, width: BAR_WIDTH },
  ];
  const words = (y: number, text: string): Mark => ({
    mark: 'text',
    x: rounded(wordsFrom),
    y,
    size: SMALL,
    text,
    face: 'plain',
    most: rounded(width),
  });
  return [
    ...bar(upper, 50),
    ...bar(lower, inches(2)),
    words(upper, '50 mm on your ruler, and 2 in below.'),
    words(lower, 'If they are not, print at 100 %, “actual size”.'),
  ];
}
