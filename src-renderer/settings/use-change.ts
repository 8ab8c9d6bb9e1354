import { createContext, useContext } from 'react';
import type { InputOf, Refusal, SettingsView } from '../host/host';
import { wholeSentence } from '../ui/refusals';
import { type CommandName, summaryOf, useAct } from '../ui/use-act';
import type { OwnUndo } from './use-own-undo';

type Changes = InputOf<'change-settings'>['changes'];
export type Change = (changes: Changes) => Promise<Refusal | null>;
/** What every panel of the rules gets: what is, and the way to change it. What was refused stays with whom it was refused. */
export type PanelProps = { view: SettingsView; change: Change };

/** Where the dialog says at its foot what was changed, and remembers it for its Undo. */
export type Told = { say: (said: string) => void; record: OwnUndo['record'] };
export const ToldContext = createContext<Told>({ say: () => {}, record: (change) => change() });

/** Like `useAct`, said at the foot of the dialog, where Undo can be reached by keyboard, and not in a toast beside it. */
export function useChange() {
  const act = useAct();
  const { say, record } = useContext(ToldContext);
  return async <N extends CommandName>(name: N, input: InputOf<N>, said?: string): Promise<Refusal | null> => {
    const reply = await record(() => act(name, input, { say: null, refusalIsShown: true }));
    if (!reply.ok) {
      // What is about no field, such as a full disk, is said where every choice can show it.
      if (reply.error.field === undefined) say(wholeSentence(reply.error));
      return reply.error;
    }
    say(said ?? summaryOf(reply.value) ?? 'Saved.');
    return null;
  };
}
