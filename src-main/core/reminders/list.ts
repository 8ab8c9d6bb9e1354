import type { Reminder, RemindersView } from '../../contract';
import { addDays } from '../../domain/time/day';
import { dayAt, type Instant, instantAt, isoAt } from '../../domain/time/zone';
import { isDone } from '../../domain/reminders/book';
import { quietSpan, silenceEnd } from '../../domain/reminders/silence';
import type { ReminderKeeper } from './keeper';
import { asReminder, isHeard, isWaiting, type Seen, type Sight, soonestFirst, wishedAt } from './sight';

type Standing = 'due' | 'snoozed' | 'shown' | 'ahead' | 'done';

function standingOf({ entry, occurrence }: Seen, now: Instant): Standing {
  switch (entry?.state) {
    case 'acknowledged':
      return 'done';
    case 'shown':
      return 'shown';
    case 'claimed':
      return 'due';
    case 'snoozed':
      return entry.until !== undefined && entry.until > now ? 'snoozed' : 'due';
    case undefined:
      return occurrence.at <= now ? 'due' : 'ahead';
  }
}

/**
 * What will not ring, by midnight or before the silence ends: no free minute was left to tell it in. Of several words about one thing the
 * last counts: as long as that one is told, nothing is lost.
 */
function unsaidOf({ now, zone, seen, silences }: Sight): Seen[] {
  const until = Math.max(instantAt(zone, addDays(dayAt(zone, now), 1), '00:00'), silenceEnd(now, silences));
  const keys = new Set(seen.map(({ occurrence }) => occurrence.key));
  return seen.filter((it) => {
    const { followedBy } = it.occurrence;
    const standing = standingOf(it, now);
    const counts = standing === 'ahead' && (followedBy === undefined || !keys.has(followedBy));
    // What was promised for an hour is named in any case.
    return (counts || standing === 'snoozed') && wishedAt(it.occurrence, it.entry) < until && !isHeard(it);
  });
}

/** What stands in the list now and is not done, as one text: when it differs, the list has changed. */
export const listedNow = ({ now, seen }: Sight): string =>
  seen
    .filter((it) => ['due', 'shown'].includes(standingOf(it, now)))
    .map(({ occurrence }) => `${occurrence.key} ${occurrence.said().title}`)
    .join('\n');

/** The list that is the truth behind every notification. */
export function listOf(
  sight: Sight,
  { book, unmarkable, pausedUntil }: Pick<ReminderKeeper, 'book' | 'unmarkable' | 'pausedUntil'>,
): RemindersView {
  const { now, zone, seen, isLogged, silences } = sight;
  const told = (some: readonly Seen[]): Reminder[] => some.toSorted(soonestFirst).map((it) => asReminder(sight, it));
  const list = (wanted: Standing): Reminder[] => told(seen.filter((it) => standingOf(it, now) === wanted));
  const unsaid = unsaidOf(sight);
  const [due, shown] = [list('due'), list('shown')];
  const next = seen
    .filter((it) => isWaiting(it) && it.told > now && isHeard(it))
    .reduce<Instant | undefined>((first, { told }) => (first === undefined || told < first ? told : first), undefined);
  const today = dayAt(zone, now);
  const done = Object.values(book.entries)
    .filter((entry) => entry.said !== undefined && dayAt(zone, entry.since) === today && isDone(entry, isLogged))
    .toSorted((a, b) => b.since - a.since)
    .map(({ said }) => said as Reminder);
  const iso = (at: Instant | undefined) => (at === undefined ? null : isoAt(zone, at));
  return {
    now: isoAt(zone, now),
    due,
    snoozed: told(seen.filter((it) => standingOf(it, now) === 'snoozed' && !unsaid.includes(it))),
    shown,
    done,
    unsaid: told(unsaid),
    next: iso(next),
    pausedUntil: iso(pausedUntil(now)),
    quietUntil: iso(quietSpan(silences.quietHours, zone, now)?.until),
    unmarkable,
    count: due.length + shown.length,
    late: [...due, ...shown].filter(({ late }) => late).length,
  };
}
