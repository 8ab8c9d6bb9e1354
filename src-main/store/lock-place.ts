import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';

/** Where the sockets of a calendar's lock are: every starter must look in the same place. */
export type LockPlace = { readonly folder: string; readonly prefix: string };

/** A socket's path may have 108 bytes on Linux and 104 on macOS, its end included. */
const LONGEST_PATH = 100;
/** `lock-` or a hash, 12 digits, `.sock`, and `.new` while it is made. */
const LONGEST_NAME = 40;

const hashOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

/** Beside the calendar, when its path is short enough. */
export const placeBeside = (folder: string): LockPlace | undefined =>
  Buffer.byteLength(folder) + 1 + LONGEST_NAME <= LONGEST_PATH ? { folder, prefix: 'lock-' } : undefined;

/**
 * For long paths, and for disks that hold no sockets: a folder of the user's own in /tmp. (Not in os.tmpdir(): it follows TMPDIR,
 * which a desktop session and a shell may set differently, and on macOS it leaves too little of the 104 bytes.)
 * Throws when that name is taken by somebody else's folder.
 */
export async function placeApart(folder: string): Promise<LockPlace> {
  const apart = `/tmp/persistent-bird-${userInfo().uid}`;
  await mkdir(apart, { recursive: true, mode: 0o700 });
  const found = await lstat(apart);
  if (!found.isDirectory() || found.uid !== userInfo().uid)
    throw new Error(`${apart} is not a folder of yours; remove it, so that the calendar's lock can be put there`);
  return { folder: apart, prefix: `${hashOf(folder)}-` };
}

/** Windows: pipes live in a namespace of their own and vanish with their process. */
export const pipeName = (folder: string): string => `\\\\.\\pipe\\persistent-bird-${hashOf(folder.toLowerCase())}`;
