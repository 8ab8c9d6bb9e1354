import { addDays, type TimeOfDay } from '../time/day';
import { dayAt, HOUR, type Instant, instantAt, MINUTE, timeAt, type Zone } from '../time/zone';
import { heardAt, type Silences, type Word } from './silence';

/** Snoozes are instants, laid down when they are chosen: "this evening" is the evening of that place and day. */
export const snoozeChoices = ['ten-minutes', 'hour', 'this-evening', 'tomorrow'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];
const EVENING: TimeOfDay = '19:00';
const MORNING: TimeOfDay = '09:00';

/** Whoever is up before then still calls the coming morning tomorrow. */
const NIGHT_ENDS: TimeOfDay = '04:00';

/** Tomorrow at nine, on the user's clock: at 23:30 and at 00:30 of the same night it is the same morning. */
export function tomorrowAt(zone: Zone, now: Instant): Instant {
  const isNight = timeAt(zone, now) < NIGHT_ENDS;
  return instantAt(zone, addDays(dayAt(zone, now), isNight ? 0 : 1), MORNING);
}

/** What is wished; nothing is promised yet. */
export const snoozedTo: Record<SnoozeChoice, (zone: Zone, now: Instant) => Instant> = {
  'ten-minutes': (_zone, now) => now + 10 * MINUTE,
  hour: (_zone, now) => now + HOUR,
  'this-evening': (zone, now) => instantAt(zone, dayAt(zone, now), EVENING),
  tomorrow: tomorrowAt,
};

/**
 * The choices that are kept to the minute: ahead, in no silence, and before `limit`, the interview or the deadline. Tomorrow is
 * promised by the day: where quiet hours last longer than until nine, it is when they end.
 */
export function snoozesFrom(
  now: Instant,
  limit: Instant | undefined,
  word: Pick<Word, 'interviewStart'>,
  silences: Silences,
): { choice: SnoozeChoice; until: Instant }[] {
  return snoozeChoices.flatMap((choice) => {
    const wished = snoozedTo[choice](silences.zone, now);
    const until = heardAt(wished, word, silences);
    const isKept = until === wished || choice === 'tomorrow';
    return wished > now && isKept && (limit === undefined || until < limit) ? [{ choice, until }] : [];
  });
}
