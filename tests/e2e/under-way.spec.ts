import type { Locator, Page } from '@playwright/test';
import { type App, expect, type Held, holdBack, test } from './app';

/** Two presses of a button while the first is still under way: one deed, one save. The clock stands on the sample's busiest Monday. */
test.use({ sample: true, now: '2026-11-30T14:30:00-05:00' });

// From the start, before the page is loaded: a request that goes out in the moment in which the first route is put up passes it unseen.
test.beforeEach(({ page }) => page.route('**/api/send', (route) => route.fallback()));

const dialog = (page: Page) => page.getByRole('dialog');
const now = (page: Page) => page.getByRole('region', { name: 'Now' });
const late = (page: Page) => page.getByRole('region', { name: 'Still worth doing' });

type Request = { name: string; input: Record<string, unknown> };
/** Presses Enter on it, and once more when the first is on its way and not yet answered; then lets both go. */
async function pressTwice(page: Page, button: Locator, command: string): Promise<void> {
  const held = await holdBack(page, command);
  await button.press('Enter');
  await expect.poll(held.asked).toBe(1);
  await page.keyboard.press('Enter');
  await button.press('Enter');
  // A question that the window asks after the second press shows that what the press asked for would be counted by now.
  await page.evaluate('document.fonts.ready');
  expect(held.asked()).toBe(1);
  held.release();
}

async function view(app: App, company: string) {
  const [line] = await app.send('opportunities', { find: company });
  return app.send('opportunity', { opportunity: line!.id });
}
/** How many of a kind its history holds. */
const sent = async (app: App, company: string, kind: string) =>
  (await view(app, company)).opportunity.interactions.filter((one) => one.kind === kind).length;
const openPanel = async (app: App, company: string) => {
  await app.chip(company).first().click();
  await expect(app.page.getByRole('region', { name: company, exact: true })).toBeVisible();
};

test('on a card of Today, what is pressed again while it is saved is logged once', async ({ app, page }) => {
  await pressTwice(page, late(page).getByRole('button', { name: 'I emailed' }), 'log-interaction');
  await expect(late(page)).toBeHidden();
  expect(await sent(app, 'Calder', 'email')).toBe(1);
});

test('on a card of Today, also between the save and the moment in which the card goes', async ({ app, page }) => {
  const saves = await holdBack(page, 'log-interaction');
  const shown = await holdBack(page, 'today');
  saves.release();
  const button = late(page).getByRole('button', { name: 'I emailed' });
  await button.press('Enter');
  await expect.poll(shown.asked).toBeGreaterThan(0);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Undo');
  await button.press('Enter');
  await page.evaluate('document.fonts.ready');
  expect(saves.asked()).toBe(1);
  shown.release();
  await expect(late(page)).toBeHidden();
  expect(await sent(app, 'Calder', 'email')).toBe(1);
});

test('on a card of several notes, one of them and then all are not both logged', async ({ app, page }) => {
  const held = await holdBack(page, 'log-interaction');
  await now(page).getByRole('button', { name: 'I mailed it to Dr. Ruth Okafor' }).press('Enter');
  await expect.poll(held.asked).toBe(1);
  await now(page).getByRole('button', { name: 'I mailed both' }).press('Enter');
  held.release();
  await expect(now(page).getByText('To Tom Lindqvist.')).toBeVisible();
  expect(held.asked()).toBe(1);
  expect(await sent(app, 'Fernhill', 'note-mailed')).toBe(1);
});

test('a second deed is taken as soon as the first is done', async ({ app, page }) => {
  await now(page).getByRole('button', { name: 'I mailed it to Dr. Ruth Okafor' }).press('Enter');
  await expect(now(page).getByText('To Tom Lindqvist.')).toBeVisible();
  await now(page).getByRole('button', { name: 'I mailed it' }).press('Enter');
  await expect(now(page)).toBeHidden();
  expect(await sent(app, 'Fernhill', 'note-mailed')).toBe(2);
});

