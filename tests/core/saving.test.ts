import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../../src-main/domain/model';
import { StoreError } from '../../src-main/store/store-error';
import { bench, fernhill } from './harness';

const full = new StoreError(
  'disk-full',
  'The disk that holds /home/maya/bird/persistent-bird.json is full: free some space and try again.',
);

describe('write, then believe', () => {
  it('answers a command after the store has it, never before', async () => {
    const { core, store } = await bench();
    let letGo = () => {};
    store.waitFor = new Promise((resolve) => {
      letGo = resolve;
    });
    const events: number[] = [];
    core.subscribe((it) => {
      if (it.event === 'changed') events.push(it.data.revision);
    });
    let answered = false;
    const reply = core.send('add-opportunity', { company: 'Juniper' }).then((it) => {
      answered = true;
      return it;
    });
    await core.send('settings', {});
    expect({ answered, events, saved: store.saved.length }).toEqual({ answered: false, events: [], saved: 0 });
    letGo();
    expect(await reply).toMatchObject({ ok: true });
    expect(events).toEqual([1]);
    expect(store.saved).toHaveLength(1);
  });

  it('answers queries from what is durable while a save is under way', async () => {
    const { core, store, ask } = await bench();
    let letGo = () => {};
    store.waitFor = new Promise((resolve) => {
      letGo = resolve;
    });
    const reply = core.send('add-opportunity', { company: 'Juniper' });
    expect(await ask('opportunities', {})).toEqual([]);
    expect((await ask('today', {})).empty).toBe(true);
    expect((await ask('status', {})).revision).toBe(0);
    letGo();
    await reply;
    expect((await ask('opportunities', {})).map(({ company }) => company)).toEqual(['Juniper']);
    expect((await ask('status', {})).revision).toBe(1);
  });

  it('does one command at a time, so that none is built on a document that is not durable', async () => {
    const { core, store } = await bench();
    await Promise.all(
      ['Juniper', 'Harbor Labs', 'Brightwater'].map((company) => core.send('add-opportunity', { company })),
    );
    expect(store.saved.map(({ opportunities }) => opportunities.map(({ company }) => company))).toEqual([
      ['Juniper'],
      ['Juniper', 'Harbor Labs'],
      ['Juniper', 'Harbor Labs', 'Brightwater'],
    ]);
  });

  it('does not save a command that changes nothing', async () => {
    const { ask, store } = await bench();
    const first = await ask('load-sample', {});
    expect(await ask('load-sample', {})).toEqual(first);
    expect(store.saved).toHaveLength(1);
    expect((await ask('status', {})).revision).toBe(1);
  });
});

