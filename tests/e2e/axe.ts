import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app';

/** No rule of axe is broken on what is on show; a broken one is told with the element it was found on. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await readStill(page, () => new AxeBuilder({ page }).analyze());
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`),
  );
  expect(told).toEqual([]);
}

/**
 * Reads while the calendar stands still. axe reads for a second or more, and the calendar hides what it measures for a frame:
 * where it was drawn anew meanwhile, half of two pictures was read, so it is read again.
 */
async function readStill<T>(page: Page, read: () => Promise<T>): Promise<T> {
  const drawings = await page.evaluateHandle<{ count: number }>(`(() => {
    const seen = { count: 0 };
    const watched = { subtree: true, childList: true, attributeFilter: ['class', 'style'] };
    new MutationObserver(() => seen.count++).observe(document.body, watched);
    return seen;
  })()`);
  for (;;) {
    const before = await drawings.evaluate(({ count }) => count);
    const result = await read();
    if ((await drawings.evaluate(({ count }) => count)) === before) return result;
  }
}
