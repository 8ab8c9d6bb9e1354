import type { CoreEvent, ReminderDigest } from '../../contract';
import type { Document } from '../../domain/model';
import type { BookEntry, ReminderBook } from '../../domain/reminders/book';
import { digest, toldLate } from '../../domain/reminders/texts';
import { addDays } from '../../domain/time/day';
import { dayAt, HOUR, type Instant, instantAt, MINUTE, timeAt, type Zone } from '../../domain/time/zone';
import type { Clock } from '../clock';
import { JUMP, type ReminderKeeper } from './keeper';
import { listedNow } from './list';
import { asReminder, isWaiting, LATE_AFTER, type Seen, type Sight, soonestFirst } from './sight';

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

/** Looks at the clock and tells what is due, once: it claims durably, then tells, then notes that it told. */
export function hangBell(parts: BellParts, keeper: ReminderKeeper, sightAt: (now: Instant) => Sight) {
  const { clock, monotonic, document, tell } = parts;
  let last: { now: Instant; mono: number; document: Document; keys: ReadonlySet<string>; listed: string } | undefined;
  let readAgain: { at: Instant; document: Document; book: ReminderBook; systemZone: Zone } | undefined;

  async function look(): Promise<void> {
    const now = clock.now();
    const mono = monotonic();
    const facts = document();
    const jumped = !last || Math.abs(now - last.now - (mono - last.mono)) > JUMP;
    if (await keeper.tryAgain()) parts.changed();
    const same =
      readAgain?.document === facts && readAgain.book === keeper.book && readAgain.systemZone === parts.systemZone;
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
    const listed = listedNow(sight);
    // An interview that has begun leaves the list by itself, and a collection that has gone changes the words.
    const faded = same && last !== undefined && last.listed !== listed;
    last = { now, mono, document: facts, keys, listed };
    readAgain = { at: nextReading(sight), document: facts, book: keeper.book, systemZone: parts.systemZone };
    if (ringing.length > 0 || faded) parts.changed();
  }

  async function ring(
    sight: Sight,
    ringing: readonly Seen[],
    isFresh: (it: Seen) => boolean,
    alive: ReadonlySet<string>,
  ): Promise<void> {
    const { now, zone, discreet } = sight;
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
      data: { reminders, digest: isDigest ? digestOf(ringing, foundOpen(alive), discreet) : null, discreet },
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
    /** Milliseconds until it should be asked again: until the next thing due, 15 seconds at most (resume may go unannounced). */
    nextLook(): number {
      if (!last || !readAgain) return 0;
      return Math.min(LONGEST_PAUSE, Math.max(50, readAgain.at - clock.now()));
    },
  };
}

function digestOf(ringing: readonly Seen[], found: number, discreet: boolean): ReminderDigest {
  const count = ringing.length + found;
  const said = digest(
    ringing.map(({ occurrence }) => occurrence.kind),
    ringing.map(({ occurrence }) => occurrence.company),
    count,
  );
  return { ...(discreet ? said.discreet : { title: said.title, body: said.body }), count };
}

/** The first instant at which another look may find something new. */
function nextReading({ now, zone, seen }: Sight): Instant {
  const midnight = instantAt(zone, addDays(dayAt(zone, now), 1), '00:00');
  let at = Math.min(now + READ_AGAIN_AFTER, midnight > now ? midnight : now + MINUTE);
  for (const it of seen) {
    const { expires } = it.occurrence;
    if (isWaiting(it) && it.told > now && it.told < at) at = it.told;
    if (expires !== undefined && expires > now && expires < at) at = expires;
  }
  return at;
}
