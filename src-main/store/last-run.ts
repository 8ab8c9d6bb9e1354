import { join } from 'node:path';
import { replaceFile } from './durable-file';
import type { FileSystem } from './file-system';

/**
 * When the program last ran, so that after days away it can ask what has arrived before it speaks of anything to send.
 * A file of its own: it is no fact of the user's, it is not undone, and a calendar that is only looked at is not rewritten.
 */
export const LAST_RUN = 'last-run';
const lastRunPath = (folder: string) => join(folder, LAST_RUN);

/** Milliseconds since 1970, or undefined when nobody wrote it down: then nothing is asked. */
export async function readLastRun(fileSystem: FileSystem, folder: string): Promise<number | undefined> {
  try {
    const at = Date.parse((await fileSystem.read(lastRunPath(folder))).toString('utf8').trim());
    return Number.isNaN(at) ? undefined : at;
  } catch {
    // Not there yet, or not readable: the question is a courtesy, and the calendar itself says what is wrong with the disk.
    return undefined;
  }
}

export const writeLastRun = (fileSystem: FileSystem, folder: string, now: number): Promise<void> =>
  replaceFile(fileSystem, lastRunPath(folder), Buffer.from(`${new Date(now).toISOString()}\n`));
