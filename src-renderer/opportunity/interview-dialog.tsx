import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type {
  Day,
  InterviewInput,
  OpportunityLine,
  OpportunityView,
  PersonInput,
  Preview,
  Refusal,
  SettingsView,
  TodayView,
} from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { Chip, Segment } from '../ui/choices';
import { addMinutes, clockOf, dayOf, daysBetween, minutesOf, nearDay, sayClock, sayDay, sayInstant } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { DateField, TextField, TimeField } from '../ui/inputs';
import { kindOfItem, KindTag } from '../ui/kinds';
import { SuggestField } from '../ui/suggest-field';
import { refusedAt, refusedElsewhere, useAct } from '../ui/use-act';
import { useSettled } from '../ui/use-settled';
import { type OtherMailbox, OtherMailboxFields } from './other-mailbox';
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

type Moment = { day: Day; time: string };

/** '2026-12-08' -> 10:00 that day; '2026-12-08T14:30' and instants as they are, on the user's clock. */
function momentOf(text: string | undefined, zone: string): Moment | null {
  if (!text) return null;
  if (text.length === 10) return { day: text, time: '10:00' };
  if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return { day: dayOf(text, zone), time: clockOf(text, zone) };
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

const minutesFrom = (start: Moment, end: Moment) =>
  daysBetween(start.day, end.day) * 1440 + minutesOf(end.time) - minutesOf(start.time);
const later = (from: Moment, minutes: number): Moment => {
  const [day, time] = addMinutes(from.day, from.time, minutes);
  return { day, time };
};

type Row = { key: string; person: PersonInput };
const newRow = (): Row => ({ key: crypto.randomUUID(), person: { name: '' } });

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
  const changePerson = (key: string, change: Partial<PersonInput>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, person: { ...row.person, ...change } } : row)));

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
                    setRows(
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
                error={refusedAt(wrong, `interviewers.${interview.interviewers?.indexOf(row.person)}.name`)}
              />
              <TextField
                label={`Email of person ${index + 1}`}
                labelHidden
                placeholder="Email, optional"
                type="email"
                value={row.person.email ?? ''}
                onChange={(email) => changePerson(row.key, { email })}
                error={refusedAt(wrong, `interviewers.${interview.interviewers?.indexOf(row.person)}.email`)}
              />
              <TextField
                label={`Phone of person ${index + 1}`}
                labelHidden
                placeholder="Phone, optional"
                type="tel"
                value={row.person.phone ?? ''}
                onChange={(phone) => changePerson(row.key, { phone })}
                error={refusedAt(wrong, `interviewers.${interview.interviewers?.indexOf(row.person)}.phone`)}
              />
              <Button
                look="quiet"
                iconOnly
                icon={X}
                onClick={() => setRows(rows.filter((other) => other.key !== row.key))}
              >
                {`Remove person ${index + 1}`}
              </Button>
            </div>
          ))}
        <Button look="quiet" size="small" icon={Plus} onClick={() => setRows([...rows, newRow()])}>
          Another person
        </Button>
      </fieldset>
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

/** firstSteps(…) -> 'Note in the box by 23:59 today; follow up Wed 2 Dec.' */
function firstSteps(preview: Preview, today: Day): string {
  const lines = preview.come.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const note = lines.find((line) => line.kind === 'thank-you-note');
  const email = lines.find((line) => line.kind === 'thank-you-email');
  const contact = lines.find((line) => ['first-follow-up', 'timeline-follow-up', 'check-in'].includes(line.kind));
  const said = [
    note && `note in the box by ${sayClock('23:59')} ${nearDay(note.date, today)}`,
    !note && email && `thank-you email ${nearDay(email.date, today)}`,
    contact && `${kindOfItem(contact.kind).word.toLowerCase()} ${nearDay(contact.date, today)}`,
  ].filter((text) => typeof text === 'string');
  const text = said.join('; ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function WhatFollows({ preview, today }: { preview: Preview; today: Day }) {
  const lines = preview.come.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const shown = lines.slice(0, 4);
  if (shown.length === 0) return <span className="quiet">{preview.summary || 'Nothing is planned from this.'}</span>;
  return (
    <>
      <span className="quiet">What follows</span>
      {shown.map((line) => (
        <span key={line.id} className="follows-step">
          <KindTag kind={kindOfItem(line.kind)} />{' '}
          {line.kind === 'thank-you-note'
            ? `in the box by ${sayClock('23:59')} ${nearDay(line.date, today)}`
            : sayDay(line.date)}
        </span>
      ))}
    </>
  );
}
