import type { Core } from './core';

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

export type ReminderTimer = {
  /** For resume, unlock and a changed zone: look now. Resolves when what was due is told. */
  look(): Promise<void>;
  stop(): void;
};

/** Looks at once and at every change of the facts, without a timer: for a clock that stands still until it is set. */
export function watchReminders({ reminders, subscribe }: Pick<Core, 'reminders' | 'subscribe'>): ReminderTimer {
  const look = () => reminders.look();
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
  const plan = () => {
    cancel();
    if (!stopped) cancel = setTimer(() => void look(), core.reminders.nextLook());
  };
  const look = async () => {
    try {
      await core.reminders.look();
    } finally {
      plan();
    }
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
