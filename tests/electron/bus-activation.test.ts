import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { busCards, notifications } from '../../src-main/electron/bus-cards';
import type { Card } from '../../src-main/electron/card';
import { watchDesktop } from '../../src-main/electron/desktop-bus';
import { startNotifier } from '../../src-main/electron/notifications';
import { watcher, watchTrayHost } from '../../src-main/electron/tray-host';
import { missingForBus } from '../session-bus.mjs';
import { temporaryFolder } from '../temp';
import { eventually } from './eventually';
import { longestPause } from './longest-pause';
import { type PrivateBus, runProgram, type Says, type Services, startBus } from './private-bus';
import { reminder, remindingCore, view } from './reminders';

/** Debian's stub of a daemon, started by nobody but the bus; what it is told stands in `log`. */
const stub = (log: string) =>
  `/usr/bin/python3 -m dbusmock --template notification_daemon -l ${log} -p '{"capabilities": "body actions"}'`;
/** Writes a line for each start, then does `then`. */
const counted = (starts: string, then: string) => `/bin/sh -c "echo started >> ${starts}; ${then}"`;
/** Takes the name and is gone before anything can be asked of it. */
function fallsOver(folder: string): string {
  const program = join(folder, 'falls-over.py');
  writeFileSync(program, `import dbus\ndbus.SessionBus().request_name('${notifications}')\n`);
  return `/usr/bin/python3 ${program}`;
}
const sleeps = '/bin/sleep 20';

const nothing = () => undefined;
const plain: Card = { title: 'T', body: 'B', actions: [], onAction: nothing, onClick: nothing, onGone: nothing };

const lines = (file: string, what: string) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.includes(what))
    : [];

