import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Card, CardSystem, Shown } from '../../src-main/electron/card';
import type { fakeElectron } from './fake-electron';
import { reminder, remindingCore, view } from './reminders';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { startNotifier } = await import('../../src-main/electron/notifications');
const { electronCards } = await import('../../src-main/electron/electron-cards');

/** A desktop whose cards lie open before the test. */
function table(answer: () => Shown | 'shown' = () => 'shown') {
  const listeners: (() => void)[] = [];
  const cards: (Card & { withdrawn: boolean })[] = [];
  const tried: string[] = [];
  const desk = {
    cards,
    tried,
    why: null as string | null,
    answer,
    show: vi.fn(async (card: Card): Promise<Shown> => {
      tried.push(card.title);
      const says = desk.answer();
      if (says !== 'shown') return says;
      const lying = { ...card, withdrawn: false };
      cards.push(lying);
      return {
        ok: true,
        withdraw: () => {
          lying.withdrawn = true;
        },
      };
    }),
    silent: () => desk.why,
    onChange: (listener: () => void) => void listeners.push(listener),
    changed: () => listeners.forEach((listener) => listener()),
  };
  return desk satisfies CardSystem;
}
/** One that takes its cards only when the test says so. */
function slowTable() {
  const desk = table();
  const { show } = desk;
  let take = () => {};
  const taking = new Promise<void>((resolve) => {
    take = resolve;
  });
  desk.show = vi.fn((card: Card) => taking.then(() => show(card)));
  return { desk, take: () => take() };
}
function notifying({ core = remindingCore(), desk = table(), wanted = true } = {}) {
  const open = vi.fn();
  const notifier = startNotifier({ core, cards: desk, wanted: () => wanted, open });
  return { core, desk, open, notifier };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));
const gone: Shown = { ok: false, why: 'Nobody is there.', perhapsShown: false };

