import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './file-system';

/**
 * Sets a file that cannot be read aside, whole, and says where it is now:
 * <folder>/quarantine/2026-12-02T15-10-00-000Z-persistent-bird.json
 * Never replaces one that is there. `now` in milliseconds since 1970. Only for the owner of the folder's lock.
 */
export async function setAside(fileSystem: FileSystem, path: string, now: number): Promise<string> {
  const folder = join(dirname(path), 'quarantine');
  await fileSystem.makeFolder(folder);
  const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
  for (let copy = 1; ; copy++) {
    const target = join(folder, `${stamp}-${copy === 1 ? '' : `${copy}-`}${basename(path)}`);
    if (await fileSystem.exists(target)) continue;
    await fileSystem.rename(path, target);
    await fileSystem.syncFolder(folder);
    await fileSystem.syncFolder(dirname(path));
    return target;
  }
}
