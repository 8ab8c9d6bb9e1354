import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Host } from '../host/host';
import { useHost } from '../host/use-query';
import { useToasts } from '../ui/toasts';
import { useLatest } from '../use-latest';
import { createDraftKeeper, type DraftKeeper, type DraftSave, type KeptState } from './keeper';

const keepers = new WeakMap<Host, DraftKeeper>();

/** One keeper for the window: it goes on trying after the form was closed. */
export function useDraftKeeper(): DraftKeeper {
  const host = useHost();
  let keeper = keepers.get(host);
  if (!keeper) {
    keeper = createDraftKeeper(host);
    keepers.set(host, keeper);
  }
  return keeper;
}

/**
 * Saves what waits when the page goes away, and lets it not go in silence with words that cannot be saved: the browser asks.
 * Not in a desktop window, which would not ask but stay. It stands outside of what may break: then most of all words may be unsaved.
 */
export function SafeLeaving(): null {
  const keeper = useDraftKeeper();
  const { watchConnection } = useHost();
  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === 'hidden') void keeper.flush();
    };
    const flushAll = () => void keeper.flush();
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', flushAll);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      removeEventListener('pagehide', flushAll);
    };
  }, [keeper]);
  useEffect(() => {
    if (!watchConnection) return;
    let reachable = true;
    const unwatch = watchConnection((connection) => {
      const was = reachable;
      reachable = connection === 'open' || connection === 'rebuilt';
      // At once, not at its next turn.
      if (reachable && !was) void keeper.flush();
    });
    const ask = (event: BeforeUnloadEvent) => {
      if (keeper.stuck() || (!reachable && keeper.held().length > 0)) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      unwatch();
      removeEventListener('beforeunload', ask);
    };
  }, [keeper, watchConnection]);
  return null;
}

/** How many drafts are not saved yet. */
export function useHeldCount(): number {
  const keeper = useDraftKeeper();
  return useSyncExternalStore(keeper.watch, () => keeper.held().length);
}

export type Writing<T> = {
  draft: T;
  change: (draft: T) => void;
  kept: KeptState;
  /** Saves now; resolves when it is saved, or has been refused. */
  flush: () => Promise<void>;
};

/**
 * A draft that is being written: what is typed here counts; `stored` is what the core knows, and is taken over when another
 * window wrote it. `key` names for whom it is; another key is another draft.
 */
export function useDraft<T extends object>(key: string, stored: T, saveOf: (draft: T) => DraftSave): Writing<T> {
  const keeper = useDraftKeeper();
  const toasts = useToasts();
  const text = JSON.stringify(stored);
  const begin = () => ({ key, draft: (keeper.unsaved(key)?.input.draft as T | undefined) ?? stored, seen: text });
  const [held, setHeld] = useState(begin);
  const latest = useLatest(saveOf);

  let now = held;
  if (held.key !== key) now = begin();
  else if (held.seen !== text) {
    // An echo of what was written here is no news.
    const isNews = keeper.unsaved(key) === undefined && !keeper.isOwn(text);
    now = { key, draft: isNews ? stored : held.draft, seen: text };
  }
  if (now !== held) setHeld(now);

  const change = useCallback(
    (next: T) => {
      setHeld((before) => ({ ...before, draft: next }));
      const save = latest.current(next);
      keeper.write(key, save);
      // Words that could not be logged, because they are too long, are other words now: `useAct` names what was tried like this.
      toasts.settled(`log-interaction ${save.input.opportunity}`);
    },
    [keeper, key, latest, toasts],
  );
  const flush = useCallback(() => keeper.flush(key), [keeper, key]);
  useEffect(() => () => void flush(), [flush]);
  const kept = useSyncExternalStore(keeper.watch, () => keeper.state(key));
  return { draft: now.draft, change, kept, flush };
}
