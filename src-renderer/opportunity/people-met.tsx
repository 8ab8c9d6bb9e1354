import { Plus, X } from 'lucide-react';
import type { Person, PersonInput } from '../host/host';
import { Button } from '../ui/button';
import { Chip } from '../ui/choices';
import { TextField } from '../ui/inputs';
import { newRow, type Row } from './interview-entry';

/** Who is met at an interview: those who are known, and new ones a line each. */
export function PeopleMet({
  rows,
  known,
  onChange,
  wrong,
}: {
  rows: readonly Row[];
  known: readonly Person[];
  onChange: (rows: Row[]) => void;
  /** What was refused of a person's field. */
  wrong: (person: PersonInput, field: 'name' | 'email' | 'phone') => string | undefined;
}) {
  const changePerson = (key: string, change: Partial<PersonInput>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, person: { ...row.person, ...change } } : row)));
  return (
    <fieldset className="people-rows">
      <legend className="field-label">
        Who you meet <span className="field-aside">names are enough</span>
      </legend>
      {known.length > 0 && (
        <div className="chip-row">
          {known.map((person) => {
            const there = rows.some((row) => row.person.id === person.id);
            return (
              <Chip
                key={person.id}
                pressed={there}
                onClick={() =>
                  onChange(
                    there ? rows.filter((row) => row.person.id !== person.id) : [...rows, { key: person.id, person }],
                  )
                }
              >
                {person.name}
              </Chip>
            );
          })}
        </div>
      )}
      {rows
        .filter((row) => !row.person.id)
        .map((row, index) => (
          <div key={row.key} className="person-row">
            <TextField
              label={`Name of person ${index + 1}`}
              labelHidden
              placeholder="Name"
              value={row.person.name}
              onChange={(name) => changePerson(row.key, { name })}
              error={wrong(row.person, 'name')}
            />
            <TextField
              label={`Email of person ${index + 1}`}
              labelHidden
              placeholder="Email, optional"
              type="email"
              value={row.person.email ?? ''}
              onChange={(email) => changePerson(row.key, { email })}
              error={wrong(row.person, 'email')}
            />
            <TextField
              label={`Phone of person ${index + 1}`}
              labelHidden
              placeholder="Phone, optional"
              type="tel"
              value={row.person.phone ?? ''}
              onChange={(phone) => changePerson(row.key, { phone })}
              error={wrong(row.person, 'phone')}
            />
            <Button
              look="quiet"
              iconOnly
              icon={X}
              onClick={() => onChange(rows.filter((other) => other.key !== row.key))}
            >
              {`Remove person ${index + 1}`}
            </Button>
          </div>
        ))}
      <Button look="quiet" size="small" icon={Plus} onClick={() => onChange([...rows, newRow()])}>
        Another person
      </Button>
    </fieldset>
  );
}
