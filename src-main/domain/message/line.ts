import { harmless } from './harmless';
import type { Span } from './sentences';
import { type Token, tokenise } from './tokens';

/** A sentence as patterns read it, and the way back to its places in the text. */
export type Line = {
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** ' you promised an answer on friday ' */
  readonly words: string;
  /** The same with harmless contexts made mute: "urgent care" -> ' ° ° '. */
  readonly heard: string;
};

const MUTE = '°';

const joined = (words: readonly string[]): string => (words.length === 0 ? ' ' : ` ${words.join(' ')} `);

/** How many blanks stand before this place: the number of the token that begins there, counted from 1. */
function blanksBefore(line: string, place: number): number {
  let count = 0;
  for (let at = line.indexOf(' '); at >= 0 && at < place; at = line.indexOf(' ', at + 1)) count++;
  return count;
}

/** The tokens that a match covers: from, to (exclusive). */
function covered(line: string, index: number, length: number): [number, number] {
  const from = blanksBefore(line, index) - 1;
  return [from, from + blanksBefore(line.slice(index, index + length), length)];
}

/** More than these are not marked one by one. */
const MOST_MATCHES = 50;

export function lineOf(text: string, span: Span): Line {
  const tokens = tokenise(text, span.start, span.end);
  const list = tokens.map(({ word }) => word);
  const words = joined(list);
  for (const pattern of harmless)
    for (const match of words.matchAll(pattern)) list.fill(MUTE, ...covered(words, match.index, match[0].length));
  return { span, tokens, words, heard: joined(list) };
}

/** Where the matches stand in the text, in order. `in`: 'words' to read harmless contexts too. */
export function findAll(line: Line, pattern: RegExp, within: 'heard' | 'words' = 'heard'): Span[] {
  const text = line[within];
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const [from, to] = covered(text, match.index, match[0].length);
    const first = line.tokens[from];
    const last = line.tokens[to - 1];
    if (first && last) spans.push({ start: first.start, end: last.end });
    if (spans.length >= MOST_MATCHES) break;
  }
  return spans;
}

export const has = (line: Line, pattern: RegExp, within: 'heard' | 'words' = 'heard'): boolean => {
  pattern.lastIndex = 0;
  const found = pattern.test(line[within]);
  pattern.lastIndex = 0;
  return found;
};
