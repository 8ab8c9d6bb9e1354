import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, session, shell } from 'electron';
import type { CoreEvent, Events, Reply, StatusView } from '../contract';
import { systemClock } from '../core/clock';
import { type Core, openCore } from '../core/core';
import { type ReminderTimer, startReminderTimer } from '../core/reminders/timer';
import { showWhoHolds } from '../launch/already-open';
import { dataFolder } from '../launch/data-folder';
import { openStore } from '../store/store';
import { eventChannel } from './channels';
import { type Desktop, nameForWindows, startDesktop, startedBySession } from './desktop';
import { connect } from './ipc';
import { menuTemplate } from './menu';
import { pageUrl as builtPage, registerPageScheme, servePage } from './page';
import { confine, denyAll, openWindow, showWindow } from './window';

/** The desktop host. It only carries: rules are in the domain, requests in the core, the file in the store. */

const out = join(import.meta.dirname, '..');
// electron-vite's dev server, and only in a checkout: a packaged app never takes a page from an environment variable.
const devPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const pageUrl = devPage ?? builtPage;
const store = storeArgument(process.argv);
const folder = dataFolder(store);
const resources = join(out, '..', 'resources');
let desktop: Desktop | undefined;

/** Electron adds switches of its own to the arguments, so only the one that is meant for us is looked for. */
function storeArgument(args: readonly string[]): string | undefined {
  const at = args.indexOf('--store');
  return at === -1 ? args.find((arg) => arg.startsWith('--store='))?.slice('--store='.length) : args[at + 1];
}

/** What stands between an early wish to see the window and the window: the page has nobody to talk to before the core is open. */
let stage: 'starting' | 'wanted' | 'started' = 'starting';

function show(): void {
  if (stage !== 'started') {
    stage = 'wanted';
    return;
  }
  const [window] = BrowserWindow.getAllWindows();
  if (window) showWindow(window);
  else makeWindow();
}

function makeWindow(shown: 'shown' | 'hidden' = 'shown'): BrowserWindow {
  const window = openWindow({
    pageUrl,
    preload: join(out, 'preload', 'preload.cjs'),
    icon: join(resources, 'icon.png'),
    shown,
  });
  desktop?.attend(window);
  return window;
}

function tellWindows(event: CoreEvent): void {
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (!webContents.isDestroyed()) webContents.send(eventChannel, event);
}

/** A click on a card or in the tray's menu. A window that is only now made is told when its page can hear. */
function open(what: Events['open']): void {
  const fresh = BrowserWindow.getAllWindows().length === 0;
  show();
  const [window] = BrowserWindow.getAllWindows();
  const tell = () => tellWindows({ event: 'open', data: what });
  if (fresh) window?.webContents.once('did-finish-load', tell);
  else tell();
}

async function start(): Promise<void> {
  await app.whenReady();
  const core = await openCore({
    store: await openStore(folder, { host: 'electron', onShow: show }),
    clock: systemClock,
    systemZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    host: 'electron',
    hostTroubles: () => desktop?.troubles() ?? [],
  });
  freeStoreAtQuit(core);
  denyAll(session.defaultSession, devPage === undefined ? 'no-network' : 'network');
  if (devPage === undefined) await servePage(join(out, 'renderer'));
  connect(core, pageUrl, () => BrowserWindow.getAllWindows().map((window) => window.webContents));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, !app.isPackaged)));
  let timer: ReminderTimer | undefined;
  desktop = await startDesktop({
    core,
    resources,
    args: store === undefined ? [] : ['--store', folder],
    windows: () => BrowserWindow.getAllWindows(),
    show,
    open,
    look: () => void timer?.look().catch(console.error),
    onTroubles: () => void askAgain(core).catch(console.error),
  });
  // After the desktop: what is due is told once, and by then whoever shows it must listen.
  timer = startReminderTimer(core);
  const hidden = stage !== 'wanted' && startedBySession(process.argv);
  stage = 'started';
  const window = makeWindow(hidden ? 'hidden' : 'shown');
  if (hidden) await desktop.startHidden(window);
}

/** The windows ask for the status anew, which says what is wrong on this desktop. */
async function askAgain(core: Core): Promise<void> {
  const status = (await core.send('status', {})) as Reply<StatusView>;
  if (status.ok) tellWindows({ event: 'changed', data: { revision: status.value.revision } });
}

/**
 * Nothing waits for this and nothing depends on it: every reply was durable before it was given, and the lock dies with the process.
 * A quit, the end of the session and an update are never held up; where there is time, the store is left tidy.
 */
function freeStoreAtQuit(core: Core): void {
  app.on('will-quit', () => void core.close().catch(console.error));
}

/** When the browser host has the calendar open, its page is what the user wants to see; any other failure is said, then it ends. */
async function fail(error: unknown): Promise<void> {
  const said = await showWhoHolds(error, folder, (url) => shell.openExternal(url)).catch(() => undefined);
  if (said !== undefined) return app.exit(0);
  dialog.showErrorBox('Persistent Bird', error instanceof Error ? error.message : String(error));
  app.exit(3);
}

// Chromium's caches lie beside the facts, not among them, and Electron's single-instance lock is kept in this folder:
// one window for each store, so that `--store` opens a second one.
app.setPath('userData', join(folder, 'electron'));
registerPageScheme();
nameForWindows();
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => confine(contents));
app.on('window-all-closed', () => app.quit());
app.on('second-instance', show);
app.on('activate', () => {
  // macOS says this at every launch too, also at one that is to stay out of sight.
  if (stage === 'started') show();
});

if (app.requestSingleInstanceLock()) start().catch(fail);
else app.quit();
