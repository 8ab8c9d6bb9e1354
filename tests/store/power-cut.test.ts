import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore, type StoreErrorCode } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';
import { type BrittleDisk, brittleDisk } from './brittle-disk';
import { calendarOf, companiesOf } from './documents';

/** A disk in memory, whose folder is real only for the lock; these saves are done and safe. */
async function diskWith(...calendars: string[][]): Promise<{ disk: BrittleDisk; folder: string }> {
  const folder = temporaryFolder();
  const disk = brittleDisk(folder);
  const store = await openStore(folder, { fileSystem: disk.fileSystem });
  for (const names of calendars) await store.save(calendarOf(...names));
  await store.close();
  disk.restart();
  return { disk, folder };
}

/** What a person finds who starts again after the power came back, on each disk that it could have left. */
async function findings(disk: BrittleDisk): Promise<{ companies: string[]; troubles: number; left: string[] }[]> {
  const found = [];
  for (const folder of disk.crashes(temporaryFolder())) {
    const store = await openStore(folder);
    found.push({
      companies: companiesOf(store.document),
      troubles: store.troubles.length,
      left: readdirSync(folder).filter((name) => name.endsWith('.tmp')),
    });
    await store.close();
  }
  return found;
}

describe('when the power goes during a save', () => {
  it.each(['power', 'power-after'])(
    'at any of its calls (%s), all of the old or all of the new calendar is there',
    async (what) => {
      let disks = 0;
      let finished = false;
      for (let at = 1; !finished; at++) {
        const { disk, folder } = await diskWith(['A'], ['A', 'B']);
        const store = await openStore(folder, { fileSystem: disk.fileSystem });
        disk.restart();
        disk.fault({ at, what });
        // Short writes, so that the power can also go in the middle of the contents.
        disk.biteOf(400);
        finished = await store.save(calendarOf('A', 'B', 'C')).then(
          () => true,
          () => false,
        );
        for (const { companies, troubles, left } of await findings(disk)) {
          disks += 1;
          // What was answered is there; what was not may be.
          expect([...(finished ? [] : ['A,B']), 'A,B,C']).toContain(companies.join());
          expect(troubles).toBe(0);
          expect(left).toEqual([]);
        }
        await store.close();
      }
      expect(disks).toBeGreaterThan(40);
    },
  );

  it('at any call of the very first save, nothing or all of it is there', async () => {
    let finished = false;
    for (let at = 1; !finished; at++) {
      const { disk, folder } = await diskWith();
      const store = await openStore(folder, { fileSystem: disk.fileSystem });
      disk.restart();
      disk.fault({ at, what: 'power' });
      finished = await store.save(calendarOf('A')).then(
        () => true,
        () => false,
      );
      for (const { companies, troubles } of await findings(disk)) {
        expect(finished ? ['A'] : ['', 'A']).toContain(companies.join());
        expect(troubles).toBe(0);
      }
      await store.close();
    }
  });

  it('at any call of the opening that sets a torn file aside, the torn file and the earlier save stay', async () => {
    let opened = false;
    for (let at = 1; !opened; at++) {
      const { disk, folder } = await diskWith(['A'], ['A', 'B']);
      const path = join(folder, 'persistent-bird.json');
      const { fileSystem } = disk;
      await fileSystem.remove(path);
      const torn = await fileSystem.create(path);
      await torn.write(Buffer.from('torn'));
      await torn.sync();
      await fileSystem.syncFolder(folder);
      disk.restart();
      disk.fault({ at, what: 'power' });
      opened = await openStore(folder, { fileSystem, clock: { now: () => 0 } }).then(
        async (store) => {
          await store.close();
          return store.troubles.length === 1;
        },
        () => false,
      );
      for (const after of disk.crashes(temporaryFolder())) {
        const store = await openStore(after);
        expect(companiesOf(store.document)).toEqual(['A']);
        await store.close();
        expect(readdirSync(join(after, 'quarantine'))).toHaveLength(1);
      }
    }
  });
});

