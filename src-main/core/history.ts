import type { Document } from '../domain/model';

/**
 * What was taken back and what can be brought back: documents, newest last, each with the name of the change between it and
 * the next. The document is immutable and its parts are shared, so two hundred of them cost little more than one.
 */
export type History = {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** How many changes there were so far. */
  readonly made: number;
};
/** `number`: of the change, which keeps it while it is taken back and brought back. */
type Step = { readonly document: Document; readonly label: string; readonly number: number };

export const MAX_STEPS = 200;
export const emptyHistory: History = { past: [], future: [], made: 0 };

/** After a change of `before`. What was taken back until then is given up. */
export const remember = (history: History, before: Document, label: string): History => ({
  past: [...history.past, { document: before, label, number: history.made + 1 }].slice(-MAX_STEPS),
  future: [],
  made: history.made + 1,
});

/** The parts of a document are shared as long as they are the same; only the preferences are read. */
function same({ preferences: a, ...factsA }: Document, { preferences: b, ...factsB }: Document): boolean {
  const alike = Object.entries(factsA).every(([key, part]) => part === factsB[key as keyof typeof factsB]);
  return alike && JSON.stringify(a) === JSON.stringify(b);
}

/**
 * What was found out and not decided, such as that the system starts the program at login, is true of every document: an undo of
 * something else must not bring back the error. A step that is none any more (it only asked for what did not happen) is gone.
 * relearn(history, current, (document) => ({ ...document, preferences })) -> the document and the history to go on with
 */
export function relearn(
  { past, future, made }: History,
  current: Document,
  learn: (document: Document) => Document,
): { history: History; document: Document } {
  const document = learn(current);
  /** From the current one outward, each step against the one it stands beside. */
  const outward = (steps: readonly Step[]): Step[] => {
    let beside = document;
    const kept: Step[] = [];
    for (const step of steps.toReversed()) {
      const learnt = learn(step.document);
      if (same(learnt, beside)) continue;
      beside = learnt;
      kept.push({ ...step, document: learnt });
    }
    return kept.toReversed();
  };
  return { document, history: { past: outward(past), future: outward(future), made } };
}

type Turned = { history: History; document: Document; label: string };

/** One step back from `current`, or undefined at the beginning. */
export function back({ past, future, made }: History, current: Document): Turned | undefined {
  const step = past.at(-1);
  if (!step) return undefined;
  const { document, label } = step;
  return {
    history: { past: past.slice(0, -1), future: [...future, { ...step, document: current }], made },
    document,
    label,
  };
}

/** One step forward again, or undefined when nothing was taken back. */
export function forth({ past, future, made }: History, current: Document): Turned | undefined {
  const step = future.at(-1);
  if (!step) return undefined;
  const { document, label } = step;
  return {
    history: { past: [...past, { ...step, document: current }], future: future.slice(0, -1), made },
    document,
    label,
  };
}
