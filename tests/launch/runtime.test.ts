import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findRuntime, installRuntime, noWindow } from '../../src-main/launch/runtime';
import { temporaryFolder } from '../temp';

const linux = { platform: 'linux' as const, env: { DISPLAY: ':0' }, uid: 1000 };

/** A checkout whose `electron/install.js` is the given program. */
function checkout(installer?: string): string {
  const root = temporaryFolder();
  const electron = join(root, 'node_modules', 'electron');
  mkdirSync(join(electron, 'dist'), { recursive: true });
  if (installer !== undefined) writeFileSync(join(electron, 'install.js'), installer);
  return root;
}
const put = (folder: string, name: string) => {
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), 0o755);
  return join(folder, name);
};

describe('a window', () => {
  it('can be had on a desktop', () => {
    expect(noWindow(linux)).toBeUndefined();
    expect(noWindow({ ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeUndefined();
    expect(noWindow({ platform: 'darwin', env: {}, uid: 501 })).toBeUndefined();
    expect(noWindow({ platform: 'win32', env: {}, uid: undefined })).toBeUndefined();
  });

  it('cannot be had without a display, as root, or where Electron does not exist', () => {
    expect(noWindow({ ...linux, env: {} })).toBe('there is no display here');
    expect(noWindow({ ...linux, uid: 0 })).toBe('Electron keeps its sandbox, which cannot run as root');
    expect(noWindow({ ...linux, platform: 'aix' })).toBe('Electron does not exist for aix');
  });
});

describe('the runtime', () => {
  it('is found in node_modules once its download is complete', () => {
    const root = checkout();
    const electron = join(root, 'node_modules', 'electron');
    expect(findRuntime(root, linux)).toEqual({ missing: "Electron's runtime is not installed" });
    const path = put(join(electron, 'dist'), 'electron');
    expect(findRuntime(root, linux)).toEqual({ missing: "Electron's runtime is not installed" });
    put(electron, 'path.txt');
    expect(findRuntime(root, linux)).toEqual({ path });
  });

  it('is found where ELECTRON_OVERRIDE_DIST_PATH says, and nowhere else then', () => {
    const elsewhere = temporaryFolder();
    const machine = { ...linux, env: { ...linux.env, ELECTRON_OVERRIDE_DIST_PATH: elsewhere } };
    const path = join(elsewhere, 'electron');
    expect(findRuntime(checkout(), machine)).toEqual({
      missing: `ELECTRON_OVERRIDE_DIST_PATH holds no runtime (${path})`,
    });
    put(elsewhere, 'electron');
    expect(findRuntime(checkout(), machine)).toEqual({ path });
  });
});

describe('fetching the runtime', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  it('answers with the runtime that was fetched', async () => {
    const root = checkout(`
      const { writeFileSync } = require('node:fs');
      writeFileSync(__dirname + '/dist/electron', '');
      writeFileSync(__dirname + '/path.txt', 'electron');`);
    expect(await installRuntime(root, linux)).toEqual({
      path: join(root, 'node_modules', 'electron', 'dist', 'electron'),
    });
    expect(said).toEqual(["Fetching Electron's runtime, about 120 MB, once…"]);
    expect(existsSync(join(root, 'out', 'runtime-not-fetched'))).toBe(false);
  });

  it('says in one line why it failed, and does not hold up the next start with another try', async () => {
    const root = checkout(`console.error(new TypeError('fetch failed').stack); process.exit(1)`);
    expect(await installRuntime(root, linux)).toEqual({
      missing: "Electron's runtime could not be fetched (fetch failed)",
    });
    expect(await installRuntime(root, linux)).toEqual({
      missing: `Electron's runtime could not be fetched earlier today (fetch failed; "npx install-electron" tries again)`,
    });
    expect(said).toHaveLength(1);
  });

  it('is given up after its time', async () => {
    const root = checkout('setInterval(() => {}, 1000)');
    expect(await installRuntime(root, linux, 0.2)).toEqual({
      missing: "Electron's runtime could not be fetched (it took longer than 0.2 s)",
    });
  });

  it('is not tried without the electron package, as in a package that ships without it', async () => {
    expect(await installRuntime(temporaryFolder(), linux)).toEqual({
      missing: "Electron's runtime is not installed",
    });
    expect(said).toEqual([]);
  });
});
