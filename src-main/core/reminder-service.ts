import type { CoreEvent, Reminder, ReminderDigest, RemindersView, Reply, SnoozeChoice } from '../contract';
import { refuse } from '../domain/changes/change';
import { reminderPreferencesOf, userSettings } from '../domain/effective-settings';
import type { Document } from '../domain/model';
import { type BookEntry, pruned, type ReminderBook } from '../domain/reminder-book';
import { quietEnd, snoozesFrom, toldAt, tomorrowAt } from '../domain/reminder-hours';
import { digest } from '../domain/reminder-texts';
import { type Occurrence, occurrences } from '../domain/reminders';
import { addDays } from '../domain/time/day';
import { dayAt, HOUR, type Instant, instantAt, isoAt, MINUTE, timeAt, type Zone } from '../domain/time/zone';
import { sayTime } from '../domain/words';
import type { ReminderStore } from '../store/reminder-file';
import type { Clock } from './clock';
import { createPlanner, type Planner } from './planner';

/**
 * Tells what is due, once. It trusts no timer: whoever wakes it asks "what is due at `now` and not told?", and it notes durably
 * that it is about to tell (`claimed`) before it tells. What is found claimed at a start may have been told: it stands in the
 * list and is counted in the next digest, and rings no more. The list is the truth; a notification is a copy.
 */
export type ReminderService = {
  /** Tells what is due now. Whoever wakes up may ask; asking too often costs little and tells nothing twice. */
  look(): Promise<void>;
  /** Milliseconds until it should be asked again: until the next thing due, 15 seconds at most (resume may go unannounced). */
  nextLook(): number;
};

/** Under 2 minutes nobody calls it late. */
const LATE_AFTER = 2 * MINUTE;
/** After so long, or so many at once, one digest says it. */
const DIGEST_AFTER = HOUR;
const MOST_SINGLE = 3;
const LONGEST_PAUSE = 15_000;
/** Plans hardly change by themselves: between two changes they are all read again so often. */
const READ_AGAIN_AFTER = 5 * MINUTE;
/** The two clocks may drift apart by so much before it is a sleep or a jump. */
const JUMP = 5_000;
/** A book that could not be saved is tried again after. */
const SAVE_AGAIN_AFTER = MINUTE;

export type ReminderParts = {
  readonly clock: Clock;
  /** Milliseconds that only go forward, `performance.now`. */
  readonly monotonic: () => number;
  /** The machine's, which may travel. */
  readonly systemZone: Zone;
  readonly planner: Planner;
  readonly document: () => Document;
  readonly store: ReminderStore;
  readonly tell: (event: Extract<CoreEvent, { event: 'reminder' }>) => void;
  /** The list has changed: ask again. */
  readonly changed: () => void;
};

/** What a moment looks like: each occurrence with what became of it and when it is told. */
type Seen = { occurrence: Occurrence; entry: BookEntry | undefined; told: Instant };
type Sight = { now: Instant; zone: Zone; discreet: boolean; seen: Seen[] };

const notHere = () =>
  refuse('not-found', 'That reminder is not here any more; perhaps it was done already.', { field: 'key' });

