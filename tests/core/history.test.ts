import { describe, expect, it } from 'vitest';
import { back, emptyHistory, forth, MAX_STEPS, remember } from '../../src-main/core/history';
import { emptyDocument } from '../../src-main/domain/model';
import { bench, type Bench, fernhill } from './harness';
import { fc, runs } from '../chance';

describe('the history', () => {
  it('keeps the last two hundred steps', () => {
    let history = emptyHistory;
    for (let step = 0; step < MAX_STEPS + 50; step++) history = remember(history, emptyDocument, `step ${step}`);
    expect(history.past).toHaveLength(MAX_STEPS);
    expect(history.past[0]?.label).toBe('step 50');
  });

  it('has nothing before its beginning and after its end', () => {
    expect(back(emptyHistory, emptyDocument)).toBeUndefined();
    expect(forth(emptyHistory, emptyDocument)).toBeUndefined();
  });
});

describe('undo and redo', () => {
  it('bring back the very document, durably, and say what they took back', async () => {
    const { ask, store } = await bench();
    await ask('add-interview', fernhill);
    await ask('add-opportunity', { company: 'Harbor Labs' });
    const [first, second] = store.saved;
    expect(await ask('status', {})).toMatchObject({ undo: 'Add Harbor Labs', redo: null });

    expect(await ask('undo', {})).toEqual({ label: 'Add Harbor Labs' });
    expect(store.saved.at(-1)).toBe(first);
    expect(await ask('undo', {})).toEqual({ label: 'Add Fernhill Clinic’s interview' });
    expect(store.saved.at(-1)).toBe(emptyDocument);

    expect(await ask('redo', {})).toEqual({ label: 'Add Fernhill Clinic’s interview' });
    expect(store.saved.at(-1)).toBe(first);
    expect(await ask('redo', {})).toEqual({ label: 'Add Harbor Labs' });
    expect(store.saved.at(-1)).toBe(second);
  });

  it('know each change by a number of its own, which it keeps while it is taken back and brought back', async () => {
    const { ask, refused } = await bench();
    const step = async () => (await ask('status', {})).undoStep;
    expect(await step()).toBeNull();
    await ask('add-opportunity', { company: 'Juniper' });
    const first = await step();
    await ask('add-opportunity', { company: 'Harbor Labs' });
    const second = await step();
    expect(second).toBeGreaterThan(first!);
    // Only if it is the last one: whoever asks for one of theirs takes back nobody else's.
    expect(await refused('undo', { step: first! })).toEqual({
      code: 'not-the-last',
      message: 'Something else was changed since: take that back first.',
    });
    expect(await ask('undo', { step: second! })).toEqual({ label: 'Add Harbor Labs' });
    expect(await step()).toBe(first);
    await ask('redo', {});
    expect(await step()).toBe(second);
    await ask('undo', {});
    await ask('add-opportunity', { company: 'Alder Bank' });
    expect(await step()).toBeGreaterThan(second!);
    expect((await refused('undo', { step: 1.5 })).field).toBe('step');
  });

  it('a new command gives up what was taken back', async () => {
    const { ask, refused } = await bench();
    await ask('add-opportunity', { company: 'Juniper' });
    await ask('undo', {});
    await ask('add-opportunity', { company: 'Harbor Labs' });
    expect((await ask('status', {})).redo).toBeNull();
    expect(await refused('redo', {})).toEqual({ code: 'nothing-to-redo', message: 'There is nothing to redo.' });
  });

  it('say so when there is nothing', async () => {
    const { refused } = await bench();
    expect(await refused('undo', {})).toEqual({ code: 'nothing-to-undo', message: 'There is nothing to undo.' });
    expect((await refused('undo', { steps: 2 })).field).toBe('steps');
  });

  it('count as changes: everyone asks again', async () => {
    const { ask, core } = await bench();
    await ask('add-opportunity', { company: 'Juniper' });
    const revisions: number[] = [];
    core.subscribe((it) => {
      if (it.event === 'changed') revisions.push(it.data.revision);
    });
    await ask('undo', {});
    await ask('redo', {});
    expect(revisions).toEqual([2, 3]);
  });
});

