import { harmless } from './harmless';
import type { Span } from './sentences';
import { type Token, tokenise } from './tokens';

/** A sentence as patterns read it, and the way back to its places in the text. */
export type Line = {
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** ' you promised an answer on friday ' */
  readonly words: string;
  /** The same with harmless contexts made mute. */
  readonly heard: string;
};

const MUTE = '°';

const joined = (words: readonly string[]): string => (words.length === 0 ? ' ' : ` ${words.join(' ')} `);

/** Which token begins at or after this place of a line's words? */
function tokenAt(line: string, place: number): number {
  let count = -1;
  for (let at = 0; at <= place; at++) if (line[at] === ' ') count++;
  return count;
}

/** The tokens that a match covers: from, to (exclusive). `match.index` stands on the first word's first letter. */
const covered = (line: string, index: number, length: number): [number, number] => {
  const from = tokenAt(line, index - 1);
  return [from, from + line.slice(index, index + length).split(' ').length - 1];
};

export function lineOf(text: string, span: Span): Line {
  const tokens = tokenise(text, span.start, span.end);
  const list = tokens.map(({ word }) => word);
  const words = joined(list);
  for (const pattern of harmless)
    for (const match of words.matchAll(pattern)) {
      const [from, to] = covered(words, match.index, match[0].length);
      list.fill(MUTE, from, to);
    }
  return { span, tokens, words, heard: joined(list) };
}

/** Where the first match stands in the text, if there is one. */
export function find(line: Line, pattern: RegExp, heard = line.heard): Span | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(heard);
  pattern.lastIndex = 0;
  if (!match || match[0] === '') return undefined;
  const [from, to] = covered(heard, match.index, match[0].length);
  const first = line.tokens[from];
  const last = line.tokens[to - 1];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

export const has = (line: Line, patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => find(line, pattern) !== undefined);
