import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../host/host';
import { useCaughtUp } from '../host/use-query';
import { useLatest } from '../use-latest';

/** From here on, in ms, a button says that it is under way; what is quicker shows nothing and does not flicker. */
const SLOW = 1_000;

/** What a deed came to: a reply, or nothing where the caller has dealt with it. */
type Outcome = Reply<unknown> | undefined | void;

/**
 * One deed at a time, for a card, a row or a dialog: what is pressed while another is under way there is not taken, be it a second
 * Enter on a slow disk, a double click, or "I mailed both" right after "I mailed it". After an accepted one this holds until what is
 * shown has caught up: a card still shows its buttons for a moment once its item is done. A refusal gives them back at once, and so
 * does a change of `about`, what the buttons are about: of three notes two are left, and the next one may be logged.
 *
 * `slow` is the name of the deed that takes over a second, for its button: `deed('save', save)` -> `busy={slow === 'save'}`.
 */
export function useDeed(about = ''): {
  deed: (name: string, run: () => Promise<Outcome>) => void;
  slow: string | null;
} {
  const caughtUp = useCaughtUp();
  const latestAbout = useLatest(about);
  const underWay = useRef<{ about: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const deed = useCallback(
    (name: string, run: () => Promise<Outcome>) => {
      if (underWay.current?.about === latestAbout.current) return;
      const own = { about: latestAbout.current };
      underWay.current = own;
      clearTimeout(timer.current);
      const whole = async () => {
        timer.current = setTimeout(() => setSlow(name), SLOW);
        try {
          await caughtUp(run);
        } finally {
          if (underWay.current === own) {
            clearTimeout(timer.current);
            setSlow(null);
            underWay.current = null;
          }
        }
      };
      void whole();
    },
    [caughtUp, latestAbout],
  );
  return { deed, slow };
}
