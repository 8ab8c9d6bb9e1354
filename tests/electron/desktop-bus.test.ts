import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { busCards, escapeMarkup, notifications } from '../../src-main/electron/bus-cards';
import type { Card } from '../../src-main/electron/card';
import { busPaths, connectBus } from '../../src-main/electron/dbus-connection';
import { decode, encode, longestMessage, type Message, singleTypes } from '../../src-main/electron/dbus-wire';
import { watchDesktop } from '../../src-main/electron/desktop-bus';
import { offerToLatePanels, watcher, watchTrayHost } from '../../src-main/electron/tray-host';
import { temporaryFolder } from '../temp';
import { eventually } from './eventually';
import { longestPause } from './longest-pause';
import { hasBus, type PrivateBus, type Program, runProgram, type Says, startBus } from './private-bus';

const call: Omit<Message, 'sender'> = {
  kind: 'call',
  flags: 2,
  serial: 7,
  path: '/a',
  member: 'M',
  signature: '',
  body: [],
};

describe('a D-Bus message', () => {
  it.each([
    ['every plain type', 'ybnqiuxtdsog', [255, true, -2, 3, -4, 5, -6n, 7n, 8.5, 'Zoë', '/a/b', 'a{sv}']],
    ['empty arrays of all alignments', 'asaya(xt)a{sv}', [[], [], [], []]],
    [
      'nested ones',
      'a{sv}(s(yu))v',
      [[['k', { type: 'as', value: ['a', 'b'] }]], ['x', [1, 2]], { type: 'd', value: 0.5 }],
    ],
    [
      'a Notify call',
      'susssasa{sv}i',
      ['App', 0, '', 'T', 'B', ['default', ''], [['urgency', { type: 'y', value: 1 }]], -1],
    ],
  ])('keeps %s', (_, signature, body) => {
    const bytes = encode({ ...call, signature, body });
    expect(decode(bytes)).toEqual({
      message: { kind: 'call', flags: 2, serial: 7, path: '/a', member: 'M', signature, body },
      length: bytes.length,
    });
  });

  it('is not read before it has all arrived, whatever the pieces', () => {
    const bytes = encode({ ...call, signature: 's', body: ['x'.repeat(500)] });
    for (let end = 0; end < bytes.length; end += 1) expect(decode(bytes.subarray(0, end))).toBeUndefined();
    expect(decode(Buffer.concat([bytes, bytes]))?.length).toBe(bytes.length);
  });

  it('is read from a machine that writes numbers the other way round', () => {
    const big = Buffer.from('42020001000000040000000700000007050175000000000900000000', 'hex');
    // A return of serial 7 in reply to 9, without a signature: its four bytes of body are not looked at.
    const bytes = Buffer.concat([
      big.subarray(0, 12),
      Buffer.from('00000008', 'hex'),
      Buffer.from('0501750000000009', 'hex'),
      Buffer.alloc(4),
    ]);
    expect(decode(bytes)?.message).toMatchObject({ kind: 'return', serial: 7, replySerial: 9, body: [] });
  });

  it('is refused when it is none, is too long, or ends before its values do', () => {
    expect(() => decode(Buffer.from('GET / HTTP/1.1\r\n'))).toThrow('These bytes are not a D-Bus message.');
    const long = encode(call);
    long.writeUInt32LE(longestMessage, 4);
    expect(() => decode(long)).toThrow(/longer than any that is expected/);
    const short = encode({ ...call, signature: 's', body: ['abcd'] });
    short.writeUInt32LE(4_000, short.length - 9);
    expect(() => decode(short)).toThrow('The message ends before its values do.');
  });

  it('has a signature, or is refused', () => {
    expect(singleTypes('sa{sv}(ua(yy))u')).toEqual(['s', 'a{sv}', '(ua(yy))', 'u']);
    for (const wrong of ['z', 'a', '(s', 'a{s']) expect(() => singleTypes(wrong)).toThrow('is not a D-Bus signature');
    expect(() => singleTypes(`${'a'.repeat(40)}s`)).toThrow('deeper than D-Bus allows');
  });
});

