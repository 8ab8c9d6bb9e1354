import { useEffect, useRef } from 'react';
import { openerAt, returnTo } from '../ui/way-back';

const panelColumn = () => document.querySelector<HTMLElement>('.detail-column');

/** At the item that was called for, else at the name of the company; at the column while the panel still asks for its answer. */
function stepIn(column: HTMLElement | null): void {
  if (!column) return;
  const place = column.querySelector<HTMLElement>('[aria-current][tabindex]') ?? column.querySelector('h2[tabindex]');
  (place instanceof HTMLElement ? place : column).focus();
}

/**
 * What is opened from a dialog, a banner or a notification takes the focus, so that the keys act for it and not for a chip of
 * another company that had it before. `entered` counts how often that was; while `waits` is true a dialog is open and keeps the focus.
 */
export function useEnterPanel(entered: number, waits: boolean): void {
  const done = useRef(entered);
  useEffect(() => {
    if (waits || done.current === entered) return;
    done.current = entered;
    // A dialog that closes at the same moment gives the focus back in a microtask of its own, just before this one; or it is still there
    // for a frame or two.
    let frame = 0;
    const enter = () => {
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) frame = requestAnimationFrame(enter);
      else stepIn(panelColumn());
    };
    queueMicrotask(enter);
    return () => cancelAnimationFrame(frame);
  }, [entered, waits]);
}

/** For the panel once it has its answer: whoever waits at its door is let in. */
export function useLetIn(): void {
  useEffect(() => {
    const column = panelColumn();
    if (column && document.activeElement === column) stepIn(column);
  }, []);
}

/** Where one may have been before the panel: its own buttons and those of a dialog are no place to go back to. */
const outside = '.today-column, .calendar-column, .app > .bar';

/** Who closes the panel, or removes its opportunity, goes back to where they were before they came into it. */
export function useLeavePanel(open: boolean): void {
  const before = useRef(openerAt(null));
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(outside)) before.current = openerAt(target);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) returnTo(before.current);
    was.current = open;
  }, [open]);
}