/** Any command at all, refused or not, told by three numbers. */
const doings: ((bench: Bench, a: number, b: number) => Promise<unknown>)[] = [
  ({ send }) => send('load-sample', {}),
  ({ send }) => send('remove-sample', {}),
  ({ send }, a) => send('add-interview', { ...fernhill, company: `Company ${a}` }),
  ({ send }, a) => send('change-settings', { changes: { reviewAfter: 1 + (a % 9), lookAhead: null } }),
  ({ send }, a) => send('use-preset', { preset: a % 2 ? 'article' : 'calmer' }),
  ({ send }, a) => send('change-preferences', { changes: { theme: a % 2 ? 'dark' : null } }),
  async (it, a, b) => {
    const lines = await it.ask('opportunities', {});
    const line = lines[a % lines.length];
    if (!line) return;
    const kinds = ['email', 'call', 'reply', 'rejection', 'offer', 'timeline', 'interview-invitation'] as const;
    const kind = kinds[b % kinds.length]!;
    await it.send('log-interaction', {
      opportunity: line.id,
      interaction: { kind, ...(kind === 'timeline' ? { until: '2026-12-15' } : {}) },
    });
  },
  async (it, a, b) => {
    const { entries } = await it.ask('calendar', { from: '2026-11-01', to: '2027-02-01' });
    const items = entries.filter((entry) => entry.type === 'item');
    const item = items[a % items.length];
    const days = ['2026-12-01', '2026-12-02', '2026-12-04', '2026-12-09T15:00', '2026-12-11', '2026-12-16'];
    if (item) await it.send('move-item', { item: item.id, to: days[b % days.length]! });
  },
  async (it, a, b) => {
    const { entries } = await it.ask('calendar', { from: '2026-11-01', to: '2027-02-01' });
    const meetings = entries.filter((entry) => entry.type === 'interview');
    const entry = meetings[a % meetings.length];
    if (!entry) return;
    const ids = { opportunity: entry.opportunity, interview: entry.interview.id };
    if (b % 3 === 0) await it.send('remove-interview', ids);
    else if (b % 3 === 1) await it.send('edit-interview', { ...ids, changes: { status: 'cancelled', place: null } });
    else await it.send('reschedule-interview', { ...ids, start: '2026-12-03T14:00' });
  },
  async (it, a, b) => {
    const lines = await it.ask('opportunities', {});
    const line = lines[a % lines.length];
    if (!line) return;
    const { opportunity } = await it.ask('opportunity', { opportunity: line.id });
    const person = opportunity.people[b % Math.max(1, opportunity.people.length)];
    const ids = { opportunity: line.id };
    if (b % 4 === 0) await it.send('remove-opportunity', ids);
    else if (b % 4 === 1 && person) await it.send('remove-person', { ...ids, person: person.id });
    else if (b % 4 === 2) await it.send('save-person', { ...ids, person: { name: `Person ${a}` } });
    else await it.send('edit-opportunity', { ...ids, changes: { role: `Role ${a}`, settings: { reviewAfter: 3 } } });
  },
];
const doing = fc.tuple(fc.nat(doings.length - 1), fc.nat(50), fc.nat(50));

describe('whatever was done', () => {
  it('undoing all of it is the beginning, and redoing all of it the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 12 }), async (sequence) => {
        const it = await bench();
        for (const [which, a, b] of sequence) await doings[which]!(it, a, b);
        const steps = it.store.saved.length;
        const end = it.store.saved.at(-1) ?? emptyDocument;
        for (let step = 0; step < steps; step++) await it.ask('undo', {});
        expect(it.store.saved.at(-1) ?? emptyDocument).toBe(emptyDocument);
        expect((await it.ask('status', {})).undo).toBeNull();
        for (let step = 0; step < steps; step++) await it.ask('redo', {});
        expect(it.store.saved.at(-1) ?? emptyDocument).toBe(end);
        expect((await it.ask('status', {})).redo).toBeNull();
      }),
      { numRuns: runs(60) },
    );
  }, 60_000);
});
