import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { notifications } from '../../src-main/electron/bus-cards';
import { watcher } from '../../src-main/electron/tray-host';
import { openStore } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';
import { fakeElectron } from './fake-electron';
import { hasBus, runProgram, startBus } from './private-bus';

// main.ts looks for the built page beside itself, out/main/electron.js and out/renderer; here it lies in src-main/electron.
vi.mock('../../src-main/electron/page', async (original) => ({
  ...(await original<object>()),
  servePage: vi.fn(async () => undefined),
}));

const { argv } = process;
let folder: string;
beforeEach(() => {
  folder = join(temporaryFolder(), 'calendar');
  vi.resetModules();
  // Neither the desktop nor the autostart folder of whoever runs the tests.
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', `unix:path=${join(folder, 'no-bus')}`);
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, '..', 'config'));
});
afterEach(() => {
  process.argv = argv;
  vi.unstubAllEnvs();
});

/** Starts the program on `folder`, and ends it after the test as a quit does. */
async function start(
  prepare: (electron: ReturnType<typeof fakeElectron>) => void = () => undefined,
  ...more: string[]
) {
  process.argv = ['electron', '.', '--inspect=0', '--store', folder, ...more];
  const electron = fakeElectron();
  vi.doMock('electron', () => electron.module);
  prepare(electron);
  await import('../../src-main/electron/main');
  onTestFinished(() => quit(electron));
  return { electron, module: electron.module };
}
/** On a busy machine the modules take their time. */
const PATIENCE = { timeout: 30_000 };
/** Electron ends the process after will-quit unless it is prevented; the store is then free. */
async function quit(electron: ReturnType<typeof fakeElectron>): Promise<void> {
  const event = { preventDefault: vi.fn() };
  electron.module.app.emit('will-quit', event);
  expect(event.preventDefault).not.toHaveBeenCalled();
  if (electron.windows.length > 0) await vi.waitFor(async () => (await openStore(folder)).close(), PATIENCE);
}
const up = (electron: ReturnType<typeof fakeElectron>) =>
  vi.waitFor(() => expect(electron.windows).toHaveLength(1), PATIENCE);

