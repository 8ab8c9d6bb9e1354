import { connect, createServer, type Server, type Socket } from 'node:net';

/** One question and one answer, a JSON line each, between two processes of the same user over a Unix socket or a Windows pipe. */

/** A listener that does not answer within this is taken to be there, but busy. */
const PATIENCE_MS = 2_000;
const LONGEST_LINE = 10_000;

/** Calls `onLine` with the first line as JSON (undefined when it is not JSON), at most once. */
function firstLine(socket: Socket, onLine: (value: unknown) => void): void {
  let text = '';
  socket.setEncoding('utf8');
  const take = (chunk: string) => {
    text += chunk;
    const end = text.indexOf('\n');
    if (end < 0 && text.length < LONGEST_LINE) return;
    socket.off('data', take);
    let value: unknown;
    try {
      value = JSON.parse(text.slice(0, Math.max(end, 0)));
    } catch {
      value = undefined;
    }
    onLine(value);
  };
  socket.on('data', take);
}

/** Listens at `address`; rejects with the system's error when that is not possible (EADDRINUSE: someone does already). */
export function listen(address: string, answer: (question: unknown) => object): Promise<Server> {
  const server = createServer((socket) => {
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    // The one who asked has gone away: nobody is left to be told.
    socket.on('error', () => socket.destroy());
    firstLine(socket, (question) => socket.end(`${JSON.stringify(answer(question))}\n`));
  });
  // The lock must not keep a finished process alive; it dies with it.
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

export type Heard =
  /** Nobody listens there: what is left of the address is of a process that has ended. */
  | { kind: 'nobody' }
  /** Someone is there but says nothing we understand: too busy, stopped, or of another user. */
  | { kind: 'silent' }
  | { kind: 'answer'; answer: unknown };

const nobodyThere = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTSOCK']);
const brokenOff = new Set(['ECONNRESET', 'EPIPE']);

function askOnce(address: string, question: object): Promise<Heard | 'broken-off'> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const finish = (heard: Heard | 'broken-off') => {
      resolve(heard);
      socket.destroy();
    };
    socket.setTimeout(PATIENCE_MS, () => finish({ kind: 'silent' }));
    socket.on('connect', () => socket.write(`${JSON.stringify(question)}\n`));
    firstLine(socket, (answer) => finish(answer === undefined ? { kind: 'silent' } : { kind: 'answer', answer }));
    socket.on('close', () => finish('broken-off'));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? '';
      if (nobodyThere.has(code)) finish({ kind: 'nobody' });
      else if (brokenOff.has(code)) finish('broken-off');
      else finish({ kind: 'silent' });
    });
  });
}

/** Asks whoever listens at `address`. One that ends while it is asked is asked again: by then it is gone, or it is still there. */
export async function ask(address: string, question: object): Promise<Heard> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const heard = await askOnce(address, question);
    if (heard !== 'broken-off') return heard;
  }
  return { kind: 'silent' };
}
