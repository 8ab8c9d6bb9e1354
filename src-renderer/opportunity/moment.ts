import type { Day } from '../host/host';
import { addMinutes, clockOf, dayOf, daysBetween, minutesOf } from '../ui/dates';

/** A day and a wall clock in a form; one of the two may be half-typed. */
export type Moment = { day: Day; time: string };

/** '2026-12-08' -> 10:00 that day; '2026-12-08T14:30' and instants as they are, on the user's clock. */
export function momentOf(text: string | undefined, zone: string): Moment | null {
  if (!text) return null;
  if (text.length === 10) return { day: text, time: '10:00' };
  if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return { day: dayOf(text, zone), time: clockOf(text, zone) };
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

/** How long it lasts. minutesFrom({ day: '2026-12-08', time: '23:30' }, { day: '2026-12-09', time: '00:30' }) -> 60 */
export const minutesFrom = (start: Moment, end: Moment) =>
  daysBetween(start.day, end.day) * 1440 + minutesOf(end.time) - minutesOf(start.time);
/** The same clock some minutes on. later({ day: '2026-12-08', time: '23:30' }, 60) -> { day: '2026-12-09', time: '00:30' } */
export const later = (from: Moment, minutes: number): Moment => {
  const [day, time] = addMinutes(from.day, from.time, minutes);
  return { day, time };
};
