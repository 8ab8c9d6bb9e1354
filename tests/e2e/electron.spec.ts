import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { findRuntime } from '../../src-main/launch/runtime';

/** The desktop window itself. Listed by playwright.config.ts only where Electron's runtime and a display are. */
const root = resolve(import.meta.dirname, '..', '..');

test('the window shows the page from its own scheme, sandboxed, with two functions and no Node', async () => {
  const runtime = findRuntime(root, process);
  if ('missing' in runtime) throw new Error(runtime.missing);
  const folder = mkdtempSync(join(tmpdir(), 'bird-electron-'));
  const app = await electron.launch({ executablePath: runtime.path, args: [root, '--store', folder] });
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
