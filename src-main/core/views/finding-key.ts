import type { Finding } from '../../domain/message/checked';

/** What "Keep" remembers: the rule and the words it was about, so that the same words elsewhere stay kept and changed ones are read anew. */
export const findingKey = ({ rule, start, end }: Finding, text: string): string =>
  `${rule}: ${text.slice(start, end)}`.slice(0, 300);
