/**
 * All that the two sides say to each other: types only, JSON only.
 * Commands change the facts, queries show what follows from them, one event says that they changed.
 * Times are ISO strings with an offset unless a line says otherwise; a `Day` is `2026-12-08`;
 * a `LocalTime` is `2026-12-08T10:00` on the clock of the zone that is named beside it.
 */
import type {
  Interaction,
  InteractionKind,
  Interview,
  Opportunity,
  Person,
  PostalAddress,
  Preferences,
} from './domain/model';
import type { ClosedReason, Hold, HoldReason, PlanItem } from './domain/plan/item';
import type { CheckedMessage, Finding, MessageKind, NotePart, Verdict } from './domain/message/checked';
import type { MessageDraft, MessageSeat, NoteDraft, NoteSeat } from './domain/message/draft-book';
import type { Measure } from './domain/message/measure';
import type { NoteField, NoteWords } from './domain/message/note-text';
import type { MessageChannel, MessagePurpose } from './domain/message/purpose';
import type { CardFit } from './domain/print/fit';
import type { PrintPart } from './domain/print/run';
import type { Mark, PrintRun, Sheet } from './domain/print/sheet';
import type { ReminderPatch, ReminderPreferences } from './domain/reminders/preferences';
import type { OccurrenceKind } from './domain/reminders/occurrence';
import type { OpportunitySettings, Preset, Settings, SettingsPatch } from './domain/settings';
import type { CardName, Hand, PaperName, Pitch, Sender, Stationery } from './domain/stationery-preferences';
import type { Day } from './domain/time/day';

export type {
  CardFit,
  CardName,
  CheckedMessage,
  ClosedReason,
  Day,
  Finding,
  Hand,
  Hold,
  HoldReason,
  Interaction,
  InteractionKind,
  Interview,
  Mark,
  Measure,
  MessageChannel,
  MessageDraft,
  MessageKind,
  MessagePurpose,
  MessageSeat,
  NoteDraft,
  NoteField,
  NotePart,
  NoteSeat,
  NoteWords,
  Opportunity,
  OpportunitySettings,
  PaperName,
  Person,
  Pitch,
  PlanItem,
  PostalAddress,
  Preferences,
  Preset,
  PrintPart,
  PrintRun,
  ReminderPatch,
  ReminderPreferences,
  Sender,
  Settings,
  SettingsPatch,
  Sheet,
  Stationery,
  Verdict,
};
export type LocalTime = string;
export type Iso = string;

// ---------------------------------------------------------------------------------------------- commands

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

  /** `label` says what was taken back: "Move Fernhill's check-in". */
  undo: { input: Record<string, never>; value: { label: string } };
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

// --------------------------------------------------------------------------------------------- reminders

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

// ----------------------------------------------------------------------------------------------- queries

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

/** What is done with reminders themselves; the facts stay, except for what "Done" logs. */
export type ReminderCommand =
  | 'finish-reminder'
  | 'acknowledge-reminder'
  | 'snooze-reminder'
  | 'acknowledge-all-reminders'
  | 'pause-reminders'
  | 'test-reminder';
/** What is done with words that are still being written. */
export type DraftCommand = 'save-note-draft' | 'save-message-draft' | 'discard-draft';
export type PreviewedCommand = Exclude<
  keyof Commands,
  'undo' | 'redo' | 'confirm-arrivals' | 'load-sample' | 'remove-sample' | ReminderCommand | DraftCommand
>;
export type Preview = Pick<Shift, 'gone' | 'come' | 'holdsGone' | 'holdsCome' | 'summary'>;

export type EntryBase = { id: string; opportunity: string; company: string; role: string };
export type InterviewEntry = EntryBase & {
  type: 'interview';
  interview: Interview;
  start: Iso;
  end: Iso;
  /** Names of those met. */
  with: string[];
  past: boolean;
};
export type ItemEntry = EntryBase & {
  type: 'item';
  item: PlanItem;
  /** The day it is drawn on, on the user's calendar. */
  day: Day;
  /** The instant it is drawn at in week and day views (a note: its target); absent: all day. */
  start?: Iso;
  /** "In the box by 23:59; last collection 17:00", "10:00, 9:00 theirs". */
  detail: string;
  personName?: string;
  /** Kindly late: an owed item whose own day has passed, an overdue note. */
  late: boolean;
  /** Only if silence lasts: every contact after the next one. */
  pencilled: boolean;
  movable: boolean;
  /** A note or thank-you email that is being written: how many of its three parts are there. */
  parts?: number;
};
export type HoldEntry = EntryBase & { type: 'hold'; hold: Hold; from: Day; until: Day };
/** What was done or came in, from the history. */
export type PastEntry = EntryBase & { type: 'past'; interaction: Interaction; at: Iso; day: Day; text: string };
export type HolidayEntry = { type: 'holiday'; day: Day; name: string; closes: 'office' | 'post' | 'both' };
/** A quiet period of the user's own. */
export type QuietEntry = { type: 'quiet'; from: Day; until: Day; label: string };
export type CalendarEntry = InterviewEntry | ItemEntry | HoldEntry | PastEntry | HolidayEntry | QuietEntry;

