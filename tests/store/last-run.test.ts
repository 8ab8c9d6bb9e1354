import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';

it('the store remembers when the program last ran, in a file for the user alone', async () => {
  const folder = temporaryFolder();
  const first = await openStore(folder);
  expect(first.lastRun).toBeUndefined();
  await first.noteRun(Date.UTC(2026, 10, 30, 16));
  await first.close();
  const second = await openStore(folder);
  expect(second.lastRun).toBe(Date.UTC(2026, 10, 30, 16));
  expect(statSync(join(folder, 'last-run')).mode & 0o777).toBe(0o600);
  await second.close();
});

it('the store knows nothing of a last run it cannot read', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'last-run'), 'yesterday');
  const store = await openStore(folder);
  expect(store.lastRun).toBeUndefined();
  await store.close();
});
