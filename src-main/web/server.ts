import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CoreEvent, Refusal, Reply } from '../contract';
import type { Core } from '../core/core';
import { opensInBrowsers } from '../launch/bad-ports';
import { answerPage } from '../page/answer';
import { listPageFiles, type PageFile } from '../page/files';
import { pageHeaders } from '../page/headers';
import { keepUntold } from '../page/untold';
import { type Asked, bodyLimit, judge, type Refusing, type Secrets, tooLarge } from './guard';

export type WebHost = {
  /** The address to open, with a launch token that is good for one load. */
  url: string;
  /** `http://127.0.0.1:51234`: the only origin that is answered. */
  origin: string;
  /** 51234. */
  port: number;
  /** A fresh address, for another window or another browser. */
  newUrl(): string;
  /** Ends the event streams and stops listening. Does not close the core. */
  close(): Promise<void>;
};

/**
 * The same app in an ordinary browser: serves the built page of `rendererDir` and carries requests to the core.
 * Listens on 127.0.0.1 alone: at `port`, where 0 is any free one; without it at `lastPort`, or at a free one when that
 * is not to be had or opens in no browser. Refuses (throws) a taken `port` and an unbuilt page.
 */
export async function startWebHost(options: {
  core: Pick<Core, 'send' | 'subscribe'>;
  rendererDir: string;
  port?: number | undefined;
  lastPort?: number | undefined;
}): Promise<WebHost> {
  const { core, rendererDir } = options;
  const files = await listPageFiles(rendererDir);
  const streams = new Set<ServerResponse>();
  /** How many events there were: a page that was loaded at another count than its stream began at has missed something. */
  let said = 0;
  const untold = keepUntold(core);
  const launchTokens = new Set<string>();
  const session = secret();
  let host = '';
  let secrets: Secrets;

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A file of the page that was there at the start and is gone, or a page that was closed while it asked.
      console.error(`${request.method} failed:`, error);
      if (!response.headersSent)
        refuse(response, 500, {
          code: 'internal',
          message: 'The page could not be read. Start Persistent Bird again.',
        });
      else response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const verdict = judge(askedBy(request), host, secrets, (path) => files.has(path));
    if ('refuse' in verdict) return refuseAs(verdict, response);
    if (verdict.pass === 'page') {
      if (verdict.launchToken !== undefined) launchTokens.delete(verdict.launchToken);
      return sendPage(response);
    }
    if (verdict.pass === 'file') return sendFile(response, files.get(verdict.path));
    if (verdict.pass === 'events') return openStream(response);

    const body = await readBody(request);
    if (body === undefined) return refuseAs(tooLarge, response);
    const asked = parseRequest(body);
    if (asked === undefined) return refuse(response, 400, malformed);
    sendJson(response, 200, await answerPage(core, asked.name, asked.input));
    // A silence may have ended meanwhile, of which nobody tells; a page in sight asks each minute.
    if (streams.size > 0) tellUntold();
  }

  async function sendPage(response: ServerResponse): Promise<void> {
    const html = await readFile(files.get('/index.html')?.path ?? '', 'utf8');
    response.writeHead(200, {
      ...pageHeaders,
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': `${secrets.cookie.name}=${secrets.cookie.value}; Path=/; HttpOnly; SameSite=Strict`,
    });
    // In the page's HTML the token lands in no address, no storage and no log, and no other origin can read it.
    const facts = `<meta name="bird-token" content="${session}"><meta name="bird-said" content="${said}">`;
    response.end(html.replace('<head>', `<head>${facts}`));
  }

  function openStream(response: ServerResponse): void {
    response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream', 'x-bird-said': said });
    // A comment, so that the page learns at once that it is listening. Nothing else keeps the stream alive: there is no
    // proxy between a page and 127.0.0.1 that would cut a silent one.
    response.write(': listening\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
    tellUntold();
  }

  const write = (event: CoreEvent) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  function tellUntold(): void {
    if (!untold.waits()) return;
    untold.take().then(
      (event) => {
        if (event) hear(event);
      },
      (error: unknown) => console.error('What was told while no page was open:', error),
    );
  }
  function hear(event: CoreEvent): void {
    said += 1;
    if (event.event === 'reminder' && streams.size === 0) return untold.keep(event);
    if (event.event === 'reminder') untold.forget(event);
    write(event);
  }
  const unsubscribe = core.subscribe(hear);

  await listenAt(server, options).catch((error: unknown) => {
    unsubscribe();
    throw error;
  });

  const port = portOf(server.address());
  host = `127.0.0.1:${port}`;
  // Cookies know no ports: the port in the name keeps two running birds from taking each other's.
  secrets = {
    isLaunchToken: (token) => launchTokens.has(token),
    cookie: { name: `bird-${port}`, value: secret() },
    session,
  };

  const newUrl = () => {
    const token = secret();
    launchTokens.add(token);
    return `http://${host}/?token=${token}`;
  };

  return {
    url: newUrl(),
    origin: `http://${host}`,
    port,
    newUrl,
    close: () =>
      new Promise((resolve) => {
        unsubscribe();
        for (const stream of streams) stream.end();
        server.close(() => resolve());
        server.closeIdleConnections();
        // A browser that holds a connection open must not hold the program open.
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  };
}

async function listenAt(
  server: Server,
  { port, lastPort }: { port?: number | undefined; lastPort?: number | undefined },
) {
  if (port === undefined && lastPort !== undefined && opensInBrowsers(lastPort)) {
    try {
      return await listen(server, lastPort);
    } catch {
      // Another program has it now, or the system keeps it: nobody asked for it, and a free one does.
    }
  }
  if (port) return listen(server, port);
  await listen(server, 0);
  // Some systems give any port above 1023, and among those are ones that no browser opens.
  while (!opensInBrowsers(portOf(server.address()))) {
    await new Promise((closed) => server.close(closed));
    await listen(server, 0);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      reject(portError(error, port));
    };
    const listening = () => {
      server.off('error', refused);
      resolve();
    };
    server.once('error', refused).once('listening', listening).listen({ host: '127.0.0.1', port });
  });
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens, but not on a port.');
  return address.port;
}