export function createReminders(parts: ReminderParts) {
  const { clock, monotonic, planner, document, store, tell } = parts;
  const dawnPlanner = createPlanner();
  let book: ReminderBook = store.states;
  let unmarkable: string | null = null;
  let unsavedSince: number | undefined;
  /** Claimed when the program started: perhaps told, perhaps not. */
  let found = Object.entries(book.entries).flatMap(([key, { state }]) => (state === 'claimed' ? [key] : []));
  if (found.length > 0) {
    const entries = { ...book.entries };
    for (const key of found) entries[key] = { ...entries[key]!, state: 'shown' };
    book = { ...book, entries };
  }
  let last: { now: Instant; mono: number; document: Document; keys: ReadonlySet<string> } | undefined;
  let readAgain: { at: Instant; document: Document; book: ReminderBook; systemZone: Zone } | undefined;

  /** Undefined when it is durable. What is in the book counts either way: a full disk must not make everything ring again. */
  async function save(alive?: ReadonlySet<string>): Promise<string | undefined> {
    if (alive) book = pruned(book, (key) => alive.has(key));
    try {
      await store.save(book);
      unmarkable = null;
      unsavedSince = undefined;
      return undefined;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      unmarkable = `Reminders still come, but what you do with them cannot be kept. ${why}`;
      unsavedSince = monotonic();
      return why;
    }
  }

  /** Write, then believe: what the user asks for is true when it is durable, or refused. */
  async function keep<V>(next: ReminderBook, value: V): Promise<Reply<V>> {
    const before = book;
    book = next;
    const why = await save();
    if (why === undefined) {
      parts.changed();
      return { ok: true, value };
    }
    book = before;
    return refuse('not-saved', `Could not save to disk. ${why}`);
  }

  const pausedUntil = (now: Instant): Instant | undefined =>
    book.pause && now >= book.pause.from - JUMP && now < book.pause.until ? book.pause.until : undefined;

  /** What comes due in a pause is due at its end. */
  function afterPause(at: Instant): Instant {
    return book.pause && at >= book.pause.from && at < book.pause.until ? book.pause.until : at;
  }

  function sightAt(now: Instant): Sight {
    const facts = document();
    const settings = userSettings(facts, parts.systemZone);
    const zone = settings.timeZone;
    const preferences = reminderPreferencesOf(facts);
    const dawn = instantAt(zone, dayAt(zone, now), '00:00');
    const all = occurrences({
      now,
      settings,
      preferences,
      board: planner.board(facts.opportunities, settings, now),
      morning: dawnPlanner.board(facts.opportunities, settings, Math.min(dawn, now)),
      acknowledged: new Set(facts.acknowledged),
    });
    const keys = new Set(all.map(({ key }) => key));
    // Snoozed until tomorrow, and tomorrow the plan has it under tomorrow's key.
    const rolled = new Map<string, BookEntry>();
    for (const [key, entry] of Object.entries(book.entries))
      if (entry.state === 'snoozed' && entry.thread !== undefined && !keys.has(key)) rolled.set(entry.thread, entry);
    const paused = pausedUntil(now);
    const seen = all.map((occurrence): Seen => {
      const own = book.entries[occurrence.key];
      const entry = own ?? rolled.get(occurrence.thread);
      const wished = entry?.state === 'snoozed' && entry.until !== undefined ? entry.until : occurrence.at;
      const free = (at: Instant) => toldAt(at, preferences, zone, occurrence.interviewStart);
      const told = free(afterPause(wished));
      // What was slept through waits, too, when a pause or the quiet hours are now.
      const soonest = free(paused ?? now);
      return { occurrence, entry, told: told <= now && soonest > now ? soonest : told };
    });
    return { now, zone, discreet: preferences.discreet, seen };
  }

  const isWaiting = ({ entry }: Seen): boolean => entry === undefined || entry.state === 'snoozed';

  function asReminder({ now, zone }: Sight, { occurrence, entry, told }: Seen): Reminder {
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
      late: entry?.late ?? (isWaiting({ occurrence, entry, told }) && now - told > LATE_AFTER),
      done: [...done],
      snoozes: snoozesFrom(now, zone, limit).map(({ choice, until }) => ({ choice, until: isoAt(zone, until) })),
    };
  }

  const soonestFirst = (a: Seen, b: Seen): number =>
    Number(b.occurrence.kind === 'interview-soon') - Number(a.occurrence.kind === 'interview-soon') ||
    a.occurrence.at - b.occurrence.at ||
    (a.occurrence.key < b.occurrence.key ? -1 : 1);

  function digestOf(ringing: readonly Seen[], kept: number, discreet: boolean): ReminderDigest {
    const count = ringing.length + kept;
    const said = digest(
      ringing.map(({ occurrence }) => occurrence.kind),
      ringing.map(({ occurrence }) => occurrence.company),
      count,
    );
    return { ...(discreet ? said.discreet : { title: said.title, body: said.body }), count };
  }

  async function look(): Promise<void> {
    const now = clock.now();
    const mono = monotonic();
    const facts = document();
    const jumped = !last || Math.abs(now - last.now - (mono - last.mono)) > JUMP;
    if (unsavedSince !== undefined && mono - unsavedSince > SAVE_AGAIN_AFTER && (await save()) === undefined)
      parts.changed();
    const same = readAgain?.document === facts && readAgain.book === book && readAgain.systemZone === parts.systemZone;
    if (!jumped && readAgain && same && now < readAgain.at) {
      if (last) last = { ...last, now, mono };
      return;
    }
    const sight = sightAt(now);
    const keys = new Set(sight.seen.map(({ occurrence }) => occurrence.key));
    // Entered just now for a moment that has passed: told, but nobody was late.
    const isFresh = ({ occurrence, told }: Seen) =>
      last !== undefined && last.document !== facts && told <= last.now && !last.keys.has(occurrence.key);
    const ringing = sight.seen.filter((it) => isWaiting(it) && it.told <= now).toSorted(soonestFirst);
    if (ringing.length > 0) await ring(sight, ringing, isFresh, keys);
    last = { now, mono, document: facts, keys };
    readAgain = { at: nextReading(sight), document: facts, book, systemZone: parts.systemZone };
    if (ringing.length > 0) parts.changed();
  }

  async function ring(
    sight: Sight,
    ringing: readonly Seen[],
    isFresh: (it: Seen) => boolean,
    alive: ReadonlySet<string>,
  ): Promise<void> {
    const { now, discreet } = sight;
    const lateBy = (it: Seen) => (isFresh(it) ? 0 : now - it.told);
    const claims = ringing.map((it): [string, BookEntry] => [
      it.occurrence.key,
      {
        state: 'claimed',
        since: now,
        thread: it.occurrence.thread,
        ...(lateBy(it) > LATE_AFTER ? { late: true } : {}),
      },
    ]);
    const entries = { ...book.entries };
    // A snooze that was found under yesterday's key is used up.
    for (const { occurrence, entry } of ringing)
      if (entry && !book.entries[occurrence.key])
        for (const [key, other] of Object.entries(entries))
          if (other === entry) entries[key] = { ...other, state: 'shown' };
    book = { ...book, entries: { ...entries, ...Object.fromEntries(claims) } };
    await save(alive);
    const isDigest = ringing.length > MOST_SINGLE || ringing.some((it) => lateBy(it) > DIGEST_AFTER);
    const kept = found.filter((key) => alive.has(key) && book.entries[key]?.state === 'shown').length;
    const said = ringing.map((it) =>
      asReminder(sight, { ...it, entry: { ...book.entries[it.occurrence.key]!, state: 'shown' } }),
    );
    tell({
      event: 'reminder',
      data: { reminders: said, digest: isDigest ? digestOf(ringing, kept, discreet) : null, discreet },
    });
    if (isDigest) found = [];
    const told = { ...book.entries };
    for (const [key] of claims) told[key] = { ...told[key]!, state: 'shown' };
    book = { ...book, entries: told };
    await save();
  }

  /** The first instant at which another look may find something new. */
  function nextReading({ now, zone, seen }: Sight): Instant {
    const midnight = instantAt(zone, addDays(dayAt(zone, now), 1), '00:00');
    let at = Math.min(now + READ_AGAIN_AFTER, midnight > now ? midnight : now + MINUTE);
    for (const it of seen) if (isWaiting(it) && it.told > now && it.told < at) at = it.told;
    return at;
  }

  function view(): RemindersView {
    const now = clock.now();
    const sight = sightAt(now);
    const { zone } = sight;
    const lists = { due: [] as Seen[], snoozed: [] as Seen[], shown: [] as Seen[] };
    let next: Instant | undefined;
    for (const it of sight.seen) {
      if (isWaiting(it) && it.told > now && (next === undefined || it.told < next)) next = it.told;
      switch (it.entry?.state) {
        case 'acknowledged':
          break;
        case 'shown':
          lists.shown.push(it);
          break;
        case 'claimed':
          lists.due.push(it);
          break;
        case 'snoozed':
          (it.entry.until !== undefined && it.entry.until > now ? lists.snoozed : lists.due).push(it);
          break;
        case undefined:
          if (it.occurrence.at <= now) lists.due.push(it);
      }
    }
    const made = (list: Seen[]) => list.toSorted(soonestFirst).map((it) => asReminder(sight, it));
    const [due, shown] = [made(lists.due), made(lists.shown)];
    const today = dayAt(zone, now);
    const done = Object.values(book.entries)
      .filter(
        ({ state, since, said }) => state === 'acknowledged' && said !== undefined && dayAt(zone, since) === today,
      )
      .toSorted((a, b) => b.since - a.since)
      .map(({ said }) => said as Reminder);
    const pause = pausedUntil(now);
    const quiet = quietEnd(reminderPreferencesOf(document()).quietHours, zone, now);
    return {
      now: isoAt(zone, now),
      due,
      snoozed: made(lists.snoozed),
      shown,
      done,
      next: next === undefined ? null : isoAt(zone, next),
      pausedUntil: pause === undefined ? null : isoAt(zone, pause),
      quietUntil: quiet === undefined ? null : isoAt(zone, quiet),
      unmarkable,
      count: due.length + shown.length,
      late: [...due, ...shown].filter(({ late }) => late).length,
    };
  }

  const put = (sight: Sight, list: readonly Seen[]): ReminderBook => {
    const today = dayAt(sight.zone, sight.now);
    const entries = { ...book.entries };
    // What was said yesterday is nobody's list any more.
    for (const [key, { said, ...rest }] of Object.entries(entries))
      if (said !== undefined && dayAt(sight.zone, rest.since) !== today) entries[key] = rest;
    for (const it of list) {
      const { key, thread } = it.occurrence;
      const entry: BookEntry = { ...book.entries[key], state: 'acknowledged', since: sight.now, thread };
      const said: Reminder = { ...asReminder(sight, { ...it, entry }), snoozes: [] };
      entries[key] = { ...entry, said };
    }
    return { ...book, entries };
  };

  const findKey = (sight: Sight, key: string): Seen | undefined =>
    sight.seen.find(({ occurrence, entry }) => occurrence.key === key && entry?.state !== 'acknowledged');

  return {
    look,
    nextLook(): number {
      if (!last || !readAgain) return 0;
      return Math.min(LONGEST_PAUSE, Math.max(50, readAgain.at - clock.now()));
    },
    view,
    /** What its "Done" logs, or a refusal. The way to put it away is found before, since the plan then knows it no more. */
    finish(key: string) {
      const sight = sightAt(clock.now());
      const it = findKey(sight, key);
      if (!it) return notHere();
      return {
        ok: true as const,
        found: { occurrence: it.occurrence, putAway: () => keep(put(sight, [it]), null) },
      };
    },
    async acknowledgeAll(): Promise<Reply<{ count: number }>> {
      const sight = sightAt(clock.now());
      const list = sight.seen.filter(
        ({ entry, occurrence }) =>
          entry?.state === 'shown' || entry?.state === 'claimed' || (!entry && occurrence.at <= sight.now),
      );
      return list.length === 0 ? { ok: true, value: { count: 0 } } : keep(put(sight, list), { count: list.length });
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
      return keep({ ...book, entries: { ...book.entries, [key]: entry } }, { until: isoAt(zone, until) });
    },
    async pause(until: 'hour' | 'tomorrow' | null): Promise<Reply<{ until: string | null }>> {
      const now = clock.now();
      const zone = userSettings(document(), parts.systemZone).timeZone;
      const { pause: _ended, ...rest } = book;
      if (until === null) return keep(rest, { until: null });
      const end = until === 'hour' ? now + HOUR : tomorrowAt(zone, now);
      return keep({ ...rest, pause: { from: now, until: end } }, { until: isoAt(zone, end) });
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
