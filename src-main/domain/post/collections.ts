import type { Settings } from '../settings';
import { addDays, type Day, minutesOf, sayDay, type TimeOfDay, weekdayOf } from '../time/day';
import { bankHolidays } from '../time/holidays/england';
import { federalHolidays } from '../time/holidays/united-states';
import { dayAt, type Instant, instantAt, type Zone } from '../time/zone';

/**
 * When a mailbox is emptied (PLANNING 4). The operators' own tables, as of November 2026; postal holidays are not the
 * office's: USPS keeps a Saturday holiday on Saturday, offices keep it on Friday.
 */
export type PostalOperator = Settings['postalOperator'];
export type CollectionTimes = Settings['mailbox']['weekdays'];
/** A box: its operator and the times written on it. */
export type Mailbox = { operator: PostalOperator; weekdays: readonly TimeOfDay[]; saturday: readonly TimeOfDay[] };

type Habit = { weekdays: TimeOfDay | null; saturday: TimeOfDay | null };
const habits: Record<PostalOperator, Habit> = {
  USPS: { weekdays: '17:00', saturday: '12:00' },
  'Royal Mail': { weekdays: '09:00', saturday: '07:00' },
  'Canada Post': { weekdays: '17:00', saturday: null },
  'Deutsche Post': { weekdays: '17:00', saturday: '12:00' },
};

const list = (times: CollectionTimes): TimeOfDay[] =>
  times === null || times === undefined ? [] : typeof times === 'string' ? [times] : [...times].toSorted();

/** The operator's usual times with what is written on the box laid over them. */
export function mailboxOf(operator: PostalOperator, own: Settings['mailbox'] | undefined): Mailbox {
  const times = { ...habits[operator], ...withoutUndefined(own) };
  return { operator, weekdays: list(times.weekdays), saturday: list(times.saturday) };
}

const withoutUndefined = (own: Settings['mailbox'] | undefined): Partial<Habit> =>
  Object.fromEntries(Object.entries(own ?? {}).filter(([, times]) => times !== undefined));

const holidayYears = new Map<string, ReadonlyMap<Day, string>>();

function readPostalHolidays(operator: PostalOperator, year: number): ReadonlyMap<Day, string> {
  switch (operator) {
    case 'USPS':
      // A Sunday holiday moves to Monday; a Saturday one stays where it is.
      return new Map(
        federalHolidays(year).map(({ day, name }) => [weekdayOf(day) === 7 ? addDays(day, 1) : day, name]),
      );
    case 'Royal Mail':
      return new Map(
        bankHolidays(year).flatMap(({ day, kept, name }) => [[day, name] as const, [kept, name] as const]),
      );
    case 'Canada Post':
    case 'Deutsche Post':
      return new Map();
  }
}

/** The postal holiday of that day, or undefined. postalHolidayName('USPS', '2027-06-19') -> 'Juneteenth' (a Saturday) */
export function postalHolidayName(operator: PostalOperator, day: Day): string | undefined {
  const key = `${operator} ${day.slice(0, 4)}`;
  let holidays = holidayYears.get(key);
  if (!holidays) {
    holidays = readPostalHolidays(operator, +day.slice(0, 4));
    holidayYears.set(key, holidays);
  }
  return holidays.get(day);
}

const NOON = minutesOf('12:00');
const isEve = (day: Day) => day.endsWith('-12-24') || day.endsWith('-12-31');

/** The collections of a day, in order. collectionsOn(usps, '2026-12-24') -> ['12:00'] (early on the eve) */
export function collectionsOn(mailbox: Mailbox, day: Day): readonly TimeOfDay[] {
  const weekday = weekdayOf(day);
  if (weekday === 7 || postalHolidayName(mailbox.operator, day) !== undefined) return [];
  const times = weekday === 6 ? mailbox.saturday : mailbox.weekdays;
  if (mailbox.operator !== 'USPS' || !isEve(day)) return times;
  return [...new Set(times.map((time) => (minutesOf(time) > NOON ? '12:00' : time)))];
}

/** A box that is not emptied for a month and a half is not emptied. */
const SEARCHED_DAYS = 45;

/** The first collection at or after `from`, on the box's clock; undefined when it is never emptied. */
export function firstCollection(mailbox: Mailbox, zone: Zone, from: Instant): Instant | undefined {
  let day = dayAt(zone, from);
  for (let step = 0; step < SEARCHED_DAYS; step++) {
    for (const time of collectionsOn(mailbox, day)) {
      const at = instantAt(zone, day, time);
      if (at >= from) return at;
    }
    day = addDays(day, 1);
  }
  return undefined;
}

/** The last collection of a day, or undefined. */
export function lastCollectionOn(mailbox: Mailbox, zone: Zone, day: Day): Instant | undefined {
  const time = collectionsOn(mailbox, day).at(-1);
  return time === undefined ? undefined : instantAt(zone, day, time);
}

/** Why a box is not emptied that day: "Sun 6 Dec has no collection". */
export const sayNoCollection = (mailbox: Mailbox, day: Day): string =>
  `${postalHolidayName(mailbox.operator, day) ?? sayDay(day)} has no collection`;
