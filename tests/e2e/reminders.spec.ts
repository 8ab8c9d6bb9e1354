import type { Locator, Page } from '@playwright/test';
import { expect, putAway, ready, START, test } from './app';
import { expectAccessible } from './axe';

test.beforeEach(async ({ app, page, now }) => {
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
  // The hour before it begins.
  if (now === START) await putAway(page, 'Fernhill Clinic at 10:00 AM today.');
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

test('what is told stands in the window at once, before the list has been asked again', async ({ app, page }) => {
  await app.setClock('2026-11-30T11:00:00-05:00');
  let answer = () => {};
  const released = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/send', async (route) => {
    const asked = route.request().postDataJSON() as { name: string };
    if (asked.name === 'reminders') await released;
    return route.continue();
  });
  await app.setClock('2026-11-30T11:15:00-05:00');
  const banner = page.locator('.reminder-banner');
  await expect(banner).toContainText('Fernhill Clinic: a note to Ruth Okafor.');
  await expect(page).toHaveTitle('Persistent Bird');
  answer();
  await expect(page).toHaveTitle('(1) Persistent Bird');
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Done' }).click();
  await expect(banner).toBeHidden();
});

test.describe('a minute before', () => {
  test.use({ now: '2026-11-30T11:14:00-05:00' });

  test('what is told moves nothing in the window, so that no click meets another thing than it was meant for', async ({
    app,
    page,
  }) => {
    const places = () =>
      page.evaluate<
        string[]
      >(`[...document.querySelectorAll('.fc-day, .fc-event, .bar button, .today-view section button')]
        .map((it) => [it.textContent, ...Object.values(it.getBoundingClientRect().toJSON())].join(' '))`);
    for (const chip of ['Note', 'Interview', 'Follow up'])
      await expect(app.chip(chip, 'Fernhill Clinic')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Now' }).getByRole('button', { name: 'Write it' })).toBeVisible();
    const before = await places();
    await app.setClock('2026-11-30T11:15:00-05:00');
    await expect(page.locator('.reminder-banner')).toContainText('Fernhill Clinic');
    expect(await places()).toEqual(before);
    await page.locator('.reminder-banner').getByRole('button', { name: 'Put away' }).click();
    await expect(page.locator('.reminder-banner')).toBeHidden();
    expect(await places()).toEqual(before);
  });
});

test('Done and then Undo opens the reminder again', async ({ app, page }) => {
  await app.setClock('2026-11-30T11:15:00-05:00');
  await page.locator('.reminder-banner').getByRole('button', { name: 'Done' }).click();
  await expect(page).toHaveTitle('Persistent Bird');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page).toHaveTitle('(1) Persistent Bird');
  await page.keyboard.press('l');
  const list = page.getByRole('dialog', { name: 'Reminders' });
  await expect(list.getByRole('region', { name: 'Told, not yet done' })).toContainText('Fernhill Clinic: a note');
  await expect(list).not.toContainText('Done today');
});

test('a pause until tomorrow begins with the word that it would have swallowed', async ({ app, page }) => {
  await app.setClock('2026-11-30T18:00:00-05:00');
  await page.keyboard.press('l');
  const list = page.getByRole('dialog', { name: 'Reminders' });
  await list.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('menuitem', { name: 'Until tomorrow' }).click();
  await expect(list).toContainText('Paused until Tue 1 Dec, 9:00 AM.');
  await expect(list.getByRole('region', { name: 'Told, not yet done' })).toContainText('still time for the box.');
  await page.keyboard.press('Escape');
  await expect(page.locator('.reminder-banner')).toContainText('In by 11:59 PM keeps your word.');
});

