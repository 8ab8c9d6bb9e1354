import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { expectAccessible } from './axe';

/** Tuesday 8 December, ten: Brightwater was met on 30 November, thanked, written to once, and has been quiet since. */
test.use({ now: '2026-11-30T12:00:00-05:00' });

const address = { street: '41 Mill Lane', city: 'Brightwater' };
let opportunity = '';

test.beforeEach(async ({ app, page }) => {
  await app.send('change-preferences', { changes: { sender: { name: 'Maya Torres', phone: '555 0199' } } });
  const added = await app.send('add-interview', {
    company: 'Brightwater',
    role: 'Project coordinator',
    interview: {
      kind: 'video',
      timeZone: 'America/New_York',
      start: '2026-11-30T10:00',
      end: '2026-11-30T11:00',
      interviewers: [{ name: 'Priya Raman', email: 'priya@example.com', phone: '555 0117', postalAddress: address }],
    },
  });
  ({ opportunity } = added);
  await app.send('log-interaction', { opportunity, interaction: { kind: 'note-mailed', interview: added.interview } });
  await app.setClock('2026-12-02T10:10:00-05:00');
  await app.send('log-interaction', {
    opportunity,
    interaction: { kind: 'call', words: 'Thank you again for Monday.' },
  });
  await app.setClock('2026-12-08T10:00:00-05:00');
  await expect(page.getByRole('region', { name: 'Now' }).getByText('Check in')).toBeVisible();
});

const dialog = (page: Page) => page.getByRole('dialog');
const words = (page: Page) => page.getByLabel('Your message');
async function find(page: Page, company: string) {
  await page.keyboard.press('/');
  await dialog(page)
    .getByRole('button', { name: new RegExp(company) })
    .click();
  await page.getByRole('region', { name: company }).waitFor();
}
const card = (page: Page) =>
  page.getByRole('region', { name: 'Now' }).getByRole('listitem').filter({ hasText: 'Brightwater' });

test('to those who asked for no contact the desk offers nothing, and says why @zones', async ({ app, page }) => {
  await app.send('log-interaction', { opportunity, interaction: { kind: 'no-contact-request' } });
  await find(page, 'Brightwater');
  await page.keyboard.press('e');
  await expect(
    dialog(page).getByText(
      'Brightwater asked on Tue 8 Dec for no contact, and leaving it at that is the kindest answer.',
    ),
  ).toBeVisible();
  await expect(dialog(page).getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog(page)).toHaveCount(0);
  // Taken back, it is a desk again.
  await app.send('undo', {});
  await page.keyboard.press('e');
  await expect(words(page)).toHaveValue(/^Hello Priya,/);
});

