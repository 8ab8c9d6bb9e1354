import type { Events, Refusal, Reminder, RemindersView, Reply, SnoozeChoice } from '../contract';
import type { Core } from '../core/core';
import { keepUntold } from '../page/untold';
import type { Card, CardAction, CardSystem, Shown } from './card';

/**
 * Shows what the reminder service has claimed. The list in the window is the truth and a card is a copy of it: whatever fails here is
 * said and loses nothing, and the service never waits for any of it.
 */
export type Notifier = {
  /** Why cards do not arrive, or null as far as it is known. */
  silent(): string | null;
  stop(): void;
};

export type NotifierOptions = {
  core: Pick<Core, 'send' | 'subscribe'>;
  cards: CardSystem;
  wanted: () => boolean;
  open: (what: Events['open']) => void;
};

type Told = Events['reminder'];
type Text = { title: string; body: string };

/** While something waits for the end of a silence, in milliseconds. */
const lookAgainAfter = 60_000;

export const snoozeWords: Record<SnoozeChoice, string> = {
  'ten-minutes': '10 minutes',
  hour: '1 hour',
  'this-evening': 'This evening',
  tomorrow: 'Tomorrow',
};

/** textOf(reminder, true) -> { title: 'A reminder', body: … }, without a name */
export function textOf(reminder: Reminder, discreet: boolean): Text {
  return discreet ? reminder.discreet : { title: reminder.title, body: reminder.body };
}

/** Where a reminder leads: to its item or interview, or its opportunity. One that is about none, such as a test, to the list. */
export function placeOf({ opportunity, item, interview }: Reminder): Events['open'] {
  const at = item ?? interview;
  return opportunity === '' ? { place: 'reminders' } : { opportunity, ...(at !== undefined && { item: at }) };
}

