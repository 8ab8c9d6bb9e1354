import { Low } from 'lowdb';
import type { Trouble } from '../contract';
import { type Document, emptyDocument } from '../domain/model';
import { documentFile, documentPath } from './document-file';
import { type DraftStore, openDraftFile } from './draft-file';
import { removeLeftovers, type Wait } from './durable-file';
import { type FileSystem, nodeFileSystem } from './file-system';
import { LAST_RUN, readLastRun, writeLastRun } from './last-run';
import { askOwnerToShow, type Lock, takeLock } from './lock';
import { type Migration, migrations } from './migrations';
import { openReminderFile, type ReminderStore } from './reminder-file';
import { folderError, type Owner, StoreError } from './store-error';

export { type Owner, StoreError, type StoreErrorCode } from './store-error';

/** The calendar on the disk: one document, one owner. */
export type Store = {
  /** Of the file, for sentences. */
  readonly path: string;
  /** As last durably saved or loaded; never one whose saving failed. */
  readonly document: Document;
  /** What had to be done to open it, to be said aloud. */
  readonly troubles: readonly Trouble[];
  /**
   * Resolves when the document would survive a power cut; saves are done in the order they are asked for.
   * Rejects with a StoreError: the file and `document` are then as before, and the same document may be saved again.
   * (If only the very last step failed, the sync of the folder, the file may already hold the new one.)
   */
  save(document: Document): Promise<void>;
  /** What became of the reminders, in a file of its own under the same lock: not part of the calendar, nor of undo. */
  readonly reminders: ReminderStore;
  /** Words that are still being written, likewise. */
  readonly drafts: DraftStore;
  /** When the program last ran before this, in milliseconds; undefined when nobody knows. */
  readonly lastRun: number | undefined;
  /** Writes down that the program runs at `now`. Rejects when the disk does not take it; nothing of the calendar is touched. */
  noteRun(now: number): Promise<void>;
  /** Finishes what was asked for, then lets another process open it. */
  close(): Promise<void>;
};

export type StoreOptions = {
  /** What kind of program has it open, told to a second one: "electron". */
  host?: string;
  /** A second start asks this one to show its window. */
  onShow?: () => void;
  /** More to tell a second one, such as `{ url }`; asked when it is needed. */
  describe?: () => { url?: string };
  clock?: { now(): number };
  fileSystem?: FileSystem;
  migrations?: readonly Migration[];
  /** Between attempts to replace a file that Windows holds. */
  wait?: Wait;
};

function lockedError(folder: string, owner: Owner | undefined): StoreError {
  const who = owner ? ` (${owner.host}, process ${owner.pid}${owner.url ? `, at ${owner.url}` : ''})` : '';
  return new StoreError(
    'locked',
    `The calendar in ${folder} is already open in another Persistent Bird${who}. Use that one, or close it and start again.`,
    { owner },
  );
}

async function readyFolder(fileSystem: FileSystem, folder: string): Promise<string> {
  try {
    await fileSystem.makeFolder(folder);
    const real = await fileSystem.realPath(folder);
    await fileSystem.checkWritable(real);
    return real;
  } catch (error) {
    throw folderError(folder, error);
  }
}

async function lockFolder(folder: string, { host, describe, onShow }: StoreOptions): Promise<Lock> {
  let result: Awaited<ReturnType<typeof takeLock>>;
  try {
    result = await takeLock(folder, {
      describe: () => ({ ...describe?.(), pid: process.pid, host: host ?? 'node' }),
      ...(onShow && { onShow }),
    });
  } catch (error) {
    throw folderError(folder, error);
  }
  if (!result.held) throw lockedError(folder, result.owner);
  return result.lock;
}

/**
 * Opens the calendar in `folder`, which is made when it is not there. What cannot be read is set aside and said in `troubles`.
 * Rejects with a StoreError: locked, newer, unreadable, disk-full, read-only, not-a-folder.
 */
export async function openStore(folder: string, options: StoreOptions = {}): Promise<Store> {
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  const realFolder = await readyFolder(fileSystem, folder);
  const lock = await lockFolder(realFolder, options);
  const path = documentPath(realFolder);
  const beside = {
    fileSystem,
    now: () => (options.clock ?? Date).now(),
    ...(options.wait && { wait: options.wait }),
  };
  const file = documentFile(path, { ...beside, chain: options.migrations ?? migrations });
  const low = new Low<Document>(file, emptyDocument);
  let reminders: Awaited<ReturnType<typeof openReminderFile>>;
  let drafts: Awaited<ReturnType<typeof openDraftFile>>;
  try {
    await removeLeftovers(fileSystem, realFolder, path);
    await removeLeftovers(fileSystem, realFolder, LAST_RUN);
    await low.read();
    reminders = await openReminderFile(realFolder, beside);
    drafts = await openDraftFile(realFolder, beside);
  } catch (error) {
    await lock.release();
    throw folderError(realFolder, error);
  }

  const lastRun = await readLastRun(fileSystem, realFolder);
  let believed = low.data;
  let closing: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  // Write, then believe: lowdb's `data` is only a candidate until its `write` has resolved.
  async function write(document: Document): Promise<void> {
    low.data = document;
    await low.write();
    believed = document;
  }

  return {
    path,
    get document() {
      return believed;
    },
    troubles: [...file.troubles, ...reminders.troubles, ...drafts.troubles],
    reminders,
    drafts,
    save(document) {
      if (closing)
        return Promise.reject(new StoreError('closed', `${path} is closed; open it again before saving to it.`));
      const saved = last.then(() => write(document));
      // The one who asked is told of a failure; the next save starts all the same.
      last = saved.catch(() => undefined);
      return saved;
    },
    lastRun,
    noteRun(now) {
      const noted = last.then(() => writeLastRun(fileSystem, realFolder, now));
      last = noted.catch(() => undefined);
      return noted;
    },
    close() {
      closing ??= last.then(() => Promise.all([reminders.close(), drafts.close()])).then(() => lock.release());
      return closing;
    },
  };
}

/** Asks the program that has the calendar in `folder` open to show its window. False when nobody has. */
export async function showOpenStore(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<boolean> {
  return askOwnerToShow(await fileSystem.realPath(folder));
}
