import type { Settings } from '../settings';
import { addDays, type Day } from './day';
import { type Instant, instantAt, QUARTER, type Zone } from './zone';

/** When to call or write on one day of theirs (PLANNING 3, "Contact time"). */
export type ContactTime = {
  readonly at: Instant;
  /** Nobody's hours overlap: write it, schedule the sending. */
  readonly emailOnly: boolean;
  /** The window: from `opens` to a quarter of an hour before it closes. */
  readonly opens: Instant;
  readonly lastStart: Instant;
};

type Hours = Pick<Settings, 'timeZone' | 'workingHours' | 'officeHours' | 'contactTime'>;

const clamp = (value: Instant, least: Instant, most: Instant) => Math.min(Math.max(value, least), most);

/**
 * `contactTime` on their clock, moved to the nearest instant inside the hours that both share; the last start is
 * 15 minutes before they end. Of the user's days that overlap theirs (the day before, the same, the day after) the one
 * nearest to `contactTime` counts. From Los Angeles to New York, both 9 to 17: 12:00 theirs, 9:00 on the user's clock.
 */
export function contactTimeOn(day: Day, theirZone: Zone, hours: Hours): ContactTime {
  const preferred = instantAt(theirZone, day, hours.contactTime);
  const officeOpens = instantAt(theirZone, day, hours.officeHours[0]);
  const officeCloses = instantAt(theirZone, day, hours.officeHours[1]);
  let best: ContactTime | undefined;
  for (let step = -1; step <= 1; step++) {
    const userDay = addDays(day, step);
    const opens = Math.max(officeOpens, instantAt(hours.timeZone, userDay, hours.workingHours[0]));
    const closes = Math.min(officeCloses, instantAt(hours.timeZone, userDay, hours.workingHours[1]));
    if (closes - opens < QUARTER) continue;
    const lastStart = closes - QUARTER;
    const at = clamp(preferred, opens, lastStart);
    if (!best || Math.abs(at - preferred) < Math.abs(best.at - preferred))
      best = { at, emailOnly: false, opens, lastStart };
  }
  return best ?? { at: preferred, emailOnly: true, opens: officeOpens, lastStart: officeCloses - QUARTER };
}

/**
 * The instant still left for a contact on the day that is today: the contact time itself, or, when that has passed, the
 * first quarter-hour at least 15 minutes ahead that lies in the window. Undefined: too late for today.
 * 16:20 in a window until 17:00 -> 16:45; 16:40 -> undefined
 */
export function stillToday(time: ContactTime, now: Instant): Instant | undefined {
  if (now <= time.at) return time.at;
  const quarter = Math.ceil(Math.max(now + QUARTER, time.opens) / QUARTER) * QUARTER;
  return quarter <= time.lastStart ? quarter : undefined;
}
