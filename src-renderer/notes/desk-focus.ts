import { useEffect, useRef } from 'react';
import { takeStand } from '../ui/way-back';

/**
 * Who comes to write finds the pen at the first part that is open; who walks the tabs stays there, and who comes back from printing
 * has their `stand` again.
 */
export function useFirstFocus(seat: string, stand: string | undefined): void {
  const standing = useRef(stand);
  useEffect(() => {
    if (document.activeElement?.closest('[role="tab"]')) return;
    const back = standing.current;
    standing.current = undefined;
    if (back !== undefined) takeStand(back);
    else document.querySelector<HTMLElement>(`[data-seat="${CSS.escape(seat)}"] [data-autofocus]`)?.focus();
  }, [seat]);
}

/** The button that said "It is in the mailbox" has gone: the next note is what there is to do, else the desk itself. */
export function useFocusAfterMailing(seat: string, mailed: boolean): void {
  const before = useRef({ seat, mailed });
  useEffect(() => {
    const { seat: sat, mailed: was } = before.current;
    before.current = { seat, mailed };
    if (sat !== seat || was || !mailed || document.activeElement !== document.body) return;
    (
      document.querySelector<HTMLElement>('.desk-column [data-next-note]') ??
      document.querySelector<HTMLElement>('.desk-column')
    )?.focus();
  }, [seat, mailed]);
}
