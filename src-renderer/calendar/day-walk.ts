import type { Day } from '../host/host';

/**
 * The keyboard's way through the calendar: one day cell is in the tab order, arrows move it, Enter goes into its chips.
 * All of it is plain DOM on the cells FullCalendar draws (each carries its day in `data-date`), so that walking the
 * days draws nothing again.
 */

/** The cells one can stand on: days of the month, or the "any time" cells above the hours. */
const cellsOf = (root: HTMLElement) => root.querySelectorAll<HTMLElement>('.fc-day[data-date]');
const cellOf = (root: HTMLElement, day: Day) => root.querySelector<HTMLElement>(`.fc-day[data-date="${day}"]`);

/** The day an element lies in, `undefined` outside of all. */
export const dayAround = (element: Element | null): Day | undefined =>
  element?.closest<HTMLElement>('[data-date]')?.dataset['date'];

/** Makes `day` the one that Tab comes to. */
export function markDay(root: HTMLElement, day: Day): void {
  const target = cellOf(root, day) ?? cellsOf(root)[0];
  for (const cell of cellsOf(root)) {
    const tabIndex = cell === target ? 0 : -1;
    if (cell.tabIndex !== tabIndex || !cell.hasAttribute('tabindex')) cell.tabIndex = tabIndex;
  }
}

export function focusDay(root: HTMLElement, day: Day): boolean {
  markDay(root, day);
  const cell = cellOf(root, day);
  cell?.focus();
  return cell !== null;
}

/** The chips of a day from top to bottom, the "more" link last. A band belongs to the day it begins on in its week. */
export function chipsOf(root: HTMLElement, day: Day): HTMLElement[] {
  const found = [
    ...root.querySelectorAll<HTMLElement>(
      `[data-date="${day}"] .fc-event[role="button"], [data-date="${day}"] .fc-more`,
    ),
  ];
  return found
    .filter((element) => element.offsetParent !== null && getComputedStyle(element).visibility !== 'hidden')
    .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
}

/** The chip of an entry, wherever its first piece is drawn. */
export const chipOf = (root: HTMLElement, entryId: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`.fc-event[data-entry="${CSS.escape(entryId)}"]`);

/** From a chip back to its day. */
export function leaveChip(): void {
  document.activeElement?.closest<HTMLElement>('.fc-event, .fc-more')?.closest<HTMLElement>('.fc-day')?.focus();
}

/** How far an arrow goes, in days. */
export const arrowSteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
};
