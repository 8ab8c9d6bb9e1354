import { harmless } from './harmless';
import { type Book, placesOf } from './pattern';
import type { Span } from './sentences';
import { type Token, tokenise } from './tokens';

/** A sentence as patterns read it, and the way back to its places in the text. */
export type Line = {
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** ['you', 'promised', 'an', 'answer', 'on', 'friday'] */
  readonly words: readonly string[];
  /** The same with harmless contexts made mute: "urgent care" -> ['°', '°']. */
  readonly heard: readonly string[];
};

const MUTE = '°';

/** Nobody reads a sentence of more words to its end. */
const MOST_WORDS = 200;

export function lineOf(text: string, span: Span): Line {
  const tokens = tokenise(text, span.start, span.end, MOST_WORDS);
  const words = tokens.map(({ word }) => word);
  const heard = [...words];
  for (const { from, to } of placesOf(harmless, words)) heard.fill(MUTE, from, to);
  return { span, tokens, words, heard };
}

export type Found<T> = Span & { readonly means: T };

/** What the patterns of a book find in a line, as places in the text. `within` 'words' reads harmless contexts too. */
export const findAll = <T>(line: Line, book: Book<T>, within: 'heard' | 'words' = 'heard'): Found<T>[] =>
  placesOf(book, line[within]).map(({ from, to, means }) => ({
    start: line.tokens[from]!.start,
    end: line.tokens[to - 1]!.end,
    means,
  }));

/** What the patterns of a book find in a line, wherever. */
export const meaningsIn = <T>(line: Line, book: Book<T>, within: 'heard' | 'words' = 'heard'): Set<T> =>
  new Set(placesOf(book, line[within]).map(({ means }) => means));
