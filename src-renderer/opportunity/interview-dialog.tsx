import { useState } from 'react';
import type { OpportunityLine, OpportunityView, Refusal, SettingsView, TodayView } from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { Segment } from '../ui/choices';
import { sayInstant } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/inputs';
import { refusedAt, refusedElsewhere, useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { useSettled } from '../ui/use-settled';
import {
  additionOf,
  changesOf,
  chosenOf,
  editedIn,
  entryFor,
  type InterviewEntry,
  type InterviewStart,
  interviewOf,
  linesOf,
} from './interview-entry';
import { CompanyAndRole, InterviewWhen } from './interview-fields';
import { OtherMailboxFields } from './other-mailbox';
import { PeopleMet } from './people-met';
import { firstSteps, WhatFollows } from './what-follows';
import './opportunity.css';

export type InterviewDialogProps = {
  initial: InterviewStart;
  onClose: () => void;
  /** Before it closes: the opportunity it was saved to. */
  onSaved?: ((opportunity: string) => void) | undefined;
};

/** Adds an interview in ten seconds, or puts one right; one line says what follows from it. */
export function InterviewDialog(props: InterviewDialogProps) {
  const { initial } = props;
  const { value: today } = useQuery('today', {});
  const { value: settings } = useQuery('settings', {});
  const { value: lines } = useQuery('opportunities', {});
  const { value: view } = useQuery(
    'opportunity',
    initial.opportunity === undefined ? null : { opportunity: initial.opportunity },
  );
  if (!today || !settings || !lines || (initial.opportunity !== undefined && !view)) return null;
  return <InterviewForm {...props} today={today} settings={settings} lines={lines} view={view} />;
}

/** Fields that show their refusal themselves. */
const shownFields = ['company', 'role', 'start', 'end', 'timeZone', 'place', 'name', 'email', 'phone', 'kind'];
const placeLabels = { 'in-person': 'Where', video: 'Link', phone: 'Number' } as const;

function InterviewForm({
  initial,
  onClose,
  onSaved,
  today,
  settings,
  lines,
  view,
}: InterviewDialogProps & {
  today: TodayView;
  settings: SettingsView;
  lines: OpportunityLine[];
  view: OpportunityView | undefined;
}) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const userZone = settings.settings.timeZone;
  const edited = editedIn(initial, view);
  const [entry, setEntry] = useState(() => entryFor(initial, view, { today: today.today, userZone }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (some: Partial<InterviewEntry>) => setEntry((before) => ({ ...before, ...some }));

  const opportunity = view?.opportunity.id ?? chosenOf(entry, linesOf(entry, lines))?.id;
  const interview = interviewOf(entry);
  const addition = additionOf(entry, opportunity);
  const command = edited
    ? ({
        command: 'edit-interview',
        input: { opportunity, interview: edited.id, changes: changesOf(interview) },
      } as const)
    : // The plan does not depend on the name: what follows is shown before it is typed.
      ({
        command: 'add-interview',
        input: opportunity ? addition : { ...addition, company: entry.company.trim() || 'A company' },
      } as const);
  const asked = useSettled(command, JSON.stringify(command));
  const { value: preview, error: previewRefusal } = useQuery('preview', asked);
  // After a first refused save, what is wrong follows the typing.
  const lacksCompany = refusal?.field?.endsWith('company') && !entry.company.trim();
  const wrong = refusal && (previewRefusal ?? (lacksCompany ? refusal : null));

  async function save() {
    const options = { refusalIsShown: true };
    const told = preview && firstSteps(preview, today.today);
    const reply =
      edited && opportunity
        ? await act('edit-interview', { opportunity, interview: edited.id, changes: changesOf(interview) }, options)
        : await act('add-interview', addition, { ...options, say: told ? `Planned. ${told}` : 'Interview added.' });
    if (!reply.ok) return setRefusal(reply.error);
    onSaved?.('opportunity' in reply.value ? reply.value.opportunity : opportunity!);
    onClose();
  }

  const fields = { entry, wrong, onChange: change };
  return (
    <Dialog
      title={edited ? 'The interview' : view ? `Next interview with ${view.opportunity.company}` : 'An interview'}
      lead={edited ? view?.opportunity.company : 'Add it, and the follow-up is planned for you.'}
      width="medium"
      onClose={onClose}
      onSubmit={() => deed('save', save)}
      busy={slow !== null}
      error={refusedElsewhere(wrong, ...shownFields)}
      footer={
        <>
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" look="primary" type="submit" busy={slow !== null}>
            {edited ? 'Save the interview' : 'Add the interview'}
          </Button>
        </>
      }
    >
      {!view && <CompanyAndRole {...fields} lines={lines} />}
      <Segment
        label="How you meet"
        labelHidden
        value={entry.kind}
        onChange={(kind) => change({ kind })}
        options={[
          ['in-person', 'In person'],
          ['video', 'Video'],
          ['phone', 'Phone'],
        ]}
      />
      <InterviewWhen
        {...fields}
        zones={settings.zones}
        onUserClock={
          edited && interview.timeZone !== userZone ? `${sayInstant(edited.start, userZone)} on your clock` : undefined
        }
        autoFocus={Boolean(view)}
      />
      <PeopleMet
        rows={entry.rows}
        known={view?.opportunity.people ?? []}
        onChange={(rows) => change({ rows })}
        wrong={(person, field) => refusedAt(wrong, `interviewers.${interview.interviewers?.indexOf(person)}.${field}`)}
      />
      <TextField
        label={placeLabels[entry.kind]}
        aside="optional"
        value={entry.place}
        onChange={(place) => change({ place })}
        error={refusedAt(wrong, 'place')}
      />
      {entry.kind === 'in-person' && (
        <OtherMailboxFields
          value={entry.otherMailbox}
          usual={settings.settings.postalOperator}
          onChange={(otherMailbox) => change({ otherMailbox })}
        />
      )}
      <p className="follows" role="status">
        {previewRefusal ? (
          <span className="quiet">{edited ? previewRefusal.message : 'What follows is shown here.'}</span>
        ) : (
          preview && <WhatFollows preview={preview} today={today.today} />
        )}
      </p>
    </Dialog>
  );
}
