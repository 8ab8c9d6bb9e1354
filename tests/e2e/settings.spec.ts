import { expect, test } from './app';
import { expectAccessible } from './axe';

test.use({ sample: false });

test.beforeEach(async ({ app, page }) => {
  await app.send('add-interview', {
    company: 'Fernhill Clinic',
    interview: {
      kind: 'video',
      timeZone: 'America/New_York',
      start: '2026-11-27T10:00',
      end: '2026-11-27T11:00',
      interviewers: [{ name: 'Ruth Okafor', email: 'ruth@example.com' }],
    },
  });
  await expect(app.chip('Check in').first()).toBeVisible();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
});

test('the calmer rhythm replans at once, and can be undone where it was chosen', async ({ app, page }) => {
  await expect(app.day('2026-12-03')).toContainText('Check in');
  await page.getByRole('radio', { name: /Calmer/ }).click();
  await expect(app.day('2026-12-03')).not.toContainText('Check in');
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(app.day('2026-12-03')).toContainText('Check in');
  await expect(page.getByRole('radio', { name: /Twice a week/ })).toBeChecked();
});

test('a number out of reach is refused beside its name, and says what would do', async ({ app, page }) => {
  const field = page.getByLabel('Ask me after');
  await field.fill('0');
  await field.press('Enter');
  await expect(page.getByText('Must be a whole number from 1 to 100.')).toBeVisible();
  await field.fill('3');
  await field.press('Enter');
  await expect(page.getByText('Must be a whole number from 1 to 100.')).toBeHidden();
  expect((await app.send('settings', {})).settings.reviewAfter).toBe(3);
});

test('hours that end before they start are refused; others move the contacts', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Hours' }).click();
  const from = page.getByLabel('Your working hours, from');
  await from.fill('18:00');
  await from.press('Enter');
  await expect(page.getByText(/Must end at least 15 minutes after it starts/)).toBeVisible();
  await from.fill('11:00');
  await from.press('Enter');
  await expect(page.getByText(/Must end at least 15 minutes/)).toBeHidden();
  expect((await app.send('settings', {})).settings.workingHours).toEqual(['11:00', '17:00']);
});

test('an unknown time zone is refused with an example', async ({ page }) => {
  await page.getByRole('tab', { name: 'Hours' }).click();
  await page.getByLabel('Time zone').fill('Mars/Olympus');
  await page.getByLabel('Your working hours, from').focus();
  await expect(page.getByText(/Must be a time zone such as America\/New_York/)).toBeVisible();
});

test('the mailbox takes the times printed on it', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Mailbox' }).click();
  const week = page.getByRole('group', { name: 'Monday to Friday' });
  await week.getByText('At these times').click();
  const time = page.getByLabel('Monday to Friday, collection 1');
  await time.fill('15:30');
  await time.press('Enter');
  await expect.poll(async () => (await app.send('settings', {})).settings.mailbox.weekdays).toBe('15:30');
  await week.getByText('As usual').click();
  await expect.poll(async () => (await app.send('settings', {})).settings.mailbox.weekdays).toBeUndefined();
});

test('quiet days are added, kept free, and removed', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Holidays' }).click();
  await page.getByLabel('From').fill('2026-12-01');
  await page.getByLabel('To', { exact: true }).fill('2026-12-04');
  await page.getByLabel('What for').fill('A rest');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Tue 1 Dec to Fri 4 Dec', { exact: true })).toBeVisible();
  await expect(app.day('2026-12-03')).not.toContainText('Check in');
  await page.getByRole('button', { name: /^Remove A rest/ }).click();
  await expect(app.day('2026-12-03')).toContainText('Check in');
});

test('the theme changes at once, and letter keys can be turned off', async ({ page }) => {
  await page.getByRole('tab', { name: 'Look and keys' }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  await page.getByRole('switch', { name: 'Letter keys' }).click();
  await expect(page.getByRole('switch', { name: 'Letter keys' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('says where the data lives', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Your data' }).click();
  await expect(page.getByText(app.store)).toBeVisible();
});

test('no section breaks an accessibility rule', async ({ page }) => {
  for (const name of [
    'Rhythm',
    'Hours',
    'Mailbox',
    'Holidays',
    'Notes and paper',
    'Reminders',
    'Look and keys',
    'Your data',
  ]) {
    await page.getByRole('tab', { name }).click();
    await expectAccessible(page);
  }
});
