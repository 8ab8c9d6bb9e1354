import { expect, test } from './app';
import { expectAccessible } from './axe';

test.beforeEach(async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Reminders' }).click();
});

test('a lead is saved at once, is taken back, and none is an empty field', async ({ app, page }) => {
  const leads = async () => (await app.send('settings', {})).preferences.reminders.leads;
  const field = page.getByRole('spinbutton', { name: 'Before an interview' });
  await field.fill('30');
  await field.press('Enter');
  await expect.poll(async () => (await leads()).interviewSoon).toBe(30);
  await page.getByRole('button', { name: 'Undo the last change' }).click();
  await expect(field).toHaveValue('60');
  expect((await leads()).interviewSoon).toBe(60);
  await field.fill('');
  await field.press('Enter');
  await expect.poll(async () => (await leads()).interviewSoon).toBeNull();
  const morning = page.getByLabel('In the morning');
  await morning.fill('08:15');
  await morning.press('Enter');
  await expect.poll(async () => (await leads()).dayStart).toBe('08:15');
});

test('quiet hours are changed, switched off, and come back by Undo', async ({ app, page }) => {
  const quiet = async () => (await app.send('settings', {})).preferences.reminders.quietHours;
  const from = page.getByLabel('Quiet from');
  await from.fill('20:00');
  await from.press('Enter');
  await expect.poll(quiet).toEqual({ from: '20:00', to: '08:00' });
  const hours = page.getByRole('switch', { name: 'Quiet hours', exact: true });
  await hours.click();
  await expect(from).toBeHidden();
  await expect.poll(quiet).toBeNull();
  const undo = page.getByRole('button', { name: 'Undo the last change' });
  await undo.click();
  await expect(from).toHaveValue('20:00');
  await undo.click();
  await expect(from).toHaveValue('21:30');
});

test('quiet hours that are switched on again are the user’s own', async ({ app, page }) => {
  const quiet = async () => (await app.send('settings', {})).preferences.reminders.quietHours;
  await page.getByLabel('Quiet from').fill('20:15');
  await page.keyboard.press('Enter');
  await expect.poll(quiet).toEqual({ from: '20:15', to: '08:00' });
  await page.getByLabel('Quiet to').fill('09:30');
  await page.keyboard.press('Enter');
  await expect.poll(quiet).toEqual({ from: '20:15', to: '09:30' });
  const hours = page.getByRole('switch', { name: 'Quiet hours', exact: true });
  await hours.click();
  await expect.poll(quiet).toBeNull();
  // Another page of the settings, and the settings closed and opened again, do not make them forgotten.
  await page.getByRole('tab', { name: 'Rhythm' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Reminders' }).click();
  await hours.click();
  await expect.poll(quiet).toEqual({ from: '20:15', to: '09:30' });
});

test('a refused end of the quiet hours is marked, and its other end is not', async ({ page }) => {
  const [from, to] = [page.getByLabel('Quiet from'), page.getByLabel('Quiet to')];
  const said = page.getByText('Must differ from the start of the quiet hours.');
  await to.fill('21:30');
  await to.press('Enter');
  await expect(said).toBeVisible();
  await expect(to).toHaveAttribute('aria-invalid', 'true');
  await expect(from).not.toHaveAttribute('aria-invalid');
  await to.press('Escape');
  await expect(said).toBeHidden();
  await expect(to).not.toHaveAttribute('aria-invalid');
  await from.fill('');
  await from.press('Enter');
  await expect(page.getByText(/Must be a time such as/)).toBeVisible();
  await expect(from).toHaveAttribute('aria-invalid', 'true');
  await expect(to).not.toHaveAttribute('aria-invalid');
  await expectAccessible(page);
});

test('quiet hours are saved as both ends stand', async ({ app, page }) => {
  const [from, to] = [page.getByLabel('Quiet from'), page.getByLabel('Quiet to')];
  await to.fill('21:30');
  await to.press('Enter');
  await expect(page.getByText('Must differ from the start of the quiet hours.')).toBeVisible();
  await from.fill('20:00');
  await from.press('Enter');
  await expect(page.getByText('Must differ from the start of the quiet hours.')).toBeHidden();
  expect((await app.send('settings', {})).preferences.reminders.quietHours).toEqual({ from: '20:00', to: '21:30' });
  await expect(to).not.toHaveAttribute('aria-invalid');
});

test('hours that were typed and switched off at once come back', async ({ app, page }) => {
  const quiet = async () => (await app.send('settings', {})).preferences.reminders.quietHours;
  const hours = page.getByRole('switch', { name: 'Quiet hours', exact: true });
  // Nothing is seen of the first change before the second one is made.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/send', async (route) => {
    if (route.request().postData()?.includes('"settings"')) await held;
    await route.continue();
  });
  await page.getByLabel('Quiet from').fill('22:45');
  await hours.click();
  await expect.poll(quiet).toBeNull();
  release();
  await expect(page.getByLabel('Quiet from')).toBeHidden();
  await hours.click();
  await expect.poll(quiet).toEqual({ from: '22:45', to: '08:00' });
});

test('what is refused says at its field what would be right', async ({ app, page }) => {
  const before = page.getByRole('spinbutton', { name: 'Before the last collection' });
  await before.fill('900');
  await before.press('Enter');
  await expect(
    page.getByText('Must be a whole number of minutes from 0 to 720, or empty for no such reminder.'),
  ).toBeVisible();
  await expect(before).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await before.fill('30');
  await before.press('Enter');
  await expect(page.getByText(/Must be a whole number of minutes/)).toBeHidden();
  const to = page.getByLabel('Quiet to');
  await to.fill('21:30');
  await to.press('Enter');
  await expect(page.getByText('Must differ from the start of the quiet hours.')).toBeVisible();
  const morning = page.getByLabel('In the morning');
  await morning.fill('');
  await morning.press('Enter');
  await expect(page.getByText('Must be a time such as 9:30 AM.')).toBeVisible();
  const { leads, quietHours } = (await app.send('settings', {})).preferences.reminders;
  expect([leads.noteBeforeCollection, leads.dayStart, quietHours?.to]).toEqual([30, '09:00', '08:00']);
});

