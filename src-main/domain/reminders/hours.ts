import type { ReminderPreferences } from './preferences';
import { addDays, type TimeOfDay } from '../time/day';
import { dayAt, HOUR, type Instant, instantAt, MINUTE, type Zone } from '../time/zone';

/** Quiet hours, snoozes and pauses: wall clocks of the user's zone, so that they hold on the days the clocks change. */

type QuietHours = ReminderPreferences['quietHours'];

/**
 * The end of the quiet hours that `at` lies in, or undefined. They may pass midnight; their end is no longer quiet.
 * quietEnd({ from: '21:30', to: '08:00' }, 'America/New_York', 23:10 on 8 Dec) -> 08:00 on 9 Dec
 */
export function quietEnd(quiet: QuietHours, zone: Zone, at: Instant): Instant | undefined {
  if (!quiet) return undefined;
  const { from, to } = quiet;
  const length = from > to ? 1 : 0;
  // One span of time from the first to the last: where an hour comes twice, it is not left and entered again between.
  for (const step of [-1, 0]) {
    const day = addDays(dayAt(zone, at), step);
    const end = instantAt(zone, addDays(day, length), to);
    if (at >= instantAt(zone, day, from) && at < end) return end;
  }
  return undefined;
}

/** An interview that begins so soon may be told in quiet hours. */
const PASSES_WITHIN = 30 * MINUTE;

/** When a thing due at `at` is told: then, at the end of the quiet hours, or 30 minutes before the interview that may pass them. */
export function toldAt(
  at: Instant,
  { quietHours, interviewsPassQuiet }: ReminderPreferences,
  zone: Zone,
  interviewStart: Instant | undefined,
): Instant {
  const end = quietEnd(quietHours, zone, at);
  if (end === undefined) return at;
  if (interviewStart === undefined || !interviewsPassQuiet) return end;
  return Math.min(end, Math.max(at, interviewStart - PASSES_WITHIN));
}

export const snoozeChoices = ['ten-minutes', 'hour', 'this-evening', 'tomorrow'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];
const EVENING: TimeOfDay = '19:00';
const MORNING: TimeOfDay = '09:00';

/** Tomorrow at nine, on the user's clock. */
export const tomorrowAt = (zone: Zone, now: Instant): Instant => instantAt(zone, addDays(dayAt(zone, now), 1), MORNING);

const snoozedTo: Record<SnoozeChoice, (zone: Zone, now: Instant) => Instant> = {
  'ten-minutes': (_zone, now) => now + 10 * MINUTE,
  hour: (_zone, now) => now + HOUR,
  'this-evening': (zone, now) => instantAt(zone, dayAt(zone, now), EVENING),
  tomorrow: tomorrowAt,
};

/** The choices that lie ahead and before `limit`, the interview or the deadline, with their instants. */
export function snoozesFrom(
  now: Instant,
  zone: Zone,
  limit: Instant | undefined,
): { choice: SnoozeChoice; until: Instant }[] {
  return snoozeChoices
    .map((choice) => ({ choice, until: snoozedTo[choice](zone, now) }))
    .filter(({ until }) => until > now && (limit === undefined || until < limit));
}
