import { type ReactNode, useState } from 'react';
import type { MessageDesk, Refusal, Reply } from '../host/host';
import { Button } from '../ui/button';
import { TextField } from '../ui/inputs';
import { refusedAt, refusedElsewhere, useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';

/** One missing thing, given right here: no way through another dialog, and the words stay. */
function AddHere({
  label,
  aside,
  type,
  onAdd,
}: {
  label: string;
  aside: string;
  type: 'text' | 'email' | 'tel';
  onAdd: (value: string) => Promise<Reply<unknown>>;
}) {
  const { deed, slow } = useDeed();
  const [value, setValue] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const add = async () => {
    if (value.trim() === '') return undefined;
    const reply = await onAdd(value.trim());
    setRefusal(reply.ok ? null : reply.error);
    return reply;
  };
  const fields = ['name', 'email', 'phone'];
  return (
    <div className="add-here">
      <TextField
        label={label}
        aside={aside}
        type={type}
        value={value}
        onChange={setValue}
        error={refusedAt(refusal, ...fields) ?? refusedElsewhere(refusal, ...fields) ?? undefined}
      />
      <Button
        busy={slow !== null}
        onClick={() => deed('add', add)}
        why={value.trim() === '' ? 'Type it first.' : undefined}
      >
        Add<span className="visually-hidden"> {label.toLowerCase()}</span>
      </Button>
    </div>
  );
}

/** What the message cannot go without: somebody, their address or number, and who signs. */
export function MissingThings({ desk }: { desk: MessageDesk }) {
  const act = useAct();
  const { opportunity, person, channel, sender } = desk;
  const quiet = { say: null, refusalIsShown: true } as const;
  const savePerson = (changes: { name?: string; email?: string; phone?: string }) =>
    act('save-person', { opportunity, person: { ...(person ?? { name: '' }), ...changes } }, quiet);
  const saveSender = (changes: { name?: string; phone?: string }) =>
    act('change-preferences', { changes: { sender: changes } }, quiet);
  const missing: ReactNode[] = [];
  if (!person)
    missing.push(
      <AddHere key="who" label="To whom" aside="a name" type="text" onAdd={(name) => savePerson({ name })} />,
    );
  else if (channel === 'email' && !person.email?.trim())
    missing.push(
      <AddHere
        key="email"
        label={`Email of ${person.name}`}
        aside="not known yet"
        type="email"
        onAdd={(email) => savePerson({ email })}
      />,
    );
  else if (channel !== 'email' && !person.phone?.trim())
    missing.push(
      <AddHere
        key="phone"
        label={`Phone of ${person.name}`}
        aside="not known yet"
        type="tel"
        onAdd={(phone) => savePerson({ phone })}
      />,
    );
  if (sender.name.trim() === '')
    missing.push(
      <AddHere
        key="me"
        label="Your name"
        aside="for the signature"
        type="text"
        onAdd={(name) => saveSender({ name })}
      />,
    );
  if (channel === 'voicemail' && sender.phone.trim() === '')
    missing.push(
      <AddHere
        key="mine"
        label="Your number"
        aside="a voicemail ends with it"
        type="tel"
        onAdd={(phone) => saveSender({ phone })}
      />,
    );
  return missing.length === 0 ? null : <div className="missing-things">{missing}</div>;
}