describe('a save that fails', () => {
  it('is refused with the path and what would help, and nothing in memory has changed', async () => {
    const { ask, refused, store, core } = await bench();
    await ask('add-opportunity', { company: 'Juniper' });
    const before = await ask('opportunities', {});
    const events: unknown[] = [];
    core.subscribe((event) => events.push(event));
    store.failWith = full;
    expect(await refused('add-opportunity', { company: 'Harbor Labs' })).toEqual({
      code: 'not-saved',
      message:
        'Could not save to disk. The disk that holds /home/maya/bird/persistent-bird.json is full: free some space and try again.',
    });
    expect(await ask('opportunities', {})).toEqual(before);
    expect(events).toEqual([]);
    const status = await ask('status', {});
    expect(status.revision).toBe(1);
    expect(status.undo).toBe('Add Juniper');
    expect(status.troubles.map(({ code }) => code)).toEqual(['not-saved']);
  });

  it('names the path when the error does not', async () => {
    const { refused, store } = await bench();
    store.failWith = new Error('the dog ate it');
    expect((await refused('add-opportunity', { company: 'Juniper' })).message).toBe(
      'Could not save to disk (/home/maya/bird/persistent-bird.json). the dog ate it',
    );
  });

  it('is tried again while the caller waits, and nobody hears of it when that helps', async () => {
    const pauses: number[] = [];
    const { send, ask, store } = await bench({
      wait: async (ms) => {
        pauses.push(ms);
        if (pauses.length === 2) store.failWith = undefined;
      },
    });
    store.failWith = new StoreError('write-failed', 'The file is in use.');
    expect(await send('add-opportunity', { company: 'Juniper' })).toMatchObject({ ok: true });
    expect(pauses).toEqual([150, 600]);
    expect((await ask('status', {})).troubles).toEqual([]);
  });

  it('is not tried again when it would say the same', async () => {
    const pauses: number[] = [];
    const { refused, store } = await bench({ wait: async (ms) => pauses.push(ms) });
    store.failWith = new StoreError('closed', 'The calendar is closed.');
    await refused('add-opportunity', { company: 'Juniper' });
    expect(pauses).toEqual([]);
  });

  it('loses nothing: the same request again does it once, and the trouble is gone', async () => {
    const { ask, refused, store } = await bench();
    store.failWith = full;
    await refused('add-interview', fernhill);
    await refused('add-interview', fernhill);
    expect((await ask('status', {})).troubles).toHaveLength(1);
    store.failWith = undefined;
    await ask('add-interview', fernhill);
    expect((await ask('opportunities', {})).map(({ company }) => company)).toEqual(['Fernhill Clinic']);
    expect((await ask('status', {})).troubles).toEqual([]);
  });

  it('leaves undo and redo where they were', async () => {
    const { ask, refused, store } = await bench();
    await ask('add-opportunity', { company: 'Juniper' });
    store.failWith = full;
    expect((await refused('undo', {})).code).toBe('not-saved');
    expect(await ask('status', {})).toMatchObject({ undo: 'Add Juniper', redo: null });
    store.failWith = undefined;
    await ask('undo', {});
    store.failWith = full;
    expect((await refused('redo', {})).code).toBe('not-saved');
    expect(await ask('status', {})).toMatchObject({ undo: null, redo: 'Add Juniper' });
  });
});

describe('the end', () => {
  it('waits for what was asked for, closes the store, and takes nothing more', async () => {
    const { core, store, refused, ask } = await bench();
    const asked = core.send('add-opportunity', { company: 'Juniper' });
    await core.close();
    expect(await asked).toMatchObject({ ok: true });
    expect(store.isClosed).toBe(true);
    expect(await refused('add-opportunity', { company: 'Late' })).toEqual({
      code: 'closed',
      message: 'Persistent Bird is closing; this was not saved.',
    });
    expect((await ask('opportunities', {})).map(({ company }) => company)).toEqual(['Juniper']);
  });

  it('a listener that stopped hears nothing', async () => {
    const { core, ask } = await bench();
    const events: unknown[] = [];
    const stop = core.subscribe((event) => events.push(event));
    await ask('add-opportunity', { company: 'Juniper' });
    stop();
    await ask('add-opportunity', { company: 'Harbor Labs' });
    expect(events).toEqual([{ event: 'changed', data: { revision: 1 } }]);
  });
});

describe('opening', () => {
  it('says the troubles of the store aloud', async () => {
    const store = { troubles: [{ code: 'set-aside', message: 'A file was set aside.' }] };
    const base = await bench();
    const { ask } = await bench({ store: { ...base.store, ...(store as unknown as typeof base.store) } });
    expect((await ask('status', {})).troubles).toEqual([{ code: 'set-aside', message: 'A file was set aside.' }]);
  });

  it('uses the default country in place of one that nobody knows, and says so', async () => {
    const { ask } = await bench({ document: { ...emptyDocument, settings: { officeCountry: 'XX' } } });
    expect((await ask('settings', {})).settings.officeCountry).toBe('US');
    expect((await ask('status', {})).troubles).toEqual([
      {
        code: 'unknown-country',
        message: 'No holidays are known for XX; the default country is used until you choose another in the settings.',
      },
    ]);
  });

  it('takes UTC when the machine’s zone is not one', async () => {
    const { ask } = await bench({ systemZone: 'Mars/Olympus' });
    expect((await ask('settings', {})).settings.timeZone).toBe('UTC');
  });
});
