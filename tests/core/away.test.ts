import { describe, expect, it } from 'vitest';
import { awaySince } from '../../src-main/core/away';
import { bench, memoryStore, MONDAY } from './harness';

const HOUR = 3_600_000;

/** A bench whose program last ran so many hours ago, with a first follow-up that is due. */
async function after(hours: number | undefined) {
  const first = await bench();
  await first.ask('add-interview', {
    company: 'Fernhill',
    interview: { kind: 'video', timeZone: 'America/New_York', start: '2026-11-24T10:00', end: '2026-11-24T11:00' },
  });
  const store = memoryStore(first.store.saved.at(-1));
  store.lastRun = hours === undefined ? undefined : MONDAY - hours * HOUR;
  return bench({ store });
}

describe('after days away', () => {
  it('asks what has arrived before it shows anything to send', async () => {
    const { ask } = await after(73);
    const today = await ask('today', {});
    expect(today.away).toEqual({ since: '2026-11-27' });
    const shown = [...today.due, ...today.late, ...today.soon].flatMap((it) =>
      it.type === 'item' ? [it.item.kind] : [],
    );
    expect(shown.filter((kind) => kind === 'first-follow-up' || kind === 'check-in')).toEqual([]);
  });

  it('shows them once that is settled, and tells every window', async () => {
    const { ask, core } = await after(73);
    const told: string[] = [];
    core.subscribe(({ event }) => told.push(event));
    await ask('confirm-arrivals', {});
    const today = await ask('today', {});
    expect(today.away).toBeNull();
    expect([...today.due, ...today.late].map((it) => it.item.kind)).toContain('first-follow-up');
    expect(told).toEqual(['changed']);
    await ask('confirm-arrivals', {});
    expect(told).toEqual(['changed']);
  });

  it('asks nothing after two days, at a first start, or when the clock was set back', async () => {
    for (const hours of [71, undefined, -200]) expect((await (await after(hours)).ask('today', {})).away).toBeNull();
    expect(awaySince(100, 50)).toBeNull();
  });

  it('writes down that it runs at the start, once a day, and at the end', async () => {
    const { ask, at, core, store } = await bench();
    await ask('today', {});
    at('2026-12-01T09:00:00-05:00');
    await ask('today', {});
    await ask('today', {});
    at('2026-12-01T18:00:00-05:00');
    await core.close();
    expect(store.runs.map((run) => new Date(run).toISOString())).toEqual([
      '2026-11-30T16:05:00.000Z',
      '2026-12-01T14:00:00.000Z',
      '2026-12-01T23:00:00.000Z',
    ]);
  });

  it('lets a disk that takes no note of it cost nothing but the question', async () => {
    const store = memoryStore();
    store.noteRun = () => Promise.reject(new Error('read-only'));
    const { ask, core } = await bench({ store });
    expect((await ask('today', {})).away).toBeNull();
    await core.close();
  });

  it('refuses an input', async () => {
    const { refused } = await bench();
    expect((await refused('confirm-arrivals', { all: true })).code).toBe('bad-input');
  });
});