test('a check-in is drafted, flagged, mended, sent through mailto: and logged @zones', async ({ app, page }) => {
  await card(page).getByRole('button', { name: 'Write it' }).click();
  await expect(dialog(page).getByRole('heading', { name: 'Check in with Brightwater' })).toBeVisible();
  await expect(dialog(page).getByText('Priya Raman. Your second hello since the interview.')).toBeVisible();
  await expect(words(page)).toBeFocused();
  await expect(words(page)).toHaveValue(/^Hello Priya,\n[\s\S]*\nKind regards,\nMaya Torres$/);
  await expect(dialog(page).getByText('Respectful')).toBeVisible();
  await expect(dialog(page).getByText('2 sentences')).toBeVisible();
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'You called them' })).toContainText(
    'Thank you again for Monday.',
  );

  // Flagged.
  const impatient =
    'Hello Priya,\nI have been waiting for nine days. Please get back to me ASAP!!\nMaya & Co, "Torres"';
  await words(page).fill(impatient);
  const advice = dialog(page).getByRole('listitem').filter({ hasText: 'Keep' });
  await expect(advice.first()).toBeVisible();
  await expect(dialog(page).locator('mark').first()).toBeVisible();
  await expect(dialog(page).getByText('Respectful')).toBeHidden();
  await advice
    .first()
    .getByRole('button', { name: /^Change it/ })
    .click();
  await expect(words(page)).toBeFocused();
  expect(
    await words(page).evaluate((area) => 'selectionEnd' in area && area.selectionEnd !== area.selectionStart),
  ).toBe(true);

  // Mended.
  const mended =
    'Hello Priya,\nI remain keen on the role & glad about our talk, thank you. Is there anything I can send?\nMaya';
  await words(page).fill(mended);
  await expect(dialog(page).getByText('Respectful')).toBeVisible();
  await expect(advice).toHaveCount(0);
  await page.getByLabel('Subject').fill('Project coordinator, thank you\r\nBcc: eve@example.com');

  // Through the user's own program: the link is theirs to follow, and nothing else is in it.
  const link = dialog(page).getByRole('link', { name: 'Open in mail' });
  const expected = `mailto:priya@example.com?subject=${encodeURIComponent('Project coordinator, thank you Bcc: eve@example.com')}&body=${encodeURIComponent(mended.replaceAll('\n', '\r\n'))}`;
  await expect(link).toHaveAttribute('href', expected);
  await page.evaluate(`document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href^="mailto:"]');
    if (link) { event.preventDefault(); document.body.dataset.followed = link.href; }
  })`);
  await link.click();
  await expect(page.locator('body')).toHaveAttribute('data-followed', expected);
  // Following the link is not having sent it.
  expect((await app.send('opportunity', { opportunity })).opportunity.interactions).toHaveLength(2);

  await dialog(page).getByRole('button', { name: 'I sent it' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Done today' })).toContainText('Emailed');
  const { history } = await app.send('opportunity', { opportunity });
  expect(history[0]).toMatchObject({ text: 'You emailed Priya Raman', words: mended });

  // The next one begins in other words; taken back, these are a draft again.
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await card(page).getByRole('button', { name: 'Write it' }).click();
  await expect(words(page)).toHaveValue(mended);
});

test('a call has its script, its number and "No answer"; a voicemail ends with the number', async ({ app, page }) => {
  await card(page).getByRole('button', { name: 'Write it' }).click();
  await dialog(page).getByText('Call', { exact: true }).click();
  await expect(page.getByLabel('What you say')).toHaveValue(/^Hello Priya, this is Maya Torres\. /);
  await expect(dialog(page).getByRole('link', { name: 'Dial' })).toHaveAttribute('href', 'tel:5550117');
  await dialog(page).getByText('Voicemail', { exact: true }).click();
  await expect(page.getByLabel('What you leave')).toHaveValue(/My number is 555 0199\.$/);
  await expect(dialog(page).getByText(/about \d+ seconds/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'I left it' }).click();
  await expect(dialog(page)).toBeHidden();
  const { history } = await app.send('opportunity', { opportunity });
  expect(history[0]).toMatchObject({
    text: 'You left Priya Raman a voicemail',
    words: expect.stringContaining('555 0199'),
  });
});

test('another wording comes when asked, something fresh finds its place, and both can be taken back', async ({
  page,
}) => {
  await card(page).getByRole('button', { name: 'Write it' }).click();
  await expect(words(page)).toHaveValue(/Hello Priya/);
  const first = await words(page).inputValue();
  await dialog(page).getByRole('button', { name: 'Another wording' }).click();
  await expect(words(page)).not.toHaveValue(first);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(words(page)).toHaveValue(first);
  await dialog(page).getByRole('button', { name: 'Since we spoke I have …' }).click();
  await expect(words(page)).toHaveValue(/Since we spoke I have …\nKind regards,/);
  await expect(dialog(page).getByText('still waits for your words')).toBeVisible();
  await page.keyboard.type('finished the course.');
  await expect(words(page)).toHaveValue(/Since we spoke I have finished the course\.\nKind regards,/);
  await expect(dialog(page).getByText('still waits for your words')).toBeHidden();
});

