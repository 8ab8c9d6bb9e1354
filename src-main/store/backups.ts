import { dirname } from 'node:path';
import { linkOrCopy } from './durable-file';
import type { FileSystem } from './file-system';
import { errorCode } from './store-error';

/**
 * Earlier generations, kept for the day the newest cannot be read.
 * Now: the one before the last save. Daily and weekly ones join the list of `generations` later.
 */

const previous = (path: string): string => `${path}.previous`;

/** Where generations of the document at `path` may be found, newest first. */
export const generations = (path: string): readonly string[] => [path, previous(path)];

/** Keeps the present generation under the name of the previous one. Done while the next one is already safe under a temporary name. */
export async function keepPrevious(fileSystem: FileSystem, path: string): Promise<void> {
  // Without a present file the previous one is the only good one: it stays.
  if (!(await fileSystem.exists(path))) return;
  try {
    await fileSystem.remove(previous(path));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await linkOrCopy(fileSystem, path, previous(path));
}

/** Before an older schema is changed for good: `persistent-bird.json.schema-1.generation-7` stays beside it. */
export async function keepBeforeMigration(
  fileSystem: FileSystem,
  path: string,
  original: string,
  { schema, generation }: { schema: number; generation: number },
): Promise<void> {
  try {
    await linkOrCopy(fileSystem, original, `${path}.schema-${schema}.generation-${generation}`);
  } catch (error) {
    // Kept already, by a start that ended before its first save.
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  await fileSystem.syncFolder(dirname(path));
}
