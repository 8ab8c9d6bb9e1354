import { onTestFinished } from 'vitest';
import { manualClock } from '../../src-main/core/clock';
import { type Core, openCore } from '../../src-main/core/core';
import { openStore } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';

/** The instant at which the contract's tests stand: a Wednesday morning in New York. */
export const NOW = '2026-12-02T10:10:00-05:00';
export const ZONE = 'America/New_York';

/** A real core over a real, empty store, closed after the test. */
export async function freshCore(host: 'electron' | 'web' | 'cli'): Promise<Core> {
  const clock = manualClock(Date.parse(NOW));
  const store = await openStore(temporaryFolder(), { clock, host });
  const core = await openCore({ store, clock, systemZone: ZONE, host });
  onTestFinished(async () => {
    await core.close();
    await store.close();
  });
  return core;
}
