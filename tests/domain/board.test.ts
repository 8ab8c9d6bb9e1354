import { describe, expect, it } from 'vitest';
import { layApart } from '../../src-main/domain/plan/board';
import { planFor } from './builders';

const entry = (id: string, createdAt: string, own: Record<string, unknown> = {}) => ({
  opportunity: { id, company: id.toUpperCase(), createdAt },
  plan: planFor(own),
});
const firstTime = ({ plan }: { plan: ReturnType<typeof planFor> }) =>
  plan.items.flatMap((item) => ('channel' in item ? [item.at.slice(11, 16)] : []))[0];

describe('the board', () => {
  it('lays contacts at the same instant a quarter of an hour apart, the oldest opportunity first', () => {
    const laid = layApart([
      entry('c', '2026-11-03T00:00:00Z'),
      entry('a', '2026-11-01T00:00:00Z'),
      entry('b', '2026-11-02T00:00:00Z'),
    ]);
    expect(laid.map(firstTime)).toEqual(['10:30', '10:00', '10:15']);
    const second = laid[2]!.plan.items.find(({ kind }) => kind === 'first-follow-up')!;
    expect(second.reasons.at(-1)!.text).toBe('A quarter of an hour after A, so that the two do not collide.');
  });
  it('moves both clocks by the same', () => {
    const own = { settings: { timeZone: 'America/Los_Angeles' } };
    const [, late] = layApart([entry('a', '2026-11-01T00:00:00Z', own), entry('b', '2026-11-02T00:00:00Z', own)]);
    const item = late!.plan.items.find(({ kind }) => kind === 'first-follow-up');
    expect(item).toMatchObject({ at: '2026-12-02T09:15:00-08:00', theirs: '2026-12-02T12:15:00-05:00' });
  });
  it('leaves plans alone that do not collide', () => {
    const entries = [entry('a', '2026-11-01T00:00:00Z')];
    expect(layApart(entries)[0]!.plan).toBe(entries[0]!.plan);
  });
  it('rather lets two coincide than passes the end of their hours', () => {
    const own = { settings: { workingHours: ['09:00', '10:15'] } };
    const laid = layApart([entry('a', '2026-11-01T00:00:00Z', own), entry('b', '2026-11-02T00:00:00Z', own)]);
    expect(laid.map(firstTime)).toEqual(['10:00', '10:00']);
  });
});
