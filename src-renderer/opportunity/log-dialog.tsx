import { useState } from 'react';
import type {
  Interaction,
  InteractionInput,
  ItemEntry,
  OpportunityView,
  Refusal,
  ShiftLine,
  TodayView,
} from '../host/host';
import { useHost, useQuery } from '../host/use-query';
import { type How, HowChoice } from '../notes/how-choice';
import { Button } from '../ui/button';
import { Chip, ChoiceCards } from '../ui/choices';
import { clockOf, dayOf, nearDay, sayDay } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { DateField, LongTextField, TimeField } from '../ui/inputs';
import { refusedAt, refusedElsewhere, useAct } from '../ui/use-act';
import { InterviewDialog } from './interview-dialog';
import {
  type Answer,
  asAnswer,
  choicesFor,
  contactKinds,
  type LogAction,
  noteKinds,
  opensOn,
  owedKinds,
  thanksKinds,
} from './log-choices';
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
  const { send } = useHost();
  const { people, interviews, company } = view.opportunity;
  const met = interviews.filter((interview) => interview.status !== 'cancelled');
  const openNote = view.items.find((entry) => 'interview' in entry.item && entry.item.status !== 'missed');
  const noteItem = item ?? openNote;

  const [answer, setAnswer] = useState<Answer | null>(edit ? asAnswer(edit) : opensOn[action]);
  const [interview, setInterview] = useState(
    edit?.interview ??
      (noteItem && 'interview' in noteItem.item ? noteItem.item.interview : undefined) ??
      met.at(-1)?.id ??
      null,
  );
  const [person, setPerson] = useState<string | null>((edit ? edit.person : item?.item.person) ?? null);
  const [until, setUntil] = useState(edit?.until ?? '');
  const [vague, setVague] = useState(edit?.vague ?? false);
  const [how, setHow] = useState<How>(edit?.how ?? 'mailed');
  const [words, setWords] = useState(edit?.words ?? '');
  const [at, setAt] = useState(() => {
    const shown = edit?.at ?? today.now;
    return { day: dayOf(shown, today.timeZone), time: clockOf(shown, today.timeZone), touched: false };
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saving, setSaving] = useState(false);

  const isThanks = answer !== null && thanksKinds.includes(answer);
  const isSent = answer !== null && (isThanks || contactKinds.includes(answer));
  const hasDay = answer === 'timeline' || answer === 'automatic-reply';
  const chosenInterview = interviews.find((one) => one.id === interview);
  const offered =
    isThanks && chosenInterview?.interviewers?.length
      ? people.filter((one) => chosenInterview.interviewers?.includes(one.id))
      : people;

  const moment = `${at.day}T${at.time}`;
  const interaction: InteractionInput | null = answer && {
    kind: answer === 'question' ? 'reply' : answer,
    ...(at.touched ? { at: moment } : {}),
    ...(answer === 'question' ? { needsAnswer: true } : {}),
    ...(hasDay && until ? { until } : {}),
    ...(answer === 'timeline' && until && vague ? { vague } : {}),
    ...(isThanks && interview ? { interview } : {}),
    ...(answer === 'note-mailed' && how !== 'mailed' ? { how } : {}),
    ...(person && offered.some((one) => one.id === person) ? { person } : {}),
    ...(words.trim() ? { words: words.trim() } : {}),
  };
  const cleared = {
    until: null,
    vague: null,
    interview: null,
    person: null,
    needsAnswer: null,
    how: null,
    words: null,
  };
  const changes = interaction && { ...cleared, ...interaction };
  const missesDay = answer === 'timeline' && !until;
  const waiting = answer ? 'Choose the day they named.' : 'Choose what they said.';

  async function save() {
    if (!interaction || saving) return;
    setSaving(true);
    const reply =
      edit && changes
        ? await act('edit-interaction', { opportunity, interaction: edit.id, changes }, { refusalIsShown: true })
        : await act('log-interaction', { opportunity, interaction }, { refusalIsShown: true });
    setSaving(false);
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }

  async function readVague(said: string) {
    const known = view.vagueWords.find((one) => one.words === said);
    const reply = at.touched ? await send('read-words', { opportunity, words: said, at: moment }) : null;
    const day = reply?.ok ? reply.value?.until : known?.until;
    if (!day) return;
    setUntil(day);
    setVague(true);
    if (!words.trim() || view.vagueWords.some((one) => one.words === words)) setWords(said);
  }

  const title = edit
    ? 'Put it right'
    : isThanks
      ? `Your thanks to ${company}`
      : isSent
        ? `In touch with ${company}`
        : `What did ${company} say?`;
  const lead = isSent
    ? 'Log it, and the plan follows.'
    : 'Good news or none, it counts. Log it and the plan makes room.';
  const shownFields = ['at', 'until', 'words', 'person', 'interview'];
  const holds = view.holds.map((entry) => ({
    from: entry.hold.from,
    until: entry.hold.until,
    reason: entry.hold.reason,
  }));
  const isDone = ({ id, kind }: ShiftLine) =>
    isSent && answer !== 'no-answer' && (id === item?.id || (isThanks ? noteKinds : owedKinds).includes(kind));
  const quickDay = isSent ? null : at.touched ? null : today.today;

  return (
    <Dialog
      title={title}
      lead={lead}
      width="wide"
      onClose={onClose}
      onSubmit={() => void save()}
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
            why={answer ? undefined : 'Choose what they said first.'}
            data-autofocus={isSent ? '' : undefined}
          >
            {edit ? 'Save the change' : isSent ? 'Log it' : 'Save the reply'}
          </Button>
        </>
      }
    >
      <div className="log-columns">
        <div className="log-form">
          <ChoiceCards
            label={isSent ? 'What you did' : 'What they said'}
            value={answer}
            onChange={(value) => {
              setAnswer(value);
              setRefusal(null);
            }}
            choices={choicesFor(answer)}
          />
          {answer === 'note-mailed' && <HowChoice value={how} onChange={setHow} />}
          {isThanks && met.length > 1 && (
            <div className="chip-row" role="group" aria-label="For which interview">
              <span className="quiet">For</span>
              {met.map((one) => (
                <Chip key={one.id} pressed={one.id === interview} onClick={() => setInterview(one.id)}>
                  the interview of {sayDay(dayOf(one.start, one.timeZone))}
                </Chip>
              ))}
            </div>
          )}
          {refusedAt(refusal, 'interview') && <p className="field-error">{refusedAt(refusal, 'interview')}</p>}
          {offered.length > 0 && answer && (
            <div className="chip-row" role="group" aria-label={isSent ? 'To whom' : 'From whom'}>
              <span className="quiet">{isSent ? 'To' : 'From'}</span>
              {(isThanks ? offered.length > 1 : true) && (
                <Chip pressed={person === null} onClick={() => setPerson(null)}>
                  {isThanks ? 'Everyone met' : 'Not said'}
                </Chip>
              )}
              {offered.map((one) => (
                <Chip
                  key={one.id}
                  pressed={person === one.id || (isThanks && offered.length === 1)}
                  onClick={() => setPerson(one.id)}
                >
                  {one.name}
                </Chip>
              ))}
            </div>
          )}
          {hasDay && (
            <div>
              <div className="field-row">
                <DateField
                  label={answer === 'timeline' ? 'They will answer by' : 'Away until'}
                  aside={answer === 'timeline' ? undefined : 'if they say'}
                  value={until}
                  onChange={(value) => {
                    setUntil(value);
                    setVague(false);
                    setRefusal(null);
                  }}
                  error={refusedAt(refusal, 'until')}
                  hint={
                    until
                      ? vague
                        ? `Read as ${sayDay(until)}. Change it if they meant another day.`
                        : nearDay(until, today.today)
                      : undefined
                  }
                />
                {answer === 'timeline' && (
                  <LongTextField
                    label="In their words"
                    aside="optional"
                    rows={1}
                    value={words}
                    onChange={setWords}
                    error={refusedAt(refusal, 'words')}
                  />
                )}
              </div>
              {answer === 'timeline' && (
                <div className="chip-row vague" role="group" aria-label="Words they may have used">
                  {view.vagueWords.map((one) => (
                    <Chip
                      key={one.words}
                      pressed={vague && until === one.until && words === one.words}
                      title={quickDay ? `Read as ${sayDay(one.until)}` : 'Read from the day they said it'}
                      onClick={() => void readVague(one.words)}
                    >
                      {one.words} {quickDay && <span className="quiet">{sayDay(one.until)}</span>}
                    </Chip>
                  ))}
                </div>
              )}
            </div>
          )}
          {answer !== null && answer !== 'timeline' && (
            <LongTextField
              label={isSent ? 'What you said' : 'In their words'}
              aside="optional"
              rows={2}
              value={words}
              onChange={setWords}
              error={refusedAt(refusal, 'words')}
            />
          )}
          {answer && (
            <div className="when-row">
              <span className="quiet">{isSent ? 'On' : 'It came on'}</span>
              <DateField
                label={isSent ? 'Day' : 'Day it came'}
                labelHidden
                value={at.day}
                onChange={(day) => setAt({ ...at, day, touched: true })}
                error={refusedAt(refusal, 'at')}
                hint=""
              />
              <TimeField
                label={isSent ? 'Time' : 'Time it came'}
                labelHidden
                value={at.time}
                onChange={(time) => setAt({ ...at, time, touched: true })}
              />
              <span className="quiet">
                {at.touched || edit ? nearDay(at.day || today.today, today.today) : 'today, just now'}
              </span>
            </div>
          )}
        </div>
        {edit && changes ? (
          <PreviewPane
            command="edit-interaction"
            input={missesDay ? null : { opportunity, interaction: edit.id, changes }}
            today={today.today}
            holds={holds}
            waiting={waiting}
          />
        ) : (
          <PreviewPane
            command="log-interaction"
            input={interaction && !missesDay ? { opportunity, interaction } : null}
            today={today.today}
            holds={holds}
            waiting={waiting}
            isDone={isDone}
          />
        )}
      </div>
    </Dialog>
  );
}
