import { useState } from 'react';
import type { Interaction, ItemEntry, OpportunityView, Refusal, ShiftLine, TodayView } from '../host/host';
import { useQuery } from '../host/use-query';
import { HowChoice } from '../notes/how-choice';
import { Button } from '../ui/button';
import { ChoiceCards } from '../ui/choices';
import { Dialog } from '../ui/dialog';
import { refusedElsewhere, useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { InterviewDialog } from './interview-dialog';
import { choicesFor } from './log-choices';
import { changesOf, entryFor, interactionOf, isSent, isThanks, lacksDay, type LogEntry, namesDay } from './log-entry';
import { type LogAction, noteKinds, owedKinds } from './log-kinds';
import { NamedDay, WhenItWas, WhichInterview, Who, Words } from './log-fields';
import { PreviewPane } from './preview-pane';
import './opportunity.css';

export type LogDialogProps = {
  opportunity: string;
  action: LogAction;
  /** The plan item it was for: its interview and its person are chosen already. */
  item?: ItemEntry | undefined;
  /** An entry of the history to put right. */
  edit?: Interaction | undefined;
  onClose: () => void;
};

/** Logs what was sent or what came back, showing first what the plan makes of it. */
export function LogDialog(props: LogDialogProps) {
  const { value: view } = useQuery('opportunity', { opportunity: props.opportunity });
  const { value: today } = useQuery('today', {});
  const [interviewing, setInterviewing] = useState(false);
  if (!view || !today) return null;
  if (interviewing) return <InterviewDialog initial={{ opportunity: props.opportunity }} onClose={props.onClose} />;
  return <LogForm {...props} view={view} today={today} onInterview={() => setInterviewing(true)} />;
}

/** Fields that show their refusal themselves. */
const shownFields = ['at', 'until', 'words', 'person', 'interview'];

function titleOf(entry: LogEntry, company: string): string {
  if (isThanks(entry)) return `Your thanks to ${company}`;
  return isSent(entry) ? `In touch with ${company}` : `What did ${company} say?`;
}

function LogForm({
  opportunity,
  action,
  item,
  edit,
  onClose,
  view,
  today,
  onInterview,
}: LogDialogProps & { view: OpportunityView; today: TodayView; onInterview: () => void }) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const [entry, setEntry] = useState(() => entryFor(view, today, { action, item, edit }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const { answer } = entry;
  const sent = isSent(entry);
  const interaction = interactionOf(entry, view);
  const asked = {
    entry,
    view,
    today: today.today,
    refusal,
    onChange: (change: Partial<LogEntry>) => {
      setEntry((before) => ({ ...before, ...change }));
      if ('until' in change) setRefusal(null);
    },
  };

  async function save() {
    if (!interaction) return;
    const reply = edit
      ? await act(
          'edit-interaction',
          { opportunity, interaction: edit.id, changes: changesOf(interaction) },
          { refusalIsShown: true },
        )
      : await act('log-interaction', { opportunity, interaction }, { refusalIsShown: true });
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }

  const foreseen = lacksDay(entry) ? null : interaction;
  const pane = {
    today: today.today,
    holds: view.holds.map(({ hold: { from, until, reason } }) => ({ from, until, reason })),
    waiting: answer ? 'Choose the day they named.' : 'Choose what they said.',
  };
  const isDone = ({ id, kind }: ShiftLine) =>
    sent && answer !== 'no-answer' && (id === item?.id || (isThanks(entry) ? noteKinds : owedKinds).includes(kind));

  return (
    <Dialog
      title={edit ? 'Put it right' : titleOf(entry, view.opportunity.company)}
      lead={sent ? 'Log it, and the plan follows.' : 'Good news or none, it counts. Log it and the plan makes room.'}
      width="wide"
      onClose={onClose}
      onSubmit={() => deed('save', save)}
      busy={slow !== null}
      note="You can undo this for as long as you like."
      error={refusedElsewhere(refusal, ...shownFields)}
      footer={
        <>
          {answer === 'interview-invitation' && !edit && (
            <Button size="large" onClick={onInterview}>
              I know when: enter it
            </Button>
          )}
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="primary"
            size="large"
            type="submit"
            busy={slow !== null}
            why={answer ? undefined : 'Choose what they said first.'}
            data-autofocus={sent ? '' : undefined}
          >
            {edit ? 'Save the change' : sent ? 'Log it' : 'Save the reply'}
          </Button>
        </>
      }
    >
      <div className="log-columns">
        <div className="log-form">
          <ChoiceCards
            label={sent ? 'What you did' : 'What they said'}
            value={answer}
            onChange={(value) => {
              asked.onChange({ answer: value });
              setRefusal(null);
            }}
            choices={choicesFor(answer)}
          />
          {answer === 'note-mailed' && <HowChoice value={entry.how} onChange={(how) => asked.onChange({ how })} />}
          <WhichInterview {...asked} />
          {answer && <Who {...asked} />}
          {namesDay(entry) && <NamedDay {...asked} />}
          {answer && answer !== 'timeline' && <Words {...asked} />}
          {answer && <WhenItWas {...asked} isOld={edit !== undefined} />}
        </div>
        {edit ? (
          <PreviewPane
            command="edit-interaction"
            input={foreseen && { opportunity, interaction: edit.id, changes: changesOf(foreseen) }}
            {...pane}
          />
        ) : (
          <PreviewPane
            command="log-interaction"
            input={foreseen && { opportunity, interaction: foreseen }}
            {...pane}
            isDone={isDone}
          />
        )}
      </div>
    </Dialog>
  );
}
