import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { manualClock } from '../../src-main/core/clock';
import { openCore } from '../../src-main/core/core';
import { startReminderTimer } from '../../src-main/core/reminders/timer';
import { openStore } from '../../src-main/store/store';
import { yearOf } from './year';

const HOUR = 3_600_000;
/** The middle of the night: nothing is due, nobody is at the window. */
const START = Date.parse('2026-11-29T02:00:00-05:00');

export type Idle = { wakeUps: number; least: number; written: number; milliseconds: number };

/**
 * An hour with the window hidden, on a clock of our own: how often the reminder timer wakes the process (the rule asks for a
 * look every 30 seconds at the least: 120), how many files it writes, and what its looks cost together.
 */
export async function measureIdle(folder: string): Promise<Idle> {
  const path = join(folder, 'idle');
  const clock = manualClock(START);
  const store = await openStore(path, { clock });
  await store.save(yearOf('2026-11-30'));
  const core = await openCore({
    store,
    clock,
    systemZone: 'America/New_York',
    host: 'cli',
    monotonic: () => clock.now(),
  });
  let next: { look: () => void; ms: number } | undefined;
  const timer = startReminderTimer(core, (look, ms) => {
    next = { look, ms };
    return () => {
      next = undefined;
    };
  });
  /** Wakes as the timer asks for it; answers how often. */
  const idleFor = async (ms: number): Promise<number> => {
    const end = clock.now() + ms;
    let wakeUps = 0;
    while (next && clock.now() + next.ms <= end) {
      clock.set(clock.now() + next.ms);
      wakeUps++;
      next = undefined;
      await timer.look();
    }
    return wakeUps;
  };
  // What was due before is told and marked first; the quiet hour begins after it.
  await timer.look();
  await idleFor(HOUR / 6);
  const files = () =>
    readdirSync(path)
      .filter((name) => !name.endsWith('.sock'))
      .map((name) => `${name} ${statSync(join(path, name)).mtimeMs}`);
  const before = files();
  const begun = performance.now();
  const wakeUps = await idleFor(HOUR);
  const milliseconds = performance.now() - begun;
  const written = files().filter((file) => !before.includes(file)).length;
  timer.stop();
  await core.close();
  return { wakeUps, least: HOUR / 30_000, written, milliseconds };
}
