import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyBook, pruned, type ReminderBook } from '../../src-main/domain/reminders/book';
import { openStore } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';

const told: ReminderBook = { entries: { 'fernhill/note': { state: 'shown', since: 1_000 } } };

async function open(folder: string) {
  const store = await openStore(folder, { clock: { now: () => 0 } });
  onTestFinished(() => store.close());
  return store;
}

describe('the book of reminders', () => {
  it('is found again at the next start, for the user alone, beside an untouched calendar', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    expect(store.reminders.states).toEqual(emptyBook);
    await store.reminders.save(told);
    await store.close();
    expect(statSync(join(folder, 'reminders.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).not.toContain('persistent-bird.json');
    expect((await open(folder)).reminders.states).toEqual(told);
  });

  it('that cannot be read is set aside and said aloud, and an empty one is begun', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'reminders.json'), 'half a li');
    const store = await open(folder);
    expect(store.reminders.states).toEqual(emptyBook);
    expect(store.troubles).toMatchObject([{ code: 'reminders-opened-empty' }]);
    expect(store.troubles[0]!.message).toContain('some may be told once more. Your calendar is whole.');
    const [kept] = readdirSync(join(folder, 'quarantine'));
    expect(readFileSync(join(folder, 'quarantine', kept!), 'utf8')).toBe('half a li');
    await store.reminders.save(told);
    expect(store.reminders.states).toEqual(told);
  });

  it('that is whole but says what cannot be is set aside, too', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.reminders.save({ entries: { a: { state: 'rung' as 'shown', since: 1 } } });
    await store.close();
    expect((await open(folder)).troubles).toMatchObject([{ code: 'reminders-opened-empty' }]);
  });

  it('of a later version is left alone, and nothing is saved over it', async () => {
    const folder = temporaryFolder();
    const later = '{"format":"persistent-bird","schema":9,"body":{}}';
    writeFileSync(join(folder, 'reminders.json'), later);
    const store = await open(folder);
    expect(store.troubles).toMatchObject([{ code: 'reminders-newer' }]);
    await expect(store.reminders.save(told)).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining('install the newer version to keep them'),
    });
    expect(readFileSync(join(folder, 'reminders.json'), 'utf8')).toBe(later);
  });

  it('that can be neither read nor set aside is left alone, and the calendar opens all the same', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'reminders.json'));
    writeFileSync(join(folder, 'quarantine'), 'in the way');
    const store = await open(folder);
    expect(store.troubles).toMatchObject([{ code: 'reminders-unreadable' }]);
    await expect(store.reminders.save(told)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('cannot be saved once closed', async () => {
    const store = await open(temporaryFolder());
    await store.close();
    await expect(store.reminders.save(told)).rejects.toMatchObject({ code: 'closed' });
  });

  it('forgets by count, never by age, and nothing that a plan still speaks of', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`key-${index}`, { state: 'shown' as const, since: 10 - index }]),
    );
    expect(pruned({ entries }, () => false, 10).entries).toEqual(entries);
    expect(Object.keys(pruned({ entries }, (key) => key === 'key-0', 6).entries)).toEqual(['key-0', 'key-8', 'key-9']);
  });
});
