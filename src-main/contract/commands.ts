import type { MessageDraft, MessageSeat, NoteDraft, NoteSeat } from '../domain/message/draft-book';
import type { Interaction, Interview, Person, Preferences } from '../domain/model';
import type { HoldReason, PlanItem } from '../domain/plan/item';
import type { ReminderPatch } from '../domain/reminders/preferences';
import type { OpportunitySettings, Preset, SettingsPatch } from '../domain/settings';
import type { Sender, Stationery } from '../domain/stationery-preferences';
import type { Day } from '../domain/time/day';
import type { SnoozeChoice } from './reminders';
import type { Iso, LocalTime } from './times';

/** What changes the facts, and what each change does to the plans. */

/** A person as a form knows them; without `id` a new one. */
export type PersonInput = Omit<Person, 'id'> & { id?: string };

export type InterviewInput = {
  kind: Interview['kind'];
  /** Their zone. */
  timeZone: string;
  /** A LocalTime in `timeZone`, or an instant with its offset. */
  start: LocalTime | Iso;
  end: LocalTime | Iso;
  /** New people (no id) are added to the opportunity. */
  interviewers?: PersonInput[];
  place?: string;
  mailbox?: Interview['mailbox'];
  postalOperator?: Interview['postalOperator'];
};

/** `at` defaults to now; a LocalTime is read on the user's clock. The core gives the id. */
export type InteractionInput = Omit<Interaction, 'id' | 'at'> & { at?: LocalTime | Iso };

/** `undefined` in a patch leaves a field alone; `null` clears it. */
export type Patch<T> = { [K in keyof T]?: T[K] | null };

export type Commands = {
  /** Without `opportunity` a new one is made. Added to a closed one, it logs the invitation that reopens it. */
  'add-interview': {
    input: { opportunity?: string; company?: string; role?: string; interview: InterviewInput };
    value: { opportunity: string; interview: string };
  };
  'edit-interview': {
    input: {
      opportunity: string;
      interview: string;
      changes: Patch<InterviewInput & { status: 'scheduled' | 'cancelled' }>;
    };
    value: Shift;
  };
  /** A drag or a resize. `start` and `end` on the user's clock, or instants; without `end` the length stays. */
  'reschedule-interview': {
    input: { opportunity: string; interview: string; start: LocalTime | Iso; end?: LocalTime | Iso };
    value: Shift;
  };
  'remove-interview': { input: { opportunity: string; interview: string }; value: Shift };

  'add-opportunity': { input: { company: string; role?: string }; value: { opportunity: string } };
  'edit-opportunity': {
    input: { opportunity: string; changes: { company?: string; role?: string; settings?: OpportunitySettings | null } };
    value: Shift;
  };
  'remove-opportunity': { input: { opportunity: string }; value: null };

  'save-person': { input: { opportunity: string; person: PersonInput }; value: { person: string } };
  'remove-person': { input: { opportunity: string; person: string }; value: null };

  /** A note that is logged as mailed without words gets those of its draft. */
  'log-interaction': {
    input: { opportunity: string; interaction: InteractionInput };
    value: Shift & { interaction: string };
  };
  'edit-interaction': {
    input: { opportunity: string; interaction: string; changes: Patch<InteractionInput> };
    value: Shift;
  };
  'remove-interaction': { input: { opportunity: string; interaction: string }; value: Shift };

  /** `item` is a calendar id, `<opportunity>/check-in/2026-12-08`; `to` a Day, or a LocalTime on the user's clock. */
  'move-item': { input: { item: string; to: Day | LocalTime }; value: Shift };
  /** Back to the day the plan gave it. */
  'unmove-item': { input: { item: string }; value: Shift };
  'acknowledge-item': { input: { item: string }; value: null };

  /** `null` brings the default back. */
  'change-settings': { input: { changes: { [K in keyof SettingsPatch]: SettingsPatch[K] | null } }; value: Shift };
  'use-preset': { input: { preset: Preset }; value: Shift };
  /** Groups are laid over what is there, key by key; inside them `null` is a value: no quiet hours, no such reminder. */
  'change-preferences': {
    input: {
      changes: Patch<Omit<Preferences, 'reminders' | 'sender' | 'stationery'>> & {
        reminders?: ReminderPatch | null;
        sender?: Partial<Sender> | null;
        stationery?: Partial<Stationery> | null;
      };
    };
    value: null;
  };

  /** Logs what its "Done" logs, in one step of undo, and puts it away. */
  'finish-reminder': { input: { key: string }; value: null };
  /** Puts it away and logs nothing. */
  'acknowledge-reminder': { input: { key: string }; value: null };
  'snooze-reminder': { input: { key: string; choice: SnoozeChoice }; value: { until: Iso } };
  'acknowledge-all-reminders': { input: Record<string, never>; value: { count: number } };
  /** `null` ends the pause. What comes due meanwhile is told when it ends. */
  'pause-reminders': { input: { until: 'hour' | 'tomorrow' | null }; value: { until: Iso | null } };
  /** Sends one event `reminder` with a reminder of the key `test`: nothing is stored. */
  'test-reminder': { input: Record<string, never>; value: null };

  /** Words that are still being written, kept beside the facts: no step of undo, and `draft` is told instead of `changed`. */
  'save-note-draft': { input: NoteSeat & { draft: NoteDraft }; value: null };
  'save-message-draft': { input: MessageSeat & { draft: MessageDraft }; value: null };
  /** What the desk offers then is a fresh beginning. */
  'discard-draft': { input: NoteSeat | MessageSeat; value: null };

  'load-sample': { input: Record<string, never>; value: { opportunities: string[] } };
  'remove-sample': { input: Record<string, never>; value: null };

  /** After days away: what had arrived is logged, so that what there is to send may be shown again. Changes no fact. */
  'confirm-arrivals': { input: Record<string, never>; value: null };

  /**
   * `label` says what was taken back: "Move Fernhill's check-in". With `step` only if that is the change it would take back: whoever
   * asks for their own takes back nobody else's.
   */
  undo: { input: { step?: number }; value: { label: string } };
  redo: { input: Record<string, never>; value: { label: string } };
};

/** What a change does to the plans it touches. */
export type Shift = {
  gone: ShiftLine[];
  come: ShiftLine[];
  holdsGone: ShiftHold[];
  holdsCome: ShiftHold[];
  /** One sentence for a toast: "Moved to Wed 9 Dec. The check-in of Thu 10 Dec gives way." */
  summary: string;
};
export type ShiftLine = {
  id: string;
  opportunity: string;
  company: string;
  kind: PlanItem['kind'];
  date: Day;
  text: string;
};
export type ShiftHold = {
  opportunity: string;
  company: string;
  reason: HoldReason;
  from: Day;
  until: Day;
  text: string;
};
