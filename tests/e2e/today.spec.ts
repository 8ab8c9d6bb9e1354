import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app';

/** Monday 30 November, half past eleven: three people of one clinic were met, and each is owed a note. */
test.use({ now: '2026-11-30T11:30:00-05:00' });

const postalAddress = { street: '200 Fernhill Road', city: 'Brookfield', country: 'USA' };
const meet = (app: App, company: string, ...names: string[]) =>
  app.send('add-interview', {
    company,
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      // So late that no reminder rings yet: its banner would push the rows away under the mouse.
      start: '2026-11-30T10:25',
      end: '2026-11-30T11:25',
      interviewers: names.map((name) => ({ name, email: 'one@example.com', postalAddress })),
    },
  });

const now = (page: Page) => page.getByRole('region', { name: 'Now' });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** A double click with its second press where the first one was, once `gone` is no longer there: as a hand does that waits a blink. */
async function doubleClick(page: Page, button: Locator, gone: () => Promise<void>): Promise<void> {
  await button.hover();
  await page.mouse.down({ clickCount: 1 });
  await page.mouse.up({ clickCount: 1 });
  await gone();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
}

const mailedTo = async (app: App, company: string) => {
  const { id } = (await app.send('opportunities', {})).find((line) => line.company === company)!;
  const { opportunity } = await app.send('opportunity', { opportunity: id });
  return opportunity.interactions.map(({ person }) => opportunity.people.find((one) => one.id === person)?.name);
};

test('a double click on “I mailed it” is for one person, also when the next one’s row has come under it', async ({
  app,
  page,
}) => {
  await meet(app, 'Fernhill Clinic', 'Ruth Okafor', 'Tom Lindqvist', 'Ada Quist');
  const first = now(page).getByRole('button', { name: 'I mailed it to Ruth Okafor' });
  await doubleClick(page, first, () => expect(first).toBeHidden());
  expect(await mailedTo(app, 'Fernhill Clinic')).toEqual(['Ruth Okafor']);
  // A click of its own is taken, at the very same place.
  const next = now(page).getByRole('button', { name: 'I mailed it to Tom Lindqvist' });
  await next.click();
  await expect.poll(() => mailedTo(app, 'Fernhill Clinic')).toEqual(['Ruth Okafor', 'Tom Lindqvist']);
});

test('a double click at once is one deed', async ({ app, page }) => {
  await meet(app, 'Fernhill Clinic', 'Ruth Okafor', 'Tom Lindqvist', 'Ada Quist');
  await now(page).getByRole('button', { name: 'I mailed it to Ruth Okafor' }).dblclick();
  await expect(now(page).getByRole('button', { name: 'I mailed it to Ruth Okafor' })).toBeHidden();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(now(page).getByRole('button', { name: 'I mailed it to Ruth Okafor' })).toBeVisible();
  expect(await mailedTo(app, 'Fernhill Clinic')).toEqual([]);
});

test('a double click that does a whole card is not for the card that comes up in its place', async ({ app, page }) => {
  await meet(app, 'Alder Bank', 'Ruth Okafor');
  await meet(app, 'Birch Labs', 'Tom Lindqvist');
  const card = now(page).getByRole('listitem').filter({ hasText: 'Alder Bank' });
  await doubleClick(page, card.getByRole('button', { name: 'I mailed it' }), () => expect(card).toBeHidden());
  expect(await mailedTo(app, 'Alder Bank')).toEqual(['Ruth Okafor']);
  expect(await mailedTo(app, 'Birch Labs')).toEqual([]);
});

