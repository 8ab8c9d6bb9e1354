import { directionOf, isWide, lettersOf, widthOf } from './letters';

/** Text in lines of a given width, as a hand would break it: at spaces, after hyphens, between Chinese or Japanese letters. */

export type FlowedLine = {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
  /** In average letters. */
  readonly width: number;
};

type Piece = { text: string; width: number };

/** Never at the start of a line: closing marks stay with what they close (JIS X 4051, the common part). */
const closing = /^[、。，．：；！？」』）】〉》〕］｝ー]/u;
const hyphen = /^[-‐–—/]$/;

function mayBreak(before: string, after: string): boolean {
  if (closing.test(after)) return false;
  if ((before === ' ') !== (after === ' ')) return true;
  return isWide(before) || isWide(after) || hyphen.test(before);
}

/** piecesOf('Tuesday-queue 漢字') -> 'Tuesday-', 'queue', ' ', '漢', '字' */
function piecesOf(paragraph: string): Piece[] {
  const pieces: Piece[] = [];
  let before: string | undefined;
  for (const letter of lettersOf(paragraph)) {
    const last = pieces.at(-1);
    if (last !== undefined && before !== undefined && !mayBreak(before, letter)) {
      last.text += letter;
      last.width += widthOf(letter);
    } else pieces.push({ text: letter, width: widthOf(letter) });
    before = letter;
  }
  return pieces;
}

/** A word that is longer than a line goes on in the next, without a hyphen: it may be a name, or an address of the web. */
function cut({ text, width }: Piece, most: number): Piece[] {
  if (width <= most) return [{ text, width }];
  const parts: Piece[] = [];
  for (const letter of lettersOf(text)) {
    const last = parts.at(-1);
    const wide = widthOf(letter);
    if (last !== undefined && last.width + wide <= most) {
      last.text += letter;
      last.width += wide;
    } else parts.push({ text: letter, width: wide });
  }
  return parts;
}

const isBlank = (text: string) => text.trim() === '';

function flowParagraph(paragraph: string, most: number): FlowedLine[] {
  const direction = directionOf(paragraph);
  const lines: Piece[] = [{ text: '', width: 0 }];
  for (const piece of piecesOf(paragraph).flatMap((whole) => cut(whole, most))) {
    const line = lines.at(-1)!;
    if (line.width + piece.width <= most) {
      // A line does not begin with the space it was broken at.
      if (line.text === '' && isBlank(piece.text)) continue;
      line.text += piece.text;
      line.width += piece.width;
    } else if (!isBlank(piece.text)) lines.push({ ...piece });
  }
  return lines.map(({ text }) => {
    const kept = text.trimEnd();
    return { text: kept, direction, width: lettersOf(kept).reduce((sum, letter) => sum + widthOf(letter), 0) };
  });
}

/** Control characters and tabs are spaces; text is otherwise left as it is. Two spaces in a row are one, as on paper. */
const onPaper = (text: string) => text.replaceAll(/[\p{Cc}\u00a0\u2028\u2029 ]+/gu, ' ').trim();

/**
 * Every line break begins a new line, and blank lines are one blank line. `most`: average letters to a line, at least one.
 * flow('Dear Tom,\n\nThank you for the hour.', 13) -> 'Dear Tom,', '', 'Thank you for', 'the hour.'
 */
export function flow(text: string, most: number): FlowedLine[] {
  const paragraphs = text.split(/\r\n|[\n\r\u2028\u2029]/).map(onPaper);
  const first = paragraphs.findIndex((paragraph) => paragraph !== '');
  if (first === -1) return [];
  const last = paragraphs.findLastIndex((paragraph) => paragraph !== '');
  return paragraphs
    .slice(first, last + 1)
    .filter((paragraph, index, all) => paragraph !== '' || all[index - 1] !== '')
    .flatMap((paragraph) => flowParagraph(paragraph, Math.max(most, 2)));
}
