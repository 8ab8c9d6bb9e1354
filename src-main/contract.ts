/**
 * All that the two sides say to each other: types only, JSON only.
 * Commands change the facts, queries show what follows from them, one event says that they changed.
 * Times are ISO strings with an offset unless a line says otherwise; a `Day` is `2026-12-08`;
 * a `LocalTime` is `2026-12-08T10:00` on the clock of the zone that is named beside it.
 */
export type * from './contract/calendar';
export type * from './contract/commands';
export type * from './contract/desks';
export type * from './contract/queries';
export type * from './contract/reminders';
export type * from './contract/requests';
export type * from './contract/status';
export type * from './contract/times';

export type { CheckedMessage, Finding, MessageKind, NotePart, Verdict } from './domain/message/checked';
export type { MessageDraft, MessageSeat, NoteDraft, NoteSeat } from './domain/message/draft-book';
export type { Measure } from './domain/message/measure';
export type { NoteField, NoteWords } from './domain/message/note-text';
export type { MessageChannel, MessagePurpose } from './domain/message/purpose';
export type {
  Interaction,
  InteractionKind,
  Interview,
  Opportunity,
  Person,
  PostalAddress,
  Preferences,
} from './domain/model';
export type { ClosedReason, Hold, HoldReason, PlanItem } from './domain/plan/item';
export type { CardFit } from './domain/print/fit';
export type { PrintPart } from './domain/print/run';
export type { Mark, PrintRun, Sheet } from './domain/print/sheet';
export type { ReminderPatch, ReminderPreferences } from './domain/reminders/preferences';
export type { OpportunitySettings, Preset, Settings, SettingsPatch } from './domain/settings';
export type { CardName, Hand, PaperName, Pitch, Sender, Stationery } from './domain/stationery-preferences';
export type { Day } from './domain/time/day';
