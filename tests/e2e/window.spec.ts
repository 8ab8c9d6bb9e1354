import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './app';
import { expectAccessible } from './axe';

/** The window around the calendar: what it says when something is wrong, and that everyone can use it. */

test.describe('without the program behind it', () => {
  test.use({ expectedErrors: /ERR_|Failed to load resource/ });

  test('says that the connection is lost, keeps what it showed, and refuses to save', async ({ app }) => {
    const { page } = app;
    await app.stop();
    await expect(page.getByText('The connection is lost.')).toBeVisible();
    await expect(page.getByRole('main')).toBeVisible();
    await page.getByRole('button', { name: 'Try it with sample data' }).click();
    await expect(page.getByText(/Persistent Bird does not answer/)).toBeVisible();
  });
});

test('what changes while the window opens is in it: it hears of nothing before its stream is open', async ({ app }) => {
  const { page } = app;
  let open = () => {};
  const opened = new Promise<void>((done) => (open = done));
  await page.route('**/api/events', async (route) => {
    await opened;
    await route.fallback();
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'When is your first interview?' })).toBeVisible();
  await app.send('add-interview', {
    company: 'Fernhill Clinic',
    interview: { kind: 'video', timeZone: 'America/New_York', start: '2026-12-01T10:00', end: '2026-12-01T11:00' },
  });
  open();
  await expect(app.chip('Fernhill Clinic').first()).toBeVisible();
});

test('the one-time token leaves the address bar', async ({ app }) => {
  expect(new URL(app.page.url()).search).toBe('');
});

test('F6 goes round the columns', async ({ app }) => {
  const { page } = app;
  await app.send('load-sample', {});
  await app.chip('Harbor Labs').first().click();
  await expect(page.getByRole('region', { name: 'Harbor Labs' })).toBeVisible();
  for (const name of ['Opportunity', 'Today', 'Calendar', 'Opportunity']) {
    await page.keyboard.press('F6');
    const column = page.getByRole(name === 'Calendar' ? 'main' : 'complementary', { name });
    await expect(column.locator(':focus')).toHaveCount(1);
  }
});

test('below 1180 pixels the opportunity is a drawer over the calendar, and Escape puts it away', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 1024, height: 700 });
  await app.send('load-sample', {});
  const calendar = await page.getByRole('main').boundingBox();
  await app.chip('Harbor Labs').first().click();
  await expect(page.locator('.detail-column.drawer')).toBeVisible();
  expect(await page.getByRole('main').boundingBox()).toEqual(calendar);
  await page.keyboard.press('Escape');
  await expect(page.locator('.detail-column')).toHaveCount(0);
});

test('"?" lists the keys, Ctrl+, opens the settings', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'By keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe finds nothing to object to in ${scheme}`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await app.send('load-sample', {});
    await app.chip('Harbor Labs').first().click();
    await expect(page.getByRole('region', { name: 'Harbor Labs' })).toBeVisible();
    for (const view of ['1', '2', '3', '4']) {
      await page.keyboard.press(view);
      await expect(page.getByRole('main')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${view} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
      ).toEqual([]);
    }
  });

test('after days away it asks what has arrived before it speaks of anything to send', async ({ app }) => {
  const { page } = app;
  await app.send('load-sample', {});
  await app.restart('2026-12-04T09:00:00-05:00');
  const question = page.getByRole('region', { name: 'Has anything arrived?' });
  await expect(question).toContainText('You were last here on Mon 30 Nov.');
  await expect(page.getByRole('button', { name: 'I called' })).toHaveCount(0);
  await expectAccessible(page);

  const missed = page.getByRole('listitem').filter({ hasText: 'This note can no longer arrive in time' });
  await expect(missed.first()).toContainText('Fernhill Clinic');
  await missed.first().getByRole('button', { name: 'Put away' }).click();
  await expect(missed.filter({ hasText: 'Fernhill Clinic' })).toHaveCount(0);

  await question.getByRole('button', { name: 'Brightwater…' }).click();
  await page
    .getByRole('dialog', { name: /Brightwater/ })
    .getByText('They answered, no date')
    .click();
  await page.getByRole('button', { name: 'Save the reply' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await question.getByRole('button', { name: 'Nothing else arrived' }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'I called' }).first()).toBeVisible();
});
