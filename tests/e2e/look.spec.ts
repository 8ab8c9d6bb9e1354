import { test } from './app';
test.use({ sample: true, now: '2026-11-23T14:10:00-05:00' });
test('look', async ({ page, app }) => {
  await app.send('change-preferences', {
    changes: {
      sender: { name: 'Maya Torres', street: '18 Linden Court', city: 'Dover', region: 'OH', postalCode: '44622' },
    },
  });
  await page.keyboard.press('p');
  await page.waitForSelector('.print-sheet');
  await page.screenshot({ path: '/tmp/look/desk-light.png' });
  await page.pdf({ path: '/tmp/look/today.pdf', preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: '/tmp/look/desk-dark.png' });
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.screenshot({ path: '/tmp/look/desk-dark-1024.png' });
  await page.emulateMedia({ colorScheme: 'light' });
  for (const name of ['Cards to cut out', 'List for the bag']) await page.getByText(name).click();
  await page.getByRole('button', { name: 'Print a line to measure your hand' }).click();
  await page.getByRole('button', { name: 'Your name and address' }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/look/desk-1024.png' });
  await page.pdf({ path: '/tmp/look/all.pdf', preferCSSPageSize: true, printBackground: true });
});