describe('a card', () => {
  it('says what the reminder says, with what can be done about it', async () => {
    const { core, desk } = notifying();
    core.ring([reminder('note')]);
    await settled();
    expect(desk.cards[0]).toMatchObject({
      title: 'Fernhill: two notes before 17:00',
      body: 'Tom’s takes five minutes.',
      actions: [
        { name: 'done', label: 'Done' },
        { name: 'snooze', label: 'Snooze: 10 minutes' },
        { name: 'open', label: 'Open' },
      ],
    });
  });

  it('names nobody when it is to be discreet', async () => {
    const { core, desk } = notifying();
    core.ring([reminder('note')], { discreet: true });
    await settled();
    expect(JSON.stringify(desk.cards)).not.toMatch(/Fernhill:|Tom/);
    expect(desk.cards[0]?.title).toBe('Two notes before 17:00');
  });

  it('offers no snooze where none is allowed', async () => {
    const { core, desk } = notifying();
    core.ring([reminder('note', { snoozes: [] })]);
    await settled();
    expect(desk.cards[0]?.actions.map(({ name }) => name)).toEqual(['done', 'open']);
  });

  it('is done, snoozed and opened by its buttons, and opened by a click', async () => {
    const { core, desk, open } = notifying();
    const { item: _none, ...ofInterview } = reminder('eve', { interview: 'talk' });
    core.ring([reminder('a'), reminder('b'), reminder('c')]);
    core.ring([ofInterview, reminder('test', { opportunity: '' })]);
    await settled();
    const [a, b, c, eve, test] = desk.cards;
    a?.onAction('done');
    b?.onAction('snooze');
    c?.onAction('open');
    c?.onClick();
    eve?.onClick();
    test?.onClick();
    expect(core.asked).toEqual([
      ['finish-reminder', { key: 'a' }],
      ['snooze-reminder', { key: 'b', choice: 'ten-minutes' }],
    ]);
    const item = { opportunity: 'fernhill', item: 'fernhill/c' };
    expect(open.mock.calls).toEqual([
      [item],
      [item],
      [{ opportunity: 'fernhill', item: 'talk' }],
      [{ place: 'reminders' }],
    ]);
  });

  it.each([
    ['done', 'not-saved', 'Could not save to disk. It is full.', 'Not saved'],
    ['snooze', 'not-saved', 'Could not save to disk. It is full.', 'Not saved'],
    ['snooze', 'too-late', 'That is later than this can wait. It is best done now.', 'Not snoozed'],
    ['done', 'closed', 'This opportunity is closed.', 'Not marked as done'],
  ] as const)(
    'whose button %s was refused with %s opens its item and says why',
    async (button, code, message, title) => {
      const { core, desk, open } = notifying();
      for (const name of ['finish-reminder', 'snooze-reminder'])
        core.answers.set(name, { ok: false, error: { code, message } });
      core.ring([reminder('a')]);
      await settled();
      desk.cards[0]?.onAction(button);
      await settled();
      expect(open).toHaveBeenCalledWith({ opportunity: 'fernhill', item: 'fernhill/a' });
      expect(desk.cards[1]).toMatchObject({ title, body: message });
    },
  );

  it('whose reminder is gone already opens where it led, and no second card says so', async () => {
    const { core, desk, open } = notifying();
    const message = 'That reminder is not here any more; perhaps it was done already.';
    core.answers.set('finish-reminder', { ok: false, error: { code: 'not-found', message, field: 'key' } });
    core.ring([reminder('a')]);
    await settled();
    desk.cards[0]?.onAction('done');
    await settled();
    expect(open).toHaveBeenCalledExactlyOnceWith({ opportunity: 'fernhill', item: 'fernhill/a' });
    expect(desk.show).toHaveBeenCalledOnce();
  });

  it('is taken away when its reminder is done elsewhere; a test and one that is still open stay', async () => {
    const { core, desk } = notifying();
    const a = reminder('a');
    const b = reminder('b');
    core.ring([a, b, reminder('test')]);
    await settled();
    core.view = view({ shown: [b] });
    core.changed();
    await settled();
    expect(desk.cards.map(({ withdrawn }) => withdrawn)).toEqual([true, false, false]);
  });

  it('is taken away when its reminder was done while the system was still taking it', async () => {
    const slow = slowTable();
    const { core } = notifying({ desk: slow.desk });
    const b = reminder('b');
    core.ring([reminder('a'), b, reminder('test')]);
    core.view = view({ shown: [b] });
    core.changed();
    await settled();
    expect(slow.desk.cards).toEqual([]);
    slow.take();
    await settled();
    expect(slow.desk.cards.map(({ withdrawn }) => withdrawn)).toEqual([true, false, false]);
  });

  it('asks nothing more when nothing changed while the system was taking it', async () => {
    const { core } = notifying();
    core.ring([reminder('a')]);
    await settled();
    expect(core.send).not.toHaveBeenCalled();
  });

  it('is not shown to one who wants none, except the test they ask for', async () => {
    const { core, desk } = notifying({ wanted: false });
    core.ring([reminder('a')]);
    core.ring([reminder('test', { title: 'A test' })]);
    await settled();
    expect(desk.cards.map(({ title }) => title)).toEqual(['A test']);
  });

  it('never comes after the notifier has stopped', async () => {
    const { core, desk, notifier } = notifying();
    notifier.stop();
    core.ring([reminder('a')]);
    await settled();
    expect(desk.show).not.toHaveBeenCalled();
  });
});

describe('a digest', () => {
  it('is one card for all, leads to the list, and goes when nothing is open any more', async () => {
    const { core, desk, open } = notifying();
    const five = ['a', 'b', 'c', 'd', 'e'].map((key) => reminder(key));
    core.ring(five, { digest: { title: 'Five reminders', body: 'While you were away.', count: 5 } });
    await settled();
    expect(desk.cards).toHaveLength(1);
    desk.cards[0]?.onClick();
    expect(open).toHaveBeenCalledWith({ place: 'reminders' });
    core.view = view({ shown: five.slice(1) });
    core.changed();
    await settled();
    expect(desk.cards[0]?.withdrawn).toBe(false);
    core.view = view();
    core.changed();
    await settled();
    expect(desk.cards[0]?.withdrawn).toBe(true);
  });
});

