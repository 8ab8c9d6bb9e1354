import type { InteractionInput } from '../host/host';
import { Chip } from '../ui/choices';

export type How = NonNullable<InteractionInput['how']>;
const ways: readonly (readonly [How, string])[] = [
  ['mailed', 'By mail, by hand'],
  ['handed-over', 'Handed over in person'],
  ['typed', 'Typed or dictated'],
];

/** How a note reached them. */
export function HowChoice({ value, onChange }: { value: How; onChange: (how: How) => void }) {
  return (
    <div className="chip-row" role="group" aria-label="How it reached them">
      <span className="quiet">How</span>
      {ways.map(([how, words]) => (
        <Chip key={how} pressed={value === how} onClick={() => onChange(how)}>
          {words}
        </Chip>
      ))}
    </div>
  );
}
