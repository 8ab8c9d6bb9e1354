import type { Day } from '../host/host';
import { addDays, daysBetween, monthTitle, sayDayLong, startOfWeek } from '../ui/dates';

export type View = 'month' | 'week' | 'day' | 'list';

/** The days on show: from `from` to before `to`. */
export type Span = { from: Day; to: Day };

/** "Month" is five rolling weeks that start with last week: today sits in the second row, and holds stay in sight. */
const ROLLING_WEEKS = 5;

/**
 * What a view shows around a day. As long as the day is already on show, the span stays where it is, so that walking
 * through the days does not scroll the calendar.
 * spanOf('month', '2026-11-23', 7) -> { from: '2026-11-15', to: '2026-12-20' }
 */
export function spanOf(view: View, day: Day, weekStart: number, shown?: Span): Span {
  if (view === 'day') return { from: day, to: addDays(day, 1) };
  const week = startOfWeek(day, weekStart);
  if (view === 'week') return { from: week, to: addDays(week, 7) };
  const weeks = ROLLING_WEEKS * 7;
  const stays =
    shown && shown.from <= day && day < shown.to && daysBetween(shown.from, shown.to) === weeks
      ? startOfWeek(shown.from, weekStart) === shown.from
      : false;
  const from = stays && shown ? shown.from : addDays(week, -7);
  return { from, to: addDays(from, weeks) };
}

/** How far one step of the arrows goes, in days. */
export const stepOf = (view: View): number => (view === 'day' ? 1 : view === 'week' ? 7 : 28);

/** titleOf('month', { from: '2026-11-15', to: '2026-12-20' }) -> 'November to December 2026' */
export function titleOf(view: View, { from, to }: Span, short = false): string {
  const last = addDays(to, -1);
  const [fromMonth, fromYear] = monthAndYear(from, short);
  const [toMonth, toYear] = monthAndYear(last, short);
  if (view === 'day') return short ? `${+from.slice(8)} ${fromMonth} ${fromYear}` : sayDayLong(from);
  if (view === 'week') {
    const first = `${+from.slice(8)}`;
    const end = `${+last.slice(8)} ${toMonth} ${toYear}`;
    if (fromMonth === toMonth) return `${first} to ${end}`;
    return fromYear === toYear ? `${first} ${fromMonth} to ${end}` : `${first} ${fromMonth} ${fromYear} to ${end}`;
  }
  if (fromMonth === toMonth) return `${fromMonth} ${fromYear}`;
  return fromYear === toYear
    ? `${fromMonth} to ${toMonth} ${toYear}`
    : `${fromMonth} ${fromYear} to ${toMonth} ${toYear}`;
}

function monthAndYear(day: Day, short: boolean): [string, string] {
  const [month = '', year = ''] = monthTitle(day).split(' ');
  return [short ? month.slice(0, 3) : month, year];
}
