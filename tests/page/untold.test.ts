import { describe, expect, it } from 'vitest';
import type { CoreEvent, Reminder, RemindersView, Reply } from '../../src-main/contract';
import { keepUntold } from '../../src-main/page/untold';
import { reminder, view } from '../electron/reminders';

const told = (reminders: Reminder[], discreet = false): Extract<CoreEvent, { event: 'reminder' }> => ({
  event: 'reminder',
  data: { reminders, digest: null, discreet },
});

function untoldOver(first: Partial<RemindersView>) {
  let list = view(first);
  let asked = 0;
  const untold = keepUntold({
    send: async (): Promise<Reply<never>> => {
      asked += 1;
      return { ok: true, value: list as never };
    },
  });
  return { ...untold, shows: (next: Partial<RemindersView>) => (list = view(next)), asked: () => asked };
}

describe('what was told while no page was open', () => {
  it('is told to the first that comes, once, in the words of that moment', async () => {
    const later = reminder('a', { title: 'Fernhill: still time for the box.' });
    const untold = untoldOver({ shown: [later, reminder('seen')] });
    untold.keep(told([reminder('a')], true));
    expect(await untold.take()).toEqual(told([later], true));
    expect(await untold.take()).toBeUndefined();
  });

  it('is not told any more when it was done or is over', async () => {
    const untold = untoldOver({ shown: [] });
    untold.keep(told([reminder('a')]));
    expect(await untold.take()).toBeUndefined();
    untold.shows({ shown: [reminder('a')] });
    expect(await untold.take()).toBeUndefined();
  });

  it.each([{ pausedUntil: '2026-12-08T17:00:00-05:00' }, { quietUntil: '2026-12-09T08:00:00-05:00' }])(
    'waits for the end of a silence: %s',
    async (silence) => {
      const untold = untoldOver({ shown: [reminder('a')], ...silence });
      untold.keep(told([reminder('a')]));
      expect(await untold.take()).toBeUndefined();
      untold.shows({ shown: [reminder('a')] });
      expect(await untold.take()).toEqual(told([reminder('a')]));
    },
  );

  it('passes a silence when it is an interview about to begin, and what else waits goes on waiting', async () => {
    const soon = reminder('soon', { kind: 'interview-soon' });
    const untold = untoldOver({ shown: [soon, reminder('a')], quietUntil: '2026-12-09T08:00:00-05:00' });
    untold.keep(told([soon, reminder('a')]));
    expect(await untold.take()).toEqual(told([soon]));
    expect(untold.waits()).toBe(true);
    untold.shows({ shown: [soon, reminder('a')] });
    expect(await untold.take()).toEqual(told([reminder('a')]));
  });

  it('waits no more when it was snoozed, or rang anew at an open page', async () => {
    const untold = untoldOver({ snoozed: [reminder('a')], shown: [reminder('b')], quietUntil: '2026-12-09T08:00' });
    untold.keep(told([reminder('a'), reminder('b')]));
    await untold.take();
    untold.forget(told([reminder('b')]));
    untold.shows({ shown: [reminder('a'), reminder('b')] });
    expect(untold.waits()).toBe(false);
  });

  it('is told once to two that ask at the same moment', async () => {
    const untold = untoldOver({ shown: [reminder('a')] });
    untold.keep(told([reminder('a')]));
    expect(await Promise.all([untold.take(), untold.take()])).toEqual([told([reminder('a')]), undefined]);
  });

  it('is one digest when it is much', async () => {
    const many = ['a', 'b', 'c', 'd'].map((key) => reminder(key));
    const untold = untoldOver({ shown: many });
    for (const one of many) untold.keep(told([one]));
    const digest = { title: '4 reminders are waiting.', body: 'They are listed for you, soonest first.', count: 4 };
    expect((await untold.take())?.data).toEqual({ reminders: many, digest, discreet: false });
  });

  it('holds a test notification too, which is in no list, also in a silence', async () => {
    const untold = untoldOver({ shown: [reminder('a')], quietUntil: '2026-12-09T08:00:00-05:00' });
    untold.keep(told([reminder('test')]));
    untold.keep(told([reminder('a')]));
    expect(await untold.take()).toEqual(told([reminder('test')]));
    expect(await untold.take()).toBeUndefined();
    untold.shows({ shown: [reminder('a')] });
    expect(await untold.take()).toEqual(told([reminder('a')]));
  });

  it('asks nothing when nothing waits', async () => {
    const untold = untoldOver({ shown: [reminder('a')] });
    await untold.take();
    expect(untold.asked()).toBe(0);
  });
});
