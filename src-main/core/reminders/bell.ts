import type { CoreEvent, ReminderDigest } from '../../contract';
import type { Document } from '../../domain/model';
import { bellOf, type BookEntry, type ReminderBook } from '../../domain/reminders/book';
import { digest, toldLate } from '../../domain/reminders/texts';
import { addDays } from '../../domain/time/day';
import { dayAt, HOUR, type Instant, instantAt, MINUTE, timeAt, type Zone } from '../../domain/time/zone';
import type { Clock } from '../clock';
import { JUMP, type ReminderKeeper } from './keeper';
import { listedNow } from './list';
import { asReminder, isWaiting, LATE_AFTER, type lookAt, type Seen, type Sight, soonestFirst } from './sight';

/** After so long, or so many at once, one digest says it. */
const DIGEST_AFTER = HOUR;
const MOST_SINGLE = 3;
const LONGEST_PAUSE = 15_000;
/** Plans hardly change by themselves: between two changes they are all read again so often. */
const READ_AGAIN_AFTER = 5 * MINUTE;

export type TellReminder = (event: Extract<CoreEvent, { event: 'reminder' }>) => void;
export type BellParts = {
  readonly clock: Clock;
  /** Milliseconds that only go forward, `performance.now`. */
  readonly monotonic: () => number;
  readonly systemZone: Zone;
  readonly document: () => Document;
  readonly tell: TellReminder;
  /** The list has changed: ask again. */
  readonly changed: () => void;
};

export type Bell = ReturnType<typeof hangBell>;

/** Looks at the clock and tells what is due, once: it claims durably, then tells, then notes that it told. */
export function hangBell(parts: BellParts, keeper: ReminderKeeper, sightAt: ReturnType<typeof lookAt>) {
  const { clock, monotonic, document, tell } = parts;
  let last: { now: Instant; mono: number; listed: string; paused: Instant | undefined } | undefined;
  let readAgain: { at: Instant; document: Document; book: ReminderBook; systemZone: Zone } | undefined;

  async function look(): Promise<void> {
    const now = clock.now();
    const mono = monotonic();
    const facts = document();
    const jumped = !last || Math.abs(now - last.now - (mono - last.mono)) > JUMP;
    if (await keeper.tryAgain()) parts.changed();
    await keeper.dropPauseAhead(now);
    const same =
      readAgain?.document === facts && readAgain.book === keeper.book && readAgain.systemZone === parts.systemZone;
    if (!jumped && readAgain && same && now < readAgain.at) {
      if (last) last = { ...last, now, mono };
      return;
    }
    const sight = sightAt(now);
    const ringing = sight.seen.filter((it) => isWaiting(it) && it.told <= now).toSorted(soonestFirst);
    // The last look left nothing untold. What should have been told before it was entered since, or its silence was lifted.
    if (ringing.length > 0) await ring(sight, ringing, Math.min(last?.now ?? Number.NEGATIVE_INFINITY, now));
    const listed = listedNow(sight);
    // An interview that has begun leaves the list by itself, a collection that has gone changes the words, a pause ends.
    const paused = keeper.pausedUntil(now);
    const faded = same && last !== undefined && (last.listed !== listed || last.paused !== paused);
    last = { now, mono, listed, paused };
    readAgain = { at: nextReading(sight), document: facts, book: keeper.book, systemZone: parts.systemZone };
    if (ringing.length > 0 || faded) parts.changed();
  }

  /** Claims, tells, and notes that it told. Nobody was late before `since`. `early`: a pause would have swallowed them. */
  async function ring(sight: Sight, ringing: readonly Seen[], since: Instant, early = false): Promise<void> {
    const { now, zone, discreet } = sight;
    const alive = new Set(sight.seen.map(({ occurrence }) => occurrence.key));
    const lateBy = ({ told }: Seen) => now - Math.max(told, since);
    const isLate = (it: Seen) => lateBy(it) > LATE_AFTER;
    const claims = ringing.map((it): [string, BookEntry] => [
      it.occurrence.key,
      {
        state: 'claimed',
        since: now,
        thread: it.occurrence.thread,
        ...(isLate(it) ? { late: true } : {}),
        ...(early ? { early, before: bellOf(it.entry) } : {}),
      },
    ]);
    const { entries: before } = keeper.book;
    const entries = { ...before };
    // A snooze that was found under yesterday's key is used up.
    for (const { occurrence, entry } of ringing)
      if (entry && !before[occurrence.key])
        for (const [key, other] of Object.entries(entries))
          if (other === entry) entries[key] = { ...other, state: 'shown' };
    await keeper.note({ ...entries, ...Object.fromEntries(claims) }, alive);
    const isDigest = ringing.length > MOST_SINGLE || ringing.some((it) => lateBy(it) > DIGEST_AFTER);
    const reminders = ringing.map((it) => {
      const said = asReminder(sight, {
        ...it,
        entry: { ...keeper.book.entries[it.occurrence.key]!, state: 'shown' },
      });
      return said.late && !isDigest ? { ...said, ...toldLate(said, timeAt(zone, it.told)) } : said;
    });
    tell({
      event: 'reminder',
      data: {
        reminders,
        digest: isDigest ? digestOf(sight, ringing, foundOpen(alive), ringing.some(isLate)) : null,
        discreet,
      },
    });
    if (isDigest) keeper.foundTold();
    const told = { ...keeper.book.entries };
    for (const [key] of claims) told[key] = { ...told[key]!, state: 'shown' };
    await keeper.note(told);
  }

  const foundOpen = (alive: ReadonlySet<string>): number =>
    keeper.found.filter((key) => alive.has(key) && keeper.book.entries[key]?.state === 'shown').length;

  return {
    /** Tells what is due now. Whoever wakes up may ask; asking too often costs little and tells nothing twice. */
    look,
    /** Tells these before the pause that would let them pass unsaid. */
    async tellEarly(sight: Sight, ringing: readonly Seen[]): Promise<void> {
      if (ringing.length === 0) return;
      await ring(sight, ringing.toSorted(soonestFirst), sight.now, true);
      parts.changed();
    },
    /** Milliseconds until it should be asked again: until the next thing due, 15 seconds at most (resume may go unannounced). */
    nextLook(): number {
      if (!last || !readAgain) return 0;
      return Math.min(LONGEST_PAUSE, Math.max(50, readAgain.at - clock.now()));
    },
  };
}

function digestOf({ discreet }: Sight, ringing: readonly Seen[], found: number, away: boolean): ReminderDigest {
  const count = ringing.length + found;
  const parts = ringing.map(({ occurrence: { kind, company, said, done } }) => ({
    kind,
    company,
    said: said(),
    count: done.length,
  }));
  const said = digest(parts, count, away);
  return { ...(discreet ? said.discreet : { title: said.title, body: said.body }), count };
}

/** The first instant at which another look may find something new. */
function nextReading({ now, zone, seen, silences }: Sight): Instant {
  const midnight = instantAt(zone, addDays(dayAt(zone, now), 1), '00:00');
  let at = Math.min(now + READ_AGAIN_AFTER, midnight > now ? midnight : now + MINUTE);
  if (silences.pause !== undefined && silences.pause.until > now) at = Math.min(at, silences.pause.until);
  for (const it of seen) {
    const { expires } = it.occurrence;
    if (isWaiting(it) && it.told > now && it.told < at) at = it.told;
    if (expires !== undefined && expires > now && expires < at) at = expires;
  }
  return at;
}
