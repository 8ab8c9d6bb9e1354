import { BrowserWindow, type Session, shell, type WebContents } from 'electron';

/** The one window. `preload` and `icon` are paths; `pageUrl` is what it shows and the only thing it may show. */
export function openWindow(options: {
  pageUrl: string;
  preload: string;
  icon: string;
  /** `hidden`: the session started the app, so it stays out of sight until it is asked for. */
  shown?: 'shown' | 'hidden';
}): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Persistent Bird',
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    icon: options.icon,
    autoHideMenuBar: true,
    // Shown once it is drawn, so that it does not open white.
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium's spell checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  });
  if (options.shown !== 'hidden') window.once('ready-to-show', () => window.show());
  void window.loadURL(options.pageUrl).catch((error: unknown) => console.error('The page did not load:', error));
  return window;
}

export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** mayOpenOutside('mailto:ana@fernhill.example') -> true, mayOpenOutside('https://fernhill.example') -> false */
export function mayOpenOutside(url: string): boolean {
  return URL.canParse(url) && ['mailto:', 'tel:'].includes(new URL(url).protocol);
}

function openOutside(url: string): void {
  if (!mayOpenOutside(url)) return;
  shell.openExternal(url).catch((error: unknown) => console.error(`No program opened ${url}:`, error));
}

/** Every web contents the app ever makes stays where it is: no navigation, no new window, no embedded page. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (details) => {
    // A reload of the page is a navigation to where it already is.
    if (details.isMainFrame && details.url === contents.getURL()) return;
    details.preventDefault();
    openOutside(details.url);
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** No camera, no location, no notification of the page's own, no device; and, but while developing, no network. */
export function denyAll(session: Session, network: 'no-network' | 'network'): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    // Chromium asks this when a link leads to another program; will-frame-navigate has the same rule.
    answer(permission === 'openExternal' && 'externalURL' in details && mayOpenOutside(details.externalURL ?? ''));
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  if (network === 'network') return;
  const anywhere = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*'];
  session.webRequest.onBeforeRequest({ urls: anywhere }, (_details, answer) => answer({ cancel: true }));
}