describe('the desktop app', () => {
  it('opens one hardened window on its own page, over the store it was told', async () => {
    const { electron, module } = await start();
    await up(electron);
    expect(module.app.enableSandbox).toHaveBeenCalledOnce();
    expect(module.protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce();
    expect(electron.windows[0]?.webContents.mainFrame.url).toBe('app://bird/index.html');
    expect(electron.windows[0]?.webContents.setWindowOpenHandler).toHaveBeenCalledOnce();
    expect(module.session.defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce();
    expect(module.session.defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledOnce();
    await import('../../src-main/electron/preload');
    const bird = electron.exposed['bird'] as unknown as { send(name: string, input: unknown): Promise<unknown> };
    expect(await bird.send('status', {})).toMatchObject({
      ok: true,
      value: { host: 'electron', path: expect.stringContaining(folder) },
    });
  });

  it("keeps Chromium's own files apart from the facts, beside them", async () => {
    const { electron, module } = await start();
    await up(electron);
    expect(module.app.setPath).toHaveBeenCalledWith('userData', join(folder, 'electron'));
  });

  it('has a menu without undo, so that Ctrl+Z reaches the page', async () => {
    const { electron, module } = await start();
    await up(electron);
    const template = JSON.stringify(module.Menu.buildFromTemplate.mock.calls[0]);
    expect(template).toContain('"role":"paste"');
    expect(template).not.toMatch(/undo|redo|toggleDevTools/);
  });

  it('shows its window to a second start, on Linux and Windows by Electron and from any host by the store', async () => {
    const { electron, module } = await start();
    await up(electron);
    module.app.emit('second-instance');
    expect(electron.windows[0]?.focus).toHaveBeenCalledOnce();
    const { showOpenStore } = await import('../../src-main/store/store');
    expect(await showOpenStore(folder)).toBe(true);
    expect(electron.windows[0]?.focus).toHaveBeenCalledTimes(2);
  });

  it('brings the window back to a second start when it was closed to the tray or minimised', async () => {
    const { electron, module } = await start();
    await up(electron);
    const [window] = electron.windows;
    window?.emit('ready-to-show');
    const close = { preventDefault: vi.fn() };
    window?.emit('close', close);
    expect(close.preventDefault).toHaveBeenCalledOnce();
    // On a desktop of which nobody says that it took our icon, it is minimised and not hidden.
    if (process.platform === 'linux') expect(window?.minimize).toHaveBeenCalledOnce();
    else expect(window?.hide).toHaveBeenCalledOnce();
    module.app.emit('second-instance');
    expect(window?.isVisible()).toBe(true);
    expect(window?.isMinimized()).toBe(false);
    expect(window?.focus).toHaveBeenCalledOnce();
  });

  it('closes its window for good once it quits, and when the user does not want it in the tray', async () => {
    const { electron, module } = await start();
    await up(electron);
    const closed = () => {
      const event = { preventDefault: vi.fn() };
      electron.windows[0]?.emit('close', event);
      return event.preventDefault.mock.calls.length === 0;
    };
    await import('../../src-main/electron/preload');
    const bird = electron.exposed['bird'] as unknown as { send(name: string, input: unknown): Promise<unknown> };
    expect(closed()).toBe(false);
    await bird.send('change-preferences', { changes: { reminders: { closeToTray: false } } });
    await vi.waitFor(() => expect(closed()).toBe(true));
    await bird.send('undo', {});
    await vi.waitFor(() => expect(closed()).toBe(false));
    module.app.emit('before-quit', {});
    expect(closed()).toBe(true);
  });

  it('shows one window, and shows it, to a second start that comes while the first is still starting out of sight', async () => {
    const { electron, module } = await start(undefined, '--hidden');
    module.app.emit('second-instance');
    await up(electron);
    electron.windows[0]?.emit('ready-to-show');
    expect(electron.windows[0]?.isVisible()).toBe(true);
    expect(electron.windows).toHaveLength(1);
  });

  it('started by the session, it comes up out of sight', async () => {
    const { electron } = await start(undefined, '--hidden');
    await up(electron);
    const [window] = electron.windows;
    await vi.waitFor(() => expect(window?.isVisible() && !window.isMinimized()).toBe(false));
    window?.emit('ready-to-show');
    expect(window?.show).not.toHaveBeenCalled();
  });

  it.runIf(process.platform === 'linux')(
    'says in its status that nobody on this desktop shows notifications',
    async () => {
      const { electron } = await start();
      await up(electron);
      await import('../../src-main/electron/preload');
      const bird = electron.exposed['bird'] as unknown as { send(name: string, input: unknown): Promise<unknown> };
      expect(await bird.send('status', {})).toMatchObject({
        value: {
          troubles: [{ code: 'notifications-silent', message: expect.stringContaining('No program on this desktop') }],
        },
      });
    },
  );

  it('as a second start leaves at once, before it touches the store', async () => {
    const { electron, module } = await start(({ module: { app } }) => {
      app.requestSingleInstanceLock.mockReturnValueOnce(false);
    });
    expect(module.app.quit).toHaveBeenCalledOnce();
    expect(electron.windows).toEqual([]);
    expect(module.app.whenReady).not.toHaveBeenCalled();
  });

  it('quits when its window is closed for good, holds nothing up, and frees the store', async () => {
    const { electron, module } = await start();
    await up(electron);
    module.app.emit('window-all-closed');
    expect(module.app.quit).toHaveBeenCalledOnce();
    await quit(electron);
    const again = await openStore(folder);
    await again.close();
  });

  it('says what is wrong with a store in a box, and ends with 3', async () => {
    writeFileSync(folder, 'a file');
    const { module } = await start();
    await vi.waitFor(() => expect(module.app.exit).toHaveBeenCalledWith(3));
    expect(module.dialog.showErrorBox).toHaveBeenCalledWith(
      'Persistent Bird',
      expect.stringMatching(/calendar cannot hold the calendar because it, or a part of its path, is not a folder/),
    );
  });

  it('opens the page of the browser host that has the calendar open, and leaves', async () => {
    mkdirSync(folder);
    const owner = await openStore(folder, { host: 'web', describe: () => ({ url: 'http://127.0.0.1:1/?token=a' }) });
    onTestFinished(() => owner.close());
    const { module } = await start();
    await vi.waitFor(() => expect(module.app.exit).toHaveBeenCalledWith(0));
    expect(module.shell.openExternal).toHaveBeenCalledWith('http://127.0.0.1:1/?token=a');
    expect(module.dialog.showErrorBox).not.toHaveBeenCalled();
  });

  it("takes a developer's page from the environment only in a checkout", async () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173');
    const { electron } = await start();
    await up(electron);
    expect(electron.windows[0]?.webContents.mainFrame.url).toBe('app://bird/index.html');
  });

  it('shows that page to a developer', async () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173');
    const { electron, module } = await start(({ module: { app } }) => {
      app.isPackaged = false;
    });
    await up(electron);
    expect(electron.windows[0]?.webContents.mainFrame.url).toBe('http://localhost:5173');
    expect(module.session.defaultSession.webRequest.onBeforeRequest).not.toHaveBeenCalled();
  });
});

describe.skipIf(!hasBus)('on a Linux desktop', () => {
  /** A desktop with a notification daemon and, when asked, a panel that shows our icon. */
  async function desktop(panel: 'a panel' | 'no panel') {
    const bus = await startBus();
    const shows = await runProgram(bus.env, notifications, ({ member }) =>
      member === 'GetCapabilities'
        ? { signature: 'as', body: [['actions', 'body']] }
        : member === 'Notify'
          ? { signature: 'u', body: [7] }
          : { signature: '', body: [] },
    );
    const programs = [shows];
    if (panel === 'a panel') {
      const item = 'org.kde.StatusNotifierItem-1-1';
      programs.push(await runProgram(bus.env, item, () => 'nothing'));
      const says = { hosted: { type: 'b', value: true }, items: { type: 'as', value: [item] } };
      programs.push(
        await runProgram(bus.env, watcher, ({ body: [, asked] }) => ({
          signature: 'v',
          body: [asked === 'IsStatusNotifierHostRegistered' ? says.hosted : says.items],
        })),
      );
    }
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.env['DBUS_SESSION_BUS_ADDRESS']);
    onTestFinished(async () => {
      for (const program of programs) program.quit();
      await bus.stop();
    });
    return { shows, vanish: () => programs.at(-1)?.quit() };
  }
  type Bird = { send(name: string, input: unknown): Promise<unknown>; subscribe(to: (event: unknown) => void): void };
  async function page(electron: ReturnType<typeof fakeElectron>): Promise<Bird> {
    await up(electron);
    await import('../../src-main/electron/preload');
    return electron.exposed['bird'] as unknown as Bird;
  }

  it('a test notification arrives, and its click comes back to the window', async () => {
    const { shows } = await desktop('no panel');
    const { electron } = await start();
    const bird = await page(electron);
    const heard: unknown[] = [];
    bird.subscribe((event) => heard.push(event));
    await bird.send('test-reminder', {});
    await vi.waitFor(() => expect(shows.calls.map(({ member }) => member)).toContain('Notify'));
    expect(await bird.send('status', {})).toMatchObject({ value: { troubles: [] } });
    shows.signal('/org/freedesktop/Notifications', notifications, 'ActionInvoked', 'us', [7, 'default']);
    await vi.waitFor(() => expect(heard).toContainEqual({ event: 'open', data: { place: 'reminders' } }));
    expect(electron.windows[0]?.focus).toHaveBeenCalled();
  });

  it('its icon is in the tray, and closing hides the window as long as a panel shows it', async () => {
    const { vanish } = await desktop('a panel');
    const { electron } = await start();
    await up(electron);
    expect(electron.trays).toHaveLength(1);
    const [window] = electron.windows;
    window?.emit('ready-to-show');
    const close = () => window?.emit('close', { preventDefault: vi.fn() });
    await vi.waitFor(() => {
      // Until the panel is known to show the icon, a close minimises.
      window?.restore();
      close();
      expect(window?.hide).toHaveBeenCalled();
    }, PATIENCE);
    expect(window?.isVisible()).toBe(false);
    vanish();
    await vi.waitFor(() => expect(window?.showInactive).toHaveBeenCalledOnce(), PATIENCE);
    expect(window?.isMinimized()).toBe(true);
  });

  it('the reminders are looked at after a sleep and an unlock', async () => {
    await desktop('no panel');
    const { electron, module } = await start();
    await up(electron);
    for (const event of ['resume', 'unlock-screen', 'on-ac', 'user-did-become-active'])
      expect(module.powerMonitor.listenerCount(event), event).toBe(1);
    // The end of the session is held up by one who listens to it.
    expect(module.powerMonitor.listenerCount('shutdown')).toBe(0);
  });
});
