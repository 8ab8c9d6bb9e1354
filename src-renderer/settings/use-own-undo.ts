import { useCallback, useRef, useState } from 'react';
import type { Reply } from '../host/host';
import { useHost } from '../host/use-query';

export type OwnUndo = {
  /** Something of one's own can be taken back. */
  own: boolean;
  /** Makes a change, after those that are under way, and notes its number. */
  record<T>(change: () => Promise<Reply<T>>): Promise<Reply<T>>;
  /** `onLast`: there is nothing more to take back. */
  undo(onLast: () => void): Promise<void>;
};

/**
 * Undo for what was changed in this window since it was opened, newest first; what was done before, or elsewhere meanwhile, stays.
 * `opened`: the number of the change that Undo would have taken back then.
 */
export function useOwnUndo(opened: number | null, say: (said: string) => void): OwnUndo {
  const { send } = useHost();
  const [before] = useState(opened ?? 0);
  const steps = useRef<readonly number[]>([]);
  const [own, setOwn] = useState(false);
  // One after another, so that each finds its own number at the top.
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const inLine = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const done = line.current.then(work);
    line.current = done.catch(() => undefined);
    return done;
  }, []);
  const keep = useCallback((next: readonly number[]) => {
    steps.current = next;
    setOwn(next.length > 0);
  }, []);
  const record = useCallback(
    <T>(change: () => Promise<Reply<T>>) =>
      inLine(async () => {
        const reply = await change();
        if (!reply.ok) return reply;
        const status = await send('status', {});
        const step = status.ok ? status.value.undoStep : null;
        // What changed nothing has made no step.
        if (step !== null && step > Math.max(before, steps.current.at(-1) ?? 0)) keep([...steps.current, step]);
        return reply;
      }),
    [inLine, send, keep, before],
  );
  const undo = (onLast: () => void) =>
    inLine(async () => {
      const step = steps.current.at(-1);
      // The second click of a double click, on the last one.
      if (step === undefined) return;
      const reply = await send('undo', { step });
      say(reply.ok ? `Taken back: ${reply.value.label}.` : reply.error.message);
      if (!reply.ok) return;
      if (steps.current.length === 1) onLast();
      keep(steps.current.slice(0, -1));
    });
  return { own, record, undo };
}
