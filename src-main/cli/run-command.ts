import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { manualClock, systemClock } from '../core/clock';
import { openCore } from '../core/core';
import { answerSetClock } from '../core/manual-clock-requests';
import { startReminderTimer, watchReminders } from '../core/reminders/timer';
import { travelWithMachine, zoneHere } from '../machine/zone-watch';
import { openStore, type Store, StoreError } from '../store/store';
import { runLoop } from './run-loop';

export type RunOptions = {
  /** The folder of the calendar. */
  store: string;
  /** Instead of the machine's own zone, which travels. */
  zone?: string;
  /** Stand still at this instant (milliseconds since 1970) until `set-clock`; without it the clock runs. */
  standAt?: number;
};
export type RunIo = { stdin: Readable; stdout: Writable; complain(line: string): void };

/** Answers with the exit code: 0 at the end of the input, 3 when the calendar cannot be opened. `machine.link`: see `watchZone`. */
export async function runCommand(
  { store: folder, zone, standAt }: RunOptions,
  io: RunIo,
  machine?: { link: string },
): Promise<number> {
  const manual = standAt === undefined ? undefined : manualClock(standAt);
  const clock = manual ?? systemClock;
  let store: Store;
  try {
    store = await openStore(resolve(folder), { host: 'cli', clock });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    io.complain(error.message);
    return 3;
  }
  // Also in the window; here so that it is seen by one who watches a script.
  for (const trouble of store.troubles) io.complain(trouble.message);
  try {
    const core = await openCore({ store, clock, systemZone: zone ?? zoneHere(), host: 'cli' });
    // Under a clock that stands still, `set-clock` looks, and every change.
    const stay = manual || zone !== undefined ? () => undefined : travelWithMachine(core, machine);
    const reminders = manual ? watchReminders(core) : startReminderTimer(core);
    try {
      await runLoop({ input: io.stdin, output: io.stdout, core: manual ? answerSetClock(core, manual) : core });
    } finally {
      stay();
      reminders.stop();
      await core.close();
    }
  } finally {
    await store.close();
  }
  return 0;
}
