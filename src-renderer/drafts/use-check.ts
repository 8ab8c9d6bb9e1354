import { useEffect, useRef, useState } from 'react';
import type { InputOf, ValueOf } from '../host/host';
import { useHost } from '../host/use-query';
import { useLatest } from '../use-latest';

type CheckName = 'note-check' | 'message-check';

/**
 * What is thought of the words as they are typed. One question at a time is under way and only the latest waits behind it, so
 * keys never lag and answers never pile up. `stamp`: something else changed that the answer depends on, such as the card.
 */
export function useCheck<N extends CheckName>(
  name: N,
  input: InputOf<N>,
  stamp = '',
): { value: ValueOf<N>; input: InputOf<N> } | undefined {
  const { send } = useHost();
  const [answer, setAnswer] = useState<{ value: ValueOf<N>; input: InputOf<N> }>();
  const line = useRef<{ busy: boolean; next: { key: string; input: InputOf<N> } | undefined; gone: boolean }>({
    busy: false,
    next: undefined,
    gone: false,
  });
  const key = JSON.stringify(input) + stamp;
  const latest = useLatest(input);

  useEffect(() => {
    const here = line.current;
    here.next = { key, input: latest.current };
    if (here.busy) return;
    const ask = async () => {
      here.busy = true;
      while (here.next !== undefined && !here.gone) {
        const about = here.next.input;
        here.next = undefined;
        const reply = await send(name, about);
        // What could not be read has no answer: the one before was about other words.
        if (!here.gone) setAnswer(reply.ok ? { value: reply.value, input: about } : undefined);
      }
      here.busy = false;
    };
    void ask();
  }, [send, name, key, latest]);

  useEffect(() => {
    const here = line.current;
    here.gone = false;
    return () => {
      here.gone = true;
    };
  }, []);
  return answer;
}
