import type { Page } from '@playwright/test';
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

test('Enter saves a field and leaves the hand in it; what Undo brings back is shown in the same field', async ({
  app,
  page,
}) => {
  const field = page.getByLabel('Ask me after');
  const reviewAfter = async () => (await app.send('settings', {})).settings.reviewAfter;
  const before = await reviewAfter();
  await field.fill('7');
  await field.press('Enter');
  await expect.poll(reviewAfter).toBe(7);
  // The answer has come back: the foot says so.
  const undo = page.getByRole('button', { name: 'Undo the last change' });
  await expect(undo).toBeVisible();
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect.poll(reviewAfter).toBe(9);
  await expect(field).toBeFocused();
  await undo.click();
  await expect(field).toHaveValue('7');
  await undo.click();
  await expect(field).toHaveValue(String(before));
});

test('what is typed on while an answer is on its way is not overwritten by it', async ({ app, page }) => {
  const field = page.getByLabel('Ask me after');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/send', async (route) => {
    if (route.request().postData()?.includes('change-settings')) await held;
    await route.continue();
  });
  await field.fill('2');
  await field.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type('4');
  release();
  await expect.poll(async () => (await app.send('settings', {})).settings.reviewAfter).toBe(2);
  await expect(page.getByRole('button', { name: 'Undo the last change' })).toBeVisible();
  await expect(field).toHaveValue('24');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await app.send('settings', {})).settings.reviewAfter).toBe(24);
});

test('Escape takes back what is typed and not saved, and only the next one closes', async ({ app, page }) => {
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  const field = page.getByLabel('Ask me after');
  const before = await field.inputValue();
  await field.fill('8');
  await field.press('Escape');
  await expect(field).toHaveValue(before);
  await expect(field).toBeFocused();
  await expect(dialog).toBeVisible();
  // A refused one is taken back with what was said of it.
  await field.fill('0');
  await field.press('Enter');
  const said = page.getByText('Must be a whole number from 1 to 100.');
  await expect(said).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue(before);
  await expect(said).toBeHidden();
  await field.press('Escape');
  await expect(dialog).toBeHidden();
  expect(String((await app.send('settings', {})).settings.reviewAfter)).toBe(before);
});

for (const [how, leave] of [
  ['Done', (page: Page) => page.getByRole('button', { name: 'Done' }).click()],
  ['the cross', (page: Page) => page.getByRole('button', { name: 'Close' }).click()],
  ['a click beside the window', (page: Page) => page.mouse.click(5, 400)],
] as const)
  test(`what is typed is saved when the settings are left by ${how}`, async ({ app, page }) => {
    await page.getByLabel('Ask me after').fill('8');
    await leave(page);
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeHidden();
    await expect.poll(async () => (await app.send('settings', {})).settings.reviewAfter).toBe(8);
  });

test('a time zone that was chosen keeps the hand in its field; Escape takes back a half-typed one', async ({
  app,
  page,
}) => {
  await page.getByRole('tab', { name: 'Hours' }).click();
  const zone = page.getByLabel('Time zone');
  await zone.fill('Europe/Berlin');
  await expect.poll(async () => (await app.send('settings', {})).settings.timeZone).toBe('Europe/Berlin');
  await expect(page.getByRole('button', { name: 'Undo the last change' })).toBeVisible();
  await expect(zone).toBeFocused();
  await zone.fill('Mars');
  await zone.press('Escape');
  await expect(zone).toHaveValue('Europe/Berlin');
  await expect(zone).toBeFocused();
  await zone.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeHidden();
  expect((await app.send('settings', {})).settings.timeZone).toBe('Europe/Berlin');
});

test('a collection time keeps the hand in its field when it is saved', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Mailbox' }).click();
  await page.getByRole('group', { name: 'Monday to Friday' }).getByText('At these times').click();
  const time = page.getByLabel('Monday to Friday, collection 1');
  await time.fill('15:30');
  await time.press('Enter');
  await expect.poll(async () => (await app.send('settings', {})).settings.mailbox.weekdays).toBe('15:30');
  // The answer has come back to the field.
  await expect(time).toHaveAttribute('value', '15:30');
  await expect(time).toBeFocused();
});

