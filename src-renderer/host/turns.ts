import type { CoreEvent } from './host';

/** What one tab hears for all: an event, or that the program is there or not. */
export type Heard = { event: CoreEvent } | { connection: 'open' | 'lost' };

const name = 'persistent-bird events';

/**
 * One event stream for all tabs. A browser gives an origin six connections over HTTP/1.1, and a stream takes one for good: with six tabs
 * no request would get through any more. So the tab that holds a Web Lock listens and passes on what it hears; the lock goes to the next tab
 * by itself when that one closes or crashes. `hear` is told what this or another tab has heard.
 */
export function takeTurns(hear: (heard: Heard) => void) {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => hear(data as Heard));
  return {
    pass(heard: Heard): void {
      hear(heard);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone, and takes no other
      channel.postMessage(heard);
    },
    /** Does `listen` when it is this tab's turn, until that resolves. `waited`: another tab had the turn, and its end may have missed something. */
    async lead(listen: (waited: boolean) => Promise<void>): Promise<void> {
      const led = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await listen(false);
        return true;
      });
      if (!led) await navigator.locks.request(name, () => listen(true));
    },
  };
}
