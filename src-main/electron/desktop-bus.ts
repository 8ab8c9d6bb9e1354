import { type Answer, bus, busPaths, type Connection, connectBus, type Question } from './dbus-connection';
import type { Message } from './dbus-wire';

/**
 * Who is there on a Linux desktop. A name's owner is asked for with GetNameOwner, which starts nobody, and then followed by
 * NameOwnerChanged, so that a notification daemon or a tray host that appears late, dies, or takes the place of another is known at once
 * and without polling.
 */
export type DesktopBus = {
  /** The unique name of who has that name, ':1.42'; '' when nobody has, before the bus has answered, and when there is no bus. */
  owner(name: string): string;
  /** Resolves when the first answer about every watched name is in, or the bus was found missing: at most some seconds. */
  asked(): Promise<void>;
  /** Told whenever a watched name gains an owner, loses it, or goes from one straight to another. */
  onOwner(listener: (name: string, owner: string) => void): void;
  /** Told when the bus is found, and when it is gone. */
  onBus(listener: (there: boolean) => void): void;
  /** Hears the signals of that interface. */
  onSignal(from: string, listener: (signal: Message) => void): void;
  call(question: Question, limitMs?: number): Promise<Answer>;
  close(): void;
};

export type DesktopBusOptions = {
  env: NodeJS.ProcessEnv;
  /** The names whose owners are followed, and the interfaces whose signals are heard. */
  names: readonly string[];
  interfaces: readonly string[];
  /** Until a bus that was missing or has gone is looked for again; twice as long each time, up to twenty times. */
  retryMs?: number;
  limitMs?: number;
};

export function watchDesktop({
  env,
  names,
  interfaces,
  retryMs = 30_000,
  limitMs = 2_000,
}: DesktopBusOptions): DesktopBus {
  const owners = new Map<string, string>();
  const onOwner: ((name: string, owner: string) => void)[] = [];
  const onBus: ((there: boolean) => void)[] = [];
  const onSignal: { from: string; listener: (signal: Message) => void }[] = [];
  let connection: Connection | undefined;
  let retry: NodeJS.Timeout | undefined;
  let pause = retryMs;
  let closed = false;

  const ownerOf = (name: string) => owners.get(name) ?? '';
  function tell(name: string, owner: string): void {
    if (ownerOf(name) === owner) return;
    owners.set(name, owner);
    for (const listener of onOwner) listener(name, owner);
  }
  function later(): void {
    connection = undefined;
    for (const name of names) tell(name, '');
    for (const listener of onBus) listener(false);
    if (closed) return;
    retry = setTimeout(() => void find(), pause);
    // A machine that has none is not woken for it every half a minute.
    pause = Math.min(pause * 2, retryMs * 20);
    // The bus is never a reason to stay.
    retry.unref();
  }
  function hear(signal: Message): void {
    if (
      signal.interface === bus.interface &&
      signal.member === 'NameOwnerChanged' &&
      signal.sender === bus.destination
    ) {
      const [name, , owner] = signal.body;
      if (typeof name === 'string' && typeof owner === 'string' && names.includes(name)) tell(name, owner);
    }
    for (const { from, listener } of onSignal) if (signal.interface === from) listener(signal);
  }
  async function ask(name: string, through: Connection): Promise<void> {
    const answer = await through.call({ ...bus, member: 'GetNameOwner', signature: 's', body: [name] }, limitMs);
    // Nobody has it: the bus answers with an error. A connection that is no longer ours has nothing to say.
    const [owner] = answer.ok ? answer.values : [];
    if (typeof owner === 'string' && connection === through) tell(name, owner);
  }
  async function find(): Promise<void> {
    const found = await connectBus(busPaths(env), limitMs);
    if ('none' in found) return later();
    if (closed) return found.close();
    connection = found;
    pause = retryMs;
    found.onClose(later);
    found.onSignal(hear);
    // Followed before it is asked, so that no change falls between the two.
    for (const name of names)
      found.follow(`type='signal',sender='${bus.destination}',member='NameOwnerChanged',arg0='${name}'`);
    for (const from of interfaces) found.follow(`type='signal',interface='${from}'`);
    for (const listener of onBus) listener(true);
    await Promise.all(names.map((name) => ask(name, found)));
  }
  const first = find();
  return {
    owner: ownerOf,
    asked: () => first,
    onOwner: (listener) => void onOwner.push(listener),
    onBus: (listener) => void onBus.push(listener),
    onSignal: (from, listener) => void onSignal.push({ from, listener }),
    call: (question, limit = limitMs) =>
      connection?.call(question, limit) ??
      Promise.resolve({ ok: false, error: { name: 'no-bus', message: 'There is no session bus here.' } }),
    close() {
      closed = true;
      clearTimeout(retry);
      connection?.close();
    },
  };
}
