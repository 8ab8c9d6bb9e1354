import { Plus } from 'lucide-react';
import type { OpportunityView, Person } from '../host/host';
import { Button } from '../ui/button';

/** initials('Dr. Ruth Okafor') -> 'RO' */
const initials = (name: string) => {
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
  return (
    <section>
      <h3>
        People
        <Button look="quiet" size="small" icon={Plus} iconOnly onClick={onAdd}>
          Add a person
        </Button>
      </h3>
      <ul className="people">
        {view.opportunity.people.map((person) => (
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
          </li>
        ))}
        {view.opportunity.people.length === 0 && <li className="quiet">Nobody is named yet.</li>}
      </ul>
    </section>
  );
}
