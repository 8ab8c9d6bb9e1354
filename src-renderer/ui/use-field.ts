import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Refusal } from '../host/host';
import { useLatest } from '../use-latest';
import { presses } from './presses';
import { atField } from './refusals';

/**
 * A field that is saved when it is left. What was refused stays in it together with the reason, whatever is saved beside it, until
 * it is taken, taken back, or changed elsewhere (Undo): a field never shows as saved what is not.
 */
export type SavedField = {
  /** Why what stands in it was not taken. */
  refused: string | undefined;
  /** Saves what stands in it, unless it is what is stored; then nothing is wrong any more either. */
  commit(): void;
  /** What was typed was taken back: what was said of it goes. */
  forget(): void;
};

/** `refused`: just now; `known`: it was refused before and said so at the field, before the key or click that asks again. */
export type Outcome = 'taken' | 'refused' | 'known';
export type OpenField = { settle(): Promise<Outcome>; focus(): void };

/** The fields on show: who closes the window around them asks them first. */
export const OpenFields = createContext<Set<OpenField> | null>(null);

/**
 * Saves all that stands in them. Answers the first one that keeps the user here: what was refused just now, or with `strict` also
 * what was refused before.
 */
export async function heldBy(fields: Iterable<OpenField>, strict: boolean): Promise<OpenField | undefined> {
  const all = [...fields];
  const outcomes = await Promise.all(all.map((field) => field.settle()));
  return all.find((_, at) => outcomes[at] === 'refused' || (strict && outcomes[at] === 'known'));
}

type Sent = { text: string; answer: Promise<Refusal | null> };
/** `since`: the count of presses when it was first said; minus infinity once it has kept the user here. */
type Wrong = { text: string; since: number };

export function useField(field: {
  /** What is saved, as the field would show it. */
  stored: string;
  /** What stands in it now. */
  read: () => string;
  send: (text: string) => Promise<Refusal | null>;
  /** Puts into it what is saved, for it was changed elsewhere (Undo). The focus stays where it is. */
  show: (stored: string) => void;
  focus: () => void;
}): SavedField {
  const { stored } = field;
  const latest = useLatest(field);
  const [refused, setRefused] = useState<string>();
  /** The last one that was sent and is not answered; the text that was refused; the one that was taken and has not come back yet. */
  const way = useRef<Sent | null>(null);
  const wrong = useRef<Wrong | null>(null);
  const taken = useRef<string | null>(null);
  /** All that were sent and have not come back, oldest first: the user may be typing on when they do. */
  const own = useRef<string[]>([]);
  const known = useRef(stored);
  useLayoutEffect(() => {
    if (known.current === stored) return;
    known.current = stored;
    const cameBack = own.current.indexOf(stored);
    own.current = cameBack < 0 ? [] : own.current.slice(cameBack + 1);
    if (cameBack < 0 || taken.current === stored) taken.current = null;
    if (cameBack >= 0) return;
    wrong.current = null;
    // Not while drawing: React plays back what was said at low priority after what is set there, and a reason would come back.
    setRefused(undefined);
    latest.current.show(stored);
  }, [stored, latest]);

  const clear = useCallback(() => {
    wrong.current = null;
    setRefused(undefined);
  }, []);
  const forget = useCallback(() => {
    clear();
    own.current = [];
  }, [clear]);
  const save = useCallback((): Sent | null => {
    const { read, send, stored: before } = latest.current;
    const text = read();
    if (way.current?.text === text) return way.current;
    if (!way.current && text === (taken.current ?? before)) {
      clear();
      return null;
    }
    own.current.push(text);
    const since = wrong.current?.text === text ? wrong.current.since : undefined;
    const sent: Sent = {
      text,
      answer: send(text).then((refusal) => {
        // It does not come back.
        if (refusal) own.current = own.current.filter((one) => one !== text);
        // What was sent after it counts.
        if (way.current !== sent) return refusal;
        way.current = null;
        wrong.current = refusal ? { text, since: since ?? presses() } : null;
        const isBack = !refusal && text === latest.current.stored;
        if (isBack) own.current = [];
        if (!refusal) taken.current = isBack ? null : text;
        setRefused(refusal ? atField(refusal) : undefined);
        return refusal;
      }),
    };
    way.current = sent;
    return sent;
  }, [latest, clear]);

  const settle = useCallback(async (): Promise<Outcome> => {
    const asked = presses();
    if (way.current || wrong.current?.text !== latest.current.read()) {
      const sent = save();
      if (!sent || !(await sent.answer)) return 'taken';
    }
    const said = wrong.current;
    if (said && said.since < asked) return 'known';
    if (said) said.since = -Infinity;
    return 'refused';
  }, [latest, save]);

  const fields = useContext(OpenFields);
  useEffect(() => {
    const open: OpenField = { settle, focus: () => latest.current.focus() };
    fields?.add(open);
    return () => {
      fields?.delete(open);
    };
  }, [fields, settle, latest]);
  return useMemo(() => ({ refused, commit: () => void save(), forget }), [refused, save, forget]);
}
