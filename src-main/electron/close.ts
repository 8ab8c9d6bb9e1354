import { app, autoUpdater, type BrowserWindow } from 'electron';

/**
 * What closing the window does: with "close to tray" it goes out of sight and the reminders go on. It is hidden only where a panel
 * really shows our icon, else it is minimised, so that there is always a way back. Whoever ends the session, quits or installs an
 * update is never held up: then a close is a close. Nothing is saved here; every reply was durable before it was given.
 *
 * A quit can be called off, by whoever prevents `before-quit` or by a page that will not be unloaded; Electron then forgets it, and so
 * does this. Windows asks for the end of a session first (`query-session-end`), when any program may still say no, and closes no
 * window before all have agreed and it has said so (`session-end`, after which there is no way back). So the question is passed over:
 * https://learn.microsoft.com/windows/win32/rstmgr/guidelines-for-applications
 */
export type Closing = {
  /** Applies to that window; call it for every window that is made. */
  attend(window: BrowserWindow): void;
  /** Out of sight, but never out of reach. */
  putAway(window: BrowserWindow): void;
  /** The tray lost the icon: a window that is hidden comes back to the task bar. */
  trayLost(window: BrowserWindow): void;
};

export function makeClosing(
  asked: { closesToTray: () => boolean; trayTookIcon: () => boolean },
  platform: NodeJS.Platform = process.platform,
): Closing {
  let quit: { readonly defaultPrevented: boolean } | undefined;
  let sessionEnds = false;
  // Whether a listener behind this one prevented the quit is known when it comes to closing.
  const leaving = () => sessionEnds || (quit !== undefined && !quit.defaultPrevented);

  app.on('before-quit', (event) => {
    quit = event;
  });
  // The updater closes the windows before it quits. It exists on macOS and Windows.
  if (platform !== 'linux')
    autoUpdater.on('before-quit-for-update', () => {
      quit = { defaultPrevented: false };
    });

  function putAway(window: BrowserWindow): void {
    if (asked.trayTookIcon()) window.hide();
    else window.minimize();
  }
  return {
    putAway,
    attend(window) {
      // Windows tells the window, not the app, that the session ends.
      window.on('session-end', () => {
        sessionEnds = true;
      });
      window.webContents.on('will-prevent-unload', () => {
        quit = undefined;
      });
      window.on('close', (event) => {
        if (leaving() || !asked.closesToTray()) return;
        event.preventDefault();
        putAway(window);
      });
    },
    trayLost(window) {
      if (leaving() || window.isVisible() || window.isMinimized()) return;
      // Not into the foreground: the user was doing something else.
      window.showInactive();
      window.minimize();
    },
  };
}