test('who asked to wait is said before anything else', async ({ app, page }) => {
  const { people } = (await app.send('opportunity', { opportunity })).opportunity;
  await app.send('log-interaction', {
    opportunity,
    interaction: { kind: 'timeline', until: '2026-12-18', person: people[0]!.id },
  });
  await find(page, 'Brightwater');
  await page.keyboard.press('e');
  await expect(dialog(page).getByText('Priya Raman of Brightwater asked you to wait until Fri 18 Dec.')).toBeVisible();
  await expect(dialog(page).getByText('Next good day: Mon 21 Dec.')).toBeVisible();
});

test('what is missing is given right there: an address, a name to sign with', async ({ app, page }) => {
  await app.send('change-preferences', { changes: { sender: null } });
  const { opportunity: juniper } = await app.send('add-opportunity', { company: 'Juniper' });
  await app.send('save-person', { opportunity: juniper, person: { name: 'Leo Marsh' } });
  await find(page, 'Juniper');
  await page.keyboard.press('e');
  await page.getByLabel(/^Email of Leo Marsh/).fill('leo@example.com');
  await page.getByRole('button', { name: /^Add email of/ }).click();
  await expect(dialog(page).getByRole('link', { name: 'Open in mail' })).toHaveAttribute(
    'href',
    /^mailto:leo@example\.com\?/,
  );
  await page.getByLabel(/^Your name/).fill('Maya Torres');
  await page.getByRole('button', { name: 'Add your name' }).click();
  await expect(words(page)).toHaveValue(/Maya Torres$/);
});

test('an address that could carry a header makes no link, and copying is there', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { people } = (await app.send('opportunity', { opportunity })).opportunity;
  await app.send('save-person', {
    opportunity,
    person: { ...people[0]!, email: 'priya@example.com?bcc=eve@example.com' },
  });
  await card(page).getByRole('button', { name: 'Write it' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Open in mail' })).toHaveAccessibleDescription(
    /not an email address/,
  );
  await expect(dialog(page).getByRole('link')).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('Copied.')).toBeVisible();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await words(page).inputValue());
});

test('stays with whom it was opened for, also when another window thanks them meanwhile', async ({ app, page }) => {
  const { opportunity: juniper, interview } = await app.send('add-interview', {
    company: 'Juniper',
    interview: {
      kind: 'phone',
      timeZone: 'America/New_York',
      start: '2026-12-08T08:30',
      end: '2026-12-08T09:00',
      interviewers: [
        { name: 'Ruth Okafor', email: 'ruth@example.com' },
        { name: 'Tom Lindqvist', email: 'tom@example.com' },
      ],
    },
  });
  const { people } = (await app.send('opportunity', { opportunity: juniper })).opportunity;
  const tom = people.find(({ name }) => name === 'Tom Lindqvist')!.id;
  await page.getByRole('button', { name: /Write it.*Tom Lindqvist/ }).click();
  await expect(dialog(page)).toContainText('Hello Tom,');
  const askedAgain = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes('"message-desk"'),
  );
  await app.send('log-interaction', {
    opportunity: juniper,
    interaction: { kind: 'thank-you-email', interview, person: tom, words: 'Thank you.' },
  });
  await (await askedAgain).finished();
  await expect(page.getByRole('button', { name: /Write it.*Tom Lindqvist/, includeHidden: true })).toHaveCount(0);
  await expect(dialog(page)).toContainText('Tom Lindqvist. Your');
  await expect(dialog(page)).not.toContainText('Hello Ruth,');
});

test('a message too long for a link says so', async ({ page }) => {
  await card(page).getByRole('button', { name: 'Write it' }).click();
  await words(page).fill('é'.repeat(2_000));
  await expect(dialog(page).getByRole('button', { name: 'Open in mail' })).toHaveAccessibleDescription(
    /Copy the words and paste them there/,
  );
});

test('words that are too long have no verdict and no link, least of all those of the words before', async ({
  page,
}) => {
  await card(page).getByRole('button', { name: 'Write it' }).click();
  await expect(dialog(page).getByRole('link', { name: 'Open in mail' })).toBeVisible();
  await words(page).fill('Thank you. '.repeat(1_000));
  await expect(dialog(page).getByRole('link', { name: 'Open in mail' })).toHaveCount(0);
  await expect(dialog(page).getByText(/sentences?, \d+ words/)).toHaveCount(0);
});

