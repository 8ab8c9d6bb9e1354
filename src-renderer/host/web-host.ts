import type { Connection, CoreEvent, Host, Refusal, Reply } from './host';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 5_000;
/** Browsers let 64 kB outlive their page; a character has up to three bytes. */
const OUTLIVES = 20_000;

const lost: Refusal = {
  code: 'no-connection',
  message: 'Persistent Bird does not answer. Is the program behind this page still running? Nothing was changed.',
};
const ended: Refusal = {
  code: 'page-ended',
  message: 'Persistent Bird was started anew and no longer knows this page. Open the address it printed.',
};

/**
 * The host over HTTP on this machine: calls are POSTs, events a stream read with fetch, so that the token travels in a
 * header and never in an address. The stream reconnects by itself; what was missed meanwhile is told as one `changed`.
 */
export function webHost(): Host {
  const token = document.querySelector<HTMLMetaElement>('meta[name="bird-token"]')?.content ?? '';
  // The one-time token has done its work: a copied address or a screenshot must not carry it.
  if (location.search) history.replaceState(null, '', location.pathname);

  const listeners = new Set<(event: CoreEvent) => void>();
  const watchers = new Set<(connection: Connection) => void>();
  let connection: Connection = 'open';
  let listening = false;
  // What is said while the page goes away (the last words of a draft) is said to the end.
  let leaving = false;
  addEventListener('pagehide', () => (leaving = true), { capture: true });
  addEventListener('pageshow', () => (leaving = false));

  const tell = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
  };
  const become = (next: Connection) => {
    if (connection === next) return;
    connection = next;
    for (const watcher of watchers) watcher(next);
  };

  /** Reads until the stream ends. Says false when there is no use in trying again. */
  async function readEvents(): Promise<boolean> {
    const response = await fetch('/api/events', { headers: { 'x-bird-token': token }, cache: 'no-store' });
    if (response.status === 401 || response.status === 403) return false;
    if (!response.ok || !response.body) throw new Error(`The event stream answered ${response.status}.`);
    const returned = connection !== 'open';
    become('open');
    if (returned) tell({ event: 'changed', data: { revision: -1 } });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      text += value;
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data:')) tell(JSON.parse(line.slice(5)) as CoreEvent);
    }
  }

  async function listen(): Promise<void> {
    let pause = FIRST_PAUSE;
    for (;;) {
      const began = Date.now();
      try {
        if (!(await readEvents())) return become('ended');
      } catch {
        // Refused, reset or unreachable: the window says so until the stream is back.
      }
      if (Date.now() - began > LONGEST_PAUSE) pause = FIRST_PAUSE;
      else become('lost');
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  return {
    send: async (name, input) => {
      try {
        const body = JSON.stringify({ name, input });
        const response = await fetch('/api/send', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-bird-token': token },
          body,
          cache: 'no-store',
          keepalive: leaving && body.length < OUTLIVES,
        });
        if (response.status === 401 || response.status === 403) {
          become('ended');
          return { ok: false, error: ended };
        }
        return (await response.json()) as Reply<never>;
      } catch {
        return { ok: false, error: lost };
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (!listening) {
        listening = true;
        void listen();
      }
      return () => listeners.delete(listener);
    },
    watchConnection: (watcher) => {
      watchers.add(watcher);
      watcher(connection);
      return () => watchers.delete(watcher);
    },
  };
}
