import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app';
import { expectAccessible } from './axe';

/** Monday 30 November, half past eleven: Fernhill was met from ten, by two people whose address is known. */
test.use({ now: '2026-11-30T11:30:00-05:00' });

const address = { street: '200 Fernhill Road', city: 'Brookfield', country: 'USA' };
const ruths = {
  thanks: 'Thank you for the hour this morning, and for walking me through the intake desk yourself.',
  interest: 'I would love this job, and I left wanting to fix the Tuesday queue with you.',
  gain: 'At Baxter I cut waiting times by a fifth. I would bring the same care to your appointment data.',
};
const toms = {
  thanks: 'Thank you for showing me the dashboards you built.',
  interest: 'The way your team reads its own numbers is work I want to do.',
  gain: 'My reports at Baxter were read by forty nurses every day. Yours deserve readers like that.',
};

test.beforeEach(async ({ app, page }) => {
  await app.send('change-preferences', { changes: { sender: { name: 'Maya Torres' } } });
  await app.send('add-interview', {
    company: 'Fernhill Clinic',
    role: 'Patient data analyst',
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      start: '2026-11-30T10:00',
      end: '2026-11-30T11:00',
      interviewers: [
        { name: 'Dr. Ruth Okafor', email: 'ruth@example.com', postalAddress: address },
        { name: 'Tom Lindqvist', email: 'tom@example.com', postalAddress: address },
      ],
    },
  });
  await expect(page.getByRole('region', { name: 'Now' }).getByText('Thank-you notes')).toBeVisible();
});

type Page = Parameters<Parameters<typeof test>[2]>[0]['page'];
const today = (page: Page) => page.getByRole('region', { name: 'Now' });
const desk = (page: Page) => page.getByRole('main', { name: 'Thank-you notes to Fernhill Clinic' });
async function write(page: Page, words: typeof ruths) {
  await page.getByLabel(/^Thanks/).fill(words.thanks);
  await page.getByLabel(/^Interest/).fill(words.interest);
  await page.getByLabel(/^What they gain/).fill(words.gain);
}
const check = (page: Page, text: string | RegExp) =>
  page.getByRole('list', { name: 'What makes a good note' }).getByRole('listitem').filter({ hasText: text });

test('an interview of today becomes two notes of their own, both in the mailbox @zones', async ({ app, page }) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  await expect(page.getByLabel(/^Thanks/)).toBeFocused();
  await expect(page.getByLabel('Greeting')).toHaveValue('Dear Dr. Okafor,');
  await expect(page.getByLabel('Signed')).toHaveValue('Maya Torres');
  await expect(page.getByText('In the box by 11:59 PM. Last collection 5:00 PM.')).toBeVisible();
  await expect(check(page, 'Name one result of yours that fits')).toContainText('Still to come');

  await write(page, ruths);
  for (const done of [
    'Thanks Dr. Ruth Okafor',
    'Says you want the job',
    'Says what they gain',
    'Four sentences',
    'by name',
    'Signed',
    'Asks for nothing',
  ])
    await expect(check(page, done)).toContainText('There: ');
  await expect(page.getByRole('img', { name: /^The note on the card: \d+ of 11 lines/ })).toBeVisible();
  await expect(page.getByText(/^\d+ of 11 lines$/)).toBeVisible();
  await expect(page.getByRole('tab', { name: /Dr. Ruth Okafor/ })).toContainText('All three parts');

  // The colleague's note in the same words is noticed; in words of its own it is not.
  await page.getByRole('button', { name: 'Next: Tom Lindqvist' }).click();
  await expect(page.getByLabel('Greeting')).toHaveValue('Dear Tom,');
  await write(page, ruths);
  await expect(check(page, 'Much like the colleague’s note')).toBeVisible();
  await write(page, toms);
  await expect(check(page, 'Words of its own')).toBeVisible();

  await page.getByRole('button', { name: 'It is in the mailbox' }).click();
  await expect(page.getByRole('tab', { name: /Tom Lindqvist/ })).toContainText('Done 11:30 AM');
  await expect(desk(page).getByText('You mailed the note to Tom Lindqvist, 11:30 AM.')).toBeVisible();
  await page.getByRole('tab', { name: /Dr. Ruth Okafor/ }).click();
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(ruths.thanks);
  await page.getByRole('button', { name: 'Another way…' }).click();
  await page.getByRole('menuitem', { name: 'Handed over in person' }).click();
  await expect(desk(page).getByText('You handed the note to Dr. Ruth Okafor, 11:30 AM.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Done today' })).toContainText('Mailed');

  const { opportunity } = (await app.send('opportunities', {}))[0]
    ? await app.send('opportunity', { opportunity: (await app.send('opportunities', {}))[0]!.id })
    : { opportunity: null };
  expect(opportunity?.interactions.map(({ kind, how, words }) => [kind, how, words?.split('\n')[0]])).toEqual([
    ['note-mailed', undefined, 'Dear Tom,'],
    ['note-mailed', 'handed-over', 'Dear Dr. Okafor,'],
  ]);

  // Undo takes back the deed and leaves the words.
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'It is in the mailbox' })).toBeVisible();
  await expect(page.getByLabel(/^What they gain/)).toHaveValue(ruths.gain);
});

