import type { OccurrenceKind } from '../domain/reminders/occurrence';
import type { InteractionInput } from './commands';
import type { Iso } from './times';

/** What there is to be reminded of, and what became of it. */

export type ReminderKind = OccurrenceKind;
/** One that is over is in no state: the plan knows it no more. */
export type ReminderState = 'scheduled' | 'claimed' | 'shown' | 'acknowledged' | 'snoozed';
export type SnoozeChoice = 'ten-minutes' | 'hour' | 'this-evening' | 'tomorrow';

/** One thing to be reminded of. `key` survives replanning and changes when the item moves. */
export type Reminder = {
  /** `<opportunity>/check-in/2026-12-08@2026-12-08/at-time` */
  key: string;
  kind: ReminderKind;
  state: ReminderState;
  /** When it is due; a snoozed one: until then. */
  at: Iso;
  opportunity: string;
  company: string;
  /** Calendar id of the plan's item. */
  item?: string;
  interview?: string;
  /** 'Fernhill: two notes before 17:00.' 'Tom’s takes five minutes.' */
  title: string;
  body: string;
  /** The same without names, for a screen that others see. */
  discreet: { title: string; body: string };
  /** Rang more than two minutes after its time. */
  late: boolean;
  /** What "Done" logs; empty: it is only put away. */
  done: InteractionInput[];
  /** Those that end before the interview or the deadline. */
  snoozes: { choice: SnoozeChoice; until: Iso }[];
};

export type RemindersView = {
  now: Iso;
  /** Due and not told yet: held back by quiet hours or a pause, or being told just now. */
  due: Reminder[];
  snoozed: Reminder[];
  /** Told, and not yet done. */
  shown: Reminder[];
  /** Put away today. */
  done: Reminder[];
  /**
   * What comes and is over in a silence that could not be told before: today's, or all of a longer pause. It will not ring, so it is
   * named here while there is time. An interview that ends in the quiet hours -> its note.
   */
  unsaid: Reminder[];
  /** The next instant at which something is told, if nothing changes. */
  next: Iso | null;
  pausedUntil: Iso | null;
  /** The end of the quiet hours that are now. */
  quietUntil: Iso | null;
  /** Why what is done with reminders cannot be kept, as a sentence. */
  unmarkable: string | null;
  /** Due and shown: the number beside the tray icon. */
  count: number;
  late: number;
};

/** What is done with reminders themselves; the facts stay, except for what "Done" logs. */
export type ReminderCommand =
  | 'finish-reminder'
  | 'acknowledge-reminder'
  | 'snooze-reminder'
  | 'acknowledge-all-reminders'
  | 'pause-reminders'
  | 'test-reminder';
