import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../temp';
import type { fakeElectron } from './fake-electron';

const fake = vi.hoisted(() => ({ electron: undefined as unknown as ReturnType<typeof fakeElectron> }));
vi.mock('electron', async () => {
  fake.electron = (await import('./fake-electron')).fakeElectron();
  return fake.electron.module;
});
const { registerPageScheme, servePage } = await import('../../src-main/electron/page');

async function served() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'renderer', 'assets', 'index.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{}');
  let answer: ((request: Request) => Promise<Response>) | undefined;
  await servePage(join(folder, 'renderer'), {
    handle: (_scheme, handler) => {
      answer = handler as unknown as (request: Request) => Promise<Response>;
    },
  });
  // Node's Request refuses a scheme it does not know; the handler asks for these two alone.
  return (url: string, method = 'GET') => answer?.({ url, method } as Request);
}

describe('app://bird', () => {
  it('is an origin of its own: standard and secure, and past no policy', () => {
    registerPageScheme();
    expect(fake.electron.module.protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('serves the files of the page with the strict policy', async () => {
    const get = await served();
    const page = await get('app://bird/index.html');
    expect(page?.status).toBe(200);
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(page?.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await (await get('app://bird/assets/index.js'))?.text()).toBe('export {};');
  });

  it.each([
    'app://bird/../secret.json',
    'app://bird/%2e%2e/secret.json',
    'app://bird/..%2fsecret.json',
    'app://evil/index.html',
    'app://bird/',
    'app://bird/nothing.js',
  ])('has nothing at %s', async (url) => {
    expect((await (await served())(url))?.status).toBe(404);
  });

  it('answers nothing but GET', async () => {
    expect((await (await served())('app://bird/index.html', 'POST'))?.status).toBe(404);
  });
});
