import type { Settings } from '../settings';
import { addDays, type Day, sayDay, weekdayOf } from './day';
import { bankHolidays } from './holidays/england';
import { countryHolidays } from './holidays/other-countries';
import { federalHolidays, thanksgiving } from './holidays/united-states';

/**
 * Open days (PLANNING 3): Monday to Friday, not an office holiday, not inside an absence they announced, and the user is there.
 * A search that finds none for three years gives up: somebody who is away that long has no plan.
 */
const SEARCHED_DAYS = 1_100;

/** From the day the automatic reply came through its `until`, in their zone. */
export type Absence = { readonly from: Day; readonly until: Day };

const holidayYears = new Map<string, ReadonlyMap<Day, string>>();

function readOfficeHolidays(country: string, year: number, bridgeDays: boolean): ReadonlyMap<Day, string> {
  if (country === 'GB') return new Map(bankHolidays(year).map((holiday) => [holiday.kept, holiday.name]));
  if (country !== 'US') return countryHolidays(country, year);
  // 1 January may be kept on 31 December of the year before.
  const kept = [...federalHolidays(year), ...federalHolidays(year + 1)].map((h): [Day, string] => [h.kept, h.name]);
  const days = new Map(kept.filter(([day]) => day.startsWith(`${year}-`)));
  if (bridgeDays) days.set(addDays(thanksgiving(year), 1), 'Day after Thanksgiving');
  return days;
}

/** The office holiday kept on that day in that country, or undefined. holidayName('US', '2027-06-18', true) -> 'Juneteenth' */
export function holidayName(country: string, day: Day, bridgeDays: boolean): string | undefined {
  const year = day.slice(0, 4);
  const key = `${country}${bridgeDays ? '+' : ' '}${year}`;
  let holidays = holidayYears.get(key);
  if (!holidays) {
    holidays = readOfficeHolidays(country, +year, bridgeDays);
    holidayYears.set(key, holidays);
  }
  return holidays.get(day);
}

export type OpenDays = {
  /** Is their office open? */
  readonly officeOpen: (day: Day) => boolean;
  /** Is their office open and the user available? */
  readonly open: (day: Day) => boolean;
  /** Why a day is not open, as the end of a sentence: "Sun 6 Dec is a weekend". Undefined when it is open. */
  readonly closedBecause: (day: Day) => string | undefined;
};

/** The open days of one opportunity. */
export function openDays(
  settings: Pick<Settings, 'officeCountry' | 'bridgeDays' | 'quietPeriods'>,
  absences: readonly Absence[],
): OpenDays {
  const { officeCountry, bridgeDays, quietPeriods } = settings;
  const absence = (day: Day) => absences.find(({ from, until }) => day >= from && day <= until);
  const quiet = (day: Day) => quietPeriods.find(({ from, to }) => day >= from && day <= to);
  const officeOpen = (day: Day) =>
    weekdayOf(day) <= 5 && holidayName(officeCountry, day, bridgeDays) === undefined && !absence(day);
  return {
    officeOpen,
    open: (day) => officeOpen(day) && !quiet(day),
    closedBecause(day) {
      const holiday = holidayName(officeCountry, day, bridgeDays);
      if (holiday) return `${sayDay(day)} is ${holiday}`;
      if (weekdayOf(day) > 5) return `${sayDay(day)} is a weekend`;
      const away = absence(day);
      if (away) return `they are away until ${sayDay(away.until)}`;
      const own = quiet(day);
      if (own) return `${own.label || 'your quiet time'} lasts until ${sayDay(own.to)}`;
      return undefined;
    },
  };
}

export type IsOpen = (day: Day) => boolean;

/** The first open day after `day`. nextOpen(open, '2026-11-25') -> '2026-11-30' (Thanksgiving, bridge day, weekend) */
export function nextOpen(isOpen: IsOpen, day: Day): Day | undefined {
  let candidate = day;
  for (let step = 0; step < SEARCHED_DAYS; step++) {
    candidate = addDays(candidate, 1);
    if (isOpen(candidate)) return candidate;
  }
  return undefined;
}

/** The `count`-th open day after `day`; `day` itself for 0. addOpenDays(open, '2026-11-24', 2) -> '2026-11-30' */
export function addOpenDays(isOpen: IsOpen, day: Day, count: number): Day | undefined {
  let result: Day | undefined = day;
  for (let step = 0; step < count && result !== undefined; step++) result = nextOpen(isOpen, result);
  return result;
}
