import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

export type MenuItem = {
  label?: string;
  type?: string;
  enabled?: boolean;
  submenu?: MenuItem[];
  click?: () => void;
};

/**
 * Electron as far as our shell uses it, with main process and page in one: what the page's preload says goes through a structured
 * clone to the handlers of the main process, as it does between the real two.
 */
export function fakeElectron() {
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  const exposed: Record<string, Record<string, (...args: never[]) => unknown>> = {};
  const windows: FakeWindow[] = [];
  const trays: FakeTray[] = [];
  const notifications: FakeNotification[] = [];
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
    printToPDF = vi.fn(async (_options: object) => Buffer.from('%PDF-1.7 of the page'));
    getPrintersAsync = vi.fn(async (): Promise<{ name: string; displayName: string }[]> => []);
    getURL = () => this.mainFrame.url;
    isDestroyed = () => false;
    send = (channel: string, ...args: unknown[]) => ipcRenderer.emit(channel, {}, ...structuredClone(args));
  }
  class FakeWindow extends EventEmitter {
    static getAllWindows = () => windows;
    static fromWebContents = (contents: unknown) => windows.find(({ webContents }) => webContents === contents) ?? null;
    readonly options: Record<string, unknown>;
    webContents = new FakeWebContents();
    visible = false;
    minimized = false;
    show = vi.fn(() => {
      this.visible = true;
    });
    showInactive = vi.fn(() => {
      this.visible = true;
    });
    hide = vi.fn(() => {
      this.visible = false;
    });
    minimize = vi.fn(() => {
      this.minimized = true;
    });
    restore = vi.fn(() => {
      this.minimized = false;
    });
    focus = vi.fn();
    setOverlayIcon = vi.fn();
    isMinimized = vi.fn(() => this.minimized);
    isVisible = () => this.visible;
    isDestroyed = () => false;
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

  class FakeTray extends EventEmitter {
    image: unknown;
    menu: MenuItem[] = [];
    setImage = vi.fn((image: unknown) => {
      this.image = image;
    });
    setToolTip = vi.fn();
    setTitle = vi.fn();
    setContextMenu = vi.fn((menu: MenuItem[]) => {
      this.menu = menu;
    });
    destroy = vi.fn(() => {
      trays.splice(trays.indexOf(this), 1);
    });
    constructor(image: unknown) {
      super();
      this.image = image;
      trays.push(this);
    }
  }
  class FakeNotification extends EventEmitter {
    static isSupported = vi.fn(() => true);
    static handleActivation = vi.fn();
    readonly options: { title: string; body: string; actions: { text: string }[] };
    close = vi.fn();
    /** A system that takes the card; a test may make it refuse. */
    show = vi.fn(() => this.showNow());
    showNow(): void {
      this.emit('show');
    }
    constructor(options: FakeNotification['options']) {
      super();
      this.options = options;
      notifications.push(this);
    }
  }
  const loginItem = { openAtLogin: false, executableWillLaunchAtLogin: false, wasOpenedAtLogin: false };

  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    getAppPath: vi.fn(() => '/checkout'),
    setAppUserModelId: vi.fn(),
    setToastActivatorCLSID: vi.fn(),
    setBadgeCount: vi.fn(() => true),
    getLoginItemSettings: vi.fn((_item?: object) => loginItem),
    setLoginItemSettings: vi.fn((item: { openAtLogin: boolean }) => {
      loginItem.openAtLogin = item.openAtLogin;
      loginItem.executableWillLaunchAtLogin = item.openAtLogin;
    }),
    setPath: vi.fn(),
    getPath: vi.fn((name: string) => `/home/maya/${name}`),
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
      autoUpdater: new EventEmitter(),
      powerMonitor: new EventEmitter(),
      nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false }),
      nativeImage: { createFromPath: (path: string) => path.split('/').at(-1) },
      systemPreferences: { subscribeNotification: vi.fn(() => 1), unsubscribeNotification: vi.fn() },
      Tray: FakeTray,
      Notification: FakeNotification,
      ipcMain,
      ipcRenderer,
      BrowserWindow: FakeWindow,
      contextBridge: {
        exposeInMainWorld: (key: string, api: Record<string, (...args: never[]) => unknown>) => {
          exposed[key] = api;
        },
      },
      dialog: {
        showErrorBox: vi.fn(),
        showSaveDialog: vi.fn(async (..._asked: unknown[]) => ({ canceled: true, filePath: '' })),
      },
      Menu: { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) },
      protocol: { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() },
      session: { defaultSession },
      shell: { openExternal: vi.fn(async () => undefined) },
    },
    exposed,
    handlers,
    windows,
    trays,
    notifications,
    loginItem,
    FakeWindow,
    FakeNotification,
    FakeWebContents,
  };
}