test('how loudly: each switch holds, and what only a desktop has is not shown in a browser', async ({ app, page }) => {
  for (const [name, key] of [
    ['Notifications', 'notifications'],
    ['Discreet texts', 'discreet'],
    ['Interviews pass quiet hours', 'interviewsPassQuiet'],
  ] as const) {
    const before = (await app.send('settings', {})).preferences.reminders[key];
    await page.getByRole('switch', { name, exact: true }).click();
    await expect.poll(async () => (await app.send('settings', {})).preferences.reminders[key]).toBe(!before);
  }
  await expect(page.getByRole('switch', { name: 'Start at login' })).toBeHidden();
  await expectAccessible(page);
});

test('a browser that shows nothing is said once, with what helps, and stays put away', async ({ app, page }) => {
  await page.keyboard.press('Escape');
  // This user has not said yes.
  await page.context().clearPermissions();
  await page.reload();
  const banner = page.locator('.banner').filter({ hasText: /shows no notifications yet|off for this page/ });
  // Nobody is bothered before there is anything to be reminded of.
  await expect(banner).toBeHidden();
  await app.send('load-sample', {});
  await expect(banner).toBeVisible();
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Not now' }).click();
  await expect(banner).toBeHidden();
  await page.reload();
  await expect(app.chip('Check in').first()).toBeVisible();
  await expect(banner).toBeHidden();
});

test('half a time in a field is not taken for none', async ({ app, page }) => {
  const field = page.getByLabel('The evening before an interview', { exact: true });
  await field.focus();
  await page.keyboard.press('Backspace');
  await expect(field).toHaveValue('');
  await page.keyboard.press('Shift+Tab');
  await expect(field).toHaveValue('19:00');
  const { reminders } = (await app.send('settings', {})).preferences;
  expect(reminders.leads.interviewEve).toBe('19:00');
});

test('half a time that is typed while the time before it comes back is left alone', async ({ app, page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/send', async (route) => {
    if ((route.request().postDataJSON() as { name: string }).name === 'settings') await held;
    await route.fallback();
  });
  const field = page.getByLabel('In the morning');
  await field.fill('08:15');
  await field.press('Enter');
  await expect.poll(async () => (await app.send('settings', {})).preferences.reminders.leads.dayStart).toBe('08:15');
  await field.press('Backspace');
  await expect(field).toHaveValue('');
  const back = page.waitForResponse((response) => response.request().postData()?.includes('"settings"') ?? false);
  release();
  await (await back).finished();
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
  await expect(field).toHaveValue('');
  await field.press('Escape');
  await expect(field).toHaveValue('08:15');
});

test('one that moves to another part of the list keeps the hand at work', async ({ app, page }) => {
  await page.keyboard.press('Escape');
  await app.send('add-interview', {
    company: 'Alder Bank',
    interview: {
      kind: 'video',
      timeZone: 'America/New_York',
      start: '2026-11-30T10:00',
      end: '2026-11-30T11:00',
      interviewers: [],
    },
  });
  await app.setClock('2026-11-30T11:15:00-05:00');
  await page.getByRole('button', { name: 'Reminders: 1 waiting' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reminders' });
  await dialog.getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('menuitem', { name: 'In 10 minutes' }).click();
  const snoozed = dialog.getByRole('region', { name: 'Snoozed' });
  await expect(snoozed.getByRole('button', { name: 'Done' })).toBeFocused();
});

test('the list is put away at once, paused and resumed, and calm when empty', async ({ app, page }) => {
  await page.keyboard.press('Escape');
  const postalAddress = { street: '1 Mill St', city: 'Albany', postalCode: '12207', country: 'US' };
  for (const [company, start, end] of [
    ['Alder Bank', '2026-11-30T10:00', '2026-11-30T11:00'],
    ['Birch Labs', '2026-11-30T10:00', '2026-11-30T11:00'],
    ['Cedar Press', '2026-11-30T10:00', '2026-11-30T11:00'],
  ] as const)
    await app.send('add-interview', {
      company,
      interview: {
        kind: 'in-person',
        timeZone: 'America/New_York',
        start,
        end,
        interviewers: [{ name: 'Tom Hale', postalAddress }],
      },
    });
  await app.setClock('2026-11-30T11:15:00-05:00');
  await page.getByRole('button', { name: 'Reminders: 3 waiting' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reminders' });
  const rows = dialog.getByRole('region', { name: 'Told, not yet done' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.first().getByRole('button', { name: 'Done' })).toBeFocused();
  await rows.first().getByRole('button', { name: 'Put away' }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.first().getByRole('button', { name: 'Done' })).toBeFocused();
  expect((await app.send('today', {})).done).toEqual([]);
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('menuitem', { name: 'For 1 hour' }).click();
  await expect(dialog).toContainText('Paused until Mon 30 Nov, 12:15 PM.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Resume' }).click();
  await expect(dialog).toContainText('Reminders are told again.');
  await dialog.getByRole('button', { name: 'Put all away' }).click();
  await expect(dialog).toContainText('Nothing waits, and that is the plan.');
  await expect(dialog.getByRole('region', { name: 'Done today' }).getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('button', { name: 'Close' }).first()).toBeFocused();
  await expectAccessible(page);
});