/** 256 bits nobody can guess. A set lookup tells nothing useful about such a secret, so launch tokens need no slow compare. */
const secret = () => randomBytes(32).toString('base64url');

const malformed: Refusal = {
  code: 'bad-request',
  message: 'A request must be JSON of the form {"name": "…", "input": {…}}.',
};

function askedBy(request: IncomingMessage): Asked {
  const { headers } = request;
  const one = (name: string) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(',') : value;
  };
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    host: headers.host,
    origin: headers.origin,
    site: one('sec-fetch-site'),
    token: one('x-bird-token'),
    cookie: headers.cookie,
    contentType: headers['content-type'],
    contentLength: headers['content-length'],
  };
}

/**
 * The whole body, or nothing when it is longer than allowed, whatever its Content-Length said.
 * What is too much is read and dropped: hanging up early would reset the connection before the refusal arrives.
 */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= bodyLimit) chunks.push(chunk);
  }
  return length > bodyLimit ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** Only the envelope: what `input` must be, the core knows. */
function parseRequest(body: string): { name: string; input: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || !('name' in value) || typeof value.name !== 'string')
      return undefined;
    return { name: value.name, input: 'input' in value ? value.input : undefined };
  } catch {
    return undefined;
  }
}

async function sendFile(response: ServerResponse, file: PageFile | undefined): Promise<void> {
  if (file === undefined) throw new Error('A file that was let through is not in the list.');
  const content = await readFile(file.path);
  response.writeHead(200, { ...pageHeaders, 'content-type': file.type, 'content-length': content.length });
  response.end(content);
}

function sendJson(response: ServerResponse, status: number, reply: Reply<unknown>): void {
  response.writeHead(status, { ...pageHeaders, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(reply));
}

function refuse(response: ServerResponse, status: number, error: Refusal): void {
  sendJson(response, status, { ok: false, error });
}

function refuseAs(verdict: Refusing, response: ServerResponse): void {
  if (verdict.allow !== undefined) response.setHeader('allow', verdict.allow);
  // A refused page is read by a person, a refused call by the window.
  if (verdict.code === 'wrong-token' && !response.req.url?.startsWith('/api/')) {
    response.writeHead(verdict.refuse, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' });
    response.end(`${verdict.message}\n`);
  } else refuse(response, verdict.refuse, { code: verdict.code, message: verdict.message });
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken by another program. Choose another with --port, or leave it out.`);
  if (error.code === 'EACCES')
    return new Error(`Port ${port} may not be used here. Choose one above 1023, or leave --port out.`);
  return error;
}
