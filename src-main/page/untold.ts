import type { Core } from '../core/core';
import type { CoreEvent, Reply, RemindersView } from '../contract';

type Told = Extract<CoreEvent, { event: 'reminder' }>;

/** More than this at once are told as one, as after an absence. */
const MOST_SINGLE = 3;
/** More would only be counted. */
const MOST_WAITING = 500;

/**
 * Reminders that were told while nobody could show them: no page was open. The core tells each once, so they wait here for the first
 * page that comes. What is done or over by then is not told, what still holds is told in the words of that moment, and in a silence
 * they go on waiting.
 */
export function keepUntold(core: Pick<Core, 'send'>) {
  const waiting = new Map<string, { discreet: boolean }>();
  return {
    keep({ data: { reminders, discreet } }: Told): void {
      for (const { key } of reminders) if (waiting.size < MOST_WAITING) waiting.set(key, { discreet });
    },
    /** What there is to be told now, as one event, or undefined. It waits no more. */
    async take(): Promise<Told | undefined> {
      if (waiting.size === 0) return undefined;
      const reply = (await core.send('reminders', {})) as Reply<RemindersView>;
      if (!reply.ok || reply.value.pausedUntil !== null || reply.value.quietUntil !== null) return undefined;
      const reminders = [...reply.value.shown, ...reply.value.due].filter(({ key }) => waiting.has(key));
      const discreet = [...waiting.values()].some((one) => one.discreet);
      waiting.clear();
      if (reminders.length === 0) return undefined;
      return { event: 'reminder', data: { reminders, digest: digestOf(reminders.length), discreet } };
    },
  };
}

const digestOf = (count: number): Told['data']['digest'] =>
  count <= MOST_SINGLE
    ? null
    : { title: `${count} reminders are waiting.`, body: 'They are listed for you, soonest first.', count };