test('a second deed is taken as soon as the card shows the first, whatever else is still asked', async ({
  app,
  page,
}) => {
  const log = await holdBack(page, 'log-interaction');
  log.release();
  const calendar = await holdBack(page, 'calendar');
  await now(page).getByRole('button', { name: 'I mailed it to Tom Lindqvist' }).press('Enter');
  await expect(now(page).getByText('To Dr. Ruth Okafor.')).toBeVisible();
  await now(page).getByRole('button', { name: 'I mailed it' }).press('Enter');
  await expect.poll(log.asked).toBe(2);
  calendar.release();
  await expect(now(page)).toBeHidden();
  expect(await sent(app, 'Fernhill', 'note-mailed')).toBe(2);
});

test('a person is added once', async ({ app, page }) => {
  await openPanel(app, 'Brightwater');
  const before = (await view(app, 'Brightwater')).opportunity.people.length;
  await page.getByRole('button', { name: 'Add a person' }).click();
  await dialog(page).getByLabel('Name', { exact: true }).fill('Yan Other');
  await pressTwice(page, dialog(page).getByRole('button', { name: 'Save' }), 'save-person');
  await expect(dialog(page)).toBeHidden();
  expect((await view(app, 'Brightwater')).opportunity.people).toHaveLength(before + 1);
});

type Case = [what: string, command: string, open: (app: App) => Promise<Locator>];
const cases: Case[] = [
  [
    'a person is removed',
    'remove-person',
    async (app) => {
      await openPanel(app, 'Brightwater');
      await app.page.locator('.person').first().click();
      return dialog(app.page).getByRole('button', { name: 'Remove' });
    },
  ],
  [
    'an item is moved',
    'move-item',
    async (app) => {
      await app.chip('Check in', 'Brightwater').first().focus();
      await app.page.keyboard.press('d');
      await expect(dialog(app.page)).toBeVisible();
      await app.page.keyboard.press('ArrowRight');
      return dialog(app.page).getByRole('button', { name: 'Move here' });
    },
  ],
  [
    'a reply is logged',
    'log-interaction',
    async (app) => {
      await openPanel(app, 'Brightwater');
      await app.page.keyboard.press('r');
      await dialog(app.page).getByText('They answered, no date').click();
      return dialog(app.page).getByRole('button', { name: 'Save the reply' });
    },
  ],
  [
    'an interview is added',
    'add-interview',
    async (app) => {
      await expect(now(app.page)).toBeVisible();
      await app.page.keyboard.press('n');
      await dialog(app.page).getByLabel('Company').fill('Tenfold');
      return dialog(app.page).getByRole('button', { name: 'Add the interview' });
    },
  ],
  [
    'an opportunity is renamed',
    'edit-opportunity',
    async (app) => {
      await openPanel(app, 'Brightwater');
      await app.page.getByRole('button', { name: 'Settings for this opportunity' }).click();
      await dialog(app.page).getByLabel('Role').fill('Something else');
      return dialog(app.page).getByRole('button', { name: 'Save' });
    },
  ],
  [
    'a message is logged as sent',
    'log-interaction',
    async (app) => {
      await late(app.page).getByRole('button', { name: 'Write it' }).click();
      return dialog(app.page).getByRole('button', { name: 'I sent it' });
    },
  ],
];
for (const [what, command, open] of cases)
  test(`${what} once, however often it is pressed, and the dialog goes`, async ({ app, page }) => {
    await pressTwice(page, await open(app), command);
    await expect(dialog(page)).toBeHidden();
  });

for (const [what, command, name] of [
  ['a line of the history is removed', 'remove-interaction', /^Remove: /],
  ['an interview is removed', 'remove-interview', /^Remove the interview/],
  ['an opportunity is removed', 'remove-opportunity', 'Remove'],
] as const)
  test(`${what} once, however often it is pressed`, async ({ app, page }) => {
    await openPanel(app, 'Brightwater');
    const panel = page.getByRole('region', { name: 'Brightwater', exact: true });
    await pressTwice(page, panel.getByRole('button', { name, exact: typeof name === 'string' }).first(), command);
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Undo');
  });

