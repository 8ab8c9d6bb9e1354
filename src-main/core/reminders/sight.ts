import type { Reminder } from '../../contract';
import { reminderPreferencesOf, userSettings } from '../../domain/effective-settings';
import type { Document } from '../../domain/model';
import type { BookEntry } from '../../domain/reminders/book';
import { snoozesFrom, toldAt } from '../../domain/reminders/hours';
import type { Occurrence } from '../../domain/reminders/occurrence';
import { occurrences } from '../../domain/reminders/occurrences';
import { dayAt, type Instant, instantAt, isoAt, MINUTE, type Zone } from '../../domain/time/zone';
import { createPlanner, type Planner } from '../planner';
import type { ReminderKeeper } from './keeper';

/** Under 2 minutes nobody calls it late. */
export const LATE_AFTER = 2 * MINUTE;

/** What a moment looks like: each occurrence with what became of it and when it is told. */
export type Seen = { occurrence: Occurrence; entry: BookEntry | undefined; told: Instant };
export type Sight = { now: Instant; zone: Zone; discreet: boolean; seen: Seen[] };

/** Not told yet, or to be told once more. */
export const isWaiting = ({ entry }: Seen): boolean => entry === undefined || entry.state === 'snoozed';

/** An interview about to begin first, then by the hour. */
export const soonestFirst = (a: Seen, b: Seen): number =>
  Number(b.occurrence.kind === 'interview-soon') - Number(a.occurrence.kind === 'interview-soon') ||
  a.occurrence.at - b.occurrence.at ||
  (a.occurrence.key < b.occurrence.key ? -1 : 1);

export type SightParts = {
  /** The machine's, which may travel. */
  readonly systemZone: Zone;
  readonly planner: Planner;
  readonly document: () => Document;
};

/** Answers the way to look at a moment, in milliseconds since 1970: the plans as they are then, and what the book says of them. */
export function lookAt(
  parts: SightParts,
  keeper: Pick<ReminderKeeper, 'book' | 'pausedUntil'>,
): (now: Instant) => Sight {
  const dawnPlanner = createPlanner();
  return (now) => {
    const { book } = keeper;
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
    const rolled = new Map<string, BookEntry>();
    for (const [key, entry] of Object.entries(book.entries))
      if (entry.state === 'snoozed' && entry.thread !== undefined && !keys.has(key)) rolled.set(entry.thread, entry);
    // Snoozed until tomorrow, and tomorrow the plan has it under tomorrow's key; moved further, it has its own hour again.
    const rolledTo = ({ thread, at }: Occurrence): BookEntry | undefined => {
      const entry = thread === undefined ? undefined : rolled.get(thread);
      return entry?.until !== undefined && dayAt(zone, at) <= dayAt(zone, entry.until) ? entry : undefined;
    };
    const paused = keeper.pausedUntil(now);
    // What comes due in a pause is due at its end.
    const afterPause = (at: Instant) =>
      book.pause && at >= book.pause.from && at < book.pause.until ? book.pause.until : at;
    const seen = all.map((occurrence): Seen => {
      const entry = book.entries[occurrence.key] ?? rolledTo(occurrence);
      const wished = entry?.state === 'snoozed' && entry.until !== undefined ? entry.until : occurrence.at;
      const free = (at: Instant) => toldAt(at, preferences, zone, occurrence.interviewStart);
      const told = free(afterPause(wished));
      // What was slept through waits, too, when a pause or the quiet hours are now.
      const soonest = free(paused ?? now);
      return { occurrence, entry, told: told <= now && soonest > now ? soonest : told };
    });
    return { now, zone, discreet: preferences.discreet, seen };
  };
}

/** As everyone outside knows it. */
export function asReminder({ now, zone }: Sight, it: Seen): Reminder {
  const { occurrence, entry, told } = it;
  const { key, kind, at, opportunity, company, item, interview, done } = occurrence;
  const { title, body, discreet } = occurrence.said();
  const limit = occurrence.limit ?? occurrence.expires;
  return {
    key,
    kind,
    state: entry?.state ?? 'scheduled',
    at: isoAt(zone, entry?.state === 'snoozed' ? (entry.until ?? at) : at),
    opportunity,
    company,
    ...(item === undefined ? {} : { item }),
    ...(interview === undefined ? {} : { interview }),
    title,
    body,
    discreet,
    late: entry?.late ?? (isWaiting(it) && now - told > LATE_AFTER),
    done: [...done],
    snoozes: snoozesFrom(now, zone, limit).map(({ choice, until }) => ({ choice, until: isoAt(zone, until) })),
  };
}
