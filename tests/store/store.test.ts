import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyDocument } from '../../src-main/domain/model';
import { openStore, type Store, StoreError, type StoreOptions } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';
import { calendarOf, companiesOf } from './documents';

const clock = { now: () => Date.UTC(2026, 11, 2, 15, 10) };

async function open(folder: string, options: StoreOptions = {}): Promise<Store> {
  const store = await openStore(folder, { clock, ...options });
  onTestFinished(() => store.close());
  return store;
}

/** Opens, saves each and closes. */
async function fill(folder: string, ...calendars: string[][]): Promise<string> {
  const store = await openStore(folder, { clock });
  for (const names of calendars) await store.save(calendarOf(...names));
  await store.close();
  return store.path;
}

async function failure(promise: Promise<unknown>): Promise<StoreError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error(`expected a StoreError, got ${String(error)}`, { cause: error });
  return error;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const files = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.sock'))
    .toSorted();
const only = (folder: string) => join(folder, readdirSync(folder)[0]!);

describe('opening and saving', () => {
  it('opens an empty calendar in a folder that is made for the user alone', async () => {
    const folder = join(temporaryFolder(), 'not/there yet');
    const store = await open(folder);
    expect(store.document).toEqual(emptyDocument);
    expect(store.troubles).toEqual([]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(files(folder)).toEqual([]);
  });

  it('opens what was saved', async () => {
    const folder = temporaryFolder();
    await fill(folder, ['Fernhill', 'Ōsaka <b>&"\u2028 🐦']);
    const store = await open(folder);
    expect(store.document).toEqual(calendarOf('Fernhill', 'Ōsaka <b>&"\u2028 🐦'));
    expect(store.troubles).toEqual([]);
  });

  it('keeps the file for the user alone and leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['One'], ['Two']);
    expect(path).toBe(join(folder, 'persistent-bird.json'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['persistent-bird.json', 'persistent-bird.json.previous']);
  });

  it('counts the saves and keeps the one before the last', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['One'], ['Two']);
    await fill(folder, ['Three']);
    expect(read(path)).toMatchObject({
      format: 'persistent-bird',
      schema: 1,
      generation: 3,
      body: calendarOf('Three'),
    });
    expect(read(`${path}.previous`)).toMatchObject({ generation: 2, body: calendarOf('Two') });
  });

  it('does the saves in the order they were asked for', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    const done: string[] = [];
    const names = Array.from({ length: 12 }, (_, index) => `Company ${index}`);
    await Promise.all(
      names.map((name) => store.save(calendarOf(name)).then(() => done.push(...companiesOf(store.document)))),
    );
    expect(done).toEqual(names);
    expect(companiesOf(store.document)).toEqual(['Company 11']);
  });

  it('finishes what was asked for before it closes, and saves nothing afterwards', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    const saved = store.save(calendarOf('Fernhill'));
    await store.close();
    await saved;
    const error = await failure(store.save(calendarOf('Too late')));
    expect(error.code).toBe('closed');
    expect(error.message).toBe(`${store.path} is closed; open it again before saving to it.`);
    expect(companiesOf((await open(folder)).document)).toEqual(['Fernhill']);
  });

  it('may be closed twice', async () => {
    const store = await open(temporaryFolder());
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });

  it('refuses to save what it could not open again, naming the field', async () => {
    const store = await open(temporaryFolder());
    await store.save(calendarOf('Fernhill'));
    const error = await failure(store.save(calendarOf('Fernhill', ' ')));
    expect(error.code).toBe('invalid');
    expect(error.message).toContain('company: must not be empty');
    const settings = await failure(store.save({ ...calendarOf('Fernhill'), settings: { contactTime: '25:00' } }));
    expect(settings.message).toContain('settings.contactTime: must be a time such as 09:30');
    expect(store.document).toEqual(calendarOf('Fernhill'));
  });

  it('refuses more opportunities than it would open again', async () => {
    const store = await open(temporaryFolder());
    const many = calendarOf(...Array.from({ length: 5_001 }, (_, index) => `c${index}`));
    expect((await failure(store.save(many))).message).toContain('opportunities: must be at most 5000 (there are 5001)');
  });

  it('removes what a writer left when the power went, and nothing else', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['Fernhill']);
    writeFileSync(`${path}.0123456789ab.tmp`, 'half a docu');
    writeFileSync(join(folder, 'holiday.tmp'), 'the user’s own');
    await open(folder);
    expect(files(folder)).toEqual(['holiday.tmp', 'persistent-bird.json']);
  });
});

