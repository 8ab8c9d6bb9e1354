import { Plus } from 'lucide-react';
import { useDispatch } from '../app-state';
import type { OpportunityView, Person } from '../host/host';
import { writeAction } from '../write-action';
import { Button } from '../ui/button';
import { isWritten, writeWord } from './item-actions';

/** initials('Dr. Ruth Okafor') -> 'RO' */
export const initials = (name: string) => {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.charAt(0).toUpperCase() ?? '').join('');
};

const partWords: Record<string, string> = { recruiter: 'Recruiter', coordinator: 'Coordinator' };

/** Who they are; a click opens what is known of them. */
export function PeopleList({
  view,
  onEdit,
  onAdd,
}: {
  view: OpportunityView;
  onEdit: (person: Person) => void;
  onAdd: () => void;
}) {
  const dispatch = useDispatch();
  const noteOf = (person: Person) =>
    view.items.find((entry) => 'interview' in entry.item && entry.item.person === person.id && isWritten(entry));
  return (
    <section data-part="people">
      <h3 tabIndex={-1}>
        People
        <Button look="quiet" size="small" icon={Plus} iconOnly onClick={onAdd}>
          Add a person
        </Button>
      </h3>
      <ul className="people">
        {view.opportunity.people.map((person) => {
          const note = noteOf(person);
          return (
            <li key={person.id}>
              <button type="button" className="person" onClick={() => onEdit(person)}>
                <span className="avatar" aria-hidden>
                  {initials(person.name)}
                </span>
                <span className="person-text">
                  {person.name}
                  <small>
                    {[
                      person.title ?? partWords[person.part ?? ''],
                      person.email ?? person.phone,
                      person.noPhoneCalls && 'no phone calls',
                      person.noDirectContact && 'through the recruiter',
                      !person.postalAddress && 'no postal address yet',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
              </button>
              {note && (
                <button
                  type="button"
                  className={`link${note.parts === undefined ? '' : ' begun'}`}
                  data-writes={`${note.id}/person`}
                  onClick={() => dispatch(writeAction(note.opportunity, note))}
                >
                  {writeWord(note).replace('…', '')}
                  <span className="visually-hidden"> to {person.name}</span>
                </button>
              )}
            </li>
          );
        })}
        {view.opportunity.people.length === 0 && <li className="quiet">Nobody is named yet.</li>}
      </ul>
    </section>
  );
}
