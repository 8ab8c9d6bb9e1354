import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../temp';

vi.mock('electron', async () => (await import('./fake-electron')).fakeElectron().module);
const { watchZone } = await import('../../src-main/electron/zone-watch');

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

function machine(zone: string) {
  delete process.env['TZ'];
  const link = join(temporaryFolder(), 'localtime');
  const travelTo = (to: string) => {
    // As the system does it: a new link over the old one.
    symlinkSync(`/usr/share/zoneinfo/${to}`, `${link}.new`);
    renameSync(`${link}.new`, link);
  };
  travelTo(zone);
  return { link, travelTo };
}

it.runIf(process.platform === 'linux')(
  'hears of a journey while it happens, and the clock of this program follows',
  async () => {
    const { link, travelTo } = machine('UTC');
    const zones: string[] = [];
    const watch = watchZone('linux', (zone) => zones.push(zone), link);
    onTestFinished(() => watch.stop());
    travelTo('Asia/Tokyo');
    await vi.waitFor(() => expect(zones).toEqual(['Asia/Tokyo']));
    expect(watch.zone()).toBe('Asia/Tokyo');
    expect(new Date('2026-12-08T00:00:00Z').getHours()).toBe(9);
    travelTo('Europe/Berlin');
    await vi.waitFor(() => expect(zones).toEqual(['Asia/Tokyo', 'Europe/Berlin']));
  },
);

it.runIf(process.platform !== 'win32')(
  'looks after a wake, and stays where it is for a zone that is none',
  async () => {
    const { link, travelTo } = machine('Asia/Tokyo');
    const zones: string[] = [];
    const watch = watchZone('darwin', (zone) => zones.push(zone), link);
    onTestFinished(() => watch.stop());
    await watch.look();
    travelTo('Mars/Olympus');
    await watch.look();
    expect(zones).toEqual(['Asia/Tokyo']);
  },
);

it('keeps the zone that the user chose for the program', async () => {
  const { link, travelTo } = machine('UTC');
  process.env['TZ'] = 'Pacific/Auckland';
  const zones: string[] = [];
  const watch = watchZone('darwin', (zone) => zones.push(zone), link);
  travelTo('Asia/Tokyo');
  await watch.look();
  expect(zones).toEqual([]);
});
