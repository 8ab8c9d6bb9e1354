/** What opened a desk, to give the focus back to. A button in the panel is drawn anew, and found by its `data-writes`. */
export type Opener = { element: HTMLElement | null; name: string | undefined };

export const openerNow = (): Opener => {
  const element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  return { element, name: element?.dataset['writes'] };
};

/** What had the focus at the desk, as its `data-stand`, and what had opened the desk before: printing comes between. */
export type WayBack = { stand: string; opener: Opener };

/** The place at the desk that has the focus; from anywhere else it is the button that was pressed. standNow('print') -> 'tab ruth' */
export const standNow = (otherwise: string): string =>
  document.activeElement?.closest<HTMLElement>('[data-stand]')?.dataset['stand'] ?? otherwise;

export const takeStand = (stand: string): void =>
  document.querySelector<HTMLElement>(`[data-stand="${CSS.escape(stand)}"]`)?.focus();

/** Frames to wait for the panel, which asks for its answer first. */
const PATIENCE = 60;

/** Called when the desk is left; whoever clicks meanwhile keeps the focus. */
export function returnTo({ element, name }: Opener): void {
  const look = (frames: number) => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const again =
      name === undefined ? element : document.querySelector<HTMLElement>(`[data-writes="${CSS.escape(name)}"]`);
    if (again?.isConnected && again !== document.body) again.focus();
    else if (frames > 0 && name !== undefined) requestAnimationFrame(() => look(frames - 1));
    else document.querySelector<HTMLElement>('.calendar-column')?.focus();
  };
  requestAnimationFrame(() => look(PATIENCE));
}
