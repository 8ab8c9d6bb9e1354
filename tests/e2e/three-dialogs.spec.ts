import { expect, test } from './app';
import { expectAccessible } from './axe';

/** Monday 30 November, eleven: Fernhill was met from 10:00, by two people whose address is known. */
test.use({ now: '2026-11-30T11:30:00-05:00' });

const address = { street: '200 Fernhill Road', city: 'Brookfield', country: 'USA' };

test.beforeEach(async ({ app, page }) => {
  await app.send('add-interview', {
    company: 'Fernhill Clinic',
    role: 'Patient data analyst',
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      start: '2026-11-30T10:00',
      end: '2026-11-30T11:00',
      interviewers: [
        { name: 'Ruth Okafor', email: 'ruth@example.com', phone: '555 0140', postalAddress: address },
        { name: 'Tom Lindqvist', email: 'tom@example.com', postalAddress: address },
      ],
    },
  });
  await expect(app.chip('Follow up', 'Fernhill')).toBeVisible();
  await page.getByRole('button', { name: 'Fernhill Clinic', exact: true }).first().click();
  await expect(page.getByRole('region', { name: 'Fernhill Clinic' })).toBeVisible();
});

test('a week in three dialogs: the note, the first follow-up, and "a couple of weeks" @zones', async ({
  app,
  page,
}) => {
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  const dialog = page.getByRole('dialog');
  const preview = dialog.getByRole('region', { name: 'If you save this' });

  // The note.
  await expect(panel.getByText('Note', { exact: true })).toHaveCount(2);
  await panel.getByRole('button', { name: 'I mailed the note' }).click();
  await dialog.getByRole('button', { name: 'Everyone met' }).click();
  await expect(preview).toContainText('2 notes, done');
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await expect(dialog).toBeHidden();
  await expect(panel.getByText('Note', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Done today' })).toContainText('Mailed');

  // The first follow-up, two days on.
  await app.setClock('2026-12-02T10:10:00-05:00');
  await expect(page.getByRole('heading', { name: 'Wednesday' })).toBeVisible();
  await expect(panel.getByText('Follow up', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'I emailed' }).click();
  await expect(preview).toContainText('Follow up, done');
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await expect(panel.getByText('Follow up', { exact: true })).toBeHidden();
  await expect(panel.getByText('Check in', { exact: true }).first()).toBeVisible();
  await expect(app.day('2026-12-08')).toContainText('Check in');

  // "A decision in two weeks."
  await app.setClock('2026-12-03T11:00:00-05:00');
  await panel.getByRole('button', { name: 'They replied…' }).click();
  await dialog.getByRole('radio', { name: /They gave a date/ }).check();
  await dialog.getByRole('button', { name: /a couple of weeks/ }).click();
  await expect(dialog.getByLabel('They will answer by')).toHaveValue('2026-12-17');
  await expect(dialog.getByText('Read as Thu 17 Dec.')).toBeVisible();
  await expect(preview).toContainText('step aside');
  await expect(preview).toContainText('Hold, no contact');
  // Nothing is saved before it is saved.
  await expect(app.day('2026-12-08')).toContainText('Check in');
  await dialog.getByRole('button', { name: 'Save the reply' }).click();
  await expect(dialog).toBeHidden();
  await expect(app.day('2026-12-08')).not.toContainText('Check in');
  await expect(app.day('2026-12-10')).not.toContainText('Check in');
  await expect(panel.getByText('On hold', { exact: true })).toBeVisible();
  await expect(panel.getByText('a couple of weeks')).toBeVisible();

  // And all of it back again.
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(app.day('2026-12-08')).toContainText('Check in');
  await expect(panel.getByText('On hold', { exact: true })).toBeHidden();
});

test('one click in Today logs a note for one person or for both', async ({ page }) => {
  const now = page.getByRole('region', { name: 'Now' });
  await expect(now.getByText('Thank-you notes')).toBeVisible();
  await expect(now.getByRole('img', { name: /^Now .*last collection/ })).toBeVisible();
  await now.getByRole('button', { name: 'I mailed it to Tom Lindqvist' }).click();
  await expect(now.getByText('Tom Lindqvist')).toHaveCount(0);
  await expect(now.getByText('To Ruth Okafor.')).toBeVisible();
  await now.getByRole('button', { name: 'I mailed it' }).click();
  await expect(now.getByText('Nothing to do, and that is the plan.')).toBeVisible();
});

test('a timeline without its day is refused at the field', async ({ page }) => {
  await page.getByRole('button', { name: 'They replied…' }).click();
  await page.getByRole('radio', { name: /They gave a date/ }).check();
  await expect(page.getByText('Choose the day they named.')).toBeVisible();
  await page.getByRole('button', { name: 'Save the reply' }).click();
  await expect(page.getByLabel('They will answer by')).toHaveAccessibleDescription(/the day they promised/);
});

test('a reply that was logged wrongly is put right, and removed', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  await page.getByRole('button', { name: 'They replied…' }).click();
  await page.getByRole('radio', { name: /Not this time/ }).check();
  await page.getByRole('button', { name: 'Save the reply' }).click();
  await expect(panel.getByText(/Closed: not this time/)).toBeVisible();

  await panel.getByRole('button', { name: /^Put right/ }).click();
  await page.getByRole('radio', { name: /They answered, no date/ }).check();
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(panel.getByText(/Closed: not this time/)).toBeHidden();
  await expect(panel.getByText('On hold', { exact: true })).toBeVisible();

  await panel.getByRole('button', { name: /^Remove: / }).click();
  await expect(panel.getByText('On hold', { exact: true })).toBeHidden();
});

test('a person is edited, and "no phone calls" is kept', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  await panel.getByRole('button', { name: /^Ruth Okafor/ }).click();
  await page.getByLabel('Title').fill('Head of intake');
  await page.getByLabel('No phone calls').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText(/Head of intake.*no phone calls/)).toBeVisible();
  await panel.getByRole('button', { name: /^Ruth Okafor/ }).click();
  await page.getByLabel('Name', { exact: true }).fill(' ');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(/must not be empty/i);
});

test('an opportunity is removed and comes back with Undo', async ({ app, page }) => {
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  await panel.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(panel).toBeHidden();
  await expect(app.chip('Fernhill')).toHaveCount(0);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(app.chip('Follow up', 'Fernhill')).toBeVisible();
});

test('an interview is called off and takes place after all', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  await panel.getByRole('button', { name: /^Cancel the interview/ }).click();
  await expect(panel.getByText('Nothing is planned yet.')).toBeVisible();
  await panel.getByRole('button', { name: /^It takes place after all/ }).click();
  await expect(panel.getByText('Note', { exact: true })).toHaveCount(2);
});

test('the panel and its dialogs break no accessibility rule', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  await panel.getByRole('button', { name: 'More' }).click();
  await expectAccessible(page);
  const opens: (() => Promise<void>)[] = [
    () => panel.getByRole('button', { name: 'I mailed the note' }).click(),
    () => panel.getByRole('button', { name: 'They gave a date…' }).click(),
    () => panel.getByRole('button', { name: /^Ruth Okafor/ }).click(),
    () => panel.getByRole('button', { name: 'Name, hours and rhythm' }).click(),
    () => panel.getByRole('button', { name: 'Move to…' }).first().click(),
    () => panel.getByRole('button', { name: /^Edit the interview/ }).click(),
  ];
  for (const open of opens) {
    await open();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});
