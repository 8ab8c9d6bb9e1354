import type { Day, MoveDay } from '../host/host';

/**
 * While something is carried, the days that would refuse it are dimmed. Painted as an attribute on the cells FullCalendar
 * draws, because handing it new events in the middle of a drag would draw everything again under the pointer.
 */
export function paintRefusedDays(root: HTMLElement, days: readonly MoveDay[]): void {
  const refused = new Set(days.filter((day) => !day.ok).map((day) => day.day));
  for (const cell of root.querySelectorAll<HTMLElement>('[data-date]'))
    if (refused.has(cell.dataset['date'] ?? '')) cell.dataset['refused'] = '';
}

export function clearRefusedDays(root: HTMLElement): void {
  for (const cell of root.querySelectorAll<HTMLElement>('[data-refused]')) delete cell.dataset['refused'];
}

/** The refused day under what is carried is hatched whole; `undefined` hatches none. */
export function markHovered(root: HTMLElement, day: Day | undefined): void {
  for (const cell of root.querySelectorAll<HTMLElement>('[data-refused]')) {
    const value = cell.dataset['date'] === day ? 'here' : '';
    if (cell.dataset['refused'] !== value) cell.dataset['refused'] = value;
  }
}

/** The day under the pointer, below what is carried. */
export function dayUnder(root: HTMLElement, x: number, y: number): Day | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const cell = element.closest<HTMLElement>('[data-date]');
    if (cell && root.contains(cell)) return cell.dataset['date'];
  }
  return undefined;
}