describe('a file that cannot be read', () => {
  const damages: [string, (text: string) => string, string][] = [
    ['empty', () => '', 'it is empty'],
    ['torn', (text) => text.slice(0, -40), 'its end is missing'],
    ['changed', (text) => text.replace('Newest', 'Newish'), 'its checksum does not match its contents'],
    ['something else', () => 'hello', 'it does not begin as a calendar of Persistent Bird does'],
  ];
  it.each(damages)(
    'when %s, is set aside, the save before it is opened, and the user is told',
    async (_, damage, why) => {
      const folder = temporaryFolder();
      const path = await fill(folder, ['Older'], ['Newest']);
      const damaged = damage(readFileSync(path, 'utf8'));
      writeFileSync(path, damaged);
      const store = await open(folder);
      expect(companiesOf(store.document)).toEqual(['Older']);
      const kept = join(folder, 'quarantine/2026-12-02T15-10-00-000Z-persistent-bird.json');
      expect(readFileSync(kept, 'utf8')).toBe(damaged);
      expect(store.troubles).toEqual([
        {
          code: 'opened-previous',
          message: `Your calendar could not be read, so the save before the last was opened: please check your latest entries. Nothing was thrown away: persistent-bird.json (${why}) is kept as ${kept}.`,
        },
      ]);
      await store.close();
      const again = await open(folder);
      expect(companiesOf(again.document)).toEqual(['Older']);
      expect(again.troubles).toEqual([]);
    },
  );

  it('at whatever byte it is torn, never opens as anything but a whole save', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['Older'], ['Newest']);
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length += 37) {
      writeFileSync(path, whole.subarray(0, length));
      const store = await openStore(folder, { clock });
      expect(companiesOf(store.document)).toEqual(['Older']);
      expect(store.troubles).toHaveLength(1);
      await store.close();
    }
  });

  it('without an earlier save, opens an empty calendar and says where the file is', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['Only']);
    writeFileSync(path, 'torn');
    const store = await open(folder);
    expect(store.document).toEqual(emptyDocument);
    expect(store.troubles[0]?.code).toBe('opened-empty');
    expect(store.troubles[0]?.message).toContain(only(join(folder, 'quarantine')));
    await store.save(calendarOf('New start'));
    expect(readFileSync(only(join(folder, 'quarantine')), 'utf8')).toBe('torn');
  });

  it('is set aside together with an earlier save that cannot be read either', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['Older'], ['Newest']);
    writeFileSync(path, 'torn');
    writeFileSync(`${path}.previous`, 'torn too');
    const store = await open(folder);
    expect(store.document).toEqual(emptyDocument);
    expect(readdirSync(join(folder, 'quarantine')).toSorted()).toEqual([
      '2026-12-02T15-10-00-000Z-persistent-bird.json',
      '2026-12-02T15-10-00-000Z-persistent-bird.json.previous',
    ]);
  });

  it('never replaces one that was set aside before', async () => {
    const folder = temporaryFolder();
    for (const text of ['first', 'second', 'third']) {
      writeFileSync(join(folder, 'persistent-bird.json'), text);
      await (await openStore(folder, { clock })).close();
    }
    const kept = readdirSync(join(folder, 'quarantine')).map((name) =>
      readFileSync(join(folder, 'quarantine', name), 'utf8'),
    );
    expect(kept.toSorted()).toEqual(['first', 'second', 'third']);
  });

  it('with a right checksum around wrong facts is set aside too, naming the field', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['Only']);
    const { createHash } = await import('node:crypto');
    const body =
      '{"version":1,"opportunities":[],"settings":{"contactTime":"25:00"},"preferences":{},"acknowledged":[]}';
    const sha256 = createHash('sha256').update(body).digest('hex');
    writeFileSync(path, `{"format":"persistent-bird","schema":1,"generation":1,"sha256":"${sha256}","body":${body}}\n`);
    expect((await open(folder)).troubles[0]?.message).toContain('settings.contactTime: must be a time such as 09:30');
  });

  it('when missing beside its earlier save, that one is opened and the user is told', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['Older'], ['Newest']);
    const { unlinkSync } = await import('node:fs');
    unlinkSync(path);
    const store = await open(folder);
    expect(companiesOf(store.document)).toEqual(['Older']);
    expect(store.troubles[0]?.message).toBe(
      `${path} was missing, so the save before the last was opened: please check your latest entries.`,
    );
    expect(existsSync(path)).toBe(true);
  });
});

