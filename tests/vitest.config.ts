import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
const domain = ['tests/domain/**/*.test.ts'];

/** No test waits for time to pass; a busy machine may still need long. */
const testTimeout = 60_000;
/** The rules must not know where the machine stands: the whole domain suite runs again in two far zones. */
const inZone = (name: string, TZ: string) => ({ test: { name, root, include: domain, env: { TZ }, testTimeout } });

export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
          testTimeout,
        },
      },
      inZone('domain in Tokyo', 'Asia/Tokyo'),
      inZone('domain in Auckland', 'Pacific/Auckland'),
    ],
  },
});
