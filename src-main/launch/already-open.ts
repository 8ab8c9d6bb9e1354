import { showOpenStore, StoreError } from '../store/store';

/**
 * A second start on one store shows the first one's window: an owner in the browser names an address to open, one with a
 * window of its own is asked to come forward. Resolves with the sentence to say, or nothing when `error` is of another kind, or the owner
 * has no window to show (`persistent-bird run`): then the error's own sentence says who holds the store.
 */
export async function showWhoHolds(
  error: unknown,
  folder: string,
  openAddress: (url: string) => Promise<void>,
): Promise<string | undefined> {
  if (!(error instanceof StoreError) || error.code !== 'locked') return undefined;
  const url = error.owner?.url;
  if (url !== undefined) {
    await openAddress(url);
    return `Persistent Bird is already open with the calendar in ${folder}.`;
  }
  const shown = error.owner?.host === 'electron' && (await showOpenStore(folder));
  return shown
    ? `Persistent Bird is already open with the calendar in ${folder}: its window was asked to come forward.`
    : undefined;
}
