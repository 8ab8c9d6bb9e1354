import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { expectAccessible } from './axe';

/** A window that breaks while words are written that the disk does not take. */
test.use({ sample: true, now: '2026-11-30T14:30:00-05:00', expectedErrors: /TypeError|reading 'map'|Cannot read/ });

const words = 'Thank you for the hour on Monday.';

/** Answers one kind of call as `reply`, until the answer is called. */
async function answer(page: Page, name: string, reply: unknown): Promise<() => void> {
  let over = false;
  await page.route('**/api/send', (route) => {
    const asked = route.request().postDataJSON() as { name: string };
    return !over && asked.name === name ? route.fulfill({ json: reply }) : route.fallback();
  });
  return () => (over = true);
}

test('lets the words that are only in it be copied, and does not load again over them in silence', async ({
  app,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write', 'notifications']);
  await page
    .locator('.today-column')
    .getByRole('button', { name: /Write it/ })
    .first()
    .click();
  const room = await answer(page, 'save-note-draft', {
    ok: false,
    error: { code: 'save-failed', message: 'The disk is full.' },
  });
  await page.getByLabel(/^Thanks/).fill(words);
  await expect(page.locator('.kept-line')).toContainText('The disk is full.');

  const repair = await answer(page, 'today', { ok: true, value: { today: '2026-11-30' } });
  await app.setClock('2026-11-30T14:31:00-05:00');
  const broken = page.getByRole('alert');
  await expect(broken).toContainText('The window lost its thread');
  await expect(broken).toContainText('Words you wrote are only in this page so far.');
  await expectAccessible(page);
  await broken.getByRole('button', { name: 'Copy them' }).click();
  await expect(page.getByText('Copied. Paste them where they are safe.')).toBeVisible();
  expect(await page.evaluate(`navigator.clipboard.readText()`)).toContain(words);

  repair();
  const asked = page.waitForEvent('dialog');
  const click = broken.getByRole('button', { name: 'Load again' }).click();
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await click;
  await expect(broken).toBeVisible();

  // Tried again by itself, it is saved as soon as there is room.
  room();
  await expect(broken.getByText('Words you wrote are only in this page so far.')).toBeHidden();
  await broken.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByRole('main', { name: 'Calendar' })).toBeVisible();
  await page
    .locator('.today-column')
    .getByRole('button', { name: /1 of 3/ })
    .click();
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(words);
});
