import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * Where the facts live unless `--store` says otherwise: the per-user data folder of the system, the same for every host,
 * so that a browser today and the desktop window tomorrow show one calendar.
 * dataFolder() -> /home/ana/.local/share/persistent-bird   (macOS: ~/Library/Application Support/persistent-bird)
 * dataFolder('~/jobs') -> /home/ana/jobs, dataFolder('jobs') -> /work/jobs when started in /work
 */
export function dataFolder(chosen?: string): string {
  if (chosen === undefined) return envPaths('persistent-bird', { suffix: '' }).data;
  // A shell leaves the tilde of `--store=~/jobs` alone.
  if (chosen === '~' || chosen.startsWith('~/')) return join(homedir(), chosen.slice(1));
  return isAbsolute(chosen) ? chosen : resolve(chosen);
}
