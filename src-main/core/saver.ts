import { setTimeout as pause } from 'node:timers/promises';
import type { Refusal, Trouble } from '../contract';
import type { Document } from '../domain/model';
import { type Store, StoreError } from '../store/store';

/**
 * Saving, and what is said when it does not work.
 *
 * A change whose saving fails is kept and tried again while the caller waits; then it is refused, and nothing in memory has
 * changed. It is not kept longer than that: the window still has the words in its form, and a change that came true behind the
 * back of who was told "not saved" would be there twice once they try again. So `ok` always means durable, a refusal always
 * means that nothing happened, and "try again" is always safe. The trouble stays in `status` until something was saved.
 */
export type Saver = {
  /** Undefined when the document is durable, otherwise the refusal to answer with. */
  save(document: Document): Promise<Refusal | undefined>;
  /** The last failure, until a save succeeds. */
  readonly trouble: Trouble | undefined;
};

/** Long enough for a virus scanner or a sleeping network drive to let go, short enough to wait for. Milliseconds. */
const RETRY_AFTER = [150, 600];

/** These say the same a second later. */
const lasting = new Set(['invalid', 'closed', 'locked', 'newer', 'not-a-folder']);

export function createSaver(
  store: Pick<Store, 'path' | 'save'>,
  wait: (ms: number) => Promise<unknown> = pause,
): Saver {
  let trouble: Trouble | undefined;

  async function attempt(document: Document): Promise<Error | undefined> {
    try {
      await store.save(document);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  return {
    get trouble() {
      return trouble;
    },
    async save(document) {
      let error = await attempt(document);
      for (const ms of RETRY_AFTER) {
        if (error === undefined || (error instanceof StoreError && lasting.has(error.code))) break;
        await wait(ms);
        error = await attempt(document);
      }
      if (error === undefined) {
        trouble = undefined;
        return undefined;
      }
      const reason = error.message;
      // A StoreError names the path itself; a stranger does not.
      const where = reason.includes(store.path) ? '' : ` (${store.path})`;
      const message = `Could not save to disk${where}. ${reason}`;
      trouble = { code: 'not-saved', message };
      return { code: 'not-saved', message };
    },
  };
}
