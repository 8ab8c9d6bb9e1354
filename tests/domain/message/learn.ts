import { type Feature, features, type Hearing, hear } from '../../../src-main/domain/message/edge';
import { letterOf } from '../../../src-main/domain/message/letter';
import { lineOf } from '../../../src-main/domain/message/line';
import type { Labelled } from './score';

/**
 * How the weights of `edge.ts` are learnt: logistic regression over its features and over the words that were met often enough,
 * with a pull towards 0, by gradient descent from 0 that keeps its momentum (Nesterov). No chance is in it: the same messages
 * teach the same weights. `npm run learn` writes them down.
 */
const ROUNDS = 1_200;
const STEP = 0.1;
const MOMENTUM = 0.95;
/** How little a single message may teach: without it, every rare word would be learnt by heart. */
const PULL = 2;
/** A word is weighed when this many messages use it. */
const FEWEST_USES = 3;
/** Weights below this are left out: they decide nothing, and are mostly chance. */
const LEAST_WEIGHT = 0.1;

export type Weights = { readonly signs: Record<Feature, number>; readonly words: Record<string, number> };

/** Notes are read sentence by sentence, without weights. */
const teaches = ({ kind }: Labelled): boolean => kind !== 'note';

function hearingOf({ kind, text }: Labelled): Hearing {
  const letter = letterOf(kind, text);
  const lines = (spans: readonly { start: number; end: number }[]) => spans.map((span) => lineOf(letter.text, span));
  return hear(lines(letter.sentences), lines([letter.greeting, letter.signOff]));
}

/** Words that many use: never names, which are met with a capital alone. */
function vocabulary(heard: readonly Hearing[], texts: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const { words } of heard) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const small = new Set(texts.join('\n').match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu));
  const isName = (word: string) => word !== 'i' && /^\p{L}/u.test(word) && !small.has(word);
  return [...uses]
    .filter(([word, times]) => times >= FEWEST_USES && !isName(word))
    .map(([word]) => word)
    .toSorted();
}

const rounded = (weight: number): number => Math.round(weight * 100) / 100;

export function learn(messages: readonly Labelled[]): Weights {
  const taught = messages.filter(teaches);
  const heard = taught.map(hearingOf);
  const words = vocabulary(
    heard,
    taught.map(({ text }) => text),
  );
  const place = new Map(words.map((word, index) => [word, features.length + index]));
  const examples = heard.map((hearing, index) => ({
    parts: [
      ...features
        .map((feature, at): [number, number] => [at, hearing.values[feature]])
        .filter(([, value]) => value !== 0),
      ...[...hearing.words].flatMap((word): [number, number][] => (place.has(word) ? [[place.get(word)!, 1]] : [])),
    ],
    irritated: taught[index]!.label === 'flag' ? 1 : 0,
  }));

  const size = features.length + words.length;
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(size);
    for (const { parts, irritated } of examples) {
      const sum = parts.reduce((total, [at, value]) => total + value * ahead[at]!, 0);
      const miss = 1 / (1 + Math.exp(-sum)) - irritated;
      for (const [at, value] of parts) slope[at]! += miss * value;
    }
    const next = ahead.map(
      (weight, at) => weight - (STEP * (slope[at]! + (at === 0 ? 0 : PULL * weight))) / examples.length,
    );
    ahead = next.map((weight, at) => weight + MOMENTUM * (weight - weights[at]!));
    weights = next;
  }
  return {
    signs: Object.fromEntries(features.map((feature, at) => [feature, rounded(weights[at]!)])) as Weights['signs'],
    words: Object.fromEntries(
      words
        .map((word, index): [string, number] => [word, rounded(weights[features.length + index]!)])
        .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT),
    ),
  };
}
