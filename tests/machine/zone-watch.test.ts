import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { runCommand } from '../../src-main/cli/run-command';
import { watchZone, zoneHere } from '../../src-main/machine/zone-watch';
import { temporaryFolder } from '../temp';

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

/** On a machine whose wakes nobody tells of: what it finds, it finds by looking. */
function lookOut(link: string) {
  const zones: string[] = [];
  const watch = watchZone({
    platform: 'darwin',
    onChange: (zone) => zones.push(zone),
    link,
    notices: () => () => undefined,
  });
  onTestFinished(() => watch.stop());
  return { zones, watch };
}

it.runIf(process.platform === 'linux')(
  'hears of a journey while it happens, and the clock of this program follows',
  async () => {
    const { link, travelTo } = machine('UTC');
    const zones: string[] = [];
    const watch = watchZone({ platform: 'linux', onChange: (zone) => zones.push(zone), link });
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
    const { zones, watch } = lookOut(link);
    await watch.look();
    travelTo('Mars/Olympus');
    await watch.look();
    expect(zones).toEqual(['Asia/Tokyo']);
  },
);

it('keeps the zone that the user chose for the program', async () => {
  const { link, travelTo } = machine('UTC');
  process.env['TZ'] = 'Pacific/Auckland';
  const { zones, watch } = lookOut(link);
  travelTo('Asia/Tokyo');
  await watch.look();
  expect(zones).toEqual([]);
});

it('hears from the system itself where that tells of a journey, and not after it was stopped', async () => {
  const { link, travelTo } = machine('UTC');
  const zones: string[] = [];
  let again = () => {};
  const stopped = vi.fn();
  const notices = (listener: () => void) => {
    again = listener;
    return stopped;
  };
  const watch = watchZone({ platform: 'darwin', onChange: (zone) => zones.push(zone), link, notices });
  travelTo('Asia/Tokyo');
  again();
  await vi.waitFor(() => expect(zones).toEqual(['Asia/Tokyo']));
  watch.stop();
  expect(stopped).toHaveBeenCalledOnce();
});

it.runIf(process.platform === 'linux')('the calendar of a script travels, unless it was given a zone', async () => {
  const run = (zone?: string) => {
    const { link, travelTo } = machine('Europe/Berlin');
    const [stdin, stdout] = [new PassThrough(), new PassThrough()];
    const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    const ended = runCommand(
      { store: temporaryFolder(), ...(zone === undefined ? {} : { zone }) },
      { stdin, stdout, complain: (line) => expect.unreachable(line) },
      { link },
    );
    const next = async () => JSON.parse(String((await lines.next()).value)) as unknown;
    const ask = async () => {
      stdin.write('{"id":1,"name":"today","input":{}}\n');
      return next();
    };
    return { travelTo, next, ask, finish: () => (stdin.end(), ended) };
  };
  const free = run();
  expect(await free.ask()).toMatchObject({ value: { timeZone: zoneHere() } });
  free.travelTo('Asia/Tokyo');
  expect(await free.next()).toMatchObject({ event: 'changed' });
  expect(await free.ask()).toMatchObject({ value: { timeZone: 'Asia/Tokyo' } });
  expect(await free.finish()).toBe(0);

  const bound = run('America/New_York');
  bound.travelTo('Europe/London');
  expect(await bound.ask()).toMatchObject({ value: { timeZone: 'America/New_York' } });
  expect(await bound.finish()).toBe(0);
});
