import type { Line } from './line';

/**
 * Signs and words, each with a number that was learnt from labelled messages; above 0 they speak of an edge. What a text weighs
 * is their sum, so every answer can be taken apart: `inbox` against it, `keen` for it.
 */
export type Weights<Sign extends string> = {
  readonly signs: Readonly<Record<Sign, number>>;
  readonly words: ReadonlyMap<string, number>;
};

/** A text as it is weighed: how often each sign is in it (0, 1 or 2), and each of its words once. */
export type Weighed<Sign extends string> = {
  readonly values: Readonly<Record<Sign, number>>;
  readonly words: ReadonlySet<string>;
};

/** Each word of some sentences, once; every number is the same one. "Two emails, 9 days" -> two, emails, ',', #, days */
export const wordsOf = (lines: readonly Line[]): Set<string> =>
  new Set(lines.flatMap(({ words }) => words.map((word) => (/^\p{N}/u.test(word) ? '#' : word))));

export const sumOfWords = (words: ReadonlySet<string>, weights: Weights<string>['words']): number =>
  [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);

export function sumOf<Sign extends string>({ values, words }: Weighed<Sign>, weights: Weights<Sign>): number {
  let sum = sumOfWords(words, weights.words);
  for (const sign in values) sum += weights.signs[sign] * values[sign];
  return sum;
}
