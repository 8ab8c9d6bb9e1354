import { watchActivation } from './bus-activation';
import type { Card, CardAction, CardSystem, Shown } from './card';
import type { Message } from './dbus-wire';
import type { DesktopBus } from './desktop-bus';

/**
 * Notifications on Linux, straight over D-Bus. Electron's own go through libnotify, which waits for the daemon on the main thread:
 * with nobody there, or one that hangs, the whole app stands still for a minute or more (electron/electron#48753). Here every
 * question is asynchronous and has a limit. A daemon that is not there is started by the bus where the bus knows one, for the first card
 * and not before.
 */
export const notifications = 'org.freedesktop.Notifications';
const place = { destination: notifications, path: '/org/freedesktop/Notifications', interface: notifications };

const called = 'The program that shows notifications on this desktop';
export const nobody =
  'No program on this desktop shows notifications: nobody answers to org.freedesktop.Notifications.';

/** Markup in the body is read by daemons that say so: `Q&A <Tom>` -> `Q&amp;A &lt;Tom&gt;`. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function busCards(desktop: DesktopBus, icon: string, limitMs = 5_000, restMs = 30_000): CardSystem {
  const activation = watchActivation(desktop, notifications, { called, limitMs, restMs });
  const live = new Map<number, Card>();
  const listeners: (() => void)[] = [];
  let capabilities: readonly string[] | undefined;
  let unanswered: string | null = null;

  const daemon = () => desktop.owner(notifications);
  function tell(): void {
    for (const listener of listeners) listener();
  }
  /** Asked once for each daemon; one that does not say is given plain text and no buttons. */
  async function canDo(): Promise<readonly string[]> {
    if (capabilities) return capabilities;
    const answer = await desktop.call({ ...place, member: 'GetCapabilities' });
    const [list] = answer.ok ? answer.values : [];
    if (answer.ok && answer.sender === daemon() && Array.isArray(list)) capabilities = list.map(String);
    return capabilities ?? [];
  }
  function answered(why: string | null): void {
    if (unanswered === why) return;
    unanswered = why;
    tell();
  }
  /** Resolves with null when somebody is there who shows cards, and otherwise with the reason. */
  async function ready(): Promise<string | null> {
    await desktop.asked();
    if (daemon() !== '') return null;
    if (!(await activation.look())) return nobody;
    const why = await activation.start();
    if (why !== null) answered(why);
    return why;
  }
  async function show(card: Card): Promise<Shown> {
    const absent = await ready();
    if (absent !== null) return { ok: false, why: absent, perhapsShown: false };
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
      const why = daemon()
        ? `${called} did not take one: ${answer.error.message}`
        : `${called} stopped before it showed one.`;
      answered(why);
      return { ok: false, why, perhapsShown: answer.error.name === 'timeout' };
    }
    answered(null);
    activation.proved();
    const id = answer.values[0];
    // One that another daemon has replaced meanwhile took its cards with it, and the number is no longer its own.
    if (typeof id !== 'number' || answer.sender !== daemon()) return { ok: true, withdraw: () => undefined };
    live.set(id, card);
    return {
      ok: true,
      withdraw() {
        // After a change of daemons the number may be that of another card.
        if (live.get(id) !== card) return;
        live.delete(id);
        void desktop.call({ ...place, member: 'CloseNotification', signature: 'u', body: [id] });
      },
    };
  }

  desktop.onOwner((name) => {
    if (name !== notifications) return;
    // Another daemon numbers its cards anew and may do other things; those of the one before went with it.
    capabilities = undefined;
    unanswered = null;
    const gone = [...live.values()];
    live.clear();
    for (const card of gone) card.onGone();
    tell();
  });
  activation.onChange(tell);
  function hear({ sender, member, body: [id, what] }: Message): void {
    const card = typeof id === 'number' && sender === daemon() ? live.get(id) : undefined;
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
    silent: () => (daemon() || activation.possible() ? unanswered : nobody),
    onChange: (listener) => void listeners.push(listener),
  };
}
