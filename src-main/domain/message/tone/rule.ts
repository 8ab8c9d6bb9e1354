import type { Finding } from '../checked';
import { pattern } from '../lexicon';

/** One way in which a message can cost goodwill: what it sounds like, and how to put it instead. */
export type ToneRule = Pick<Finding, 'rule' | 'level' | 'why' | 'suggestion'> & {
  readonly patterns: readonly RegExp[];
};

export const toneRule = (
  rule: string,
  says: { why: string; suggestion: string; level?: Finding['level'] },
  patterns: readonly string[],
): ToneRule => ({
  rule,
  level: says.level ?? 'flag',
  why: says.why,
  suggestion: says.suggestion,
  patterns: patterns.map(pattern),
});
