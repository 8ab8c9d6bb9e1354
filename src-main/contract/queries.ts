import type { MessageSeat, NoteDraft, NoteSeat } from '../domain/message/draft-book';
import type { MessageChannel, MessagePurpose } from '../domain/message/purpose';
import type { PrintPart } from '../domain/print/run';
import type { PrintRun } from '../domain/print/sheet';
import type { Stationery } from '../domain/stationery-preferences';
import type { Day } from '../domain/time/day';
import type { CalendarView, OpportunityLine, OpportunityView, TodayView } from './calendar';
import type { Commands, Shift } from './commands';
import type { MessageCheck, MessageDesk, NoteCheck, NoteDesk } from './desks';
import type { ReminderCommand, RemindersView } from './reminders';
import type { SettingsView, StatusView } from './status';
import type { Iso, LocalTime } from './times';

/** What follows from the facts, for whoever asks. */

export type Queries = {
  /** Everything to draw from `from` to before `to` (days on the user's calendar). */
  calendar: { input: { from: Day; to: Day }; value: CalendarView };
  today: { input: Record<string, never>; value: TodayView };
  opportunity: { input: { opportunity: string }; value: OpportunityView };
  /** All of them, soonest next thing first; `find` filters by company, role or person. */
  opportunities: { input: { find?: string }; value: OpportunityLine[] };
  /** What a command would do, without doing it. Refused for the reason the command would be. */
  preview: { input: { command: PreviewedCommand; input: unknown }; value: Preview };
  /** For a drag or the "Move to…" dialog: each day from `from` to before `to`, and why not. */
  'move-days': { input: { item: string; from: Day; to: Day }; value: { days: MoveDay[] } };
  /** Reads "a couple of weeks" as a day, from their calendar. `at` defaults to now. */
  'read-words': {
    input: { opportunity: string; words: string; at?: LocalTime | Iso };
    value: { until: Day; vague: true } | null;
  };
  /**
   * The sheets for some notes, true to size, and what would not fit, said before it is printed. `notes` is 'today' if left out.
   * `stationery` is laid over what is kept in the preferences, so that a choice is seen before it is kept.
   */
  'print-run': {
    input: { notes?: NoteRef[] | 'today'; parts: PrintPart[]; stationery?: Partial<Stationery> };
    value: PrintRun;
  };
  reminders: { input: Record<string, never>; value: RemindersView };
  /** The notes of one interview: one for each person met, or one for whoever was met. */
  'note-desk': { input: { opportunity: string; interview: string }; value: NoteDesk };
  /** What the guard, the card and the colleagues' notes say of a draft; asked while it is written. */
  'note-check': { input: NoteSeat & { draft: NoteDraft }; value: NoteCheck };
  /** Where a short message is written. What is not named is what the plan would have next; `turn`: another wording to begin with. */
  'message-desk': {
    input: {
      opportunity: string;
      purpose?: MessagePurpose;
      item?: string;
      channel?: MessageChannel;
      person?: string;
      turn?: number;
    };
    value: MessageDesk;
  };
  'message-check': {
    input: MessageSeat & { subject: string; text: string };
    value: MessageCheck;
  };
  settings: { input: Record<string, never>; value: SettingsView };
  status: { input: Record<string, never>; value: StatusView };
};

/**
 * One note, or all of one interview. Without `interview` the last one is meant; without `person` everyone met at it;
 * `person: null` is whoever it was. `text`: the words as the window shows them, at most 10,000 characters.
 */
export type NoteRef = { opportunity: string; interview?: string; person?: string | null; text?: string };

/** What is done with words that are still being written. */
export type DraftCommand = 'save-note-draft' | 'save-message-draft' | 'discard-draft';
export type PreviewedCommand = Exclude<
  keyof Commands,
  'undo' | 'redo' | 'confirm-arrivals' | 'load-sample' | 'remove-sample' | ReminderCommand | DraftCommand
>;
export type Preview = Pick<Shift, 'gone' | 'come' | 'holdsGone' | 'holdsCome' | 'summary'>;

export type MoveDay = { day: Day; ok: boolean; reason?: string };
