import {
  AtSign,
  Award,
  Bot,
  CalendarClock,
  ChevronDown,
  HeartHandshake,
  type LucideIcon,
  MailCheck,
  Pause,
  Pencil,
  PenLine,
  Phone,
  PhoneMissed,
  Plus,
  Printer,
  Reply,
  Settings2,
  Trash2,
  Users,
  Voicemail,
  X,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { type OpenDialog, useDispatch } from '../app-state';
import type { ClosedReason, ItemEntry, OpportunityView, Person, TodayView } from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { useLetIn } from './enter-panel';
import { HistoryList } from './history-list';
import { InterviewList } from './interview-list';
import type { LogAction } from './log-kinds';
import { PeopleList } from './people-list';
import { PlanList } from './plan-list';
import './opportunity.css';

/** Whether the interview that a note is for is over. */
const wasHeld = ({ item }: ItemEntry, { interviews }: OpportunityView): boolean =>
  'interview' in item && interviews.some(({ interview, past }) => past && interview.id === item.interview);

export type OpportunityPanelProps = {
  opportunity: string;
  selectedItem: string | null;
  onClose: () => void;
  onMove: (entry: ItemEntry) => void;
  onAddInterview: (opportunity: string) => void;
  onEditInterview: (opportunity: string, interview: string) => void;
};

/** One opportunity: what to do, who they are, the plan with its reasons, and what happened so far. */
export function OpportunityPanel(props: OpportunityPanelProps) {
  const { value: view, error } = useQuery('opportunity', { opportunity: props.opportunity });
  const { value: today } = useQuery('today', {});
  if (error && !view)
    return (
      <section className="opportunity" aria-label="Opportunity">
        <p className="quiet">{error.message}</p>
        <Button onClick={props.onClose}>Close</Button>
      </section>
    );
  if (!view || !today || view.opportunity.id !== props.opportunity)
    return <section className="opportunity" aria-label="Opportunity" aria-busy />;
  return <Panel key={props.opportunity} {...props} view={view} today={today} />;
}

const closedWords: Record<ClosedReason, string> = {
  rejection: 'Closed: not this time. One kind word, then rest.',
  offer: 'An offer. Everything else goes quiet.',
  'no-contact-request': 'They asked for no contact. Nothing to do, and that is the plan.',
  'let-go': 'You let this one go.',
};

type Act = readonly [action: LogAction, label: string, icon: LucideIcon];
const moreActs: readonly Act[] = [
  ['voicemail', 'I left a voicemail', Voicemail],
  ['no-answer', 'No answer', PhoneMissed],
  ['thanked', 'I emailed thanks', AtSign],
  ['date', 'They gave a date…', CalendarClock],
  ['automatic', 'Automatic reply', Bot],
  ['offer', 'Offer', Award],
  ['rejection', 'Rejection', HeartHandshake],
  ['no-contact', 'They asked for no contact', Pause],
];

function Panel({
  opportunity,
  selectedItem,
  onClose,
  onMove,
  onAddInterview,
  onEditInterview,
  view,
  today,
}: OpportunityPanelProps & { view: OpportunityView; today: TodayView }) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const dispatch = useDispatch();
  const [more, setMore] = useState(false);
  const { company, role, interviews, people } = view.opportunity;
  const note = view.items.find((entry) => entry.item.kind === 'thank-you-note' && entry.item.status !== 'missed');
  // Before the interview nobody has a note to mail.
  const noteNow = note && wasHeld(note, view) ? note : undefined;
  const next = view.items.find((entry) => 'channel' in entry.item);
  const noCalls = people.length > 0 && people.every((person) => person.noPhoneCalls);
  const noInterview = interviews.every((interview) => interview.status === 'cancelled');
  const nextIsCall = !note && next && 'channel' in next.item && next.item.channel === 'phone';
  const nextIsEmail = !note && next && 'channel' in next.item && next.item.channel === 'email';

  const ask = (dialog: OpenDialog) => dispatch({ do: 'ask', dialog });
  const askPerson = (person: Person | undefined) =>
    ask({ name: 'person', opportunity, ...(person === undefined ? {} : { person }) });
  const log = (action: LogAction, item?: ItemEntry) =>
    ask({ name: 'log', opportunity, action, ...(item === undefined ? {} : { item }) });
  useEffect(() => {
    if (!selectedItem) return;
    document.getElementById(`plan-${selectedItem}`)?.scrollIntoView({ block: 'nearest' });
  }, [selectedItem]);
  useLetIn();
  async function remove() {
    const reply = await act('remove-opportunity', { opportunity }, { say: `${company} is removed.` });
    if (reply.ok) onClose();
  }

  return (
    <section className="opportunity" aria-label={company}>
      <header>
        <div className="opportunity-title">
          <h2 className="org" tabIndex={-1}>
            {company}
          </h2>
          <Button
            look="quiet"
            size="small"
            iconOnly
            icon={Settings2}
            onClick={() => ask({ name: 'opportunity', view })}
          >
            Settings for this opportunity
          </Button>
          <Button look="quiet" size="small" iconOnly icon={X} onClick={onClose}>
            Close the panel
          </Button>
        </div>
        <p className="second">
          {role && <>{role}. </>}
          {view.line}
        </p>
        {view.closed && <p className="why">{closedWords[view.closed]}</p>}
      </header>

      <div className="big-actions" role="group" aria-label="Log what happened">
        {noInterview ? (
          <Button look="primary" icon={Plus} className="wide" onClick={() => onAddInterview(opportunity)}>
            Add an interview
          </Button>
        ) : (
          noteNow && (
            <Button look="primary" icon={MailCheck} className="wide" onClick={() => log('mailed', noteNow)}>
              I mailed the note
            </Button>
          )
        )}
        <Button
          look={nextIsCall ? 'primary' : 'plain'}
          icon={Phone}
          why={noCalls ? 'They asked for no phone calls.' : undefined}
          onClick={() => log('called', nextIsCall ? next : undefined)}
        >
          I called
        </Button>
        <Button
          look={nextIsEmail ? 'primary' : 'plain'}
          icon={AtSign}
          onClick={() => log('emailed', nextIsEmail ? next : undefined)}
        >
          I emailed
        </Button>
        <Button icon={Reply} onClick={() => log('reply')}>
          They replied…
        </Button>
        <Button
          icon={ChevronDown}
          aria-expanded={more}
          className={more ? 'expanded' : ''}
          onClick={() => setMore(!more)}
        >
          More
        </Button>
        {more && (
          <div className="more-actions">
            {!noteNow && (
              <Button look="quiet" size="small" icon={MailCheck} onClick={() => log('mailed', note)}>
                I mailed the note
              </Button>
            )}
            <Button
              look="quiet"
              size="small"
              icon={PenLine}
              onClick={() => dispatch({ do: 'ask', dialog: { name: 'message', opportunity } })}
            >
              Write a message…
            </Button>
            {moreActs.map(([action, label, icon]) => (
              <Button key={action} look="quiet" size="small" icon={icon} onClick={() => log(action)}>
                {label}
              </Button>
            ))}
            <Button look="quiet" size="small" icon={Users} onClick={() => onAddInterview(opportunity)}>
              Next interview…
            </Button>
            <Button
              look="quiet"
              size="small"
              icon={Printer}
              onClick={() => dispatch({ do: 'open-desk', desk: { name: 'print', notes: [{ opportunity }] } })}
            >
              Print…
            </Button>
          </div>
        )}
      </div>

      <PlanList
        view={view}
        today={today}
        selectedItem={selectedItem}
        onMove={onMove}
        onLog={log}
        onPerson={(id) => askPerson(people.find((person) => person.id === id))}
      />
      <PeopleList view={view} onEdit={askPerson} onAdd={() => askPerson(undefined)} />
      <InterviewList
        view={view}
        today={today}
        selectedItem={selectedItem}
        onEdit={(interview) => onEditInterview(opportunity, interview)}
        onAdd={() => onAddInterview(opportunity)}
      />
      <HistoryList
        view={view}
        today={today}
        onEdit={(edit) => ask({ name: 'log', opportunity, action: 'reply', edit })}
      />
      <footer className="opportunity-foot">
        <Button look="quiet" size="small" icon={Pencil} onClick={() => ask({ name: 'opportunity', view })}>
          Name, hours and rhythm
        </Button>
        <Button look="quiet" size="small" icon={Trash2} busy={slow !== null} onClick={() => deed('remove', remove)}>
          Remove
        </Button>
      </footer>
    </section>
  );
}
