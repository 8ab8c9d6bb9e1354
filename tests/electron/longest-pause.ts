import { existsSync, readFileSync } from 'node:fs';

const schedule = '/proc/self/schedstat';
const knowsSchedule = existsSync(schedule);
/** Milliseconds that this thread was ready to run and another program had the processor: the kernel's second number, in nanoseconds. */
const waited = () => (knowsSchedule ? Number(readFileSync(schedule, 'latin1').split(' ')[1]) / 1e6 : 0);

const EVERY = 5;

/**
 * The longest that the event loop stood still while `work` was done, in milliseconds, without the time in which a busy machine gave
 * the processor to others: what a call that blocks would cost on a quiet one.
 */
export async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = { at: performance.now(), waited: waited() };
  const look = () => {
    const now = { at: performance.now(), waited: waited() };
    longest = Math.max(longest, now.at - before.at - (now.waited - before.waited) - EVERY);
    before = now;
  };
  const ticking = setInterval(look, EVERY);
  try {
    await work();
  } finally {
    clearInterval(ticking);
  }
  // A pause right before the end was not ticked.
  look();
  return longest;
}
