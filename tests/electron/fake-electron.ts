import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/**
 * Electron as far as our shell uses it, with main process and page in one: what the page's preload says goes through a structured
 * clone to the handlers of the main process, as it does between the real two.
 */
export function fakeElectron() {
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  const exposed: Record<string, Record<string, (...args: never[]) => unknown>> = {};
  const windows: FakeWindow[] = [];
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const [window] = windows;
      const event = { sender: window?.webContents, senderFrame: window?.webContents.mainFrame };
      return structuredClone(await handler(event, ...structuredClone(args)));
    },
  });

  class FakeWebContents extends EventEmitter {
    mainFrame = { url: '' };
    setWindowOpenHandler = vi.fn();
    getURL = () => this.mainFrame.url;
    isDestroyed = () => false;
    send = (channel: string, ...args: unknown[]) => ipcRenderer.emit(channel, {}, ...structuredClone(args));
  }
  class FakeWindow extends EventEmitter {
    static getAllWindows = () => windows;
    readonly options: Record<string, unknown>;
    webContents = new FakeWebContents();
    show = vi.fn();
    focus = vi.fn();
    restore = vi.fn();
    isMinimized = vi.fn(() => false);
    constructor(options: Record<string, unknown>) {
      super();
      this.options = options;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL = async (url: string) => {
      this.webContents.mainFrame.url = url;
    };
  }

  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    setPath: vi.fn(),
    enableSandbox: vi.fn(),
    requestSingleInstanceLock: vi.fn(() => true),
    whenReady: vi.fn(async () => undefined),
    isReady: vi.fn(() => true),
    quit: vi.fn(),
    exit: vi.fn(),
  });
  const ipcMain = {
    handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler: (channel: string) => handlers.delete(channel),
  };
  const defaultSession = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  };

  return {
    /** What `vi.mock('electron')` answers with. */
    module: {
      app,
      ipcMain,
      ipcRenderer,
      BrowserWindow: FakeWindow,
      contextBridge: {
        exposeInMainWorld: (key: string, api: Record<string, (...args: never[]) => unknown>) => {
          exposed[key] = api;
        },
      },
      dialog: { showErrorBox: vi.fn() },
      Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
      protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
      session: { defaultSession },
      shell: { openExternal: vi.fn(async () => undefined) },
    },
    exposed,
    handlers,
    windows,
    FakeWindow,
    FakeWebContents,
  };
}