describe('a newer file', () => {
  const newer = '{ "format": "persistent-bird", "schema": 2, "seal": "unknown to us", "body": {} }';

  it('is opened by nobody and left untouched, byte for byte', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['Older'], ['Newest']);
    writeFileSync(path, newer);
    const before = files(folder);
    const error = await failure(openStore(folder, { clock }));
    expect(error.code).toBe('newer');
    expect(error.message).toBe(
      `${path} was written by a newer Persistent Bird (schema 2; this one knows 1). It was left untouched; install the newer version to open it.`,
    );
    expect(readFileSync(path, 'utf8')).toBe(newer);
    expect(files(folder)).toEqual(before);
  });

  it('stops the opening even as the earlier save of a file that cannot be read, before anything is moved', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['Older'], ['Newest']);
    writeFileSync(path, 'torn');
    writeFileSync(`${path}.previous`, newer);
    expect((await failure(openStore(folder, { clock }))).code).toBe('newer');
    expect(readFileSync(path, 'utf8')).toBe('torn');
    expect(existsSync(join(folder, 'quarantine'))).toBe(false);
  });

  it('lets go of the lock, so that the newer version can open it', async () => {
    const folder = temporaryFolder();
    const path = await fill(folder, ['Fernhill']);
    const good = readFileSync(path);
    writeFileSync(path, newer);
    await failure(openStore(folder, { clock }));
    writeFileSync(path, good);
    expect(companiesOf((await open(folder)).document)).toEqual(['Fernhill']);
  });
});

describe('a folder that will not do', () => {
  it('that is a file is refused', async () => {
    const file = join(temporaryFolder(), 'notes.txt');
    writeFileSync(file, 'mine');
    for (const folder of [file, join(file, 'below')]) {
      const error = await failure(openStore(folder));
      expect(error.code).toBe('not-a-folder');
      expect(error.message).toBe(
        `${folder} cannot hold the calendar because it, or a part of its path, is not a folder. Choose another folder with --store.`,
      );
    }
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('whose file is a folder is refused without moving it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'persistent-bird.json'));
    const error = await failure(openStore(folder));
    expect(error.code).toBe('unreadable');
    expect(error.message).toContain(`${join(folder, 'persistent-bird.json')} could not be read (EISDIR`);
    expect(files(folder)).toEqual(['persistent-bird.json']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that may not be written is refused',
    async () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o500);
      expect((await failure(openStore(folder))).code).toBe('read-only');
    },
  );

  it('reached by two ways is still one calendar', async () => {
    const folder = join(temporaryFolder(), 'calendar');
    await open(folder);
    const way = join(dirname(folder), 'way');
    symlinkSync(folder, way);
    expect((await failure(openStore(way))).code).toBe('locked');
  });
});
