import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app';
import { expectAccessible } from './axe';

/** A page that stayed open while the program was started anew: its words are only here until the program knows it again. */
test.use({
  now: '2026-11-30T14:30:00-05:00',
  sample: true,
  expectedErrors: /ERR_|Failed to load resource/,
});

const words = 'Written while nobody could save it.';
const kept = ({ store }: App) => {
  const path = join(store, 'drafts.json');
  return existsSync(path) && readFileSync(path, 'utf8').includes(words);
};
const banner = (page: Page) => page.locator('.banner:not(.reminder-banner)');
const line = (page: Page) => page.locator('.kept-line');

test.beforeEach(async ({ app: { page } }) => {
  await page
    .locator('.today-column')
    .getByRole('button', { name: /Write it/ })
    .first()
    .click();
  await expect(line(page)).toHaveText('Saved as you write.');
});

test('says that its words are only here, promises nothing untrue, and lets them be copied', async ({ app, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write', 'notifications']);
  await app.startAnew();
  await page.getByLabel(/^Thanks/).fill(words);
  await expect(line(page)).toContainText('Your words are only in this page');
  await expect(line(page)).not.toContainText(/safe|tried again/);
  await expect(banner(page)).toContainText('was started anew');
  await expect(banner(page)).toContainText('Words you wrote are only in this page until then.');
  await expectAccessible(page);
  for (const place of [line(page), banner(page)]) {
    await page.evaluate(`navigator.clipboard.writeText('')`);
    await place.getByRole('button', { name: 'Copy them' }).click();
    await expect.poll(() => page.evaluate(`navigator.clipboard.readText()`)).toContain(words);
  }
  expect(kept(app)).toBe(false);
});

test('goes on, and saves its words, once the printed address is open in this browser', async ({ app, page }) => {
  const url = await app.startAnew();
  await page.getByLabel(/^Thanks/).fill(words);
  await expect(banner(page)).toContainText('was started anew');
  await expect(line(page)).toContainText('only in this page');
  const fresh = await page.context().newPage();
  await fresh.goto(url);
  await expect(fresh.getByRole('main')).toBeVisible();
  await expect(banner(page)).toBeHidden();
  await expect(line(page)).toHaveText('Saved as you write.');
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(words);
  expect(kept(app)).toBe(true);
});

test('is let in by itself as soon as the new address is open, before anybody can write there', async ({
  app,
  page,
}) => {
  const url = await app.startAnew();
  await expect(banner(page)).toContainText('was started anew');
  const fresh = await page.context().newPage();
  await fresh.goto(url);
  await expect(banner(page)).toBeHidden();
});

test('is tried at once when asked, and says when it is still too early', async ({ app, page }) => {
  await app.startAnew();
  await page.getByLabel(/^Thanks/).fill(words);
  await banner(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.toast')).toContainText('This page is not known yet.');
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(words);
});

test('is not left in silence while its words are only here', async ({ app, page }) => {
  await app.startAnew();
  await page.getByLabel(/^Thanks/).fill(words);
  await expect(line(page)).toContainText('only in this page');
  // Also after the desk was left: the words wait in the page.
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeHidden();
  const asked = page.waitForEvent('dialog');
  const reload = page.evaluate(`setTimeout(() => location.reload())`);
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await reload;
  await expect(banner(page)).toContainText('only in this page');
});

test('of an older build saves its words, and says that it is to be loaded again', async ({ app, page }) => {
  const url = await app.startAnew();
  await page.getByLabel(/^Thanks/).fill(words);
  await expect(banner(page)).toContainText('was started anew');
  // The program was built anew too: its page has another script.
  await page.route(`${new URL(url).origin}/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/\/index-[\w-]+\.js/, '/index-other.js') });
  });
  const fresh = await page.context().newPage();
  await fresh.goto(url);
  await expect(fresh.getByRole('main')).toBeVisible();
  await expect(banner(page)).toContainText('Another version of Persistent Bird is running.');
  await expect.poll(() => kept(app)).toBe(true);
  await page.unroute(`${new URL(url).origin}/`);
  await banner(page).getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByLabel('Calendar', { exact: true })).toBeVisible();
  await expect(banner(page)).toBeHidden();
});