export type CalendarView = { today: Day; now: Iso; timeZone: string; entries: CalendarEntry[] };

export type TodayView = {
  now: Iso;
  today: Day;
  timeZone: string;
  /** "Thanksgiving on Thursday": what is special soon, or null. */
  remark: string | null;
  /** Soonest first. */
  due: TodayItem[];
  late: TodayItem[];
  /** The next seven days. */
  soon: (TodayItem | TodayInterview)[];
  /** What was done today. */
  done: PastEntry[];
  holds: HoldEntry[];
  /** Not one opportunity yet: teach the four rules. */
  empty: boolean;
  /** The program did not run for three days or more: ask what has arrived before anything is to be sent. `due`, `late` and `soon` hold no contacts until then. */
  away: { since: Day } | null;
  sample: boolean;
};
export type TodayItem = ItemEntry & {
  /** "In the box by 23:59 today." */
  line: string;
  /** For the day line of a note: the day from the interview's end to the deadline. */
  dayLine?: { from: Iso; now: Iso; collection?: Iso; deadline: Iso };
};
export type TodayInterview = InterviewEntry & { day: Day; line: string };

export type OpportunityView = {
  opportunity: Opportunity;
  closed: ClosedReason | null;
  /** "You met them today at 10:00." */
  line: string;
  items: ItemEntry[];
  holds: HoldEntry[];
  interviews: InterviewEntry[];
  /** Newest first: interactions and past interviews. */
  history: HistoryLine[];
  /** Their office now, and the zone their dates count in. */
  theirZone: string;
  /** Days, and what is said of them, for quick dates in a dialog. */
  vagueWords: { words: string; until: Day }[];
  effectiveSettings: Settings;
};
export type HistoryLine = {
  id: string;
  at: Iso;
  day: Day;
  /** "You emailed Ana Ruiz", "They gave a date: Fri 11 Dec". */
  text: string;
  words?: string;
  /** What can be edited or removed from the history. */
  interaction?: Interaction;
  interview?: Interview;
};

export type OpportunityLine = {
  id: string;
  company: string;
  role: string;
  closed: ClosedReason | null;
  next: { kind: PlanItem['kind'] | 'interview'; date: Day } | null;
  hold: { until: Day; reason: HoldReason } | null;
  people: string[];
};

// ------------------------------------------------------------------------------------ notes and messages

export type NoteDesk = {
  opportunity: string;
  company: string;
  role: string;
  interview: Interview;
  /** "In the box by 23:59 today. Last collection 17:00." */
  line: string;
  /** In the order in which they were named. */
  notes: NoteSheet[];
};
export type NoteSheet = {
  /** null: nobody is named. */
  person: string | null;
  /** '' when nobody is named. */
  name: string;
  title: string;
  /** Calendar id of the plan's item, while it is there. */
  item: string | null;
  draft: NoteDraft;
  /** Something was written. */
  begun: boolean;
  /** How many of the three parts are there. */
  parts: number;
  /** What leads to each part: "Thank you for …". */
  hints: Record<NotePart, string>;
  /** It reached them, or is on its way. */
  mailed: { at: Iso; interaction: string; text: string } | null;
};
export type NoteCheck = {
  /** The whole letter, word for word. */
  letter: string;
  /** The letter read as parts again, for the way back from one text. */
  words: NoteWords;
  verdict: Verdict;
  missing: readonly NotePart[];
  /** Places count within their field. One that spans fields stands at none. */
  findings: (Finding & { field: NoteField | null /** `rule: the words`, for "Keep". */; key: string })[];
  checks: NoteCheckLine[];
  fit: CardFit;
};
export type NoteCheckLine = {
  id: 'thanks' | 'interest' | 'gain' | 'length' | 'fit' | 'name' | 'signed' | 'own' | 'asks';
  state: 'done' | 'open' | 'look';
  text: string;
};

