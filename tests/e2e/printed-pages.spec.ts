import type { Mark, PrintRun } from '../../src-main/contract';
import { type App, expect, test } from './app';
import { type Page as Printed, readPdf } from './pdf';
import { address, fernhill, note, openDesk, printed, sender, withAddresses, withWords } from './print-desk';

/** What comes out of the printer, measured: every card on every paper, to half a millimetre. */

test.use({ sample: true, now: '2026-11-23T14:10:00-05:00' });

const cards = {
  a2: { label: 'A2 folded', sides: 10, ends: 8 },
  'us-a6': { label: 'US A6', sides: 10, ends: 8 },
  'us-a7': { label: 'A7', sides: 10, ends: 8 },
  'four-bar': { label: '4-bar', sides: 8, ends: 7 },
  'iso-a6': { label: 'A6', sides: 10, ends: 8 },
  dl: { label: 'DL', sides: 10, ends: 8 },
} as const;
const papers = { letter: [215.9, 279.4], a4: [210, 297] } as const;
const parts = ['underlay', 'copy', 'envelope', 'cards'] as const;
const PRINTER_MARGIN = 6.35;

async function run(app: App): Promise<PrintRun> {
  const { id } = await fernhill(app);
  return app.send('print-run', { notes: [{ opportunity: id, text: note }], parts: [...parts] });
}

type Rect = Extract<Mark, { mark: 'rect' }>;
const rects = (marks: readonly Mark[]) => marks.filter((mark): mark is Rect => mark.mark === 'rect');

function expectBlankEdges({ ink, width, height }: Printed, what: string): void {
  const edge = PRINTER_MARGIN - 0.3;
  for (const area of [
    { x: 0, y: 0, width, height: edge },
    { x: 0, y: height - edge, width, height: edge },
    { x: 0, y: 0, width: edge, height },
    { x: width - edge, y: 0, width: edge, height },
  ])
    expect(ink.in(area), `${what} has ink at its edge`).toBe(false);
}

/** Between a card's edge and its safe area there is nothing of the words to copy. */
function expectInsideSafeArea(
  { ink }: Printed,
  frame: Rect,
  margin: { sides: number; ends: number },
  what: string,
): void {
  const onSide = frame.height > frame.width;
  const [alongX, alongY] = onSide ? [margin.ends, margin.sides] : [margin.sides, margin.ends];
  const { x, y, width, height } = frame;
  const clear = 0.6;
  for (const area of [
    { x: x + clear, y: y + clear, width: alongX - 2 * clear, height: height - 2 * clear },
    { x: x + width - alongX + clear, y: y + clear, width: alongX - 2 * clear, height: height - 2 * clear },
    { x: x + clear, y: y + clear, width: width - 2 * clear, height: alongY - 2 * clear },
    { x: x + clear, y: y + height - alongY + clear, width: width - 2 * clear, height: alongY - 2 * clear },
  ])
    expect(ink.in(area), `${what}: ink outside of the safe area`).toBe(false);
}

test('every card on every paper has pages of the right size, blank edges and an empty margin', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  await withAddresses(app);
  await withWords(page, () => note);
  await openDesk(page);
  await page.getByText('Cards to cut out').click();
  for (const [card, { label, sides, ends }] of Object.entries(cards))
    for (const [paper, [width, height]] of Object.entries(papers)) {
      await app.send('change-preferences', {
        changes: {
          stationery: { card: card as keyof typeof cards, paper: paper as keyof typeof papers, perSheet: 'several' },
        },
      });
      const wanted = await run(app);
      await expect(page.locator('.print-figure figcaption b')).toHaveCount(wanted.sheets.length);
      await expect(page.getByLabel('Card', { exact: true }).locator('option:checked')).toContainText(label);
      for (const sheet of wanted.sheets)
        await expect(page.locator(`[data-sheet="${sheet.id}"] svg`)).toHaveAttribute('aria-label', sheet.title);
      const pages = readPdf(await printed(page), 150);
      expect(pages, `${card} on ${paper}`).toHaveLength(wanted.sheets.length);
      for (const [index, each] of pages.entries()) {
        const what = `${wanted.sheets[index]!.title} (${card})`;
        expect(Math.abs(each.width - width), what).toBeLessThan(0.5);
        expect(Math.abs(each.height - height), what).toBeLessThan(0.5);
        expectBlankEdges(each, what);
        for (const frame of rects(wanted.sheets[index]!.marks).filter(({ stroke, dash }) => stroke === 0.2 && dash))
          expectInsideSafeArea(each, frame, { sides, ends }, what);
      }
    }
});

