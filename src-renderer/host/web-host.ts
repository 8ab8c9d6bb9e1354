import type { Connection, CoreEvent, Host, Refusal, Reply } from './host';
import { takeTurns } from './turns';

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
  message:
    'Persistent Bird was started anew and no longer knows this page. Open the address it printed, in this browser; then this page goes on.',
};

const tokenOf = (page: Document) => page.querySelector<HTMLMetaElement>('meta[name="bird-token"]')?.content ?? '';
/** How many events there were when the page was loaded. */
const saidBefore = () => document.querySelector<HTMLMetaElement>('meta[name="bird-said"]')?.content;
/** The page's script carries the fingerprint of its build in its name. */
const buildOf = (page: Document) => page.querySelector('script[type="module"]')?.getAttribute('src');

/**
 * The host over HTTP on this machine: calls are POSTs, events a stream read with fetch, so that the token travels in a
 * header and never in an address. The stream reconnects by itself; what was missed meanwhile is told as one `changed`. Of several
 * tabs one has it for all (`turns.ts`).
 *
 * A program that was started anew has a new token. Once its address was opened in this browser, the cookie lets this page be
 * loaded again; so the page fetches itself and goes on with the token it finds: what is half written in it stays where it is.
 */
export function webHost(): Host {
  let token = tokenOf(document);
  let isRebuilt = false;
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

  let knocking: Promise<boolean> | undefined;
  /** Whether a program that was started anew lets this page in; then its token is ours. One at a time. */
  function knock(): Promise<boolean> {
    knocking ??= askForToken()
      .catch(() => false)
      .finally(() => {
        knocking = undefined;
      });
    return knocking;
  }
  async function askForToken(): Promise<boolean> {
    const response = await fetch('/', { cache: 'no-store' });
    if (!response.ok) return false;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = tokenOf(page);
    if (found === '') return false;
    token = found;
    isRebuilt = buildOf(page) !== buildOf(document);
    if (connection === 'ended') {
      become(isRebuilt ? 'rebuilt' : 'open');
      tell(changed);
    }
    wake();
    return true;
  }

  /** Ends a rest early: this page was let in, another one was, or the user looks at it again. */
  let wake = () => {};
  const rest = (milliseconds?: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (milliseconds !== undefined) setTimeout(resolve, milliseconds);
    });
  addEventListener('focus', () => wake());
  document.addEventListener('visibilitychange', () => wake());
  // Said by a page that has just been loaded, to tabs that are out of sight and whose timers sleep: what is unsaved in them is then
  // saved before anything newer can be written here. No more than a knock: it carries nothing.
  const doors = new BroadcastChannel('persistent-bird was loaded');
  doors.addEventListener('message', () => wake());
  // A channel is heard at its own origin only, and takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  doors.postMessage(null);

  const turns = takeTurns((heard) => {
    if ('event' in heard) tell(heard.event);
    else if (heard.connection === 'lost') become('lost');
    // That another tab is known does not mean that this one is.
    else if (connection === 'ended') void knock();
    else if (connection === 'lost') become(isRebuilt ? 'rebuilt' : 'open');
  });
  const changed: CoreEvent = { event: 'changed', data: { revision: -1 } };
  /** Reads until the stream ends. Says false when this page is not known. */
  async function readEvents(onOpen: (said: string | null) => void): Promise<boolean> {
    const response = await fetch('/api/events', { headers: { 'x-bird-token': token }, cache: 'no-store' });
    if (isRefused(response)) return false;
    if (!response.ok || !response.body) throw new Error(`The event stream answered ${response.status}.`);
    onOpen(response.headers.get('x-bird-said'));
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      text += value;
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines)
        if (line.startsWith('data:')) turns.pass({ event: JSON.parse(line.slice(5)) as CoreEvent });
    }
  }

  /** Listens for all tabs, until the program no longer knows this one. */
  async function listen(waited: boolean): Promise<void> {
    let pause = FIRST_PAUSE;
    // Between two tabs' turns something may have gone unheard, and between the page and its stream.
    let missed = waited;
    const onOpen = (said: string | null) => {
      turns.pass({ connection: 'open' });
      if (missed || said !== saidBefore()) turns.pass({ event: changed });
      missed = false;
    };
    for (;;) {
      const began = Date.now();
      try {
        if (!(await readEvents(onOpen)) && !((await knock()) && (await readEvents(onOpen)))) return;
      } catch {
        // Refused, reset or unreachable: the window says so until the stream is back.
      }
      missed = true;
      if (Date.now() - began > LONGEST_PAUSE) pause = FIRST_PAUSE;
      else turns.pass({ connection: 'lost' });
      await rest(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  async function takePart(): Promise<void> {
    for (;;) {
      await turns.lead(listen);
      // The turn is another tab's until the program knows this one again.
      become('ended');
      do await rest();
      while (!(await knock()));
    }
  }

  const isRefused = ({ status }: Response) => status === 401 || status === 403;
  const post = (body: string) =>
    fetch('/api/send', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bird-token': token },
      body,
      cache: 'no-store',
      keepalive: leaving && body.length < OUTLIVES,
    });

  return {
    send: async (name, input) => {
      try {
        const body = JSON.stringify({ name, input });
        let response = await post(body);
        if (isRefused(response) && (await knock())) response = await post(body);
        if (isRefused(response)) {
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
        void takePart();
      }
      return () => listeners.delete(listener);
    },
    knock,
    watchConnection: (watcher) => {
      watchers.add(watcher);
      watcher(connection);
      return () => watchers.delete(watcher);
    },
  };
}
