import { useCallback, useState, useSyncExternalStore } from 'react';
import { useLatest } from '../use-latest';
import type { InputOf, Reply } from './host';
import { useHost, useQueryStore } from './host-provider';
import type { AnswerOf, Asked, QueryName } from './query-store';

const notAsked: Asked<never> = { value: undefined, error: undefined, asking: false };
const noWatch = () => () => {};

/**
 * The answer to a question, kept fresh: useQuery('opportunity', { opportunity }).value
 * While it is asked again (a change, another input) the last value stays, so that nothing flickers; `input: null` asks nothing.
 */
export function useQuery<N extends QueryName>(name: N, input: InputOf<N> | null): AnswerOf<N> {
  const store = useQueryStore();
  const key = input === null ? null : `${name} ${JSON.stringify(input)}`;
  const latest = useLatest(input);
  const watch = useCallback(
    (watcher: () => void) => {
      const asked = latest.current;
      return key === null || asked === null ? noWatch() : store.watch(key, name, asked, watcher);
    },
    [store, name, key, latest],
  );
  const read = useCallback(() => (key === null ? notAsked : store.read(key)) as AnswerOf<N>, [store, key]);
  const asked = useSyncExternalStore(watch, read);

  const [shown, setShown] = useState(() => asked.value);
  if (key === null || asked.value !== undefined) {
    if (shown !== asked.value) setShown(() => asked.value);
    return asked;
  }
  return shown === undefined ? asked : { ...asked, value: shown };
}

/**
 * Runs a change and waits, if it was accepted, until all that is on show is of after it. `changed` may come before the reply or
 * after it: where it has not come yet, all is asked again here.
 */
export function useCaughtUp(): (change: () => Promise<Reply<unknown> | undefined | void>) => Promise<void> {
  const store = useQueryStore();
  const { subscribe } = useHost();
  return useCallback(
    async (change) => {
      let told = false;
      const stop = subscribe(({ event }) => {
        told ||= event === 'changed';
      });
      try {
        const reply = await change();
        if (!reply?.ok) return;
        if (!told) store.askAllAgain();
        await store.answered();
      } finally {
        stop();
      }
    },
    [store, subscribe],
  );
}

export { useConnection, useHost } from './host-provider';
