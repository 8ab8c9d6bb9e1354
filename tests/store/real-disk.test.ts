import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';
import { calendarOf, companiesOf } from './documents';

/** Disks that are really full and really read-only need the right to mount: elsewhere the brittle disk stands for them. */
function mount(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  onTestFinished(() => void execFileSync('umount', [folder]));
}

function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    // In a place of its own, gone with the process that asked.
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

const canMount = mayMount();
if (!canMount) console.warn('real-disk.test.ts: skipped, because this user may not mount a small disk.');

describe.skipIf(!canMount)('a real disk', () => {
  const large = calendarOf(...Array.from({ length: 600 }, (_, index) => `Company ${index}`));

  it('that is full keeps what it has, says so, and takes the change once there is room', async () => {
    const folder = temporaryFolder();
    mount(folder, 'size=128k');
    const store = await openStore(folder);
    await store.save(calendarOf('Fernhill'));
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(60_000));
    await expect(store.save(large)).rejects.toMatchObject({
      code: 'disk-full',
      message: `The disk that holds ${store.path} is full: what was saved before is safe, this change is not saved. Free some space and try again.`,
    });
    expect(companiesOf(store.document)).toEqual(['Fernhill']);
    expect(readFileSync(store.path, 'utf8')).toContain('"company":"Fernhill"');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);

    writeFileSync(join(folder, 'ballast'), '');
    await store.save(calendarOf('Fernhill', 'Osprey'));
    await store.close();
    const again = await openStore(folder);
    expect(companiesOf(again.document)).toEqual(['Fernhill', 'Osprey']);
    expect(again.troubles).toEqual([]);
    await again.close();
  });

  it('that becomes read-only keeps what it has and says so; opening it is refused', async () => {
    const folder = temporaryFolder();
    mount(folder, 'size=128k');
    const store = await openStore(folder);
    await store.save(calendarOf('Fernhill'));
    const remount = (how: string) => execFileSync('mount', ['-o', `remount,${how}`, folder], { stdio: 'ignore' });
    remount('ro');
    await expect(store.save(calendarOf('Osprey'))).rejects.toMatchObject({
      code: 'read-only',
      message: `The disk that holds ${store.path} is read-only: what was saved before is safe, this change is not saved. Make the disk writable, or choose another folder with --store.`,
    });
    expect(companiesOf(store.document)).toEqual(['Fernhill']);
    await expect(openStore(folder)).rejects.toMatchObject({
      code: 'read-only',
      message: `The folder ${folder} cannot be written, so nothing you enter could be kept. Make it writable, or choose another folder with --store.`,
    });
    await store.close();
    remount('rw');
    const again = await openStore(folder);
    expect(companiesOf(again.document)).toEqual(['Fernhill']);
    await again.close();
    expect(readdirSync(folder)).toEqual(['persistent-bird.json']);
  });
});
