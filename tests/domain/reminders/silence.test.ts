import { describe, expect, it } from 'vitest';
import {
  heardAt,
  quietSpan,
  silenceEnd,
  type Silences,
  toldAt,
  type Word,
} from '../../../src-main/domain/reminders/silence';
import { snoozesFrom } from '../../../src-main/domain/reminders/snooze';
import { isoAt } from '../../../src-main/domain/time/zone';
import { fc, runs } from '../../chance';

const NEW_YORK = 'America/New_York';
const at = (iso: string) => Date.parse(iso);
const ny = (instant: number) => isoAt(NEW_YORK, instant);
const night = { from: '21:30', to: '08:00' };
const silences: Silences = { zone: NEW_YORK, quietHours: night, interviewsPassQuiet: true, pause: undefined };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('quiet hours', () => {
  it.each([
    ['2026-12-08T21:29:59-05:00', undefined],
    ['2026-12-08T21:30:00-05:00', '2026-12-09T08:00:00-05:00'],
    ['2026-12-09T07:59:59-05:00', '2026-12-09T08:00:00-05:00'],
    ['2026-12-09T08:00:00-05:00', undefined],
    // The clocks go forward and back in the night.
    ['2027-03-13T23:00:00-05:00', '2027-03-14T08:00:00-04:00'],
    ['2026-10-31T23:00:00-04:00', '2026-11-01T08:00:00-05:00'],
  ])('from %s last until %s', (from, end) => {
    const found = quietSpan(night, NEW_YORK, at(from))?.until;
    expect(found === undefined ? undefined : ny(found)).toBe(end);
  });

  it('are one span where an hour comes twice', () => {
    const end = (from: string, to: string, now: string) => {
      const found = quietSpan({ from, to }, NEW_YORK, at(now))?.until;
      return found === undefined ? undefined : ny(found);
    };
    expect(end('01:30', '02:30', '2026-11-01T01:35:00-04:00')).toBe('2026-11-01T02:30:00-05:00');
    // 1:20 for the second time: still inside what began at the first half past one.
    expect(end('01:30', '02:30', '2026-11-01T01:20:00-05:00')).toBe('2026-11-01T02:30:00-05:00');
    expect(end('00:30', '01:30', '2026-11-01T01:10:00-05:00')).toBeUndefined();
  });

  it('let an interview pass half an hour before it begins, if that is the wish', () => {
    const start = at('2026-12-09T07:00:00-05:00');
    const told = (interviewsPassQuiet: boolean) =>
      ny(heardAt(start - HOUR, { interviewStart: start }, { ...silences, interviewsPassQuiet }));
    expect([told(true), told(false)]).toEqual(['2026-12-09T06:30:00-05:00', '2026-12-09T08:00:00-05:00']);
  });

  it('and a pause that run into each other are one silence', () => {
    const pause = { from: at('2026-12-08T21:00:00-05:00'), until: at('2026-12-08T22:00:00-05:00') };
    const morning = { from: at('2026-12-09T07:30:00-05:00'), until: at('2026-12-09T08:30:00-05:00') };
    const end = (iso: string, one = pause) => ny(silenceEnd(at(iso), { ...silences, pause: one }));
    expect(end('2026-12-08T21:10:00-05:00')).toBe('2026-12-09T08:00:00-05:00');
    expect(end('2026-12-08T23:00:00-05:00', morning)).toBe('2026-12-09T08:30:00-05:00');
    expect(end('2026-12-08T20:59:59-05:00')).toBe('2026-12-08T20:59:59-05:00');
  });
});

describe('what quiet hours would swallow', () => {
  const late = at('2026-12-08T22:00:00-05:00');
  const expires = at('2026-12-08T23:59:00-05:00');
  const told = (now: string, word: Word = { expires }, own: Partial<Silences> = {}) =>
    ny(toldAt(late, word, { ...silences, ...own }, at(now))).slice(0, 16);

  it('is told ten minutes before they begin', () => {
    expect(told('2026-12-08T18:00:00-05:00')).toBe('2026-12-08T21:20');
  });
  it('is told at once in these ten minutes', () => {
    expect(told('2026-12-08T21:26:00-05:00')).toBe('2026-12-08T21:26');
  });
  it('is held back like all else when they have begun', () => {
    expect(told('2026-12-08T21:30:00-05:00')).toBe('2026-12-09T08:00');
  });
  it('is not told before it makes sense', () => {
    const ends = (iso: string) => ({ expires, earliest: at(iso) });
    expect(told('2026-12-08T18:00:00-05:00', ends('2026-12-08T21:25:00-05:00'))).toBe('2026-12-08T21:25');
    expect(told('2026-12-08T18:00:00-05:00', ends('2026-12-08T21:45:00-05:00'))).toBe('2026-12-09T08:00');
  });
  it('is not told in a pause that lies before them', () => {
    const pause = { from: at('2026-12-08T20:40:00-05:00'), until: at('2026-12-08T21:40:00-05:00') };
    expect(told('2026-12-08T20:45:00-05:00', { expires }, { pause })).toBe('2026-12-09T08:00');
  });
  it('waits for their end when it is still good then', () => {
    expect(told('2026-12-08T18:00:00-05:00', { expires: at('2026-12-09T08:01:00-05:00') })).toBe('2026-12-09T08:00');
    expect(told('2026-12-08T18:00:00-05:00', {})).toBe('2026-12-09T08:00');
  });
});

