import { useCallback } from 'react';
import type { Commands, InputOf, Refusal, Reply, ValueOf } from '../host/host';
import { useHost } from '../host/use-query';
import { useToasts } from './toasts';

export type CommandName = keyof Commands;
type Options = {
  /** Said instead of the summary that came back; `null` says nothing. */
  say?: string | null;
  /** The caller shows a refusal itself, at its field. */
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
  return useCallback(
    async <N extends CommandName>(name: N, input: InputOf<N>, options: Options = {}): Promise<Reply<ValueOf<N>>> => {
      const reply = await send(name, input);
      if (reply.ok) {
        const said = options.say === undefined ? (summaryOf(reply.value) ?? 'Saved.') : options.say;
        if (said !== null) toasts.done(said, { label: 'Undo', onAction: () => void undo() });
      } else if (!options.refusalIsShown) toasts.trouble(reply.error.message);
      return reply;
    },
    [send, toasts, undo],
  );
}

/**
 * The message when the refusal is about this field, written `interview.end` or `interviewers[0].name`; else undefined.
 * refusedAt({ field: 'interview.end', … }, 'end') -> its message
 */
export function refusedAt(refusal: Refusal | null | undefined, ...fields: string[]): string | undefined {
  const named = refusal?.field;
  if (!refusal || !named) return undefined;
  const path = named.replaceAll(/\[(\d+)\]/g, '.$1');
  return fields.some((field) => path === field || path.endsWith(`.${field}`)) ? sentence(refusal) : undefined;
}

/** With the field's name: "End must be after start." */
const wholeSentence = (refusal: Refusal): string =>
  sentence({ code: refusal.code, message: refusal.message.replace(/^([\w.[\]]+): /, '$1 ') });

/** What is shown at no field is said at the foot. */
export function refusedElsewhere(refusal: Refusal | null | undefined, ...fields: string[]): string | null {
  if (!refusal) return null;
  return refusedAt(refusal, ...fields) ? null : wholeSentence(refusal);
}

/** At its field the name need not be said again. sentence({ field: 'end', message: 'end: must be after start' }) -> 'Must be after start.' */
function sentence({ field, message }: Refusal): string {
  const text = field && message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!”"]$/.test(begun) ? begun : `${begun}.`;
}