for (const pitch of [6.4, 7, 8, 8.7] as const)
  test(`lines ${pitch} mm apart are ${pitch} mm apart on paper, on the guide, beside the words and on the card`, async ({
    app,
    page,
  }) => {
    await withAddresses(app);
    await withWords(page, () => 'Dear Tom,');
    await app.send('change-preferences', { changes: { stationery: { pitch, card: 'us-a7' } } });
    await openDesk(page);
    await page.getByText('Cards to cut out').click();
    await expect(page.locator('[data-sheet="cards-1"]')).toBeVisible();
    const wanted = await run(app);
    const pages = readPdf(await printed(page));
    let measured = 0;
    for (const [index, { ink, width }] of pages.entries()) {
      const sheet = wanted.sheets[index]!;
      if (!/^Guide|^Words|to cut out/.test(sheet.title)) continue;
      // A strip right of the middle, where short words do not reach and the card's own frame is the only other line.
      const found = ink.lines({ x: width / 2 + 40, y: 20, width: 20, height: sheet.height - 45 });
      const steps = found.slice(1).map((line, step) => line - found[step]!);
      const ruled = steps.filter((step) => Math.abs(step - pitch) < 0.2);
      expect(ruled.length, `${sheet.title}: ${found.map((line) => line.toFixed(2)).join(' ')}`).toBeGreaterThanOrEqual(
        Math.floor(127 / pitch) - 4,
      );
      measured++;
    }
    expect(measured).toBeGreaterThanOrEqual(3);
  });

test('the control bars are 50 mm and 2 in long, and the frame of the guide is the card', async ({ app, page }) => {
  await withAddresses(app);
  await openDesk(page);
  const [guide] = (await run(app)).sheets;
  const [sheet] = readPdf(await printed(page));
  const frame = rects(guide!.marks).find(({ stroke }) => stroke === 0.8)!;
  const { ink, height } = sheet!;
  for (const x of [frame.x, frame.x + 139.7]) {
    expect(ink.in({ x: x - 0.3, y: frame.y + 20, width: 0.6, height: 60 })).toBe(true);
    expect(ink.in({ x: x - 1.3, y: frame.y + 20, width: 0.7, height: 60 })).toBe(false);
  }
  for (const [y, length] of [
    [height - 10.2, 50],
    [height - 7, 50.8],
  ] as const) {
    const bar = { x: 12.35, y: y - 0.3, width: length, height: 0.6 };
    expect(ink.lines({ ...bar, x: bar.x + 0.2, width: length - 0.4 })).toHaveLength(1);
    expect(ink.in({ ...bar, x: bar.x + length + 0.4, width: 2 })).toBe(false);
  }
});

test('an envelope that is printed on is a page of its own size among the sheets, with the address in its zone', async ({
  app,
  page,
}) => {
  await withAddresses(app);
  await app.send('change-preferences', { changes: { stationery: { envelopePrint: 'direct' } } });
  await openDesk(page);
  await expect(page.locator('[data-sheet="envelope-2"]')).toBeVisible();
  const pages = readPdf(await printed(page));
  expect(pages.map(({ width, height }) => [width, height].map(Math.round))).toEqual([
    [216, 279],
    [146, 111],
    [146, 111],
  ]);
  const [, envelope] = pages;
  expect(envelope!.words.replaceAll(/\s+/g, ' ')).toContain(
    'DR. RUTH OKAFOR FERNHILL CLINIC 240 ORCHARD STREET DOVER OH 44622',
  );
  expect(envelope!.words).toContain('18 Linden Court');
  // Publication 28: 5/8 to 2 3/4 in above the lower edge, 1/2 in from the sides; lower right 5/8 by 4 3/4 in free.
  const { ink, width, height } = envelope!;
  expect(ink.in({ x: 12.7, y: height - 69.85, width: width - 25.4, height: 69.85 - 15.875 })).toBe(true);
  expect(ink.in({ x: 0, y: height - 15.875, width, height: 15.875 })).toBe(false);
  expect(ink.in({ x: 0, y: 30, width: 12.7, height: height - 30 })).toBe(false);
  expect(ink.in({ x: width - 12.7, y: 0, width: 12.7, height })).toBe(false);
});

test('a name from right to left begins at the same edge as the rest of its address', async ({ app, page }) => {
  const { id, people } = await fernhill(app);
  for (const [index, person] of people.entries())
    await app.send('save-person', {
      opportunity: id,
      person: { ...person, name: index === 0 ? 'דנה כהן' : 'محمد الأمين', postalAddress: address },
    });
  await app.send('change-preferences', { changes: { sender, stationery: { envelopePrint: 'direct' } } });
  await openDesk(page);
  await expect(page.locator('[data-sheet="envelope-2"]')).toBeVisible();
  const { sheets } = await app.send('print-run', { notes: [{ opportunity: id }], parts: ['envelope'] });
  const pages = readPdf(await printed(page)).filter(({ width }) => Math.round(width) === 146);
  expect(pages).toHaveLength(2);
  for (const [index, { ink }] of pages.entries()) {
    const lines = sheets[index]!.marks.flatMap((mark) => (mark.mark === 'text' && mark.size > 3.2 ? [mark] : []));
    expect(lines).toHaveLength(4);
    const left = Math.min(...lines.map(({ x }) => x));
    for (const { y, size, text } of lines) {
      const row = { y: y - size * 0.7, height: size * 0.7 };
      expect(ink.in({ ...row, x: left - 0.2, width: 2.2 }), `${text} begins at the edge`).toBe(true);
      expect(ink.in({ ...row, x: left - 6, width: 5.5 }), `nothing of ${text} stands before it`).toBe(false);
    }
  }
});

