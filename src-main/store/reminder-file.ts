import { basename, join } from 'node:path';
import type { Trouble } from '../contract';
import { emptyBook, reminderBook, type ReminderBook } from '../domain/reminder-book';
import { removeLeftovers, replaceFile, type Wait } from './durable-file';
import { claimedSchema, seal, unseal } from './envelope';
import type { FileSystem } from './file-system';
import { setAside } from './quarantine';
import { errorCode, StoreError, writeError } from './store-error';

/** What became of the reminders, as a second durable file beside the calendar: `reminders.json`, for the user alone (0600). */
export type ReminderStore = {
  /** As last durably saved or loaded. */
  readonly states: ReminderBook;
  /** Resolves when the book would survive a power cut; rejects with a StoreError, and nothing has changed. */
  save(book: ReminderBook): Promise<void>;
};

export const REMINDERS_SCHEMA = 1;
export const reminderPath = (folder: string): string => join(folder, 'reminders.json');

type Options = { fileSystem: FileSystem; now: () => number; wait?: Wait };
type Found = { book: ReminderBook; generation: number } | { damaged: string } | { newer: number } | undefined;

async function find(fileSystem: FileSystem, path: string): Promise<Found> {
  let text: string;
  try {
    text = (await fileSystem.read(path)).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    return { damaged: error instanceof Error ? error.message : String(error) };
  }
  const schema = claimedSchema(text);
  if (schema !== undefined && schema > REMINDERS_SCHEMA) return { newer: schema };
  const opened = unseal(text);
  if (!opened.ok) return { damaged: opened.why };
  try {
    const read = reminderBook.safeParse(JSON.parse(opened.envelope.body));
    if (read.success) return { book: read.data, generation: opened.envelope.generation };
    return { damaged: `${read.error.issues[0]?.path.map(String).join('.')}: ${read.error.issues[0]?.message}` };
  } catch {
    return { damaged: 'its contents are not JSON' };
  }
}

/**
 * Opens the book; never rejects: without it the calendar is whole, and a reminder told twice is better than one not told.
 * A file that cannot be read is set aside and an empty book begun; one of a later version is left alone and nothing is saved over it.
 */
export async function openReminderFile(
  folder: string,
  { fileSystem, now, wait }: Options,
): Promise<ReminderStore & { readonly troubles: readonly Trouble[]; close(): Promise<void> }> {
  const path = reminderPath(folder);
  const troubles: Trouble[] = [];
  let unsavable: StoreError | undefined;
  let generation = 0;
  let believed: ReminderBook = emptyBook;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  await removeLeftovers(fileSystem, folder, path);
  const found = await find(fileSystem, path);
  if (found && 'book' in found) {
    believed = found.book;
    generation = found.generation;
  } else if (found && 'newer' in found) {
    unsavable = new StoreError(
      'newer',
      `${path} was written by a newer Persistent Bird (schema ${found.newer}; this one knows ${REMINDERS_SCHEMA}). It was left untouched, so reminders that were told may be told again; install the newer version to keep them.`,
    );
    troubles.push({ code: 'reminders-newer', message: unsavable.message });
  } else if (found) {
    try {
      const kept = await setAside(fileSystem, path, now());
      troubles.push({
        code: 'reminders-opened-empty',
        message: `What became of your reminders could not be read, so some may be told once more. Your calendar is whole. Nothing was thrown away: ${basename(path)} (${found.damaged}) is kept as ${kept}.`,
      });
    } catch (error) {
      unsavable = new StoreError(
        'unreadable',
        `${path} could not be understood (${found.damaged}) and could not be set aside (${String(error)}), so reminders cannot be marked. Make its folder writable, then start again.`,
        { cause: error },
      );
      troubles.push({ code: 'reminders-unreadable', message: unsavable.message });
    }
  }

  async function write(book: ReminderBook): Promise<void> {
    if (unsavable) throw unsavable;
    generation += 1;
    const bytes = seal({ schema: REMINDERS_SCHEMA, generation }, [Buffer.from(JSON.stringify(book), 'utf8')]);
    try {
      await replaceFile(fileSystem, path, bytes, wait ? { wait } : {});
    } catch (error) {
      throw writeError(path, error);
    }
    believed = book;
  }

  return {
    troubles,
    get states() {
      return believed;
    },
    save(book) {
      if (closed)
        return Promise.reject(new StoreError('closed', `${path} is closed; open it again before saving to it.`));
      const saved = last.then(() => write(book));
      last = saved.catch(() => undefined);
      return saved;
    },
    async close() {
      closed = true;
      await last;
    },
  };
}
