import { carry, expect, test } from './app';
import { expectAccessible } from './axe';

/**
 * The calendar by mouse and by keyboard. `@zones` runs again with the browser in Tokyo: days and hours are the user's
 * (New York), wherever the browser stands.
 */
test.use({ sample: true });

/** A plan with room to move in: an interview on Monday, first follow-up Wednesday, check-ins from Tuesday 8 December. */
async function fernhill(app: import('./app').App): Promise<string> {
  const lines = await app.send('opportunities', { find: 'Fernhill' });
  const id = lines[0]?.id;
  if (!id) throw new Error('The sample has no Fernhill.');
  return id;
}

test('shows five weeks from last week, with today in the second row @zones', async ({ app }) => {
  await expect(app.page.getByRole('heading', { name: 'November to December 2026' })).toBeVisible();
  await expect(app.page.locator('.fc-day[aria-current="date"]')).toHaveAttribute('data-date', '2026-11-30');
  const days = await app.page
    .locator('.fc-day[data-date]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-date')));
  expect(days).toHaveLength(35);
  // In the United States weeks begin on Sunday.
  expect([days[0], days.at(-1)]).toEqual(['2026-11-22', '2026-12-26']);
});

test('draws a hold with its reason in every week it crosses @zones', async ({ app }) => {
  const bands = app.chip('Hold', 'Harbor Labs');
  await expect(bands).toHaveCount(4);
  await expect(bands.nth(1)).toContainText('Harbor Labs asked you to wait until Mon 14 Dec');
  await expect(bands.last()).toContainText('last day Mon 14 Dec');
});

test('names a holiday and dims its day', async ({ app }) => {
  await expect(app.day('2026-12-25')).toContainText('Christmas Day');
  await expect(app.day('2026-12-25').locator('.day-dimmed')).toHaveCount(1);
});

test('a drag to a good day is accepted, says what shifted, and can be undone @zones', async ({ app }) => {
  const { page } = app;
  const chip = app.day('2026-12-08').locator('.fc-event', { hasText: 'Calder & Finch' });
  await carry(page, chip, app.day('2026-12-09'));
  await expect(page.getByText(/Moved to Wed 9 Dec/)).toBeVisible();
  await expect(app.day('2026-12-09').locator('.fc-event', { hasText: 'Calder & Finch' })).toBeVisible();
  await expect(chip).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(chip).toBeVisible();
  await expect(app.day('2026-12-09').locator('.fc-event', { hasText: 'Calder & Finch' })).toHaveCount(0);
});

