import { HOUR, type Instant } from '../domain/time/zone';

/** After three days without the program running, "has anything arrived?" comes before anything to send (PLANNING 5.10). */
const AWAY = 72 * HOUR;

/** Since when nobody was here, or null. A clock that was set back asks nothing. */
export const awaySince = (lastRun: Instant | undefined, now: Instant): Instant | null =>
  lastRun !== undefined && now - lastRun >= AWAY ? lastRun : null;
