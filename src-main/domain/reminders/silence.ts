import { addDays } from '../time/day';
import { dayAt, type Instant, instantAt, MINUTE, type Zone } from '../time/zone';
import type { Occurrence } from './occurrence';
import type { ReminderPreferences } from './preferences';

/**
 * When nothing is told: in the quiet hours, wall clocks of the user's zone, so that they hold on the days the clocks change; and in
 * a pause, which the user asked for. What comes due meanwhile is told when the silence ends, and what would be over by then is
 * told before it begins: a silence delays, it swallows nothing.
 */
export type Silences = {
  readonly zone: Zone;
  /** Also one that is over: what came due in it was told at its end. */
  readonly pause: Span | undefined;
} & Pick<ReminderPreferences, 'quietHours' | 'interviewsPassQuiet'>;

/** From `from` until before `until`, milliseconds since 1970. */
export type Span = { readonly from: Instant; readonly until: Instant };

/**
 * The quiet hours that `at` lies in, or undefined. They may pass midnight; their end is no longer quiet.
 * quietSpan({ from: '21:30', to: '08:00' }, 'America/New_York', 23:10 on 8 Dec) -> 21:30 on 8 Dec until 08:00 on 9 Dec
 */
export function quietSpan(quiet: ReminderPreferences['quietHours'], zone: Zone, at: Instant): Span | undefined {
  if (!quiet) return undefined;
  const { from, to } = quiet;
  const length = from > to ? 1 : 0;
  // One span of time from the first to the last: where an hour comes twice, it is not left and entered again between.
  for (const step of [-1, 0]) {
    const day = addDays(dayAt(zone, at), step);
    const span = { from: instantAt(zone, day, from), until: instantAt(zone, addDays(day, length), to) };
    if (at >= span.from && at < span.until) return span;
  }
  return undefined;
}

const within = (span: Span | undefined, at: Instant): Span | undefined =>
  span !== undefined && at >= span.from && at < span.until ? span : undefined;

/** The first instant from `at` on that is not silent: a pause may end in the quiet hours, and these in a pause. */
export function silenceEnd(at: Instant, { zone, quietHours, pause }: Silences): Instant {
  let end = at;
  for (;;) {
    const span = within(pause, end) ?? quietSpan(quietHours, zone, end);
    if (!span) return end;
    end = span.until;
  }
}

/** An interview that begins so soon may be told all the same. */
const PASSES_WITHIN = 30 * MINUTE;
/** What the quiet hours would swallow is told so long before they begin. */
const BEFORE_QUIET = 10 * MINUTE;

/** What matters of an occurrence when a silence is in its way. */
export type Word = Pick<Occurrence, 'earliest' | 'expires' | 'bestBefore' | 'interviewStart'>;

/** From then on it has lost what it is for: it is over, or its van has gone. Undefined: it is as good at any time. */
export const lostFrom = ({ expires, bestBefore }: Pick<Word, 'expires' | 'bestBefore'>): Instant | undefined =>
  expires === undefined || bestBefore === undefined ? (bestBefore ?? expires) : Math.min(bestBefore, expires);

/**
 * When a thing that is wished at `at` is told, seen from `now`: then, or at the end of the silence; 30 minutes before the interview that
 * may pass it; and ten minutes before quiet hours that would outlast what it is for, as long as these have not begun.
 * A note's word at 22:00, good until 23:59, with quiet hours from 21:30 -> 21:20
 */
export function toldAt(at: Instant, word: Word, silences: Silences, now: Instant): Instant {
  const heard = heardAt(at, word, silences);
  const lost = lostFrom(word);
  if (lost !== undefined && heard >= lost) {
    const last = lastWord(at, word, silences, now);
    if (last !== undefined) return last;
  }
  // What was slept through waits, too, when it is silent now.
  const soonest = heardAt(now, word, silences);
  return heard <= now && soonest > now ? soonest : heard;
}

/** The first instant from `at` on at which it may be told. */
export function heardAt(at: Instant, { interviewStart }: Pick<Word, 'interviewStart'>, silences: Silences): Instant {
  const end = silenceEnd(at, silences);
  if (interviewStart === undefined || !silences.interviewsPassQuiet) return end;
  return Math.min(end, Math.max(at, interviewStart - PASSES_WITHIN));
}

/** Ten minutes before the quiet hours; seen in these minutes only, at once, and nobody was late. */
function lastWord(at: Instant, { earliest = 0 }: Word, silences: Silences, now: Instant): Instant | undefined {
  const quiet = quietSpan(silences.quietHours, silences.zone, at);
  if (!quiet) return undefined;
  const last = Math.max(quiet.from - BEFORE_QUIET, earliest, now);
  return last < quiet.from && silenceEnd(last, silences) === last ? last : undefined;
}
