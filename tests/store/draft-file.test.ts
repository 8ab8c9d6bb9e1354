import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DraftBook, emptyDrafts, withMessageDraft, withNoteDraft } from '../../src-main/domain/message/draft-book';
import { openStore, type StoreErrorCode } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';
import { type BrittleDisk, brittleDisk } from './brittle-disk';

const seat = { opportunity: 'fernhill', interview: 'monday', person: 'ruth' };
const bookOf = (thanks: string): DraftBook =>
  withNoteDraft(
    emptyDrafts,
    seat,
    { greeting: 'Dear Dr. Okafor,', thanks, interest: '', gain: '', closing: '', signed: '', whole: null, kept: [] },
    1_000,
  );
const written = withMessageDraft(
  bookOf('Thank you for the hour.'),
  { opportunity: 'fernhill', purpose: 'check-in', channel: 'email', person: null },
  { subject: 'Hello', words: 'שלום 👋\n<b>株</b>', kept: [] },
  2_000,
);

async function open(folder: string) {
  const store = await openStore(folder, { clock: { now: () => 0 } });
  onTestFinished(() => store.close());
  return store;
}

describe('the drafts', () => {
  it('are found again at the next start, for the user alone, beside an untouched calendar', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    expect(store.drafts.value).toEqual(emptyDrafts);
    await store.drafts.save(written);
    await store.close();
    expect(statSync(join(folder, 'drafts.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).not.toContain('persistent-bird.json');
    expect((await open(folder)).drafts.value).toEqual(written);
  });

  it('that cannot be read are set aside and said aloud, and none are shown', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'drafts.json'), 'half a no');
    const store = await open(folder);
    expect(store.drafts.value).toEqual(emptyDrafts);
    expect(store.troubles).toMatchObject([{ code: 'drafts-opened-empty' }]);
    expect(store.troubles[0]!.message).toContain('none are shown. Your calendar is whole. Nothing was thrown away:');
    const [kept] = readdirSync(join(folder, 'quarantine'));
    expect(readFileSync(join(folder, 'quarantine', kept!), 'utf8')).toBe('half a no');
    await store.drafts.save(written);
    expect(store.drafts.value).toEqual(written);
  });

  it('that are whole but say what cannot be are set aside, too', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.drafts.save({ notes: { a: { at: 1, draft: { greeting: 7 } as never } }, messages: {} });
    await store.close();
    expect((await open(folder)).troubles).toMatchObject([{ code: 'drafts-opened-empty' }]);
  });

  it('of a later version are left alone, and nothing is saved over them', async () => {
    const folder = temporaryFolder();
    const later = '{"format":"persistent-bird","schema":9,"body":{}}';
    writeFileSync(join(folder, 'drafts.json'), later);
    const store = await open(folder);
    expect(store.troubles).toMatchObject([{ code: 'drafts-newer' }]);
    await expect(store.drafts.save(written)).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining('install the newer version to open them'),
    });
    expect(readFileSync(join(folder, 'drafts.json'), 'utf8')).toBe(later);
  });

  it('that can be neither read nor set aside are left alone, and the calendar opens all the same', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'drafts.json'));
    writeFileSync(join(folder, 'quarantine'), 'in the way');
    const store = await open(folder);
    expect(store.troubles).toMatchObject([{ code: 'drafts-unreadable' }]);
    await expect(store.drafts.save(written)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('cannot be saved once closed', async () => {
    const store = await open(temporaryFolder());
    await store.close();
    await expect(store.drafts.save(written)).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('when the disk fails while a draft is saved', () => {
  const [before, after] = [bookOf('Thank you.'), bookOf('Thank you for the hour.')];
  async function diskWithDraft(): Promise<{ disk: BrittleDisk; folder: string }> {
    const folder = temporaryFolder();
    const disk = brittleDisk(folder);
    const store = await openStore(folder, { fileSystem: disk.fileSystem });
    await store.drafts.save(before);
    await store.close();
    return { disk, folder };
  }
  async function found(disk: BrittleDisk) {
    const seen = [];
    for (const folder of disk.crashes(temporaryFolder())) {
      const store = await openStore(folder);
      seen.push({ drafts: store.drafts.value, troubles: store.troubles });
      await store.close();
    }
    return seen;
  }

  it.each(['power', 'power-after'])(
    'by a power cut at any call (%s), the old or the new words are there',
    async (what) => {
      let finished = false;
      let disks = 0;
      for (let at = 1; !finished; at++) {
        const { disk, folder } = await diskWithDraft();
        const store = await openStore(folder, { fileSystem: disk.fileSystem });
        disk.restart();
        disk.fault({ at, what });
        disk.biteOf(200);
        finished = await store.drafts.save(after).then(
          () => true,
          () => false,
        );
        for (const { drafts, troubles } of await found(disk)) {
          disks += 1;
          expect(finished ? [after] : [before, after]).toContainEqual(drafts);
          expect(troubles).toEqual([]);
        }
        await store.close();
      }
      expect(disks).toBeGreaterThan(15);
    },
  );

  it.each<[string, StoreErrorCode]>([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EIO', 'write-failed'],
  ])('with %s, the old words stay, the sentence names the file, and the next save works', async (code, expected) => {
    let refused = 0;
    for (let at = 1; ; at++) {
      const { disk, folder } = await diskWithDraft();
      const store = await openStore(folder, { fileSystem: disk.fileSystem });
      disk.restart();
      disk.fault({ at, what: code });
      const error: unknown = await store.drafts.save(after).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      const { calls } = disk;
      disk.fault(undefined);
      if (error !== undefined) {
        refused += 1;
        expect(error).toMatchObject({ code: expected, message: expect.stringContaining('drafts.json') });
        expect(store.drafts.value).toEqual(before);
      }
      await store.drafts.save(after);
      expect((await found(disk)).map(({ drafts }) => drafts)).toEqual([after]);
      await store.close();
      if (calls < at) break;
    }
    expect(refused).toBeGreaterThanOrEqual(5);
  });
});
