import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../host/host';
import { useCaughtUp } from '../host/use-query';

/** From here on, in ms, a button says that it is under way; what is quicker shows nothing and does not flicker. */
const SLOW = 1_000;

/** What a deed came to: a reply, or nothing where the caller has dealt with it. */
type Outcome = Reply<unknown> | undefined | void;

/**
 * One deed at a time, for a card, a row or a dialog: what is pressed while another is under way there is not taken, be it a second
 * Enter on a slow disk, a double click, or "I mailed both" right after "I mailed it". After an accepted one this holds until what is
 * shown has caught up: a card still shows its buttons for a moment once its item is done. A refusal gives them back at once.
 *
 * `slow` is the name of the deed that takes over a second, for its button: `deed('save', save)` -> `busy={slow === 'save'}`.
 */
export function useDeed(): { deed: (name: string, run: () => Promise<Outcome>) => void; slow: string | null } {
  const caughtUp = useCaughtUp();
  const underWay = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const deed = useCallback(
    (name: string, run: () => Promise<Outcome>) => {
      const whole = async () => {
        underWay.current = true;
        timer.current = setTimeout(() => setSlow(name), SLOW);
        try {
          await caughtUp(run);
        } finally {
          clearTimeout(timer.current);
          setSlow(null);
          underWay.current = false;
        }
      };
      if (!underWay.current) void whole();
    },
    [caughtUp],
  );
  return { deed, slow };
}
