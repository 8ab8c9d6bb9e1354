import type { BarbSign } from './barb';
import type { Feature } from './edge';
import learnt from './learnt-weights.json';
import type { Weights } from './weighing';

/** What `npm run learn` wrote down, learnt from the labelled messages in tests/fixtures; a test holds that they are what those teach. */
const weightsOf = <Sign extends string>(table: {
  readonly signs: Readonly<Record<Sign, number>>;
  readonly words: Readonly<Record<string, number>>;
}): Weights<Sign> => ({ signs: table.signs, words: new Map(Object.entries(table.words)) });

/** Of an email, a call or a voicemail as a whole. */
export const messageWeights: Weights<Feature> = weightsOf(learnt.messages);

/** Of one sentence of a note. */
export const sentenceWeights: Weights<BarbSign> = weightsOf(learnt.sentences);
