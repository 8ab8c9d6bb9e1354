import { Notification } from 'electron';
import type { Card, CardSystem, Shown } from './card';

const unsupported = 'This system shows no notifications.';

/**
 * Notifications on macOS and Windows, by Electron. A Notification that is not held on to is collected, and its buttons then do
 * nothing: every one is kept until it is gone.
 */
export function electronCards(icon: string, onCold: () => void, platform = process.platform): CardSystem {
  const live = new Set<Notification>();
  const listeners: (() => void)[] = [];
  let trouble: string | null = null;
  let answered = false;

  function heard(): void {
    answered = true;
    setTimeout(() => {
      answered = false;
    }, 1_000).unref();
  }
  // A toast of an earlier run lies in Windows' action centre without an object here. What it stood for is in the list, so the window is
  // shown; the call comes for every toast, also right before or after the event of one that has its object.
  if (platform === 'win32')
    Notification.handleActivation(() => {
      setTimeout(() => {
        if (!answered) onCold();
      }, 300);
    });

  function say(now: string | null): void {
    if (trouble === now) return;
    trouble = now;
    for (const listener of listeners) listener();
  }
  function show(card: Card): Promise<Shown> {
    if (!Notification.isSupported()) return Promise.resolve({ ok: false, why: unsupported, perhapsShown: false });
    const { title, body, actions } = card;
    const notification = new Notification({
      title,
      body,
      // macOS shows the app's own and would put this one beside the text.
      ...(platform === 'win32' && { icon }),
      actions: actions.map(({ label }) => ({ type: 'button', text: label })),
    });
    live.add(notification);
    notification.on('click', () => {
      heard();
      card.onClick();
    });
    notification.on('action', ({ actionIndex }) => {
      heard();
      const action = actions[actionIndex];
      if (action) card.onAction(action.name);
    });
    const gone = () => {
      if (live.delete(notification)) card.onGone();
    };
    // Windows says `close` too when a toast moves to the action centre, where its buttons still work: there it is kept.
    notification.on('close', ({ reason }) => {
      if (reason !== 'timedOut') gone();
    });
    return new Promise((resolve) => {
      notification.once('show', () => {
        say(null);
        resolve({
          ok: true,
          withdraw() {
            if (live.delete(notification)) notification.close();
          },
        });
      });
      notification.once('failed', (_event, error) => {
        live.delete(notification);
        const why = `This system did not show a notification: ${error}`;
        say(why);
        resolve({ ok: false, why, perhapsShown: false });
      });
      notification.show();
    });
  }
  return {
    show,
    silent: () => (Notification.isSupported() ? trouble : 'This system shows no notifications.'),
    onChange: (listener) => void listeners.push(listener),
  };
}
