import { bus } from './dbus-connection';
import type { DesktopBus } from './desktop-bus';

/**
 * A program that the bus starts when it is wanted: many a small desktop has a notification daemon as a mere .service file, and nobody
 * owns the name before the first card.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#bus-messages-start-service-by-name
 */
export type BusActivation = {
  /** Whether the bus can start a program for the name, as it was last asked. */
  possible(): boolean;
  /** Told when possible() has become another. */
  onChange(listener: () => void): void;
  /** Asks the bus anew: programs are installed and removed while it runs. */
  look(): Promise<boolean>;
  /** Resolves with null when the program has taken the name, and otherwise with the reason as a sentence. */
  start(): Promise<string | null>;
  /** The program does what it was started for, so it may be started again at once. */
  proved(): void;
};

export type BusActivationOptions = {
  /** The program as a sentence calls it: 'The program that shows notifications on this desktop'. */
  called: string;
  limitMs: number;
  /** Until a program that has done nothing yet is started again: one that falls over at once would be started without end. */
  restMs: number;
};

export function watchActivation(
  desktop: Pick<DesktopBus, 'call' | 'onBus'>,
  name: string,
  { called, limitMs, restMs }: BusActivationOptions,
): BusActivation {
  const listeners: (() => void)[] = [];
  let possible = false;
  let starting: Promise<string | null> | undefined;
  let resting: NodeJS.Timeout | undefined;

  function set(now: boolean): boolean {
    const before = possible;
    possible = now;
    if (now !== before) for (const listener of listeners) listener();
    return now;
  }
  async function look(): Promise<boolean> {
    const answer = await desktop.call({ ...bus, member: 'ListActivatableNames' });
    const [names] = answer.ok ? answer.values : [];
    return set(Array.isArray(names) && names.includes(name));
  }
  async function ask(): Promise<string | null> {
    const answer = await desktop.call(
      { ...bus, member: 'StartServiceByName', signature: 'su', body: [name, 0] },
      limitMs,
    );
    if (answer.ok) return null;
    return answer.error.name === 'timeout'
      ? `${called} did not start within ${limitMs / 1_000} seconds.`
      : `${called} did not start: ${answer.error.message}`;
  }
  desktop.onBus((there) => {
    if (there) void look();
    else set(false);
  });
  function rested(): void {
    clearTimeout(resting);
    resting = undefined;
    starting = undefined;
  }
  return {
    possible: () => possible,
    onChange: (listener) => void listeners.push(listener),
    look,
    start() {
      // Whoever asks meanwhile waits for the same start, and within the rest gets the same answer.
      starting ??= ask();
      resting ??= setTimeout(rested, restMs).unref();
      return starting;
    },
    proved: rested,
  };
}
