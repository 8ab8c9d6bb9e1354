import { useState } from 'react';
import type { Person, PostalAddress, Refusal } from '../host/host';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choices';
import { Dialog } from '../ui/dialog';
import { SelectField, TextField } from '../ui/inputs';
import { refusedAt, refusedElsewhere, useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import './opportunity.css';

type AddressPart = keyof PostalAddress;
const addressParts: readonly (readonly [AddressPart, string])[] = [
  ['street', 'Street'],
  ['unit', 'Floor, suite'],
  ['city', 'City'],
  ['region', 'State, region'],
  ['postalCode', 'Postal code'],
  ['country', 'Country'],
];
const parts = ['name', 'title', 'part', 'email', 'phone', ...addressParts.map(([part]) => part)];

const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== '' && one !== undefined && one !== false)) as T;

/** Who they are, how they are reached, and what they asked for. */
export function PersonDialog({
  opportunity,
  person,
  onClose,
}: {
  opportunity: string;
  /** Without it a new person. */
  person?: Person | undefined;
  onClose: () => void;
}) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const [draft, setDraft] = useState<Omit<Person, 'id'>>(person ?? { name: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (changes: Partial<Person>) => setDraft({ ...draft, ...changes });
  const address = draft.postalAddress ?? {};

  async function save() {
    const postalAddress = clean(address);
    const { postalAddress: _, ...rest } = draft;
    const reply = await act(
      'save-person',
      {
        opportunity,
        person: {
          ...clean(rest),
          ...(Object.keys(postalAddress).length > 0 ? { postalAddress } : {}),
          ...(person ? { id: person.id } : {}),
        },
      },
      { refusalIsShown: true, say: person ? `${draft.name.trim()} is saved.` : `${draft.name.trim()} is added.` },
    );
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }
  async function remove() {
    if (!person) return;
    const reply = await act(
      'remove-person',
      { opportunity, person: person.id },
      { refusalIsShown: true, say: `${person.name} is removed.` },
    );
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }

  return (
    <Dialog
      title={person ? person.name : 'A person'}
      width="medium"
      onClose={onClose}
      onSubmit={() => deed('save', save)}
      busy={slow !== null}
      error={refusedElsewhere(refusal, ...parts)}
      footer={
        <>
          {person && (
            <Button size="large" look="quiet" busy={slow === 'remove'} onClick={() => deed('remove', remove)}>
              Remove
            </Button>
          )}
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" look="primary" type="submit" busy={slow === 'save'}>
            Save
          </Button>
        </>
      }
    >
      <div className="field-row">
        <TextField
          label="Name"
          value={draft.name}
          onChange={(name) => change({ name })}
          error={refusedAt(refusal, 'name')}
          autoFocus
        />
        <TextField
          label="Title"
          aside="optional"
          value={draft.title ?? ''}
          onChange={(title) => change({ title })}
          error={refusedAt(refusal, 'title')}
        />
      </div>
      <div className="field-row">
        <TextField
          label="Email"
          type="email"
          value={draft.email ?? ''}
          onChange={(email) => change({ email })}
          error={refusedAt(refusal, 'email')}
        />
        <TextField
          label="Phone"
          type="tel"
          value={draft.phone ?? ''}
          onChange={(phone) => change({ phone })}
          error={refusedAt(refusal, 'phone')}
        />
        <SelectField
          label="Their part"
          value={draft.part ?? 'interviewer'}
          onChange={(part) => change({ part })}
          options={[
            ['interviewer', 'Interviewer'],
            ['recruiter', 'Recruiter'],
            ['coordinator', 'Coordinator'],
          ]}
          error={refusedAt(refusal, 'part')}
        />
      </div>
      <fieldset className="address">
        <legend className="field-label">
          Postal address <span className="field-aside">for the note</span>
        </legend>
        {addressParts.map(([part, label]) => (
          <TextField
            key={part}
            label={label}
            value={address[part] ?? ''}
            onChange={(value) => change({ postalAddress: { ...address, [part]: value } })}
            error={refusedAt(refusal, part)}
          />
        ))}
      </fieldset>
      <fieldset className="wishes">
        <legend className="field-label">What they asked for</legend>
        <Checkbox
          label="No phone calls"
          hint="Only emails are planned."
          checked={draft.noPhoneCalls ?? false}
          onChange={(noPhoneCalls) => change({ noPhoneCalls })}
        />
        <Checkbox
          label="Go through the recruiter"
          hint="Contacts go to the recruiter or coordinator."
          checked={draft.noDirectContact ?? false}
          onChange={(noDirectContact) => change({ noDirectContact })}
        />
      </fieldset>
    </Dialog>
  );
}
