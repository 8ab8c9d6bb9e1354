import { addDays, civilDay, type Day, weekdayOf } from '../day';
import { type Holiday, lastWeekday, nthWeekday } from './holiday';

/** Offices keep a Saturday holiday on Friday and a Sunday one on Monday (5 U.S.C. 6103). */
function observed(day: Day): Day {
  const weekday = weekdayOf(day);
  if (weekday === 6) return addDays(day, -1);
  return weekday === 7 ? addDays(day, 1) : day;
}

/** The federal holidays of a year (11 since 2021), on their own dates; `kept` is the observed day, which may lie in the year before. */
export function federalHolidays(year: number): Holiday[] {
  const dates: [string, Day][] = [
    ['New Year’s Day', civilDay(year, 1, 1)],
    ['Martin Luther King Day', nthWeekday(year, 1, 1, 3)],
    ['Presidents’ Day', nthWeekday(year, 2, 1, 3)],
    ['Memorial Day', lastWeekday(year, 5, 1)],
    ['Independence Day', civilDay(year, 7, 4)],
    ['Labor Day', nthWeekday(year, 9, 1, 1)],
    ['Columbus Day', nthWeekday(year, 10, 1, 2)],
    ['Veterans Day', civilDay(year, 11, 11)],
    ['Thanksgiving', thanksgiving(year)],
    ['Christmas Day', civilDay(year, 12, 25)],
  ];
  if (year >= 2021) dates.push(['Juneteenth', civilDay(year, 6, 19)]);
  return dates.map(([name, day]) => ({ name, day, kept: observed(day) }));
}

/** The fourth Thursday of November. */
export const thanksgiving = (year: number): Day => nthWeekday(year, 11, 4, 4);
