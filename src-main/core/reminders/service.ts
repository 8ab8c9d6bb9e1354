import type { Reminder, RemindersView, Reply, SnoozeChoice } from '../../contract';
import { refuse } from '../../domain/changes/change';
import { reminderPreferencesOf, userSettings } from '../../domain/effective-settings';
import type { BookEntry, ReminderBook } from '../../domain/reminders/book';
import { quietEnd, snoozesFrom, tomorrowAt } from '../../domain/reminders/hours';
import { dayAt, HOUR, isoAt, timeAt } from '../../domain/time/zone';
import { sayTime } from '../../domain/words';
import type { ReminderStore } from '../../store/reminder-file';
import { type BellParts, hangBell } from './bell';
import { keepBook } from './keeper';
import { listOf } from './list';
import { asReminder, lookAt, type Seen, type Sight, type SightParts } from './sight';

/**
 * Tells what is due, once. It trusts no timer: whoever wakes it asks "what is due at `now` and not told?", and it notes durably
 * that it is about to tell (`claimed`) before it tells. What is found claimed at a start may have been told: it stands in the
 * list and is counted in the next digest, and rings no more. The list is the truth; a notification is a copy.
 */
export type ReminderService = Pick<Reminders, 'look' | 'nextLook'>;
export type ReminderParts = BellParts & SightParts & { readonly store: ReminderStore };

const notHere = () =>
  refuse('not-found', 'That reminder is not here any more; perhaps it was done already.', { field: 'key' });

export function createReminders(parts: ReminderParts) {
  const { clock, document, tell } = parts;
  const keeper = keepBook(parts.store, parts);
  const sightAt = lookAt(parts, keeper);
  const bell = hangBell(parts, keeper, sightAt);

  function view(): RemindersView {
    const sight = sightAt(clock.now());
    return listOf(sight, keeper, quietEnd(reminderPreferencesOf(document()).quietHours, sight.zone, sight.now));
  }

  function putAway(sight: Sight, list: readonly Seen[]): ReminderBook {
    const today = dayAt(sight.zone, sight.now);
    const entries = { ...keeper.book.entries };
    // What was said yesterday is nobody's list any more.
    for (const [key, { said, ...rest }] of Object.entries(entries))
      if (said !== undefined && dayAt(sight.zone, rest.since) !== today) entries[key] = rest;
    for (const it of list) {
      const { key, thread } = it.occurrence;
      const entry: BookEntry = { ...keeper.book.entries[key], state: 'acknowledged', since: sight.now, thread };
      const said: Reminder = { ...asReminder(sight, { ...it, entry }), snoozes: [] };
      entries[key] = { ...entry, said };
    }
    return { ...keeper.book, entries };
  }

  const findKey = (sight: Sight, key: string): Seen | undefined =>
    sight.seen.find(({ occurrence, entry }) => occurrence.key === key && entry?.state !== 'acknowledged');

  return {
    ...bell,
    view,
    /** What its "Done" logs, or a refusal. The way to put it away is found before, since the plan then knows it no more. */
    finish(key: string) {
      const sight = sightAt(clock.now());
      const it = findKey(sight, key);
      if (!it) return notHere();
      return {
        ok: true as const,
        found: { occurrence: it.occurrence, putAway: () => keeper.keep(putAway(sight, [it]), null) },
      };
    },
    async acknowledgeAll(): Promise<Reply<{ count: number }>> {
      const sight = sightAt(clock.now());
      const list = sight.seen.filter(
        ({ entry, occurrence }) =>
          entry?.state === 'shown' || entry?.state === 'claimed' || (!entry && occurrence.at <= sight.now),
      );
      return list.length === 0
        ? { ok: true, value: { count: 0 } }
        : keeper.keep(putAway(sight, list), { count: list.length });
    },
    async snooze(key: string, choice: SnoozeChoice): Promise<Reply<{ until: string }>> {
      const sight = sightAt(clock.now());
      const it = findKey(sight, key);
      if (!it) return notHere();
      const { now, zone } = sight;
      const limit = it.occurrence.limit ?? it.occurrence.expires;
      const wished = snoozesFrom(now, zone, limit).find((one) => one.choice === choice);
      if (!wished) {
        const still = limit !== undefined && limit > now ? ` before ${sayTime(timeAt(zone, limit))}` : '';
        return refuse('too-late', `That is later than this can wait. It is best done${still || ' now'}.`, {
          field: 'choice',
        });
      }
      const { until } = wished;
      const entry: BookEntry = { state: 'snoozed', since: now, until, thread: it.occurrence.thread };
      const entries = { ...keeper.book.entries, [key]: entry };
      return keeper.keep({ ...keeper.book, entries }, { until: isoAt(zone, until) });
    },
    async pause(until: 'hour' | 'tomorrow' | null): Promise<Reply<{ until: string | null }>> {
      const now = clock.now();
      const zone = userSettings(document(), parts.systemZone).timeZone;
      const { pause: _ended, ...rest } = keeper.book;
      if (until === null) return keeper.keep(rest, { until: null });
      const end = until === 'hour' ? now + HOUR : tomorrowAt(zone, now);
      return keeper.keep({ ...rest, pause: { from: now, until: end } }, { until: isoAt(zone, end) });
    },
    test(): void {
      const facts = document();
      const { discreet } = reminderPreferencesOf(facts);
      const said = { title: 'Persistent Bird reaches you here.', body: 'This is how a reminder looks.' };
      const reminder: Reminder = {
        key: 'test',
        kind: 'contact',
        state: 'shown',
        at: isoAt(userSettings(facts, parts.systemZone).timeZone, clock.now()),
        opportunity: '',
        company: '',
        ...said,
        discreet: said,
        late: false,
        done: [],
        snoozes: [],
      };
      tell({ event: 'reminder', data: { reminders: [reminder], digest: null, discreet } });
    },
  };
}
export type Reminders = ReturnType<typeof createReminders>;
