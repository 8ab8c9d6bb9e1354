import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { emptyDocument, type Opportunity } from '../../src-main/domain/model';
import { openStore } from '../../src-main/store/store';
import { type App, expect, putAway, test } from './app';
import { expectAccessible } from './axe';

/** What the browser and the system do with notifications, and what the window says when they, or the disk, do nothing. */

async function fernhill(app: App): Promise<void> {
  await app.send('add-interview', {
    company: 'Fernhill Clinic',
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      start: '2026-11-30T10:00',
      end: '2026-11-30T11:00',
      interviewers: [
        {
          name: 'Dr. Ruth Okafor',
          postalAddress: { street: '1 Mill St', city: 'Albany', postalCode: '12207', country: 'US' },
        },
      ],
    },
  });
  // The hour before it begins: told here, and not once more to a page that comes.
  await putAway(app.page, 'Fernhill Clinic at 10:00 AM today.');
}

/** As the user answers beside the address. It holds as long as the session that said it. */
async function answer(page: Page, setting: 'granted' | 'denied' | 'prompt'): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { targetInfo } = await browser.send('Target.getTargetInfo');
  await browser.send('Browser.setPermission', {
    permission: { name: 'notifications' },
    setting,
    origin: new URL(page.url()).origin,
    // Else it is the answer of another window than this one.
    ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
  });
}

/** The browser's own class, only watched: what it does with a notification is its own doing. */
const watchNotifications = `
    window.made = [];
    window.Notification = new Proxy(window.Notification, {
      construct(real, args) {
        const one = new real(...args);
        const heard = { one, events: [] };
        for (const name of ['show', 'error', 'close']) one.addEventListener(name, () => heard.events.push(name));
        window.made.push(heard);
        return one;
      },
    });`;
/** This page is the one that shows the notifications. */
const leads = `navigator.locks.query().then(({ held }) => held.some(({ name }) => name.endsWith('notifications')))`;

test('the browser really shows a notification with the words, the icon and the key; its click opens the item', async ({
  app,
  page,
}) => {
  await fernhill(app);
  await page.addInitScript(watchNotifications);
  await page.reload();
  await answer(page, 'granted');
  await expect.poll(() => page.evaluate(leads)).toBe(true);
  await app.setClock('2026-11-30T16:15:00-05:00');
  const made = () =>
    page.evaluate(`window.made.map(({ one, events }) =>
      ({ title: one.title, body: one.body, icon: one.icon, tag: one.tag, events }))`);
  const { origin } = new URL(page.url());
  await expect.poll(made).toEqual([
    {
      title: 'Fernhill Clinic: a note before 5:00 PM.',
      body: 'Dr. Okafor’s takes five minutes.',
      icon: expect.stringMatching(new RegExp(`^${origin}/assets/icon-[^/]+\\.png$`)),
      tag: (await app.send('reminders', {})).shown[0]!.key,
      events: ['show'],
    },
  ]);
  // The icon is there, and the page's own policy lets it in: a refusal would stand in the console.
  const icon = await page.evaluate<string>('window.made[0].one.icon');
  expect((await page.request.get(icon)).headers()['content-type']).toBe('image/png');
  expect(await page.evaluate(`fetch(${JSON.stringify(icon)}).then(({ ok }) => ok)`)).toBe(true);

  await page.evaluate(`window.made[0].one.dispatchEvent(new Event('click'))`);
  await expect(page.getByRole('region', { name: 'Fernhill Clinic' }).locator('.plan-line:focus')).toContainText('Note');
  // A real one says its own end, too.
  await expect.poll(made).toMatchObject([{ events: ['show', 'close'] }]);
});

test('a notification of the browser goes when its reminder is snoozed, and rings anew when that is over', async ({
  app,
  page,
}) => {
  await fernhill(app);
  await page.addInitScript(watchNotifications);
  await page.reload();
  await answer(page, 'granted');
  await expect.poll(() => page.evaluate(leads)).toBe(true);
  await app.setClock('2026-11-30T11:15:00-05:00');
  const made = () => page.evaluate('window.made.map(({ one, events }) => [one.renotify, ...events])');
  await expect.poll(made).toEqual([[true, 'show']]);
  await page.locator('.reminder-banner').getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('menuitem', { name: 'In 10 minutes' }).click();
  await expect.poll(made).toEqual([[true, 'show', 'close']]);
  await app.setClock('2026-11-30T11:25:00-05:00');
  await expect.poll(made).toEqual([
    [true, 'show', 'close'],
    [true, 'show'],
  ]);
});