test('a draft outlives a reload and a restart, and Today says how far it is', async ({ app, page }) => {
  await today(page).getByRole('button', { name: 'Write it to Tom Lindqvist' }).click();
  await page.getByLabel(/^Thanks/).fill(toms.thanks);
  // At once, before the pause in which it would have been saved.
  await page.reload();
  const begun = today(page).getByRole('button', { name: /^1 of 3 to Tom Lindqvist/ });
  await expect(begun).toBeVisible();
  await begun.click();
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(toms.thanks);
  await page.getByLabel(/^Interest/).fill(toms.interest);
  await expect(page.getByRole('tab', { name: /Tom Lindqvist/ })).toContainText('2 of 3 parts');
  await page.getByLabel('Greeting').focus();
  await expect(today(page).getByRole('button', { name: /^2 of 3 to Tom/ })).toBeVisible();
  await app.restart();
  await today(page)
    .getByRole('button', { name: /^2 of 3 to Tom/ })
    .click();
  await expect(page.getByLabel(/^Interest/)).toHaveValue(toms.interest);
});

test('a P.S. stays below the name, and a note without a name is reminded of it', async ({ page }) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  await write(page, ruths);
  await page.getByRole('button', { name: 'Edit as one text' }).click();
  const whole = page.getByLabel('The whole note');
  const signed = 'Maya Torres\nP.S. I would love to hear more about the new desk. Thank you for the coffee.';
  const body = `Dear Dr. Okafor,\n${ruths.thanks} ${ruths.interest} ${ruths.gain}\nSincerely,`;
  await whole.fill(body);
  await expect(check(page, 'Sign it with your name')).toContainText('Still to come: ');
  await whole.fill(`${body}\n${signed}`);
  await expect(check(page, 'Signed')).toContainText('There: ');
  await page.getByRole('button', { name: 'Back to the parts' }).click();
  await expect(page.getByLabel('Signed')).toHaveValue(signed);
  await expect(page.getByLabel('Closing')).toHaveValue('Sincerely,');
  await expect(page.getByLabel(/^What they gain/)).toHaveValue(ruths.gain);
  await page.getByRole('button', { name: 'Edit as one text' }).click();
  await expect(whole).toHaveValue(`${body}\n${signed}`);
});

test('the note is edited as one text and comes back as its parts, with what the guard finds underlined', async ({
  page,
}) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  await write(page, { ...ruths, gain: `${ruths.gain} Please get back to me ASAP!!` });
  const advice = desk(page).getByRole('listitem').filter({ hasText: 'Keep' });
  await expect(advice.first()).toBeVisible();
  await expect(desk(page).locator('mark').first()).toHaveText(/ASAP|get back to me/);
  const before = await advice.count();
  await advice.first().getByRole('button', { name: /^Keep/ }).click();
  await expect(advice).toHaveCount(before - 1);

  await page.getByRole('button', { name: 'Edit as one text' }).click();
  const whole = page.getByLabel('The whole note');
  await expect(whole).toHaveValue(/^Dear Dr\. Okafor,\nThank you for the hour[\s\S]*ASAP!!\nSincerely,\nMaya Torres$/);
  await whole.fill((await whole.inputValue()).replace(' Please get back to me ASAP!!', ''));
  await page.getByRole('button', { name: 'Back to the parts' }).click();
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(ruths.thanks);
  await expect(page.getByLabel(/^What they gain/)).toHaveValue(ruths.gain);
  await expect(page.getByLabel('Signed')).toHaveValue('Maya Torres');
  await expect(desk(page).locator('mark')).toHaveCount(0);
});