export type MessageDesk = {
  opportunity: string;
  company: string;
  purpose: MessagePurpose;
  channel: MessageChannel;
  /** "Check in with Brightwater" */
  title: string;
  /** "Priya Raman, Wed 25 Nov. Your second hello since the interview." */
  lead: string;
  /** The ways it can go, and why one of them had better not. */
  channels: { channel: MessageChannel; why: string | null }[];
  person: Person | null;
  people: Person[];
  /** They asked not to be contacted: why nothing is offered, the draft empty. */
  closed: string | null;
  /** Who asked to wait until when; said before anything else. */
  wait: { text: string; next: Day | null } | null;
  draft: MessageDraft;
  /** The draft is the user's own, kept from before. */
  saved: boolean;
  /** "Since we spoke I have …": something new to say, to be finished at the "…". */
  freshStarts: readonly string[];
  /** What is missing in the settings for a signature. */
  sender: { name: string; phone: string };
  /** What is logged once it was sent. */
  logs: { kind: InteractionKind; interview?: string; person?: string };
  /** Newest first. */
  said: HistoryLine[];
};
export type MessageCheck = {
  checked: CheckedMessage;
  /** As `findings` of `checked`: what "Keep" remembers of each. */
  keys: string[];
  measure: Measure;
  /** The place that something new takes: of the question the draft began with, or after what is said. */
  fresh: { start: number; end: number };
  mailto: LinkOut;
  tel: LinkOut;
};
/** A link for the user's own program, or why there is none. */
export type LinkOut = { href: string; why: null } | { href: null; why: string };

export type MoveDay = { day: Day; ok: boolean; reason?: string };

export type SettingsView = {
  settings: Settings;
  defaults: Settings;
  /** What the user changed. */
  changed: SettingsPatch;
  preferences: Preferences;
  preset: Preset | null;
  /** What each ready-made rhythm sets, so that one opportunity can keep it too. */
  presets: Record<Preset, OpportunitySettings>;
  zones: string[];
  countries: { code: string; name: string }[];
};

export type StatusView = {
  revision: number;
  undo: string | null;
  redo: string | null;
  /** Where the data lives. */
  path: string;
  host: 'electron' | 'web' | 'cli';
  /** Sentences the window must say aloud: a failed save, a file set aside. */
  troubles: Trouble[];
};
export type Trouble = { code: string; message: string };

// ------------------------------------------------------------------------------------------------ events

export type Events = {
  /** Ask again for what you show. */
  changed: { revision: number };
  /** Words that are being written were kept: ask again for what shows drafts of it. The facts and plans are as before. */
  draft: { opportunity: string };
  /**
   * Tell the user: after it was noted on the disk that this is told, so never twice. With a digest one notification says it all,
   * without one each reminder is its own. `discreet`: show the texts without names.
   */
  reminder: { reminders: Reminder[]; digest: ReminderDigest | null; discreet: boolean };
  /** Show this: a notification or the tray icon was clicked. An opportunity (at one of its items), or one of the window's own places. */
  open: { opportunity: string; item?: string } | { place: 'reminders' | 'new-interview' };
};
export type ReminderDigest = { title: string; body: string; count: number };
export type CoreEvent = { [K in keyof Events]: { event: K; data: Events[K] } }[keyof Events];

// ----------------------------------------------------------------------------------------------- requests

/** What only a host with a window of its own can do; elsewhere they are refused, with what to do instead. */
export type HostRequests = {
  /** Saves what the window would print now, where the user says; `null`: they changed their mind. `name`: of the file, as proposed. */
  'save-pdf': { input: { name: string }; value: { path: string } | null };
  /** The printers the system knows. */
  printers: { input: Record<string, never>; value: { names: string[] } };
};

export type Requests = Commands & Queries & HostRequests;
export type RequestName = keyof Requests;
export type InputOf<N extends RequestName> = Requests[N]['input'];
export type ValueOf<N extends RequestName> = Requests[N]['value'];

/** A refusal: a code, one kind sentence, the field it is about, and the nearest thing that would be accepted. */
export type Refusal = {
  code: string;
  message: string;
  field?: string;
  nearest?: Day | LocalTime;
};
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Refusal };

/** What every host offers the window: the same two functions, whatever carries them. */
export type Send = <N extends RequestName>(name: N, input: InputOf<N>) => Promise<Reply<ValueOf<N>>>;
export type Subscribe = (listener: (event: CoreEvent) => void) => () => void;
