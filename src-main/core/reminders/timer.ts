import type { Core } from '../core';

/**
 * The alarm clock: it only asks the core to look. Never one long timer, since a computer that sleeps stops it and one of
 * 25 days or more fires at once; the look itself knows what is due.
 */
export type SetTimer = (look: () => void, ms: number) => () => void;

/** A timer that keeps no program alive. */
export const systemTimer: SetTimer = (look, ms) => {
  const timer = setTimeout(look, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

/** After a look that broke off the next one comes so much later, in milliseconds: soon, but not in a circle. */
const AFTER_A_FAULT = 5_000;

export type ReminderTimer = {
  /** For resume, unlock and a changed zone: look now. Resolves when what was due is told, or could not be. */
  look(): Promise<void>;
  stop(): void;
};

/** Nobody waits for a look, so its fault is said here; the window says it too. Answers whether there was none. */
async function lookOrSay(reminders: Core['reminders']): Promise<boolean> {
  try {
    await reminders.look();
    return true;
  } catch (error) {
    console.error('What is due could not be worked out:', error);
    return false;
  }
}

/** Looks at once and at every change of the facts, without a timer: for a clock that stands still until it is set. */
export function watchReminders({ reminders, subscribe }: Pick<Core, 'reminders' | 'subscribe'>): ReminderTimer {
  const look = async () => void (await lookOrSay(reminders));
  const stop = subscribe(({ event }) => {
    if (event === 'changed') void look();
  });
  void look();
  return { look, stop };
}

/** The same, and every few seconds besides: at the next thing due, at the latest after `nextLook`'s longest pause. */
export function startReminderTimer(
  core: Pick<Core, 'reminders' | 'subscribe'>,
  setTimer: SetTimer = systemTimer,
): ReminderTimer {
  let cancel = () => {};
  let stopped = false;
  const plan = (soonest: number) => {
    cancel();
    if (!stopped) cancel = setTimer(() => void look(), Math.max(soonest, core.reminders.nextLook()));
  };
  const look = async () => {
    plan((await lookOrSay(core.reminders)) ? 0 : AFTER_A_FAULT);
  };
  const unsubscribe = core.subscribe(({ event }) => {
    if (event === 'changed') void look();
  });
  void look();
  return {
    look,
    stop() {
      stopped = true;
      cancel();
      unsubscribe();
    },
  };
}
