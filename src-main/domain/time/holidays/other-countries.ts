import type { Day } from '../day';

/**
 * Office holidays of every other country, from the `date-holidays` data. The data takes a tenth of a second to load,
 * so it is loaded only when a country that needs it is named: `loadCountry` first, then `countryHolidays` at any time.
 */
type Calendar = { getHolidays(year: number): { date: string; name: string; type: string }[] };

const calendars = new Map<string, Calendar>();
const years = new Map<string, ReadonlyMap<Day, string>>();

/** Countries with rules of our own, which need no loading. */
const ownRules = new Set(['US', 'GB']);

export const isCountryLoaded = (country: string): boolean => ownRules.has(country) || calendars.has(country);

/** Makes a country's holidays known. `country` is an ISO code, with a region if wanted: 'DE', 'DE-BY'. False: nobody knows it. */
export async function loadCountry(country: string): Promise<boolean> {
  if (isCountryLoaded(country)) return true;
  const { default: Holidays } = await import('date-holidays');
  const [code = '', region] = country.split('-');
  const known = new Holidays();
  if (!(code in known.getCountries('en'))) return false;
  if (region !== undefined && !(region in (known.getStates(code, 'en') ?? {}))) return false;
  calendars.set(country, region === undefined ? new Holidays(code) : new Holidays(code, region));
  return true;
}

/** The ISO codes of all countries that `loadCountry` can make known. */
export async function supportedCountries(): Promise<readonly string[]> {
  const { default: Holidays } = await import('date-holidays');
  return Object.keys(new Holidays().getCountries('en'));
}

/** The public holidays of a year by day. The country must have been loaded; planning with a guess would be worse than stopping. */
export function countryHolidays(country: string, year: number): ReadonlyMap<Day, string> {
  const key = `${country} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const calendar = calendars.get(country);
  if (!calendar) throw new Error(`The holidays of ${country} were asked for before loadCountry('${country}')`);
  const holidays = new Map<Day, string>();
  for (const holiday of calendar.getHolidays(year) ?? [])
    if (holiday.type === 'public') holidays.set(holiday.date.slice(0, 10), holiday.name);
  years.set(key, holidays);
  return holidays;
}
