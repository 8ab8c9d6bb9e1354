import type { Iso } from '../host/host';

/** Whether the reader's clock has twelve hours. */
const twelve = new Intl.DateTimeFormat(typeof navigator === 'undefined' ? 'en-GB' : navigator.language, {
  hour: 'numeric',
}).resolvedOptions().hour12;

/** A time on the wall as small as a chip needs it. chipClock('17:00') -> '17:00', or '5pm' where clocks have twelve hours. */
export function chipClock(time: string): string {
  if (!twelve) return time.startsWith('0') ? time.slice(1) : time;
  const hour = +time.slice(0, 2);
  const minutes = time.slice(3, 5);
  return `${hour % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** The wall clock an instant was written with. wallTime('2026-12-08T10:00:00-05:00') -> '10:00' */
export const wallTime = (iso: Iso): string => iso.slice(11, 16);

/** The day an instant was written with, in its own zone. wallDay('2026-12-08T10:00:00-05:00') -> '2026-12-08' */
export const wallDay = (iso: Iso): string => iso.slice(0, 10);
