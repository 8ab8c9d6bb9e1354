import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Host } from '../host/host';
import { useHost } from '../host/use-query';
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
  const made = keeper;
  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === 'hidden') void made.flush();
    };
    const flushAll = () => void made.flush();
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', flushAll);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      removeEventListener('pagehide', flushAll);
    };
  }, [made]);
  return made;
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
      keeper.write(key, latest.current(next));
    },
    [keeper, key, latest],
  );
  const flush = useCallback(() => keeper.flush(key), [keeper, key]);
  useEffect(() => () => void flush(), [flush]);
  const kept = useSyncExternalStore(keeper.watch, () => keeper.state(key));
  return { draft: now.draft, change, kept, flush };
}
