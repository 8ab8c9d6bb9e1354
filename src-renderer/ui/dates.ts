import type { Day, Iso } from '../host/host';

/**
 * How days and instants are written. A Day is a square on a calendar and is never put through a zone;
 * an instant is shown on the clock of a zone that is named. Hours follow the reader's locale (14:10 or 2:10 PM).
 */
const MS_PER_DAY = 86_400_000;
const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`);

const writers = new Map<string, Intl.DateTimeFormat>();
function writer(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  let found = writers.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options);
    writers.set(key, found);
  }
  return found;
}
/** Intl's own default is the reader's. */
const readerLocale = undefined;
const ofDay = (day: Day, options: Intl.DateTimeFormatOptions) =>
  writer('en-GB', { ...options, timeZone: 'UTC' }).format(utc(day));

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** addDays('2026-02-27', 2) -> '2026-03-01' */
export const addDays = (day: Day, count: number): Day =>
  new Date(utc(day) + count * MS_PER_DAY).toISOString().slice(0, 10);

/** Whole days from one to the other. daysBetween('2026-12-08', '2026-12-10') -> 2 */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / MS_PER_DAY);

/** ISO weekday, Monday 1 to Sunday 7. weekdayOf('2026-12-08') -> 2 */
export const weekdayOf = (day: Day): number => new Date(utc(day)).getUTCDay() || 7;

/** The day its row begins with. startOfWeek('2026-12-08', 7) -> '2026-12-06' */
export const startOfWeek = (day: Day, weekStart: number): Day => addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));

/** weekdayName('2026-12-08') -> 'Tuesday' */
export const weekdayName = (day: Day): string => ofDay(day, { weekday: 'long' });

/** shortWeekday('2026-12-08') -> 'Tue' */
export const shortWeekday = (day: Day): string => weekdayName(day).slice(0, 3);

/** sayDate('2026-12-11') -> '11 Dec' */
export const sayDate = (day: Day): string => `${+day.slice(8)} ${shortMonths[+day.slice(5, 7) - 1]}`;

/** sayDay('2026-12-11') -> 'Fri 11 Dec' */
export const sayDay = (day: Day): string => `${shortWeekday(day)} ${sayDate(day)}`;

/** sayDayLong('2026-12-11') -> 'Friday 11 December 2026' */
export const sayDayLong = (day: Day): string =>
  `${weekdayName(day)} ${+day.slice(8)} ${ofDay(day, { month: 'long' })} ${day.slice(0, 4)}`;

/** monthTitle('2026-12-11') -> 'December 2026' */
export const monthTitle = (day: Day): string => ofDay(day, { month: 'long', year: 'numeric' });

/** nearDay('2026-12-02', '2026-12-01') -> 'tomorrow'; further off: 'Fri 11 Dec' */
export function nearDay(day: Day, today: Day): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  if (ahead === -1) return 'yesterday';
  return sayDay(day);
}

/** The parts of an instant on a zone's clock, as forms take them. */
function localParts(iso: Iso, zone: string): { day: Day; time: string } {
  const parts: Record<string, string> = {};
  const format = writer('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  for (const { type, value } of format.formatToParts(Date.parse(iso))) parts[type] = value;
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
}

/** dayOf('2026-12-09T02:00:00Z', 'America/New_York') -> '2026-12-08' */
export const dayOf = (iso: Iso, zone: string): Day => localParts(iso, zone).day;

/** For a time field, always 24 hours. clockOf('2026-12-09T02:00:00Z', 'America/New_York') -> '21:00' */
export const clockOf = (iso: Iso, zone: string): string => localParts(iso, zone).time;

/** In the reader's own way. sayTime('2026-12-08T15:00:00Z', 'America/New_York') -> '10:00' or '10:00 AM' */
export const sayTime = (iso: Iso, zone: string): string =>
  writer(readerLocale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(Date.parse(iso));

/** A time of day from settings, in the reader's own way. sayClock('17:00') -> '17:00' or '5:00 PM' */
export const sayClock = (time: string): string => sayTime(`2026-01-01T${time}:00Z`, 'UTC');

/** sayInstant('2026-12-08T15:00:00Z', 'America/New_York') -> 'Tue 8 Dec, 10:00' */
export const sayInstant = (iso: Iso, zone: string): string => `${sayDay(dayOf(iso, zone))}, ${sayTime(iso, zone)}`;

/** sayRange('2026-11-25', '2026-12-04') -> 'Wed 25 Nov to Fri 4 Dec' */
export const sayRange = (from: Day, until: Day): string =>
  from === until ? sayDay(from) : `${sayDay(from)} to ${sayDay(until)}`;

/** Without weekdays, where room is small. sayShortRange('2026-12-01', '2026-12-08') -> '1 to 8 Dec' */
export function sayShortRange(from: Day, until: Day): string {
  const first = from.slice(0, 7) === until.slice(0, 7) ? `${+from.slice(8)}` : sayDate(from);
  return `${first} to ${sayDate(until)}`;
}

/** The ISO weekday the reader's weeks begin with; in the United States Sunday, 7. */
export function localeWeekStart(locale = new Intl.DateTimeFormat().resolvedOptions().locale): number {
  const asked = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return asked.getWeekInfo?.().firstDay ?? asked.weekInfo?.firstDay ?? 1;
}

/** minutesOf('09:30') -> 570 */
export const minutesOf = (time: string): number => +time.slice(0, 2) * 60 + +time.slice(3, 5);

/** Later on the wall; past midnight it goes to the next day. addMinutes('2026-12-08', '23:30', 60) -> ['2026-12-09', '00:30'] */
export function addMinutes(day: Day, time: string, minutes: number): [Day, string] {
  const later = new Date(Date.parse(`${day}T${time}:00Z`) + minutes * 60_000).toISOString();
  return [later.slice(0, 10), later.slice(11, 16)];
}
