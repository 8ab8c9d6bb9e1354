import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readOptions, usage } from './options';
import { findRuntime, installRuntime, noWindow, type Runtime } from './runtime';

/**
 * What `npm start` runs once the app is built: the desktop window when Electron's runtime is there or can be had, else, with one
 * sentence why, the same app in the default browser.
 */
const root = join(import.meta.dirname, '..', '..');

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if ('refused' in options) {
    console.error(options.refused);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  // `--web` and `--dev` are for the launcher; the rest is passed on as it was said.
  const passed = args.filter((arg) => arg !== '--web' && arg !== '--dev');
  const web = () => run(process.execPath, [join(root, 'out', 'main', 'web.js'), ...passed]).then((end) => end.code);
  // An address to print is the browser's; there is none for a window.
  if (options.web || !options.open) return web();

  const runtime = await electronRuntime();
  if ('missing' in runtime) {
    console.log(`Opening in the browser, because ${runtime.missing}.`);
    return web();
  }
  const end = options.dev
    ? await run(process.execPath, [
        join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
        'dev',
        '--',
        ...passed,
      ])
    : await run(runtime.path, [root, ...passed]);
  if (!end.neverStood || options.dev) return end.code;
  console.log('Opening in the browser, because Electron cannot run here (it says why above).');
  return web();
}

/** On a build server nothing is fetched. */
async function electronRuntime(): Promise<Runtime> {
  const machine = { platform: process.platform, env: process.env, uid: process.getuid?.() };
  const why = noWindow(machine);
  if (why !== undefined) return { missing: why };
  const found = findRuntime(root, machine);
  const mayFetch = !process.env['CI'] && !process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  return 'path' in found || !mayFetch ? found : installRuntime(root, machine);
}

/**
 * Runs a program in this terminal until it ends. `neverStood`: the loader found a library missing (127) or Chromium gave up
 * at once (a signal of its own within ten seconds), as it does without a sandbox.
 */
function run(command: string, args: readonly string[]): Promise<{ code: number; neverStood: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: process.cwd() });
    const started = Date.now();
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.on('error', (error) => {
      console.error(error.message);
      resolve({ code: 1, neverStood: true });
    });
    child.on('exit', (code, signal) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      const gaveUp = signal === 'SIGTRAP' || signal === 'SIGABRT' || signal === 'SIGSEGV';
      resolve({ code: code ?? 1, neverStood: code === 127 || (gaveUp && Date.now() - started < 10_000) });
    });
  });
}

process.exitCode = await main(process.argv.slice(2));
