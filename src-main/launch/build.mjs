// Plain JavaScript, like start.mjs: it runs before anything is built, on a Node that cannot strip types.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The last file of each of the three builds, in the order they are made. */
const built = [
  ...['electron', 'web', 'cli', 'launch'].map((name) => join(root, 'out', 'main', `${name}.js`)),
  join(root, 'out', 'preload', 'preload.cjs'),
  join(root, 'out', 'renderer', 'index.html'),
];
const sources = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.json'];

/** True when something is missing or older than the newest source: an interrupted build counts as none. */
export function isStale() {
  try {
    const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
    return sources.some((name) => newest(join(root, name)) > oldest);
  } catch {
    return true;
  }
}

/** Milliseconds of the newest file at or below `path`; 0 when there is none, as in a package that ships without sources. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** Builds the app. Resolves when it stands, rejects with what the build said when it fails. */
export function build() {
  const command = [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        said += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build failed (exit code ${code}):\n${said}`)),
    );
  });
}
