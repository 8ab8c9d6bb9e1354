import { isClosing, letterOf } from './letter';
import { isPostscript } from './postscript';

/** How a note ends: what closes it, who signs it, and what the pen adds below the name. */

export type NoteEnds = {
  /** What stands above. */
  readonly body: readonly string[];
  readonly closing: string;
  /** The name and all that follows it: a number, a P.S. */
  readonly signed: string;
};

/** "Until Monday," on a line of its own: short, and ends with a comma or with nothing. */
const SHORT = /^[^.!?]{1,40},?$/;
const isShort = (line: string | undefined): line is string => line !== undefined && SHORT.test(line.trim());

/** Short, with no full stop but those of initials and titles: "M. K. Torres, Ph.D." */
const NAME = /^(?:[^.!?…]|(?<=(?:^|[\s.])\p{L}{1,4})\.){1,40}$/u;
const SAID = /^(?:I|It|Please|Thanks?|Yes|No|Sorry|Hope|Looking|We|You|Your|My|See)\b/;
export const isName = (line: string): boolean => {
  const words = line.trim();
  return NAME.test(words) && !SAID.test(words) && !isClosing(words) && !isPostscript(words);
};

const isBlank = (line: string) => line.trim() === '';
const written = (lines: readonly string[], from: number): string | undefined =>
  lines.slice(from).find((it) => !isBlank(it));
/** The last line above `end` that is not blank, or -1. */
const lastAbove = (lines: readonly string[], end: number): number =>
  lines.findLastIndex((line, index) => index < end && !isBlank(line));

/** "Sincerely," with a name below it. "Thank you!" is said, and so is what a note begins with. */
function closingOf(lines: readonly string[]): number {
  return lines.findLastIndex((line, index) => {
    if (!isClosing(line) || (/^\s*thank/i.test(line) && (index === 0 || /[.!]\s*$/.test(line)))) return false;
    const next = written(lines, index + 1);
    return next !== undefined && isName(next);
  });
}

/**
 * The lines below a greeting, cut where the note ends. No word is lost and none changes its place.
 * endsOf('Thank you.', 'Sincerely,', 'Maya', 'P.S. The photo is lovely.')
 *   -> body 'Thank you.', closing 'Sincerely,', signed 'Maya\nP.S. The photo is lovely.'
 */
export function endsOf(lines: readonly string[]): NoteEnds {
  const cut = (body: number, signed: number): NoteEnds => ({
    body: lines.slice(0, body),
    closing: lines.slice(body, signed).join('\n').trim(),
    signed: lines.slice(signed).join('\n').trim(),
  });
  const closing = closingOf(lines);
  if (closing !== -1) return cut(closing, closing + 1);
  const postscript = lines.findIndex((line, index) => index > 0 && isPostscript(line));
  const below = postscript === -1 ? lines.length : postscript;
  const last = lastAbove(lines, below);
  if (last < 1 || !isShort(lines[last])) return cut(below, below);
  // "Sincerely," at the very end is a closing that nobody has signed yet.
  if (lines[last].trim().endsWith(',') || isClosing(lines[last])) return cut(last, last + 1);
  const before = lastAbove(lines, last);
  return before > 0 && isShort(lines[before]) ? cut(before, last) : cut(last, last);
}

/** A name at the end of the text's last line: "… Thank you again. Sincerely, Maya". */
export function isSignedOnItsLine(text: string): boolean {
  const lines = text.split('\n');
  const postscript = lines.findIndex(isPostscript);
  const letter = letterOf('note', (postscript === -1 ? lines : lines.slice(0, postscript)).join('\n'));
  const signOff = letter.text.slice(letter.signOff.start, letter.signOff.end);
  return !isBlank(signOff) && !isClosing(signOff);
}