it('a digest goes too when all was done while the system was still taking it', async () => {
  const slow = slowTable();
  const { core } = notifying({ desk: slow.desk });
  core.ring([reminder('a')], { digest: { title: 'Four reminders', body: 'While you were away.', count: 4 } });
  core.changed();
  await settled();
  slow.take();
  await settled();
  expect(slow.desk.cards.map(({ withdrawn }) => withdrawn)).toEqual([true]);
});

describe('a desktop where nobody shows notifications', () => {
  it.each([
    ['quiet hours', { quietUntil: '2026-12-09T08:00:00-05:00' }],
    ['a pause', { pausedUntil: '2026-12-09T09:00:00-05:00' }],
  ])('gets them within a minute after %s, if somebody appears meanwhile', async (_what, silence) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { core, desk } = notifying({ desk: table(() => gone) });
    core.ring([reminder('a', { title: 'A' })]);
    await settled();
    core.view = view({ shown: [reminder('a', { title: 'A' })], ...silence });
    desk.answer = () => 'shown';
    desk.changed();
    await settled();
    expect(desk.cards).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.cards).toEqual([]);
    core.view = view({ shown: [reminder('a', { title: 'A' })] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.cards.map(({ title }) => title)).toEqual(['A']);
  });

  it('gets an interview about to begin in quiet hours too', async () => {
    const { core, desk } = notifying({ desk: table(() => gone) });
    const soon = reminder('soon', { title: 'Soon', kind: 'interview-soon' });
    core.ring([soon, reminder('a')]);
    await settled();
    core.view = view({ shown: [soon, reminder('a')], quietUntil: '2026-12-09T08:00:00-05:00' });
    desk.answer = () => 'shown';
    desk.changed();
    await settled();
    expect(desk.cards.map(({ title }) => title)).toEqual(['Soon']);
  });

  it('gets once what rang anew before anybody was known to be there', async () => {
    const { core, desk } = notifying({ desk: table(() => gone) });
    core.ring([reminder('a')]);
    await settled();
    core.view = view({ shown: [reminder('a')] });
    desk.answer = () => 'shown';
    core.ring([reminder('a')]);
    await settled();
    desk.changed();
    await settled();
    expect(desk.cards).toHaveLength(1);
  });

  it('gets no test any more that somebody asked for in vain', async () => {
    const { core, desk } = notifying({ desk: table(() => gone) });
    core.ring([reminder('test')]);
    await settled();
    desk.answer = () => 'shown';
    desk.changed();
    await settled();
    expect(desk.cards).toEqual([]);
  });

  it('gets them, for the first time, when somebody appears; not what was done meanwhile', async () => {
    const { core, desk } = notifying({ desk: table(() => gone) });
    core.ring([reminder('a', { title: 'A' }), reminder('b', { title: 'B' })]);
    await settled();
    expect(desk.cards).toEqual([]);
    core.view = view({ shown: [reminder('b', { title: 'B, as it is now' })] });
    desk.answer = () => 'shown';
    desk.changed();
    desk.changed();
    await settled();
    expect(desk.cards.map(({ title }) => title)).toEqual(['B, as it is now']);
  });

  it('gets one card for many', async () => {
    const { core, desk } = notifying({ desk: table(() => gone) });
    const four = ['a', 'b', 'c', 'd'].map((key) => reminder(key));
    core.ring(four);
    await settled();
    core.view = view({ shown: four });
    desk.answer = () => 'shown';
    desk.changed();
    await settled();
    expect(desk.cards.map(({ title }) => title)).toEqual(['4 reminders are waiting.']);
  });

  it('is not given a second time what a hanging one may still show', async () => {
    const { core, desk } = notifying({ desk: table(() => ({ ok: false, why: 'No answer.', perhapsShown: true })) });
    core.ring([reminder('a')]);
    await settled();
    core.view = view({ shown: [reminder('a')] });
    desk.answer = () => 'shown';
    desk.changed();
    await settled();
    expect(desk.tried).toHaveLength(1);
  });

  it('is left alone while it is silent', async () => {
    const { core, desk, notifier } = notifying({ desk: table(() => gone) });
    core.ring([reminder('a')]);
    await settled();
    desk.why = 'Nobody is there.';
    desk.changed();
    await settled();
    expect(desk.tried).toHaveLength(1);
    expect(notifier.silent()).toBe('Nobody is there.');
  });
});