test('a note too long for its card says so, and a larger card or a smaller hand makes room', async ({ page }) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  await write(page, { ...ruths, gain: `${ruths.gain} ${ruths.gain} ${ruths.gain}` });
  await expect(check(page, /longer than the card/)).toBeVisible();
  await expect(page.getByText('Past the last line:')).toBeVisible();
  await page.getByLabel('Card', { exact: true }).selectOption('us-a7');
  await page.getByText('Small', { exact: true }).click();
  await expect(check(page, /Fits the card/)).toBeVisible();
  await page.getByLabel('Card', { exact: true }).selectOption('four-bar');
  await page.getByText('Large', { exact: true }).click();
  await expect(check(page, /longer than the card/)).toBeVisible();
});

test('pasted markup, right-to-left text and emoji stay text; 10,001 characters are told at the field', async ({
  app,
  page,
}) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  const strange = '<img src=x onerror="document.title=1"> <b>תודה</b> 👋🏽 %0ABcc: eve@example.com';
  await page.getByLabel(/^Thanks/).fill(strange);
  await expect(page.getByRole('img', { name: /^The note on the card/ })).toContainText('<img src=x');
  await expect(desk(page).locator('img')).toHaveCount(0);
  await page.getByLabel(/^Interest/).fill('x'.repeat(10_001));
  await expect(page.getByLabel(/^Interest/)).toHaveAccessibleDescription(/at most 10,000 characters \(it has 10,001\)/);
  await expect(page.getByText(/Too long to be saved\./)).toBeVisible();
  await expect(page.getByText(/tried again/)).toHaveCount(0);
  await page.getByLabel(/^Interest/).fill('x'.repeat(10_000));
  await expect(page.getByText('Saved as you write.')).toBeVisible();
  await page.reload();
  await today(page)
    .getByRole('button', { name: /to Dr. Ruth Okafor$/ })
    .first()
    .click();
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(strange);
  expect((await page.getByLabel(/^Interest/).inputValue()).length).toBe(10_000);
  expect(await app.send('status', {})).toMatchObject({ troubles: [] });
});

test('by keyboard alone: E writes, Esc leads back, M mails, P prints', async ({ page }) => {
  await today(page).getByRole('button', { name: 'Fernhill Clinic', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  await expect(panel).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByLabel(/^Thanks/)).toBeFocused();
  await page.keyboard.type('Thank you for the tour. m');
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();
  const open = panel.getByRole('button', { name: '1 of 3', exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Thanks/)).toHaveValue('Thank you for the tour. m');
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();

  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /Dr. Ruth Okafor/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /Tom Lindqvist/ })).toBeFocused();
  await expect(page.getByLabel('Greeting')).toHaveValue('Dear Tom,');
  await page.keyboard.press('m');
  await expect(page.getByRole('tab', { name: /Tom Lindqvist/ })).toContainText('Done');
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: /^Print \d|^Print$/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: /Tom Lindqvist/ })).toBeVisible();
});

