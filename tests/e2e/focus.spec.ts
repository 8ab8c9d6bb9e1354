import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app';

/** The sample on the Monday after Thanksgiving: a check-in with Brightwater is on show, and Fernhill and Calder have things due. */
test.use({ sample: true, now: '2026-11-30T14:30:00-05:00' });

const dialog = (page: Page) => page.getByRole('dialog');
const panel = (page: Page, company: string) => page.getByRole('region', { name: company, exact: true });
const chipOf = (app: App, company: string): Locator => app.chip('Check in', company).first();

/** What stands in the panel of a company has the focus, so that R asks what this company said. */
async function expectKeysFor(page: Page, company: string): Promise<void> {
  await expect(panel(page, company).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('r');
  await expect(dialog(page).getByRole('heading', { name: `What did ${company} say?` })).toBeVisible();
}

test.describe('what is opened has the focus, and the keys act for it', () => {
  test('from Find, with a chip of another company chosen before', async ({ app, page }) => {
    await chipOf(app, 'Brightwater').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('Harbor');
    await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(panel(page, 'Harbor Labs').getByRole('heading', { name: 'Harbor Labs' })).toBeFocused();
    await expectKeysFor(page, 'Harbor Labs');
  });

  test('from Find, with its panel open already', async ({ app, page }) => {
    await app.chip('Follow up', 'Harbor').first().click();
    await expect(panel(page, 'Harbor Labs')).toBeVisible();
    await chipOf(app, 'Brightwater').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('Harbor');
    await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expectKeysFor(page, 'Harbor Labs');
  });

  test('from the list of reminders, at the item it is about', async ({ app, page }) => {
    await chipOf(app, 'Brightwater').focus();
    await page.keyboard.press('l');
    const reminder = dialog(page).getByRole('listitem').filter({ hasText: 'Calder' });
    await reminder.getByRole('button', { name: 'Open' }).press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(panel(page, 'Calder & Finch').locator('.plan-line[aria-current="true"]')).toBeFocused();
    await expectKeysFor(page, 'Calder & Finch');
  });

  test('from the form of a new interview', async ({ app, page }) => {
    await chipOf(app, 'Brightwater').focus();
    await page.keyboard.press('n');
    await page.keyboard.type('Tidewater');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expectKeysFor(page, 'Tidewater');
  });

  test('from the banner', async ({ app, page }) => {
    await app.setClock('2026-12-01T10:00:00-05:00');
    const banner = page.locator('.reminder-banner');
    await expect(banner).toContainText('Fernhill Clinic');
    await app.chip('Check in', 'Alder').first().focus();
    await banner.getByRole('button', { name: 'Open' }).click();
    await expect(banner).not.toContainText('Fernhill Clinic');
    await expectKeysFor(page, 'Fernhill Clinic');
  });

  test('not from a chip: there the focus stays', async ({ app, page }) => {
    await chipOf(app, 'Brightwater').press('Enter');
    await expect(panel(page, 'Brightwater')).toBeVisible();
    await expect(chipOf(app, 'Brightwater')).toBeFocused();
  });

  test('nor from an interview that is put right: the focus goes back to its chip', async ({ app, page }) => {
    const chip = app.chip('Interview', 'Juniper').first();
    await chip.focus();
    await page.keyboard.press('d');
    await expect(dialog(page)).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Save the interview' }).press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(panel(page, 'Juniper')).toBeVisible();
    await expect(chip).toBeFocused();
  });
});
