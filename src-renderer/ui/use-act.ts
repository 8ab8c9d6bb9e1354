import { useCallback, useEffect, useRef } from 'react';
import type { Commands, InputOf, Reply, ValueOf } from '../host/host';
import { useHost } from '../host/use-query';
import { wholeSentence } from './refusals';
import { useToasts } from './toasts';

export type CommandName = keyof Commands;
type Options = {
  /** Said instead of the summary that came back; `null` says nothing. */
  say?: string | null;
  /** The caller shows a refusal itself, at its field; once it is gone, a toast says it. */
  refusalIsShown?: boolean;
};

/** What a change says of itself, if it does. */
export const summaryOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'summary' in value && typeof value.summary === 'string'
    ? value.summary
    : null;

/** Takes the last change back and says what it was. */
export function useUndo(): () => Promise<void> {
  const { send } = useHost();
  const toasts = useToasts();
  return useCallback(async () => {
    const reply = await send('undo', {});
    if (reply.ok) toasts.done(`Taken back: ${reply.value.label}.`);
    else toasts.trouble(reply.error.message);
  }, [send, toasts]);
}

/** Sends a command and says in a toast what came of it, with Undo. Every change goes through here. */
export function useAct() {
  const { send } = useHost();
  const toasts = useToasts();
  const undo = useUndo();
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return useCallback(
    async <N extends CommandName>(name: N, input: InputOf<N>, options: Options = {}): Promise<Reply<ValueOf<N>>> => {
      const reply = await send(name, input);
      const about = `${name} ${typeof input === 'object' && 'opportunity' in input ? input.opportunity : ''}`;
      if (reply.ok) {
        toasts.settled(about);
        const said = options.say === undefined ? (summaryOf(reply.value) ?? 'Saved.') : options.say;
        if (said !== null) toasts.done(said, { label: 'Undo', onAction: () => void undo() });
      } else if (!options.refusalIsShown || gone.current) toasts.trouble(wholeSentence(reply.error), about);
      return reply;
    },
    [send, toasts, undo],
  );
}

export { refusedAt, refusedElsewhere } from './refusals';
