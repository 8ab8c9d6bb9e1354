import { expect, test } from './app';
import { expectAccessible } from './axe';

test.describe('the first run', () => {
  test('goes from the four rules to the first plan @zones', async ({ app, page }) => {
    await expect(page.getByRole('heading', { name: 'When is your first interview?' })).toBeVisible();
    for (const rule of ['That day', 'Within two days', 'While it is quiet', 'When they answer'])
      await expect(page.getByText(rule, { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Add your first interview' }).click();
    const dialog = page.getByRole('dialog', { name: 'An interview' });
    await expect(dialog.getByLabel('Company')).toBeFocused();
    await dialog.getByLabel('Company').fill('Fernhill Clinic');
    await dialog.getByLabel('Role').fill('Patient data analyst');
    await dialog.getByLabel('Date').fill('2026-11-30');
    await dialog.getByLabel('From').fill('10:00');
    // The length is kept.
    await expect(dialog.getByLabel('To', { exact: true })).toHaveValue('11:00');
    await dialog.getByLabel('Name of person 1').fill('Ruth Okafor');
    await expect(dialog.getByRole('status').filter({ hasText: 'What follows' })).toContainText(
      /in the box by 11:59\sPM today/,
    );
    await expect(dialog.getByRole('status').filter({ hasText: 'What follows' })).toContainText('Wed 2 Dec');
    await dialog.getByRole('button', { name: 'Add the interview' }).click();

    await expect(dialog).toBeHidden();
    await expect(page.getByText(/Planned\. Note in the box by 11:59\sPM today; follow up Wed 2 Dec\./)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'When is your first interview?' })).toBeHidden();
    await expect(app.chip('Interview', 'Fernhill')).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Fernhill Clinic' }).getByText('Note', { exact: true }),
    ).toBeVisible();
    await expect(app.chip('Follow up', 'Fernhill')).toBeVisible();
    await expect(app.chip('Check in', 'Fernhill').first()).toBeVisible();
  });

  test('is taken back with Undo', async ({ app, page }) => {
    await page.getByRole('button', { name: 'Add your first interview' }).click();
    await page.getByLabel('Company').fill('Fernhill Clinic');
    await page.getByRole('button', { name: 'Add the interview' }).click();
    await expect(app.chip('Interview', 'Fernhill')).toBeVisible();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Taken back:')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'When is your first interview?' })).toBeVisible();
  });

  test('can be tried with sample data, which can be removed', async ({ app, page }) => {
    await expect(app.day('2026-11-30')).toBeVisible();
    await page.getByRole('button', { name: 'Try it with sample data' }).click();
    await expect(page.getByText('This is sample data.')).toBeVisible();
    await page.getByRole('button', { name: 'Remove the sample data' }).click();
    await expect(page.getByRole('heading', { name: 'When is your first interview?' })).toBeVisible();
  });

  test('breaks no accessibility rule, empty, with its form open and with its form refused', async ({ app, page }) => {
    await expect(app.day('2026-11-30')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add your first interview' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add the interview' }).click();
    await expect(page.getByText('Must not be empty.')).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('the interview form', () => {
  test.beforeEach(async ({ app, page }) => {
    await expect(app.day('2026-11-30')).toBeVisible();
    await page.getByRole('button', { name: 'Add your first interview' }).click();
  });

  test('names the company when it is missing', async ({ page }) => {
    await page.getByRole('button', { name: 'Add the interview' }).click();
    const company = page.getByRole('combobox', { name: 'Company' });
    await expect(company).toHaveAttribute('aria-invalid', 'true');
    await expect(company).toHaveAccessibleDescription('Must not be empty.');
    await company.fill('Fernhill Clinic');
    await expect(company).not.toHaveAttribute('aria-invalid');
  });

  test('says that an end must be after its start', async ({ page }) => {
    await page.getByLabel('Company').fill('Fernhill Clinic');
    await page.getByLabel('To', { exact: true }).fill('09:00');
    await page.getByRole('button', { name: 'Add the interview' }).click();
    await expect(page.getByLabel('To', { exact: true })).toHaveAccessibleDescription(/must be after start/i);
  });

  test('takes the mailbox on the way home, and its last collection', async ({ app, page }) => {
    await page.getByLabel('Company').fill('Fernhill Clinic');
    await page.getByLabel('Role').fill('Data analyst');
    await page.getByRole('button', { name: 'Another mailbox on the way home' }).click();
    await page.getByLabel('Its operator').selectOption('Royal Mail');
    await page.getByRole('button', { name: 'Add the interview' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const [line] = await app.send('opportunities', {});
    const { opportunity } = await app.send('opportunity', { opportunity: line?.id ?? '' });
    expect(opportunity.interviews[0]).toMatchObject({ postalOperator: 'Royal Mail' });
  });

  test('says what a time zone looks like', async ({ page }) => {
    await page.getByLabel('Company').fill('Fernhill Clinic');
    await page.getByLabel('Their time zone').fill('Mars/Olympus');
    await page.getByRole('button', { name: 'Add the interview' }).click();
    await expect(page.getByLabel('Their time zone')).toHaveAccessibleDescription(
      /must be a time zone such as America\/New_York/i,
    );
  });

  test('refuses a name of 4,000 characters and says how many would do', async ({ page }) => {
    await page.getByLabel('Company').fill('Fernhill Clinic');
    await page.getByLabel('Name of person 1').fill('a'.repeat(4_000));
    await page.getByRole('button', { name: 'Add the interview' }).click();
    await expect(page.getByLabel('Name of person 1')).toHaveAccessibleDescription(
      /must be at most 200 characters \(it has 4,000\)/i,
    );
  });

  test('keeps HTML in a name as the text it is', async ({ page, app }) => {
    const name = '<img src=x onerror=alert(1)><b>Clinic</b>';
    await page.getByLabel('Company').fill(name);
    await page.getByRole('button', { name: 'Add the interview' }).click();
    await expect(app.chip('Interview', '<img src=x')).toBeVisible();
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });

  test('finds a zone by its city and moves the start without losing the length', async ({ page }) => {
    await page.getByLabel('Their time zone').fill('los ang');
    await page.getByRole('option', { name: 'America/Los Angeles' }).click();
    await expect(page.getByLabel('Their time zone')).toHaveValue('America/Los_Angeles');
    await page.getByLabel('To', { exact: true }).fill('11:30');
    await page.getByLabel('From').fill('13:15');
    await expect(page.getByLabel('To', { exact: true })).toHaveValue('14:45');
  });
});
