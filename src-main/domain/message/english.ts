import type { Line } from './line';

/** Words that nearly every English sentence has one of, and other languages none. */
const common = new Set(
  (
    'dear ms mrs the to i you and for of my it with that your are this have be thank thanks would from we our not will been has ' +
    'any by so if no yes hello please call at is as an or do can but what when how who why'
  ).split(' '),
);
const LEAST = 5;

/** Only English is read for its tone and its parts: of other languages the guard knows nothing, and says nothing. */
export function isEnglish(lines: readonly Line[]): boolean {
  const words = lines.flatMap((line) => line.words).filter((word) => /\p{L}/u.test(word));
  return words.length < LEAST || words.some((word) => common.has(word));
}
