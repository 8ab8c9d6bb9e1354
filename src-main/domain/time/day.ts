/** A civil date, `2026-12-08`: a square on a calendar, in nobody's zone. Strings compare in the order of time. */
export type Day = string;

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export type WeekdayName = (typeof weekdayNames)[number];
/** In full, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const MS_PER_DAY = 86_400_000;
const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);

// Planning walks the same few hundred days again and again: both directions are remembered.
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();
const REMEMBERED = 20_000;

/** Days since 1970-01-01. dayNumber('1970-01-02') -> 1 */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / MS_PER_DAY;
  if (numbers.size > REMEMBERED) numbers.clear();
  numbers.set(day, number);
  return number;
}

/** The inverse of `dayNumber`. dayFromNumber(1) -> '1970-01-02' */
export function dayFromNumber(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  if (days.size > REMEMBERED) days.clear();
  days.set(number, day);
  return day;
}

/** addDays('2026-02-27', 2) -> '2026-03-01' */
export const addDays = (day: Day, count: number): Day => dayFromNumber(dayNumber(day) + count);

/** Whole days from `from` to `to`. daysBetween('2026-12-08', '2026-12-10') -> 2 */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** weekdayOf('2026-12-08') -> 2 (a Tuesday) */
export const weekdayOf = (day: Day): Weekday => (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** The Monday of its week. mondayOf('2026-12-13') -> '2026-12-07' */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** weekdayFromName('Tue') -> 2 */
export const weekdayFromName = (name: WeekdayName): Weekday => (weekdayNames.indexOf(name) + 1) as Weekday;

export const latestDay = (a: Day, b: Day): Day => (a > b ? a : b);
export const earliestDay = (a: Day, b: Day): Day => (a < b ? a : b);

/** Is this the date of a day that exists? isDay('2026-02-30') -> false */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10));
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** The years that are planned in: a search for an open day must not run off the calendar. isPlannable('9999-12-31') -> false */
export const isPlannable = (day: Day): boolean => day >= '1900' && day < '9000';

/** civilDay(2026, 12, 8) -> '2026-12-08'; month 1 to 12. */
export const civilDay = (year: number, month: number, date: number): Day => `${year}-${two(month)}-${two(date)}`;

/** How dates are written in sentences. sayDay('2026-12-11') -> 'Fri 11 Dec' */
export const sayDay = (day: Day): string =>
  `${weekdayNames[weekdayOf(day) - 1]} ${+day.slice(8, 10)} ${monthNames[+day.slice(5, 7) - 1]?.slice(0, 3)}`;

/** A time on a clock on the wall, `09:30`. */
export type TimeOfDay = string;

/** minutesOf('09:30') -> 570 */
export const minutesOf = (time: TimeOfDay): number => +time.slice(0, 2) * 60 + +time.slice(3, 5);

/** timeFromMinutes(570) -> '09:30' */
export const timeFromMinutes = (minutes: number): TimeOfDay => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
