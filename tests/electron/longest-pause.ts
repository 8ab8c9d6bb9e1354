import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The longest that the event loop stood still while `work` was done, in milliseconds. */
export async function longestPause(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  // The first tick only sets the clock, and a pause shows in the sample after it: so one sample before the work, one after.
  const sampled = async () => {
    const before = delay.count;
    while (delay.count === before) await new Promise((resolve) => setImmediate(resolve));
  };
  delay.enable();
  await sampled();
  await work();
  await sampled();
  delay.disable();
  return delay.max / 1e6;
}