test('E writes the note that is due when its opportunity is open and nothing in it is chosen', async ({
  app,
  page,
}) => {
  const find = async () => {
    await page.keyboard.press('/');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Fernhill/ })
      .click();
    await page.getByRole('region', { name: 'Fernhill Clinic' }).waitFor();
  };
  const mail = async () => {
    await page.getByRole('button', { name: 'It is in the mailbox' }).click();
    await expect(page.getByText('On its way', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
  };
  await find();
  await page.keyboard.press('e');
  await expect(page.getByRole('tab', { name: /Dr. Ruth Okafor/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByLabel(/^Thanks/)).toBeFocused();
  await mail();
  // Also when its day is not on the calendar; and it is Tom's that is due now.
  for (let weeks = 0; weeks < 3; weeks += 1) await page.keyboard.press(']');
  await expect(app.day('2026-11-30')).toBeHidden();
  await page.keyboard.press('e');
  await expect(page.getByRole('tab', { name: /Tom Lindqvist/ })).toHaveAttribute('aria-selected', 'true');
  await mail();
  // No note is due any more: a line or two.
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog').getByLabel('Your message')).toBeFocused();
});

test('E on an address that is missing begins the note all the same', async ({ app, page }) => {
  await app.send('add-interview', {
    company: 'Juniper',
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      start: '2026-11-30T09:00',
      end: '2026-11-30T09:45',
      interviewers: [{ name: 'Ada Quist', postalAddress: address }, { name: 'Leo Marsh' }],
    },
  });
  // A month has no room for all of this day.
  await page.keyboard.press('3');
  const chip = app.chip('Find the address', 'Juniper');
  await chip.focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('main', { name: 'Thank-you notes to Juniper' })).toBeVisible();
  await expect(page.getByRole('tab', { name: /Leo Marsh/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByLabel(/^Thanks/)).toBeFocused();
  await page.keyboard.type('Thank you for the tour.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main', { name: 'Calendar' })).toBeVisible();
  await expect(chip).toBeVisible();
});

test('who is not named yet is named right there', async ({ app, page }) => {
  await app.send('add-interview', {
    company: 'Juniper',
    interview: { kind: 'video', timeZone: 'America/New_York', start: '2026-11-30T09:00', end: '2026-11-30T09:45' },
  });
  await today(page).getByRole('button', { name: 'Juniper', exact: true }).click();
  await page.getByRole('region', { name: 'Juniper' }).getByRole('button', { name: 'Write it…' }).first().click();
  await page.getByLabel(/^Thanks/).fill('Thank you for the call.');
  await page.getByLabel(/^Whom did you meet/).fill('Leo Marsh');
  await page.getByRole('button', { name: 'Add the name' }).click();
  await expect(page.getByRole('tab', { name: /Leo Marsh/ })).toBeVisible();
});

test('words in another window are seen here, and the last ones written count', async ({ app, page, context }) => {
  await today(page).getByRole('button', { name: 'Write it to Tom Lindqvist' }).click();
  const { opportunity, interview } = await app.send('opportunities', {}).then(async ([line]) => {
    const view = await app.send('opportunity', { opportunity: line!.id });
    return { opportunity: line!.id, interview: view.opportunity.interviews[0]!.id };
  });
  const { notes } = await app.send('note-desk', { opportunity, interview });
  await app.send('save-note-draft', {
    opportunity,
    interview,
    person: notes[1]!.person,
    draft: { ...notes[1]!.draft, thanks: 'From elsewhere.' },
  });
  await expect(page.getByLabel(/^Thanks/)).toHaveValue('From elsewhere.');
  await page.getByLabel(/^Interest/).fill('From here.');
  await expect(page.getByLabel(/^Thanks/)).toHaveValue('From elsewhere.');
  expect(context.pages()).toHaveLength(1);
});

test('a disk that takes no words is said aloud; they are safe in the window and saved once it does', async ({
  app,
  page,
}) => {
  // A folder of the file's name stands in its way.
  mkdirSync(join(app.store, 'drafts.json'));
  await today(page).getByRole('button', { name: 'Write it to Tom Lindqvist' }).click();
  await page.getByLabel(/^Thanks/).fill(toms.thanks);
  await expect(
    page.getByText(/Could not save to disk\..*Your words are here while this page is open, and it is tried again\./),
  ).toBeVisible();
  // Also when the desk was left meanwhile.
  await page.keyboard.press('Escape');
  await today(page).getByRole('button', { name: 'Write it to Tom Lindqvist' }).click();
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(toms.thanks);
  rmdirSync(join(app.store, 'drafts.json'));
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('Saved as you write.')).toBeVisible();
  await page.reload();
  await today(page)
    .getByRole('button', { name: /^1 of 3 to Tom/ })
    .click();
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(toms.thanks);
});

