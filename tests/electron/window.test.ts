import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { fakeElectron } from './fake-electron';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { confine, denyAll, mayOpenOutside, openWindow, showWindow } = await import('../../src-main/electron/window');

const page = 'app://bird/index.html';
const { module } = fake.electron;

beforeEach(() => {
  fake.electron.windows.length = 0;
  vi.clearAllMocks();
});

const open = () => openWindow({ pageUrl: page, preload: '/out/preload/preload.cjs', icon: '/resources/icon.png' });

describe('the window', () => {
  it('is sandboxed, isolated and without Node', () => {
    open();
    expect(fake.electron.windows[0]?.options['webPreferences']).toEqual({
      preload: '/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('opens at 1280 by 820 and shrinks to 900 by 600', () => {
    open();
    expect(fake.electron.windows[0]?.options).toMatchObject({
      width: 1280,
      height: 820,
      minWidth: 900,
      minHeight: 600,
    });
  });

  it('is shown once it is drawn', () => {
    open();
    const [window] = fake.electron.windows;
    expect(window?.show).not.toHaveBeenCalled();
    window?.emit('ready-to-show');
    expect(window?.show).toHaveBeenCalledOnce();
  });

  it('comes forward from the dock or the taskbar', () => {
    const window = open();
    const [fakeWindow] = fake.electron.windows;
    fakeWindow?.isMinimized.mockReturnValue(true);
    showWindow(window);
    expect(fakeWindow?.restore).toHaveBeenCalledOnce();
    expect(fakeWindow?.show).toHaveBeenCalledOnce();
    expect(fakeWindow?.focus).toHaveBeenCalledOnce();
  });
});

describe('what a page may do', () => {
  const confined = () => {
    const contents = new fake.electron.FakeWebContents();
    contents.mainFrame.url = page;
    confine(contents as never);
    return contents;
  };
  const leave = (url: string, isMainFrame = true) => {
    const details = { url, isMainFrame, preventDefault: vi.fn() };
    confined().emit('will-frame-navigate', details);
    return details.preventDefault;
  };

  it.each([
    'https://evil.example/',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://bird/icon.svg',
    'data:text/html,x',
  ])('it may not navigate to %s', (url) => {
    expect(leave(url)).toHaveBeenCalledOnce();
    expect(module.shell.openExternal).not.toHaveBeenCalled();
  });

  it('it may reload itself, but not show itself in a frame', () => {
    expect(leave(page)).not.toHaveBeenCalled();
    expect(leave(page, false)).toHaveBeenCalledOnce();
  });

  it('it may not be redirected nor embed a page', () => {
    const contents = confined();
    for (const event of ['will-redirect', 'will-attach-webview']) {
      const details = { preventDefault: vi.fn() };
      contents.emit(event, details);
      expect(details.preventDefault).toHaveBeenCalledOnce();
    }
  });

  it.each(['mailto:ana@fernhill.example?subject=Thank%20you', 'tel:+15550100'])(
    'a click on %s opens the program for it, and the page stays',
    (url) => {
      expect(leave(url)).toHaveBeenCalledOnce();
      expect(module.shell.openExternal).toHaveBeenCalledWith(url);
    },
  );

  it('it may open no window; a mail address still opens the mail program', () => {
    const [handler] = confined().setWindowOpenHandler.mock.calls[0] ?? [];
    expect(handler({ url: 'https://evil.example/' })).toEqual({ action: 'deny' });
    expect(module.shell.openExternal).not.toHaveBeenCalled();
    expect(handler({ url: 'mailto:ana@fernhill.example' })).toEqual({ action: 'deny' });
    expect(module.shell.openExternal).toHaveBeenCalledWith('mailto:ana@fernhill.example');
  });

  it.each([
    'https://a.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-settings:',
    'MAILTO',
    '',
    'smb://host',
  ])('nothing outside is opened for %j', (url) => {
    expect(mayOpenOutside(url)).toBe(false);
  });
});

describe('a session', () => {
  it('grants no permission and no device, and lets only mail and telephone links out', () => {
    const { defaultSession } = module.session;
    denyAll(defaultSession as never, 'no-network');
    const [request] = defaultSession.setPermissionRequestHandler.mock.calls[0] ?? [];
    const granted = (permission: string, details: object = {}) => {
      const answer = vi.fn();
      request({}, permission, answer, details);
      return answer.mock.calls[0]?.[0];
    };
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal'])
      expect(granted(permission)).toBe(false);
    expect(granted('openExternal', { externalURL: 'https://evil.example' })).toBe(false);
    expect(granted('openExternal', { externalURL: 'mailto:ana@fernhill.example' })).toBe(true);
    expect(defaultSession.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false);
    expect(defaultSession.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
  });

  it("reaches no network and no disk, except a developer's", () => {
    const { defaultSession } = module.session;
    denyAll(defaultSession as never, 'no-network');
    const [filter, cancel] = defaultSession.webRequest.onBeforeRequest.mock.calls[0] ?? [];
    expect(filter).toEqual({ urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*'] });
    const answer = vi.fn();
    cancel({}, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: true });
    vi.clearAllMocks();
    denyAll(defaultSession as never, 'network');
    expect(defaultSession.webRequest.onBeforeRequest).not.toHaveBeenCalled();
  });
});
