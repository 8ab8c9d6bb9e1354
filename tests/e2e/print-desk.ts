import type { Page } from '@playwright/test';
import type { InputOf, PostalAddress } from '../../src-main/contract';
import type { App } from './app';

/** Fernhill Clinic of the sample, with addresses the post can find, and words for the notes. */

export const address: PostalAddress = {
  street: '240 Orchard Street',
  city: 'Dover',
  region: 'OH',
  postalCode: '44622',
};
export const sender = {
  name: 'Maya Torres',
  street: '18 Linden Court',
  city: 'Dover',
  region: 'OH',
  postalCode: '44622',
};
export const note = `Dear Dr. Okafor,
Thank you for the hour this morning, and for walking me through the intake desk yourself. I would like this job. I left wanting to fix the Tuesday queue with you. Give me the appointment data and within a month you will know why people miss visits.
Maya Torres`;

export async function fernhill(app: App) {
  const { due } = await app.send('today', {});
  const item = due.find(({ company }) => company === 'Fernhill Clinic')!;
  const { opportunity } = await app.send('opportunity', { opportunity: item.opportunity });
  return opportunity;
}

export async function withAddresses(app: App): Promise<void> {
  const { id, people } = await fernhill(app);
  for (const person of people)
    await app.send('save-person', { opportunity: id, person: { ...person, postalAddress: address } });
  await app.send('change-preferences', { changes: { sender } });
}

/** Gives every note the desk asks for these words, as the composer does with its drafts. */
export async function withWords(page: Page, words: () => string): Promise<void> {
  await page.route('**/api/send', (route) => {
    const body = route.request().postDataJSON() as { name: string; input: InputOf<'print-run'> };
    if (body.name === 'print-run' && Array.isArray(body.input.notes))
      for (const each of body.input.notes) each.text = words();
    return route.continue({ postData: JSON.stringify(body) });
  });
}

/** The desk for all of Fernhill's notes, from the panel's "More". */
export async function openDesk(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Fernhill Clinic' }).first().click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Print…' }).click();
  await page.getByRole('heading', { name: 'Print for Fernhill Clinic' }).waitFor();
}

export const printed = (page: Page): Promise<Buffer> => page.pdf({ preferCSSPageSize: true, printBackground: true });