test('a note at its desk is logged once, by the button and by M', async ({ app, page }) => {
  await now(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  const held = await holdBack(page, 'log-interaction');
  const button = page.getByRole('button', { name: 'It is in the mailbox' });
  await button.press('Enter');
  await expect.poll(held.asked).toBe(1);
  await button.press('m');
  await button.press('Enter');
  await page.evaluate('document.fonts.ready');
  expect(held.asked()).toBe(1);
  held.release();
  await expect(page.getByText('On its way')).toBeVisible();
  expect(await sent(app, 'Fernhill', 'note-mailed')).toBe(1);
});

test('a reminder is done once', async ({ app: { page } }) => {
  await page.keyboard.press('l');
  const done = dialog(page).getByRole('listitem').filter({ hasText: 'Calder' }).getByRole('button', { name: 'Done' });
  // The list gives the first row the focus, a frame after it is there; the keys below are not to meet that.
  await expect(done).toBeFocused();
  await pressTwice(page, done, 'finish-reminder');
  await expect(done).toBeHidden();
});

test('a button says that it is under way when that takes over a second, and keeps the focus', async ({ app, page }) => {
  await openPanel(app, 'Brightwater');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await dialog(page).getByLabel('Name', { exact: true }).fill('Yan Other');
  const held = await holdBack(page, 'save-person');
  const save = dialog(page).getByRole('button', { name: 'Save' });
  await save.press('Enter');
  await expect(save).toHaveAttribute('aria-busy', 'true');
  await expect(save).toBeFocused();
  await expect(dialog(page).getByRole('status').filter({ hasText: 'Saving…' })).toBeVisible();
  held.release();
  await expect(dialog(page)).toBeHidden();
});

test('a save that is quick shows nothing of it', async ({ app: { page } }) => {
  const held = await holdBack(page, 'log-interaction');
  const button = late(page).getByRole('button', { name: 'I emailed' });
  await button.focus();
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.press('Enter');
  await expect.poll(held.asked).toBe(1);
  await page.clock.runFor(999);
  await expect(button).not.toHaveAttribute('aria-busy');
  await page.clock.runFor(1);
  await expect(button).toHaveAttribute('aria-busy', 'true');
  await page.clock.resume();
  held.release();
  await expect(late(page)).toBeHidden();
});

/** Answers the first request of this name with a refusal, once it is let go. */
async function refuseFirst(page: Page, command: string): Promise<Held> {
  let asked = 0;
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/api/send', async (route) => {
    if ((route.request().postDataJSON() as Request).name !== command || asked++ > 0) return route.fallback();
    await released;
    return route.fulfill({ json: { ok: false, error: { code: 'not-saved', message: 'The disk is full.' } } });
  });
  return { asked: () => asked, release };
}

test('a save that is refused gives the button back', async ({ app, page }) => {
  const refused = await refuseFirst(page, 'log-interaction');
  const button = late(page).getByRole('button', { name: 'I emailed' });
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-busy', 'true');
  refused.release();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('The disk is full.');
  await expect(button).not.toHaveAttribute('aria-busy');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(late(page)).toBeHidden();
  expect(await sent(app, 'Calder', 'email')).toBe(1);
});

test('what is refused after its dialog was closed is said all the same', async ({ app, page }) => {
  await openPanel(app, 'Brightwater');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await dialog(page).getByLabel('Name', { exact: true }).fill('Yan Other');
  const refused = await refuseFirst(page, 'save-person');
  await page.keyboard.press('Enter');
  await expect.poll(refused.asked).toBe(1);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  refused.release();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('The disk is full.');
});
