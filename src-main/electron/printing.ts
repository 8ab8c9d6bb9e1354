import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { HostRequests, Reply } from '../contract';

/**
 * What the window cannot do from inside its sandbox: ask where a PDF goes, and which printers there are. Printing itself it
 * does with `window.print()`, which asks no permission of a session's handlers and opens the system's own window.
 */

type Answer<N extends keyof HostRequests> = Promise<Reply<HostRequests[N]['value']>>;

/** fileName('Print for Ruth / Tom?') -> 'Print for Ruth Tom.pdf' */
export function fileName(name: unknown): string {
  const kept = (typeof name === 'string' ? name : '')
    .replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, 100)
    .trim();
  return `${kept || 'Persistent Bird'}.pdf`;
}

/** The pages the window would print now, as a file of the user's choice; each page has the size its style sheet gives it. */
export async function savePdf(contents: WebContents, name: unknown): Answer<'save-pdf'> {
  const options = {
    title: 'Save as PDF',
    defaultPath: join(app.getPath('documents'), fileName(name)),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  };
  const window = BrowserWindow.fromWebContents(contents);
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return { ok: true, value: null };
  try {
    const pdf = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    await writeFile(filePath, pdf);
    return { ok: true, value: { path: filePath } };
  } catch (error) {
    console.error(`${filePath} could not be written:`, error);
    const message = `${basename(filePath)} could not be saved there. Choose another folder, or close the program that has it open.`;
    return { ok: false, error: { code: 'not-saved', message } };
  }
}

export async function printers(contents: WebContents): Answer<'printers'> {
  try {
    const found = await contents.getPrintersAsync();
    return { ok: true, value: { names: found.map(({ displayName, name }) => displayName || name) } };
  } catch (error) {
    console.error('The printers could not be listed:', error);
    return { ok: false, error: { code: 'no-printers', message: 'The system does not say which printers it has.' } };
  }
}
