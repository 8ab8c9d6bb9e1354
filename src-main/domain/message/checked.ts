/** What the guard answers: words marked, one kind sentence each, nothing ever blocked. A guide, not a judge. */

export const messageKinds = ['email', 'call', 'voicemail', 'note'] as const;
export type MessageKind = (typeof messageKinds)[number];

export const noteParts = ['thanks', 'interest', 'gain'] as const;
/** The three parts of a note: thanks for a moment, interest in the work, what they gain (rule 1 of the article). */
export type NotePart = (typeof noteParts)[number];

/** `ok`: send it. `nudge`: it could be better. `flag`: it may cost you goodwill. */
export type Verdict = 'ok' | 'nudge' | 'flag';

export type Finding = {
  /** A code for those who count or test: `blame`, `counting`, `length`. */
  readonly rule: string;
  readonly level: 'nudge' | 'flag';
  /** The words it is about: from `start` to before `end`, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** One kind sentence. */
  readonly why: string;
  /** A way to put it. */
  readonly suggestion: string;
};

export type CheckedMessage = {
  /** The gravest level of the findings; a note that lacks a part is nudged at least. */
  readonly verdict: Verdict;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Parts of a note that are not there yet. */
  readonly missing: readonly NotePart[];
};

/** What the guard may know of the case. All of it is optional: without it the words alone are read. */
export type Circumstances = {
  /** A timeline they gave that has not passed: a question for news is flagged with this civil date, theirs. */
  readonly waitingUntil?: string;
  /** Contacts made since anything human came back: after three, hedging is flagged. */
  readonly unanswered?: number;
  /** Notes: the name as in the contact. "Dear Dr. Okafor" fits "Ruth Okafor". */
  readonly name?: string;
  /** Notes: what the colleagues' notes say, so that no two are the same. */
  readonly others?: readonly { readonly name: string; readonly text: string }[];
};