describe('when the disk refuses', () => {
  const refusals: [string, string, StoreErrorCode, string][] = [
    ['ENOSPC', 'is full', 'disk-full', 'Free some space and try again.'],
    ['EDQUOT', 'quota', 'disk-full', 'Free some space and try again.'],
    ['EROFS', 'is read-only', 'read-only', 'Make the disk writable, or choose another folder with --store.'],
    [
      'EACCES',
      'is not permitted',
      'read-only',
      'Allow yourself to write there, or choose another folder with --store.',
    ],
    ['EPERM', 'is not permitted', 'read-only', 'Allow yourself to write there, or choose another folder with --store.'],
    ['EIO', 'could not be written (EIO', 'write-failed', 'Check the disk and try again.'],
  ];
  it.each(refusals)(
    'any call of a save (%s), the old calendar stays, the sentence names the path, and the next save works',
    async (code, problem, expected, advice) => {
      let refused = 0;
      for (let at = 1; ; at++) {
        const { disk, folder } = await diskWith(['A'], ['A', 'B']);
        const store = await openStore(folder, { fileSystem: disk.fileSystem });
        disk.restart();
        disk.fault({ at, what: code });
        const error: unknown = await store.save(calendarOf('A', 'B', 'C')).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        const calls = disk.calls;
        disk.fault(undefined);
        if (error !== undefined) {
          refused += 1;
          expect(error).toMatchObject({ name: 'StoreError', code: expected });
          const message = error instanceof Error ? error.message : '';
          expect(message).toContain(problem);
          expect(message).toContain(store.path);
          expect(message).toContain('what was saved before is safe, this change is not saved');
          expect(message.endsWith(advice)).toBe(true);
          expect(companiesOf(store.document)).toEqual(['A', 'B']);
          expect(disk.names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
        }
        await store.save(calendarOf('A', 'B', 'D'));
        expect(companiesOf(store.document)).toEqual(['A', 'B', 'D']);
        for (const { companies, troubles } of await findings(disk)) {
          expect(companies).toEqual(['A', 'B', 'D']);
          expect(troubles).toBe(0);
        }
        await store.close();
        if (calls < at) break;
      }
      expect(refused).toBeGreaterThanOrEqual(8);
    },
  );

  it('to take more, after a part of the contents, the save is refused and not begun again without end', async () => {
    const { disk, folder } = await diskWith(['A']);
    const store = await openStore(folder, { fileSystem: disk.fileSystem });
    disk.biteOf(0);
    await expect(store.save(calendarOf('B'))).rejects.toThrow(/the disk took 0 of \d+ bytes and then no more/);
    await store.close();
  });

  it('the folder, opening is refused with the folder and what to do', async () => {
    const folder = temporaryFolder();
    for (const [code, expected, words] of [
      ['EROFS', 'read-only', 'Make it writable'],
      ['EACCES', 'read-only', 'Make it writable'],
      ['ENOSPC', 'disk-full', 'Free some space'],
      ['ENAMETOOLONG', 'unreadable', 'Check the path'],
    ] as const) {
      for (const call of ['makeFolder', 'checkWritable'] as const) {
        const disk = brittleDisk(folder);
        disk.fault({ at: 1, what: code, call });
        const opening = openStore(folder, { fileSystem: disk.fileSystem });
        await expect(opening).rejects.toMatchObject({ code: expected });
        await expect(opening).rejects.toThrow(folder);
        await expect(opening).rejects.toThrow(words);
      }
    }
  });

  it('to be read, the file stays where it is and opening says so', async () => {
    const { disk, folder } = await diskWith(['A'], ['B']);
    disk.fault({ at: 1, what: 'EACCES', call: 'read' });
    const opening = openStore(folder, { fileSystem: disk.fileSystem });
    await expect(opening).rejects.toMatchObject({ code: 'unreadable' });
    await expect(opening).rejects.toThrow('It was left as it is; check the disk and who may read the file');
    expect(disk.names.toSorted()).toEqual(['persistent-bird.json', 'persistent-bird.json.previous']);
  });

  it('to set a torn file aside, opening says so and nothing is lost', async () => {
    const { disk, folder } = await diskWith(['A']);
    const path = join(folder, 'persistent-bird.json');
    await disk.fileSystem.remove(path);
    await (await disk.fileSystem.create(path)).write(Buffer.from('torn'));
    disk.fault({ at: 1, what: 'EROFS', call: 'rename' });
    const opening = openStore(folder, { fileSystem: disk.fileSystem });
    await expect(opening).rejects.toMatchObject({ code: 'unreadable' });
    await expect(opening).rejects.toThrow(`${path} could not be understood (it does not begin as a calendar`);
    expect((await disk.fileSystem.read(path)).toString()).toBe('torn');
  });

  it('to restore the name of an earlier save, that save is open all the same and the user is told', async () => {
    const { disk, folder } = await diskWith(['A'], ['B']);
    await disk.fileSystem.remove(join(folder, 'persistent-bird.json'));
    disk.fault({ at: 1, what: 'ENOSPC', call: 'write' });
    const store = await openStore(folder, { fileSystem: disk.fileSystem });
    expect(companiesOf(store.document)).toEqual(['A']);
    expect(store.troubles.map((trouble) => trouble.code)).toEqual(['opened-previous', 'disk-full']);
    await store.close();
  });
});

describe('a disk with its own ways', () => {
  it('that takes one byte at a time gets all of them', async () => {
    const { disk, folder } = await diskWith();
    disk.biteOf(1);
    const store = await openStore(folder, { fileSystem: disk.fileSystem });
    await store.save(calendarOf('Ōsaka'));
    await store.close();
    expect((await findings(disk)).map((each) => each.companies)).toEqual([['Ōsaka']]);
  });

  it.each(['EPERM', 'ENOTSUP', 'EMLINK'])('without links (%s) keeps the earlier save as a copy', async (code) => {
    const { disk, folder } = await diskWith(['A']);
    disk.fault({ at: 1, what: code, call: 'link' });
    const store = await openStore(folder, { fileSystem: disk.fileSystem });
    await store.save(calendarOf('B'));
    await store.close();
    const previous = await disk.fileSystem.read(join(folder, 'persistent-bird.json.previous'));
    expect(JSON.parse(previous.toString())).toMatchObject({ generation: 1, body: calendarOf('A') });
  });
});