test('a refused number stays with its reason while another one is saved, until it is right or as it was', async ({
  app,
  page,
}) => {
  const [gap, quiet] = [page.getByLabel('Days between contacts'), page.getByLabel('Quiet after a reply')];
  const before = await gap.inputValue();
  const said = page.getByText('Must be a whole number from 1 to 30.');
  await gap.fill('99');
  await gap.press('Enter');
  await expect(said).toBeVisible();
  await quiet.fill('4');
  await quiet.press('Enter');
  await expect.poll(async () => (await app.send('settings', {})).settings.afterReply.quietDays).toBe(4);
  await expect(gap).toHaveValue('99');
  await expect(gap).toHaveAttribute('aria-invalid', 'true');
  await expect(gap).toHaveAccessibleDescription(/Must be a whole number from 1 to 30\./);
  await expect(said).toBeVisible();
  await expect(quiet).not.toHaveAttribute('aria-invalid');
  await expectAccessible(page);
  // The old one typed again is no mistake.
  await gap.fill(before);
  await gap.press('Enter');
  await expect(said).toBeHidden();
  await expect(gap).not.toHaveAttribute('aria-invalid');
});

test('what is refused while the value before it comes back stays with its reason, and nothing is put in its place', async ({
  app,
  page,
}) => {
  const field = page.getByLabel('Look ahead');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/send', async (route) => {
    if ((route.request().postDataJSON() as { name: string }).name === 'settings') await held;
    await route.fallback();
  });
  await field.fill('7');
  await field.press('Enter');
  await expect.poll(async () => (await app.send('settings', {})).settings.lookAhead).toBe(7);
  await field.fill('');
  await field.press('Enter');
  const said = page.getByText('Must be a whole number from 1 to 50.');
  await expect(said).toBeVisible();
  const back = page.waitForResponse((response) => response.request().postData()?.includes('"settings"') ?? false);
  release();
  await (await back).finished();
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
  await expect(field).toHaveValue('');
  await expect(said).toBeVisible();
  // It has come: that is what Escape goes back to.
  await field.press('Escape');
  await expect(field).toHaveValue('7');
  await expect(said).toBeHidden();
});

test('a number that is emptied is refused, and none is made of it', async ({ app, page }) => {
  const field = page.getByLabel('Look ahead');
  await field.fill('7');
  await field.press('Enter');
  await expect.poll(async () => (await app.send('settings', {})).settings.lookAhead).toBe(7);
  await field.fill('');
  await field.press('Enter');
  await expect(page.getByText('Must be a whole number from 1 to 50.')).toBeVisible();
  expect((await app.send('settings', {})).settings.lookAhead).toBe(7);
});

test('hours are saved as both ends stand, so that a refused one is right once the other follows', async ({
  app,
  page,
}) => {
  await page.getByRole('tab', { name: 'Hours' }).click();
  const [from, to] = [page.getByLabel('Your working hours, from'), page.getByLabel('Your working hours, to')];
  await from.fill('18:00');
  await from.press('Enter');
  const said = page.getByText(/Must end at least 15 minutes after it starts/);
  await expect(said).toBeVisible();
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await expect(to).not.toHaveAttribute('aria-invalid');
  await to.fill('19:00');
  await to.press('Enter');
  await expect(said).toBeHidden();
  await expect(from).not.toHaveAttribute('aria-invalid');
  expect((await app.send('settings', {})).settings.workingHours).toEqual(['18:00', '19:00']);
});

test('Done stays at what was refused; what was shown to be refused can be left by the cross', async ({ app, page }) => {
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  const field = page.getByLabel('Then every');
  const before = await field.inputValue();
  const said = page.getByText('Must be a whole number from 1 to 60.');
  await field.fill('77');
  for (let times = 0; times < 2; times += 1) {
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(said).toBeVisible();
    await expect(field).toBeFocused();
  }
  await expect(dialog).toContainText('Not saved yet: correct it, or take it back with Escape.');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  expect(String((await app.send('settings', {})).settings.afterReply.everyDays)).toBe(before);
});

