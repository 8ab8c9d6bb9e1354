import type { Card, CardAction, CardSystem, Shown } from './card';
import type { Message } from './dbus-wire';
import type { DesktopBus } from './desktop-bus';

/**
 * Notifications on Linux, straight over D-Bus. Electron's own go through libnotify, which waits for the daemon on the main thread:
 * with nobody there, or one that hangs, the whole app stands still for a minute or more (electron/electron#48753). Here every
 * question is asynchronous, has a limit, and none is asked while nobody owns the name.
 */
export const notifications = 'org.freedesktop.Notifications';
const place = { destination: notifications, path: '/org/freedesktop/Notifications', interface: notifications };

export const nobody =
  'No program on this desktop shows notifications: nobody answers to org.freedesktop.Notifications.';

/** Markup in the body is read by daemons that say so: `Q&A <Tom>` -> `Q&amp;A &lt;Tom&gt;`. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function busCards(desktop: DesktopBus, icon: string, limitMs = 5_000): CardSystem {
  const live = new Map<number, Card>();
  const listeners: (() => void)[] = [];
  let capabilities: readonly string[] | undefined;
  let unanswered: string | null = null;

  function tell(): void {
    for (const listener of listeners) listener();
  }
  /** Asked once for each daemon; one that does not say is given plain text and no buttons. */
  async function canDo(): Promise<readonly string[]> {
    if (capabilities) return capabilities;
    const answer = await desktop.call({ ...place, member: 'GetCapabilities' });
    const [list] = answer.ok ? answer.values : [];
    if (Array.isArray(list)) capabilities = list.map(String);
    return capabilities ?? [];
  }
  function answered(why: string | null): void {
    if (unanswered === why) return;
    unanswered = why;
    tell();
  }
  async function show(card: Card): Promise<Shown> {
    await desktop.asked();
    if (!desktop.owned(notifications)) return { ok: false, why: nobody, perhapsShown: false };
    const can = await canDo();
    const buttons = can.includes('actions')
      ? ['default', 'Open', ...card.actions.flatMap(({ name, label }) => [name, label])]
      : [];
    const body = can.includes('body-markup') ? escapeMarkup(card.body) : card.body;
    const hints = [
      ['desktop-entry', { type: 's', value: 'persistent-bird' }],
      ['urgency', { type: 'y', value: 1 }],
    ] as const;
    const answer = await desktop.call(
      {
        ...place,
        member: 'Notify',
        signature: 'susssasa{sv}i',
        // Name, the card it replaces, icon, title, body, buttons, hints, and -1: how long is the daemon's to say.
        body: ['Persistent Bird', 0, icon, card.title, body, buttons, hints, -1],
      },
      limitMs,
    );
    if (!answer.ok) {
      const why = `The program that shows notifications on this desktop did not take one: ${answer.error.message}`;
      answered(why);
      return { ok: false, why, perhapsShown: answer.error.name === 'timeout' };
    }
    answered(null);
    const id = answer.values[0];
    if (typeof id !== 'number') return { ok: true, withdraw: () => undefined };
    live.set(id, card);
    return {
      ok: true,
      withdraw() {
        if (!live.delete(id)) return;
        void desktop.call({ ...place, member: 'CloseNotification', signature: 'u', body: [id] });
      },
    };
  }

  desktop.onOwner((name, owned) => {
    if (name !== notifications) return;
    // Another daemon numbers its cards anew and may do other things.
    capabilities = undefined;
    unanswered = null;
    const gone = [...live.values()];
    live.clear();
    if (!owned) for (const card of gone) card.onGone();
    tell();
  });
  function hear({ member, body: [id, what] }: Message): void {
    const card = typeof id === 'number' ? live.get(id) : undefined;
    if (!card) return;
    if (member === 'ActionInvoked') {
      if (what === 'default') card.onClick();
      else if (card.actions.some(({ name }) => name === what)) card.onAction(what as CardAction);
    }
    if (member === 'NotificationClosed') {
      live.delete(id as number);
      card.onGone();
    }
  }
  // A daemon that is not to disturb closes a card at once: its number must be known before that is heard.
  desktop.onSignal(notifications, (signal) => void setImmediate(() => hear(signal)));
  return {
    show,
    silent: () => (desktop.owned(notifications) ? unanswered : nobody),
    onChange: (listener) => void listeners.push(listener),
  };
}
