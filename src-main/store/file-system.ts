import { constants } from 'node:fs';
import { access, link, mkdir, open, readFile, readdir, realpath, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './store-error';

/** A file being written. */
export type NewFile = {
  /** Writes some of the bytes, perhaps not all, and says how many. */
  write(bytes: Uint8Array): Promise<number>;
  size(): Promise<number>;
  /** Resolves when the contents would survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** The few calls the store makes, so that a test can cut the power between any two of them. */
export type FileSystem = {
  /** A new file, readable by the user alone (0600). Refuses an existing one with EEXIST. */
  create(path: string): Promise<NewFile>;
  read(path: string): Promise<Buffer>;
  /** Replaces what `to` named. */
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same contents. Refuses an existing one with EEXIST. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  list(folder: string): Promise<string[]>;
  /** Makes the folder, for the user alone (0700), and those above it. */
  makeFolder(folder: string): Promise<void>;
  /** Resolves when the names in the folder would survive a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** Rejects when no file may be made in the folder. */
  checkWritable(folder: string): Promise<void>;
  /** The path without links, so that two ways to one folder meet. */
  realPath(path: string): Promise<string>;
};

/** Network and FUSE disks that cannot sync a folder say so with one of these. */
const folderSyncUnknown = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EBADF']);

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders as files; NTFS keeps its names in a journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!folderSyncUnknown.has(errorCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // A new folder is a name in the one above it.
  for (let made = folder; made.length >= first.length && made !== dirname(made); made = dirname(made)) {
    await syncFolder(dirname(made));
  }
}

async function create(path: string): Promise<NewFile> {
  const handle = await open(path, 'wx', 0o600);
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    size: async () => (await handle.stat()).size,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The real one. */
export const nodeFileSystem: FileSystem = {
  create,
  read: (path) => readFile(path),
  rename,
  link,
  remove: unlink,
  exists,
  list: (folder) => readdir(folder),
  makeFolder,
  syncFolder,
  checkWritable: (folder) => access(folder, constants.W_OK | constants.X_OK),
  realPath: (path) => realpath(path),
};