describe.skipIf(process.platform !== 'linux' || missingForBus().length > 0)(
  'a daemon that only the bus can start',
  () => {
    async function desktopWith(services: (folder: string) => Services) {
      const folder = temporaryFolder();
      const bus = await startBus({ services: services(folder) });
      const desktop = watchDesktop({
        env: bus.env,
        names: [notifications, watcher],
        interfaces: [notifications, watcher],
      });
      onTestFinished(async () => {
        desktop.close();
        await bus.stop();
      });
      return { bus, desktop, file: (name: string) => join(folder, name) };
    }
    function notifying(desktop: ReturnType<typeof watchDesktop>, limitMs?: number) {
      const cards = busCards(desktop, '', limitMs);
      const core = remindingCore(view({ shown: ['a', 'b', 'c'].map((key) => reminder(key)) }));
      const notifier = startNotifier({ core, cards, wanted: () => true, open: vi.fn() });
      onTestFinished(() => notifier.stop());
      return { cards, core, notifier };
    }
    /** The daemon that the service of the test did not become. */
    async function comes(bus: PrivateBus, answer: (member: string | undefined) => Says) {
      const program = await runProgram(bus.env, notifications, ({ member }) => answer(member));
      onTestFinished(() => program.quit());
      return program;
    }
    const shows = (member: string | undefined): Says =>
      member === 'Notify' ? { signature: 'u', body: [1] } : { signature: 'as', body: [['body']] };

    it('is not silence, and is started by the first cards, which are shown once', async () => {
      const { desktop, file } = await desktopWith((folder) => ({ [notifications]: stub(join(folder, 'log')) }));
      const { core, notifier } = notifying(desktop);
      await eventually(() => expect(notifier.silent()).toBeNull());
      expect(desktop.owner(notifications)).toBe('');
      core.ring([reminder('a'), reminder('b')]);
      await eventually(() => expect(lines(file('log'), ' Notify ')).toHaveLength(2));
      expect(notifier.silent()).toBeNull();
      core.ring([reminder('c')]);
      await eventually(() => expect(lines(file('log'), ' Notify ')).toHaveLength(3));
    });

    it('is started for what waited when it was installed', async () => {
      const { bus, desktop, file } = await desktopWith(() => ({}));
      const { core, notifier } = notifying(desktop);
      core.ring([reminder('a')]);
      await eventually(() => expect(notifier.silent()).toContain('No program on this desktop shows notifications'));
      bus.install({ [notifications]: stub(file('log')) });
      core.ring([reminder('b')]);
      await eventually(() => expect(lines(file('log'), ' Notify ')).toHaveLength(2));
      expect(notifier.silent()).toBeNull();
    });

    it('and does not come up is said in a sentence, and not tried again at every card', async () => {
      const { desktop, file } = await desktopWith((folder) => ({
        [notifications]: counted(join(folder, 'starts'), 'exit 1'),
      }));
      const { cards, core, notifier } = notifying(desktop);
      core.ring([reminder('a')]);
      await eventually(() =>
        expect(notifier.silent()).toMatch(
          /^The program that shows notifications on this desktop did not start: .*exited/,
        ),
      );
      expect(await cards.show(plain)).toEqual({ ok: false, why: notifier.silent(), perhapsShown: false });
      expect(lines(file('starts'), 'started')).toHaveLength(1);
    });

    it('is tried again after a rest', async () => {
      const { desktop, file } = await desktopWith((folder) => ({
        [notifications]: counted(join(folder, 'starts'), 'exit 1'),
      }));
      const cards = busCards(desktop, '', 5_000, 1);
      await eventually(async () => {
        expect(await cards.show(plain)).toMatchObject({ ok: false, perhapsShown: false });
        expect(lines(file('starts'), 'started').length).toBeGreaterThan(1);
      });
    });

    it('and takes its time is given up, and given what waited, once, when it is there after all', async () => {
      const { bus, desktop } = await desktopWith(() => ({ [notifications]: sleeps }));
      const { core, notifier } = notifying(desktop, 200);
      const pause = await longestPause(async () => {
        core.ring([reminder('a')]);
        await eventually(() =>
          expect(notifier.silent()).toBe(
            'The program that shows notifications on this desktop did not start within 0.2 seconds.',
          ),
        );
      });
      expect(pause).toBeLessThan(100);
      const late = await comes(bus, shows);
      await eventually(() => expect(late.calls.filter(({ member }) => member === 'Notify')).toHaveLength(1));
      await eventually(() => expect(notifier.silent()).toBeNull());
    });

    it('and answers nothing once it is there is given up, and not given the card again', async () => {
      const { bus, desktop } = await desktopWith(() => ({ [notifications]: sleeps }));
      const { core, notifier } = notifying(desktop, 500);
      core.ring([reminder('a')]);
      const hanging = await comes(bus, () => 'nothing');
      await eventually(() => expect(notifier.silent()).toContain('did not take one'));
      expect(hanging.calls.filter(({ member }) => member === 'Notify')).toHaveLength(1);
    });

    it('and falls over at once is not started without end', async () => {
      const { desktop, file } = await desktopWith((folder) => ({
        [notifications]: counted(join(folder, 'starts'), fallsOver(folder)),
      }));
      const { cards, core, notifier } = notifying(desktop);
      core.ring([reminder('a'), reminder('b')]);
      await eventually(() => expect(notifier.silent()).toContain('stopped before it showed one'));
      // While two wait for whoever comes, the third must not bring them up again.
      expect(await cards.show(plain)).toEqual({ ok: false, why: notifier.silent(), perhapsShown: false });
      expect(lines(file('starts'), 'started')).toHaveLength(1);
    });

    it('is started for cards alone: neither a look at the desktop nor one for a panel starts anybody', async () => {
      const { desktop, file } = await desktopWith((folder) => ({
        [notifications]: counted(join(folder, 'starts'), sleeps),
        [watcher]: counted(join(folder, 'panels'), sleeps),
      }));
      const cards = busCards(desktop, '');
      const panel = watchTrayHost(desktop, process.pid);
      expect(await panel.look()).toBe(false);
      await eventually(() => expect(cards.silent()).toBeNull());
      expect([existsSync(file('starts')), existsSync(file('panels'))]).toEqual([false, false]);
    });
  },
);
