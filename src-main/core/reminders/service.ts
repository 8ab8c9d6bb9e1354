import type { Reminder, RemindersView, Reply } from '../../contract';
import { refuse } from '../../domain/changes/change';
import { reminderPreferencesOf, userSettings } from '../../domain/effective-settings';
import { bellOf, type BookEntry, type ReminderBook } from '../../domain/reminders/book';
import { heardAt } from '../../domain/reminders/silence';
import { type SnoozeChoice, snoozedTo, snoozesFrom } from '../../domain/reminders/snooze';
import { dayAt, type Instant, isoAt, timeAt } from '../../domain/time/zone';
import { sayTime } from '../../domain/words';
import type { ReminderStore } from '../../store/reminder-file';
import { type BellParts, hangBell } from './bell';
import { keepBook } from './keeper';
import { pauseAt } from './pause';
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

/** Why a snooze until `wished` is not offered, in a sentence with what would be right. */
function whyNotSo({ now, zone, silences }: Sight, { occurrence }: Seen, wished: Instant): string {
  const limit = occurrence.limit ?? occurrence.expires;
  const still = limit !== undefined && limit > now ? ` before ${sayTime(timeAt(zone, limit))}` : '';
  const best = limit === undefined ? 'Choose another time.' : `It is best done${still || ' now'}.`;
  const heard = heardAt(wished, occurrence, silences);
  if (wished <= now) return `That time has gone by. ${best}`;
  if (limit !== undefined && wished >= limit) return `That is later than this can wait. ${best}`;
  return `It is quiet then, until ${sayTime(timeAt(zone, heard))}. ${best}`;
}

export function createReminders(parts: ReminderParts) {
  const { clock, document, tell } = parts;
  const keeper = keepBook(parts.store, parts);
  const sightAt = lookAt(parts, keeper);
  const bell = hangBell(parts, keeper, sightAt);

  /** The book with these put away; `logged`: what "Done" logged, so that they are open again when that is taken back. */
  function putAway(sight: Sight, list: readonly Seen[], logged: readonly string[]): ReminderBook {
    const today = dayAt(sight.zone, sight.now);
    const entries = { ...keeper.book.entries };
    // What was said yesterday is nobody's list any more.
    for (const [key, { said, ...rest }] of Object.entries(entries))
      if (said !== undefined && dayAt(sight.zone, rest.since) !== today) entries[key] = rest;
    for (const it of list) {
      const { key, thread } = it.occurrence;
      const away: BookEntry = { state: 'acknowledged', since: sight.now, late: it.entry?.late, thread };
      const said: Reminder = { ...asReminder(sight, { ...it, entry: away }), snoozes: [] };
      entries[key] = {
        ...away,
        said,
        ...(logged.length === 0 ? {} : { logged: [...logged], before: bellOf(it.entry) }),
      };
    }
    return { ...keeper.book, entries };
  }

  const findKey = (sight: Sight, key: string): Seen | undefined =>
    sight.seen.find(({ occurrence, entry }) => occurrence.key === key && entry?.state !== 'acknowledged');

  return {
    ...bell,
    view: (): RemindersView => listOf(sightAt(clock.now()), keeper),
    /**
     * What its "Done" logs, or a refusal, and the two ways to put it away. They are found before, since the plan then knows it no
     * more. What was logged is done, also while that cannot be marked; what logs nothing is put away when the mark is durable.
     */
    finish(key: string) {
      const sight = sightAt(clock.now());
      const it = findKey(sight, key);
      if (!it) return notHere();
      return {
        ok: true as const,
        found: {
          occurrence: it.occurrence,
          putAway: (): Promise<Reply<null>> => keeper.keep(putAway(sight, [it], []), null),
          async markDone(logged: readonly string[]): Promise<void> {
            await keeper.note(putAway(sight, [it], logged).entries);
            parts.changed();
          },
        },
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
        : keeper.keep(putAway(sight, list, []), { count: list.length });
    },
    async snooze(key: string, choice: SnoozeChoice): Promise<Reply<{ until: string }>> {
      const sight = sightAt(clock.now());
      const it = findKey(sight, key);
      if (!it) return notHere();
      const { now, zone, silences } = sight;
      const limit = it.occurrence.limit ?? it.occurrence.expires;
      const found = snoozesFrom(now, limit, it.occurrence, silences).find((one) => one.choice === choice);
      if (!found) return refuse('too-late', whyNotSo(sight, it, snoozedTo[choice](zone, now)), { field: 'choice' });
      const entry: BookEntry = { state: 'snoozed', since: now, until: found.until, thread: it.occurrence.thread };
      const entries = { ...keeper.book.entries, [key]: entry };
      return keeper.keep({ ...keeper.book, entries }, { until: isoAt(zone, found.until) });
    },
    pause: pauseAt(clock, keeper, bell, sightAt),
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
