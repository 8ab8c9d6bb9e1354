import { cardOf } from '../post/cards';
import type { Stationery } from '../stationery-preferences';
import { rounded } from './lengths';
import { baselinesOf, rulingAt, safeArea } from './panel';
import type { Mark } from './sheet';
import { cornerMarks, OUTSIDE, type Panel } from './stack';

/**
 * What lies under the card: its edge in a heavy frame, the margins, and the lines, strong enough to be seen through paper
 * on a table or against a window. Stock too thick for that gets ticks beside the card, to be copied in pencil.
 */

const FRAME = 0.8;
const LINE = 0.4;

export function guidePanel(stationery: Stationery): Panel {
  const card = cardOf(stationery.card);
  const { width, height } = card;
  const ticks = stationery.guide === 'ticks';
  const marks: Mark[] = [
    { mark: 'rect', x: 0, y: 0, width, height, stroke: FRAME },
    ...cornerMarks(card),
    ...margins(stationery),
    ...(ticks ? ticksBeside(stationery) : rulingAt(card, stationery.pitch, 0, 0, LINE)),
    {
      mark: 'text',
      x: width / 2,
      y: 5.2,
      size: 2.9,
      text: '▲  this side up  ▲',
      face: 'plain',
      anchor: 'middle',
    },
  ];
  return {
    title: 'Guide for the card',
    caption: `${card.label}. ${ticks ? 'Lay the card in the frame, tick its edges in pencil.' : 'Lay the card in the frame. The lines show through.'}`,
    width,
    height,
    marks,
    hint: ticks
      ? 'For thick cards: lay the card in the frame, make a light pencil tick at each mark, write, and rub them out.'
      : 'Lay the card on the frame and write on top, on a light table or against a window if the card is thick.',
  };
}

/** A dashed line down either side, where the lines of writing begin and end. */
function margins({ card: name }: Stationery): Mark[] {
  const card = cardOf(name);
  const { x, y, width, height } = safeArea(card);
  return [x, x + width].map((side) => ({
    mark: 'line',
    x1: rounded(side),
    x2: rounded(side),
    y1: y,
    y2: rounded(y + height),
    width: 0.2,
    dash: [1, 1],
  }));
}

/** Outside of the frame, so that they are seen while the card lies in it. */
function ticksBeside({ card: name, pitch }: Stationery): Mark[] {
  const card = cardOf(name);
  return baselinesOf(card, pitch).flatMap((y) => [
    { mark: 'line', x1: -OUTSIDE, x2: -1, y1: y, y2: y, width: LINE },
    { mark: 'line', x1: rounded(card.width + 1), x2: rounded(card.width + OUTSIDE), y1: y, y2: y, width: LINE },
  ]);
}
