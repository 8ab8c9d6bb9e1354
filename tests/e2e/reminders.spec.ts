import { expect, test } from './app';
import { expectAccessible } from './axe';

test.beforeEach(async ({ app }) => {
  await app.send('add-interview', {
    company: 'Fernhill Clinic',
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      start: '2026-11-30T10:00',
      end: '2026-11-30T11:00',
      interviewers: [
        {
          name: 'Ruth Okafor',
          postalAddress: { street: '1 Mill St', city: 'Albany', postalCode: '12207', country: 'US' },
        },
      ],
    },
  });
});

test('a note that is due is said once, counted in the title, and Done logs it', async ({ app, page }) => {
  await app.setClock('2026-11-30T11:15:00-05:00');
  const banner = page.locator('.reminder-banner');
  await expect(banner).toContainText('Fernhill');
  await expect(page).toHaveTitle(/^\(\d+\) Persistent Bird$/);
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Done' }).click();
  await expect(banner).toBeHidden();
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog')).toContainText('Done today');
  await expectAccessible(page);
  const today = await app.send('today', {});
  expect(today.done.map(({ interaction }) => interaction.kind)).toContain('note-mailed');
});

test('Snooze puts the banner away until its time, also after a reload', async ({ app, page }) => {
  await app.setClock('2026-11-30T11:15:00-05:00');
  const banner = page.locator('.reminder-banner');
  await banner.getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('menuitem', { name: 'In 10 minutes' }).click();
  await expect(banner).toBeHidden();
  await page.reload();
  expect((await app.send('reminders', {})).snoozed).toHaveLength(1);
  await app.setClock('2026-11-30T11:25:00-05:00');
  await expect(banner).toContainText('Fernhill');
});
