import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { takeLock, takeLockAt } from '../../src-main/store/lock';
import { placeBeside, pipeName } from '../../src-main/store/lock-place';
import { openStore, showOpenStore, StoreError } from '../../src-main/store/store';
import { built } from '../built';
import { temporaryFolder } from '../temp';

// Some of these tests start real processes, and the first one bundles their program.
vi.setConfig({ testTimeout: 60_000 });

type Holder = { child: ChildProcess; next: () => Promise<string> };

async function startHolder(folder: string): Promise<Holder> {
  const child = spawn(process.execPath, [await built('tests/store/holder.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, next: async () => String((await lines.next()).value) };
}

async function lockedError(folder: string): Promise<StoreError> {
  const error: unknown = await openStore(folder).then(
    (store) => store.close(),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error(`expected a StoreError, got ${String(error)}`);
  return error;
}

const sockets = (folder: string) => readdirSync(folder).filter((name) => name.includes('.sock'));
const describeMe = () => ({ pid: 1, host: 'test' });

describe('one calendar, one process', () => {
  it('a second process is refused and told who has it; after kill -9 of the first it opens', async () => {
    const folder = temporaryFolder();
    const first = await startHolder(folder);
    expect(await first.next()).toBe('open');

    const error = await lockedError(folder);
    expect(error.code).toBe('locked');
    expect(error.message).toBe(
      `The calendar in ${folder} is already open in another Persistent Bird (holder, process ${first.child.pid}). Use that one, or close it and start again.`,
    );
    expect(error.owner).toEqual({ pid: first.child.pid, host: 'holder' });

    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    expect(sockets(folder)).toHaveLength(1);
    const store = await openStore(folder);
    expect(sockets(folder)).toHaveLength(1);
    await store.close();
    expect(sockets(folder)).toEqual([]);
  });

  it('a second start makes the first show its window', async () => {
    const folder = temporaryFolder();
    const first = await startHolder(folder);
    expect(await first.next()).toBe('open');
    expect(await showOpenStore(folder)).toBe(true);
    expect(await first.next()).toBe('shown');
    first.child.stdin!.end();
    await once(first.child, 'exit');
    expect(await showOpenStore(folder)).toBe(false);
  });

  it('of eight processes that start at once over the remains of a dead one, exactly one opens', async () => {
    const folder = temporaryFolder();
    const dead = await startHolder(folder);
    expect(await dead.next()).toBe('open');
    dead.child.kill('SIGKILL');
    await once(dead.child, 'exit');
    const all = await Promise.all(Array.from({ length: 8 }, () => startHolder(folder)));
    const said = await Promise.all(all.map((each) => each.next()));
    expect(said.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'locked'), 'open']);
  });

  it('of many that start at once in every interleaving, exactly one has it', async () => {
    for (let round = 0; round < 40; round++) {
      const place = placeBeside(temporaryFolder())!;
      const results = await Promise.all(
        Array.from({ length: 2 + (round % 7) }, async (_, index) => {
          for (let turn = 0; turn < (index * round) % 5; turn++) await new Promise(setImmediate);
          return takeLockAt(place, { describe: describeMe });
        }),
      );
      const held = results.filter((result) => result.held);
      expect(held).toHaveLength(1);
      await Promise.all(held.map((result) => result.lock.release()));
      expect(readdirSync(place.folder)).toEqual([]);
    }
  });

  it('a process that is stopped still has it, though it cannot say so', async () => {
    const folder = temporaryFolder();
    const first = await startHolder(folder);
    expect(await first.next()).toBe('open');
    first.child.kill('SIGSTOP');
    const error = await lockedError(folder);
    expect(error.code).toBe('locked');
    expect(error.message).toBe(
      `The calendar in ${folder} is already open in another Persistent Bird. Use that one, or close it and start again.`,
    );
    expect(await showOpenStore(folder)).toBe(false);
  });

  it('tells the address of an owner that is served to a browser', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder, { host: 'web', describe: () => ({ url: 'http://127.0.0.1:4711/' }) });
    const error = await lockedError(folder);
    expect(error.owner).toEqual({ pid: process.pid, host: 'web', url: 'http://127.0.0.1:4711/' });
    expect(error.message).toContain(`(web, process ${process.pid}, at http://127.0.0.1:4711/)`);
    await store.close();
  });

  it('answers a caller that talks nonsense, or nothing, and goes on', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const { connect } = await import('node:net');
    for (const words of ['hello\n', '{"say":"show"}\n', 'x'.repeat(20_000), 'null\n']) {
      const socket = connect(join(folder, sockets(folder)[0]!));
      socket.write(words);
      let said = '';
      for await (const chunk of socket.setEncoding('utf8')) said += chunk;
      expect(JSON.parse(said)).toMatchObject({ state: 'owner', pid: process.pid });
    }
    connect(join(folder, sockets(folder)[0]!)).destroy();
    expect((await lockedError(folder)).code).toBe('locked');
    await store.close();
  });
});

describe('where the lock is', () => {
  it('beside the calendar, open to the user alone', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    const [socket] = sockets(folder);
    expect(statSync(join(folder, socket!)).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it('apart, under a short name, when the path is longer than a socket’s may be', async () => {
    const folder = join(temporaryFolder(), 'a long name '.repeat(15));
    mkdirSync(folder);
    expect(placeBeside(folder)).toBeUndefined();
    const store = await openStore(folder);
    expect(readdirSync(folder)).toEqual([]);
    expect(statSync(`/tmp/persistent-bird-${userInfo().uid}`).mode & 0o777).toBe(0o700);
    expect((await lockedError(folder)).code).toBe('locked');
    expect(await showOpenStore(folder)).toBe(true);
    await store.close();
    await (await openStore(folder)).close();
  });

  it('is one place for one calendar, and another for another', async () => {
    const names = ['one', 'two'].map((name) => join(temporaryFolder(), `${name} `.repeat(40)));
    const locks = await Promise.all(names.map((name) => takeLock(name, { describe: describeMe })));
    expect(locks.map((lock) => lock.held)).toEqual([true, true]);
    for (const lock of locks) if (lock.held) await lock.lock.release();
    expect(pipeName('C:\\Users\\Ana\\Bird')).toBe(pipeName('c:\\users\\ana\\bird'));
    expect(pipeName('C:\\a')).toMatch(/^\\\\\.\\pipe\\persistent-bird-[0-9a-f]{16}$/);
  });

  it('clears what starters left that died before they listened, and files that are no sockets', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lock-000000000000.sock.new'), '');
    writeFileSync(join(folder, 'lock-000000000001.sock'), '');
    const store = await openStore(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    await store.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes a listener that it does not understand for the owner', async () => {
    const folder = temporaryFolder();
    const stranger = createServer((socket) => socket.end('{"hello":true}\n'));
    await once(stranger.listen(join(folder, 'lock-000000000000.sock')), 'listening');
    expect((await lockedError(folder)).owner).toBeUndefined();
    stranger.close();
  });
});
