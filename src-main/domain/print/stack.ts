import type { PaperName } from '../stationery-preferences';
import { listed } from '../words';
import { rounded, type Size } from './lengths';
import { moved, turned } from './marks';
import { BAR_ROOM, controlBars, papers, PRINTER_MARGIN } from './paper';
import type { Mark, Sheet } from './sheet';

/** Pictures of cards and envelopes, true to size, one under the other on as few sheets as they need. */

export type Panel = Size & {
  /** For the sheet's title: "Guide for the card", or "Envelope" and whom it is for. */
  readonly title: string;
  readonly whom?: string;
  /** Printed above it. */
  readonly caption: string;
  /** From the upper left corner of the card or envelope; they reach outside of it by OUTSIDE at most. */
  readonly marks: readonly Mark[];
  readonly hint?: string;
  /** Printed where there is room for it, and left out elsewhere. */
  readonly optional?: true;
};

/** Corner marks and ticks lie around the card, so far out. */
export const OUTSIDE = 6;
const CAPTION = 3.5;
const CAPTION_SIZE = 2.9;
const BETWEEN = 1;

export const cornerMarks = ({ width, height }: Size): Mark[] =>
  [0, width].flatMap((x) =>
    [0, height].flatMap((y): Mark[] => {
      const outX = x === 0 ? -1 : 1;
      const outY = y === 0 ? -1 : 1;
      const stroke = { mark: 'line', width: 0.25 } as const;
      return [
        { ...stroke, x1: x + outX * 1.5, x2: x + outX * OUTSIDE, y1: y, y2: y },
        { ...stroke, x1: x, x2: x, y1: y + outY * 1.5, y2: y + outY * OUTSIDE },
      ];
    }),
  );

type Placed = { readonly panel: Panel; readonly marks: Mark[]; readonly height: number };

/** Upright where the paper is wide enough, else on its side. */
function placed(panel: Panel, paper: PaperName): Placed {
  const { width, height } = panel;
  const across = papers[paper].width - 2 * (PRINTER_MARGIN + OUTSIDE);
  const upright = width <= across;
  const marks = upright ? panel.marks : turned(panel.marks, height);
  const size = upright ? { width, height } : { width: height, height: width };
  const x = (papers[paper].width - size.width) / 2;
  const caption: Mark = {
    mark: 'text',
    x: rounded(Math.max(x, PRINTER_MARGIN + OUTSIDE)),
    y: CAPTION_SIZE,
    size: CAPTION_SIZE,
    text: panel.caption,
    face: 'plain',
    most: rounded(papers[paper].width - PRINTER_MARGIN - Math.max(x, PRINTER_MARGIN + OUTSIDE)),
  };
  return {
    panel,
    marks: [caption, ...moved(marks, x, CAPTION + OUTSIDE)],
    height: CAPTION + 2 * OUTSIDE + size.height,
  };
}

/** `id`: how the sheets' ids begin. stack('guide', panels, 'letter') -> guide-1, guide-2, … each with the control bars */
export function stack(id: string, panels: readonly Panel[], paper: PaperName): Sheet[] {
  const { width, height, label } = papers[paper];
  const room = height - PRINTER_MARGIN - BAR_ROOM;
  const sheets: Placed[][] = [];
  let left = 0;
  for (const each of panels.map((panel) => placed(panel, paper))) {
    if (sheets.length === 0 || each.height > left) {
      if (each.panel.optional) continue;
      sheets.push([]);
      left = room;
    }
    sheets.at(-1)!.push(each);
    left -= each.height + BETWEEN;
  }
  return sheets.map((onSheet, index) => {
    const used = onSheet.reduce((sum, each) => sum + each.height, 0);
    // What is left is shared out, so that the sheet looks composed and not filled from the top.
    const gap = Math.min((room - used) / (onSheet.length + 1), 14);
    let y = PRINTER_MARGIN + gap;
    const marks: Mark[] = [];
    for (const each of onSheet) {
      marks.push(...moved(each.marks, 0, y));
      y += each.height + gap;
    }
    const hint = onSheet.find(({ panel }) => panel.hint !== undefined)?.panel.hint;
    return {
      id: `${id}-${index + 1}`,
      title: `${titlesOf(onSheet.map(({ panel }) => panel)).join(', ')}, ${label}`,
      width,
      height,
      marks: [...marks, ...controlBars(PRINTER_MARGIN + OUTSIDE, height, 100)],
      ...(hint === undefined ? {} : { hint }),
    };
  });
}

/** titlesOf(two envelopes) -> 'Envelopes for Tom Lindqvist and Ruth Okafor' */
function titlesOf(panels: readonly Panel[]): string[] {
  const shown = panels.filter(({ optional }) => !optional);
  return [...new Set(shown.map(({ title }) => title))].map((title) => {
    const whom = shown.filter((panel) => panel.title === title).flatMap((panel) => panel.whom ?? []);
    if (whom.length === 0) return title;
    return `${whom.length > 1 && !title.endsWith('s') ? `${title}s` : title} for ${listed(whom)}`;
  });
}