describe('whatever the hours, the pause and the moment,', () => {
  const start = at('2026-10-31T12:00:00-04:00');
  const instant = fc.integer({ min: 0, max: 3 * 24 * 12 }).map((step) => start + step * 5 * MINUTE);
  const clock = fc
    .integer({ min: 0, max: 95 })
    .map((q) => `${String(Math.floor(q / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][q % 4]}`);
  const quietHours = fc.option(
    fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to),
    { nil: null },
  );
  const pause = fc.option(
    fc
      .record({ from: instant, minutes: fc.constantFrom(60, 15 * 60) })
      .map(({ from, minutes }) => ({ from, until: from + minutes * MINUTE })),
    { nil: undefined },
  );
  const after = fc.option(fc.integer({ min: 1, max: 24 * 12 }), { nil: undefined });
  const scene = fc
    .record({
      zone: fc.constantFrom(NEW_YORK, 'Europe/London', 'Asia/Tokyo', 'Pacific/Auckland'),
      quietHours,
      pause,
      interviewsPassQuiet: fc.boolean(),
      wished: instant,
      now: instant,
      good: after,
      sense: after,
      begins: after,
    })
    .map(({ wished, now, good, sense, begins, ...own }) => {
      const word: Word = {
        ...(good === undefined ? {} : { expires: wished + good * 5 * MINUTE }),
        ...(sense === undefined ? {} : { earliest: wished - sense * 5 * MINUTE }),
        ...(begins === undefined ? {} : { interviewStart: wished + begins * 5 * MINUTE }),
      };
      return { own: own satisfies Silences, wished, now, word };
    });

  it('nothing is told in a silence but an interview that may pass, and nothing without need at another time', () => {
    fc.assert(
      fc.property(scene, ({ own, wished, now, word }) => {
        const told = toldAt(wished, word, own, now);
        const isSilent = silenceEnd(told, own) !== told;
        const passes = own.interviewsPassQuiet && (word.interviewStart ?? Infinity) - told <= 30 * MINUTE;
        expect(isSilent && !passes).toBe(false);
        if (told !== wished) expect([silenceEnd(wished, own), silenceEnd(now, own)]).not.toEqual([wished, now]);
      }),
      { numRuns: runs(3_000) },
    );
  });

  it('only what would be over is told early: at most ten minutes before the quiet, and not before it makes sense', () => {
    fc.assert(
      fc.property(scene, ({ own, wished, now, word }) => {
        const told = toldAt(wished, word, own, now);
        if (told >= wished) return;
        const quiet = quietSpan(own.quietHours, own.zone, wished)!;
        expect(heardAt(wished, word, own)).toBeGreaterThanOrEqual(word.expires!);
        expect(told).toBeGreaterThanOrEqual(Math.max(quiet.from - 10 * MINUTE, word.earliest ?? 0));
        expect(told).toBeLessThan(quiet.from);
      }),
      { numRuns: runs(3_000) },
    );
  });

  it('what is promised for an instant is told at that instant, and not before', () => {
    fc.assert(
      fc.property(scene, ({ own, wished, now, word }) => {
        const told = toldAt(wished, word, own, now);
        if (told <= now) return;
        expect(toldAt(wished, word, own, told)).toBeLessThanOrEqual(told);
        expect(toldAt(wished, word, own, told - 1)).toBeGreaterThan(told - 1);
      }),
      { numRuns: runs(3_000) },
    );
  });

  it('every snooze that is offered rings when it says, and before the limit', () => {
    fc.assert(
      fc.property(scene, ({ own, now, word }) => {
        for (const { until } of snoozesFrom(now, word.expires, word, own)) {
          expect(until).toBeGreaterThan(now);
          if (word.expires !== undefined) expect(until).toBeLessThan(word.expires);
          expect(toldAt(until, word, own, now)).toBe(until);
          expect(toldAt(until, word, own, until)).toBe(until);
        }
      }),
      { numRuns: runs(3_000) },
    );
  });
});

describe('snoozes', () => {
  const said = (now: string, limit?: string) =>
    snoozesFrom(at(now), limit === undefined ? undefined : at(limit), {}, silences).map(
      ({ choice, until }) => `${choice} ${ny(until).slice(5, 16)}`,
    );
  it('are instants on the wall, nine in the morning also where the clocks change', () => {
    expect(said('2027-03-13T16:00:00-05:00')).toEqual([
      'ten-minutes 03-13T16:10',
      'hour 03-13T17:00',
      'this-evening 03-13T19:00',
      'tomorrow 03-14T09:00',
    ]);
  });
  it('stop before the interview or the deadline, and offer no evening that has gone by', () => {
    expect(said('2026-12-01T08:30:00-05:00', '2026-12-01T09:30:00-05:00')).toEqual(['ten-minutes 12-01T08:40']);
    expect(said('2026-12-01T19:30:00-05:00')).not.toContain('this-evening 12-01T19:00');
  });
  it('stop before the quiet hours, but for tomorrow', () => {
    expect(said('2026-12-01T21:00:00-05:00')).toEqual(['ten-minutes 12-01T21:10', 'tomorrow 12-02T09:00']);
  });
});
