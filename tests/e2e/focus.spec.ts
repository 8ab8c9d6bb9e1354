import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app';

/** The sample on the Monday after Thanksgiving: a check-in with Brightwater is on show, and Fernhill and Calder have things due. */
test.use({ sample: true, now: '2026-11-30T14:30:00-05:00' });

const dialog = (page: Page) => page.getByRole('dialog');
const panel = (page: Page, company: string) => page.getByRole('region', { name: company, exact: true });
const chipOf = (app: App, company: string): Locator => app.chip('Check in', company).first();

/** Types once the dialog's field has the focus, which takes it a frame. */
async function typeIn(page: Page, text: string): Promise<void> {
  await expect(dialog(page).locator('input:focus')).toHaveCount(1);
  await page.keyboard.type(text);
}

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
    await typeIn(page, 'Harbor');
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
    await typeIn(page, 'Harbor');
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
    await typeIn(page, 'Tidewater');
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

test.describe('who has printed goes back to where they were', () => {
  const print = async (page: Page) => {
    await page.keyboard.press('p');
    await expect(page.getByRole('heading', { name: /^Print for/ })).toBeFocused();
  };
  test('to the chip, by Esc', async ({ app, page }) => {
    const chip = app.chip('Note', 'Fernhill').first();
    await chip.focus();
    await print(page);
    await page.keyboard.press('Escape');
    await expect(chip).toBeFocused();
  });

  test('to the line of the list', async ({ app: { page } }) => {
    await page.keyboard.press('4');
    const line = page
      .getByRole('row')
      .filter({ hasText: 'Check in' })
      .getByRole('button', { name: 'Alder & Pine' })
      .first();
    await line.focus();
    await print(page);
    await page.keyboard.press('Escape');
    await expect(line).toBeFocused();
  });

  test('to the card of Today', async ({ app: { page } }) => {
    const card = page.getByRole('button', { name: 'Calder & Finch', exact: true });
    await card.focus();
    await page.keyboard.press('Enter');
    await expect(panel(page, 'Calder & Finch')).toBeVisible();
    await print(page);
    await page.keyboard.press('Escape');
    await expect(card).toBeFocused();
  });

  test('to a day', async ({ app, page }) => {
    await app.day('2026-12-09').focus();
    await print(page);
    await page.keyboard.press('Escape');
    await expect(app.day('2026-12-09')).toBeFocused();
  });

  test('into the panel, by mouse', async ({ app, page }) => {
    await app.chip('Note', 'Fernhill').first().click();
    await panel(page, 'Fernhill Clinic').getByRole('button', { name: 'More' }).click();
    await panel(page, 'Fernhill Clinic').getByRole('button', { name: 'Print…' }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Fernhill Clinic' }).click();
    await expect(panel(page, 'Fernhill Clinic').getByRole('heading', { name: 'Fernhill Clinic' })).toBeFocused();
  });
});

test.describe('who closes the panel goes back to where they were', () => {
  test('to the chip it was opened from', async ({ app, page }) => {
    const chip = chipOf(app, 'Brightwater');
    await chip.press('Enter');
    const brightwater = panel(page, 'Brightwater');
    await brightwater.getByRole('button', { name: 'They replied…' }).focus();
    await page.keyboard.press('Escape');
    await expect(brightwater).toBeHidden();
    await expect(chip).toBeFocused();
    await chip.press('Enter');
    await brightwater.getByRole('button', { name: 'Close the panel' }).click();
    await expect(chip).toBeFocused();
  });

  test('to the card of Today', async ({ app: { page } }) => {
    const card = page.getByRole('button', { name: 'Calder & Finch', exact: true });
    await card.press('Enter');
    await panel(page, 'Calder & Finch').getByRole('button', { name: 'Close the panel' }).press('Enter');
    await expect(card).toBeFocused();
  });

  test('to the chip that had it before Find', async ({ app, page }) => {
    const chip = chipOf(app, 'Brightwater');
    await chip.focus();
    await page.keyboard.press('/');
    await typeIn(page, 'Harbor');
    await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(panel(page, 'Harbor Labs').locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(panel(page, 'Harbor Labs')).toBeHidden();
    await expect(chip).toBeFocused();
  });

  test('to the day of its chip, when the opportunity itself was removed', async ({ app, page }) => {
    await app.day('2026-12-01').locator('.fc-event', { hasText: 'Brightwater' }).press('Enter');
    await panel(page, 'Brightwater').getByRole('button', { name: 'Remove', exact: true }).press('Enter');
    await expect(panel(page, 'Brightwater')).toBeHidden();
    await expect(app.day('2026-12-01')).toBeFocused();
  });

  test('who stands elsewhere when it closes stays there', async ({ app, page }) => {
    await chipOf(app, 'Brightwater').press('Enter');
    await expect(panel(page, 'Brightwater')).toBeVisible();
    const card = page.getByRole('button', { name: 'Calder & Finch', exact: true });
    await card.focus();
    await page.keyboard.press('Escape');
    await expect(panel(page, 'Brightwater')).toBeHidden();
    await expect(card).toBeFocused();
  });
});

test('a chip whose item is done leaves the focus to its day', async ({ app, page }) => {
  await app.day('2026-11-30').locator('.fc-event', { hasText: 'Still open' }).focus();
  await page.keyboard.press('c');
  await dialog(page).getByRole('button', { name: 'Log it' }).press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(app.day('2026-11-30').locator('.fc-event', { hasText: 'Still open' })).toHaveCount(0);
  await expect(app.day('2026-11-30')).toBeFocused();
});

test('a line of the list that goes gives the focus to the one in its place', async ({ app, page }) => {
  await page.keyboard.press('4');
  const lines = page.locator('.list').getByRole('row');
  const line = lines.filter({ hasText: 'Follow up' }).getByRole('button', { name: 'Fernhill Clinic' });
  await line.focus();
  const { due, soon } = await app.send('today', {});
  const { opportunity } = [...due, ...soon].find(({ company }) => company === 'Fernhill Clinic')!;
  await app.send('remove-opportunity', { opportunity });
  await expect(line).toBeHidden();
  await expect(page.locator('.list button:focus')).toBeVisible();
});

test('a line of the history that is removed gives the focus to the next one, the last to the heading', async ({
  app,
  page,
}) => {
  const [line] = await app.send('opportunities', { find: 'Calder' });
  for (const kind of ['email', 'call'] as const)
    await app.send('log-interaction', { opportunity: line!.id, interaction: { kind } });
  await app.chip('Interview', 'Calder').first().click();
  const history = panel(page, 'Calder & Finch').getByRole('list').last();
  const trash = history.getByRole('button', { name: /^Remove: / });
  for (const left of [2, 1]) {
    await trash.first().press('Enter');
    await expect(trash).toHaveCount(left);
    await expect(history.getByRole('button', { name: /^Put right: / }).first()).toBeFocused();
  }
  await trash.first().press('Enter');
  await expect(trash).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'So far' })).toBeFocused();
});

test('an interview and a person that are removed leave the focus in their part of the panel', async ({ app, page }) => {
  await app.chip('Note', 'Fernhill').first().click();
  const fernhill = panel(page, 'Fernhill Clinic');
  await fernhill.locator('.person', { hasText: 'Tom Lindqvist' }).press('Enter');
  await dialog(page).getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect.poll(() => page.evaluate(`document.activeElement.closest('[data-part]')?.dataset.part`)).toBe('people');
  await fernhill.getByRole('button', { name: /^Remove the interview/ }).press('Enter');
  await expect(fernhill.getByText('None yet. The plan begins with one.')).toBeVisible();
  await expect(fernhill.getByRole('heading', { name: 'Interviews' })).toBeFocused();
});
