import { type BarbSign, barbSigns, weighedSentence } from '../../../src-main/domain/message/barb';
import { type Feature, features, type Hearing, hear } from '../../../src-main/domain/message/edge';
import { letterOf } from '../../../src-main/domain/message/letter';
import { lineOf } from '../../../src-main/domain/message/line';
import { isGain } from '../../../src-main/domain/message/parts';
import type { Weighed } from '../../../src-main/domain/message/weighing';
import type { Labelled } from './score';

/**
 * How the weights of the guard are learnt: logistic regression over signs and over the words that were met often enough,
 * with a pull towards 0, by gradient descent from 0 that keeps its momentum (Nesterov). No chance is in it: the same messages
 * teach the same weights. `npm run learn` writes them down.
 */
const ROUNDS = 1_200;
const STEP = 0.1;
const MOMENTUM = 0.95;
/** How little a single message may teach: without it, every rare word would be learnt by heart. */
const PULL = 2;
/** A word is weighed when this many lessons use it. */
const FEWEST_USES = 3;
/** Weights below this are left out: they decide nothing, and are mostly chance. */
const LEAST_WEIGHT = 0.1;

export type Learnt<Sign extends string> = {
  readonly signs: Record<Sign, number>;
  readonly words: Record<string, number>;
};
type Lesson<Sign extends string> = Weighed<Sign> & { readonly isIrritated: boolean };

const rounded = (weight: number): number => Math.round(weight * 100) / 100;

/** `mayWeigh` keeps names out. */
function learn<Sign extends string>(
  lessons: readonly Lesson<Sign>[],
  signs: readonly Sign[],
  mayWeigh: (word: string) => boolean,
): Learnt<Sign> {
  const uses = new Map<string, number>();
  for (const { words } of lessons) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const words = [...uses]
    .filter(([word, times]) => times >= FEWEST_USES && mayWeigh(word))
    .map(([word]) => word)
    .toSorted();
  const place = new Map(words.map((word, index) => [word, signs.length + index]));
  const examples = lessons.map((lesson) => ({
    isIrritated: lesson.isIrritated,
    parts: [
      ...signs.map((sign, at): [number, number] => [at, lesson.values[sign]]).filter(([, value]) => value !== 0),
      ...[...lesson.words].flatMap((word): [number, number][] => (place.has(word) ? [[place.get(word)!, 1]] : [])),
    ],
  }));

  const size = signs.length + words.length;
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(size);
    for (const { parts, isIrritated } of examples) {
      const sum = parts.reduce((total, [at, value]) => total + value * ahead[at]!, 0);
      const miss = 1 / (1 + Math.exp(-sum)) - (isIrritated ? 1 : 0);
      for (const [at, value] of parts) slope[at]! += miss * value;
    }
    const pulled = (weight: number, at: number) => slope[at]! + (at === 0 ? 0 : PULL * weight);
    const next = ahead.map((weight, at) => weight - (STEP * pulled(weight, at)) / examples.length);
    ahead = next.map((weight, at) => weight + MOMENTUM * (weight - weights[at]!));
    weights = next;
  }
  return {
    signs: Object.fromEntries(signs.map((sign, at) => [sign, rounded(weights[at]!)])) as Record<Sign, number>,
    words: Object.fromEntries(
      words
        .map((word, index): [string, number] => [word, rounded(weights[signs.length + index]!)])
        .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT),
    ),
  };
}

function hearingOf({ kind, text }: Labelled): Hearing {
  const letter = letterOf(kind, text);
  const lines = (spans: readonly { start: number; end: number }[]) => spans.map((span) => lineOf(letter.text, span));
  return hear(lines(letter.sentences), lines([letter.greeting, letter.signOff]));
}

/** Names are met with a capital alone. */
function notName(messages: readonly Labelled[]): (word: string) => boolean {
  const all = messages.map(({ text }) => text).join('\n');
  const small = new Set(all.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu));
  return (word) => word === 'i' || !/^\p{L}/u.test(word) || small.has(word);
}

/** Emails, calls and voicemails, each as a whole. */
export function learnMessages(messages: readonly Labelled[]): Learnt<Feature> {
  const taught = messages.filter(({ kind }) => kind !== 'note');
  const lessons = taught.map((message) => ({ ...hearingOf(message), isIrritated: message.label === 'flag' }));
  return learn(lessons, features, notName(taught));
}

/** Sentences: those of all that is fine, against irritated messages of one sentence and the barbs of notes. */
export function learnSentences(messages: readonly Labelled[]): Learnt<BarbSign> {
  const lessons = messages.flatMap((message): Lesson<BarbSign>[] => {
    const { body } = hearingOf(message);
    const isIrritated = message.label === 'flag';
    const { barb } = message;
    const sentences = !isIrritated
      ? body
      : barb === undefined
        ? body.filter(() => message.kind !== 'note' && body.length === 1)
        : hearingOf({ ...message, text: barb }).body;
    return sentences.map((heard) => ({ ...weighedSentence(heard, isGain(heard.line)), isIrritated }));
  });
  return learn(lessons, barbSigns, notName(messages));
}
