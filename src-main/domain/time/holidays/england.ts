import { addDays, civilDay, type Day, weekdayOf } from '../day';
import { type Holiday, lastWeekday, nthWeekday } from './holiday';

/** Easter Sunday by the Gregorian computus (Meeus). easter(2026) -> '2026-04-05' */
export function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leap = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(leap / 4) - moon - (leap % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const month = Math.floor((moon + weekday - 7 * shift + 114) / 31);
  return civilDay(year, month, ((moon + weekday - 7 * shift + 114) % 31) + 1);
}

/** Days proclaimed once; a moved one names the day it replaces. */
const proclaimed: Record<number, { name: string; day: Day; insteadOf?: Day }[]> = {
  2020: [{ name: 'Early May bank holiday', day: '2020-05-08', insteadOf: '2020-05-04' }],
  2022: [
    { name: 'Spring bank holiday', day: '2022-06-02', insteadOf: '2022-05-30' },
    { name: 'Platinum Jubilee', day: '2022-06-03' },
    { name: 'State Funeral', day: '2022-09-19' },
  ],
  2023: [{ name: 'Coronation', day: '2023-05-08' }],
};

/** The bank holidays of England: a weekend one is kept on the next weekday that is not one already (the substitute day). */
export function bankHolidays(year: number): Holiday[] {
  const christmas = civilDay(year, 12, 25);
  const own = proclaimed[year] ?? [];
  const replaced = new Set(own.map((holiday) => holiday.insteadOf));
  const dates: [string, Day][] = [
    ['New Year’s Day', civilDay(year, 1, 1)],
    ['Good Friday', addDays(easter(year), -2)],
    ['Easter Monday', addDays(easter(year), 1)],
    ['Early May bank holiday', nthWeekday(year, 5, 1, 1)],
    ['Spring bank holiday', lastWeekday(year, 5, 1)],
    ['Summer bank holiday', lastWeekday(year, 8, 1)],
    ['Christmas Day', christmas],
    ['Boxing Day', addDays(christmas, 1)],
  ];
  const all = [
    ...dates.filter(([, day]) => !replaced.has(day)),
    ...own.map((holiday): [string, Day] => [holiday.name, holiday.day]),
  ];
  const taken = new Set(all.map(([, day]) => day));
  return all.map(([name, day]) => {
    let kept = day;
    if (weekdayOf(day) > 5) {
      while (weekdayOf(kept) > 5 || taken.has(kept)) kept = addDays(kept, 1);
      taken.add(kept);
    }
    return { name, day, kept };
  });
}
