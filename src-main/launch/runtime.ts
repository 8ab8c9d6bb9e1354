import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Electron's runtime: a download of its own, which the npm package fetches at first use and not at `npm ci`.
 * Here it is looked for, and fetched with a time limit, without ever being in the way of the browser.
 */
export type Runtime = { path: string } | { missing: string };

/** Where the executable lies inside a runtime, as `electron/install.js` has it. */
const executable: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  freebsd: 'electron',
  openbsd: 'electron',
  win32: 'electron.exe',
};

type Machine = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; uid: number | undefined };

/** Why Electron's window cannot be had on this machine even with the runtime, or nothing. */
export function noWindow({ platform, env, uid }: Machine): string | undefined {
  if (executable[platform] === undefined) return `Electron does not exist for ${platform}`;
  if (platform !== 'linux') return undefined;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display here';
  // Chromium's sandbox does not run as root, and the app does not run without the sandbox.
  return uid === 0 ? 'Electron keeps its sandbox, which cannot run as root' : undefined;
}

/** The executable in ELECTRON_OVERRIDE_DIST_PATH or in node_modules/electron/dist, when it is there. */
export function findRuntime(root: string, { platform, env }: Pick<Machine, 'platform' | 'env'>): Runtime {
  const name = executable[platform] ?? 'electron';
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (elsewhere) {
    const path = join(elsewhere, name);
    return existsSync(path) ? { path } : { missing: `ELECTRON_OVERRIDE_DIST_PATH holds no runtime (${path})` };
  }
  const home = join(root, 'node_modules', 'electron');
  const path = join(home, 'dist', name);
  // path.txt is written last, so a download that was cut off does not count.
  const complete = existsSync(path) && existsSync(join(home, 'path.txt'));
  return complete ? { path } : { missing: "Electron's runtime is not installed" };
}

const DAY = 86_400_000;

/** Fetches the runtime, at most `seconds`, saying so. A failed try is not repeated for a day: a start must not hang twice. */
export async function installRuntime(root: string, machine: Machine, seconds = 120): Promise<Runtime> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return { missing: "Electron's runtime is not installed" };
  const note = join(root, 'out', 'runtime-not-fetched');
  if (Date.now() - (statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? 0) < DAY)
    return {
      missing: `Electron's runtime could not be fetched earlier today (${readFileSync(note, 'utf8')}; "npx install-electron" tries again)`,
    };

  console.log("Fetching Electron's runtime, about 120 MB, once…");
  const why = await fetchWith(installer, seconds);
  const runtime = findRuntime(root, machine);
  if ('path' in runtime) {
    rmSync(note, { force: true });
    return runtime;
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(note, why);
  return { missing: `Electron's runtime could not be fetched (${why})` };
}

/** Runs the installer; resolves with one line why it failed, or '' when it says that it did not. */
function fetchWith(installer: string, seconds: number): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'inherit', 'pipe'] });
    const started = Date.now();
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const progress = setInterval(
      () => console.log(`… still fetching, ${Math.round((Date.now() - started) / 1000)} s`),
      10_000,
    );
    const limit = setTimeout(() => {
      said = `it took longer than ${seconds} s`;
      child.kill();
    }, seconds * 1000);
    const end = (why: string) => {
      clearInterval(progress);
      clearTimeout(limit);
      resolve(why);
    };
    child.on('error', (error) => end(error.message));
    // "TypeError: fetch failed\n    at node:internal…" -> "fetch failed"
    child.on('close', (code) => end(code === 0 ? '' : (said.split('\n')[0]?.replace(/^\w*Error: /, '') ?? '')));
  });
}
