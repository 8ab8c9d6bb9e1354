import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src-main/domain/settings';
import { opportunity as opportunitySchema } from '../../src-main/domain/model';
import { plan } from '../../src-main/domain/plan/plan';
import { sampleOpportunities, workdaysAfter, workdaysBefore } from '../../src-main/domain/sample';
import { HOUR, instantOf } from '../../src-main/domain/time/zone';

describe('the sample', () => {
  it('counts working days over weekends', () => {
    expect(workdaysBefore('2026-11-23', 1)).toBe('2026-11-20');
    expect(workdaysBefore('2026-11-22', 1)).toBe('2026-11-20');
    expect(workdaysAfter('2026-11-20', 1)).toBe('2026-11-23');
    expect(workdaysAfter('2026-11-21', 2)).toBe('2026-11-24');
  });

  it.each(['America/New_York', 'Asia/Tokyo', 'Pacific/Auckland'])(
    'shows every state at any hour of any day in %s',
    (timeZone) => {
      // Two weeks around Thanksgiving, and two around New Year, an hour and a bit apart.
      for (const first of ['2026-11-20T00:10:00Z', '2026-12-22T00:10:00Z'])
        for (let step = 0; step < 14 * 24; step += 5) {
          const now = instantOf(first) + step * HOUR;
          let count = 0;
          const all = sampleOpportunities(now, timeZone, () => `id-${++count}`);
          const plans = all.map((it) => plan(it, { ...defaultSettings, timeZone }, now));
          const [fernhill, calder, brightwater, harbor, alder, juniper] = plans;
          for (const it of all) {
            expect(() => opportunitySchema.parse(it)).not.toThrow();
            expect(it.sample).toBe(true);
            for (const { at } of it.interactions) expect(instantOf(at)).toBeLessThanOrEqual(now);
          }
          const at = new Date(now).toISOString();
          const kinds = (of: typeof fernhill) => of!.items.map(({ kind }) => kind);
          expect(
            kinds(fernhill).filter((kind) => kind === 'thank-you-note'),
            at,
          ).toHaveLength(2);
          expect(fernhill!.items.find(({ kind }) => kind === 'thank-you-note')?.status, at).toBe('planned');
          expect(
            calder!.items.find(({ kind }) => kind === 'first-follow-up'),
            at,
          ).toHaveProperty('owedSince');
          expect(kinds(brightwater)[0], at).toBe('check-in');
          expect(
            harbor!.holds.map(({ reason }) => reason),
            at,
          ).toEqual(['timeline']);
          expect(
            alder!.holds.map(({ reason }) => reason),
            at,
          ).toEqual(['reply']);
          expect(instantOf(all[5]!.interviews[0]!.start), at).toBeGreaterThan(now);
          expect(kinds(juniper)[0], at).toBe('thank-you-note');
        }
    },
  );
});
