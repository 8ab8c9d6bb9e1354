import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CoreEvent, Reply } from '../../src-main/contract';
import { startWebHost, type WebHost } from '../../src-main/web/server';
import { reminder, view } from '../electron/reminders';

/** A core that notes what reaches it: nothing may when the guard refuses. */
function listeningCore() {
  const asked: { name: string; input: unknown }[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  return {
    asked,
    listeners,
    send: async (name: string, input: unknown): Promise<Reply<unknown>> => {
      asked.push({ name, input });
      if (name === 'break') throw new Error('a bug');
      if (name === 'reminders') return { ok: true, value: view({ shown: [reminder('a')] }) };
      return { ok: true, value: { secret: 'Ana Ruiz' } };
    },
    subscribe: (listener: (event: CoreEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (event: CoreEvent) => {
      for (const listener of listeners) listener(event);
    },
  };
}

let folder: string;
let rendererDir: string;
let core: ReturnType<typeof listeningCore>;
let host: WebHost;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bird-web-'));
  rendererDir = join(folder, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><html><head><title>Bird</title></head></html>');
  await writeFile(join(rendererDir, 'assets', 'index.js'), 'export {};');
  await writeFile(join(rendererDir, 'assets', 'index.css'), 'a{}');
  await writeFile(join(rendererDir, 'assets', 'letter.woff2'), 'font');
  await writeFile(join(rendererDir, 'icon.svg'), '<svg/>');
  await writeFile(join(folder, 'secret.json'), '{"secret":"Ana Ruiz"}');
  await symlink(join(folder, 'secret.json'), join(rendererDir, 'link.json'));
  core = listeningCore();
  host = await startWebHost({ core, rendererDir });
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** A bare request: it sends the Host, the path and the headers it is given and nothing that fetch would add or mend. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  const { port } = new URL(host.origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {}, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

const pathOf = (url: string) => url.slice(host.origin.length);
const tokenIn = (page: Answer) => /<meta name="bird-token" content="([\w-]{43})">/.exec(page.body)?.[1] ?? '';
const cookieOf = (page: Answer) => page.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const load = () => ask(pathOf(host.newUrl()));

async function callHeaders(): Promise<Record<string, string>> {
  return { 'x-bird-token': tokenIn(await load()), origin: host.origin, 'content-type': 'application/json' };
}
const call = async (body: string, changes: Record<string, string | undefined> = {}) => {
  const headers = Object.entries({ ...(await callHeaders()), ...changes }).filter(
    (header): header is [string, string] => header[1] !== undefined,
  );
  return ask('/api/send', { method: 'POST', headers: Object.fromEntries(headers), body });
};
const today = '{"name":"today","input":{}}';

describe('a call', () => {
  it('carries name and input to the core and its reply back', async () => {
    const answer = await call('{"name":"opportunity","input":{"opportunity":"fernhill"}}');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { secret: 'Ana Ruiz' } });
    expect(core.asked).toEqual([{ name: 'opportunity', input: { opportunity: 'fernhill' } }]);
  });

  it.each([
    ['no token', { 'x-bird-token': undefined }, 401],
    ['a wrong token', { 'x-bird-token': 'x'.repeat(43) }, 401],
    ['no origin', { origin: undefined }, 403],
    ['the origin null', { origin: 'null' }, 403],
    ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['another port of this machine as its origin', { origin: 'http://127.0.0.1:1' }, 403],
    ['a foreign Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a foreign host', { host: 'evil.example' }, 421],
    ['localhost for a host', { host: 'localhost' }, 421],
    ['a form for its type', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['no type', { 'content-type': undefined }, 415],
  ] as const)('with %s is refused without data and never reaches the core', async (_what, changes, status) => {
    const answer = await call(today, changes);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('Ana Ruiz');
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false });
    expect(core.asked).toEqual([]);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('as %s is refused with what is allowed', async (method) => {
    const answer = await ask('/api/send', { method, headers: await callHeaders() });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('POST');
  });

  it.each(['', 'nonsense', '[]', 'null', '7', '{}', '{"name":3}', '{"input":{}}'])(
    'of the body %j is refused as malformed',
    async (body) => {
      const answer = await call(body);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.body).error.code).toBe('bad-request');
      expect(core.asked).toEqual([]);
    },
  );

  it('may be 1 MiB long and no longer', async () => {
    const long = (bytes: number) => {
      const frame = JSON.stringify({ name: 'today', input: '' });
      return JSON.stringify({ name: 'today', input: 'x'.repeat(bytes - frame.length) });
    };
    expect((await call(long(1_048_576))).status).toBe(200);
    expect((await call(long(1_048_577))).status).toBe(413);
    expect(core.asked).toHaveLength(1);
  });

  it('is cut off at 1 MiB also when it does not say how long it is', async () => {
    const answer = await ask('/api/send', {
      method: 'POST',
      headers: { ...(await callHeaders()), 'transfer-encoding': 'chunked' },
      body: Buffer.alloc(3_000_000, 'x'),
    });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body).error.message).toBe('A request may have at most 1,048,576 bytes.');
    expect(core.asked).toEqual([]);
  });

  it('that makes the core throw is answered with a sentence and not with a stack', async () => {
    const said: unknown[] = [];
    vi.spyOn(console, 'error').mockImplementationOnce((...words: unknown[]) => void said.push(...words));
    const answer = await call('{"name":"break"}');
    expect(JSON.parse(answer.body).error.code).toBe('internal');
    expect(answer.body).not.toContain('a bug');
    expect(String(said[1])).toContain('a bug');
  });
});

