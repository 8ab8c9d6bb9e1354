import type { Reply } from '../../contract';
import { lostFrom, quietSpan, toldAt } from '../../domain/reminders/silence';
import { tomorrowAt } from '../../domain/reminders/snooze';
import { HOUR, isoAt } from '../../domain/time/zone';
import type { Clock } from '../clock';
import type { Bell } from './bell';
import type { ReminderKeeper } from './keeper';
import { isWaiting, type lookAt, type Seen, type Sight, wishedAt } from './sight';

type Pause = { readonly from: number; readonly until: number } | undefined;

/** Would that pause take from it what it is for, and would it keep it without one? What nobody wants to hear yet is no loss. */
function isSwallowed({ occurrence, entry }: Seen, pause: Pause, { now, silences }: Sight): boolean {
  const { earliest = 0 } = occurrence;
  const lost = lostFrom(occurrence);
  if (pause === undefined || lost === undefined || earliest > now) return false;
  const wished = wishedAt(occurrence, entry?.early ? entry.before : entry);
  const told = (own: Pause) => toldAt(wished, occurrence, { ...silences, pause: own }, now);
  return told(undefined) < lost && told(pause) >= lost;
}

/**
 * Begins a pause, or ends one with null. A pause delays: what would have lost its use before it ends is told now, of several words about the same
 * thing the one that comes next. It counts as told only while a pause would swallow it; else it comes again at its own hour.
 */
export function pauseAt(
  clock: Clock,
  keeper: ReminderKeeper,
  bell: Pick<Bell, 'tellEarly'>,
  sightAt: ReturnType<typeof lookAt>,
) {
  return async (until: 'hour' | 'tomorrow' | null): Promise<Reply<{ until: string | null }>> => {
    const sight = sightAt(clock.now());
    const { now, zone, seen, silences } = sight;
    const end = until === null ? undefined : until === 'hour' ? now + HOUR : tomorrowAt(zone, now);
    const pause = end === undefined ? undefined : { from: now, until: end };
    const lost = seen.filter((it) => (isWaiting(it) || it.entry?.early) && isSwallowed(it, pause, sight));
    // Told before another pause that was lifted, it was told: it comes again at its own hour, and not with each pause.
    const wasEarly = ({ occurrence: { key } }: Seen) => keeper.book.entries[key]?.early === true;
    const later = new Set(lost.map(({ occurrence }) => occurrence.followedBy));
    if (!quietSpan(silences.quietHours, zone, now))
      await bell.tellEarly(
        sight,
        lost.filter((it) => isWaiting(it) && !wasEarly(it) && !later.has(it.occurrence.key)),
      );
    const { pause: _before, ...rest } = keeper.book;
    return keeper.keep(
      { ...rest, ...(pause ? { pause } : {}) },
      { until: end === undefined ? null : isoAt(zone, end) },
    );
  };
}
