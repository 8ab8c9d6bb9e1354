import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  clockOf,
  dayOf,
  daysBetween,
  localeWeekStart,
  monthTitle,
  nearDay,
  sayDay,
  sayDayLong,
  sayRange,
  startOfWeek,
  weekdayOf,
} from '../../src-renderer/ui/dates';

describe('days in the window', () => {
  it('are written without going through a zone', () => {
    expect(sayDay('2026-12-11')).toBe('Fri 11 Dec');
    expect(sayDayLong('2026-12-11')).toBe('Friday 11 December 2026');
    expect(monthTitle('2026-12-11')).toBe('December 2026');
    expect(sayRange('2026-11-25', '2026-12-04')).toBe('Wed 25 Nov to Fri 4 Dec');
    expect(sayRange('2026-11-25', '2026-11-25')).toBe('Wed 25 Nov');
  });

  it('step over months and the change of the clocks', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-10-31', 1)).toBe('2026-11-01');
    expect(daysBetween('2026-12-08', '2026-12-10')).toBe(2);
    expect(weekdayOf('2026-12-13')).toBe(7);
  });

  it('begin their row on the weekday that is wanted', () => {
    expect(startOfWeek('2026-12-08', 7)).toBe('2026-12-06');
    expect(startOfWeek('2026-12-08', 1)).toBe('2026-12-07');
    expect(startOfWeek('2026-12-06', 7)).toBe('2026-12-06');
    expect(localeWeekStart('en-US')).toBe(7);
    expect(localeWeekStart('de-DE')).toBe(1);
  });

  it('are called today, tomorrow and yesterday when they are', () => {
    expect(nearDay('2026-12-08', '2026-12-08')).toBe('today');
    expect(nearDay('2026-12-09', '2026-12-08')).toBe('tomorrow');
    expect(nearDay('2026-12-07', '2026-12-08')).toBe('yesterday');
    expect(nearDay('2026-12-11', '2026-12-08')).toBe('Fri 11 Dec');
  });
});

describe('instants in the window', () => {
  it('show the day and the clock of the zone that is named, wherever the machine stands', () => {
    expect(dayOf('2026-12-09T02:00:00Z', 'America/New_York')).toBe('2026-12-08');
    expect(clockOf('2026-12-09T02:00:00Z', 'America/New_York')).toBe('21:00');
    expect(dayOf('2026-12-09T02:00:00Z', 'Asia/Tokyo')).toBe('2026-12-09');
    expect(clockOf('2026-12-08T05:00:00Z', 'America/New_York')).toBe('00:00');
  });

  it('keep the length of an interview past midnight', () => {
    expect(addMinutes('2026-12-08', '23:30', 60)).toEqual(['2026-12-09', '00:30']);
    expect(addMinutes('2026-12-08', '10:00', -30)).toEqual(['2026-12-08', '09:30']);
  });
});
