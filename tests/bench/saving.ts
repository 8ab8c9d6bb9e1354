import { mkdirSync, openSync, closeSync, fsyncSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src-main/store/store';
import { inTurns, type Measure, timed } from './median';
import { yearOf } from './year';

/** A store with that year in it, written by the store itself. */
export async function fillYear(folder: string, today: string): Promise<void> {
  const store = await openStore(folder);
  await store.save(yearOf(today));
  await store.close();
}

/** A save that is believed only when it is on the disk, against the least that could be called one. */
export async function measureSaving(folder: string): Promise<Measure> {
  const store = await openStore(join(folder, 'saving'));
  const document = yearOf('2026-11-30');
  await store.save(document);
  const bytes = readFileSync(store.path);
  const bareFolder = join(folder, 'bare');
  mkdirSync(bareFolder);
  const bare = () => {
    const fresh = join(bareFolder, 'fresh');
    const file = openSync(fresh, 'w', 0o600);
    writeSync(file, bytes);
    fsyncSync(file);
    closeSync(file);
    renameSync(fresh, join(bareFolder, 'document'));
  };
  let turn = 0;
  const measure = await inTurns(
    15,
    () => timed(() => store.save({ ...document, acknowledged: [`turn-${turn++}`] })),
    () => timed(bare),
  );
  await store.close();
  return measure;
}
