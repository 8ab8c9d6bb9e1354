import type { Reminder } from '../../contract';
import { reminderPreferencesOf, userSettings } from '../../domain/effective-settings';
import type { Document } from '../../domain/model';
import { type BookEntry, standing } from '../../domain/reminders/book';
import type { Occurrence } from '../../domain/reminders/occurrence';
import { occurrences } from '../../domain/reminders/occurrences';
import { lostFrom, type Silences, toldAt } from '../../domain/reminders/silence';
import { snoozesFrom } from '../../domain/reminders/snooze';
import { dayAt, type Instant, instantAt, isoAt, MINUTE, type Zone } from '../../domain/time/zone';
import { createPlanner, type Planner } from '../planner';
import { JUMP, type ReminderKeeper } from './keeper';

/** Under 2 minutes nobody calls it late. */
export const LATE_AFTER = 2 * MINUTE;

/** What a moment looks like: each occurrence with what became of it and when it is told. */
export type Seen = { occurrence: Occurrence; entry: BookEntry | undefined; told: Instant };
export type Sight = {
  readonly now: Instant;
  readonly zone: Zone;
  readonly discreet: boolean;
  readonly silences: Silences;
  readonly seen: readonly Seen[];
  /** Is that interaction among the facts? */
  readonly isLogged: (interaction: string) => boolean;
};

/** Not told yet, or to be told once more. */
export const isWaiting = ({ entry }: Seen): boolean => entry === undefined || entry.state === 'snoozed';

/** An interview about to begin first, then by the hour; of the same hour as their interviews follow each other, then by company. */
export const soonestFirst = (a: Seen, b: Seen): number =>
  Number(b.occurrence.kind === 'interview-soon') - Number(a.occurrence.kind === 'interview-soon') ||
  a.occurrence.at - b.occurrence.at ||
  (a.occurrence.interviewStart ?? 0) - (b.occurrence.interviewStart ?? 0) ||
  inOrder(a.occurrence.company, b.occurrence.company) ||
  inOrder(a.occurrence.key, b.occurrence.key);

const inOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);

export type SightParts = {
  /** The machine's, which may travel. */
  readonly systemZone: Zone;
  readonly planner: Planner;
  readonly document: () => Document;
};

/** Answers the way to look at a moment, in milliseconds since 1970: the plans as they are then, and what the book says of them. */
export function lookAt(parts: SightParts, keeper: Pick<ReminderKeeper, 'book'>): (now: Instant) => Sight {
  const dawnPlanner = createPlanner();
  return (now) => {
    const { book } = keeper;
    const { pause } = book;
    const facts = parts.document();
    const settings = userSettings(facts, parts.systemZone);
    const zone = settings.timeZone;
    const preferences = reminderPreferencesOf(facts);
    const dawn = instantAt(zone, dayAt(zone, now), '00:00');
    const all = occurrences({
      now,
      settings,
      preferences,
      board: parts.planner.board(facts.opportunities, settings, now),
      morning: dawnPlanner.board(facts.opportunities, settings, Math.min(dawn, now)),
      acknowledged: new Set(facts.acknowledged),
    });
    const keys = new Set(all.map(({ key }) => key));
    const isLogged = loggedIn(facts);
    const rolled = new Map<string, BookEntry>();
    for (const [key, entry] of Object.entries(book.entries)) {
      const stands = standing(entry, isLogged);
      if (stands?.state === 'snoozed' && stands.thread !== undefined && !keys.has(key))
        rolled.set(stands.thread, stands);
    }
    // Snoozed until 19:00, and by then the plan has it under another day's key: it rings when that was promised.
    const rolledTo = ({ thread }: Occurrence): BookEntry | undefined =>
      thread === undefined ? undefined : rolled.get(thread);
    const silences: Silences = {
      zone,
      quietHours: preferences.quietHours,
      interviewsPassQuiet: preferences.interviewsPassQuiet,
      // A clock that is set back a little is still in the pause.
      pause: pause && { from: pause.from - JUMP, until: pause.until },
    };
    const seen = all.map((occurrence): Seen => {
      const own = book.entries[occurrence.key];
      const entry = own === undefined ? rolledTo(occurrence) : standing(own, isLogged);
      const told = (as: BookEntry | undefined) => toldAt(wishedAt(occurrence, as), occurrence, silences, now);
      if (entry?.early !== true || entry.state === 'acknowledged') return { occurrence, entry, told: told(entry) };
      // Told early for a pause that is over, or was never kept: it comes at its own hour.
      const again = told(entry.before);
      return again < (lostFrom(occurrence) ?? again)
        ? { occurrence, entry: entry.before, told: again }
        : { occurrence, entry, told: again };
    });
    return { now, zone, discreet: preferences.discreet, silences, seen: withoutFollowed(seen, now), isLogged };
  };
}

/** It is told before it is over. What is owed and snoozed is told whichever day it has rolled to. */
export function isHeard({ told, entry, occurrence: { expires, bestBefore, limit } }: Seen): boolean {
  const over = entry?.state === 'snoozed' ? (limit ?? expires) : (expires ?? bestBefore);
  return over === undefined || told < over;
}

/** When it is to be told, were there no silence. */
export const wishedAt = ({ at }: Occurrence, entry: BookEntry | undefined): Instant =>
  entry?.state === 'snoozed' ? (entry.until ?? at) : at;

/** Most looks never ask, so the interactions are gathered when one does. */
function loggedIn({ opportunities }: Document): Sight['isLogged'] {
  let ids: Set<string> | undefined;
  return (interaction) => {
    ids ??= new Set(opportunities.flatMap(({ interactions }) => interactions.map(({ id }) => id)));
    return ids.has(interaction);
  };
}

/** One word at a time about the same thing: the next one may come early, before quiet hours or a pause. */
function withoutFollowed(seen: readonly Seen[], now: Instant): readonly Seen[] {
  const byKey = new Map(seen.map((it) => [it.occurrence.key, it]));
  const isOver = ({ occurrence: { followedBy } }: Seen): boolean => {
    const next = followedBy === undefined ? undefined : byKey.get(followedBy);
    return next !== undefined && (next.entry !== undefined || next.told <= now || isOver(next));
  };
  return seen.filter((it) => !isOver(it));
}

/** The hour it is listed with: a snooze that no silence swallows is over when it rings, and what was told was told then. */
function hourOf(it: Seen): Instant {
  const { occurrence, entry, told } = it;
  if (entry === undefined) return occurrence.at;
  if (entry.state === 'snoozed') return isHeard(it) ? told : wishedAt(occurrence, entry);
  return Math.min(entry.since, occurrence.at);
}

/** As everyone outside knows it. */
export function asReminder({ now, zone, silences }: Sight, it: Seen): Reminder {
  const { occurrence, entry, told } = it;
  const { key, kind, opportunity, company, item, interview, done } = occurrence;
  const { title, body, discreet } = occurrence.said();
  const limit = occurrence.limit ?? occurrence.expires;
  return {
    key,
    kind,
    state: entry?.state ?? 'scheduled',
    at: isoAt(zone, hourOf(it)),
    opportunity,
    company,
    ...(item === undefined ? {} : { item }),
    ...(interview === undefined ? {} : { interview }),
    title,
    body,
    discreet,
    late: entry?.late ?? (isWaiting(it) && now - told > LATE_AFTER),
    done: [...done],
    snoozes: snoozesFrom(now, limit, occurrence, silences).map(({ choice, until }) => ({
      choice,
      until: isoAt(zone, until),
    })),
  };
}