it('the one who rings never waits for a card', () => {
  const desk = table();
  desk.show = vi.fn(() => new Promise(() => undefined));
  const { core } = notifying({ desk });
  core.ring(Array.from({ length: 2_000 }, (_, index) => reminder(`r${index}`)));
  expect(desk.show).toHaveBeenCalledTimes(2_000);
});

it('a system that throws is said and stops nothing', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const desk = table();
  desk.show = vi.fn(async () => {
    throw new Error('broken');
  });
  const { core } = notifying({ desk });
  core.ring([reminder('a')]);
  await settled();
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});

describe("Electron's notifications, on macOS and Windows", () => {
  beforeEach(() => {
    fake.electron.notifications.length = 0;
    vi.clearAllMocks();
  });
  const card = () => ({
    title: 'T',
    body: 'B',
    actions: [
      { name: 'done', label: 'Done' },
      { name: 'open', label: 'Open' },
    ] as const,
    onAction: vi.fn(),
    onClick: vi.fn(),
    onGone: vi.fn(),
  });
  const only = () => fake.electron.notifications[0]!;

  it('carry the buttons and the clicks', async () => {
    const mine = card();
    const shown = await electronCards('/icon.png', vi.fn()).show(mine);
    expect(only().options).toMatchObject({
      title: 'T',
      body: 'B',
      actions: [
        { type: 'button', text: 'Done' },
        { type: 'button', text: 'Open' },
      ],
    });
    only().emit('action', { actionIndex: 1 });
    only().emit('action', { actionIndex: 7 });
    only().emit('click', {});
    expect(mine.onAction.mock.calls).toEqual([['open']]);
    expect(mine.onClick).toHaveBeenCalledOnce();
    if (shown.ok) shown.withdraw();
    expect(only().close).toHaveBeenCalledOnce();
  });

  it('keep a toast that moved to the action centre, where its buttons still work', async () => {
    const mine = card();
    await electronCards('', vi.fn()).show(mine);
    only().emit('close', { reason: 'timedOut' });
    expect(mine.onGone).not.toHaveBeenCalled();
    only().emit('close', { reason: 'userCanceled' });
    expect(mine.onGone).toHaveBeenCalledOnce();
  });

  it('say why one failed, until one arrives', async () => {
    const cards = electronCards('', vi.fn());
    const changed = vi.fn();
    cards.onChange(changed);
    const { FakeNotification } = fake.electron;
    const show = vi.spyOn(FakeNotification.prototype, 'showNow').mockImplementationOnce(function (
      this: InstanceType<typeof FakeNotification>,
    ) {
      this.emit('failed', {}, 'not signed');
    });
    expect(await cards.show(card())).toEqual({
      ok: false,
      why: 'This system did not show a notification: not signed',
      perhapsShown: false,
    });
    expect(cards.silent()).toContain('not signed');
    show.mockRestore();
    expect(await cards.show(card())).toMatchObject({ ok: true });
    expect(cards.silent()).toBeNull();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('are not tried where there are none', async () => {
    fake.electron.FakeNotification.isSupported.mockReturnValue(false);
    const cards = electronCards('', vi.fn());
    expect(await cards.show(card())).toEqual({
      ok: false,
      why: 'This system shows no notifications.',
      perhapsShown: false,
    });
    expect(cards.silent()).toBe('This system shows no notifications.');
    fake.electron.FakeNotification.isSupported.mockReturnValue(true);
  });

  it('on Windows show the window for a toast of an earlier run, and not for one that is answered here', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const cold = vi.fn();
    const cards = electronCards('', cold, 'win32');
    const [activate] = fake.electron.FakeNotification.handleActivation.mock.calls[0] as [() => void];
    const shown = cards.show(card());
    activate();
    only().emit('action', { actionIndex: 0 });
    vi.advanceTimersByTime(2_000);
    expect(cold).not.toHaveBeenCalled();
    activate();
    vi.advanceTimersByTime(2_000);
    expect(cold).toHaveBeenCalledOnce();
    vi.useRealTimers();
    await shown;
  });
});
