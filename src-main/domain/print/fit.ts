import { cardOf } from '../post/cards';
import type { Stationery } from '../stationery-preferences';
import { flow, type FlowedLine } from './flow';
import { handSize, letterWidth } from './hand';
import { inset, rounded } from './lengths';
import { baselinesOf, rulingAt, safeArea } from './panel';
import type { Mark } from './sheet';

/** Whether a note fits its card, written by this hand on these lines, and where each line would end. */

export type CardFit = {
  readonly card: { readonly name: string; readonly label: string; readonly width: number; readonly height: number };
  /** All of them, also those the card has no room for. `x` is where the pen begins: at the right for right-to-left text. */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly used: number;
  readonly room: number;
  readonly fits: boolean;
  /** About so many letters go on a line. */
  readonly letters: number;
  /** What is on the card: its ruling, and the lines it has room for. */
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
};

/** Slanted letters lean out of their line’s ends: they begin inside of it. */
const INSIDE = 1;
/** The words rest on the line, the stroke stays seen. */
const ABOVE_LINE = 0.5;
const RULING_WIDTH = 0.15;

/**
 * fitNote('Dear Tom,\n…', stationery). A blank line takes a line; when the card is too small for them, the blank ones are left out.
 * Lengths in mm from the card's upper left corner. Text stays text: nothing in it is markup, whatever it holds.
 */
export function fitNote(text: string, stationery: Stationery): CardFit {
  const card = cardOf(stationery.card);
  const area = inset(safeArea(card), INSIDE, 0);
  const letters = Math.floor(area.width / letterWidth(stationery));
  const baselines = baselinesOf(card, stationery.pitch);
  const flowed = flow(text, letters);
  const written = flowed.length <= baselines.length ? flowed : flowed.filter(({ text: words }) => words !== '');
  const lines = written.map((line, index) => ({
    text: line.text,
    x: line.direction === 'rtl' ? rounded(area.x + area.width) : area.x,
    y: rounded(card.margin.ends + (index + 1) * stationery.pitch),
  }));
  const onCard = lines
    .slice(0, baselines.length)
    .flatMap((line, index) => (line.text === '' ? [] : [handMark(line, written[index]!, stationery)]));
  const { name, label, width, height } = card;
  return {
    card: { name, label, width, height },
    lines,
    used: lines.length,
    room: baselines.length,
    fits: lines.length <= baselines.length,
    letters,
    marks: [...rulingAt(card, stationery.pitch, 0, 0, RULING_WIDTH), ...onCard],
    width,
    height,
  };
}

/** `most` is what the line takes in this hand, so that its end is seen where the pen will end it. */
function handMark(
  { text, x, y }: CardFit['lines'][number],
  { width, direction }: FlowedLine,
  stationery: Stationery,
): Mark {
  return {
    mark: 'text',
    x,
    y: rounded(y - ABOVE_LINE),
    size: rounded(handSize(stationery)),
    text,
    face: 'hand',
    most: rounded(width * letterWidth(stationery)),
    direction,
  };
}

/** sayRoom(…) -> 'two lines longer than the card', or undefined when it fits. */
export function sayRoom({ used, room, fits }: Pick<CardFit, 'used' | 'room' | 'fits'>): string | undefined {
  if (fits) return undefined;
  const over = used - room;
  return `${sayCount(over)} ${over === 1 ? 'line' : 'lines'} longer than the card`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** sayCount(2) -> 'two', sayCount(40) -> '40' */
export const sayCount = (count: number): string => small[count] ?? String(count);