test('a drag into a hold is put back, says why, and offers the next good day @zones', async ({ app }) => {
  const { page } = app;
  const chip = app.day('2026-12-15').locator('.fc-event', { hasText: 'Harbor Labs' });
  await carry(page, chip, app.day('2026-12-10'));
  const callout = page.locator('.drop-callout');
  await expect(callout).toContainText('On hold');
  await expect(callout).toContainText('Mon 14 Dec');
  await expect(chip).toBeVisible();
  await expect(app.day('2026-12-10').locator('.fc-event', { hasText: 'Harbor Labs' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(callout).toHaveCount(0);
});

test('the next good day is taken with one click', async ({ app }) => {
  const { page } = app;
  await carry(page, app.day('2026-12-17').locator('.fc-event', { hasText: 'Harbor Labs' }), app.day('2026-12-12'));
  const offer = page.locator('.drop-callout').getByRole('button', { name: /^Move to/ });
  const words = ((await offer.textContent()) ?? '').replace('Move to ', '');
  await offer.click();
  await expect(page.getByText(new RegExp(`Moved to ${words}`))).toBeVisible();
});

test('a hold that they lift themselves is logged from the refusal', async ({ app }) => {
  const { page } = app;
  await carry(page, app.day('2026-12-15').locator('.fc-event', { hasText: 'Harbor Labs' }), app.day('2026-12-10'));
  await page.getByRole('button', { name: 'They asked me to call' }).click();
  await expect(page.getByRole('dialog', { name: /Harbor Labs/ })).toBeVisible();
});

test('while something is carried, the days that would refuse it are marked', async ({ app }) => {
  const { page } = app;
  const chip = app.day('2026-12-15').locator('.fc-event', { hasText: 'Harbor Labs' });
  await carry(page, chip, app.day('2026-12-13'), { hold: true });
  await expect(app.day('2026-12-10')).toHaveAttribute('data-refused', '');
  await page.mouse.move(0, 0, { steps: 2 });
  const saturday = await app.day('2026-12-12').boundingBox();
  await page.mouse.move((saturday?.x ?? 0) + 20, (saturday?.y ?? 0) + 60, { steps: 3 });
  await expect(app.day('2026-12-12')).toHaveAttribute('data-refused', 'here');
  await expect(page.locator('.carry-hint')).not.toBeEmpty();
  await page.mouse.up();
  await expect(app.day('2026-12-10')).not.toHaveAttribute('data-refused');
  await expect(chip).toBeVisible();
});

test('a refused drop leaves one chip, also when the facts changed meanwhile', async ({ app }) => {
  const { page } = app;
  const chip = app.day('2026-12-15').locator('.fc-event', { hasText: 'Harbor Labs' });
  await carry(page, chip, app.day('2026-12-12'), { hold: true });
  await app.send('add-opportunity', { company: 'Meanwhile' });
  await page.mouse.up();
  await expect(page.locator('.drop-callout')).toBeVisible();
  await expect(chip).toHaveCount(1);
  await expect(app.day('2026-12-12').locator('.fc-event', { hasText: 'Harbor Labs' })).toHaveCount(0);
});

test('dragging an interview to another day keeps its hour, and the plan follows @zones', async ({ app }) => {
  const { page } = app;
  const chip = app.day('2026-12-01').locator('.fc-event', { hasText: 'Interview' });
  await carry(page, chip, app.day('2026-12-03'));
  await expect(app.day('2026-12-03').locator('.fc-event', { hasText: 'Interview' })).toContainText('9:30am Juniper');
  // The chip lies there as soon as it is let go; the core decides a moment later.
  const lines = await app.send('opportunities', { find: 'Juniper' });
  const start = async () => {
    const { opportunity } = await app.send('opportunity', { opportunity: lines[0]?.id ?? '' });
    return opportunity.interviews.at(-1)?.start;
  };
  await expect.poll(start).toBe('2026-12-03T09:30:00-05:00');
});

test('in the week an interview is dragged to another hour and made longer @zones', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('2');
  await page.keyboard.press(']');
  const { opportunity } = await app.send('add-interview', {
    company: 'Tidewater',
    interview: {
      kind: 'in-person',
      timeZone: 'America/New_York',
      start: '2026-12-08T10:00',
      end: '2026-12-08T11:00',
    },
  });
  const chip = app.chip('Interview', 'Tidewater');
  await expect(chip).toBeVisible();
  const box = await chip.boundingBox();
  if (!box) throw new Error('The interview is not on show.');
  // One hour is 64 px high: two hours down.
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 60, { steps: 4 });
  await page.mouse.move(box.x + 20, box.y + 20 + 128, { steps: 6 });
  await page.mouse.up();
  const interview = async () => (await app.send('opportunity', { opportunity })).opportunity.interviews[0];
  await expect.poll(async () => (await interview())?.start).toBe('2026-12-08T12:00:00-05:00');
  expect((await interview())?.end).toBe('2026-12-08T13:00:00-05:00');

  await expect(chip).toContainText('12pm');
  const moved = await chip.boundingBox();
  if (!moved) throw new Error('The interview is not on show.');
  await page.mouse.move(moved.x + 30, moved.y + moved.height - 1);
  await page.mouse.down();
  await page.mouse.move(moved.x + 30, moved.y + moved.height + 10, { steps: 4 });
  await page.mouse.move(moved.x + 30, moved.y + moved.height + 30, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await interview())?.end).toBe('2026-12-08T13:30:00-05:00');
});

test('in the week an interview dropped on "any time" goes back and says that it has its hour', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('2');
  const chip = app.chip('Interview', 'Juniper');
  await carry(page, chip, app.day('2026-12-03'));
  await expect(page.locator('.drop-callout')).toContainText('An interview has its hour.');
  await expect(chip).toContainText('9:30am Juniper');
});

test('what is not movable cannot be carried', async ({ app }) => {
  const { page } = app;
  const past = app.day('2026-11-26').locator('.fc-event', { hasText: 'Called' });
  await carry(page, past, app.day('2026-12-04'));
  await expect(past).toBeVisible();
  await expect(page.locator('.drop-callout')).toHaveCount(0);
});

test('a double click on a day asks for an interview there @zones', async ({ app }) => {
  const { page } = app;
  const box = await app.day('2026-12-18').boundingBox();
  await page.mouse.dblclick((box?.x ?? 0) + 70, (box?.y ?? 0) + 110);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('Date')).toHaveValue('2026-12-18');
});

test('a double click on an hour asks for an interview at that hour @zones', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('2');
  const lane = page.locator('.fc-lane[data-date="2026-12-03"]');
  const box = await lane.boundingBox();
  const one = await page.getByText('1pm', { exact: true }).boundingBox();
  await page.mouse.dblclick((box?.x ?? 0) + 70, (one?.y ?? 0) + 12);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Date')).toHaveValue('2026-12-03');
  await expect(dialog.getByLabel('From')).toHaveValue('13:00');
});

