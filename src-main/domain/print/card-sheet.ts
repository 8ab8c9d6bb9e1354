import { type Card, cardOf } from '../post/cards';
import type { Stationery } from '../stationery-preferences';
import { rounded, type Size } from './lengths';
import { moved, turned } from './marks';
import { rulingAt, safeArea } from './panel';
import { BAR_ROOM, controlBars, papers, PRINTER_MARGIN } from './paper';
import type { Mark, Sheet } from './sheet';

/** Cards to cut out of a sheet of card stock: crop marks around them, never on them, and the corners of the safe area. */

const GAP = 1;
const CROP = 4;
const STROKE = 0.15;
/** From the sheet's edge to the first card: the marks lie in between. */
const AROUND = PRINTER_MARGIN + CROP + GAP;

type Grid = { readonly across: number; readonly down: number; readonly onSide: boolean };

/** The whole blank: an A2 card is folded from one twice as high, its written panel the lower half. */
const blankOf = ({ width, height, folded }: Card): Size => ({ width, height: folded ? rounded(height * 2) : height });

function gridOf(blank: Size, sheet: Size, onSide: boolean): Grid {
  const [width, height] = onSide ? [blank.height, blank.width] : [blank.width, blank.height];
  const across = Math.floor((sheet.width - 2 * AROUND) / width);
  const down = Math.floor((sheet.height - AROUND - Math.max(AROUND, BAR_ROOM)) / height);
  return { across: Math.max(across, 0), down: Math.max(down, 0), onSide };
}

/** As many as fit, or one; upright unless more fit on their side. Every card fits either paper: the tests try them all. */
export function cardGrid(stationery: Stationery): Grid {
  const blank = blankOf(cardOf(stationery.card));
  const sheet = papers[stationery.paper];
  const several = [gridOf(blank, sheet, false), gridOf(blank, sheet, true)];
  const count = (grid: Grid) => grid.across * grid.down;
  const [upright, onSide] = several as [Grid, Grid];
  if (stationery.perSheet === 'one') return { across: 1, down: 1, onSide: count(upright) === 0 };
  return count(onSide) > count(upright) ? onSide : upright;
}

/** `count` cards at least, on as many sheets as that takes. */
export function cardSheets(stationery: Stationery, count: number): Sheet[] {
  const card = cardOf(stationery.card);
  const { across, down } = cardGrid(stationery);
  const { width, height, label } = papers[stationery.paper];
  const marks = cardSheetMarks(stationery);
  const perSheet = across * down;
  return Array.from({ length: Math.ceil(count / perSheet) }, (_, index) => ({
    id: `cards-${index + 1}`,
    title: `${perSheet === 1 ? 'One card' : `${perSheet} cards`} to cut out, ${label}`,
    width,
    height,
    marks,
    hint: `${card.label}: print on card stock, cut along the marks${card.folded ? ', and fold across the middle' : ''}.`,
  }));
}

function cardSheetMarks(stationery: Stationery): Mark[] {
  const card = cardOf(stationery.card);
  const sheet = papers[stationery.paper];
  const blank = blankOf(card);
  const { across, down, onSide } = cardGrid(stationery);
  const cell = onSide ? { width: blank.height, height: blank.width } : blank;
  const left = rounded((sheet.width - across * cell.width) / 2);
  const free = sheet.height - AROUND - Math.max(AROUND, BAR_ROOM) - down * cell.height;
  const top = rounded(AROUND + free / 2);
  const face = onSide ? turned(faceOf(card, stationery), blank.height) : faceOf(card, stationery);
  const right = rounded(left + across * cell.width);
  const bottom = rounded(top + down * cell.height);
  const columns = Array.from({ length: across + 1 }, (_, index) => rounded(left + index * cell.width));
  const rows = Array.from({ length: down + 1 }, (_, index) => rounded(top + index * cell.height));
  const upAndDown = (x: number, dash?: readonly number[]): Mark[] =>
    [
      [top - GAP - CROP, top - GAP],
      [bottom + GAP, bottom + GAP + CROP],
    ].map(([y1, y2]) => line(x, rounded(y1!), x, rounded(y2!), dash));
  const leftAndRight = (y: number, dash?: readonly number[]): Mark[] =>
    [
      [left - GAP - CROP, left - GAP],
      [right + GAP, right + GAP + CROP],
    ].map(([x1, x2]) => line(rounded(x1!), y, rounded(x2!), y, dash));
  const folds = card.folded
    ? onSide
      ? columns.slice(0, -1).flatMap((x) => upAndDown(rounded(x + cell.width / 2), [0.8, 0.8]))
      : rows.slice(0, -1).flatMap((y) => leftAndRight(rounded(y + cell.height / 2), [0.8, 0.8]))
    : [];
  return [
    ...columns.flatMap((x) => upAndDown(x)),
    ...rows.flatMap((y) => leftAndRight(y)),
    ...folds,
    ...rows.slice(0, -1).flatMap((y) => columns.slice(0, -1).flatMap((x) => moved(face, x, y))),
    // In the first column, and the words in the next one: between them the crop marks come down.
    ...controlBars(rounded(left + 3), sheet.height, 66, rounded(left + (across > 1 ? cell.width + 3 : 57))),
  ];
}

const line = (x1: number, y1: number, x2: number, y2: number, dash?: readonly number[]): Mark => ({
  mark: 'line',
  x1,
  y1,
  x2,
  y2,
  width: STROKE,
  ...(dash ? { dash } : {}),
});

/** What is printed on the card itself: hairline corners of the safe area, and the lines unless ticks are wanted. */
function faceOf(card: Card, { pitch, guide }: Stationery): Mark[] {
  const { x, y, width, height } = safeArea(card);
  const corner = 2.5;
  const corners = [x, x + width].flatMap((atX) =>
    [y, y + height].flatMap((atY) => {
      const inX = atX === x ? corner : -corner;
      const inY = atY === y ? corner : -corner;
      const [cx, cy] = [rounded(atX), rounded(atY)];
      return [line(cx, cy, rounded(cx + inX), cy), line(cx, cy, cx, rounded(cy + inY))];
    }),
  );
  const written = [...corners, ...(guide === 'lines' ? rulingAt(card, pitch, 0, 0, STROKE) : [])];
  return moved(written, 0, card.folded ? card.height : 0);
}
