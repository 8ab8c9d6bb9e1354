import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { busPaths } from '../../src-main/electron/dbus-connection';
import { type DbusValue, decode, encode, type Message } from '../../src-main/electron/dbus-wire';
import { temporaryFolder } from '../temp';

/** A session bus of our own, as Debian's package dbus-daemon brings it, and programs on it that behave as they are told. */
export const hasBus =
  process.platform === 'linux' && spawnSync('dbus-daemon', ['--version'], { stdio: 'ignore' }).status === 0;

export type PrivateBus = {
  env: NodeJS.ProcessEnv;
  /** From now on the bus can start these too. */
  install(services: Services): void;
  stop(): Promise<void>;
};

/** The programs that a bus can start, each with the name it takes: { 'org.example.Name': '/bin/false' } */
export type Services = Record<string, string>;

function addServices(folder: string, services: Services): void {
  for (const [name, exec] of Object.entries(services))
    writeFileSync(join(folder, `${name}.service`), `[D-BUS Service]\nName=${name}\nExec=${exec}\n`);
}

/** The file of a session bus that knows the services in that folder, and none of this machine's. */
export function busConfig(known: string): string {
  const file = join(known, 'bus.conf');
  writeFileSync(
    file,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <servicedir>${known}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`,
  );
  return file;
}

export async function startBus({
  address,
  services = {},
}: {
  address?: string;
  services?: Services;
} = {}): Promise<PrivateBus> {
  const known = temporaryFolder();
  addServices(known, services);
  const daemon: ChildProcess = spawn(
    'dbus-daemon',
    [
      `--config-file=${busConfig(known)}`,
      '--nofork',
      '--nopidfile',
      '--print-address',
      ...(address ? [`--address=${address}`] : []),
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [said] = (await once(daemon.stdout!, 'data')) as [Buffer];
  const env = { DBUS_SESSION_BUS_ADDRESS: String(said).trim() };
  return {
    env,
    install(more) {
      addServices(known, more);
      const to = [
        '--session',
        '--dest=org.freedesktop.DBus',
        '--type=method_call',
        '--print-reply',
        '/org/freedesktop/DBus',
      ];
      spawnSync('dbus-send', [...to, 'org.freedesktop.DBus.ReloadConfig'], { env: { ...process.env, ...env } });
    },
    async stop() {
      if (daemon.exitCode !== null || daemon.signalCode !== null) return;
      const gone = once(daemon, 'exit');
      daemon.kill();
      await gone;
    },
  };
}

/** What a program answers to a call: values of a signature, or nothing at all, ever. */
export type Says = { signature: string; body: DbusValue[] } | 'nothing';
export type Program = {
  /** The calls it got, without those of the bus. */
  calls: Message[];
  /** Answers a call to which it said nothing. */
  answer(call: Message, says: Exclude<Says, 'nothing'>): void;
  signal(path: string, from: string, member: string, signature: string, body: DbusValue[]): void;
  quit(): void;
};

/** ALLOW_REPLACEMENT, REPLACE_EXISTING and DO_NOT_QUEUE, as programs start that replace one another. */
const handsOver = 1 | 2 | 4;

/** A program that owns `name` on the bus: it takes it from whoever has it, and gives it up to whoever asks. */
export function runProgram(env: NodeJS.ProcessEnv, name: string, answer: (call: Message) => Says): Promise<Program> {
  const [path = ''] = busPaths(env);
  const socket = connect({ path });
  const calls: Message[] = [];
  let serial = 0;
  let talking = false;
  let received: Buffer = Buffer.alloc(0);
  const say = (message: Omit<Message, 'serial' | 'flags' | 'sender'>) => {
    serial += 1;
    socket.write(encode({ ...message, serial, flags: 0 }));
  };
  const bus = { path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus', destination: 'org.freedesktop.DBus' };
  const answerTo = (call: Message, says: Exclude<Says, 'nothing'>) =>
    say({ kind: 'return', replySerial: call.serial, destination: call.sender ?? '', ...says });
  const program: Program = {
    calls,
    answer: answerTo,
    signal: (at, from, member, signature, body) =>
      say({ kind: 'signal', path: at, interface: from, member, signature, body }),
    quit: () => void socket.destroy(),
  };
  socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(process.getuid?.())).toString('hex')}\r\n`);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (!talking) {
        const at = received.indexOf('\r\n');
        if (at === -1) return;
        received = received.subarray(at + 2);
        talking = true;
        socket.write('BEGIN\r\n');
        say({ kind: 'call', ...bus, member: 'Hello', signature: '', body: [] });
        say({ kind: 'call', ...bus, member: 'RequestName', signature: 'su', body: [name, handsOver] });
      }
      for (let next = decode(received); next; next = decode(received)) {
        received = received.subarray(next.length);
        const { message } = next;
        // The second answer is the one to RequestName: 1, it is ours.
        if (message.kind === 'return' && message.replySerial === 2) resolve(program);
        if (message.kind !== 'call') continue;
        calls.push(message);
        const says = answer(message);
        if (says !== 'nothing') answerTo(message, says);
      }
    });
  });
}