test('a double click on a chip opens it and asks for nothing', async ({ app }) => {
  const { page } = app;
  await app.day('2026-12-17').locator('.fc-event').first().dblclick();
  await expect(page.getByRole('region', { name: 'Harbor Labs' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the arrows walk the days, Enter goes into a day, Escape comes back out', async ({ app }) => {
  const { page } = app;
  await app.day('2026-11-30').focus();
  await page.keyboard.press('ArrowRight');
  await expect(app.day('2026-12-01')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(app.day('2026-12-08')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.day('2026-12-08').locator('.fc-event').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.day('2026-12-08')).toBeFocused();
  // Past the edge the calendar turns the page.
  await page.keyboard.press('PageDown');
  await expect(app.day('2027-01-05')).toBeFocused();
  await page.keyboard.press('t');
  await expect(app.page.locator('.fc-day[aria-current="date"]')).toHaveAttribute('data-date', '2026-11-30');
});

test('Enter on a chip opens its opportunity at the item', async ({ app }) => {
  const { page } = app;
  await app.day('2026-12-08').locator('.fc-event', { hasText: 'Calder & Finch' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Calder & Finch' })).toBeVisible();
  await expect(page.locator('.chip.selected')).toHaveCount(1);
  // Escape closes the panel first; the focus stays where it was, and the next one goes back to the day.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Calder & Finch' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(app.day('2026-12-08')).toBeFocused();
});

test('D moves what has the focus, without a mouse', async ({ app }) => {
  const { page } = app;
  await app.day('2026-12-08').locator('.fc-event', { hasText: 'Calder & Finch' }).focus();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await dialog.getByRole('button', { name: 'Move here' }).press('Enter');
  await expect(page.getByText(/Moved to Wed 9 Dec/)).toBeVisible();
  await expect(app.day('2026-12-09').locator('.fc-event', { hasText: 'Calder & Finch' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(app.day('2026-12-08').locator('.fc-event', { hasText: 'Calder & Finch' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(app.day('2026-12-09').locator('.fc-event', { hasText: 'Calder & Finch' })).toBeVisible();
});

test('focus stays on a chip while its facts change', async ({ app }) => {
  const chip = app.day('2026-12-08').locator('.fc-event', { hasText: 'Calder & Finch' });
  await chip.focus();
  await app.send('add-interview', {
    company: 'Tidewater',
    interview: {
      kind: 'video',
      timeZone: 'America/New_York',
      start: '2026-12-16T10:00',
      end: '2026-12-16T11:00',
    },
  });
  await expect(app.chip('Interview', 'Tidewater')).toBeVisible();
  await expect(chip).toBeFocused();
});

test('what does not fit is one click away', async ({ app }) => {
  const { page } = app;
  await app
    .day('2026-11-30')
    .getByText(/\d more/)
    .click();
  const popover = page.getByRole('dialog', { name: 'Mon 30 Nov' });
  await expect(popover).toContainText('Fernhill Clinic');
  await page.keyboard.press('Escape');
  await expect(popover).toHaveCount(0);
});

test.describe('a day that is too full', () => {
  test.use({ sample: false });

  test('says at its top how much more is in the list, and leads there by keyboard @zones', async ({ app, page }) => {
    // Sixty interviews by phone, and for each an email of thanks.
    const add = (_: unknown, index: number) =>
      app.send('add-interview', {
        company: `Firm ${101 + index}`,
        interview: {
          kind: 'phone',
          timeZone: 'America/New_York',
          start: '2026-12-16T10:00',
          end: '2026-12-16T11:00',
          interviewers: [],
        },
      });
    await Promise.all(Array.from({ length: 60 }, add));
    const surplus = app.chip('70 more', 'in the list').and(app.day('2026-12-16').locator('.fc-event'));
    await expect(surplus).toBeVisible();
    await app.day('2026-12-16').click({ position: { x: 60, y: 12 } });
    for (const view of ['2', '3', '1']) {
      await page.keyboard.press(view);
      await expect(surplus).toBeVisible();
    }
    await app.day('2026-12-16').focus();
    await page.keyboard.press('Enter');
    await expect(surplus).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');

    const firms = page
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: 'Interview', exact: true }) })
      .getByRole('button');
    await expect(firms.first()).toBeFocused();
    await expect(firms).toHaveCount(50);
    await page.getByRole('button', { name: 'Show 50 more of 70' }).click();
    await expect(firms).toHaveCount(60);
  });
});

test('the list is a table of date, kind, who and why @zones', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('4');
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Date', 'Kind', 'Who', 'Why']);
  await expect(table.getByRole('row', { name: /Hold Harbor Labs/ })).toBeVisible();
  await table.getByRole('button', { name: 'Harbor Labs' }).first().click();
  await expect(page.getByRole('region', { name: 'Harbor Labs' })).toBeVisible();
});

test('letters do nothing inside a field', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('/');
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.fill('');
  await page.keyboard.type('t2n');
  await expect(field).toHaveValue('t2n');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('the day changes when the clock does @zones', async ({ app }) => {
  await app.setClock('2026-12-01T00:05:00-05:00');
  await expect(app.page.locator('.fc-day[aria-current="date"]')).toHaveAttribute('data-date', '2026-12-01');
  await expect(app.page.getByRole('heading', { name: 'Tuesday' })).toBeVisible();
});

test('a reload and a restart lose nothing', async ({ app }) => {
  const { page } = app;
  const opportunity = await fernhill(app);
  const before = await app.send('opportunity', { opportunity });
  await page.reload();
  await expect(app.chip('Harbor Labs').first()).toBeVisible();
  await app.restart();
  await expect(app.chip('Harbor Labs').first()).toBeVisible();
  expect(await app.send('opportunity', { opportunity })).toEqual(before);
});
