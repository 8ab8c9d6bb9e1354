import type { CaseInteraction, Opportunity } from '../model';
import type { PlanItem } from '../plan/item';
import type { ReminderLeads } from './preferences';
import type { Said } from './texts';
import type { Settings } from '../settings';
import { addDays, type Day, sayDay } from '../time/day';
import { type Instant, isoAt, type Zone } from '../time/zone';

/**
 * One thing to be reminded of, at one instant.
 *
 * A key is made of facts alone, the item and the day (or the hour that the user gave it), and never of an instant that drifts
 * with `now`: an owed contact that is laid on the next quarter-hour keeps its key, one that rolls to the next day is told
 * once a day, one that is moved is told again.
 */
export type OccurrenceKind =
  | 'interview-eve'
  | 'interview-soon'
  | 'note-now'
  | 'note-collection'
  | 'note-evening'
  | 'contact'
  | 'timeline'
  | 'review'
  | 'courtesy'
  | 'answer'
  | 'address'
  | 'missed-note';

export type Occurrence = {
  readonly key: string;
  /**
   * Only of what is told once a day: the thing itself, whichever day it stands on, so that a snooze finds what has rolled to another
   * day meanwhile. What was moved is another thing, with its own hours.
   */
  readonly thread?: string;
  readonly kind: OccurrenceKind;
  readonly at: Instant;
  /** From then on another one speaks of it, or it is over. */
  readonly expires?: Instant;
  /**
   * What a silence would carry past this is told before it. A note is still good for the box, but the van has gone; a contact's day
   * is over, and an owed one has another word tomorrow.
   */
  readonly bestBefore?: Instant;
  /** Before then it makes no sense: nobody is thanked for an interview that still goes on. */
  readonly earliest?: Instant;
  /** The key of the one that speaks of the same thing next. Once that is told, this one is over, too. */
  readonly followedBy?: string;
  /** No snooze goes so far; absent: as far as `expires`. */
  readonly limit?: Instant;
  readonly opportunity: string;
  readonly company: string;
  readonly item?: string;
  readonly interview?: string;
  /** Of an interview that is not to be missed for quiet hours. */
  readonly interviewStart?: Instant;
  /** Its words, made only for those that are shown: most lie ahead and are never asked. */
  readonly said: () => Said;
  /** What "Done" logs. */
  readonly done: readonly Omit<CaseInteraction, 'at'>[];
};

/** Where an occurrence is made: one opportunity, its own settings, the user's zone and moment. */
export type Scene = {
  opportunity: Opportunity;
  settings: Settings;
  zone: Zone;
  leads: ReminderLeads;
  now: Instant;
};

/** An instant as a part of a key, the same wherever the user travels: `2026-12-08T16:00Z`. */
export const momentOf = (at: Instant): string => `${isoAt('UTC', at).slice(0, 16)}Z`;

/** nearWord('2026-12-01', '2026-11-30') -> 'tomorrow'; further ahead: 'on Thu 3 Dec' */
export const nearWord = (day: Day, today: Day): string =>
  day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : `on ${sayDay(day)}`;

/** What every occurrence of an item says of it. */
export const baseOf = ({ opportunity }: Scene, item: PlanItem) => ({
  opportunity: opportunity.id,
  company: opportunity.company,
  item: `${opportunity.id}/${item.id}`,
});
