import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';

/**
 * `BIRD_SLOW=2 npm run e2e` hunts races: the page computes at half its speed, answers come up to 200 ms late and pass each other,
 * and a click lasts 120 ms from press to release, as a hand's does. A test that fails only then, or a window that does, has one.
 */
export const slowness = Number(process.env['BIRD_SLOW'] ?? 1);
const isSlow = slowness > 1;

/** What the program is started with. */
export const slowEnvironment = (): NodeJS.ProcessEnv =>
  isSlow
    ? {
        ...process.env,
        NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'slow-answers.mjs')).href}`,
        BIRD_SLOW_ANSWERS: String(100 * slowness),
      }
    : process.env;

/** Slows a page down, and every further tab of its window. */
export async function slowDown(page: Page): Promise<void> {
  if (!isSlow) return;
  page.context().on('page', (tab) => void compute(tab));
  await compute(page);
  clickLikeAHand(page);
}

async function compute(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}

const slowed = new WeakSet<object>();
function clickLikeAHand(page: Page): void {
  const prototype = Object.getPrototypeOf(page.locator('body')) as ReturnType<Page['locator']>;
  if (slowed.has(prototype)) return;
  slowed.add(prototype);
  const { click } = prototype;
  prototype.click = function (options) {
    return click.call(this, { delay: 120, ...options });
  };
}
