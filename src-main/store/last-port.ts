import { join } from 'node:path';
import { removeLeftovers, replaceFile } from './durable-file';
import type { FileSystem } from './file-system';

/**
 * The port at which the browser was last given this calendar. What a browser remembers, above all that it may show notifications,
 * belongs to an origin, and the port is a part of that: a new port at each start would ask the user anew each morning.
 * A file of its own, for the same reasons as `last-run`; only the owner of the folder's lock reads and writes it.
 */
export const LAST_PORT = 'last-port';
const lastPortPath = (folder: string) => join(folder, LAST_PORT);

/** Below 1024 is the system's; no start took such a one by itself. */
const readPort = (text: string): number | undefined => {
  const port = /^\d{4,5}$/.test(text) ? Number(text) : 0;
  return port >= 1_024 && port <= 65_535 ? port : undefined;
};

/** Undefined when nobody wrote it down, or nothing that is a port from 1024 to 65535: then a free one is as good. */
export async function readLastPort(fileSystem: FileSystem, folder: string): Promise<number | undefined> {
  try {
    await removeLeftovers(fileSystem, folder, LAST_PORT);
    return readPort((await fileSystem.read(lastPortPath(folder))).toString('utf8').trim());
  } catch {
    // Not there yet, or not readable: it is a convenience, and the calendar itself says what is wrong with the disk.
    return undefined;
  }
}

export const writeLastPort = (fileSystem: FileSystem, folder: string, port: number): Promise<void> =>
  replaceFile(fileSystem, lastPortPath(folder), Buffer.from(`${port}\n`));
