import * as z from 'zod';
import { id, type Person, person } from '../model';
import { shortened } from '../words';
import { type ChangeFunction, findOpportunity, findPerson, type Found, withOpportunity } from './change';

/** The people of an opportunity: whom the user met, and who arranges things. */

/** A person as a form knows them: without `id` a new one. */
export const personInput = z.strictObject({ ...person.shape, id: id.optional() });
export type PersonInput = z.infer<typeof personInput>;

export const savePersonInput = z.strictObject({ opportunity: id, person: personInput });

/** A form knows the whole person: what it leaves out is gone. */
export const savePerson: ChangeFunction<z.infer<typeof savePersonInput>, { person: string }> = (
  document,
  input,
  _now,
  { nextId },
) => {
  const opportunity = findOpportunity(document, input.opportunity);
  if (!opportunity.ok) return opportunity;
  const { people } = opportunity.found;
  const wanted = input.person;
  if (wanted.id !== undefined) {
    const known = findPerson(opportunity.found, wanted.id);
    if (!known.ok) return known;
  }
  const saved: Person = { ...wanted, name: wanted.name.trim(), id: wanted.id ?? nextId() };
  const next = wanted.id === undefined ? [...people, saved] : people.map((it) => (it.id === saved.id ? saved : it));
  return {
    ok: true,
    document: withOpportunity(document, { ...opportunity.found, people: next }),
    value: { person: saved.id },
    label: `${wanted.id === undefined ? 'Add' : 'Edit'} ${shortened(saved.name)}`,
    said: 'Saved.',
  };
};

export const removePersonInput = z.strictObject({ opportunity: id, person: id });

/** The history keeps what was done with them; no interview names them any more, so no note is owed to them. */
export const removePerson: ChangeFunction<z.infer<typeof removePersonInput>, null> = (document, input) => {
  const opportunity = findOpportunity(document, input.opportunity);
  if (!opportunity.ok) return opportunity;
  const gone = findPerson(opportunity.found, input.person);
  if (!gone.ok) return gone;
  const { people, interviews } = opportunity.found;
  return {
    ok: true,
    document: withOpportunity(document, {
      ...opportunity.found,
      people: people.filter((it) => it !== gone.found),
      interviews: interviews.map((interview) =>
        interview.interviewers?.includes(gone.found.id)
          ? { ...interview, interviewers: interview.interviewers.filter((it) => it !== gone.found.id) }
          : interview,
      ),
    }),
    value: null,
    label: `Remove ${shortened(gone.found.name)}`,
    said: `${shortened(gone.found.name)} is removed.`,
  };
};

const sameName = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/**
 * The interviewers of an interview form among the people of the opportunity. What the form says of a known person is laid
 * over what is known (it names them, it does not clear their address); a name already here is the same person; others are new.
 */
export function meetPeople(
  people: readonly Person[],
  met: readonly PersonInput[],
  nextId: () => string,
): Found<{ people: Person[]; ids: string[] }> {
  let all = [...people];
  const ids: string[] = [];
  for (const input of met) {
    const name = input.name.trim();
    if (input.id !== undefined) {
      const known = findPerson({ people: all }, input.id);
      if (!known.ok) return known;
    }
    const known = all.find((it) => (input.id === undefined ? sameName(it.name, name) : it.id === input.id));
    const said = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const next: Person = { ...known, ...said, name, id: known?.id ?? nextId() };
    all = known ? all.map((it) => (it === known ? next : it)) : [...all, next];
    if (!ids.includes(next.id)) ids.push(next.id);
  }
  return { ok: true, found: { people: all, ids } };
}