test('an interview of today becomes a printed note that goes into the mailbox', async ({ app, page }) => {
  await withAddresses(app);
  const { people } = await fernhill(app);
  const ruth = people.find(({ name }) => name === 'Dr. Ruth Okafor')!;
  await page.getByRole('button', { name: 'Write it to Dr. Ruth Okafor' }).click();
  await page.getByLabel(/^Thanks/).fill('Thank you for the hour this morning.');
  await page.getByLabel(/^Interest/).fill('I would love this job, and the Tuesday queue with it.');
  await page.getByLabel(/^What they gain/).fill('At Baxter I cut waiting by a fifth. I would do the same for you.');
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(page.getByRole('heading', { name: 'Print for Dr. Ruth Okafor' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print 2 sheets' })).toBeVisible();
  const [guide, envelope] = readPdf(await printed(page), 72);
  expect(guide?.words).toContain('Dear Dr. Okafor,');
  expect(guide?.words).toContain('Maya Torres');
  for (const line of ['DR. RUTH OKAFOR', 'FERNHILL CLINIC', '240 ORCHARD STREET', 'DOVER OH 44622'])
    expect(envelope?.words).toContain(line);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'It is in the mailbox' }).click();
  await expect(page.getByText('You mailed the note to Dr. Ruth Okafor, 2:10 PM.')).toBeVisible();
  const logged = (await fernhill(app)).interactions.find(({ kind }) => kind === 'note-mailed');
  expect(logged).toMatchObject({ person: ruth.id, at: '2026-11-23T14:10:00-05:00' });
  expect(logged?.words).toContain('At Baxter I cut waiting by a fifth.');
});

test('a dark window prints black on white', async ({ app, page }) => {
  await withAddresses(app);
  await app.send('change-preferences', { changes: { theme: 'dark' } });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDesk(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  for (const { ink, width, height } of readPdf(await printed(page))) {
    for (const [x, y] of [
      [1, 1],
      [width - 1, 1],
      [1, height - 1],
      [width - 1, height - 1],
      [width / 2, height - 20],
    ] as const)
      expect(ink.at(x, y)).toBe(255);
    expect(ink.darkest).toBe(0);
  }
});

test('names and words in other scripts are printed, markup is the text it is', async ({ app, page }) => {
  const { id, people } = await fernhill(app);
  await app.send('save-person', { opportunity: id, person: { ...people[0]!, name: 'Олена Шевченко' } });
  await app.send('save-person', { opportunity: id, person: { ...people[1]!, name: 'שרה\nכהן' } });
  const words =
    'Αγαπητή Ελένη, ευχαριστώ.\nשלום שרה\nمرحبا\n<b>Hi</b> <img src=x onerror=alert(1)> &amp;\nZażółć gęślą jaźń';
  await withWords(page, () => words);
  await openDesk(page);
  const text = readPdf(await printed(page))
    .map((each) => each.words)
    .join('\n')
    .normalize('NFKC')
    // Directions are marked in what pdftotext writes.
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  for (const found of ['Αγαπητή Ελένη, ευχαριστώ.', '<b>Hi</b>', 'onerror=alert(1)', '&amp;', 'Zażółć gęślą jaźń'])
    expect(text).toContain(found);
  expect(text.toUpperCase()).toContain('ОЛЕНА ШЕВЧЕНКО');
  expect(text).toContain('שרה כהן');
  expect(text).toContain('שלום שרה');
  for (const letter of 'مرحبا') expect(text).toContain(letter);
});

test('ten thousand letters fill the card and no more, and the desk says so first', async ({ app, page }) => {
  await withAddresses(app);
  await withWords(page, () => 'word '.repeat(2_000));
  await openDesk(page);
  await expect(
    page.getByText(/Dr\. Ruth Okafor’s note is \d+ lines longer than the card: the first eleven lines are printed\./),
  ).toBeVisible();
  const wanted = await run(app);
  const pages = readPdf(await printed(page));
  for (const [index, sheet] of wanted.sheets.slice(0, 2).entries())
    for (const frame of rects(sheet.marks).filter(({ stroke, dash }) => stroke === 0.2 && dash))
      expectInsideSafeArea(pages[index]!, frame, cards.a2, sheet.title);
});
