import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFileSystem } from '../../src-main/store/file-system';
import { readLastPort, writeLastPort } from '../../src-main/store/last-port';
import { temporaryFolder } from '../temp';

const read = (folder: string) => readLastPort(nodeFileSystem, folder);

it('the port of the last start is remembered beside the calendar, for the user alone', async () => {
  const folder = temporaryFolder();
  expect(await read(folder)).toBeUndefined();
  await writeLastPort(nodeFileSystem, folder, 51_234);
  await writeLastPort(nodeFileSystem, folder, 40_001);
  expect(await read(folder)).toBe(40_001);
  expect(readFileSync(join(folder, 'last-port'), 'utf8')).toBe('40001\n');
  expect(statSync(join(folder, 'last-port')).mode & 0o777).toBe(0o600);
});

it.each([
  '',
  'soon',
  '80',
  '1023',
  '65536',
  '-5',
  '4e4',
  '0x9c41',
  '40001.5',
  '40001 40002',
  '9'.repeat(400),
  '\u0000\u0001',
])('of a last port that says %j nothing is believed', async (text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'last-port'), text);
  expect(await read(folder)).toBeUndefined();
});

it.each([1_024, 65_535])('the port %i may be remembered', async (port) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'last-port'), String(port));
  expect(await read(folder)).toBe(port);
});

it('a last port that is a folder is no port', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'last-port'));
  expect(await read(folder)).toBeUndefined();
});

it('what a power cut left of it is cleared away', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'last-port.0123456789ab.tmp'), '4');
  await read(folder);
  expect(readdirSync(folder)).toEqual([]);
});
