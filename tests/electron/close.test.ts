import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { fakeElectron } from './fake-electron';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { makeClosing } = await import('../../src-main/electron/close');
const { app, autoUpdater } = fake.electron.module;

beforeEach(() => {
  app.removeAllListeners();
  autoUpdater.removeAllListeners();
});

type State = { closesToTray?: boolean; took?: boolean; platform?: NodeJS.Platform };
function closing({ closesToTray = true, took = true, platform = 'linux' }: State = {}) {
  const state = { closesToTray, took };
  const window = new fake.electron.FakeWindow({});
  window.visible = true;
  const close = makeClosing({ closesToTray: () => state.closesToTray, trayTookIcon: () => state.took }, platform);
  close.attend(window as never);
  /** Whether the window stays. */
  const shut = () => {
    const event = { preventDefault: vi.fn() };
    window.emit('close', event);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { state, window, close, shut };
}

describe('closing the window', () => {
  it('hides it where a panel shows our icon', () => {
    const { window, shut } = closing();
    expect(shut()).toBe(true);
    expect(window.hide).toHaveBeenCalledOnce();
    expect(window.minimize).not.toHaveBeenCalled();
  });

  it('minimises it where no panel does, so that there is a way back', () => {
    const { window, shut } = closing({ took: false });
    expect(shut()).toBe(true);
    expect(window.minimize).toHaveBeenCalledOnce();
    expect(window.hide).not.toHaveBeenCalled();
  });

  it('closes it for one who does not want it in the tray, from the moment they say so', () => {
    const { state, shut } = closing();
    state.closesToTray = false;
    expect(shut()).toBe(false);
  });

  it.each([
    ['a quit, also the one that a log-off asks for', () => app.emit('before-quit', {}), 'linux'],
    ['an update, which closes the windows first', () => autoUpdater.emit('before-quit-for-update'), 'win32'],
  ] as const)('never holds up %s', (_, leave, platform) => {
    const { window, shut } = closing({ platform });
    leave();
    expect(shut()).toBe(false);
    expect(window.hide).not.toHaveBeenCalled();
  });

  it('never holds up the end of the session on Windows', () => {
    const { window, shut } = closing();
    const details = { preventDefault: vi.fn() };
    window.emit('query-session-end', details);
    window.emit('session-end', details);
    expect(details.preventDefault).not.toHaveBeenCalled();
    expect(shut()).toBe(false);
  });

  it('hides it still after a shutdown that was asked for and called off', () => {
    const { window, shut } = closing();
    window.emit('query-session-end', { preventDefault: vi.fn() });
    expect(shut()).toBe(true);
    expect(window.hide).toHaveBeenCalledOnce();
  });

  it('hides it still after a quit that somebody else prevented, and not after the next', () => {
    const { shut } = closing();
    const quit = { defaultPrevented: false };
    app.once('before-quit', (event: typeof quit) => {
      event.defaultPrevented = true;
    });
    app.emit('before-quit', quit);
    expect(shut()).toBe(true);
    app.emit('before-quit', { defaultPrevented: false });
    expect(shut()).toBe(false);
  });

  it('hides it still after a quit in which the page held it open; the end of a session asks no page', () => {
    const { window, shut } = closing({ platform: 'win32' });
    for (const leave of [() => app.emit('before-quit', {}), () => autoUpdater.emit('before-quit-for-update')]) {
      leave();
      expect(shut()).toBe(false);
      window.webContents.emit('will-prevent-unload', {});
      expect(shut()).toBe(true);
    }
    window.emit('session-end', {});
    window.webContents.emit('will-prevent-unload', {});
    expect(shut()).toBe(false);
  });
});

describe('a tray host that vanishes', () => {
  it('leaves the hidden window in the task bar, not in the foreground', () => {
    const { window, close, shut } = closing();
    shut();
    close.trayLost(window as never);
    expect(window.showInactive).toHaveBeenCalledOnce();
    expect(window.minimize).toHaveBeenCalledOnce();
    expect(window.focus).not.toHaveBeenCalled();
  });

  it('does nothing to a window that is seen or minimised, nor while leaving', () => {
    const { window, close } = closing();
    close.trayLost(window as never);
    window.visible = false;
    window.minimized = true;
    close.trayLost(window as never);
    window.minimized = false;
    app.emit('before-quit', {});
    close.trayLost(window as never);
    expect(window.showInactive).not.toHaveBeenCalled();
  });
});
