import { Plus } from 'lucide-react';
import { Bird } from '../ui/bird';
import { Button } from '../ui/button';
import { holdKind, type Kind, KindNode, kindOfItem } from '../ui/kinds';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';

/** The four rules, in four short lines. */
const rules: readonly (readonly [kind: Kind, when: string, what: string])[] = [
  [kindOfItem('thank-you-note'), 'That day', 'A thank-you note in the mailbox.'],
  [kindOfItem('first-follow-up'), 'Within two days', 'One call or email.'],
  [kindOfItem('check-in'), 'While it is quiet', 'A short hello, twice a week.'],
  [holdKind, 'When they answer', 'You wait, as they asked.'],
];

/** Not one opportunity yet: what this is, and two ways to begin. */
export function FirstRun({
  onAddInterview,
  onSettings,
}: {
  onAddInterview: () => void;
  onSettings: (() => void) | undefined;
}) {
  const act = useAct();
  const { deed, slow } = useDeed();
  return (
    <section className="first-run" aria-labelledby="first-run">
      <Bird size={72} />
      <h2 id="first-run">When is your first interview?</h2>
      <p className="second">Add it, and the follow-up is planned for you: what to do, when, and why.</p>
      <ol>
        {rules.map(([kind, when, what]) => (
          <li key={when}>
            <KindNode kind={kind} />
            <span>
              <b>{when}</b>
              {what}
            </span>
          </li>
        ))}
      </ol>
      <Button look="primary" icon={Plus} onClick={onAddInterview}>
        Add your first interview
      </Button>
      <Button
        look="quiet"
        busy={slow !== null}
        onClick={() =>
          deed('load', () => act('load-sample', {}, { say: 'Sample data is here to try. Nothing in it is real.' }))
        }
      >
        Try it with sample data
      </Button>
      {onSettings && (
        <Button look="quiet" onClick={onSettings}>
          Set your hours and your mailbox
        </Button>
      )}
      <p className="quiet">Everything stays on this computer.</p>
    </section>
  );
}
