/** The only door to the time of day. Everything that needs `now` is handed a clock, so that a test can play a month in a second. */
export type Clock = {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
};

export const systemClock: Clock = { now: () => Date.now() };

export type ManualClock = Clock & { set(now: number): void };

/** A clock that stands still until it is set. */
export function manualClock(start: number): ManualClock {
  let now = start;
  return {
    now: () => now,
    set: (next) => {
      now = next;
    },
  };
}
