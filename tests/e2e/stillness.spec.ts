import type { Page } from '@playwright/test';
import { expect, holdBack, test } from './app';

/** What comes a moment later moves nothing that a hand may be about to click. */
test.use({ sample: true, now: '2026-11-30T14:30:00-05:00' });

const dialog = (page: Page) => page.getByRole('dialog');
/** Top and height as they are laid out, whatever an opening dialog still does on its way. */
const place = (page: Page) =>
  page.evaluate<[number, number]>(
    `(({ offsetTop, offsetHeight }) => [offsetTop, offsetHeight])(document.querySelector('[role=dialog]'))`,
  );
const top = async (page: Page) => (await place(page))[0];

test('what is thought of a message comes where room was kept for it', async ({ app: { page } }) => {
  const held = await holdBack(page, 'message-check');
  const card = page.getByRole('region', { name: 'Still worth doing' });
  await card.getByRole('button', { name: 'Write it' }).click();
  await expect(page.getByLabel('Your message')).toHaveValue(/./);
  const before = await place(page);
  held.release();
  await expect(dialog(page).getByText('Respectful')).toBeVisible();
  expect(await place(page)).toEqual(before);
});

test('the choice of the card comes with the card, which would push it down', async ({ app: { page } }) => {
  const held = await holdBack(page, 'note-check');
  await page.getByRole('region', { name: 'Now' }).getByRole('button', { name: 'Write it' }).first().click();
  await expect(page.getByLabel('Greeting')).toHaveValue(/./);
  await expect(page.getByLabel('Card', { exact: true })).toBeHidden();
  held.release();
  await expect(page.getByRole('img', { name: /^The note on the card/ })).toBeVisible();
  await expect(page.getByLabel('Card', { exact: true })).toBeVisible();
});

test('a dialog that grows keeps its head in its place', async ({ app, page }) => {
  await app.chip('Alder').first().click();
  await page.getByRole('button', { name: 'They replied…' }).click();
  await expect(dialog(page)).toBeVisible();
  const first = await top(page);
  const heights = new Set<number>();
  for (const choice of await dialog(page).getByRole('radio').all()) {
    await choice.click();
    await expect(choice).toBeChecked();
    const [now, height] = await place(page);
    expect(now, `after ${await choice.locator('..').innerText()}`).toBe(first);
    heights.add(height);
  }
  // Else there was nothing to see.
  expect(heights.size).toBeGreaterThan(1);
});

test('the field of Find stays where it is while what it finds comes and goes', async ({ app, page }) => {
  await expect(app.chip('Alder').first()).toBeVisible();
  await page.keyboard.press('/');
  await dialog(page).locator('input').fill('a');
  await expect(dialog(page).getByRole('listitem').first()).toBeVisible();
  const first = await top(page);
  await dialog(page).locator('input').fill('nobody of that name');
  await expect(dialog(page).getByRole('listitem')).toHaveCount(0);
  expect(await top(page)).toBe(first);
});
