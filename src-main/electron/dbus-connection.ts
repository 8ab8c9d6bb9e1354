import { connect, type Socket } from 'node:net';
import { type DbusValue, decode, encode, type Message, noAutoStart } from './dbus-wire';

/**
 * A connection to the session bus of a Linux desktop, with Node's sockets and nothing else: neither `gdbus` nor `dbus-send` is on
 * every machine, and only a connection of our own hears at once of a notification daemon that appears or dies.
 * Nothing here waits without a limit, and nothing is started to answer a question.
 */
export type Connection = {
  call(question: Question, limitMs?: number): Promise<Answer>;
  /** Asks the bus for the signals that match `rule`: "type='signal',member='NameOwnerChanged'". They come to onSignal. */
  follow(rule: string): void;
  onSignal(listener: (signal: Message) => void): void;
  /** Called once, when the bus is gone or close() was called. */
  onClose(listener: () => void): void;
  close(): void;
};
export type Question = {
  destination: string;
  path: string;
  interface: string;
  member: string;
  signature?: string;
  body?: DbusValue[];
};
/** `sender` is the unique name of who answered: a well-known name may have passed on meanwhile. */
export type Answer =
  | { ok: true; values: DbusValue[]; sender: string | undefined }
  | { ok: false; error: { name: string; message: string } };

export const bus = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};
const patience = 2_000;

/**
 * busPaths({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus,guid=0' }) -> ['/run/user/1000/bus']
 * An abstract socket begins with a zero byte, as Node names them; Node 20 cannot reach one yet, Electron's newer Node can.
 */
export function busPaths(env: NodeJS.ProcessEnv): string[] {
  const address = env['DBUS_SESSION_BUS_ADDRESS'];
  const runtime = env['XDG_RUNTIME_DIR'];
  const fallback = runtime ? [`${runtime}/bus`] : [];
  if (!address) return fallback;
  return address.split(';').flatMap((one) => {
    if (one.startsWith('unix:runtime=yes')) return fallback;
    const found = /^unix:(?:[^;]*,)?(path|abstract)=([^,]+)/.exec(one);
    if (!found) return [];
    const path = decodePath(found[2] ?? '');
    return path === undefined ? [] : [found[1] === 'abstract' ? `\0${path}` : path];
  });
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The first of `paths` that answers as a bus within two seconds, or the reason why none does. */
export async function connectBus(paths: readonly string[], limitMs = patience): Promise<Connection | { none: string }> {
  let none = 'There is no session bus here.';
  for (const path of paths) {
    // One after another: the order of the addresses is an order of preference.
    // oxlint-disable-next-line no-await-in-loop
    const opened = await open(path, limitMs);
    if (!('none' in opened)) return opened;
    none = opened.none;
  }
  return { none };
}

function open(path: string, limitMs: number): Promise<Connection | { none: string }> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    let unreachable = 'The session bus closed the connection.';
    // Before speak() hears of it: it only knows that the connection is gone.
    socket.once('error', (error) => {
      unreachable = `The session bus cannot be reached: ${error.message}`;
    });
    const connection = speak(socket);
    let settled = false;
    const settle = (result: Connection | { none: string }) => {
      if (settled) return;
      settled = true;
      clearTimeout(limit);
      if ('none' in result) connection.close();
      resolve(result);
    };
    const limit = setTimeout(() => settle({ none: 'The session bus did not answer in time.' }), limitMs);
    connection.onClose(() => settle({ none: unreachable }));
    void connection.call({ ...bus, member: 'Hello' }, limitMs).then((hello) => {
      settle(hello.ok ? connection : { none: `The session bus refused: ${hello.error.message}` });
    });
  });
}

/** Says who we are (the user id, in hexadecimal digits of its decimal ones), then exchanges messages. */
function speak(socket: Socket): Connection {
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners: ((signal: Message) => void)[] = [];
  const closing = new Set<() => void>();
  const unsent: Buffer[] = [];
  let stage: 'greeting' | 'talking' | 'closed' = 'greeting';
  let serial = 0;
  let received: Buffer = Buffer.alloc(0);

  function end(): void {
    if (stage === 'closed') return;
    stage = 'closed';
    socket.destroy();
    for (const answer of waiting.values())
      answer({ ok: false, error: { name: 'closed', message: 'The session bus is gone.' } });
    waiting.clear();
    for (const listener of closing) listener();
  }
  function hear(message: Message): void {
    if (message.kind === 'signal') for (const listener of listeners) listener(message);
    if (message.kind !== 'return' && message.kind !== 'error') return;
    const answer = waiting.get(message.replySerial ?? 0);
    waiting.delete(message.replySerial ?? 0);
    if (message.kind === 'return') return answer?.({ ok: true, values: message.body, sender: message.sender });
    const [text] = message.body;
    const name = message.errorName ?? 'unknown';
    answer?.({ ok: false, error: { name, message: typeof text === 'string' ? text : name } });
  }
  function greet(): void {
    const at = received.indexOf('\r\n');
    if (at === -1) {
      if (received.length > 4_096) end();
      return;
    }
    if (!received.toString('latin1', 0, at).startsWith('OK ')) return end();
    received = received.subarray(at + 2);
    stage = 'talking';
    socket.write('BEGIN\r\n');
    for (const bytes of unsent.splice(0)) socket.write(bytes);
  }
  function read(): void {
    if (stage === 'greeting') greet();
    if (stage !== 'talking') return;
    for (let next = decode(received); next; next = decode(received)) {
      received = received.subarray(next.length);
      hear(next.message);
    }
  }
  const send = (bytes: Buffer) => {
    if (stage === 'greeting') unsent.push(bytes);
    else socket.write(bytes);
  };

  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    try {
      read();
    } catch (error) {
      // What is not D-Bus cannot be read on from; a new connection starts clean.
      console.error('The session bus said what cannot be read:', error);
      end();
    }
  });
  socket.on('error', end);
  socket.on('close', end);
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`);

  const connection: Connection = {
    call(question, limitMs = patience) {
      if (stage === 'closed')
        return Promise.resolve({ ok: false, error: { name: 'closed', message: 'The session bus is gone.' } });
      serial += 1;
      const own = serial;
      return new Promise((resolve) => {
        const limit = setTimeout(() => {
          waiting.delete(own);
          const message = `${question.destination} did not answer ${question.member} within ${limitMs} ms.`;
          resolve({ ok: false, error: { name: 'timeout', message } });
        }, limitMs);
        waiting.set(own, (answer) => {
          clearTimeout(limit);
          resolve(answer);
        });
        const { signature = '', body = [] } = question;
        send(encode({ ...question, kind: 'call', flags: noAutoStart, serial: own, signature, body }));
      });
    },
    onSignal(listener) {
      listeners.push(listener);
    },
    follow(rule) {
      void connection.call({ ...bus, member: 'AddMatch', signature: 's', body: [rule] });
    },
    onClose(listener) {
      closing.add(listener);
    },
    close: end,
  };
  return connection;
}
