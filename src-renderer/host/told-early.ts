import type { Events } from './host';

type Told = Events['reminder'];

/**
 * Reminders that are told while the window is still being drawn wait for the banner: what was told while no page was open comes with
 * the first words of the stream.
 */
export function keepEarly() {
  const early: Told[] = [];
  let listener: ((told: Told) => void) | undefined;
  return {
    hear(told: Told): void {
      if (listener) listener(told);
      else early.push(told);
    },
    /** One listens at a time. Answers how to stop. */
    listen(to: (told: Told) => void): () => void {
      listener = to;
      for (const told of early.splice(0)) to(told);
      return () => {
        if (listener === to) listener = undefined;
      };
    },
  };
}
export type EarlyReminders = ReturnType<typeof keepEarly>;