describe('where the session bus is', () => {
  it.each([
    ['unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
    ['unix:path=/run/user/1000/bus,guid=0a1b', ['/run/user/1000/bus']],
    ['unix:guid=0a1b,path=/tmp/a%20b', ['/tmp/a b']],
    ['unix:abstract=/tmp/dbus-x,guid=1;unix:path=/b', ['\0/tmp/dbus-x', '/b']],
    ['unix:runtime=yes', ['/run/user/1/bus']],
    ['tcp:host=localhost,port=1', []],
    ['unix:path=%zz', []],
    ['', ['/run/user/1/bus']],
  ])('is read from %j', (address, paths) => {
    expect(busPaths({ DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: '/run/user/1' })).toEqual(paths);
  });

  it('is nowhere without an environment', () => expect(busPaths({})).toEqual([]));
});

describe('a bus that is none', () => {
  const listening = async (onConnect: (say: (text: string) => void) => void) => {
    const path = join(temporaryFolder(), 'bus');
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      onConnect((text) => socket.write(text));
    });
    await new Promise<void>((resolve) => server.listen(path, resolve));
    onTestFinished(() => void server.close());
    return path;
  };

  it('is said when nobody listens', async () => {
    expect(await connectBus([])).toEqual({ none: 'There is no session bus here.' });
    expect(await connectBus([join(temporaryFolder(), 'none')])).toEqual({
      none: expect.stringContaining('cannot be reached'),
    });
  });

  it('is given up on when it accepts and says nothing', async () => {
    const path = await listening(() => undefined);
    expect(await connectBus([path], 50)).toEqual({ none: 'The session bus did not answer in time.' });
  });

  it('is given up on when it refuses us, or speaks another language', async () => {
    const refuses = await listening((say) => say('REJECTED EXTERNAL\r\n'));
    expect(await connectBus([refuses])).toEqual({ none: expect.any(String) });
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    const http = await listening((say) => say('OK 1\r\nHTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await connectBus([http])).toEqual({ none: expect.any(String) });
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
    const endless = await listening((say) => say('x'.repeat(5_000)));
    expect(await connectBus([endless])).toEqual({ none: expect.any(String) });
  });
});

/** One that shows cards, does so slowly, or never answers. */
function daemon(env: NodeJS.ProcessEnv, hangs = false, capabilities = ['body', 'body-markup', 'actions']) {
  let id = 40;
  return runProgram(env, notifications, ({ member }): Says => {
    if (hangs) return 'nothing';
    if (member === 'GetCapabilities') return { signature: 'as', body: [capabilities] };
    if (member === 'Notify') return { signature: 'u', body: [(id += 1)] };
    return { signature: '', body: [] };
  });
}
const card = (changes: Partial<Card> = {}): Card => ({
  title: 'Fernhill & Sons',
  body: 'Two notes <before> 17:00',
  actions: [{ name: 'done', label: 'Done' }],
  onAction: vi.fn(),
  onClick: vi.fn(),
  onGone: vi.fn(),
  ...changes,
});

describe.skipIf(!hasBus)('the desktop, on a private bus', () => {
  const ends: (() => void | Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });
  const bus = async (): Promise<PrivateBus> => {
    const started = await startBus();
    ends.push(() => started.stop());
    return started;
  };
  const watch = (env: NodeJS.ProcessEnv, options: { limitMs?: number; retryMs?: number } = {}) => {
    const desktop = watchDesktop({
      env,
      names: [notifications, watcher],
      interfaces: [notifications, watcher],
      ...options,
    });
    ends.push(() => desktop.close());
    return desktop;
  };
  const running = async (program: Promise<Program>) => {
    const started = await program;
    ends.push(() => started.quit());
    return started;
  };
  it('is measured so that a freeze would show', async () => {
    const freeze = async () => void spawnSync(process.execPath, ['-e', 'setTimeout(() => {}, 500)']);
    expect(await longestPause(freeze)).toBeGreaterThan(100);
  });

  it('without a daemon refuses a card at once and asks nobody to start one', async () => {
    const { env } = await bus();
    const cards = busCards(watch(env), '');
    const pause = await longestPause(async () => {
      expect(await cards.show(card())).toEqual({
        ok: false,
        why: expect.stringContaining('nobody answers'),
        perhapsShown: false,
      });
    });
    expect(cards.silent()).toContain('No program on this desktop shows notifications');
    expect(pause).toBeLessThan(100);
  });

  it('with a hanging daemon gives up in time, says so, and never stands still', async () => {
    const { env } = await bus();
    const hanging = await running(daemon(env, true));
    const cards = busCards(watch(env, { limitMs: 100 }), '', 200);
    const pause = await longestPause(async () => {
      expect(await cards.show(card())).toEqual({
        ok: false,
        why: expect.stringContaining('did not answer Notify'),
        perhapsShown: true,
      });
    });
    expect(hanging.calls.map(({ member }) => member)).toEqual(['GetCapabilities', 'Notify']);
    expect(cards.silent()).toContain('did not take one');
    expect(pause).toBeLessThan(100);
  });

  it('notices a daemon that appears late, and one that goes', async () => {
    const { env } = await bus();
    const desktop = watch(env);
    const cards = busCards(desktop, '');
    await desktop.asked();
    expect(cards.silent()).not.toBeNull();
    const changed = vi.fn();
    cards.onChange(changed);
    let late: Program | undefined;
    const pause = await longestPause(async () => {
      late = await running(daemon(env));
      await eventually(() => expect(cards.silent()).toBeNull());
    });
    expect(pause).toBeLessThan(100);
    expect(changed).toHaveBeenCalledOnce();
    expect(await cards.show(card())).toMatchObject({ ok: true });
    late?.quit();
    await eventually(() => expect(cards.silent()).not.toBeNull());
    expect(await cards.show(card())).toMatchObject({ ok: false, perhapsShown: false });
  });

  it('shows a card with its buttons, hears them, and takes the card away', async () => {
    const { env } = await bus();
    const shows = await running(daemon(env));
    const cards = busCards(watch(env), '/icon.png');
    const mine = card();
    const shown = await cards.show(mine);
    expect(shows.calls.at(-1)?.body.slice(0, 6)).toEqual([
      'Persistent Bird',
      0,
      '/icon.png',
      'Fernhill & Sons',
      'Two notes &lt;before&gt; 17:00',
      ['default', 'Open', 'done', 'Done'],
    ]);
    const signal = (member: string, signature: string, body: (number | string)[]) =>
      shows.signal('/org/freedesktop/Notifications', notifications, member, signature, body);
    signal('ActionInvoked', 'us', [99, 'done']);
    signal('ActionInvoked', 'us', [41, 'format-disk']);
    signal('ActionInvoked', 'us', [41, 'done']);
    signal('ActionInvoked', 'us', [41, 'default']);
    await eventually(() => expect(mine.onClick).toHaveBeenCalledOnce());
    expect(vi.mocked(mine.onAction).mock.calls).toEqual([['done']]);
    if (shown.ok) shown.withdraw();
    await eventually(() => expect(shows.calls.at(-1)).toMatchObject({ member: 'CloseNotification', body: [41] }));
    await cards.show(mine);
    signal('NotificationClosed', 'uu', [42, 2]);
    await eventually(() => expect(mine.onGone).toHaveBeenCalledOnce());
  });

  it('forgets a card that is closed in the same breath as it is taken', async () => {
    const { env } = await bus();
    let close = () => {};
    const shows = await running(
      runProgram(env, notifications, ({ member }) => {
        if (member !== 'Notify') return { signature: 'as', body: [[]] };
        // Behind the answer, in the same piece of the stream or the next.
        queueMicrotask(() => close());
        return { signature: 'u', body: [1] };
      }),
    );
    close = () => shows.signal('/org/freedesktop/Notifications', notifications, 'NotificationClosed', 'uu', [1, 2]);
    const mine = card();
    await busCards(watch(env), '').show(mine);
    await eventually(() => expect(mine.onGone).toHaveBeenCalledOnce());
  });

  it('knows a daemon that took the place of another: other cards, and perhaps other things it can do', async () => {
    const { env } = await bus();
    await running(daemon(env));
    const desktop = watch(env);
    const cards = busCards(desktop, '');
    const before = card();
    const shown = await cards.show(before);
    const changed = vi.fn();
    cards.onChange(changed);
    const second = await running(daemon(env, false, ['body']));
    await eventually(() => expect(before.onGone).toHaveBeenCalledOnce());
    expect(changed).toHaveBeenCalledOnce();
    expect(cards.silent()).toBeNull();
    // The same number, and another card.
    const after = card();
    await cards.show(after);
    expect(second.calls.at(-1)?.body.slice(4, 6)).toEqual(['Two notes <before> 17:00', []]);
    second.signal('/org/freedesktop/Notifications', notifications, 'ActionInvoked', 'us', [41, 'done']);
    await eventually(() => expect(after.onAction).toHaveBeenCalledOnce());
    expect(before.onAction).not.toHaveBeenCalled();
    if (shown.ok) shown.withdraw();
    await cards.show(card());
    expect(second.calls.map(({ member }) => member)).not.toContain('CloseNotification');
  });

  it('hears of a card only from the daemon that shows it', async () => {
    const { env } = await bus();
    const shows = await running(daemon(env));
    const desktop = watch(env);
    const mine = card();
    await busCards(desktop, '').show(mine);
    const heard = vi.fn();
    desktop.onSignal(notifications, heard);
    const stranger = await running(runProgram(env, 'org.example.Stranger', () => 'nothing'));
    const says = (program: Program, what: string) =>
      program.signal('/org/freedesktop/Notifications', notifications, 'ActionInvoked', 'us', [41, what]);
    says(stranger, 'done');
    await eventually(() => expect(heard).toHaveBeenCalledOnce());
    says(shows, 'default');
    await eventually(() => expect(mine.onClick).toHaveBeenCalledOnce());
    expect(mine.onAction).not.toHaveBeenCalled();
  });

  it('does not take what one daemon answered for a card of the next', async () => {
    const { env } = await bus();
    const first = await running(
      runProgram(env, notifications, ({ member }) =>
        member === 'Notify' ? 'nothing' : { signature: 'as', body: [['actions', 'body']] },
      ),
    );
    const cards = busCards(watch(env), '');
    const before = card();
    const showing = cards.show(before);
    await eventually(() => expect(first.calls.at(-1)?.member).toBe('Notify'));
    const second = await running(daemon(env));
    const after = card();
    await cards.show(after);
    first.answer(first.calls.at(-1)!, { signature: 'u', body: [41] });
    await showing;
    second.signal('/org/freedesktop/Notifications', notifications, 'ActionInvoked', 'us', [41, 'done']);
    await eventually(() => expect(after.onAction).toHaveBeenCalledOnce());
    expect(before.onAction).not.toHaveBeenCalled();
  });

  it('gives plain text and no buttons to a daemon that can do no more', async () => {
    const { env } = await bus();
    const shows = await running(daemon(env, false, ['body']));
    await busCards(watch(env), '').show(card());
    expect(shows.calls.at(-1)?.body.slice(4, 6)).toEqual(['Two notes <before> 17:00', []]);
  });

  it('finds a bus that starts late, and one that was started anew', async () => {
    const path = join(temporaryFolder(), 'bus');
    const env = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${path}` };
    const desktop = watch(env, { retryMs: 20 });
    await desktop.asked();
    expect(
      await desktop.call({ destination: notifications, path: '/', interface: notifications, member: 'x' }),
    ).toEqual({
      ok: false,
      error: { name: 'no-bus', message: 'There is no session bus here.' },
    });
    const first = await startBus({ address: `unix:path=${path}` });
    ends.push(() => first.stop());
    const one = await running(daemon(env));
    await eventually(() => expect(desktop.owner(notifications)).not.toBe(''));
    one.quit();
    await first.stop();
    await eventually(() => expect(desktop.owner(notifications)).toBe(''));
    const second = await startBus({ address: `unix:path=${path}` });
    ends.push(() => second.stop());
    await running(daemon(env));
    await eventually(() => expect(desktop.owner(notifications)).not.toBe(''));
  });

  it('speaks as the tools of the desktop do', async () => {
    const { env } = await bus();
    await running(daemon(env));
    const desktop = watch(env);
    await desktop.asked();
    const list = await desktop.call({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'ListNames',
    });
    const names = list.ok ? (list.values[0] as string[]) : [];
    const said = spawnSync(
      'dbus-send',
      ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.ListNames'],
      {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      },
    ).stdout;
    expect(names).toContain(notifications);
    for (const name of names) expect(said).toContain(`"${name}"`);
  });

  describe('and its tray', () => {
    const host = (env: NodeJS.ProcessEnv, state: { hosted: boolean; items: string[] }) =>
      runProgram(env, watcher, ({ body: [, property] }) =>
        property === 'IsStatusNotifierHostRegistered'
          ? { signature: 'v', body: [{ type: 'b', value: state.hosted }] }
          : { signature: 'v', body: [{ type: 'as', value: state.items }] },
      );
    const changed = (program: Program) =>
      program.signal('/StatusNotifierWatcher', watcher, 'StatusNotifierItemRegistered', 's', ['x']);

    it('took our icon only when the watcher lists an item of this process and a host draws it', async () => {
      const { env } = await bus();
      const desktop = watch(env);
      const tray = watchTrayHost(desktop, process.pid);
      const heard: boolean[] = [];
      tray.onChange((took) => heard.push(took));
      expect(await tray.look()).toBe(false);
      const item = await running(runProgram(env, 'org.kde.StatusNotifierItem-1-1', () => 'nothing'));
      const state = { hosted: true, items: [] as string[] };
      const panel = await running(host(env, state));
      await eventually(() => expect(desktop.owner(watcher)).not.toBe(''));
      expect(await tray.look()).toBe(false);

      state.items = [
        ':1.9999/StatusNotifierItem',
        'not a name',
        '',
        'org.kde.StatusNotifierItem-1-1/StatusNotifierItem',
      ];
      changed(panel);
      await eventually(() => expect(tray.took()).toBe(true));
      state.hosted = false;
      expect(await tray.look()).toBe(false);
      state.hosted = true;
      expect(await tray.look()).toBe(true);
      panel.quit();
      await eventually(() => expect(tray.took()).toBe(false));
      expect(heard).toEqual([true, false, true, false]);
      item.quit();
    });

    it('is asked about anew when another panel takes the place of the first, which is offered the icon', async () => {
      const { env } = await bus();
      const desktop = watch(env);
      await running(runProgram(env, 'org.kde.StatusNotifierItem-1-1', () => 'nothing'));
      await running(host(env, { hosted: true, items: ['org.kde.StatusNotifierItem-1-1'] }));
      const tray = watchTrayHost(desktop, process.pid);
      await eventually(() => expect(tray.took()).toBe(true));
      const renew = vi.fn();
      offerToLatePanels(desktop, tray, { renew }, (work) => work());
      await running(host(env, { hosted: true, items: [] }));
      await eventually(() => expect(tray.took()).toBe(false));
      await eventually(() => expect(renew).toHaveBeenCalledOnce());
    });

    it('is not ours when the items are those of another program', async () => {
      const { env } = await bus();
      await running(runProgram(env, 'org.kde.StatusNotifierItem-1-1', () => 'nothing'));
      await running(host(env, { hosted: true, items: ['org.kde.StatusNotifierItem-1-1'] }));
      const tray = watchTrayHost(watch(env), process.pid + 1);
      expect(await tray.look()).toBe(false);
    });

    it('is nobody when the watcher hangs', async () => {
      const { env } = await bus();
      await running(runProgram(env, watcher, () => 'nothing'));
      const desktop = watch(env, { limitMs: 100 });
      const tray = watchTrayHost(desktop, process.pid);
      await desktop.asked();
      const pause = await longestPause(async () => expect(await tray.look()).toBe(false));
      expect(pause).toBeLessThan(100);
    });
  });
});

it('the body of a card is text and not markup', () => {
  expect(escapeMarkup('Q&A <b>Tom</b>')).toBe('Q&amp;A &lt;b&gt;Tom&lt;/b&gt;');
});
