import { addDays, civilDay, type Day, weekdayOf } from './day';
import { addOpenDays, type IsOpen } from './open-days';

/** What people say instead of a date, and the day it is read as (PLANNING 7). Shown for correction, never silently used. */
export const vagueWords = [
  'a couple of days',
  'a few days',
  'soon',
  'next week',
  'end of the week',
  'a couple of weeks',
  'a few weeks',
  'end of the month',
  'after the holidays',
] as const;
export type VagueWords = (typeof vagueWords)[number];

export const isVagueWords = (words: string): words is VagueWords => vagueWords.includes(words as VagueWords);

/** The last open day of the month of `day`. */
function lastOpenDayOfMonth(day: Day, isOpen: IsOpen): Day {
  const month = day.slice(0, 7);
  let last = civilDay(+day.slice(0, 4), +day.slice(5, 7), 28);
  while (addDays(last, 1).startsWith(month)) last = addDays(last, 1);
  while (!isOpen(last) && addDays(last, -1).startsWith(month)) last = addDays(last, -1);
  return last;
}

/**
 * The day that words said on `said` mean. `officeOpen` tells their open days; `evening` is true once their office has closed.
 * readVagueWords('a couple of weeks', '2026-11-30', …) -> '2026-12-14'
 */
export function readVagueWords(words: VagueWords, said: Day, officeOpen: IsOpen, evening: boolean): Day | undefined {
  const friday = addDays(said, 5 - weekdayOf(said));
  switch (words) {
    case 'a couple of days':
      return addOpenDays(officeOpen, said, 2);
    case 'a few days':
      return addOpenDays(officeOpen, said, 3);
    case 'soon':
      return addOpenDays(officeOpen, said, 5);
    case 'next week':
      return addDays(friday, 7);
    case 'end of the week':
      return friday < said || (friday === said && evening) ? addDays(friday, 7) : friday;
    case 'a couple of weeks':
      return addDays(said, 14);
    case 'a few weeks':
      return addDays(said, 21);
    case 'end of the month': {
      const last = lastOpenDayOfMonth(said, officeOpen);
      // Said when the last open day has gone by, the next month is meant.
      return last < said ? lastOpenDayOfMonth(addDays(said.slice(0, 8) + '28', 4), officeOpen) : last;
    }
    case 'after the holidays': {
      const inJanuary = (year: number) => addOpenDays(officeOpen, civilDay(year - 1, 12, 31), 5);
      const year = +said.slice(0, 4);
      const thisJanuary = inJanuary(year);
      return thisJanuary !== undefined && thisJanuary > said ? thisJanuary : inJanuary(year + 1);
    }
  }
}
