import { HOUR, type Instant } from '../domain/time/zone';
import type { Store } from '../store/store';
import type { Clock } from './clock';

/** After three days without the program running, "has anything arrived?" comes before anything to send (PLANNING 5.10). */
const AWAY = 72 * HOUR;

/** Since when nobody was here, or null. A clock that was set back asks nothing. */
export const awaySince = (lastRun: Instant | undefined, now: Instant): Instant | null =>
  lastRun !== undefined && now - lastRun >= AWAY ? lastRun : null;

/**
 * Days without the program: found at its start, held until the user has said what arrived. Each day that it runs is written down
 * once, so that a long run is noted and an idle one costs nothing.
 */
export function createAbsence({ store, clock }: { store: Pick<Store, 'lastRun' | 'noteRun'>; clock: Clock }) {
  let since = awaySince(store.lastRun, clock.now());
  let noted = '';
  return {
    since: (): Instant | null => since,
    /** Whether there was one. */
    end(): boolean {
      const was = since !== null;
      since = null;
      return was;
    },
    async noteRun(): Promise<void> {
      const now = clock.now();
      const day = new Date(now).toISOString().slice(0, 10);
      if (day === noted) return;
      noted = day;
      // A courtesy that the disk refuses costs one needless question; the next save says what is wrong with the disk.
      await store.noteRun(now).catch(() => undefined);
    },
    /** The last moment of this run, whatever was noted today. */
    async noteEnd(): Promise<void> {
      noted = '';
      await this.noteRun();
    },
  };
}
