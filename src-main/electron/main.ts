import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, session, shell } from 'electron';
import { systemClock } from '../core/clock';
import { type Core, openCore } from '../core/core';
import { showWhoHolds } from '../launch/already-open';
import { dataFolder } from '../launch/data-folder';
import { openStore } from '../store/store';
import { connect } from './ipc';
import { menuTemplate } from './menu';
import { pageUrl as builtPage, registerPageScheme, servePage } from './page';
import { confine, denyAll, openWindow, showWindow } from './window';

/** The desktop host. It only carries: rules are in the domain, requests in the core, the file in the store. */

const out = join(import.meta.dirname, '..');
// electron-vite's dev server, and only in a checkout: a packaged app never takes a page from an environment variable.
const devPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const pageUrl = devPage ?? builtPage;
const folder = dataFolder(storeArgument(process.argv));

/** Electron adds switches of its own to the arguments, so only the one that is meant for us is looked for. */
function storeArgument(args: readonly string[]): string | undefined {
  const at = args.indexOf('--store');
  return at === -1 ? args.find((arg) => arg.startsWith('--store='))?.slice('--store='.length) : args[at + 1];
}

function show(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window) showWindow(window);
  else if (app.isReady()) makeWindow();
}

function makeWindow(): void {
  openWindow({
    pageUrl,
    preload: join(out, 'preload', 'preload.cjs'),
    icon: join(out, '..', 'resources', 'icon.png'),
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  const core = await openCore({
    store: await openStore(folder, { host: 'electron', onShow: show }),
    clock: systemClock,
    systemZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    host: 'electron',
  });
  closeBeforeQuit(core);
  denyAll(session.defaultSession, devPage === undefined ? 'no-network' : 'network');
  if (devPage === undefined) await servePage(join(out, 'renderer'));
  connect(core, pageUrl, () => BrowserWindow.getAllWindows().map((window) => window.webContents));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, !app.isPackaged)));
  makeWindow();
}

/** Every reply is durable before it is given; closing lets the last one be given and frees the store for the next start. */
function closeBeforeQuit(core: Core): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    void core.close().finally(() => app.exit(0));
  });
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
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => confine(contents));
app.on('window-all-closed', () => app.quit());
app.on('second-instance', show);
app.on('activate', show);

if (app.requestSingleInstanceLock()) start().catch(fail);
else app.quit();
