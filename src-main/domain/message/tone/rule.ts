import type { Finding } from '../checked';

/** One way in which a message can cost goodwill: what it sounds like, and how to put it instead. */
export type ToneRule = Pick<Finding, 'rule' | 'why' | 'suggestion'> & {
  /** Sharp words are heard whatever stands beside them. */
  readonly sharp: readonly string[];
  /** Veiled ones only where nothing warm does: "you said Friday" is a reproach or a plan, as the rest decides. */
  readonly veiled: readonly string[];
};