test('a double click on Done in the list of reminders is not for the one that comes up in its place', async ({
  app,
  page,
}) => {
  await meet(app, 'Alder Bank', 'Ruth Okafor');
  await meet(app, 'Birch Labs', 'Tom Lindqvist');
  await app.setClock('2026-11-30T11:45:00-05:00');
  await page.keyboard.press('l');
  const rows = page.getByRole('dialog').getByRole('region', { name: 'Told, not yet done' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await doubleClick(page, rows.first().getByRole('button', { name: 'Done' }), () => expect(rows).toHaveCount(1));
  await expect(rows.first().getByRole('button', { name: 'Done' })).toBeFocused();
  expect(await mailedTo(app, 'Alder Bank')).toHaveLength(1);
  expect(await mailedTo(app, 'Birch Labs')).toEqual([]);
});

test('by keyboard: what is done gives the focus to the next row, at last to the heading', async ({ app, page }) => {
  await meet(app, 'Fernhill Clinic', 'Ruth Okafor', 'Tom Lindqvist', 'Ada Quist');
  const mail = async (name: string | RegExp) => {
    await now(page).getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await mail('I mailed it to Ruth Okafor');
  await expect(now(page).getByRole('button', { name: 'Write it to Tom Lindqvist' })).toBeFocused();
  // The last one of several: the row before it.
  await mail('I mailed it to Ada Quist');
  await expect(now(page).getByRole('button', { name: 'Fernhill Clinic' })).toBeFocused();
  await mail('I mailed it');
  await expect(now(page).getByText('Nothing to do, and that is the plan.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Now' })).toBeFocused();
});

test('by mouse: a whole card that is done gives the focus to the next card', async ({ app, page }) => {
  await meet(app, 'Alder Bank', 'Ruth Okafor', 'Ada Quist');
  await meet(app, 'Birch Labs', 'Tom Lindqvist');
  await now(page).getByRole('button', { name: 'I mailed both' }).click();
  await expect(now(page).getByRole('button', { name: 'Birch Labs' })).toBeFocused();
});

test('who clicked beside what is then done elsewhere is not brought back to it', async ({ app, page }) => {
  await meet(app, 'Fernhill Clinic', 'Ruth Okafor', 'Tom Lindqvist', 'Ada Quist');
  const ruths = now(page).getByRole('button', { name: 'I mailed it to Ruth Okafor' });
  await ruths.focus();
  await page.getByRole('heading', { name: 'Monday' }).click();
  const [line] = await app.send('opportunities', {});
  const { opportunity } = await app.send('opportunity', { opportunity: line!.id });
  const { interview, person } = { interview: opportunity.interviews[0]!.id, person: opportunity.people[0]!.id };
  await app.send('log-interaction', {
    opportunity: line!.id,
    interaction: { kind: 'note-mailed', interview, person },
  });
  await expect(ruths).toBeHidden();
  expect(await page.evaluate(`document.activeElement.matches('body, .today-column')`)).toBe(true);
});

test('a double click on a trash can removes one line of the history', async ({ app, page }) => {
  const { opportunity } = await meet(app, 'Fernhill Clinic', 'Ruth Okafor');
  for (const kind of ['email', 'call'] as const)
    await app.send('log-interaction', { opportunity, interaction: { kind } });
  await now(page).getByRole('button', { name: 'Fernhill Clinic', exact: true }).click();
  const trash = page.getByRole('region', { name: 'Fernhill Clinic' }).getByRole('button', { name: /^Remove: / });
  await expect(trash).toHaveCount(2);
  await doubleClick(page, trash.first(), () => expect(trash).toHaveCount(1));
  await expect(messages(page)).toContainText('Undo');
  await expect(trash).toHaveCount(1);
  const { interactions } = (await app.send('opportunity', { opportunity })).opportunity;
  expect(interactions).toHaveLength(1);
});

test('what is logged in the panel leaves the focus in its plan', async ({ app, page }) => {
  await meet(app, 'Fernhill Clinic', 'Ruth Okafor');
  await now(page).getByRole('button', { name: 'Fernhill Clinic', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  await panel.getByRole('button', { name: 'Done…' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Log it' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(panel.getByRole('listitem').filter({ hasText: 'Check in' }).first()).toBeVisible();
  await expect.poll(() => page.evaluate(`document.activeElement.closest('.plan-line') !== null`)).toBe(true);
});