test('a double click puts one note into the mailbox, and after Undo it can go there again', async ({ app, page }) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  await write(page, ruths);
  const mailed = async () => {
    const { id } = (await app.send('opportunities', {}))[0]!;
    const { opportunity } = await app.send('opportunity', { opportunity: id });
    return opportunity.interactions.filter(({ kind }) => kind === 'note-mailed').length;
  };
  await page.getByRole('button', { name: 'It is in the mailbox' }).dblclick();
  await expect(page.getByText('On its way', { exact: true })).toBeVisible();
  expect(await mailed()).toBe(1);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(mailed).toBe(0);
  await page.getByRole('button', { name: 'It is in the mailbox' }).click();
  await expect.poll(mailed).toBe(1);
});

test('a note that is in the mailbox gives the focus to the next one, the last one to the desk', async ({ page }) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  await page.getByRole('button', { name: 'It is in the mailbox' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Next: Tom Lindqvist' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Thanks/)).toBeFocused();
  await page.getByRole('button', { name: 'Another way…' }).click();
  await page.getByRole('menuitem', { name: 'Handed over in person' }).click();
  await expect(page.getByText('On its way', { exact: true })).toBeVisible();
  await expect(desk(page)).toBeFocused();
});

test('who comes back from printing stands where they were, and Esc leads on to where the desk was opened', async ({
  page,
}) => {
  const open = today(page).getByRole('button', { name: 'Write it to Tom Lindqvist' });
  await open.click();
  await expect(page.getByLabel(/^Thanks/)).toBeFocused();
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(page.getByRole('heading', { name: 'Print for Tom Lindqvist' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Print…' })).toBeFocused();
  // By its key, from the tab.
  const tab = page.getByRole('tab', { name: /Tom Lindqvist/ });
  await tab.focus();
  await page.keyboard.press('p');
  await expect(page.getByRole('heading', { name: 'Print for Tom Lindqvist' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tab).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
});

test('a note whose parts are together too long says so when it is logged, here and by one click, and can be shortened', async ({
  page,
}) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  for (const part of [/^Thanks/, /^Interest/, /^What they gain/]) await page.getByLabel(part).fill('x'.repeat(4_000));
  const said = page
    .getByRole('region', { name: 'Messages' })
    .getByText(
      /^Your words are too long to be logged: they have 12,\d{3} characters, and 10,000 is the most\. Shorten them, then log it again\.$/,
    );
  await page.getByRole('button', { name: 'It is in the mailbox' }).click();
  await expect(said).toBeVisible();
  await page.getByLabel('Greeting').focus();
  await expect(page.getByText('Saved as you write.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await today(page).getByRole('button', { name: 'I mailed it to Dr. Ruth Okafor' }).click();
  await expect(said).toBeVisible();
  await today(page)
    .getByRole('button', { name: /to Dr. Ruth Okafor$/ })
    .first()
    .click();
  await expect(said).toBeVisible();
  await page.getByLabel(/^Interest/).fill(ruths.interest);
  // It was said of other words.
  await expect(said).toBeHidden();
  await page.getByRole('button', { name: 'It is in the mailbox' }).click();
  await expect(page.getByText('On its way', { exact: true })).toBeVisible();
});

test('words too long to be kept are not passed over in silence: print says which are printed, and one click that none are logged', async ({
  page,
}) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  await write(page, ruths);
  await page.getByLabel(/^Interest/).fill('x'.repeat(10_001));
  await page.getByRole('button', { name: 'Print…' }).click();
  const remarks = page
    .getByRole('status')
    .filter({ hasText: 'Dr. Ruth Okafor’s newest words are too long to be kept' });
  await expect(remarks).toContainText('Shorten them, then print again.');
  await page.getByRole('button', { name: 'Fernhill Clinic' }).click();
  await expect(page.getByLabel(/^Interest/)).toHaveValue('x'.repeat(10_001));
  await page.keyboard.press('Escape');
  await today(page).getByRole('button', { name: 'I mailed it to Dr. Ruth Okafor' }).click();
  await expect(page.getByText('too long to be kept, so the history has none.')).toBeVisible();
});

test('long names do not push the desk out of a small window', async ({ app, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const { id } = (await app.send('opportunities', {}))[0]!;
  const { opportunity } = await app.send('opportunity', { opportunity: id });
  const names = ['Katherine Montgomery-Hale', 'Alexander Featherstone', 'Priya Raman'];
  await app.send('edit-interview', {
    opportunity: id,
    interview: opportunity.interviews[0]!.id,
    changes: { interviewers: names.map((name) => ({ name, postalAddress: address })) },
  });
  await today(page).getByRole('button', { name: 'Write it to Katherine Montgomery-Hale' }).click();
  await expect(desk(page)).toBeVisible();
  const desks = `document.querySelector('main.desk-column')`;
  expect(await page.evaluate(`${desks}.scrollWidth - ${desks}.clientWidth`)).toBe(0);
});

test('to have mailed the note is offered first once the interview is over, and until then among the rest', async ({
  app,
  page,
}) => {
  await app.send('add-interview', {
    company: 'Juniper',
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      start: '2026-11-30T13:00',
      end: '2026-11-30T14:00',
      interviewers: [{ name: 'Ada Quist', postalAddress: address }],
    },
  });
  await page
    .getByRole('button', { name: /^Interview.*Juniper/ })
    .first()
    .click();
  const panel = page.getByRole('region', { name: 'Juniper' });
  const mailed = panel.getByRole('button', { name: 'I mailed the note' });
  await expect(panel.getByText('Note', { exact: true })).toBeVisible();
  await expect(mailed).toBeHidden();
  await panel.getByRole('button', { name: 'More' }).click();
  await expect(mailed).toBeVisible();
  await panel.getByRole('button', { name: 'More' }).click();
  await app.setClock('2026-11-30T14:00:00-05:00');
  await expect(mailed).toBeVisible();
});

test('how a note reached them is kept, and can be put right', async ({ app, page }) => {
  await today(page).getByRole('button', { name: 'Fernhill Clinic', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Fernhill Clinic' });
  await panel.getByRole('button', { name: 'I mailed the note' }).click();
  await page.getByRole('group', { name: 'To whom' }).getByRole('button', { name: 'Dr. Ruth Okafor' }).click();
  await page.getByRole('button', { name: 'Typed or dictated' }).click();
  await page.getByRole('button', { name: 'Log it' }).click();
  await expect(panel.getByText('You mailed a typed note to Dr. Ruth Okafor', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Put right: You mailed a typed note to Dr. Ruth Okafor' }).click();
  await expect(page.getByRole('button', { name: 'Typed or dictated' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Handed over in person' }).click();
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(panel.getByText('You handed the note to Dr. Ruth Okafor', { exact: true })).toBeVisible();
  expect(await app.send('opportunities', {})).toHaveLength(1);
});

test('what is written at the desk is on the sheets of the print desk', async ({ page }) => {
  await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  await write(page, ruths);
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(page.getByRole('heading', { name: 'Print for Dr. Ruth Okafor' })).toBeVisible();
  await expect(page.getByText(/There are no words for/)).toHaveCount(0);
  await expect(page.getByText(/intake desk yourself/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel(/^Thanks/)).toHaveValue(ruths.thanks);
});

for (const theme of ['light', 'dark'] as const)
  test(`the desk for notes breaks no accessibility rule, ${theme}`, async ({ app, page }) => {
    await app.send('change-preferences', { changes: { theme } });
    await today(page).getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
    await write(page, { ...ruths, gain: 'Please get back to me ASAP!!' });
    await expect(desk(page).locator('mark').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'It is in the mailbox' }).click();
    await expect(page.getByText('On its way')).toBeVisible();
    await page.getByRole('button', { name: 'Edit as one text' }).click();
    await expect(page.getByLabel('The whole note')).toBeVisible();
    await expectAccessible(page);
  });
