import type { Finding } from '../checked';
import { pattern } from '../lexicon';

/** One way in which a message can cost goodwill: what it sounds like, and how to put it instead. */
export type ToneRule = {
  readonly says: Pick<Finding, 'rule' | 'why' | 'suggestion'>;
  /** Sharp words are heard whatever stands beside them. */
  readonly sharp: readonly RegExp[];
  /** Veiled ones only where nothing warm does: "you said Friday" is a reproach or a plan, as the rest decides. */
  readonly veiled: readonly RegExp[];
};

export const toneRule = (
  rule: string,
  { why, suggestion }: { why: string; suggestion: string },
  { sharp, veiled }: { sharp: readonly string[]; veiled: readonly string[] },
): ToneRule => ({
  says: { rule, why, suggestion },
  sharp: sharp.map(pattern),
  veiled: veiled.map(pattern),
});