export function startNotifier({ core, cards, wanted, open }: NotifierOptions): Notifier {
  /** The cards that can be on the screen, by the key of their reminder; the digest has none and is kept by itself. */
  const live = new Map<string, () => void>();
  let digest: (() => void) | undefined;
  /** Told while nobody could show them. */
  const untold = keepUntold(core);
  /** How often something has changed: a card that was being taken meanwhile may already be out of date. */
  let changes = 0;
  let later: NodeJS.Timeout | undefined;
  let stopped = false;

  async function remindersNow(): Promise<RemindersView | undefined> {
    const reply = (await core.send('reminders', {})) as Reply<RemindersView>;
    return reply.ok ? reply.value : undefined;
  }
  const openKeys = (view: RemindersView) => new Set([...view.due, ...view.shown].map(({ key }) => key));

  function act(reminder: Reminder, action: CardAction): void {
    live.delete(reminder.key);
    if (action === 'open') return open(placeOf(reminder));
    const [snooze] = reminder.snoozes;
    const asked =
      action === 'done'
        ? core.send('finish-reminder', { key: reminder.key })
        : core.send('snooze-reminder', { key: reminder.key, choice: snooze?.choice });
    asked.then((reply) => {
      if (!reply.ok) refused(reminder, action, reply.error);
    }, complain);
  }
  /** Pressed on a card, a button has no place to say why it did nothing: the window has. */
  function refused(reminder: Reminder, action: Pressed, { code, message }: Refusal): void {
    open(placeOf(reminder));
    // Done or moved elsewhere: where it led says what became of it.
    if (code === 'not-found') return;
    const title = code === 'not-saved' ? 'Not saved' : notDone[action];
    cards.show({ title, body: message, ...inert, onClick: () => open(placeOf(reminder)) }).catch(complain);
  }
  function cardOf(reminder: Reminder, discreet: boolean): Card {
    const [snooze] = reminder.snoozes;
    return {
      ...textOf(reminder, discreet),
      actions: [
        { name: 'done', label: 'Done' },
        ...(snooze ? [{ name: 'snooze', label: `Snooze: ${snoozeWords[snooze.choice]}` } as const] : []),
        { name: 'open', label: 'Open' },
      ],
      onAction: (action) => act(reminder, action),
      onClick: () => act(reminder, 'open'),
      onGone: () => void live.delete(reminder.key),
    };
  }
  async function showOne(reminder: Reminder, discreet: boolean): Promise<void> {
    // Held by the system object until it is gone; and here, so that it can be taken away when it is done elsewhere.
    const before = changes;
    const shown = await cards.show(cardOf(reminder, discreet));
    if (!shown.ok) return keep(shown, [reminder], discreet);
    live.set(reminder.key, shown.withdraw);
    if (changes !== before) await tidy();
  }
  async function showDigest(text: Text, reminders: readonly Reminder[], discreet: boolean): Promise<void> {
    const actions = [{ name: 'open', label: 'Open' }] as const;
    const toList = () => open({ place: 'reminders' });
    const forget = () => {
      digest = undefined;
    };
    digest?.();
    const before = changes;
    const shown = await cards.show({ ...text, actions, onAction: toList, onClick: toList, onGone: forget });
    if (!shown.ok) return keep(shown, reminders, discreet);
    digest = shown.withdraw;
    if (changes !== before) await tidy();
  }
  /** Only what surely never was on the screen may be shown later: a hanging daemon may still show what it was given. */
  function keep(lost: Extract<Shown, { ok: false }>, reminders: readonly Reminder[], discreet: boolean): void {
    // Whoever asked for a test has seen by now that none came.
    if (lost.perhapsShown || reminders.some(({ key }) => key === testKey)) return;
    untold.keep({ event: 'reminder', data: { reminders: [...reminders], digest: null, discreet } });
  }
  async function tell({ reminders, digest: text, discreet }: Told): Promise<void> {
    // A test is asked for, so it is shown also by one who has switched notifications off.
    if (stopped || !(wanted() || reminders.some(({ key }) => key === testKey))) return;
    if (text) await showDigest(text, reminders, discreet);
    else await Promise.all(reminders.map((reminder) => showOne(reminder, discreet)));
  }
  function askLater(): void {
    clearTimeout(later);
    later = setTimeout(() => void catchUp().catch(complain), lookAgainAfter).unref();
  }
  /** Somebody is there now who shows notifications: what waits and is still open is shown, for the first time. */
  async function catchUp(): Promise<void> {
    if (cards.silent() !== null || stopped) return;
    const told = await untold.take();
    if (told) await tell(told.data);
    // A silence holds the rest back.
    if (untold.waits()) askLater();
  }
  /** A card whose reminder was done, moved or snoozed elsewhere goes. */
  async function tidy(): Promise<void> {
    if (live.size === 0 && !digest) return;
    const view = await remindersNow();
    if (!view) return;
    const still = openKeys(view);
    for (const [key, withdraw] of live)
      if (!still.has(key) && key !== testKey) {
        live.delete(key);
        withdraw();
      }
    if (still.size === 0) {
      digest?.();
      digest = undefined;
    }
  }

  const unsubscribe = core.subscribe((event) => {
    if (event.event === 'reminder') {
      untold.forget(event);
      tell(event.data).catch(complain);
    }
    if (event.event !== 'changed') return;
    changes += 1;
    tidy().catch(complain);
  });
  cards.onChange(() => void catchUp().catch(complain));
  return {
    silent: () => cards.silent(),
    stop() {
      stopped = true;
      clearTimeout(later);
      unsubscribe();
    },
  };
}

/** A test stands for nothing that could be done elsewhere. */
const testKey = 'test';
type Pressed = Exclude<CardAction, 'open'>;
const notDone: Record<Pressed, string> = { done: 'Not marked as done', snooze: 'Not snoozed' };
const inert = { actions: [], onAction: () => undefined, onGone: () => undefined };

function complain(error: unknown): void {
  console.error('A notification was not shown:', error);
}
