import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { openDesk, withAddresses, withWords } from './print-desk';

test.use({ sample: true, now: '2026-11-23T14:10:00-05:00' });

test.beforeEach(async ({ app, page }) => {
  await page.addInitScript(`window.prints = 0; window.print = () => { window.prints += 1; };`);
  await page.reload();
  await expect(app.chip('Fernhill').first()).toBeVisible();
});
const prints = (page: Page) => page.evaluate('window.prints');
const desk = (page: Page) => page.getByRole('complementary', { name: 'What to print' });

test('P prints today’s notes, and Esc goes back to the calendar', async ({ page }) => {
  await expect(page.getByRole('main', { name: 'Calendar' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { name: 'Print for today’s two notes' })).toBeFocused();
  await expect(page.getByRole('img', { name: /^Guide for the card, US Letter/ })).toBeVisible();
  await expect(
    page.getByRole('img', { name: 'Envelopes for Dr. Ruth Okafor and Tom Lindqvist, US Letter' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main', { name: 'Calendar' })).toBeFocused();
});

test('P with a note chosen prints that note alone', async ({ page }) => {
  await page.locator('[data-entry*="thank-you-note"]').first().focus();
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { name: /^Print for (Dr\. Ruth Okafor|Tom Lindqvist)$/ })).toBeVisible();
});

test('the panel opens the desk for its opportunity, and Back leads to it', async ({ page }) => {
  await openDesk(page);
  await page.getByRole('button', { name: 'Fernhill Clinic' }).click();
  await expect(page.getByRole('heading', { name: 'Fernhill Clinic', level: 2 })).toBeVisible();
});

for (const company of [
  'The Ministry of Very Long Names and of Everything That Comes After Them '.repeat(2).trim(),
  'X'.repeat(200),
])
  test(`a company with a long name stays in the header, at 1024 by 700: ${company.slice(0, 12)}…`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    const [fernhill] = await app.send('opportunities', { find: 'Fernhill' });
    await app.send('edit-opportunity', { opportunity: fernhill!.id, changes: { company } });
    await app.chip(company.slice(0, 12)).first().click();
    for (const open of ['Print…', 'Write it']) {
      await page.keyboard.press(open === 'Print…' ? 'p' : 'e');
      const bar = page.getByRole('banner');
      const back = bar.getByRole('button', { name: company.slice(0, 12) });
      await expect(back).toBeVisible();
      const [box, name] = [await bar.boundingBox(), await back.boundingBox()];
      const others = await bar
        .getByRole('button')
        .filter({ hasNotText: company.slice(0, 12) })
        .all();
      expect(others.length).toBeGreaterThan(1);
      for (const other of others) {
        const { x, y, width, height } = (await other.boundingBox())!;
        expect(x).toBeGreaterThanOrEqual(name!.x + name!.width);
        expect(x + width).toBeLessThanOrEqual(1024);
        expect(y + height).toBeLessThanOrEqual(box!.y + box!.height);
      }
      expect(name!.height).toBeLessThanOrEqual(box!.height);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1024);
      await expect(back).toHaveAttribute('title', `Back to ${company} (Esc)`);
      await page.keyboard.press('Escape');
      await expect(bar.getByRole('button', { name: 'Interview' })).toBeVisible();
    }
  });

test('the list for the bag, when the day’s interviews are over, says why and has lines to fill in', async ({
  app,
  page,
}) => {
  for (const { id } of await app.send('opportunities', {})) {
    const { opportunity } = await app.send('opportunity', { opportunity: id });
    for (const { id: interview, start, status } of opportunity.interviews)
      if (start > '2026-11-23T14:10' && status !== 'cancelled')
        await app.send('remove-interview', { opportunity: id, interview });
  }
  await page.keyboard.press('p');
  await page.getByText('List for the bag').click();
  await expect(page.getByRole('status').filter({ hasText: 'Before you print' })).toContainText(
    'Today’s interview is over and no other in person or by video is ahead within seven days, so the list for the bag has lines to fill in by hand.',
  );
  const list = page.getByRole('img', { name: /^For the interview bag/ });
  await expect(list).toContainText('Who they are, spelled as on their card');
  await expect(list).toContainText('2 cards, one to spare');
});

test('what does not fit is said before it is printed', async ({ app, page }) => {
  const [fernhill] = await app.send('opportunities', { find: 'Fernhill' });
  const { opportunity } = await app.send('opportunity', { opportunity: fernhill!.id });
  const tom = opportunity.people.find(({ name }) => name === 'Tom Lindqvist')!;
  const postalAddress = { street: '200 Fernhill Road', city: 'Brookfield' };
  await app.send('save-person', { opportunity: opportunity.id, person: { ...tom, postalAddress } });
  await openDesk(page);
  const said = page.getByRole('status').filter({ hasText: 'Before you print' });
  await expect(said).toContainText(
    'There are no words for Dr. Ruth Okafor and Tom Lindqvist yet, so there is nothing to copy.',
  );
  await expect(said).toContainText('Tom Lindqvist’s address has no state and no ZIP code yet.');
  await expect(said).toContainText('Your own name and address are not known yet, so the return address is left out.');
});

