// Finds poppler-utils, which measure the printed pages, or gets them. Plain JavaScript: both run.mjs and the Playwright configuration ask here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const tools = ['pdfinfo', 'pdftotext', 'pdftoppm'];

/** Are all three on the path? Each answers `-v` with its version. */
export const hasPoppler = () => tools.every((tool) => spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined);

/** Those that are there, else Debian's package or Homebrew's. Says whether they are to be had. */
export function ensurePoppler() {
  if (hasPoppler()) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('poppler-utils were not found. Installing them with apt-get…');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'poppler-utils']);
  } else if (process.platform === 'darwin') {
    console.log('poppler-utils were not found. Installing them with Homebrew…');
    run('brew', ['install', '--quiet', 'poppler']);
  }
  return hasPoppler();
}

function run(command, args) {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