test('what a pause must swallow is named beside it, and no more when the pause is lifted', async ({ app, page }) => {
  await app.setClock('2026-11-30T10:30:00-05:00');
  await page.keyboard.press('l');
  const list = page.getByRole('dialog', { name: 'Reminders' });
  const silent = list.getByRole('region', { name: 'Will not ring: it is quiet then' });
  await expect(list).toContainText('Nothing waits');
  await expect(silent).toHaveCount(0);
  await list.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('menuitem', { name: 'Until tomorrow' }).click();
  await expect(silent).toContainText('Fernhill Clinic: still time for the box.');
  await expect(silent).toContainText('Mon 30 Nov, 8:30 PM');
  await expectAccessible(page);
  await list.getByRole('button', { name: 'Resume' }).click();
  await expect(silent).toHaveCount(0);
});

test('a banner that still stands when the collection has gone says what holds then', async ({ app, page }) => {
  await app.setClock('2026-11-30T16:15:00-05:00');
  const banner = page.locator('.reminder-banner');
  await expect(banner).toContainText('Fernhill Clinic: a note before 5:00 PM. Ruth’s takes five minutes.');
  await app.setClock('2026-11-30T17:05:00-05:00');
  await expect(banner).toContainText('Fernhill Clinic: still time for the box. In by 11:59 PM keeps your word.');
});

test('the digest goes when the list is opened by its key, too', async ({ app, page }) => {
  await app.setClock('2026-11-30T20:00:00-05:00');
  const banner = page.locator('.reminder-banner');
  await expect(banner).toContainText('One thing came up while you were away. Fernhill Clinic. It is listed for you.');
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog', { name: 'Reminders' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(banner).toBeHidden();
  await expect(page.getByRole('button', { name: 'Reminders: 1 waiting' })).toBeVisible();
});

