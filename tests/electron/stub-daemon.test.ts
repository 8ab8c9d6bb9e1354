import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { busCards, notifications } from '../../src-main/electron/bus-cards';
import type { Card } from '../../src-main/electron/card';
import type { Variant } from '../../src-main/electron/dbus-wire';
import { type DesktopBus, watchDesktop } from '../../src-main/electron/desktop-bus';
import { startNotifier } from '../../src-main/electron/notifications';
import { missingForBus } from '../session-bus.mjs';
import { temporaryFolder } from '../temp';
import { eventually } from './eventually';
import { longestPause } from './longest-pause';
import { busConfig } from './private-bus';
import { reminder, remindingCore, view } from './reminders';

/**
 * Against programs that are not ours: a bus by dbus-run-session and Debian's stub of a notification daemon (python3-dbusmock). It
 * hangs as a real one does, by being stopped.
 */
const card = (changes: Partial<Card> = {}): Card => ({
  title: 'Fernhill: two notes before 17:00.',
  body: 'Tom’s takes five minutes.',
  actions: [{ name: 'done', label: 'Done' }],
  onAction: vi.fn(),
  onClick: vi.fn(),
  onGone: vi.fn(),
  ...changes,
});

describe.skipIf(process.platform !== 'linux' || missingForBus().length > 0)('on the bus of a session', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });
  async function session(): Promise<NodeJS.ProcessEnv> {
    // Lives as long as its standard input is open.
    const held = spawn(
      'dbus-run-session',
      [`--config-file=${busConfig(temporaryFolder())}`, '--', 'sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    );
    ends.push(async () => {
      const gone = once(held, 'exit');
      held.stdin.end();
      await gone;
    });
    const [address] = (await once(createInterface(held.stdout), 'line')) as [string];
    return { DBUS_SESSION_BUS_ADDRESS: address };
  }
  function desktopOf(env: NodeJS.ProcessEnv, limitMs = 2_000): DesktopBus {
    const desktop = watchDesktop({ env, names: [notifications], interfaces: [notifications], limitMs });
    ends.push(() => desktop.close());
    return desktop;
  }
  /** Resolves when the stub owns its name. */
  async function stub(env: NodeJS.ProcessEnv, desktop: DesktopBus) {
    const daemon: ChildProcess = spawn(
      '/usr/bin/python3',
      ['-m', 'dbusmock', '--template', 'notification_daemon', '-p', '{"capabilities": "body body-markup actions"}'],
      { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const log: string[] = [];
    createInterface(daemon.stdout!).on('line', (line) => log.push(line.replace(/^\S+ /, '')));
    ends.push(async () => {
      if (daemon.exitCode !== null || daemon.signalCode !== null) return;
      const gone = once(daemon, 'exit');
      daemon.kill('SIGKILL');
      await gone;
    });
    await eventually(() => expect(desktop.owner(notifications)).not.toBe(''));
    return { daemon, log };
  }
  /** Lets the stub say that a button was pressed, or that the card is closed. */
  const says = (desktop: DesktopBus, member: string, signature: string, ...values: Variant[]) =>
    desktop.call({
      destination: notifications,
      path: '/org/freedesktop/Notifications',
      interface: 'org.freedesktop.DBus.Mock',
      member: 'EmitSignal',
      signature: 'sssav',
      body: [notifications, member, signature, values],
    });

  it('a card is shown, in the very words, its buttons are heard, and it is taken away again', async () => {
    const env = await session();
    const desktop = desktopOf(env);
    const { log } = await stub(env, desktop);
    const cards = busCards(desktop, '/icon.png');
    const mine = card();
    const shown = await cards.show(mine);
    expect(shown.ok).toBe(true);
    await eventually(() =>
      expect(log.join('\n')).toMatch(
        /Notify "Persistent Bird" 0 "\/icon.png" "Fernhill: two notes before 17:00\." "Tom’s takes five minutes\." \["default", "Open", "done", "Done"\]/,
      ),
    );
    await says(desktop, 'ActionInvoked', 'us', { type: 'u', value: 1 }, { type: 's', value: 'done' });
    await says(desktop, 'ActionInvoked', 'us', { type: 'u', value: 1 }, { type: 's', value: 'default' });
    await eventually(() => expect(mine.onClick).toHaveBeenCalledOnce());
    expect(vi.mocked(mine.onAction).mock.calls).toEqual([['done']]);
    if (shown.ok) shown.withdraw();
    await eventually(() => expect(log.join('\n')).toContain('CloseNotification 1'));
    await cards.show(mine);
    await says(desktop, 'NotificationClosed', 'uu', { type: 'u', value: 2 }, { type: 'u', value: 2 });
    await eventually(() => expect(mine.onGone).toHaveBeenCalledOnce());
  });

  it('one that hangs delays neither the clock nor the program, is given up, and is believed again when it answers', async () => {
    const env = await session();
    const desktop = desktopOf(env, 300);
    const { daemon } = await stub(env, desktop);
    const cards = busCards(desktop, '', 300);
    daemon.kill('SIGSTOP');
    const core = remindingCore(view({ shown: [reminder('note')] }));
    const notifier = startNotifier({ core, cards, wanted: () => true, open: vi.fn() });
    const pause = await longestPause(async () => {
      core.ring([reminder('note')]);
      await eventually(() => expect(notifier.silent()).toContain('did not take one'));
    });
    expect(pause).toBeLessThan(100);
    daemon.kill('SIGCONT');
    await eventually(async () => expect(await cards.show(card())).toMatchObject({ ok: true }));
    expect(notifier.silent()).toBeNull();
    notifier.stop();
  });

  it('one that comes late is given what nobody could show, once', async () => {
    const env = await session();
    const desktop = desktopOf(env);
    const core = remindingCore(view({ shown: [reminder('note')] }));
    const notifier = startNotifier({ core, cards: busCards(desktop, ''), wanted: () => true, open: vi.fn() });
    let log: string[] = [];
    const pause = await longestPause(async () => {
      core.ring([reminder('note')]);
      await eventually(() => expect(notifier.silent()).toContain('No program on this desktop shows notifications'));
      ({ log } = await stub(env, desktop));
      await eventually(() => expect(log.filter((line) => line.startsWith('Notify'))).toHaveLength(1));
    });
    expect(pause).toBeLessThan(100);
    expect(notifier.silent()).toBeNull();
    notifier.stop();
  });
});