test('a choice is kept for the next time, and can be undone', async ({ app, page }) => {
  await openDesk(page);
  await page.getByLabel('Card', { exact: true }).selectOption('A6, 148 × 105 mm');
  await page.getByLabel('Paper in the printer').selectOption('A4');
  await expect(page.getByRole('img', { name: /A4$/ }).first()).toBeVisible();
  await page.getByText('8.7', { exact: true }).click();
  await expect
    .poll(async () => (await app.send('settings', {})).preferences.stationery)
    .toMatchObject({ card: 'iso-a6', paper: 'a4', pitch: 8.7 });
  await page.getByRole('heading', { name: 'Print for Fernhill Clinic' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Taken back: Change the stationery.')).toBeVisible();
  await expect.poll(async () => (await app.send('settings', {})).preferences.stationery.pitch).toBe(8);
});

test('the sheets are as many as the button says, and none of them is a reason', async ({ page }) => {
  await openDesk(page);
  await expect(page.getByRole('button', { name: 'Print 2 sheets' })).toBeVisible();
  await page.getByText('List for the bag').click();
  await page.getByRole('button', { name: 'Print a line to measure your hand' }).click();
  await expect(page.getByRole('button', { name: 'Print 4 sheets' })).toBeVisible();
  for (const name of ['Guide for the card', 'Words to copy', 'Envelope', 'List for the bag'])
    await desk(page).getByRole('checkbox', { name }).uncheck();
  await page.getByRole('button', { name: 'Leave out the line to measure' }).click();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toHaveAccessibleDescription(
    'Choose at least one sheet.',
  );
});

test('your name and address are put in on the desk and stand on the envelope', async ({ page }) => {
  await openDesk(page);
  await page.getByRole('button', { name: 'Your name and address' }).click();
  for (const [label, value] of [
    ['Your name', 'Maya Torres'],
    ['Street and number', '18 Linden Court'],
    ['City', 'Dover'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel(label, { exact: true }).press('Enter');
  }
  await expect(page.locator('[data-sheet="envelope-1"]')).toContainText('18 Linden Court');
  await expect(page.getByText('Your own name and address are not known yet')).toBeHidden();
});

test('a hand that was measured changes where lines end; an impossible measure is refused beside it', async ({
  page,
}) => {
  await withAddressesAndWords(page);
  await openDesk(page);
  await expect(page.locator('.mark-hand').nth(1)).toHaveText('Thank you for the hour this morning, and for');
  await page.getByLabel('Handwriting', { exact: true }).selectOption('As measured');
  const count = page.getByLabel('Characters on 100 mm');
  await count.fill('5');
  await count.press('Enter');
  await expect(page.getByText('Must be a whole number from 10 to 150.')).toBeVisible();
  await count.fill('20');
  await count.press('Enter');
  await expect(page.locator('.mark-hand').nth(1)).toHaveText('Thank you for the hour');
});

async function withAddressesAndWords(page: Page): Promise<void> {
  await withWords(page, () => 'Dear Tom,\nThank you for the hour this morning, and for walking me through the desk.');
}

test('in a browser both buttons lead to its print window, and the desk says how a PDF is made', async ({ page }) => {
  await openDesk(page);
  await expect(page.getByText('To save a PDF, choose “Save as PDF” as the printer.')).toBeVisible();
  await page.getByRole('button', { name: 'Print 2 sheets' }).click();
  await expect.poll(() => prints(page)).toBe(1);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect.poll(() => prints(page)).toBe(2);
});

test.describe('in the desktop app', () => {
  /** The window believes that Electron is its host, and is answered as Electron would. */
  async function desktop(page: Page, answers: Record<string, unknown>): Promise<unknown[]> {
    const asked: unknown[] = [];
    await page.route('**/api/send', async (route) => {
      const { name, input } = route.request().postDataJSON() as { name: string; input: unknown };
      if (name in answers) {
        asked.push([name, input]);
        return route.fulfill({ json: answers[name] });
      }
      if (name !== 'status') return route.continue();
      const reply = (await (await route.fetch()).json()) as { value: object };
      return route.fulfill({ json: { ...reply, value: { ...reply.value, host: 'electron' } } });
    });
    await page.reload();
    return asked;
  }

  test('a system without a printer is offered a PDF instead', async ({ page }) => {
    const asked = await desktop(page, {
      printers: { ok: true, value: { names: [] } },
      'save-pdf': { ok: true, value: { path: '/home/maya/Print for Fernhill Clinic.pdf' } },
    });
    await openDesk(page);
    await page.getByRole('button', { name: 'Print 2 sheets' }).click();
    const said = page.getByRole('status').filter({ hasText: 'No printer found. Save as PDF instead?' });
    await expect(said).toBeVisible();
    expect(await prints(page)).toBe(0);
    await said.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText('Saved as /home/maya/Print for Fernhill Clinic.pdf.')).toBeVisible();
    await expect(said).toBeHidden();
    expect(asked).toContainEqual(['save-pdf', { name: 'Print for Fernhill Clinic' }]);
  });

  test('a system with a printer prints, and a PDF that could not be saved is said', async ({ page }) => {
    await desktop(page, {
      printers: { ok: true, value: { names: ['Desk printer'] } },
      'save-pdf': { ok: false, error: { code: 'not-saved', message: 'Notes.pdf could not be saved there.' } },
    });
    await openDesk(page);
    await page.getByRole('button', { name: 'Print 2 sheets' }).click();
    await expect.poll(() => prints(page)).toBe(1);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(page.getByText('Notes.pdf could not be saved there.')).toBeVisible();
  });
});

test('keys of the calendar rest while the desk is open', async ({ page }) => {
  await openDesk(page);
  await page.keyboard.press('n');
  await page.keyboard.press('2');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Print for Fernhill Clinic' })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
  test(`breaks no accessibility rule, ${scheme}`, async ({ app, page }) => {
    await withAddresses(app);
    await page.emulateMedia({ colorScheme: scheme });
    await openDesk(page);
    await page.getByRole('button', { name: 'Your name and address' }).click();
    await expectAccessible(page);
  });
