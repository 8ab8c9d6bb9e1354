import { columnOf, placeOf, rowAt } from './keep-focus';

/**
 * Where somebody was, to give the focus back there: the element itself, or, once all was drawn anew, what stands for it. `again`
 * finds exactly that or nothing yet; `near` is what comes closest when it does not come back, because it is done and gone.
 */
export type Opener = {
  element: HTMLElement | null;
  again: (() => HTMLElement | null) | undefined;
  near: () => HTMLElement | null;
};

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const calendar = () => find('.calendar-column');
/** A chip is the thing itself; a line of the list has its button. */
const entryOf = (id: string) => {
  const entry = find(`.fc-event[data-entry="${CSS.escape(id)}"], tr[data-entry="${CSS.escape(id)}"]`);
  return entry?.querySelector<HTMLElement>(':scope button') ?? entry;
};

/**
 * A button that opens a desk is found by its `data-writes`, a chip or a line of the list by its entry, a row of Today or of the panel by its
 * place, anything else of the panel by the panel's heading, and a day by its date.
 */
export function openerAt(element: Element | null): Opener {
  if (!(element instanceof HTMLElement) || element === document.body)
    return { element: null, again: undefined, near: calendar };
  const { writes } = element.dataset;
  const entry = element.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
  const day = element.closest<HTMLElement>('[data-date]')?.dataset['date'];
  const place = placeOf(element);
  const column = place && columnOf(place);
  const inPlace = () => {
    const now = column ? find(column) : null;
    return now && place?.part !== undefined
      ? rowAt(place, now)
      : (now?.querySelector<HTMLElement>('h2[tabindex]') ?? null);
  };
  const onDay = () => (day === undefined ? null : find(`.fc-day[data-date="${day}"]`));
  return {
    element,
    again:
      writes !== undefined
        ? () => find(`[data-writes="${CSS.escape(writes)}"]`)
        : entry !== undefined
          ? () => entryOf(entry)
          : column
            ? inPlace
            : day === undefined
              ? undefined
              : onDay,
    near: () => inPlace() ?? (column ? find(column) : null) ?? onDay() ?? calendar(),
  };
}

export const openerNow = (): Opener => openerAt(document.activeElement);

/** What had the focus at the desk, as its `data-stand`, and what had opened the desk before: printing comes between. */
export type WayBack = { stand: string; opener: Opener };

/** The place at the desk that has the focus; from anywhere else it is the button that was pressed. standNow('print') -> 'tab ruth' */
export const standNow = (otherwise: string): string =>
  document.activeElement?.closest<HTMLElement>('[data-stand]')?.dataset['stand'] ?? otherwise;

export const takeStand = (stand: string): void => find(`[data-stand="${CSS.escape(stand)}"]`)?.focus();

/** Frames to wait for what asks for its answer first: the panel, the calendar, Today. */
const PATIENCE = 60;

/** Called when a desk or the panel is left; whoever clicks meanwhile keeps the focus. */
export function returnTo({ element, again, near }: Opener): void {
  const look = (frames: number) => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const there = element?.isConnected ? element : again?.();
    there?.focus();
    // FullCalendar draws a chip unseen first, to measure it: until it is seen it takes no focus.
    if (there && document.activeElement === there) return;
    if (frames > 0 && again) requestAnimationFrame(() => look(frames - 1));
    else near()?.focus();
  };
  requestAnimationFrame(() => look(PATIENCE));
}
