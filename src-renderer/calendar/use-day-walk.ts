import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Day, LocalTime } from '../host/host';
import { addDays } from '../ui/dates';
import { useLatest } from '../use-latest';
import { arrowSteps, chipOf, chipsOf, dayAround, focusDay, markDay } from './day-walk';

/**
 * Keeps the tab stop on the chosen day, and the focus on a chip whose event was just drawn anew. A chip that is gone for good, because
 * it is done or removed, leaves it to its day.
 */
export function useDayWalk(
  root: RefObject<HTMLDivElement | null>,
  day: Day,
  events: readonly { id?: string | undefined }[],
) {
  const focused = useRef<{ entry: string; day: Day | undefined } | null>(null);
  const latestEvents = useLatest(events);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onFocus = (event: FocusEvent) => {
      const chip = (event.target as HTMLElement).closest<HTMLElement>('.fc-event');
      const entry = chip?.dataset['entry'];
      focused.current = entry === undefined ? null : { entry, day: dayAround(chip) };
    };
    const onBlur = (event: FocusEvent) => {
      if (event.relatedTarget) focused.current = null;
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
    };
  }, [root]);

  const latestDay = useLatest(day);
  // The keyboard has walked on, and the focus is to follow as soon as the day is drawn.
  const following = useRef(false);
  const settle = useCallback(() => {
    const element = root.current;
    if (!element) return;
    if (!following.current) markDay(element, latestDay.current);
    else if (focusDay(element, latestDay.current)) following.current = false;
    if (!focused.current || document.activeElement !== document.body) return;
    const { entry, day: its } = focused.current;
    const chip = chipOf(element, entry);
    if (chip) chip.focus();
    else if (its && !latestEvents.current.some(({ id }) => id === entry)) focusDay(element, its);
  }, [root, latestDay, latestEvents]);
  const settleWell = useCallback(() => {
    settle();
    // What was taken off may only go with the next frame.
    const frame = requestAnimationFrame(settle);
    return () => cancelAnimationFrame(frame);
  }, [settle]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew means marked anew.
  useLayoutEffect(settleWell, [settleWell, day, events]);
  return useMemo(
    () => ({
      follow: () => {
        following.current = true;
      },
      // FullCalendar says that other dates are shown before their cells can take the focus.
      onDrawn: () => requestAnimationFrame(settle),
    }),
    [settle],
  );
}

export type Walked = {
  /** ISO weekday, Monday 1 to Sunday 7. */
  weekStart: number;
  onDay: (day: Day) => void;
  onAdd: (start: LocalTime) => void;
};

/** Arrows walk the days, Enter goes into a day's chips, arrows walk those; Escape (keys.ts) comes back out. */
export function walk(
  event: KeyboardEvent<HTMLDivElement>,
  root: HTMLElement | null,
  props: Walked,
  follow: () => void,
): void {
  if (!root || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.closest('.fc-popover, .drop-callout')) return;
  const here = dayAround(target);
  if (!here) return;
  const onDay = target.matches('.fc-day');
  const step = arrowSteps[event.key];
  const go = (day: Day) => {
    follow();
    props.onDay(day);
  };
  if (onDay && step !== undefined) {
    event.preventDefault();
    go(addDays(here, step));
  } else if (onDay && (event.key === 'Home' || event.key === 'End')) {
    event.preventDefault();
    const weekday = (new Date(`${here}T00:00:00Z`).getUTCDay() - (props.weekStart % 7) + 7) % 7;
    go(addDays(here, event.key === 'Home' ? -weekday : 6 - weekday));
  } else if (onDay && event.key === 'Enter') {
    event.preventDefault();
    const first = chipsOf(root, here)[0];
    if (first) first.focus();
    else props.onAdd(here);
  } else if (!onDay && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    const chips = chipsOf(root, here);
    const index = chips.indexOf(target.closest<HTMLElement>('.fc-event, .fc-more') ?? target);
    chips[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  } else if (!onDay && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    event.preventDefault();
    go(addDays(here, event.key === 'ArrowLeft' ? -1 : 1));
  }
}
