import type { Interaction, Interview, Opportunity } from '../domain/model';
import type { ClosedReason, Hold, HoldReason, PlanItem } from '../domain/plan/item';
import type { Settings } from '../domain/settings';
import type { Day } from '../domain/time/day';
import type { Iso } from './times';

/** What the calendar, Today and the panel of an opportunity show. */

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
  /** Of that name, what tells two people of one meeting apart: "Okafor". */
  surname?: string;
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
