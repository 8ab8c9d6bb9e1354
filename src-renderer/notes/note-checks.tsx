import { CircleCheck, CircleDashed, PencilLine } from 'lucide-react';
import type { NoteCheckLine } from '../host/host';

const icons = { done: CircleCheck, open: CircleDashed, look: PencilLine } as const;
const words = { done: 'There: ', open: 'Still to come: ', look: 'Worth a look: ' } as const;

/** What makes a good note, and how far this one is. Prompts, no marks. */
export function NoteChecks({ checks }: { checks: readonly NoteCheckLine[] }) {
  return (
    <ul className="note-checks" aria-label="What makes a good note">
      {checks.map(({ id, state, text }) => {
        const Icon = icons[state];
        return (
          <li key={id} className={state}>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            <span>
              <span className="visually-hidden">{words[state]}</span>
              {text}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
