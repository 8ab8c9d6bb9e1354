import { basename } from 'node:path';
import type * as z from 'zod';
import type { Trouble } from '../contract';
import { removeLeftovers, replaceFile, type Wait } from './durable-file';
import { claimedSchema, seal, unseal } from './envelope';
import type { FileSystem } from './file-system';
import { setAside } from './quarantine';
import { errorCode, StoreError, writeError } from './store-error';

/**
 * A second durable file beside the calendar, for the user alone (0600), in the calendar's envelope: what became of the
 * reminders, words that are still being written. It is no part of the calendar nor of undo, and the calendar opens whatever
 * became of it.
 */
export type SideFile<T> = {
  /** As last durably saved or loaded. */
  readonly value: T;
  /** What had to be done to open it, to be said aloud. */
  readonly troubles: readonly Trouble[];
  /** Resolves when the value would survive a power cut; rejects with a StoreError, and nothing has changed. */
  save(value: T): Promise<void>;
  /** Finishes what was asked for; later saves are refused. */
  close(): Promise<void>;
};

export type SideFileOptions<T> = {
  folder: string;
  path: string;
  schema: number;
  /** What the body of the file is held against. */
  shape: z.ZodType<T>;
  /** What is begun with when there is none, or none that can be read. */
  empty: T;
  /** What begins the codes of its troubles: 'reminders' -> 'reminders-newer'. */
  name: string;
  /** What the user is told, in sentences that name the file. */
  say: {
    newer: (schema: number) => string;
    /** `damaged`: why it could not be read; `kept`: its new name in quarantine. */
    openedEmpty: (damaged: string, kept: string) => string;
    unreadable: (damaged: string, error: string) => string;
  };
  fileSystem: FileSystem;
  /** Milliseconds since 1970, for names in quarantine. */
  now: () => number;
  wait?: Wait | undefined;
};

type Found<T> = { value: T; generation: number } | { damaged: string } | { newer: number } | undefined;

async function find<T>({ fileSystem, path, schema, shape }: SideFileOptions<T>): Promise<Found<T>> {
  let text: string;
  try {
    text = (await fileSystem.read(path)).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    return { damaged: error instanceof Error ? error.message : String(error) };
  }
  const claimed = claimedSchema(text);
  if (claimed !== undefined && claimed > schema) return { newer: claimed };
  const opened = unseal(text);
  if (!opened.ok) return { damaged: opened.why };
  try {
    const read = shape.safeParse(JSON.parse(opened.envelope.body));
    if (read.success) return { value: read.data, generation: opened.envelope.generation };
    return { damaged: `${read.error.issues[0]?.path.map(String).join('.')}: ${read.error.issues[0]?.message}` };
  } catch {
    return { damaged: 'its contents are not JSON' };
  }
}

/**
 * Opens it; never rejects for what is in it. A file that cannot be read is set aside and an empty one begun;
 * one of a later version is left alone and nothing is saved over it.
 */
export async function openSideFile<T>(options: SideFileOptions<T>): Promise<SideFile<T>> {
  const { fileSystem, folder, path, schema, name, say, now, wait } = options;
  const troubles: Trouble[] = [];
  let unsavable: StoreError | undefined;
  let generation = 0;
  let believed = options.empty;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  await removeLeftovers(fileSystem, folder, path);
  const found = await find(options);
  if (found && 'value' in found) {
    believed = found.value;
    generation = found.generation;
  } else if (found && 'newer' in found) {
    unsavable = new StoreError('newer', say.newer(found.newer));
    troubles.push({ code: `${name}-newer`, message: unsavable.message });
  } else if (found) {
    try {
      const kept = await setAside(fileSystem, path, now());
      troubles.push({ code: `${name}-opened-empty`, message: say.openedEmpty(found.damaged, kept) });
    } catch (error) {
      unsavable = new StoreError('unreadable', say.unreadable(found.damaged, String(error)), { cause: error });
      troubles.push({ code: `${name}-unreadable`, message: unsavable.message });
    }
  }

  async function write(value: T): Promise<void> {
    if (unsavable) throw unsavable;
    generation += 1;
    const bytes = seal({ schema, generation }, [Buffer.from(JSON.stringify(value), 'utf8')]);
    try {
      await replaceFile(fileSystem, path, bytes, wait ? { wait } : {});
    } catch (error) {
      throw writeError(path, error);
    }
    believed = value;
  }

  return {
    troubles,
    get value() {
      return believed;
    },
    save(value) {
      if (closed)
        return Promise.reject(new StoreError('closed', `${path} is closed; open it again before saving to it.`));
      const saved = last.then(() => write(value));
      // The one who asked is told of a failure; the next save starts all the same.
      last = saved.catch(() => undefined);
      return saved;
    },
    async close() {
      closed = true;
      await last;
    },
  };
}

/** "… is kept as …": how a file that was set aside is told of. */
export const keptAs = (path: string, damaged: string, kept: string): string =>
  `Nothing was thrown away: ${basename(path)} (${damaged}) is kept as ${kept}.`;
