import { type Letter, letterOf } from './letter';
import { tokenise } from './tokens';

/** Two notes are the same when more than half of the word triples of the shorter one stand in the other. */
export const SAME_ABOVE = 0.5;

function triples({ text, sentences }: Letter): Set<string> {
  const words = sentences.flatMap(({ start, end }) =>
    tokenise(text, start, end).flatMap(({ word }) => (/[\p{L}\p{N}]/u.test(word) ? [word] : [])),
  );
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

export function sameText(letter: Letter, other: string): boolean {
  const ours = triples(letter);
  const theirs = triples(letterOf('note', other));
  const smaller = Math.min(ours.size, theirs.size);
  if (smaller === 0) return false;
  let shared = 0;
  for (const triple of ours) if (theirs.has(triple)) shared++;
  return shared / smaller > SAME_ABOVE;
}
