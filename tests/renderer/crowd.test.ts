import { describe, expect, it } from 'vitest';
import { uncrowded } from '../../src-renderer/calendar/crowd';
import type { CalendarEntry, Day, HoldEntry, InterviewEntry, PastEntry } from '../../src-renderer/host/host';
import { addDays } from '../../src-renderer/ui/dates';

const zone = 'America/New_York';
const span = { from: '2026-11-22', to: '2026-12-27' };
const base = (id: string) => ({ id, opportunity: id, company: id, role: '' });

const hold = (id: string, from: Day, until: Day): HoldEntry => ({
  ...base(id),
  type: 'hold',
  hold: { reason: 'reply', from, until, text: 'They answered.' },
  from,
  until,
});
const past = (id: string, day: Day): PastEntry => ({
  ...base(id),
  type: 'past',
  interaction: { id, kind: 'email', at: `${day}T12:00:00-05:00` },
  at: `${day}T12:00:00-05:00`,
  day,
  text: 'You emailed.',
});
/** In the evening in New York, which is the next day elsewhere. */
const interview = (id: string, day: Day): InterviewEntry => ({
  ...base(id),
  type: 'interview',
  interview: {
    id,
    kind: 'video',
    timeZone: zone,
    start: `${day}T20:00:00-05:00`,
    end: `${day}T21:00:00-05:00`,
  },
  start: `${addDays(day, 1)}T01:00:00Z`,
  end: `${addDays(day, 1)}T02:00:00Z`,
  with: [],
  past: false,
});
const many = <T>(count: number, one: (id: string) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(`firm-${index}`));

describe('a day that is too full', () => {
  it('has fifty chips, those first in its order, and a number for the others', () => {
    const interviews = many(40, (id) => interview(id, '2026-12-04'));
    const { kept, surplus } = uncrowded(
      [...many(2_000, (id) => past(id, '2026-12-04')), ...interviews, past('elsewhere', '2026-12-05')],
      span,
      zone,
    );
    expect([...surplus]).toEqual([['2026-12-04', 1_990]]);
    expect(kept).toHaveLength(51);
    expect(kept).toEqual(expect.arrayContaining(interviews));
  });

  it('has fifty bands besides its chips, and each of their days on show says how many more lie over it', () => {
    const holds = many(60, (id) => hold(id, '2026-11-20', '2026-11-24'));
    const chips = many(50, (id) => past(id, '2026-11-23'));
    const { kept, surplus } = uncrowded([...holds, ...chips], span, zone);
    expect([...surplus]).toEqual([
      ['2026-11-22', 10],
      ['2026-11-23', 10],
      ['2026-11-24', 10],
    ]);
    expect(kept).toEqual([...holds.slice(0, 50), ...chips]);
  });

  it('leaves out no holiday and no quiet days', () => {
    const holidays = many(60, (name): CalendarEntry => ({ type: 'holiday', day: '2026-12-25', name, closes: 'both' }));
    expect(uncrowded(holidays, span, zone).kept).toBe(holidays);
  });

  it('is the only one that is changed: of days that are not so full nothing is copied', () => {
    const entries = [...many(50, (id) => past(id, '2026-12-04')), ...many(50, (id) => interview(id, '2026-12-05'))];
    const { kept, surplus } = uncrowded(entries, span, zone);
    expect(kept).toBe(entries);
    expect(surplus.size).toBe(0);
    expect(uncrowded([], span, zone).surplus).toBe(surplus);
  });
});
