import { useState } from 'react';
import type { NoteDesk, Refusal } from '../host/host';
import { useHost } from '../host/use-query';
import { Button } from '../ui/button';
import { TextField } from '../ui/inputs';
import { refusedAt, refusedElsewhere, useAct } from '../ui/use-act';

/** Nobody is named: a name can be given right here, and the words that were written so far go to them. */
export function NameThere({ desk }: { desk: NoteDesk }) {
  const { send } = useHost();
  const act = useAct();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { opportunity, interview } = desk;

  async function add() {
    const about = await send('opportunity', { opportunity });
    if (!about.ok) return setRefusal(about.error);
    const known = about.value.opportunity.people.filter(({ id }) => interview.interviewers?.includes(id));
    const reply = await act(
      'edit-interview',
      { opportunity, interview: interview.id, changes: { interviewers: [...known, { name }] } },
      { say: `${name.trim()} is named.`, refusalIsShown: true },
    );
    if (reply.ok) setName('');
    return setRefusal(reply.ok ? null : reply.error);
  }
  return (
    <form
      className="name-there"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
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
      <Button type="submit" why={name.trim() === '' ? 'Type a name first.' : undefined}>
        Add the name
      </Button>
    </form>
  );
}
