import { type Cue, cues, cuesOf } from './cues';
import { type Heard, rulesIn } from './edge';
import { sentenceWeights } from './learnt-weights';
import { sumOf, type Weighed, wordsOf } from './weighing';

/**
 * A note is all warmth, and one sentence can spoil it: "I hope the next person you keep in the hallway brings a book." So each of
 * its sentences is weighed alone, by weights that were learnt from the sentences of fine notes and from barbs.
 */
export const barbSigns = ['bias', 'warm', 'gain', 'veiled', ...cues] as const;
export type BarbSign = 'bias' | 'warm' | 'gain' | 'veiled' | Cue;

/** Above this a sentence is called a barb: a little clear of 0, because a note that is fine is seldom in doubt. */
const BARB = 0.5;

/** A sentence as it is weighed; `isGain` says that it tells what one can do or has done. */
export function weighedSentence(heard: Heard, isGain: boolean): Weighed<BarbSign> {
  const values = Object.fromEntries(barbSigns.map((sign) => [sign, 0])) as Record<BarbSign, number>;
  values.bias = 1;
  values.warm = heard.warm ? 1 : 0;
  values.gain = isGain ? 1 : 0;
  values.veiled = rulesIn([heard]);
  for (const cue of cuesOf(heard.line)) values[cue] = 1;
  return { values, words: wordsOf([heard.line]) };
}

export const isBarb = (heard: Heard, isGain: boolean): boolean =>
  sumOf(weighedSentence(heard, isGain), sentenceWeights) > BARB;