describe('the page', () => {
  it('opens at the address of the start, hands the page its token, and shuts behind it', async () => {
    const first = await ask(pathOf(host.url));
    expect(first.status).toBe(200);
    expect(tokenIn(first)).not.toBe('');
    const second = await ask(pathOf(host.url));
    expect(second.status).toBe(401);
    expect(second.body).toBe(
      'This address opens once, and it was used or is of an earlier start. Run "npm start" again: it opens a fresh one.\n',
    );
  });

  it('survives a reload by its cookie, with the same token, and also at the used address', async () => {
    const first = await load();
    const cookie = cookieOf(first);
    expect(first.headers['set-cookie']?.[0]).toMatch(/^bird-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    for (const path of ['/', '/index.html', pathOf(host.url)]) {
      const again = await ask(path, { headers: { cookie } });
      expect(again.status).toBe(200);
      expect(tokenIn(again)).toBe(tokenIn(first));
    }
  });

  it('does not put its token into an address, a cookie or a header', async () => {
    const page = await load();
    const token = tokenIn(page);
    expect(host.url).not.toContain(token);
    expect(JSON.stringify(page.headers)).not.toContain(token);
  });

  it('opens in a second window with a fresh address of its own', async () => {
    const [one, two] = [host.newUrl(), host.newUrl()];
    expect(one).not.toBe(two);
    expect((await ask(pathOf(two))).status).toBe(200);
    expect((await ask(pathOf(one))).status).toBe(200);
  });

  it('stays shut without a token, and its token stays inside', async () => {
    for (const path of ['/', '/?token=', '/index.html', '/?token=wrong']) {
      const answer = await ask(path);
      expect(answer.status).toBe(401);
      expect(answer.body).not.toContain('bird-token');
    }
  });

  it('is not opened under another host or by another page, and the address is not used up by the try', async () => {
    const path = pathOf(host.newUrl());
    expect((await ask(path, { headers: { host: 'evil.example' } })).status).toBe(421);
    expect((await ask(path, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask(path)).status).toBe(200);
  });

  it('carries its policy and is kept nowhere', async () => {
    const { headers } = await load();
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const refused = await ask('/');
    expect(refused.headers['content-security-policy']).toBe(headers['content-security-policy']);
    expect(refused.headers['cache-control']).toBe('no-store');
    expect(refused.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('files', () => {
  it.each([
    ['/assets/index.js', 'text/javascript; charset=utf-8'],
    ['/assets/index.css', 'text/css; charset=utf-8'],
    ['/assets/letter.woff2', 'font/woff2'],
    ['/icon.svg', 'image/svg+xml'],
  ])('serves %s as %s', async (path, type) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/..\\secret.json',
    '/%252e%252e/secret.json',
    '/assets/%00',
    '/link.json',
    '/assets',
    '/api/unknown',
    '/package.json',
  ])('has nothing at %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('Ana Ruiz');
  });

  it('are refused under another host', async () => {
    expect((await ask('/assets/index.js', { headers: { host: 'evil.example' } })).status).toBe(421);
  });

  it('refuses to start on a page that is not built, with its path', async () => {
    await expect(startWebHost({ core, rendererDir: join(folder, 'nowhere') })).rejects.toThrow(
      `The page is not built: ${join(folder, 'nowhere', 'index.html')} is missing. Run "npm run build" first.`,
    );
  });
});

describe('events', () => {
  const listen = async (token: string, signal?: AbortSignal) =>
    fetch(`${host.origin}/api/events`, { headers: { 'x-bird-token': token }, ...(signal ? { signal } : {}) });

  it('reach every window as server-sent events', async () => {
    const token = tokenIn(await load());
    const streams = [await listen(token), await listen(token)];
    core.tell({ event: 'changed', data: { revision: 7 } });
    for (const stream of streams) {
      expect(stream.headers.get('content-type')).toBe('text/event-stream');
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('revision')) text += (await reader?.read())?.value ?? '';
      expect(text).toBe(': listening\n\ndata: {"event":"changed","data":{"revision":7}}\n\n');
      await reader?.cancel();
    }
  });

  it('are counted, so that a page knows whether any came between it and its stream', async () => {
    const saidIn = ({ body }: Answer) => /<meta name="bird-said" content="(\d+)">/.exec(body)?.[1];
    const page = await load();
    expect((await listen(tokenIn(page))).headers.get('x-bird-said')).toBe(saidIn(page));
    core.tell({ event: 'changed', data: { revision: 7 } });
    expect((await listen(tokenIn(page))).headers.get('x-bird-said')).toBe(String(Number(saidIn(page)) + 1));
    expect(saidIn(await load())).toBe(String(Number(saidIn(page)) + 1));
  });

  it('that nobody heard are told to the first window that comes, when they are reminders', async () => {
    const token = tokenIn(await load());
    core.tell({ event: 'reminder', data: { reminders: [reminder('a')], digest: null, discreet: false } });
    core.tell({ event: 'changed', data: { revision: 7 } });
    const reader = (await listen(token)).body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('"reminder"')) text += (await reader?.read())?.value ?? '';
    expect(text).not.toContain('revision');
    await reader?.cancel();
  });

  it('need the token', async () => {
    expect((await listen('wrong')).status).toBe(401);
    expect((await ask('/api/events')).status).toBe(401);
  });

  it('go on for the others when one window closes', async () => {
    const token = tokenIn(await load());
    const leaving = new AbortController();
    const [left, stays] = [await listen(token, leaving.signal), await listen(token)];
    leaving.abort();
    await left.text().catch(() => undefined);
    core.tell({ event: 'changed', data: { revision: 8 } });
    const reader = stays.body?.getReader();
    let text = '';
    while (!text.includes('"revision":8')) text += Buffer.from((await reader?.read())?.value ?? []).toString();
    await reader?.cancel();
  });

  it('end when the host closes, which then listens no more and hears the core no more', async () => {
    const stream = await listen(tokenIn(await load()));
    const ended = stream.text();
    await host.close();
    expect(await ended).toBe(': listening\n\n');
    expect(core.listeners.size).toBe(0);
    await expect(fetch(host.origin)).rejects.toThrow();
  });
});

describe('the listening', () => {
  it('is on 127.0.0.1 alone', async () => {
    expect(new URL(host.origin).hostname).toBe('127.0.0.1');
    // ::1 is this machine too; nobody answers there.
    const error = await new Promise<NodeJS.ErrnoException>((resolve) => {
      connectSocket({ host: '::1', port: Number(new URL(host.origin).port) })
        .once('error', resolve)
        .once('connect', () => resolve(new Error('connected')));
    });
    expect(error.message).not.toBe('connected');
  });

  it('names a taken port and what to do', async () => {
    const port = Number(new URL(host.origin).port);
    await expect(startWebHost({ core, rendererDir, port })).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another with --port, or leave it out.`,
    );
  });

  it('takes the port it was last served at, so that the browser knows its origin again', async () => {
    const { origin } = host;
    await host.close();
    host = await startWebHost({ core, rendererDir, lastPort: Number(new URL(origin).port) });
    expect(host.origin).toBe(origin);
    expect((await load()).status).toBe(200);
  });

  it('takes a free port when another program has the last one, and its guard answers there alone', async () => {
    const taken = Number(new URL(host.origin).port);
    const other = await startWebHost({ core, rendererDir, lastPort: taken });
    try {
      expect(other.origin).not.toBe(host.origin);
      expect((await fetch(other.newUrl())).status).toBe(200);
      expect((await ask('/', { headers: { host: new URL(other.origin).host } })).status).toBe(421);
    } finally {
      await other.close();
    }
  });

  it('takes a free port when no browser would open the last one', async () => {
    const other = await startWebHost({ core, rendererDir, lastPort: 6000 });
    try {
      expect(other.port).not.toBe(6000);
      expect((await fetch(other.newUrl())).status).toBe(200);
    } finally {
      await other.close();
    }
  });

  it('refuses the port it was told, however good the last one would be', async () => {
    const { port } = new URL(host.origin);
    await expect(startWebHost({ core, rendererDir, port: Number(port), lastPort: 0 })).rejects.toThrow(
      `Port ${port} is taken by another program.`,
    );
  });

  it('lets an earlier start’s secrets open nothing at the same port', async () => {
    const page = await load();
    const [token, cookie, used] = [tokenIn(page), cookieOf(page), pathOf(host.newUrl())];
    const lastPort = Number(new URL(host.origin).port);
    await host.close();
    host = await startWebHost({ core, rendererDir, lastPort });
    expect((await ask(used)).status).toBe(401);
    expect((await ask('/', { headers: { cookie } })).status).toBe(401);
    expect((await call(today, { 'x-bird-token': token })).status).toBe(401);
    expect(core.asked).toEqual([]);
  });

  it('answers a second close', async () => {
    await host.close();
    await host.close();
  });
});
