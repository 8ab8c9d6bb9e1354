import { useState } from 'react';
import type { InterviewInput, OpportunityLine, OpportunityView, Refusal, SettingsView, TodayView } from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { Chip, Segment } from '../ui/choices';
import { sayInstant } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { DateField, TextField, TimeField } from '../ui/inputs';
import { SuggestField } from '../ui/suggest-field';
import { refusedAt, refusedElsewhere, useAct } from '../ui/use-act';
import { useSettled } from '../ui/use-settled';
import { later, minutesFrom, type Moment, momentOf } from './moment';
import { type OtherMailbox, OtherMailboxFields } from './other-mailbox';
import { newRow, PeopleMet, type Row } from './people-met';
import { firstSteps, WhatFollows } from './what-follows';
import './opportunity.css';

export type InterviewStart = {
  /** A Day, a LocalTime on the user's clock, or an instant: where the calendar was double-clicked. */
  start?: string | undefined;
  end?: string | undefined;
  /** The opportunity it belongs to; without it a new one, or a known company by its name. */
  opportunity?: string | undefined;
  /** An interview to edit. */
  interview?: string | undefined;
};
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
  const userZone = settings.settings.timeZone;
  const edited = view?.opportunity.interviews.find((interview) => interview.id === initial.interview);
  const known = view?.opportunity.people ?? [];

  const [company, setCompany] = useState(view?.opportunity.company ?? '');
  const [role, setRole] = useState(view?.opportunity.role ?? '');
  const [sameRole, setSameRole] = useState<string | null>(null);
  const [kind, setKind] = useState<InterviewInput['kind']>(edited?.kind ?? 'in-person');
  const [zone, setZone] = useState(edited?.timeZone ?? view?.theirZone ?? userZone);
  const [start, setStart] = useState<Moment>(
    () =>
      momentOf(edited?.start, edited?.timeZone ?? userZone) ??
      momentOf(initial.start, userZone) ?? { day: today.today, time: '10:00' },
  );
  const [end, setEnd] = useState<Moment>(
    () => momentOf(edited?.end, edited?.timeZone ?? userZone) ?? endOf(initial, start, userZone),
  );
  const [rows, setRows] = useState<Row[]>(() => {
    const met = (edited?.interviewers ?? []).flatMap((id) => known.filter((person) => person.id === id));
    return met.length > 0 ? met.map((person) => ({ key: person.id, person })) : known.length > 0 ? [] : [newRow()];
  });
  const [place, setPlace] = useState(edited?.place ?? '');
  const [otherMailbox, setOtherMailbox] = useState<OtherMailbox | null>(() =>
    edited?.mailbox || edited?.postalOperator
      ? {
          ...(edited.mailbox ? { mailbox: edited.mailbox } : {}),
          ...(edited.postalOperator ? { postalOperator: edited.postalOperator } : {}),
        }
      : null,
  );
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saving, setSaving] = useState(false);

  // A company that is known already: the interview belongs to its role, unless a new one is named.
  const sameCompany = view ? [] : lines.filter((line) => line.company.toLowerCase() === company.trim().toLowerCase());
  const chosenLine =
    sameRole === 'new' ? undefined : (sameCompany.find((line) => line.id === sameRole) ?? sameCompany[0]);
  const opportunity = view?.opportunity.id ?? chosenLine?.id;

  const interview: InterviewInput = {
    kind,
    timeZone: zone.trim().replaceAll(' ', '_'),
    start: `${start.day}T${start.time}`,
    end: `${end.day}T${end.time}`,
    interviewers: rows.map((row) => row.person).filter((person) => person.id || person.name.trim() || person.email),
    ...(place.trim() ? { place: place.trim() } : {}),
    ...(kind === 'in-person' ? otherMailbox : null),
  };
  const input = opportunity
    ? { opportunity, interview }
    : { company: company.trim(), ...(role.trim() ? { role: role.trim() } : {}), interview };
  const changes = {
    ...interview,
    place: place.trim() || null,
    mailbox: interview.mailbox ?? null,
    postalOperator: interview.postalOperator ?? null,
  };
  const command = edited
    ? ({ command: 'edit-interview', input: { opportunity, interview: edited.id, changes } } as const)
    : // The plan does not depend on the name: what follows is shown before it is typed.
      ({
        command: 'add-interview',
        input: opportunity ? input : { ...input, company: company.trim() || 'A company' },
      } as const);
  const asked = useSettled(command, JSON.stringify(command));
  const { value: preview, error: previewRefusal } = useQuery('preview', asked);
  // After a first refused save, what is wrong follows the typing.
  const wrong = refusal && (previewRefusal ?? (refusal.field?.endsWith('company') && !company.trim() ? refusal : null));

  function saved(id: string) {
    onSaved?.(id);
    onClose();
  }
  async function save() {
    if (saving) return;
    setSaving(true);
    const options = { refusalIsShown: true };
    if (edited && opportunity) {
      const reply = await act('edit-interview', { opportunity, interview: edited.id, changes }, options);
      setSaving(false);
      if (reply.ok) saved(opportunity);
      else setRefusal(reply.error);
      return;
    }
    const told = preview && firstSteps(preview, today.today);
    const reply = await act('add-interview', input, {
      ...options,
      say: told ? `Planned. ${told}` : 'Interview added.',
    });
    setSaving(false);
    if (reply.ok) saved(reply.value.opportunity);
    else setRefusal(reply.error);
  }

  function moveStart(next: Partial<Moment>) {
    const moved = { ...start, ...next };
    setStart(moved);
    // Changing the start keeps the length; a half-typed date keeps the end until it is whole.
    if (moved.day && moved.time && start.day && start.time) setEnd(later(moved, minutesFrom(start, end)));
  }

  const fields = ['company', 'role', 'start', 'end', 'timeZone', 'place', 'name', 'email', 'phone', 'kind'];
  const otherZone = interview.timeZone !== userZone;
  const oneDay = start.day === end.day;

  return (
    <Dialog
      title={edited ? 'The interview' : view ? `Next interview with ${view.opportunity.company}` : 'An interview'}
      lead={edited ? view?.opportunity.company : 'Add it, and the follow-up is planned for you.'}
      width="medium"
      onClose={onClose}
      onSubmit={() => void save()}
      error={refusedElsewhere(wrong, ...fields)}
      footer={
        <>
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" look="primary" type="submit">
            {edited ? 'Save the interview' : 'Add the interview'}
          </Button>
        </>
      }
    >
      {!view && (
        <div className="field-row">
          <SuggestField
            label="Company"
            value={company}
            onChange={(value) => {
              setCompany(value);
              setSameRole(null);
            }}
            items={[...new Set(lines.map((line) => line.company))]}
            error={refusedAt(wrong, 'company')}
            autoFocus
          />
          <TextField
            label="Role"
            aside="optional"
            value={chosenLine ? chosenLine.role : role}
            onChange={(value) => {
              setRole(value);
              if (chosenLine) setSameRole('new');
            }}
            error={refusedAt(wrong, 'role')}
          />
        </div>
      )}
      {sameCompany.length > 0 && (
        <div className="chip-row" role="group" aria-label="For which role">
          <span className="quiet">You know them</span>
          {sameCompany.map((line) => (
            <Chip key={line.id} pressed={chosenLine?.id === line.id} onClick={() => setSameRole(line.id)}>
              {line.role || 'The role you have'}
            </Chip>
          ))}
          <Chip pressed={sameRole === 'new'} onClick={() => setSameRole('new')}>
            Another role
          </Chip>
        </div>
      )}
      <Segment
        label="How you meet"
        labelHidden
        value={kind}
        onChange={setKind}
        options={[
          ['in-person', 'In person'],
          ['video', 'Video'],
          ['phone', 'Phone'],
        ]}
      />
      <div className={`interview-when${oneDay ? '' : ' days'}`}>
        <DateField
          label="Date"
          value={start.day}
          onChange={(day) => moveStart({ day })}
          error={refusedAt(wrong, 'start')}
          autoFocus={Boolean(view)}
        />
        <TimeField label="From" value={start.time} onChange={(time) => moveStart({ time })} />
        {!oneDay && <DateField label="To" value={end.day} onChange={(day) => setEnd({ ...end, day })} />}
        <TimeField
          label={oneDay ? 'To' : 'Until'}
          value={end.time}
          onChange={(time) => setEnd({ ...end, time })}
          error={refusedAt(wrong, 'end')}
        />
        <SuggestField
          label="Their time zone"
          value={zone}
          onChange={setZone}
          items={settings.zones}
          error={refusedAt(wrong, 'timeZone')}
          hint={otherZone && edited ? `${sayInstant(edited.start, userZone)} on your clock` : undefined}
        />
      </div>
      <PeopleMet
        rows={rows}
        known={known}
        onChange={setRows}
        wrong={(person, field) => refusedAt(wrong, `interviewers.${interview.interviewers?.indexOf(person)}.${field}`)}
      />
      <TextField
        label={kind === 'in-person' ? 'Where' : kind === 'video' ? 'Link' : 'Number'}
        aside="optional"
        value={place}
        onChange={setPlace}
        error={refusedAt(wrong, 'place')}
      />
      {kind === 'in-person' && (
        <OtherMailboxFields value={otherMailbox} usual={settings.settings.postalOperator} onChange={setOtherMailbox} />
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

function endOf(initial: InterviewStart, start: Moment, zone: string): Moment {
  const given = momentOf(initial.end, zone);
  return initial.start && initial.start.length > 10 && given ? given : later(start, 60);
}
