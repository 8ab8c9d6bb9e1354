import { describe, expect, it } from 'vitest';
import { readCase } from '../../src-main/domain/case';
import { checkMove, judgeDays, type WishedMove } from '../../src-main/domain/plan/moves';
import { aCase, interview } from './builders';

const mailed = { kind: 'note-mailed', at: '2026-11-30T15:00:00-05:00', interview: 'interview-1' };
const emailed = { kind: 'email', at: '2026-12-02T10:05:00-05:00' };
const quiet = { now: '2026-12-02T10:10:00-05:00', interactions: [mailed, emailed] };
const checkIn = { kind: 'check-in', ownDate: '2026-12-08' } as const;

function drag(own: object, wished: Partial<WishedMove> & { to: string }) {
  const reading = readCase(aCase(own as Record<string, unknown>));
  if (!reading.ok) throw new Error(reading.error);
  const { facts, settings, now } = reading.case;
  const verdict = checkMove(facts, settings, now, { ...checkIn, ...wished });
  return verdict.ok ? verdict.move : verdict.refusal;
}

describe('a drag', () => {
  it('to an open day is accepted, with the instant it was made', () =>
    expect(drag(quiet, { to: '2026-12-09' })).toEqual({
      kind: 'check-in',
      from: '2026-12-08',
      to: '2026-12-09',
      at: '2026-12-02T15:10:00+00:00',
    }));

  it.each([
    ['a weekend', '2026-12-06', 'closed-day', 'Sun 6 Dec is a weekend.', '2026-12-07'],
    ['a holiday', '2026-12-25', 'closed-day', 'Fri 25 Dec is Christmas Day.', '2026-12-24'],
    ['the past', '2026-12-01', 'past', 'Tue 1 Dec has passed.', '2026-12-04'],
    ['the day of a contact made', '2026-12-02', 'day-taken', 'You were already in touch on Wed 2 Dec.', '2026-12-04'],
    ['the day of another', '2026-12-10', 'day-taken', 'The check-in of Thu 10 Dec is already there.', '2026-12-11'],
    [
      'too near a contact made',
      '2026-12-03',
      'too-close',
      'You were in touch on Wed 2 Dec: leave at least two days between.',
      '2026-12-04',
    ],
  ])('to %s is refused', (_, to, code, message, nearest) =>
    expect(drag(quiet, { to })).toEqual({ code, message, nearest }),
  );

  it('into a promised wait is refused with the day it ends', () => {
    const promised = { kind: 'timeline', at: '2026-12-03T09:00:00-05:00', until: '2026-12-11' };
    const own = { now: '2026-12-03T09:05:00-05:00', interactions: [mailed, emailed, promised] };
    expect(drag(own, { kind: 'timeline-follow-up', ownDate: '2026-12-14', to: '2026-12-09' })).toEqual({
      code: 'hold',
      message: 'They asked you to wait until Fri 11 Dec.',
      nearest: '2026-12-14',
    });
  });
  it('into the quiet after a reply is refused', () => {
    const own = {
      now: '2026-12-03T09:05:00-05:00',
      interactions: [mailed, { kind: 'reply', at: '2026-12-03T09:00:00-05:00' }],
    };
    expect(drag(own, { ownDate: '2026-12-10', to: '2026-12-08' })).toMatchObject({
      code: 'hold',
      message: 'They have answered: it stays quiet until Wed 9 Dec.',
      nearest: '2026-12-10',
    });
  });
  it('before the next interview is refused', () => {
    const next = interview({ id: 'interview-2', start: '2026-12-10T14:00:00-05:00', end: '2026-12-10T15:00:00-05:00' });
    const own = { now: '2026-12-03T09:05:00-05:00', interviews: [interview(), next], interactions: [mailed, emailed] };
    expect(drag(own, { kind: 'first-follow-up', ownDate: '2026-12-11', to: '2026-12-09' })).toMatchObject({
      code: 'hold',
      message: 'Your next interview is on Thu 10 Dec: nothing to send until then.',
    });
  });
  it('of the first follow-up to the interview’s day is refused', () =>
    expect(drag({}, { kind: 'first-follow-up', ownDate: '2026-12-02', to: '2026-11-30' })).toMatchObject({
      code: 'before-interview',
      message: 'The follow-up comes after the interview of Mon 30 Nov.',
      nearest: '2026-12-01',
    }));
  it('of a check-in before what is owed is refused', () =>
    expect(drag({}, { to: '2026-12-01' })).toMatchObject({
      code: 'before-owed',
      message: 'The first follow-up of Wed 2 Dec comes first.',
    }));
  it('too near what is owed is refused', () =>
    expect(drag({}, { to: '2026-12-03' })).toMatchObject({
      code: 'too-close',
      message: 'The first follow-up of Wed 2 Dec is too near: leave at least two days between.',
    }));
  it('that makes a third in a week is refused', () => {
    const twice = [
      { kind: 'email', at: '2026-12-07T10:00:00-05:00' },
      { kind: 'call', at: '2026-12-09T10:00:00-05:00' },
    ];
    const own = { now: '2026-12-09T10:10:00-05:00', interactions: [mailed, emailed, ...twice] };
    expect(drag(own, { ownDate: '2026-12-15', to: '2026-12-11' })).toMatchObject({
      code: 'week-full',
      message: 'They hear from you twice that week already.',
      nearest: '2026-12-14',
    });
  });
  describe('back to the own day, where the rhythm itself found no room,', () => {
    /** A reply sets the own days; the second lies too near the first, or in the same week, and goes on. */
    const replied = (checkIns: object, afterReply: object) => ({
      now: '2026-09-01T01:00:00Z',
      interviews: [interview({ start: '2026-08-31T14:00:00Z', end: '2026-08-31T15:00:00Z' })],
      interactions: [{ kind: 'reply', at: '2026-08-31T16:00:00Z' }],
      settings: { checkIns, afterReply },
    });

    it('is refused when that week is full', () =>
      expect(
        drag(replied({ perWeek: 1 }, { everyDays: 3 }), { ownDate: '2026-09-11', to: '2026-09-11' }),
      ).toMatchObject({ code: 'week-full', message: 'They hear from you once that week already.' }));

    it('is refused when the one before is too near', () =>
      expect(
        drag(replied({ minGapDays: 5 }, { everyDays: 3 }), { ownDate: '2026-09-11', to: '2026-09-11' }),
      ).toMatchObject({
        code: 'too-close',
        message: 'The check-in of Tue 8 Sep is too near: leave at least 5 days between.',
      }));

    it('is accepted when it rests there', () =>
      expect(drag(replied({}, { everyDays: 3 }), { ownDate: '2026-09-11', to: '2026-09-11' })).toMatchObject({
        from: '2026-09-11',
        to: '2026-09-11',
      }));
  });

  it('to today when their office is about to close is refused', () => {
    const own = { ...quiet, now: '2026-12-08T16:45:00-05:00' };
    expect(drag(own, { ownDate: '2026-12-10', to: '2026-12-08' })).toMatchObject({
      code: 'too-late-today',
      message: 'It is too late for today: their office hours are nearly over.',
    });
  });
  it('to an hour that has passed is refused', () => {
    const own = { ...quiet, now: '2026-12-08T09:30:00-05:00' };
    expect(drag(own, { to: '2026-12-08T09:00' })).toMatchObject({
      code: 'past',
      message: '09:00 has passed on Tue 8 Dec.',
    });
  });
  it('of a call outside their hours is refused, of an email it is not', () => {
    expect(drag(quiet, { to: '2026-12-08T18:00' })).toMatchObject({
      code: 'outside-hours',
      message: 'It is 18:00 there then: a call fits between 09:00 and 17:00 their time.',
      nearest: '2026-12-08',
    });
    expect(drag(quiet, { ownDate: '2026-12-10', to: '2026-12-10T18:00' })).toMatchObject({ to: '2026-12-10T18:00' });
  });
  it('after closure is refused', () => {
    const own = { ...quiet, interactions: [mailed, emailed, { kind: 'rejection', at: '2026-12-02T10:06:00-05:00' }] };
    expect(drag(own, { to: '2026-12-09' })).toEqual({
      code: 'closed',
      message: 'This opportunity is closed: nothing is planned any more.',
    });
  });
  it('of something that is no longer planned is refused', () =>
    expect(drag(quiet, { ownDate: '2026-12-09', to: '2026-12-11' })).toEqual({
      code: 'not-found',
      message: 'Nothing of that kind is planned for Wed 9 Dec any more. The plan may have changed meanwhile.',
    }));
  it('of a note to a later day is accepted for that interview, to an earlier one refused', () => {
    const note = { kind: 'thank-you-note', ownDate: '2026-11-30', interview: 'interview-1' } as const;
    expect(drag({}, { ...note, to: '2026-12-05' })).toMatchObject({ to: '2026-12-05', interview: 'interview-1' });
    expect(drag({}, { ...note, to: '2026-11-29' })).toMatchObject({
      code: 'before-interview',
      message: 'The note belongs to Mon 30 Nov, the day of the interview; it cannot be written before it.',
      nearest: '2026-11-30',
    });
    expect(drag({ now: '2026-12-01T18:00:00-05:00' }, { ...note, to: '2026-11-30' })).toMatchObject({
      code: 'past',
      message: 'Mon 30 Nov has passed.',
      nearest: '2026-12-01',
    });
  });
  it('can be judged for many days at once', () => {
    const reading = readCase(aCase(quiet));
    if (!reading.ok) throw new Error(reading.error);
    const { facts, settings, now } = reading.case;
    const days = ['2026-12-05', '2026-12-07', '2026-12-08'];
    expect(judgeDays(facts, settings, now, checkIn, days).map(({ refused }) => refused?.code)).toEqual([
      'closed-day',
      undefined,
      undefined,
    ]);
  });
});
