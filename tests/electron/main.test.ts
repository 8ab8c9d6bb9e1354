import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openStore } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';
import { fakeElectron } from './fake-electron';

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
});
afterEach(() => {
  process.argv = argv;
  vi.unstubAllEnvs();
});

/** Starts the program on `folder`, and ends it after the test as a quit does. */
async function start(prepare: (electron: ReturnType<typeof fakeElectron>) => void = () => undefined) {
  process.argv = ['electron', '.', '--inspect=0', '--store', folder];
  const electron = fakeElectron();
  vi.doMock('electron', () => electron.module);
  prepare(electron);
  await import('../../src-main/electron/main');
  onTestFinished(() => quit(electron));
  return { electron, module: electron.module };
}
/** Electron ends the process after will-quit unless it is prevented; the store is then free. */
async function quit(electron: ReturnType<typeof fakeElectron>): Promise<void> {
  const event = { preventDefault: vi.fn() };
  electron.module.app.emit('will-quit', event);
  expect(event.preventDefault).not.toHaveBeenCalled();
  if (electron.windows.length > 0) await vi.waitFor(async () => (await openStore(folder)).close());
}
const up = (electron: ReturnType<typeof fakeElectron>) => vi.waitFor(() => expect(electron.windows).toHaveLength(1));

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
