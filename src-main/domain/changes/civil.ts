import * as z from 'zod';
import { addDays, civilDay, type Day, isDay, isTimeOfDay, monthNames } from '../time/day';
import { type Instant, instantAt, instantOf, isInstant, MINUTE, readLocal, type Zone } from '../time/zone';

/** Dates and times as a person enters them, and why one of them cannot be. */

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/** Why `2026-11-31` is not a date: "November has 30 days". Undefined when it is one. */
export function whyNoDay(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return 'must be a date such as 2026-12-08';
  const [year, month, date] = [+match[1]!, +match[2]!, +match[3]!];
  if (year < FIRST_YEAR || year > LAST_YEAR) return `must be in a year from ${FIRST_YEAR} to ${LAST_YEAR}`;
  if (month < 1 || month > 12) return 'must be in a month from 01 to 12';
  if (isDay(text)) return undefined;
  if (date === 0) return 'must be a day from 01 on';
  const next = month === 12 ? civilDay(year + 1, 1, 1) : civilDay(year, month + 1, 1);
  const length = +addDays(next, -1).slice(8);
  return `${monthNames[month - 1]}${month === 2 ? ` ${year}` : ''} has ${length} days`;
}

/** Why a text is neither `2026-12-08T10:00` nor an instant with its offset. Undefined when it is one of the two. */
export function whyNoMoment(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(.*)$/.exec(text);
  if (!match) return 'must be a date and time such as 2026-12-08T10:00';
  const [, day, time] = match as unknown as [string, string, string, string];
  const noDay = whyNoDay(day);
  if (noDay) return noDay;
  if (!isTimeOfDay(time)) return 'must have a time from 00:00 to 23:59';
  if (readLocal(text) || isInstant(text)) return undefined;
  return 'must be a date and time such as 2026-12-08T10:00, or with its offset, 2026-12-08T10:00:00-05:00';
}

const explained = (why: (text: string) => string | undefined, notText: string) =>
  z.string(notText).superRefine((text, context) => {
    const problem = why(text);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  });

/** A day of a form. */
export const enteredDay = explained(whyNoDay, 'must be a date such as 2026-12-08');
/** A LocalTime on a clock that the command names, or an instant. */
export const enteredMoment = explained(whyNoMoment, 'must be a date and time such as 2026-12-08T10:00');
/** Where something is dropped: a day, or a day and time on the user's clock. */
export const dropTarget = explained(
  (text) =>
    text.includes('T')
      ? readLocal(text)
        ? whyNoMoment(text)
        : 'must be a date such as 2026-12-08, or with a time, 2026-12-08T15:00'
      : whyNoDay(text),
  'must be a date such as 2026-12-08, or with a time, 2026-12-08T15:00',
);

/** The instant of an entered moment; a LocalTime is read on the clock of `zone`. */
export function instantFrom(text: string, zone: Zone): Instant {
  const local = readLocal(text);
  return local ? instantAt(zone, local.day, local.time) : instantOf(text);
}

/** Interviews begin and end on the minute. */
export const minuteFrom = (text: string, zone: Zone): Instant => Math.floor(instantFrom(text, zone) / MINUTE) * MINUTE;

/** The date part of a drop target. dayOf('2026-12-09T15:00') -> '2026-12-09' */
export const dayOf = (target: string): Day => target.slice(0, 10);
