import { useCallback } from 'react';
import { useHost } from './host/use-query';
import { useToasts } from './ui/toasts';

/** Brings back what was taken back last and says what it was. */
export function useRedo(): () => Promise<void> {
  const { send } = useHost();
  const toasts = useToasts();
  return useCallback(async () => {
    const reply = await send('redo', {});
    if (reply.ok) toasts.done(`Brought back: ${reply.value.label}.`);
    else toasts.trouble(reply.error.message);
  }, [send, toasts]);
}
