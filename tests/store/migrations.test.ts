import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { DOCUMENT_VERSION } from '../../src-main/domain/model';
import { type Migration, migrate, migrations, SCHEMA } from '../../src-main/store/migrations';
import { openStore } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';
import { calendarOf, companiesOf } from './documents';

const zeroBody = z.object({ companies: z.array(z.string()) });
/** A schema that never was: only company names. */
const fromZero: Migration = {
  from: 0,
  change: (body) => calendarOf(...zeroBody.parse(body).companies),
};

function oldFile(): { folder: string; path: string; text: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'persistent-bird.json');
  const body = '{"companies":["Fernhill","Osprey"]}';
  const sha256 = createHash('sha256').update(body).digest('hex');
  const text = `{"format":"persistent-bird","schema":0,"generation":7,"sha256":"${sha256}","body":${body}}\n`;
  writeFileSync(path, text);
  return { folder, path, text };
}

it('has a way from every schema that there was to the present one', () => {
  expect(SCHEMA).toBe(DOCUMENT_VERSION);
  expect(migrations.map((each) => each.from)).toEqual(Array.from({ length: SCHEMA - 1 }, (_, index) => index + 1));
});

it('goes step by step, on a copy', () => {
  const chain: Migration[] = [
    { from: 2, change: (body) => Object.assign(new Object(body), { two: true }) },
    { from: 1, change: (body) => Object.assign(new Object(body), { one: true }) },
  ];
  const body = { name: 'kept' };
  expect(migrate(body, 1, 3, chain)).toEqual({ ok: true, body: { name: 'kept', one: true, two: true } });
  expect(body).toEqual({ name: 'kept' });
});

it('says at which schema the way ends', () => {
  expect(migrate({}, 1, 3, [])).toEqual({ ok: false, why: 'it has schema 1, from which no way leads to schema 3' });
});

it('says which step failed', () => {
  const broken: Migration = {
    from: 1,
    change: () => {
      throw new Error('no companies');
    },
  };
  expect(migrate({}, 1, 2, [broken])).toEqual({
    ok: false,
    why: 'it could not be brought from schema 1 to 2 (Error: no companies)',
  });
});

it('opens an older file as today’s document and writes nothing of it until something is saved', async () => {
  const { folder, path, text } = oldFile();
  const store = await openStore(folder, { migrations: [fromZero] });
  expect(companiesOf(store.document)).toEqual(['Fernhill', 'Osprey']);
  expect(store.troubles).toEqual([]);
  expect(readFileSync(path, 'utf8')).toBe(text);
  await store.close();
});

it('keeps the older file for good beside the changed one, at the first of several starts', async () => {
  const { folder, path, text } = oldFile();
  await (await openStore(folder, { migrations: [fromZero] })).close();
  const store = await openStore(folder, { migrations: [fromZero] });
  for (const name of ['One', 'Two', 'Three']) await store.save(calendarOf(name));
  await store.close();
  expect(readFileSync(`${path}.schema-0.generation-7`, 'utf8')).toBe(text);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ schema: SCHEMA, generation: 10 });
});

it('sets an older file that no way leads from aside, whole', async () => {
  const { folder, text } = oldFile();
  const store = await openStore(folder, { clock: { now: () => 0 } });
  expect(store.troubles[0]?.message).toContain('it has schema 0, from which no way leads to schema 1');
  expect(readFileSync(join(folder, 'quarantine/1970-01-01T00-00-00-000Z-persistent-bird.json'), 'utf8')).toBe(text);
  await store.close();
});
