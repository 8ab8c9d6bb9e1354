import { useEffect } from 'react';

/**
 * Where the focus goes when the row that had it is done and gone: to the row that has come in its place, else to the one before it,
 * else to the heading of its part. A browser lets it fall to the page, and who works by keyboard starts again at the top.
 *
 * A part is an element with `data-part`, a list of rows below a heading that can take the focus; a row is its innermost `li`, or the
 * `tr` of a table.
 * It is the row's first button that gets the focus, which opens something: a key held too long logs nothing for the next person.
 */
export type Place = { part: string | undefined; row: number; column: HTMLElement };

const rowsOf = (part: Element): HTMLElement[] =>
  [...part.querySelectorAll<HTMLElement>('li, tr')].filter(
    (row) => row.querySelector('button') && !row.querySelector(':scope li button'),
  );

/** The columns that keep the focus of a row that goes. */
const columns = ['.today-column', '.detail-column', '.list-scroll'];

/** By what a column is found once the window was drawn anew. */
export const columnOf = ({ column }: Place): string | undefined => columns.find((selector) => column.matches(selector));

/** Undefined for what lies in no column that keeps its focus. Of a card around several rows it is the place of the first one. */
export function placeOf(element: HTMLElement): Place | undefined {
  const column = element.closest<HTMLElement>(columns.join());
  if (!column) return undefined;
  const part = element.closest<HTMLElement>('[data-part]');
  const own = element.closest('li, tr');
  const row = part && own ? rowsOf(part).findIndex((each) => own.contains(each)) : -1;
  return { part: part?.dataset['part'], row: Math.max(row, 0), column };
}

/** In the same column, drawn anew perhaps: the first button of the row at a place, else the heading of its part; null without the part. */
export function rowAt({ part: name, row }: Place, column: HTMLElement): HTMLElement | null {
  const part = name === undefined ? null : column.querySelector(`[data-part="${CSS.escape(name)}"]`);
  const last =
    part &&
    rowsOf(part)
      .slice(0, row + 1)
      .at(-1);
  return last?.querySelector('button') ?? part?.querySelector<HTMLElement>(':is(h2, h3)[tabindex]') ?? null;
}

/** What stands at a place now: a row's button, the heading of its part, or the column. */
const standsAt = (place: Place): HTMLElement | null =>
  place.column.isConnected ? (rowAt(place, place.column) ?? place.column) : null;

let last: { element: HTMLElement; place: Place } | undefined;

function remember(element: Element | null): void {
  const place = element instanceof HTMLElement ? placeOf(element) : undefined;
  last = place && element instanceof HTMLElement ? { element, place } : undefined;
}

/** For a question that was opened at `element`: where the focus goes back to, and on from there, should that go too. */
export function wayBackTo(element: HTMLElement | null): () => HTMLElement | null {
  const place = element ? placeOf(element) : undefined;
  return () => {
    if (!element) return null;
    if (!element.isConnected) return place ? standsAt(place) : null;
    if (place) last = { element, place };
    return element;
  };
}

/** Once for the window. */
export function useKeepFocus(): void {
  useEffect(() => {
    // A click on nothing gives the focus up of one's own will: then nothing is brought back.
    const note = () => remember(document.activeElement);
    const mend = () => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      standsAt(last.place)?.focus();
    };
    document.addEventListener('focusin', note);
    document.addEventListener('click', note, { capture: true });
    const watch = new MutationObserver(mend);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('click', note, { capture: true });
      watch.disconnect();
    };
  }, []);
}
