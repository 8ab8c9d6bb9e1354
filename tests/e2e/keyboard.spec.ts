import { expect, test } from './app';
import { expectAccessible } from './axe';

test('the whole job by keyboard: an interview, its note, a reply, a move, and back @zones', async ({ app, page }) => {
  const { keyboard } = page;
  await keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await expect(page.getByLabel('Company')).toBeFocused();
  await keyboard.type('Fernhill Clinic');
  await keyboard.press('Tab');
  await keyboard.type('Analyst');
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.chip('Interview', 'Fernhill')).toBeVisible();

  // From Today into the opportunity.
  await app.setClock('2026-11-30T13:00:00-05:00');
  const card = page.getByRole('region', { name: 'Now' }).getByRole('button', { name: 'Fernhill Clinic', exact: true });
  await card.focus();
  await keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  await expect(panel).toBeVisible();

  // M: the note. The button that saves has the focus.
  await keyboard.press('m');
  await expect(dialog.getByRole('button', { name: 'Log it' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Done today' })).toContainText('Mailed');

  // D: the drag without a mouse.
  const line = panel.getByRole('listitem').filter({ hasText: 'Check in' }).first();
  await line.getByRole('button', { name: 'Move to…' }).focus();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /Tue 8 Dec/ })).toBeFocused();
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('button', { name: /Sun 6 Dec/ })).toBeFocused();
  await expect(dialog.getByText('Sun 6 Dec is a weekend.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take Mon 7 Dec' }).focus();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /Mon 7 Dec/ })).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(line.getByRole('button', { name: 'Move to…' })).toBeFocused();

  await keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: /Tue 8 Dec/ })).toBeFocused();
  await keyboard.press('ArrowRight');
  await dialog.getByRole('button', { name: 'Move here' }).focus();
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.day('2026-12-09')).toContainText('Check in');
  await panel.getByRole('button', { name: 'Put back' }).focus();
  await keyboard.press('Enter');
  await expect(app.day('2026-12-08')).toContainText('Check in');

  // R: they replied; the arrows choose what they said.
  await keyboard.press('r');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await keyboard.press('Space');
  await expect(dialog.getByRole('radio', { name: /They gave a date/ })).toBeChecked();
  await keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /They answered, no date/ })).toBeChecked();
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(panel.getByText('On hold', { exact: true })).toBeVisible();

  await keyboard.press('Control+z');
  await expect(panel.getByText('On hold', { exact: true })).toBeHidden();
});

test('a dialog keeps the focus inside, and gives it back', async ({ app, page }) => {
  await expect(app.day('2026-11-30')).toBeVisible();
  const button = page.getByRole('button', { name: 'Add your first interview' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Company')).toBeFocused();
  const dialog = page.getByRole('dialog');
  for (let step = 0; step < 24; step++) {
    await page.keyboard.press('Tab');
    // Asked of the document: while a date field's own button has the focus, no element of the page matches `:focus`.
    expect(await page.evaluate(`document.activeElement.closest('[role="dialog"]') !== null`)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('letters typed in a field stay letters', async ({ app, page }) => {
  await expect(app.day('2026-11-30')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel('Company').fill('');
  await page.keyboard.type('ncmr');
  await expect(page.getByLabel('Company')).toHaveValue('ncmr');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('? lists the keys', async ({ app, page }) => {
  await expect(app.day('2026-11-30')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'By keyboard' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