test('who refused is told once where it can be allowed, in the banner, the list and the settings, until it is', async ({
  app,
  page,
}) => {
  await fernhill(app);
  await answer(page, 'denied');
  const off = 'Notifications are off for this page.';
  const banner = page.locator('.banner').filter({ hasText: off });
  await expect(banner).toContainText('Allow them beside the address');
  await expect(banner.getByRole('button', { name: 'Send a test notification' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: off })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Reminders' }).click();
  const note = page.getByRole('dialog').getByRole('status').filter({ hasText: off });
  await expect(note).toBeVisible();
  // Whoever wants none is left in peace.
  await page.getByRole('switch', { name: 'Notifications', exact: true }).click();
  await expect(note).toBeHidden();
  await expect(banner).toBeHidden();
  await page.getByRole('switch', { name: 'Notifications', exact: true }).click();
  await expect(note).toBeVisible();
  await answer(page, 'granted');
  await expect(note).toBeHidden();
  await expect(banner).toBeHidden();
});

test('who has not been asked is asked by a click here, and by nothing else', async ({ app, page }) => {
  await fernhill(app);
  await answer(page, 'prompt');
  const banner = page.locator('.banner').filter({ hasText: 'This browser shows no notifications yet.' });
  await expect(banner.getByRole('button', { name: 'Allow notifications' })).toBeVisible();
  await answer(page, 'granted');
  await expect(banner).toBeHidden();
});

/** The page believes that it stands in the desktop window, on a desktop that shows nothing; all else is the real program. */
async function onSilentDesktop(page: Page): Promise<void> {
  await page.route('**/api/send', async (route) => {
    const asked = route.request().postDataJSON() as { name: string };
    if (asked.name !== 'status') return route.continue();
    const response = await route.fetch();
    const reply = (await response.json()) as { ok: true; value: object };
    const silent = {
      code: 'notifications-silent',
      message: 'No program on this desktop shows notifications: nobody answers to org.freedesktop.Notifications.',
    };
    return route.fulfill({
      response,
      json: { ...reply, value: { ...reply.value, host: 'electron', troubles: [silent] } },
    });
  });
  await page.reload();
}

test('a desktop that shows nothing is said once, with what to do there and a test; its own settings are shown', async ({
  app,
  page,
}) => {
  await fernhill(app);
  await onSilentDesktop(page);
  const banner = page.locator('.banner').filter({ hasText: 'No program on this desktop shows notifications' });
  await expect(banner).toHaveCount(1);
  await expect(banner).toContainText('Other desktops need a notification service running.');
  await banner.getByRole('button', { name: 'Send a test notification' }).click();
  await expect(page.locator('.reminder-banner')).toContainText('Persistent Bird reaches you here.');
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Not now' }).click();
  await expect(banner).toBeHidden();
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog')).toContainText('No program on this desktop shows notifications');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Reminders' }).click();
  for (const [name, key] of [
    ['Close to the tray', 'closeToTray'],
    ['Start at login', 'launchAtLogin'],
  ] as const) {
    const before = (await app.send('settings', {})).preferences.reminders[key];
    await page.getByRole('switch', { name, exact: true }).click();
    await expect.poll(async () => (await app.send('settings', {})).preferences.reminders[key]).toBe(!before);
  }
  await expectAccessible(page);
});

test('with a disk that takes nothing reminders still ring, once, and the window says that they cannot be marked', async ({
  app,
  page,
}) => {
  await fernhill(app);
  // Answered when all that is due by then is told and noted: nobody writes from here on.
  await app.setClock('2026-11-30T10:30:00-05:00');
  // A folder in the place of the file: no rename can replace it, whoever runs this.
  const inTheWay = join(app.store, 'reminders.json');
  rmSync(inTheWay, { force: true });
  mkdirSync(join(inTheWay, 'in the way'), { recursive: true });
  await app.setClock('2026-11-30T11:15:00-05:00');
  const ringing = page.locator('.reminder-banner');
  await expect(ringing).toContainText('Fernhill Clinic: a note to Dr. Ruth Okafor.');
  const unmarkable = page.locator('.banner').filter({ hasText: 'what you do with them cannot be kept' });
  await expect(unmarkable).toBeVisible();
  await expectAccessible(page);

  // What the user asks for is not believed until it is durable, and the reason is said.
  await ringing.getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('menuitem', { name: 'In 10 minutes' }).click();
  await expect(page.getByText(/Could not save to disk\./).first()).toBeVisible();
  await expect(ringing).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog').getByRole('status').filter({ hasText: 'cannot be kept' })).toBeVisible();
  await page.keyboard.press('Escape');
  await app.setClock('2026-11-30T11:16:00-05:00');
  expect((await app.send('reminders', {})).shown).toHaveLength(1);

  rmSync(inTheWay, { recursive: true });
  await ringing.getByRole('button', { name: 'Snooze' }).click();
  await page.getByRole('menuitem', { name: 'In 10 minutes' }).click();
  await expect(ringing).toBeHidden();
  await expect(unmarkable).toBeHidden();
});

