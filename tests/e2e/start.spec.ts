import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

/** `npm start`, as a user types it, on the built app: what it prints, opens, refuses and leaves behind. */
const root = resolve(import.meta.dirname, '..', '..');
const start = join(root, 'src-main', 'launch', 'start.mjs');

let folder: string;
const running: Program[] = [];
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bird-start-'));
  chmodSync(folder, 0o777);
});
test.afterEach(async () => {
  for (const program of running.splice(0)) await program.stop('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

type Program = {
  /** Resolves with the match once standard output has it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when it has ended. */
  end: Promise<{ code: number | null; out: string; err: string }>;
  stop(signal: NodeJS.Signals): Promise<{ code: number | null }>;
};

function run(
  file: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; uid?: number; gid?: number } = {},
): Program {
  const child: ChildProcess = spawn(process.execPath, [file, ...args], {
    ...options,
    cwd: folder,
    env: { ...process.env, CI: 'true', ...options.env },
  });
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    for (const look of waiting) look();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const end = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on('close', (code) => done({ code, out, err })),
  );
  const program: Program = {
    end,
    says: (pattern) =>
      new Promise((found, lost) => {
        const look = () => {
          const match = pattern.exec(out);
          if (match === null) return;
          waiting.delete(look);
          found(match);
        };
        waiting.add(look);
        look();
        void end.then(({ code }) => lost(new Error(`It ended (${code}) without saying ${pattern}:\n${out}${err}`)));
      }),
    stop: (signal) => {
      child.kill(signal);
      return end;
    },
  };
  running.push(program);
  return program;
}

const address = async (program: Program) => (await program.says(/Persistent Bird: (http:\S+)\n/))[1] ?? '';
const store = () => join(folder, 'calendar');
const quietly = () => ['--no-open', '--store', store()];

test('prints an address that opens the page once', async () => {
  const url = await address(run(start, quietly()));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<meta name="bird-token"');
  expect((await fetch(url)).status).toBe(401);
});

test('takes the port it is given', async () => {
  const free = await address(run(start, quietly()));
  const { port } = new URL(free);
  const taken = await run(start, ['--no-open', '--store', join(folder, 'other'), '--port', port]).end;
  expect(taken).toMatchObject({
    code: 3,
    err: `Port ${port} is taken by another program. Choose another with --port, or leave it out.\n`,
  });
});

test('keeps its origin from one start to the next, so that the browser’s permissions last', async () => {
  const origins: string[] = [];
  for (let starts = 0; starts < 3; starts += 1) {
    const program = run(start, quietly());
    origins.push(new URL(await address(program)).origin);
    await program.stop('SIGTERM');
  }
  expect(new Set(origins).size).toBe(1);
  expect(statSync(join(store(), 'last-port')).mode & 0o777).toBe(0o600);
});

test('takes another port when a program has the last one, and remembers that', async () => {
  const before = run(start, quietly());
  const { port } = new URL(await address(before));
  await before.stop('SIGTERM');
  const other = createServer().listen(Number(port), '127.0.0.1');
  try {
    await once(other, 'listening');
    const meanwhile = run(start, quietly());
    const { origin } = new URL(await address(meanwhile));
    expect(origin).not.toBe(`http://127.0.0.1:${port}`);
    await meanwhile.stop('SIGTERM');
    expect(new URL(await address(run(start, quietly()))).origin).toBe(origin);
  } finally {
    other.close();
  }
});

test('takes a free port, and says nothing, when the last one is not to be read', async () => {
  mkdirSync(store());
  writeFileSync(join(store(), 'last-port'), 'soon');
  const program = run(start, quietly());
  const { port } = new URL(await address(program));
  expect(readFileSync(join(store(), 'last-port'), 'utf8')).toBe(`${port}\n`);
  await program.stop('SIGTERM');
  expect(await program.end).toMatchObject({ code: 0, err: '' });
});

test('takes a free port when it is told --port 0, and remembers that', async () => {
  mkdirSync(store());
  // No port that a system gives by itself.
  writeFileSync(join(store(), 'last-port'), '20480\n');
  const told = run(start, [...quietly(), '--port', '0']);
  const { port, origin } = new URL(await address(told));
  expect(port).not.toBe('20480');
  await told.stop('SIGTERM');
  expect(new URL(await address(run(start, quietly()))).origin).toBe(origin);
});

test('ends when asked, and the next start finds the calendar free', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const program = run(start, quietly());
    await address(program);
    expect((await program.stop(signal)).code).toBe(0);
  }
});

test('a second start on the same calendar gives a fresh address of the first', async () => {
  const first = await address(run(start, quietly()));
  const second = run(start, quietly());
  const url = await address(second);
  expect(await second.end).toMatchObject({ code: 0, err: '' });
  expect(new URL(url).origin).toBe(new URL(first).origin);
  expect(url).not.toBe(first);
  expect((await fetch(url)).status).toBe(200);
});