/** A hand's click lasts: the press takes the focus from the field, and what that saves is refused before the release. */
const hand = { delay: 150 };
for (const [how, leave] of [
  ['the cross', (page: Page) => page.getByRole('button', { name: 'Close' }).click(hand)],
  ['a click beside the window', (page: Page) => page.mouse.click(5, 400, hand)],
  ['another section', (page: Page) => page.getByRole('tab', { name: 'Mailbox' }).click(hand)],
] as const)
  test(`what is refused when it is left by ${how} is shown first`, async ({ page }) => {
    const field = page.getByLabel('Then every');
    await field.fill('77');
    await leave(page);
    await expect(page.getByText('Must be a whole number from 1 to 60.')).toBeVisible();
    await expect(field).toBeFocused();
    await leave(page);
    await expect(field).toBeHidden();
  });

test('a collection time that is empty or there already is refused, and says so', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Mailbox' }).click();
  const weekdays = async () => (await app.send('settings', {})).settings.mailbox.weekdays;
  const week = page.getByRole('group', { name: 'Monday to Friday' });
  await week.getByText('At these times').click();
  await page.getByRole('button', { name: 'Another collection, monday to friday' }).click();
  await expect.poll(weekdays).toEqual(['11:00', '17:00']);
  const [first, second] = [1, 2].map((at) => page.getByLabel(`Monday to Friday, collection ${at}`));
  await second!.fill('');
  await second!.press('Enter');
  await expect(page.getByText('Must be a time such as 5:00 PM.')).toBeVisible();
  await expect(second!).toHaveAttribute('aria-invalid', 'true');
  await second!.fill('11:00');
  await second!.press('Enter');
  await expect(page.getByText('The box is emptied at 11:00 AM already: choose another time.')).toBeVisible();
  await expect(page.getByText('Must be a time such as 5:00 PM.')).toBeHidden();
  await expectAccessible(page);
  expect(await weekdays()).toEqual(['11:00', '17:00']);
  // Once the other one is elsewhere, it is right.
  await first!.fill('10:00');
  await first!.press('Enter');
  await expect.poll(weekdays).toEqual(['10:00', '11:00']);
  await expect(second!).not.toHaveAttribute('aria-invalid');
});

test('a refused name of the sender stays with its reason while the phone is saved', async ({ app, page }) => {
  await page.getByRole('tab', { name: 'Notes and paper' }).click();
  const name = page.getByLabel('Your name', { exact: true });
  await name.fill('x'.repeat(2_000));
  await name.press('Enter');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  const phone = page.getByLabel('Phone');
  await phone.fill('555 0199');
  await phone.press('Enter');
  await expect.poll(async () => (await app.send('settings', {})).preferences.sender.phone).toBe('555 0199');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription(/at most/);
});

test('Undo in the settings takes back what was changed in them, and nothing from before', async ({ app, page }) => {
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  const undo = dialog.getByRole('button', { name: 'Undo the last change' });
  const field = page.getByLabel('Look ahead');
  const before = await field.inputValue();
  // Another window changes something: that is not taken back from here either.
  await app.send('add-opportunity', { company: 'Alder Bank' });
  await field.fill('7');
  await field.press('Enter');
  await expect(undo).toBeVisible();
  await undo.dblclick();
  await expect(field).toHaveValue(before);
  await expect(undo).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
  await expect(dialog).toContainText('Taken back: Change the settings.');
  expect((await app.send('status', {})).undo).toBe('Add Alder Bank');
});

test('Undo in the settings is not offered before anything was changed in them', async ({ app, page }) => {
  await expect(page.getByRole('button', { name: 'Undo the last change' })).toBeHidden();
  await app.send('add-opportunity', { company: 'Alder Bank' });
  await page.getByLabel('Look ahead').fill('0');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Must be a whole number from 1 to 50.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo the last change' })).toBeHidden();
});

test('Undo in the settings says when something else was changed since, and leaves that', async ({ app, page }) => {
  const field = page.getByLabel('Look ahead');
  await field.fill('7');
  await field.press('Enter');
  const undo = page.getByRole('button', { name: 'Undo the last change' });
  await expect(undo).toBeVisible();
  await app.send('add-opportunity', { company: 'Alder Bank' });
  await undo.click();
  await expect(page.getByText('Something else was changed since: take that back first.')).toBeVisible();
  expect((await app.send('status', {})).undo).toBe('Add Alder Bank');
  expect((await app.send('settings', {})).settings.lookAhead).toBe(7);
});
