import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Who may come in. Pure: it is told what was asked and decides; server.ts carries it out.
 *
 * A server on 127.0.0.1 can be reached by every page in the user's browser and every program on the machine, so:
 * - the exact Host keeps out DNS rebinding (evil.example resolving to 127.0.0.1);
 * - the exact Origin and Sec-Fetch-Site keep out other pages, also those of other ports of this machine;
 * - the tokens keep out other programs and other users of the machine.
 */
export type Asked = {
  method: string;
  /** The request target as it came: `/?token=…`, `/api/send`. */
  target: string;
  host?: string | undefined;
  origin?: string | undefined;
  /** Sec-Fetch-Site. */
  site?: string | undefined;
  /** x-bird-token. */
  token?: string | undefined;
  cookie?: string | undefined;
  contentType?: string | undefined;
  contentLength?: string | undefined;
};

/**
 * Three secrets for three doors, so that none of them opens another's:
 * - `launch`, in the address that is opened once: it is good for one page load, since addresses end up in histories;
 * - `cookie`, set by that load: it makes a reload work, and lets a tab of an earlier start read its page anew. HttpOnly and SameSite=Strict; it opens the page and nothing else,
 *   because browsers attach cookies by themselves (and to every port of this machine), which is no proof of intent;
 * - `session`, handed to the page in its HTML and kept in memory: every call needs it in a header.
 */
export type Secrets = {
  isLaunchToken(token: string): boolean;
  cookie: { name: string; value: string };
  session: string;
};

export type Verdict =
  | { pass: 'page'; launchToken?: string }
  | { pass: 'file'; path: string }
  | { pass: 'send' }
  | { pass: 'events' }
  | { refuse: Refused; code: string; message: string; allow?: string };
export type Refused = 401 | 403 | 404 | 405 | 413 | 415 | 421;

/** Bytes of a request's body: 1 MiB is a hundred times the longest form. */
export const bodyLimit = 1_048_576;

export type Refusing = Extract<Verdict, { refuse: Refused }>;

const refuse = (status: Refused, code: string, message: string): Refusing => ({ refuse: status, code, message });

/** Compares in a time that does not tell how much of a guess was right. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}
const digest = (text: string) => createHash('sha256').update(text).digest();

/** readCookie('a=1; bird-51234=x', 'bird-51234') -> 'x' */
function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name) return value?.trim();
  }
  return undefined;
}

/**
 * `host` is the one authority that is answered (`127.0.0.1:51234`); `hasFile` knows the files of the page.
 * judge({ method: 'POST', target: '/api/send', host: 'evil.example', … }, …) -> { refuse: 421, … }
 */
export function judge(asked: Asked, host: string, secrets: Secrets, hasFile: (path: string) => boolean): Verdict {
  if (asked.host !== host)
    return refuse(
      421,
      'wrong-host',
      `This server answers only as ${host}. Open the address that was printed at start.`,
    );

  const [path = '', query = ''] = asked.target.split('?', 2);
  const isPage = path === '/' || path === '/index.html';
  const isCall = path === '/api/send' || path === '/api/events';
  if (!isPage && !isCall && !hasFile(path)) return refuse(404, 'not-found', 'There is nothing at this address.');

  const method = path === '/api/send' ? 'POST' : 'GET';
  if (asked.method !== method)
    return { refuse: 405, code: 'wrong-method', message: `${path} answers ${method} only.`, allow: method };

  // A browser says where a request comes from; a program that says nothing still needs the token.
  if (asked.site !== undefined && asked.site !== 'same-origin' && !(asked.site === 'none' && !isCall))
    return refuse(403, 'foreign-origin', 'Requests from other pages are not answered.');
  const origin = `http://${host}`;
  if (asked.origin === undefined ? path === '/api/send' : asked.origin !== origin)
    return refuse(403, 'foreign-origin', `Requests must come from ${origin}.`);

  if (isPage) return judgePage(asked, query, secrets);
  if (!isCall) return { pass: 'file', path };

  if (asked.token === undefined || !sameSecret(asked.token, secrets.session))
    return refuse(401, 'wrong-token', 'This window is from an earlier start of Persistent Bird. Start it again.');
  if (path === '/api/events') return { pass: 'events' };

  if (asked.contentType?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json')
    return refuse(415, 'wrong-type', 'Send the request as application/json.');
  if (Number(asked.contentLength ?? 0) > bodyLimit) return tooLarge;
  return { pass: 'send' };
}

/** Also the answer to a body that turns out longer than it was said to be. */
export const tooLarge = refuse(413, 'too-large', `A request may have at most ${bodyLimit.toLocaleString('en')} bytes.`);

function judgePage(asked: Asked, query: string, secrets: Secrets): Verdict {
  const cookie = readCookie(asked.cookie, secrets.cookie.name);
  if (cookie !== undefined && sameSecret(cookie, secrets.cookie.value)) return { pass: 'page' };
  const token = new URLSearchParams(query).get('token');
  if (token !== null && secrets.isLaunchToken(token)) return { pass: 'page', launchToken: token };
  return refuse(
    401,
    'wrong-token',
    'This address opens once, and it was used or is of an earlier start. Run "npm start" again: it opens a fresh one.',
  );
}
