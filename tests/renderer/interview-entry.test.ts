import { describe, expect, it } from 'vitest';
import type { OpportunityLine, OpportunityView } from '../../src-renderer/host/host';
import {
  additionOf,
  changesOf,
  chosenOf,
  entryFor,
  interviewOf,
  linesOf,
  withStart,
} from '../../src-renderer/opportunity/interview-entry';

const clock = { today: '2026-12-02', userZone: 'America/New_York' };
const fresh = (initial = {}) => entryFor(initial, undefined, clock);
const line = (id: string, role: string) => ({ id, role, company: 'Fernhill Clinic' }) as OpportunityLine;

describe('a new interview', () => {
  it('lasts an hour, today at ten, unless the calendar was asked for another time', () => {
    const at = (initial: object) => {
      const { start, end } = fresh(initial);
      return [start, end].map(({ day, time }) => `${day} ${time}`);
    };
    expect(at({})).toEqual(['2026-12-02 10:00', '2026-12-02 11:00']);
    expect(at({ start: '2026-12-08' })).toEqual(['2026-12-08 10:00', '2026-12-08 11:00']);
    expect(at({ start: '2026-12-08', end: '2026-12-09' })).toEqual(['2026-12-08 10:00', '2026-12-08 11:00']);
    expect(at({ start: '2026-12-08T23:30' })).toEqual(['2026-12-08 23:30', '2026-12-09 00:30']);
    expect(at({ start: '2026-12-08T14:00', end: '2026-12-08T15:30' })).toEqual([
      '2026-12-08 14:00',
      '2026-12-08 15:30',
    ]);
  });

  it('keeps its length when the start moves, and its end while a date is half typed', () => {
    const entry = fresh({ start: '2026-12-08T14:00', end: '2026-12-08T15:30' });
    expect(withStart(entry, { time: '23:00' })).toEqual({
      start: { day: '2026-12-08', time: '23:00' },
      end: { day: '2026-12-09', time: '00:30' },
    });
    expect(withStart(entry, { day: '' }).end).toEqual(entry.end);
  });

  it('is saved trimmed, without rows that nobody filled in, and with a zone as one may type it', () => {
    const rows = [{ name: ' ' }, { name: 'Tom Lind' }, { name: '', email: 'ruth@example.com' }];
    const entry = {
      ...fresh(),
      company: ' Fernhill Clinic ',
      role: ' ',
      zone: ' America/New York ',
      place: ' Room 12 ',
      rows: rows.map((person, index) => ({ key: String(index), person })),
    };
    expect(additionOf(entry, undefined)).toEqual({
      company: 'Fernhill Clinic',
      interview: {
        kind: 'in-person',
        timeZone: 'America/New_York',
        start: '2026-12-02T10:00',
        end: '2026-12-02T11:00',
        interviewers: rows.slice(1),
        place: 'Room 12',
      },
    });
    expect(additionOf(entry, 'fernhill')).toEqual({ opportunity: 'fernhill', interview: interviewOf(entry) });
  });

  it('takes another mailbox along only when one goes there', () => {
    const entry = { ...fresh(), otherMailbox: { postalOperator: 'Royal Mail' } as const };
    expect(interviewOf(entry).postalOperator).toBe('Royal Mail');
    expect(interviewOf({ ...entry, kind: 'video' }).postalOperator).toBeUndefined();
    expect(changesOf(interviewOf({ ...entry, kind: 'video' }))).toMatchObject({ postalOperator: null, mailbox: null });
  });

  it('belongs to the first role of a company that is known, unless another is chosen or named', () => {
    const lines = [line('nurse', 'Nurse'), line('clerk', 'Clerk'), { ...line('x', 'X'), company: 'Juniper' }];
    const entry = { ...fresh(), company: ' fernhill clinic' };
    const known = linesOf(entry, lines);
    expect(known.map(({ id }) => id)).toEqual(['nurse', 'clerk']);
    expect(chosenOf(entry, known)?.id).toBe('nurse');
    expect(chosenOf({ ...entry, sameRole: 'clerk' }, known)?.id).toBe('clerk');
    expect(chosenOf({ ...entry, sameRole: 'new' }, known)).toBeUndefined();
    expect(chosenOf(entry, [])).toBeUndefined();
  });
});

describe('an interview that is put right', () => {
  const view = {
    theirZone: 'Europe/London',
    opportunity: {
      company: 'Fernhill Clinic',
      role: 'Nurse',
      people: [{ id: 'ruth', name: 'Dr. Ruth Okafor' }],
      interviews: [
        {
          id: 'first',
          kind: 'video',
          timeZone: 'Asia/Tokyo',
          start: '2026-12-08T01:00:00Z',
          end: '2026-12-08T02:00:00Z',
          interviewers: ['ruth', 'gone'],
        },
      ],
    },
  } as unknown as OpportunityView;

  it('shows its own clock and whom it had', () => {
    const entry = entryFor({ opportunity: 'fernhill', interview: 'first' }, view, clock);
    expect(entry).toMatchObject({
      kind: 'video',
      zone: 'Asia/Tokyo',
      start: { day: '2026-12-08', time: '10:00' },
      end: { day: '2026-12-08', time: '11:00' },
    });
    expect(entry.rows.map(({ person }) => person.id)).toEqual(['ruth']);
  });

  it('the next one begins with their zone, and with people to choose from', () => {
    expect(entryFor({ opportunity: 'fernhill' }, view, clock)).toMatchObject({ zone: 'Europe/London', rows: [] });
  });
});
