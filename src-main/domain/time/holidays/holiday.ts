import { addDays, civilDay, type Day, weekdayOf } from '../day';

/** A day off by law: where it falls, and where it is kept when that is another day. */
export type Holiday = { readonly day: Day; readonly name: string; readonly kept: Day };

/** The `ordinal`-th weekday of a month. nthWeekday(2026, 11, 4, 4) -> '2026-11-26' (Thanksgiving: fourth Thursday) */
export function nthWeekday(year: number, month: number, weekday: number, ordinal: number): Day {
  const first = civilDay(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (ordinal - 1));
}

/** The last such weekday of a month of 31 days. lastWeekday(2026, 5, 1) -> '2026-05-25' */
export function lastWeekday(year: number, month: number, weekday: number): Day {
  const last = civilDay(year, month, 31);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}