test('one that comes late says the hour it was for', async ({ app, page }) => {
  await app.setClock('2026-11-30T11:40:00-05:00');
  await expect(page.locator('.reminder-banner')).toContainText('It was for 11:15 AM.');
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

test('after nine hours of sleep one digest says all that came due, and the list holds every one', async ({
  app,
  page,
}) => {
  for (const [company, start, end] of [
    ['Alder Bank', '2026-11-30T12:00', '2026-11-30T12:30'],
    ['Birch Labs', '2026-11-30T13:00', '2026-11-30T13:30'],
    ['Cedar Press', '2026-11-30T14:00', '2026-11-30T14:30'],
  ] as const)
    await app.send('add-interview', {
      company,
      interview: { kind: 'video', timeZone: 'America/New_York', start, end, interviewers: [{ name: 'Tom Hale' }] },
    });
  await app.setClock('2026-11-30T18:00:00-05:00');
  const banner = page.locator('.reminder-banner');
  await expect(banner).toContainText('4 things came up while you were away.');
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Open the list' }).click();
  // Had each been told by itself, the next would stand here now.
  await expect(banner).toBeHidden();
  const listed = page.getByRole('dialog').getByRole('region', { name: 'Told, not yet done' }).getByRole('listitem');
  await expect(listed).toHaveCount(4);
  for (const company of ['Fernhill Clinic', 'Alder Bank', 'Birch Labs', 'Cedar Press'])
    await expect(listed.filter({ hasText: company })).toHaveCount(1);
  await expect(page).toHaveTitle('(4) Persistent Bird');
});

test('a reload says nothing twice: what is told waits in the line of Today, the title and the list', async ({
  app,
  page,
}) => {
  await app.setClock('2026-11-30T11:15:00-05:00');
  await expect(page.locator('.reminder-banner')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Reminders: 1 waiting' })).toBeVisible();
  await expect(page).toHaveTitle('(1) Persistent Bird');
  await expect(page.locator('.reminder-banner')).toBeHidden();
});

test('by keyboard alone: L opens the list, Enter on Done logs it, Escape closes', async ({ app, page }) => {
  const { keyboard } = page;
  await app.setClock('2026-11-30T11:15:00-05:00');
  await expect(page.locator('.reminder-banner')).toBeVisible();
  await keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Reminders' });
  const done = dialog.getByRole('region', { name: 'Told, not yet done' }).getByRole('button', { name: 'Done' });
  await expect(done).toBeVisible();
  await tabTo(page, done);
  await keyboard.press('Enter');
  await expect(dialog.getByRole('region', { name: 'Done today' })).toContainText('Fernhill');
  await expect(done).toBeHidden();
  await expectAccessible(page);
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.reminder-banner')).toBeHidden();
  await expect(page).toHaveTitle('Persistent Bird');
});

/** Walks with Tab, as a hand does, and fails after more steps than a dialog has. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach it.');
}

/** Does what gives this tab its turn to listen for all, and waits until it listens: what is told meanwhile may go to the tab that leaves. */
async function listens(tab: Page, act: () => Promise<unknown>): Promise<void> {
  const stream = tab.waitForResponse('**/api/events');
  await act();
  await stream;
}

test.describe('with the notifications of the browser', () => {
  /** Stands in for the browser's own, which no test can see; what the page may do is still the browser's word. */
  const stub = `
    const { permission } = Notification;
    window.told = [];
    window.Notification = class extends EventTarget {
      static permission = permission;
      constructor(title, options) {
        super();
        Object.assign(this, { title, ...options });
        window.told.push(this);
      }
      close() {}
    };`;
  const told = (tab: Page) => tab.evaluate<string[]>('window.told.map(({ title }) => title)');
  const queue = (tab: Page) =>
    tab.evaluate<number[]>(`navigator.locks.query().then((locks) =>
      [locks.held, locks.pending].map((list) => list.filter(({ name }) => name.endsWith('notifications')).length))`);

  test('two tabs show one notification, its click opens the item, and the other tab follows on', async ({
    app,
    page,
    context,
  }) => {
    await context.grantPermissions(['notifications']);
    await context.addInitScript(stub);
    const other = await context.newPage();
    await other.goto(new URL(page.url()).origin);
    await expect.poll(() => queue(other)).toEqual([1, 1]);
    // Leaving hands the lead over: from here on it is the other tab's.
    await listens(other, () => page.reload());
    await expect.poll(() => queue(page)).toEqual([1, 1]);

    await app.setClock('2026-11-30T11:15:00-05:00');
    for (const tab of [page, other]) await expect(tab.locator('.reminder-banner')).toContainText('Fernhill');
    expect(await told(page)).toEqual([]);
    expect(await told(other)).toEqual([expect.stringContaining('Fernhill Clinic')]);

    await other.evaluate(`window.told[0].dispatchEvent(new Event('click'))`);
    await expect(other.getByRole('region', { name: 'Fernhill Clinic' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Fernhill Clinic' })).toBeHidden();

    // A second click finds a form half filled in, and leaves it.
    await other.getByRole('region', { name: 'Fernhill Clinic' }).getByRole('button', { name: 'Close' }).click();
    await other.keyboard.press('n');
    await other.getByLabel('Company').fill('Alder Bank');
    await other.evaluate(`window.told[0].dispatchEvent(new Event('click'))`);
    await expect(other.locator('.detail-column')).toContainText('Fernhill Clinic');
    await expect(other.getByLabel('Company')).toHaveValue('Alder Bank');

    // The same with a form of the panel itself, also when the notification is about another company.
    await other.keyboard.press('Escape');
    await app.send('add-opportunity', { company: 'Brightwater' });
    await other.keyboard.press('/');
    await other.getByRole('dialog').locator('input').fill('Brightwater');
    await expect(other.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
    await other.keyboard.press('Enter');
    const brightwater = other.getByRole('region', { name: 'Brightwater' });
    await brightwater.getByRole('button', { name: 'Add a person' }).click();
    await other.getByRole('dialog').getByLabel('Name').fill('Priya Raman');
    await other.evaluate(`window.told[0].dispatchEvent(new Event('click'))`);
    await expect(other.locator('.detail-column')).toContainText('Fernhill Clinic');
    await expect(other.getByRole('dialog').getByLabel('Name')).toHaveValue('Priya Raman');
    await other.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    const people = async () =>
      (await app.send('opportunities', { find: 'Brightwater' })).map(({ people: names }) => names);
    await expect.poll(people).toEqual([['Priya Raman']]);

    await listens(page, () => other.close());
    await expect.poll(() => queue(page)).toEqual([1, 0]);
    await app.send('test-reminder', {});
    await expect.poll(() => told(page)).toEqual(['Persistent Bird reaches you here.']);
  });

  test('a tab of an earlier start leaves the notifications to the tab of this one', async ({ app, page, context }) => {
    await context.grantPermissions(['notifications']);
    await context.addInitScript(stub);
    const left = await context.newPage();
    await left.goto(new URL(page.url()).origin);
    await expect.poll(() => queue(left)).toEqual([1, 1]);
    await listens(left, () => page.goto('about:blank'));
    await expect.poll(() => queue(left)).toEqual([1, 0]);

    // Left alone it would be let in again by itself.
    const home = `${new URL(left.url()).origin}/`;
    await left.route(home, (route) => route.fulfill({ status: 401, body: '' }));
    await app.restart();
    expect(new URL(page.url()).origin).toBe(new URL(left.url()).origin);
    await expect(left.locator('.banner')).toContainText('was started anew');
    await expect.poll(() => queue(page)).toEqual([1, 0]);
    await app.send('test-reminder', {});
    await expect.poll(() => told(page)).toEqual(['Persistent Bird reaches you here.']);
    // Let in it belongs to this start, and waits its turn.
    await left.unroute(home);
    await left.evaluate(`dispatchEvent(new Event('focus'))`);
    await expect.poll(() => queue(page)).toEqual([1, 1]);
  });
});

test('what is told while no page is open is told to the page that comes, and once', async ({ app, page }) => {
  const home = new URL(page.url()).origin;
  await page.goto('about:blank');
  await app.setClock('2026-11-30T11:15:00-05:00');
  // The stream may be open long before the window is drawn.
  let drawn = () => {};
  const held = new Promise<void>((resolve) => (drawn = resolve));
  await page.route('**/api/send', async (route) => {
    if (['today', 'settings'].includes((route.request().postDataJSON() as { name: string }).name)) await held;
    await route.fallback();
  });
  const stream = page.waitForResponse('**/api/events');
  await page.goto(home);
  await stream;
  drawn();
  const banner = page.locator('.reminder-banner');
  await expect(banner).toContainText('Fernhill Clinic: a note to Ruth Okafor.');
  await page.reload();
  await expect(page).toHaveTitle('(1) Persistent Bird');
  await expect(banner).toBeHidden();
});

test('eight tabs answer like one, and hear the same', async ({ app, page, context }) => {
  const home = new URL(page.url()).origin;
  const tabs = [page];
  for (let more = 0; more < 7; more++) {
    const tab = await context.newPage();
    await tab.goto(home);
    // One that is not drawn yet does not listen yet.
    await ready(tab);
    tabs.push(tab);
  }
  await app.setClock('2026-11-30T11:15:00-05:00');
  for (const tab of tabs) await expect(tab.locator('.reminder-banner')).toContainText('Fernhill Clinic');
  const [first, second] = tabs as [Page, Page];
  await second.locator('.reminder-banner').getByRole('button', { name: 'Done' }).click();
  for (const tab of tabs) await expect(tab.locator('.reminder-banner')).toBeHidden();
  // The tab that listened for all is closed: the next one listens.
  await listens(second, () => first.goto('about:blank'));
  await app.setClock('2026-12-02T10:00:00-05:00');
  for (const tab of tabs.slice(1)) await expect(tab.locator('.reminder-banner')).toContainText('Ruth Okafor');
});
