import type { Day } from '../time/day';

/** One plain sentence with the actual dates, and a code for those who count or test. */
export type Reason = { readonly code: string; readonly text: string };

export const itemKinds = [
  'find-address',
  'thank-you-note',
  'thank-you-email',
  'answer',
  'offer-thanks',
  'courtesy-close',
  'review',
  'first-follow-up',
  'timeline-follow-up',
  'check-in',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export type Channel = 'email' | 'phone';

type Common = {
  /** Made of the kind and the item's own date, so that a moved item is found again: `check-in/2026-12-08`. */
  readonly id: string;
  /** Shown here: in their zone; notes: in the mailbox's. */
  readonly date: Day;
  readonly moved: boolean;
  /** The item's own date, which a move names in `from`. */
  readonly ownDate: Day;
  readonly reasons: readonly Reason[];
};

/** A note or a thank-you email, owed for one interview and one person (or for whoever was met). Instants in the mailbox's zone. */
export type NoteItem = Common & {
  readonly kind: 'thank-you-note' | 'thank-you-email';
  readonly interview: string;
  readonly person?: string;
  readonly status: 'planned' | 'overdue' | 'missed';
  readonly deadline: string;
  /** When it should be in the box. */
  readonly target?: string;
  /** The collection it leaves with. */
  readonly leaves?: string;
  readonly late?: true;
};

export type FindAddressItem = Common & {
  readonly kind: 'find-address';
  readonly interview: string;
  readonly person: string;
  readonly status: 'planned';
  readonly deadline: string;
  readonly at: string;
  readonly theirs: string;
};

/** A phone call or an email. `at` on the user's clock, `theirs` the same instant on theirs. */
export type ContactItem = Common & {
  readonly kind: 'first-follow-up' | 'timeline-follow-up' | 'check-in';
  readonly status: 'planned';
  readonly at: string;
  readonly theirs: string;
  /** The last good moment to begin that day, on the user's clock. */
  readonly latest: string;
  readonly channel: Channel;
  /** No shared hours (or outside theirs): write it and schedule the sending. */
  readonly emailOnly: boolean;
  readonly person?: string;
  /** It was owed on this day, which has passed. */
  readonly owedSince?: Day;
};

export type DayItem = Common & {
  readonly kind: 'review' | 'courtesy-close' | 'offer-thanks' | 'answer';
  readonly status: 'planned';
  readonly person?: string;
};

export type PlanItem = NoteItem | FindAddressItem | ContactItem | DayItem;

export type HoldReason = 'timeline' | 'reply' | 'next-interview';
/** A bar on the calendar: no contact from the day the reason came through `until`, in their zone. */
export type Hold = {
  readonly reason: HoldReason;
  readonly from: Day;
  readonly until: Day;
  readonly text: string;
};

export type ClosedReason = 'rejection' | 'offer' | 'no-contact-request' | 'let-go';

export type Plan = {
  readonly items: readonly PlanItem[];
  readonly holds: readonly Hold[];
  readonly closed: null | { readonly reason: ClosedReason };
};
