import { createContext, useContext } from 'react';
import type { InputOf, Refusal, SettingsView } from '../host/host';
import { type CommandName, summaryOf, useAct } from '../ui/use-act';

type Changes = InputOf<'change-settings'>['changes'];
export type Change = (changes: Changes) => Promise<Refusal | null>;
/** What every panel of the rules gets: what is, the way to change it, and what was refused last. */
export type PanelProps = { view: SettingsView; change: Change; refusal: Refusal | null };

/** Where the dialog says at its foot what was changed. */
export const SaidContext = createContext<(said: string) => void>(() => {});

/** Like `useAct`, said at the foot of the dialog, where Undo can be reached by keyboard, and not in a toast beside it. */
export function useChange() {
  const act = useAct();
  const setSaid = useContext(SaidContext);
  return async <N extends CommandName>(name: N, input: InputOf<N>, said?: string): Promise<Refusal | null> => {
    const reply = await act(name, input, { say: null, refusalIsShown: true });
    if (!reply.ok) return reply.error;
    setSaid(said ?? summaryOf(reply.value) ?? 'Saved.');
    return null;
  };
}
