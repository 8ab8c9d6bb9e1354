import { tzOffset } from '@date-fns/tz';
import { type Day, dayFromNumber, dayNumber, isPlannable, minutesOf, type TimeOfDay, timeFromMinutes } from './day';

/** An IANA name, `America/New_York`. */
export type Zone = string;
/** Milliseconds since 1970 in UTC. */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const QUARTER = 15 * MINUTE;
const UTC_DAY = 24 * HOUR;

/** The offset during one UTC day; when the clocks change in it, also the instant and what comes after. */
type OffsetDay = { before: number; change: Instant; after: number };

const zones = new Map<Zone, Map<number, OffsetDay>>();
const knownZones = new Map<string, boolean>();

/** Is this a zone the machine's time-zone data knows? isZone('Mars/Olympus') -> false */
export function isZone(zone: string): boolean {
  let known = knownZones.get(zone);
  if (known === undefined) {
    // An offset such as '+05:00' is accepted by Intl, but it knows no daylight saving: a place is asked for.
    known = /^[A-Za-z]/.test(zone);
    try {
      known &&= Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
    } catch {
      known = false;
    }
    if (knownZones.size > 2_000) knownZones.clear();
    knownZones.set(zone, known);
  }
  return known;
}

/** Minutes east of UTC, asked of the platform's data: slow, so `offsetAt` remembers it. */
const askOffset = (zone: Zone, instant: Instant): number => Math.round(tzOffset(zone, new Date(instant)));

function readOffsetDay(zone: Zone, start: Instant): OffsetDay {
  const before = askOffset(zone, start);
  const after = askOffset(zone, start + UTC_DAY - 1);
  if (before === after) return { before, change: Number.POSITIVE_INFINITY, after };
  let low = start;
  let high = start + UTC_DAY - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(zone, middle) === before) low = middle;
    else high = middle;
  }
  return { before, change: high, after };
}

/** Minutes east of UTC. offsetAt('America/New_York', Date.UTC(2026, 11, 8)) -> -300 */
export function offsetAt(zone: Zone, instant: Instant): number {
  const number = Math.floor(instant / UTC_DAY);
  let offsets = zones.get(zone);
  if (!offsets) {
    offsets = new Map();
    zones.set(zone, offsets);
  }
  let day = offsets.get(number);
  if (!day) {
    day = readOffsetDay(zone, number * UTC_DAY);
    if (offsets.size > 20_000) offsets.clear();
    offsets.set(number, day);
  }
  return instant < day.change ? day.before : day.after;
}

/** The civil date there at that instant. */
export const dayAt = (zone: Zone, instant: Instant): Day =>
  dayFromNumber(Math.floor((instant + offsetAt(zone, instant) * MINUTE) / UTC_DAY));

/** The wall clock there at that instant, to the minute. */
export function timeAt(zone: Zone, instant: Instant): TimeOfDay {
  const local = instant + offsetAt(zone, instant) * MINUTE;
  return timeFromMinutes(Math.floor((local - Math.floor(local / UTC_DAY) * UTC_DAY) / MINUTE));
}

/**
 * The instant at which the clocks there show `time` on `day`.
 * A time that does not exist is read with the offset before the change (it shows an hour later); one that exists twice is the first.
 * instantAt('America/New_York', '2027-03-14', '02:30') -> 03:30 on the wall; '2026-11-01', '01:30' -> the one in summer time
 */
export function instantAt(zone: Zone, day: Day, time: TimeOfDay): Instant {
  const local = dayNumber(day) * UTC_DAY + minutesOf(time) * MINUTE;
  const before = local - offsetAt(zone, local - UTC_DAY) * MINUTE;
  const shownBefore = before + offsetAt(zone, before) * MINUTE;
  if (shownBefore === local) return before;
  const after = local - offsetAt(zone, local + UTC_DAY) * MINUTE;
  return after + offsetAt(zone, after) * MINUTE === local ? after : before;
}

/** `2026-12-08T10:00:00-05:00`: the instant as the clock there shows it. */
export function isoAt(zone: Zone, instant: Instant): string {
  const offset = offsetAt(zone, instant);
  const local = instant + offset * MINUTE;
  const day = Math.floor(local / UTC_DAY);
  const ofDay = local - day * UTC_DAY;
  const minutes = Math.floor(ofDay / MINUTE);
  const rest = ofDay - minutes * MINUTE;
  const seconds = rest === 0 ? '00' : new Date(rest).toISOString().slice(17, -1).replace('.000', '');
  const sign = offset < 0 ? '-' : '+';
  return `${dayFromNumber(day)}T${timeFromMinutes(minutes)}:${seconds}${sign}${timeFromMinutes(Math.abs(offset))}`;
}

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

/** An ISO date-time with its offset, of a date that exists. isInstant('2026-02-30T10:00:00Z') -> false */
export function isInstant(text: string): boolean {
  const match = instantPattern.exec(text);
  if (!match) return false;
  const [, day, hour, minute, second] = match;
  // 30 February has a number too, that of 2 March: the round trip notices.
  return (
    isPlannable(day!) && dayFromNumber(dayNumber(day!)) === day && +hour! < 24 && +minute! < 60 && +(second ?? 0) < 60
  );
}

/** Milliseconds of an ISO date-time that `isInstant` accepts. */
export const instantOf = (iso: string): Instant => Date.parse(iso);

const localPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/;

/** A civil date and time without an offset, `2026-12-08T10:00`, or undefined. Seconds are let go. */
export function readLocal(text: string): { day: Day; time: TimeOfDay } | undefined {
  const match = localPattern.exec(text);
  return match ? { day: match[1]!, time: match[2]! } : undefined;
}

/** The same clock some milliseconds later. shiftIso('2026-12-08T10:00:00-05:00', QUARTER) -> '2026-12-08T10:15:00-05:00' */
export function shiftIso(iso: string, shift: number): string {
  const offset = iso.slice(-6);
  const local = Date.parse(`${iso.slice(0, -6)}Z`) + shift;
  return `${new Date(local).toISOString().replace('.000Z', '')}${offset}`;
}
