import { app, autoUpdater, type BrowserWindow } from 'electron';

/**
 * What closing the window does: with "close to tray" it goes out of sight and the reminders go on. It is hidden only where a panel
 * really shows our icon, else it is minimised, so that there is always a way back. Whoever ends the session, quits or installs an
 * update is never held up: then a close is a close. Nothing is saved here; every reply was durable before it was given.
 */
export type Closing = {
  /** From now on every close is a close. */
  letGo(): void;
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
  let leaving = false;
  const letGo = () => {
    leaving = true;
  };
  app.on('before-quit', letGo);
  // The updater closes the windows before it quits. It exists on macOS and Windows.
  if (platform !== 'linux') autoUpdater.on('before-quit-for-update', letGo);

  function putAway(window: BrowserWindow): void {
    if (asked.trayTookIcon()) window.hide();
    else window.minimize();
  }
  return {
    letGo,
    putAway,
    attend(window) {
      // Windows asks the window, not the app, before the session ends.
      window.on('query-session-end', letGo);
      window.on('session-end', letGo);
      window.on('close', (event) => {
        if (leaving || !asked.closesToTray()) return;
        event.preventDefault();
        putAway(window);
      });
    },
    trayLost(window) {
      if (leaving || window.isVisible() || window.isMinimized()) return;
      // Not into the foreground: the user was doing something else.
      window.showInactive();
      window.minimize();
    },
  };
}
