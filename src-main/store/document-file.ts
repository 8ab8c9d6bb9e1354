import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Trouble } from '../contract';
import { document as documentSchema, type Document } from '../domain/model';
import { generations, keepBeforeMigration, keepPrevious } from './backups';
import { documentBytes } from './document-bytes';
import { replaceFile, type Wait } from './durable-file';
import { claimedSchema, seal, unseal } from './envelope';
import type { FileSystem } from './file-system';
import { type Migration, migrate, SCHEMA } from './migrations';
import { setAside } from './quarantine';
import { errorCode, readError, StoreError, writeError } from './store-error';

export type DocumentFileOptions = {
  fileSystem: FileSystem;
  /** Milliseconds since 1970, for the names in `quarantine/`. */
  now: () => number;
  chain: readonly Migration[];
  wait?: Wait;
};

type Found =
  | { kind: 'missing' }
  | { kind: 'newer'; schema: number }
  | { kind: 'damaged'; why: string }
  | { kind: 'sound'; document: Document; schema: number; generation: number };

/** What a file's text holds, judged without changing anything. */
function examine(text: string, chain: readonly Migration[]): Found {
  // Before the checksum: a later version may compute it in another way, and its file is not ours to judge.
  const claimed = claimedSchema(text);
  if (claimed !== undefined && claimed > SCHEMA) return { kind: 'newer', schema: claimed };
  const opened = unseal(text);
  if (!opened.ok) return { kind: 'damaged', why: opened.why };
  const { schema, generation } = opened.envelope;
  let body: unknown;
  try {
    body = JSON.parse(opened.envelope.body);
  } catch {
    return { kind: 'damaged', why: 'its contents are not JSON' };
  }
  const migrated = migrate(body, schema, SCHEMA, chain);
  if (!migrated.ok) return { kind: 'damaged', why: migrated.why };
  const parsed = documentSchema.safeParse(migrated.body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { kind: 'damaged', why: `${issue?.path.map(String).join('.')}: ${issue?.message}` };
  }
  return { kind: 'sound', document: parsed.data, schema, generation };
}

async function find(fileSystem: FileSystem, path: string, chain: readonly Migration[]): Promise<Found> {
  try {
    return examine((await fileSystem.read(path)).toString('utf8'), chain);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { kind: 'missing' };
    throw readError(path, error);
  }
}

/**
 * lowdb's adapter for the calendar's file. `read` answers the document, or null when there is none yet; what it had to do for that stands in
 * `troubles`. `write` resolves when the document would survive a power cut. Both reject with a StoreError.
 */
export function documentFile(
  path: string,
  { fileSystem, now, chain, wait }: DocumentFileOptions,
): Adapter<Document> & { readonly troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  let generation = 0;

  async function write(document: Document): Promise<void> {
    generation += 1;
    const bytes = seal({ schema: SCHEMA, generation }, documentBytes(document));
    try {
      await replaceFile(fileSystem, path, bytes, {
        beforeRename: () => keepPrevious(fileSystem, path),
        ...(wait && { wait }),
      });
    } catch (error) {
      throw writeError(path, error);
    }
  }

  async function aside(damaged: string, why: string): Promise<string> {
    try {
      return await setAside(fileSystem, damaged, now());
    } catch (error) {
      throw new StoreError(
        'unreadable',
        `${damaged} could not be understood (${why}), and it could not be set aside either (${String(error)}). It was left as it is; free some space in ${dirname(damaged)} or make it writable, then start again.`,
        { cause: error },
      );
    }
  }

  /** The newest generation that can be read, and those before it that cannot. */
  async function newest() {
    const damaged: { path: string; why: string }[] = [];
    for (const candidate of generations(path)) {
      const found = await find(fileSystem, candidate, chain);
      if (found.kind === 'newer')
        throw new StoreError(
          'newer',
          `${candidate} was written by a newer Persistent Bird (schema ${found.schema}; this one knows ${SCHEMA}). It was left untouched; install the newer version to open it.`,
        );
      if (found.kind === 'damaged') damaged.push({ path: candidate, why: found.why });
      if (found.kind === 'sound') return { damaged, sound: { path: candidate, ...found } };
    }
    return { damaged };
  }

  async function read(): Promise<Document | null> {
    // Nothing is moved before it is known what there is: a newer file anywhere stops here with all as it was.
    const { damaged, sound } = await newest();
    const moved: string[] = [];
    for (const file of damaged)
      moved.push(`${basename(file.path)} (${file.why}) is kept as ${await aside(file.path, file.why)}`);
    const kept = moved.join('; ');

    if (!sound) {
      if (kept)
        troubles.push({
          code: 'opened-empty',
          message: `Your calendar could not be read and no earlier save was found, so an empty one was opened. Nothing was thrown away: ${kept}.`,
        });
      return null;
    }

    generation = sound.generation;
    if (sound.schema < SCHEMA) {
      try {
        await keepBeforeMigration(fileSystem, path, sound.path, sound);
      } catch (error) {
        throw writeError(path, error);
      }
    }
    if (sound.path !== path) {
      troubles.push({
        code: 'opened-previous',
        message: kept
          ? `Your calendar could not be read, so the save before the last was opened: please check your latest entries. Nothing was thrown away: ${kept}.`
          : `${path} was missing, so the save before the last was opened: please check your latest entries.`,
      });
      // The file gets its name back, so that the next start has nothing to tell.
      try {
        await write(sound.document);
      } catch (error) {
        const { code, message } = writeError(path, error);
        troubles.push({ code, message });
      }
    }
    return sound.document;
  }

  return { troubles, read, write };
}

/** The calendar's file in its folder. */
export const documentPath = (folder: string): string => join(folder, 'persistent-bird.json');
