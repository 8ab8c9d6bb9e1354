import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Reply } from '../contract';
import type { Core } from '../core/core';
import { answerPage } from '../page/answer';
import { eventChannel, sendChannel } from './channels';
import { printers, savePdf } from './printing';

/**
 * Who at the door: only the main frame of a window that shows our own page. What is asked, the core parses.
 * isTrusted(event from <iframe src="https://evil.example">, 'app://bird/index.html') -> false
 */
export function isTrusted(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, pageUrl: string): boolean {
  const frame = event.senderFrame;
  // Gone when the frame has navigated away or was destroyed since it asked.
  if (frame === null || frame !== event.sender.mainFrame) return false;
  const asking = parseUrl(frame.url);
  const own = new URL(pageUrl);
  // Not `origin`: Node calls that of every scheme it does not know "null", ours among them.
  return asking !== undefined && asking.protocol === own.protocol && asking.host === own.host;
}

/** Carries requests to the core and events to the windows that `windows` lists. Returns the end of it. */
export function connect(
  core: Pick<Core, 'send' | 'subscribe'>,
  pageUrl: string,
  windows: () => readonly Pick<WebContents, 'send' | 'isDestroyed'>[],
): () => void {
  ipcMain.handle(sendChannel, async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isTrusted(event, pageUrl))
      return {
        ok: false,
        error: { code: 'untrusted-sender', message: 'Only the window of Persistent Bird is answered.' },
      };
    // What only this host can do; all else is the core's.
    if (name === 'save-pdf') return savePdf(event.sender, nameIn(input));
    if (name === 'printers') return printers(event.sender);
    return answerPage(core, String(name), input);
  });
  const unsubscribe = core.subscribe((event) => {
    for (const window of windows()) if (!window.isDestroyed()) window.send(eventChannel, event);
  });
  return () => {
    unsubscribe();
    ipcMain.removeHandler(sendChannel);
  };
}

const nameIn = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'name' in input ? input.name : undefined;

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
