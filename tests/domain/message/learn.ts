import { type Feature, features, hear } from '../../../src-main/domain/message/edge';
import { letterOf } from '../../../src-main/domain/message/letter';
import { lineOf } from '../../../src-main/domain/message/line';
import type { Labelled } from './score';

/**
 * How the weights of `edge.ts` are learnt: logistic regression over its features, with a small pull towards 0, by plain gradient
 * descent from 0. No chance is in it: the same messages teach the same weights. `npm run learn` writes them down.
 */
const ROUNDS = 2_000;
const STEP = 0.6;
const PULL = 0.01;

/** Notes are read sentence by sentence, without weights. */
const teaches = ({ kind }: Labelled): boolean => kind !== 'note';

function valuesOf({ kind, text }: Labelled): number[] {
  const letter = letterOf(kind, text);
  const lines = (spans: readonly { start: number; end: number }[]) => spans.map((span) => lineOf(letter.text, span));
  const { values } = hear(lines(letter.sentences), lines([letter.greeting, letter.signOff]));
  return features.map((feature) => values[feature]);
}

export function learn(messages: readonly Labelled[]): Record<Feature, number> {
  const examples = messages
    .filter(teaches)
    .map((message) => ({ x: valuesOf(message), y: message.label === 'flag' ? 1 : 0 }));
  const weights = features.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = features.map(() => 0);
    for (const { x, y } of examples) {
      const sum = x.reduce((total, value, index) => total + value * weights[index]!, 0);
      const miss = 1 / (1 + Math.exp(-sum)) - y;
      for (const [index, value] of x.entries()) slope[index]! += miss * value;
    }
    for (const [index, weight] of weights.entries())
      weights[index] = weight - STEP * (slope[index]! / examples.length + (index === 0 ? 0 : PULL * weight));
  }
  return Object.fromEntries(
    features.map((feature, index) => [feature, Math.round(weights[index]! * 100) / 100]),
  ) as Record<Feature, number>;
}
