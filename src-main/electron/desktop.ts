import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor, systemPreferences } from 'electron';
import type { Events, Trouble } from '../contract';
import type { Core } from '../core/core';
import { watchZone } from '../machine/zone-watch';
import { hiddenSwitch, makeAutostart, thisProgram } from './autostart';
import { keepAutostart } from './autostart-setting';
import { busCards, notifications } from './bus-cards';
import { type Closing, makeClosing } from './close';
import { watchDesktop } from './desktop-bus';
import { electronCards } from './electron-cards';
import { startNotifier } from './notifications';
import { watchWishes } from './reminder-preferences';
import { putInTray } from './tray';
import { offerToLatePanels, watcher, watchTrayHost } from './tray-host';

/** Everything the desktop app adds to the window: the icon, the cards, the start with the session, and what closing means. */
export type DesktopOptions = {
  core: Pick<Core, 'send' | 'startsAtLogin' | 'subscribe' | 'travelTo'>;
  /** The folder of the app's pictures. */
  resources: string;
  /** The arguments that belong to this calendar, to be given again at login. */
  args: readonly string[];
  windows: () => readonly BrowserWindow[];
  show: () => void;
  open: (what: Events['open']) => void;
  /** The reminder service looks at the clock now. */
  look: () => void;
  /** Something the window must say has changed. */
  onTroubles: () => void;
};
export type Desktop = {
  /** What the window must say of this desktop: that notifications do not arrive, that the start at login did not take. */
  troubles(): Trouble[];
  /** Every window that is made is brought here. */
  attend(window: BrowserWindow): void;
  /** The session started us and not the user: the window is put away as soon as it is known where to. */
  startHidden(window: BrowserWindow): Promise<void>;
};

export async function startDesktop(options: DesktopOptions): Promise<Desktop> {
  const { core, resources, args, windows, show, open, look, onTroubles } = options;
  const { platform, env } = process;
  const wishes = await watchWishes(core);
  const linux =
    platform === 'linux'
      ? watchDesktop({ env, names: [notifications, watcher], interfaces: [notifications, watcher] })
      : undefined;
  const host = linux && watchTrayHost(linux, process.pid);
  const icon = join(resources, 'icon.png');
  // The daemon is another program: it cannot look into our archive, but finds the icon that was installed under this name.
  const cards = linux ? busCards(linux, app.isPackaged ? 'persistent-bird' : icon) : electronCards(icon, show);
  const notifier = startNotifier({ core, cards, wanted: () => wishes.current().notifications, open });
  cards.onChange(onTroubles);

  // A desktop without room for an icon is no reason to start without the calendar.
  const tray = await putInTray({
    core,
    icons: join(resources, 'tray'),
    platform,
    desktop: env['XDG_CURRENT_DESKTOP'],
    discreet: () => wishes.current().discreet,
    windows,
    show,
    open,
    quit: () => app.quit(),
  }).catch((error: unknown) => {
    console.error('There is no tray icon:', error);
    return undefined;
  });
  // macOS and Windows always have a place for icons.
  const closing = makeClosing({
    closesToTray: () => wishes.current().closeToTray,
    trayTookIcon: () => tray !== undefined && (host?.took() ?? true),
  });
  host?.onChange((took) => {
    if (!took) for (const window of windows()) closing.trayLost(window);
  });
  if (linux && host && tray) offerToLatePanels(linux, host, tray);
  const login = await keepAutostart(core, wishes, makeAutostart(thisProgram(args, env), platform, env), onTroubles);
  wishes.onChange(() => {
    void tray?.refresh();
    onTroubles();
  });
  attendClock(platform, look, (zone) => core.travelTo(zone));

  return {
    troubles: () => [
      ...(wishes.current().notifications ? silence(notifier.silent()) : []),
      ...silence(login.trouble(), 'autostart-failed'),
    ],
    attend(window) {
      closing.attend(window);
      tray?.mark(window);
      // Back from the system's settings, perhaps.
      window.on('focus', () => void login.look());
    },
    async startHidden(window) {
      await host?.settled(3_000);
      putAway(closing, window);
    },
  };
}

function putAway(closing: Closing, window: BrowserWindow): void {
  if (!window.isDestroyed()) closing.putAway(window);
}

const silence = (message: string | null, code = 'notifications-silent'): Trouble[] =>
  message === null ? [] : [{ code, message }];

/** Machines sleep and travel; the service asks the clock anew whenever one may have. */
function attendClock(platform: NodeJS.Platform, look: () => void, travelTo: (zone: string) => void): void {
  const zone = watchZone({
    platform,
    onChange: travelTo,
    ...(platform === 'darwin' ? { notices: noticesOfMac } : {}),
  });
  const again = () => {
    look();
    void zone.look();
  };
  // TypeScript knows each event by its own signature, so they cannot be listed.
  powerMonitor.on('resume', again);
  powerMonitor.on('unlock-screen', again);
  powerMonitor.on('on-ac', again);
  powerMonitor.on('user-did-become-active', again);
}

function noticesOfMac(again: () => void): () => void {
  const id = systemPreferences.subscribeNotification('NSSystemTimeZoneDidChangeDistributedNotification', again);
  return () => systemPreferences.unsubscribeNotification(id);
}

/** Windows shows toasts, and brings their clicks back, only for a program with a name and an activator of its own. */
export function nameForWindows(): void {
  if (process.platform !== 'win32') return;
  // Unpackaged, no shortcut carries the name; then the program itself is the name, as Electron's notes on notifications have it.
  app.setAppUserModelId(app.isPackaged ? 'PersistentBird.PersistentBird' : process.execPath);
  app.setToastActivatorCLSID('{6E1B6F7C-0B5D-4E53-9D0A-5B6B1F0E8C21}');
}

/** Started at login: with our own switch, or on macOS, which takes none, as the system says. */
export function startedBySession(argv: readonly string[]): boolean {
  if (argv.includes(hiddenSwitch)) return true;
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
