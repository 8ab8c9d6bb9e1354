import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startWebHost } from '../../src-main/web/server';
import { temporaryFolder } from '../temp';

/** The first port that the system gives is played to be one that no browser opens. */
const given = vi.hoisted((): number[] => []);
vi.mock('../../src-main/launch/bad-ports', () => ({
  opensInBrowsers: (port: number) => {
    given.push(port);
    return given.length > 1;
  },
}));

it('a free port that no browser would open is given back for another one', async () => {
  const rendererDir = join(temporaryFolder(), 'renderer');
  mkdirSync(rendererDir);
  writeFileSync(join(rendererDir, 'index.html'), '<head></head>');
  const core = { send: async () => ({ ok: true as const, value: null }), subscribe: () => () => {} };
  const host = await startWebHost({ core, rendererDir });
  try {
    expect(given).toHaveLength(2);
    expect(host.port).toBe(given[1]);
    expect((await fetch(host.newUrl())).status).toBe(200);
  } finally {
    await host.close();
  }
});
