import type { Core } from '../core/core';
import type { CoreEvent, Reply, RemindersView } from '../contract';

type Told = Extract<CoreEvent, { event: 'reminder' }>;

/** More than this at once are told as one, as after an absence. */
const MOST_SINGLE = 3;
/** More would only be counted. */
const MOST_WAITING = 500;

/**
 * Reminders that were told while nobody could show them: no page was open, no notification daemon was there. The core tells each once,
 * so they wait here for the first that comes. What is done or over by then is not told, what still holds is told in the words of that
 * moment, and in a silence all but an interview about to begin goes on waiting: ask `take` again while something `waits`.
 */
export function keepUntold(core: Pick<Core, 'send'>) {
  const waiting = new Map<string, { discreet: boolean }>();
  /** One that was asked for, to see whether any arrive: it is in no list, and passes every silence. */
  let test: Told | undefined;
  let taking = false;
  return {
    keep(told: Told): void {
      const { reminders, discreet } = told.data;
      if (reminders.some(({ key }) => key === 'test')) {
        test = told;
        return;
      }
      for (const { key } of reminders) if (waiting.size < MOST_WAITING) waiting.set(key, { discreet });
    },
    waits: (): boolean => test !== undefined || waiting.size > 0,
    /** These were shown after all: they rang anew. */
    forget({ data: { reminders } }: Told): void {
      for (const { key } of reminders) waiting.delete(key);
    },
    /** What there is to be told now, as one event, or undefined. It waits no more. */
    async take(): Promise<Told | undefined> {
      if (test) {
        const told = test;
        test = undefined;
        return told;
      }
      // Two that ask at the same moment would tell it twice.
      if (waiting.size === 0 || taking) return undefined;
      taking = true;
      const reply = await (core.send('reminders', {}) as Promise<Reply<RemindersView>>).finally(() => {
        taking = false;
      });
      if (!reply.ok) return undefined;
      const { shown, due, pausedUntil, quietUntil } = reply.value;
      const open = [...shown, ...due].filter(({ key }) => waiting.has(key));
      const isSilent = pausedUntil !== null || quietUntil !== null;
      // The core told it in spite of the silence, or shortly before.
      const reminders = open.filter(({ kind }) => !isSilent || kind === 'interview-soon');
      const discreet = reminders.some(({ key }) => waiting.get(key)?.discreet);
      // What is over, done or snoozed waits no more: a snooze rings by itself.
      const stays = new Set(isSilent ? open.filter((it) => !reminders.includes(it)).map(({ key }) => key) : []);
      for (const key of waiting.keys()) if (!stays.has(key)) waiting.delete(key);
      if (reminders.length === 0) return undefined;
      return { event: 'reminder', data: { reminders, digest: digestOf(reminders.length), discreet } };
    },
  };
}

const digestOf = (count: number): Told['data']['digest'] =>
  count <= MOST_SINGLE
    ? null
    : { title: `${count} reminders are waiting.`, body: 'They are listed for you, soonest first.', count };
