import { book } from '../lexicon';
import { blame } from './blame';
import { counting } from './counting';
import { demand } from './demand';
import { desperation } from './desperation';
import { guilt } from './guilt';
import { insult } from './insult';
import { promise } from './promise';
import type { ToneRule } from './rule';
import { sarcasm } from './sarcasm';
import { ultimatum } from './ultimatum';
import { waiting } from './waiting';

/** All rules of tone. Where two mark the same words, the graver wins, then the longer, then the one that stands first here. */
export const toneRules: readonly ToneRule[] = [
  ultimatum,
  promise,
  counting,
  insult,
  blame,
  waiting,
  demand,
  guilt,
  sarcasm,
  desperation,
];

/** What a pattern of tone stands for. */
export type Tone = Pick<ToneRule, 'rule' | 'why' | 'suggestion'> & { readonly sharp: boolean };

export const toneWords = book<Tone>(
  ...toneRules.flatMap(({ rule, why, suggestion, sharp, veiled }) => [
    [{ rule, why, suggestion, sharp: true }, sharp] as const,
    [{ rule, why, suggestion, sharp: false }, veiled] as const,
  ]),
);
