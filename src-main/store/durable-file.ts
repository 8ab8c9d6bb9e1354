import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileSystem, NewFile } from './file-system';
import { errorCode } from './store-error';

/**
 * Files that survive a power cut. The contents go to a fresh file beside the good one, down to the disk, and only then take its name;
 * so at every moment the name leads to all of the old contents or all of the new.
 * (lowdb's own writer does not sync and was measured losing acknowledged saves; the usual atomic-write packages
 * put a truncated file in the place of a good one when the disk is full.)
 */

/** Milliseconds to wait before asking Windows again for a name that a virus scanner or an indexer still holds. */
const patience = [10, 30, 100, 300, 1000];
const heldNames = new Set(['EPERM', 'EBUSY', 'EACCES']);

export type Wait = (milliseconds: number) => Promise<void>;
export const waitForReal: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const temporary = /\.[0-9a-f]{12}\.tmp$/;
const temporaryName = (path: string) => `${path}.${randomBytes(6).toString('hex')}.tmp`;

export type ReplaceOptions = {
  /** Waits between attempts to rename. */
  wait?: Wait;
  /** Is a refused rename worth another attempt? Only Windows refuses for a moment; elsewhere "not permitted" stays so. */
  namesMayBeHeld?: boolean;
  /** Done when the new contents are safe on the disk and the old ones still have their name. */
  beforeRename?: () => Promise<void>;
};

async function writeAll(file: NewFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    // A nearly full disk or a network one takes a part and says how much; only the next call fails.
    const count = await file.write(bytes.subarray(written));
    if (count <= 0) throw new Error(`the disk took ${written} of ${bytes.length} bytes and then no more`);
    written += count;
  }
  const size = await file.size();
  if (size !== bytes.length) throw new Error(`the new file has ${size} bytes instead of ${bytes.length}`);
  await file.sync();
}

async function renamePatiently(
  fileSystem: FileSystem,
  from: string,
  to: string,
  { wait = waitForReal, namesMayBeHeld = process.platform === 'win32' }: ReplaceOptions,
): Promise<void> {
  for (const pause of namesMayBeHeld ? patience : []) {
    try {
      await fileSystem.rename(from, to);
      return;
    } catch (error) {
      if (!heldNames.has(errorCode(error) ?? '')) throw error;
      await wait(pause);
    }
  }
  await fileSystem.rename(from, to);
}

/**
 * Replaces `path` by `bytes`, or makes it; resolves when that would survive a power cut.
 * On failure the old contents are untouched and no temporary file stays (unless the disk refuses even that; see `removeLeftovers`).
 */
export async function replaceFile(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  options: ReplaceOptions = {},
): Promise<void> {
  const temporaryPath = temporaryName(path);
  const file = await fileSystem.create(temporaryPath);
  try {
    try {
      await writeAll(file, bytes);
    } finally {
      await file.close();
    }
    await options.beforeRename?.();
    await renamePatiently(fileSystem, temporaryPath, path, options);
  } catch (error) {
    // The first failure is the one to tell; a leftover is harmless and the next opening removes it.
    await fileSystem.remove(temporaryPath).catch(() => undefined);
    throw error;
  }
  await fileSystem.syncFolder(dirname(path));
}

/** Disks without a second name for a file, such as a FAT stick, say so with one of these. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES', 'EINVAL', 'UNKNOWN']);

/** Gives the contents of `from` the further name `to`, which must be free: at no cost by a link, else by a durable copy. */
export async function linkOrCopy(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fileSystem.link(from, to);
  } catch (error) {
    if (!noLinks.has(errorCode(error) ?? '')) throw error;
    await replaceFile(fileSystem, to, await fileSystem.read(from));
  }
}

/** Removes what writers of files in `folder` left when the power went. Only for the owner of the folder's lock. */
export async function removeLeftovers(fileSystem: FileSystem, folder: string, name: string): Promise<void> {
  for (const entry of await fileSystem.list(folder)) {
    if (entry.startsWith(`${basename(name)}.`) && temporary.test(entry)) await fileSystem.remove(join(folder, entry));
  }
}
