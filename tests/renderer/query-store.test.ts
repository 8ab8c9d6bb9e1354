import { describe, expect, it } from 'vitest';
import type { Reply, Send, StatusView } from '../../src-main/contract';
import { createQueryStore } from '../../src-renderer/host/query-store';

const status = (revision: number): StatusView => ({
  revision,
  undo: null,
  undoStep: null,
  redo: null,
  path: '/data',
  host: 'web',
  troubles: [],
});

/** A host that answers when it is told to. */
function slowHost() {
  const waiting: ((reply: Reply<unknown>) => void)[] = [];
  const send = (() => new Promise((answer) => waiting.push(answer))) as unknown as Send;
  return {
    host: { send },
    asked: () => waiting.length,
    answer: async (index: number, reply: Reply<unknown>) => {
      waiting[index]?.(reply);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}
const ok = (revision: number): Reply<StatusView> => ({ ok: true, value: status(revision) });

describe('the questions on show', () => {
  it('are asked once, however many show the answer', async () => {
    const { host, asked, answer } = slowHost();
    const store = createQueryStore(host);
    const told: string[] = [];
    store.watch('status {}', 'status', {}, () => told.push('first'));
    store.watch('status {}', 'status', {}, () => told.push('second'));
    expect(asked()).toBe(1);
    await answer(0, ok(1));
    expect(told).toEqual(['first', 'second']);
    expect(store.read('status {}').value).toEqual(status(1));
  });

  it('are asked once more for many changes that come while an answer is under way', async () => {
    const { host, asked, answer } = slowHost();
    const store = createQueryStore(host);
    store.watch('status {}', 'status', {}, () => {});
    store.askAllAgain();
    store.askAllAgain();
    store.askAllAgain();
    expect(asked()).toBe(1);
    await answer(0, ok(1));
    expect(asked()).toBe(2);
    await answer(1, ok(4));
    expect(asked()).toBe(2);
    expect(store.read('status {}')).toEqual({ value: status(4), error: undefined, asking: false });
  });

  it('keep the last answer while they are asked again, and when they are refused', async () => {
    const { host, answer } = slowHost();
    const store = createQueryStore(host);
    store.watch('status {}', 'status', {}, () => {});
    await answer(0, ok(1));
    store.askAllAgain();
    expect(store.read('status {}')).toEqual({ value: status(1), error: undefined, asking: true });
    const error = { code: 'no-connection', message: 'Persistent Bird does not answer.' };
    await answer(1, { ok: false, error });
    expect(store.read('status {}')).toEqual({ value: status(1), error, asking: false });
  });

  it('are forgotten when nobody shows them any more', async () => {
    const { host, asked, answer } = slowHost();
    const store = createQueryStore(host);
    const leave = store.watch('status {}', 'status', {}, () => {});
    await answer(0, ok(1));
    leave();
    store.askAllAgain();
    expect(asked()).toBe(1);
    expect(store.read('status {}').value).toBeUndefined();
  });

  it('are asked again by their name alone when only drafts changed', async () => {
    const { host, asked, answer } = slowHost();
    const store = createQueryStore(host);
    store.watch('today {}', 'today', {}, () => {});
    store.watch('settings {}', 'settings', {}, () => {});
    await answer(0, ok(1));
    await answer(1, ok(1));
    store.hear('draft');
    expect(asked()).toBe(3);
    expect(store.read('settings {}').asking).toBe(false);
  });

  it('are asked once when a reminder is told: at the change that follows, not at the telling', async () => {
    const { host, asked, answer } = slowHost();
    const store = createQueryStore(host);
    store.watch('reminders {}', 'reminders', {}, () => {});
    await answer(0, ok(1));
    for (const event of ['reminder', 'open', 'changed'] as const) store.hear(event);
    expect(asked()).toBe(2);
    await answer(1, ok(2));
    expect(asked()).toBe(2);
  });
});

describe('catching up', () => {
  it('is done when all that is being asked is answered, what went stale meanwhile twice', async () => {
    const { host, asked, answer } = slowHost();
    const store = createQueryStore(host);
    store.watch('status {}', 'status', {}, () => {});
    store.watch('status {"x":1}', 'status', {}, () => {});
    store.askAllAgain();
    let done = false;
    const caughtUp = store.answered().then(() => (done = true));
    await answer(0, ok(1));
    await answer(1, ok(1));
    expect(asked()).toBe(4);
    await answer(2, ok(2));
    expect(done).toBe(false);
    await answer(3, ok(2));
    await caughtUp;
    expect(done).toBe(true);
  });

  it('is done at once while nothing is asked', async () => {
    const store = createQueryStore(slowHost().host);
    await expect(store.answered()).resolves.toBeUndefined();
  });
});
