import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { findRuntime } from '../../src-main/launch/runtime';

/** The desktop window itself. Listed by playwright.config.ts only where Electron's runtime and a display are. */
const root = resolve(import.meta.dirname, '..', '..');

async function launch(folder: string, ...more: string[]) {
  const runtime = findRuntime(root, process);
  if ('missing' in runtime) throw new Error(runtime.missing);
  return electron.launch({
    executablePath: runtime.path,
    args: [root, '--store', folder, ...more],
    // The autostart folder of whoever runs the tests stays as it is.
    env: { ...(process.env as Record<string, string>), XDG_CONFIG_HOME: join(folder, 'config') },
  });
}

test('the window shows the page from its own scheme, sandboxed, with two functions and no Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bird-electron-'));
  const app = await launch(folder);
  try {
    const window = await app.firstWindow();
    const complaints: string[] = [];
    window.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await expect(window.locator('#root')).not.toBeEmpty();
    expect(window.url()).toBe('app://bird/index.html');

    const seen = await window.evaluate(async () => {
      const page = globalThis as unknown as Record<string, unknown> & {
        bird: { send(name: string, input: unknown): Promise<{ ok: boolean }> };
      };
      return {
        functions: Object.keys(page.bird),
        node: [typeof page['require'], typeof page['process'], typeof page['module']],
        answer: await page.bird.send('status', {}),
        refused: await page.bird.send('no-such-thing', {}),
        network: await fetch('https://fernhill.example/').then(
          () => 'reached',
          () => 'refused',
        ),
      };
    });
    expect(seen).toMatchObject({
      functions: ['send', 'subscribe'],
      node: ['undefined', 'undefined', 'undefined'],
      answer: { ok: true, value: { host: 'electron' } },
      refused: { ok: false, error: { code: 'unknown-request' } },
      network: 'refused',
    });
    // The refused fetch is the one thing the page complains of.
    expect(complaints.filter((text) => !text.includes('fernhill.example'))).toEqual([]);

    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
    expect(bounds).toEqual([1280, 820]);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('closing the window puts it away, a second start brings it back, and a quit is a quit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bird-electron-'));
  const app = await launch(folder);
  try {
    const window = await app.firstWindow();
    await expect(window.locator('#root')).not.toBeEmpty();
    const seen = () =>
      app.evaluate(({ BrowserWindow }) => {
        const [only, ...others] = BrowserWindow.getAllWindows();
        return { others: others.length, visible: only?.isVisible(), minimized: only?.isMinimized() };
      });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    // Hidden where a panel shows the icon, else minimised; never gone.
    await expect
      .poll(async () => {
        const { others, visible, minimized } = await seen();
        return others === 0 && (visible === false || minimized === true);
      })
      .toBe(true);

    const runtime = findRuntime(root, process);
    if ('missing' in runtime) throw new Error(runtime.missing);
    const second = spawnSync(runtime.path, [root, '--store', folder], { timeout: 20_000 });
    expect(second.status).toBe(0);
    await expect.poll(seen).toEqual({ others: 0, visible: true, minimized: false });
  } finally {
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(({ app: program }) => program.quit()).catch(() => undefined);
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
});

test('started by the session it stays out of sight, and knows whether notifications arrive', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bird-electron-'));
  const app = await launch(folder, '--hidden');
  try {
    const window = await app.firstWindow();
    await expect(window.locator('#root')).not.toBeEmpty();
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) => {
          const [only] = BrowserWindow.getAllWindows();
          return only !== undefined && (!only.isVisible() || only.isMinimized());
        }),
      )
      .toBe(true);
    const rings = await window.evaluate(async () => {
      const { bird } = globalThis as unknown as {
        bird: { send(name: string, input: unknown): Promise<{ ok: boolean }> };
      };
      const before = performance.now();
      const { ok } = await bird.send('test-reminder', {});
      await bird.send('status', {});
      return { ok, ms: performance.now() - before };
    });
    // Whoever shows notifications here, or nobody: the main process answers on.
    expect(rings.ok).toBe(true);
    expect(rings.ms).toBeLessThan(5_000);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
