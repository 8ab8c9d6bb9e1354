import type { Document } from '../domain/model';

/**
 * What was taken back and what can be brought back: documents, newest last, each with the name of the change between it and
 * the next. The document is immutable and its parts are shared, so two hundred of them cost little more than one.
 */
export type History = { readonly past: readonly Step[]; readonly future: readonly Step[] };
type Step = { readonly document: Document; readonly label: string };

export const MAX_STEPS = 200;
export const emptyHistory: History = { past: [], future: [] };

/** After a change of `before`. What was taken back until then is given up. */
export const remember = (history: History, before: Document, label: string): History => ({
  past: [...history.past, { document: before, label }].slice(-MAX_STEPS),
  future: [],
});

type Turned = { history: History; document: Document; label: string };

/** One step back from `current`, or undefined at the beginning. */
export function back({ past, future }: History, current: Document): Turned | undefined {
  const step = past.at(-1);
  if (!step) return undefined;
  const { document, label } = step;
  return { history: { past: past.slice(0, -1), future: [...future, { document: current, label }] }, document, label };
}

/** One step forward again, or undefined when nothing was taken back. */
export function forth({ past, future }: History, current: Document): Turned | undefined {
  const step = future.at(-1);
  if (!step) return undefined;
  const { document, label } = step;
  return { history: { past: [...past, { document: current, label }], future: future.slice(0, -1) }, document, label };
}