test('reminders of a newer program are said once, and Done is done', async ({ app, page }) => {
  await fernhill(app);
  await app.setClock('2026-11-30T11:15:00-05:00');
  await expect(page.locator('.reminder-banner')).toBeVisible();
  await page.goto('about:blank');
  await app.stop();
  const file = join(app.store, 'reminders.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"schema":1', '"schema":9'));
  await app.restart('2026-11-30T11:16:00-05:00');
  const ringing = page.locator('.reminder-banner');
  await app.setClock('2026-11-30T11:17:00-05:00');
  const said = page.locator('.banner').filter({ hasText: 'was written by a newer Persistent Bird' });
  await expect(said).toContainText('cannot be kept');
  await expect(said).toHaveCount(1);
  if (await ringing.isVisible()) await ringing.getByRole('button', { name: 'Done' }).click();
  else {
    await page.keyboard.press('l');
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  }
  await expect.poll(async () => (await app.send('reminders', {})).done.length).toBe(1);
  expect((await app.send('today', {})).done.map(({ interaction }) => interaction.kind)).toContain('note-mailed');
  await expect(page.getByText(/Could not save to disk\./)).toHaveCount(0);
});

test('2,000 things due at once are one digest, and a list, a Today and days that come in pieces', async ({
  app,
  page,
}) => {
  const one = (index: number): Opportunity => ({
    id: `firm-${index}`,
    company: `Firm ${index}`,
    role: '',
    createdAt: '2026-11-01T10:00:00-05:00',
    people: [],
    interviews: [
      {
        id: `talk-${index}`,
        kind: 'video',
        timeZone: 'America/New_York',
        start: '2026-11-27T10:00:00-05:00',
        end: '2026-11-27T11:00:00-05:00',
      },
    ],
    interactions: [
      { id: `mail-${index}`, kind: 'note-mailed', at: '2026-11-27T12:00:00-05:00', interview: `talk-${index}` },
      { id: `ask-${index}`, kind: 'reply', at: '2026-11-28T12:00:00-05:00', needsAnswer: true },
    ],
    moves: [],
  });
  await page.goto('about:blank');
  await app.stop();
  const store = await openStore(app.store, { host: 'cli' });
  await store.save({ ...emptyDocument, opportunities: Array.from({ length: 2_000 }, (_, index) => one(index)) });
  await store.close();
  // The calendar follows to the new today, and has two thousand of everything to lay.
  await app.restart('2026-09-21T12:30:00-04:00');
  await app.setClock('2026-11-30T09:00:00-05:00');
  const banner = page.locator('.reminder-banner');
  await expect(banner).toContainText('2000 things are waiting for you. Firm 0, Firm 1 and 1998 more.');
  await expect(page).toHaveTitle('(2000) Persistent Bird');
  // Two thousand each of them, and all at once they would let the window stand still for seconds.
  const today = page.getByRole('complementary', { name: 'Today' });
  for (const part of ['Still worth doing', 'Coming up', 'On hold'])
    await expect(today.getByRole('region', { name: part }).getByRole('listitem')).toHaveCount(50);
  await expect(app.day('2026-12-04').getByRole('button', { name: '1,950 more in the list' })).toBeVisible();
  await banner.getByRole('button', { name: 'Open the list' }).click();
  const rows = page.getByRole('dialog').getByRole('listitem');
  await expect(rows).toHaveCount(50);
  await expect(banner).toBeHidden();
  await page.getByRole('dialog').getByRole('button', { name: 'Show 50 more of 1,950' }).click();
  await expect(rows).toHaveCount(100);
  await page.getByRole('button', { name: 'Put all away' }).click();
  await expect(page.getByRole('dialog')).toContainText('Nothing waits, and that is the plan.');
  await expect(page).toHaveTitle('Persistent Bird');
});
