import { describe, expect, it } from 'vitest';
import { opensInBrowsers } from '../../src-main/launch/bad-ports';
import { readOptions } from '../../src-main/launch/options';

const all = Array.from({ length: 65_536 }, (_, port) => port);
const bad = all.filter((port) => !opensInBrowsers(port));

describe('a port that browsers do not open', () => {
  it('is one that fetch, which keeps the same list, refuses before it asks anybody', async () => {
    expect(bad).toHaveLength(82);
    for (const port of bad)
      await expect(fetch(`http://127.0.0.1:${port}/`), String(port)).rejects.toMatchObject({
        cause: { message: 'bad port' },
      });
  });

  it('is refused for what it is, and its neighbours are not', () => {
    expect(readOptions(['--port', '6000'])).toEqual({
      refused:
        '--port 6000 would open in no browser: browsers keep that port for another service. Choose another one, such as 8080, or leave --port out.',
    });
    for (const port of bad) expect(readOptions(['--port', String(port)])).toHaveProperty('refused');
    for (const port of [0, 80, 443, 5999, 6001, 8080, 65_535])
      expect(readOptions(['--port', String(port)])).toMatchObject({ port });
  });
});
