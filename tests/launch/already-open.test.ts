import { describe, expect, it, onTestFinished } from 'vitest';
import { showWhoHolds } from '../../src-main/launch/already-open';
import { openStore, type StoreOptions } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';

/** What a second start on the store that `owner` has open is told. */
async function secondStart(owner: StoreOptions) {
  const folder = temporaryFolder();
  const store = await openStore(folder, owner);
  onTestFinished(() => store.close());
  const opened: string[] = [];
  const error = await openStore(folder).catch((thrown: unknown) => thrown);
  const said = await showWhoHolds(error, folder, async (url) => void opened.push(url));
  return { said: said?.replace(folder, 'DIR'), opened };
}

describe('a second start on one store', () => {
  it('opens the address of the first one in the browser', async () => {
    const url = 'http://127.0.0.1:51234/?token=fresh';
    expect(await secondStart({ host: 'web', describe: () => ({ url }) })).toEqual({
      said: 'Persistent Bird is already open with the calendar in DIR.',
      opened: [url],
    });
  });

  it('brings the window of the first one forward', async () => {
    let shown = 0;
    const second = await secondStart({ host: 'electron', onShow: () => (shown += 1) });
    expect(second).toEqual({
      said: 'Persistent Bird is already open with the calendar in DIR: its window was asked to come forward.',
      opened: [],
    });
    expect(shown).toBe(1);
  });

  it('leaves it to the error to say who holds it when that has no window', async () => {
    expect(await secondStart({ host: 'cli' })).toEqual({ said: undefined, opened: [] });
  });

  it('has nothing to say about other errors', async () => {
    expect(await showWhoHolds(new Error('no'), '/nowhere', async () => undefined)).toBeUndefined();
  });
});