test('words that are too long are not promised to be tried again, are refused in words, and saved once they are short', async ({
  app,
  page,
}) => {
  await card(page).getByRole('button', { name: 'Write it' }).click();
  await words(page).fill('x'.repeat(10_001));
  await expect(words(page)).toHaveAccessibleDescription(/This must be at most 10,000 characters \(it has 10,001\)\./);
  await expect(dialog(page).getByText(/Too long to be saved\./)).toBeVisible();
  await expect(dialog(page).getByText(/tried again/)).toHaveCount(0);
  await expect(dialog(page).getByRole('button', { name: 'Try now' })).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'I sent it' }).click();
  const refused = dialog(page).getByText(
    'Your words are too long to be logged: they have 10,001 characters, and 10,000 is the most. Shorten them, then log it again.',
  );
  await expect(refused).toBeVisible();
  await expectAccessible(page);
  await words(page).fill('Hello Priya, thank you. Is there anything I can send?');
  await expect(refused).toBeHidden();
  await expect(dialog(page).getByText('Saved as you write.')).toBeVisible();
  await expect(words(page)).not.toHaveAttribute('aria-invalid');
  await dialog(page).getByRole('button', { name: 'I sent it' }).click();
  await expect(dialog(page)).toBeHidden();
  expect((await app.send('opportunity', { opportunity })).history[0]!.words).toContain('anything I can send');
});

test('by keyboard alone: E opens, the words have the focus, Esc keeps them and gives it back', async ({ page }) => {
  const name = page.getByRole('button', { name: 'Brightwater', exact: true }).first();
  await name.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Brightwater' }).waitFor();
  await page.keyboard.press('e');
  await expect(words(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' T.');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(name).toBeFocused();
  await page.keyboard.press('e');
  await expect(words(page)).toHaveValue(/Maya Torres T\.$/);
  await page.getByRole('button', { name: 'I sent it' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Done today' })).toContainText('Emailed');
});

test('a message that is sent takes its card away, and the focus goes to the next one, else to the heading', async ({
  app,
  page,
}) => {
  const now = page.getByRole('region', { name: 'Now' });
  await app.send('add-interview', {
    company: 'Juniper',
    interview: {
      kind: 'phone',
      timeZone: 'America/New_York',
      start: '2026-12-08T08:30',
      end: '2026-12-08T09:00',
      interviewers: [{ name: 'Leo Marsh', email: 'leo@example.com' }],
    },
  });
  await expect(now.getByRole('button', { name: 'Juniper', exact: true })).toBeVisible();
  for (const how of ['Enter', 'click'] as const) {
    const write = now.getByRole('button', { name: 'Write it' }).first();
    await write.focus();
    await page.keyboard.press('Enter');
    const sent = dialog(page).getByRole('button', { name: 'I sent it' });
    if (how === 'click') await sent.click();
    else {
      await sent.focus();
      await page.keyboard.press('Enter');
    }
    await expect(dialog(page)).toBeHidden();
    await expect(now.getByRole('button', { name: 'Write it' })).toHaveCount(how === 'Enter' ? 1 : 0);
    if (how === 'Enter') await expect(now.getByRole('listitem').getByRole('button').first()).toBeFocused();
    else await expect(page.getByRole('heading', { name: 'Now' })).toBeFocused();
  }
});

for (const theme of ['light', 'dark'] as const)
  test(`the dialog for messages breaks no accessibility rule, ${theme}`, async ({ app, page }) => {
    await app.send('change-preferences', { changes: { theme, sender: null } });
    await card(page).getByRole('button', { name: 'Write it' }).click();
    await words(page).fill('Please get back to me ASAP!!');
    await expect(dialog(page).locator('mark').first()).toBeVisible();
    await expectAccessible(page);
    await dialog(page).getByText('Voicemail', { exact: true }).click();
    await expect(page.getByLabel('What you leave')).toBeVisible();
    await expectAccessible(page);
  });
