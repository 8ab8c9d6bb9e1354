import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply, Send } from '../../src-main/contract';
import { createDraftKeeper, type DraftSave } from '../../src-renderer/drafts/keeper';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const saying = (words: string): DraftSave => ({
  name: 'save-message-draft',
  input: {
    opportunity: 'a',
    purpose: 'check-in',
    channel: 'email',
    person: null,
    draft: { subject: '', words, kept: [] },
  },
});
const fine: Reply<null> = { ok: true, value: null };
const refused = (code: string): Reply<null> => ({ ok: false, error: { code, message: 'The disk is full.' } });

/** A host that notes what it is asked to save and answers when it is told to. */
function host() {
  const asked: { words: string; answer: (reply: Reply<null>) => Promise<void> }[] = [];
  const send = ((_: string, input: { draft: { words: string } }) =>
    new Promise((resolve) =>
      asked.push({
        words: input.draft.words,
        answer: async (reply) => {
          resolve(reply);
          await vi.advanceTimersByTimeAsync(0);
        },
      }),
    )) as unknown as Send;
  return { send, asked, words: () => asked.map(({ words }) => words) };
}

describe('what is being written', () => {
  it('is saved when the wait for it ends, words included that were typed during an earlier save', async () => {
    const { send, asked, words } = host();
    const keeper = createDraftKeeper({ send });
    keeper.write('k', saying('Hel'));
    void keeper.flush();
    keeper.write('k', saying('Hello'));
    let done = false;
    const flushed = keeper.flush('k').then(() => {
      done = true;
    });
    await asked[0]!.answer(fine);
    expect([words(), done]).toEqual([['Hel', 'Hello'], false]);
    await asked[1]!.answer(fine);
    await flushed;
    expect([words(), keeper.unsaved('k')]).toEqual([['Hel', 'Hello'], undefined]);
  });

  it('is waited for no longer once it is refused', async () => {
    const { send, asked } = host();
    const keeper = createDraftKeeper({ send });
    keeper.write('k', saying('Hel'));
    const flushed = keeper.flush('k');
    await asked[0]!.answer(refused('not-saved'));
    await flushed;
    expect(keeper.state('k')).toEqual({ state: 'trouble', message: 'The disk is full.' });
  });

  it('is saved once, after a pause, however many keys were pressed', async () => {
    const { send, words, asked } = host();
    const keeper = createDraftKeeper({ send });
    for (const text of ['H', 'He', 'Hel']) {
      keeper.write('k', saying(text));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(words()).toEqual([]);
    expect(keeper.state('k')).toEqual({ state: 'waiting' });
    await vi.advanceTimersByTimeAsync(300);
    expect(words()).toEqual(['Hel']);
    await asked[0]!.answer(fine);
    expect(keeper.state('k')).toEqual({ state: 'saved' });
    expect(keeper.unsaved('k')).toBeUndefined();
  });

  it('is saved at once when the field is left or the page is hidden, and never twice', async () => {
    const { send, words } = host();
    const keeper = createDraftKeeper({ send });
    keeper.write('k', saying('Hello'));
    keeper.write('other', saying('Dear Tom'));
    void keeper.flush('k');
    expect(words()).toEqual(['Hello']);
    void keeper.flush();
    void keeper.flush();
    expect(words()).toEqual(['Hello', 'Dear Tom']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(words()).toHaveLength(2);
  });

  it('written while a save is under way is saved after it, never beside it', async () => {
    const { send, words, asked } = host();
    const keeper = createDraftKeeper({ send });
    keeper.write('k', saying('A'));
    void keeper.flush();
    keeper.write('k', saying('AB'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(words()).toEqual(['A']);
    await asked[0]!.answer(fine);
    expect(words()).toEqual(['A', 'AB']);
    expect(keeper.unsaved('k')?.input.draft).toMatchObject({ words: 'AB' });
    await asked[1]!.answer(fine);
    expect(keeper.unsaved('k')).toBeUndefined();
  });

  it('stays here when the disk does not take it, says why, and is tried again until it does', async () => {
    const { send, words, asked } = host();
    const keeper = createDraftKeeper({ send });
    let told = 0;
    keeper.watch(() => (told += 1));
    keeper.write('k', saying('Hello'));
    void keeper.flush();
    await asked[0]!.answer(refused('not-saved'));
    expect(keeper.state('k')).toEqual({ state: 'trouble', message: 'The disk is full.' });
    expect(keeper.unsaved('k')?.input.draft).toMatchObject({ words: 'Hello' });
    expect(told).toBeGreaterThan(1);
    await vi.advanceTimersByTimeAsync(4_100);
    expect(words()).toEqual(['Hello', 'Hello']);
    await asked[1]!.answer(fine);
    expect(keeper.state('k')).toEqual({ state: 'saved' });
  });

  it('that is too long is not sent again and again; the next key sends it', async () => {
    const { send, words, asked } = host();
    const keeper = createDraftKeeper({ send });
    keeper.write('k', saying('x'));
    void keeper.flush();
    await asked[0]!.answer(refused('bad-input'));
    // What is refused as it is waits for nothing: only other words are another try.
    expect(keeper.state('k')).toMatchObject({ state: 'refused' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(words()).toEqual(['x']);
    keeper.write('k', saying('y'));
    await vi.advanceTimersByTimeAsync(600);
    expect(words()).toEqual(['x', 'y']);
    await asked[1]!.answer(fine);
    expect(keeper.state('k')).toEqual({ state: 'saved' });
  });

  it('of a page that is not known says so, and is saved by itself once it is', async () => {
    const { send, words, asked } = host();
    const keeper = createDraftKeeper({ send });
    keeper.write('k', saying('Hello'));
    expect([keeper.held(), keeper.stuck()]).toEqual([[saying('Hello')], false]);
    void keeper.flush();
    await asked[0]!.answer(refused('page-ended'));
    expect(keeper.state('k')).toMatchObject({ state: 'not-known' });
    expect([keeper.held(), keeper.stuck()]).toEqual([[saying('Hello')], true]);
    await vi.advanceTimersByTimeAsync(4_100);
    expect(words()).toEqual(['Hello', 'Hello']);
    await asked[1]!.answer(fine);
    expect([keeper.held(), keeper.stuck()]).toEqual([[], false]);
  });

  it('that is too long holds the page, too: nothing but other words will save it', async () => {
    const { send, asked } = host();
    const keeper = createDraftKeeper({ send });
    keeper.write('k', saying('x'));
    void keeper.flush();
    await asked[0]!.answer(refused('bad-input'));
    expect([keeper.held(), keeper.stuck()]).toEqual([[saying('x')], true]);
  });

  it('is known again as one’s own when it comes back', () => {
    const { send } = host();
    const keeper = createDraftKeeper({ send });
    const save = saying('Hello');
    keeper.write('k', save);
    expect(keeper.isOwn(JSON.stringify(save.input.draft))).toBe(true);
    expect(keeper.isOwn(JSON.stringify(saying('Other').input.draft))).toBe(false);
  });
});