test('says who holds a calendar that has no window to show', async () => {
  const cli = run(join(root, 'out', 'main', 'cli.js'), ['run', '--store', store()]);
  await expect.poll(() => existsSync(store())).toBe(true);
  await expect
    .poll(async () => {
      const program = run(start, quietly());
      return (await Promise.race([program.end, address(program).then(() => program.stop('SIGTERM'))])).code;
    })
    .toBe(3);
  const { err } = await run(start, quietly()).end;
  expect(err).toMatch(
    /^The calendar in .*calendar is already open in another Persistent Bird \(cli, process \d+\)\. .*\n$/,
  );
  await cli.stop('SIGTERM');
});

test('refuses what it does not know in one line', async () => {
  expect(await run(start, ['--prot', '80']).end).toEqual({
    code: 2,
    out: '',
    err: "Unknown option '--prot'. See --help.\n",
  });
});

test('says how it is used', async () => {
  const { code, out } = await run(start, ['--help']).end;
  expect(code).toBe(0);
  for (const option of ['--store DIR', '--web', '--port N', '--no-open']) expect(out).toContain(option);
});

test('says in a sentence what is wrong with a store that is no folder', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'mine');
  const { code, err } = await run(start, ['--no-open', '--store', file]).end;
  expect(code).toBe(3);
  expect(err).toMatch(/^\S+file cannot hold the calendar because .* Choose another folder with --store\.\n$/);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('the built app needs no node_modules', async () => {
  cpSync(join(root, 'out'), join(folder, 'out'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const url = await address(run(join(folder, 'out', 'main', 'web.js'), quietly()));
  expect((await fetch(url)).status).toBe(200);
});

test.describe('on a Linux desktop', () => {
  test.skip(process.platform !== 'linux', 'the stand-ins for the browser and for Electron are Linux programs');
  // Chromium's sandbox, and so Electron, never runs as root: there these start as nobody, who must be able to run Node.
  const uid = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const runs = spawnSync(process.execPath, ['-e', ''], { ...uid, cwd: '/', stdio: 'ignore' }).status === 0;
  test.skip(!runs, 'Node lies where only root can run it');

  /** A copy of the built app where nobody can read it, as old as it is. */
  let app: string;
  let launch: string;
  test.beforeEach(() => {
    app = join(folder, 'app');
    for (const part of ['out', 'src-main/launch', 'package.json'])
      cpSync(join(root, part), join(app, part), { recursive: true, preserveTimestamps: true });
    launch = join(app, 'src-main', 'launch', 'start.mjs');
  });

  /** A folder with programs that note what they were asked. */
  function standIn(name: string, script: string): string {
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
    return bin;
  }
  const noted = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  };
  const desktop = (electron: string) => ({
    ...uid,
    env: {
      DISPLAY: ':0',
      HOME: folder,
      PATH: `${standIn('xdg-open', `echo "$1" > ${join(folder, 'opened')}`)}:/usr/bin:/bin`,
      ELECTRON_OVERRIDE_DIST_PATH: standIn('electron', electron),
    },
  });

  test('opens the desktop window when its runtime is there', async () => {
    const { code } = await run(launch, ['--store', store()], desktop(`echo "$@" > ${join(folder, 'started')}; exit 0`))
      .end;
    expect(code).toBe(0);
    expect(noted('started')).toBe(`${app} --store ${store()}`);
    expect(noted('opened')).toBe('');
  });

  test('passes on how the desktop window ended', async () => {
    expect((await run(launch, ['--store', store()], desktop('exit 3')).end).code).toBe(3);
  });

  for (const [why, script] of [
    ['a library is missing', 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127'],
    ['its sandbox is refused', 'kill -TRAP $$'],
  ] as const)
    test(`opens the browser, and says so, when Electron cannot run because ${why}`, async () => {
      const program = run(launch, ['--store', store()], desktop(script));
      await program.says(/^Opening in the browser, because Electron cannot run here/m);
      const url = await address(program);
      await expect.poll(() => noted('opened')).toBe(url);
      expect((await program.stop('SIGTERM')).code).toBe(0);
    });

  test('opens the browser at once with --web', async () => {
    const program = run(launch, ['--web', '--store', store()], desktop(`echo > ${join(folder, 'started')}`));
    const url = await address(program);
    await expect.poll(() => noted('opened')).toBe(url);
    expect(existsSync(join(folder, 'started'))).toBe(false);
  });

  test('opens the browser, and says why, without the runtime', async () => {
    const { env, ...rest } = desktop('exit 0');
    const nowhere = join(folder, 'nowhere');
    const program = run(launch, ['--store', store()], {
      ...rest,
      env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: nowhere },
    });
    const [said] = await program.says(/^Opening in the browser, because .*$/m);
    expect(said).toBe(
      `Opening in the browser, because ELECTRON_OVERRIDE_DIST_PATH holds no runtime (${join(nowhere, 'electron')}).`,
    );
    await expect.poll(() => noted('opened')).toBe(await address(program));
  });
});
