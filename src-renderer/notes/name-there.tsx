import { useState } from 'react';
import type { NoteDesk, Refusal } from '../host/host';
import { useHost } from '../host/use-query';
import { Button } from '../ui/button';
import { TextField } from '../ui/inputs';
import { refusedAt, refusedElsewhere, useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';

/** Nobody is named: a name can be given right here, and the words that were written so far go to them. */
export function NameThere({ desk }: { desk: NoteDesk }) {
  const { send } = useHost();
  const act = useAct();
  const { deed, slow } = useDeed();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { opportunity, interview } = desk;

  async function add() {
    const about = await send('opportunity', { opportunity });
    if (!about.ok) {
      setRefusal(about.error);
      return about;
    }
    const known = about.value.opportunity.people.filter(({ id }) => interview.interviewers?.includes(id));
    const reply = await act(
      'edit-interview',
      { opportunity, interview: interview.id, changes: { interviewers: [...known, { name }] } },
      { say: `${name.trim()} is named.`, refusalIsShown: true },
    );
    if (reply.ok) setName('');
    setRefusal(reply.ok ? null : reply.error);
    return reply;
  }
  return (
    <form
      className="name-there"
      onSubmit={(event) => {
        event.preventDefault();
        deed('add', add);
      }}
    >
      <TextField
        label="Whom did you meet?"
        aside="a note begins with a name"
        value={name}
        onChange={setName}
        error={
          refusedAt(refusal, 'name', 'interviewers') ?? refusedElsewhere(refusal, 'name', 'interviewers') ?? undefined
        }
      />
      <Button type="submit" busy={slow !== null} why={name.trim() === '' ? 'Type a name first.' : undefined}>
        Add the name
      </Button>
    </form>
  );
}
