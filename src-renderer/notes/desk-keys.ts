import { useEffect } from 'react';
import { isField } from '../keys';
import { useLatest } from '../use-latest';

/** Of a key that is for the desk and not for a dialog, a menu or the browser. */
const isForDesk = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.isComposing &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]');

function useDeskKey(onKey: (event: KeyboardEvent) => void): void {
  const latest = useLatest(onKey);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isForDesk(event)) latest.current(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [latest]);
}

/** Esc goes back from anywhere, from a field, too: the words are kept. */
export function useEscape(onBack: () => void): void {
  useDeskKey((event) => {
    if (event.key === 'Escape') onBack();
  });
}

/** A letter that does something, outside of fields, unless letters are turned off. */
export function useKey(letter: string, act: () => void, letterKeys: boolean): void {
  useDeskKey((event) => {
    if (!letterKeys || isField(event.target) || event.key.toLowerCase() !== letter) return;
    event.preventDefault();
    act();
  });
}
