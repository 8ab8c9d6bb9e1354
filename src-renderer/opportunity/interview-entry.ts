import type { Interview, InterviewInput, OpportunityLine, OpportunityView, PersonInput } from '../host/host';
import { later, minutesFrom, type Moment, momentOf } from './moment';

export type InterviewStart = {
  /** A Day, a LocalTime on the user's clock, or an instant: where the calendar was double-clicked. */
  start?: string | undefined;
  end?: string | undefined;
  /** The opportunity it belongs to; without it a new one, or a known company by its name. */
  opportunity?: string | undefined;
  /** An interview to edit. */
  interview?: string | undefined;
};

/** A person who is met: known already, or being typed. */
export type Row = { key: string; person: PersonInput };
export const newRow = (): Row => ({ key: crypto.randomUUID(), person: { name: '' } });

/** The mailbox on the way home from an interview in person, when it is not the usual one. */
export type OtherMailbox = Pick<InterviewInput, 'mailbox' | 'postalOperator'>;

/** An interview as its form has it; `start` and `end` on the clock of `zone`. */
export type InterviewEntry = {
  readonly company: string;
  readonly role: string;
  /** Of a company that is known already: the opportunity that was chosen, or `new` for another role. */
  readonly sameRole: string | null;
  readonly kind: InterviewInput['kind'];
  readonly zone: string;
  readonly start: Moment;
  readonly end: Moment;
  readonly rows: readonly Row[];
  readonly place: string;
  /** Null: the usual mailbox. */
  readonly otherMailbox: OtherMailbox | null;
};

export function entryFor(
  initial: InterviewStart,
  view: OpportunityView | undefined,
  { today, userZone }: { readonly today: string; readonly userZone: string },
): InterviewEntry {
  const edited = editedIn(initial, view);
  const known = view?.opportunity.people ?? [];
  const met = (edited?.interviewers ?? []).flatMap((id) => known.filter((person) => person.id === id));
  const start = momentOf(edited?.start, edited?.timeZone ?? userZone) ??
    momentOf(initial.start, userZone) ?? { day: today, time: '10:00' };
  return {
    company: view?.opportunity.company ?? '',
    role: view?.opportunity.role ?? '',
    sameRole: null,
    kind: edited?.kind ?? 'in-person',
    zone: edited?.timeZone ?? view?.theirZone ?? userZone,
    start,
    end: momentOf(edited?.end, edited?.timeZone ?? userZone) ?? endOf(initial, start, userZone),
    rows: met.length > 0 ? met.map((person) => ({ key: person.id, person })) : known.length > 0 ? [] : [newRow()],
    place: edited?.place ?? '',
    otherMailbox:
      edited?.mailbox || edited?.postalOperator
        ? {
            ...(edited.mailbox ? { mailbox: edited.mailbox } : {}),
            ...(edited.postalOperator ? { postalOperator: edited.postalOperator } : {}),
          }
        : null,
  };
}

export const editedIn = (initial: InterviewStart, view: OpportunityView | undefined): Interview | undefined =>
  view?.opportunity.interviews.find(({ id }) => id === initial.interview);

/** A drag over hours gives its own end; anything else lasts an hour. */
function endOf(initial: InterviewStart, start: Moment, zone: string): Moment {
  const given = momentOf(initial.end, zone);
  return initial.start && initial.start.length > 10 && given ? given : later(start, 60);
}

/** Changing the start keeps the length; a half-typed date keeps the end until it is whole. */
export function withStart(
  { start, end }: InterviewEntry,
  change: Partial<Moment>,
): Pick<InterviewEntry, 'start' | 'end'> {
  const moved = { ...start, ...change };
  const isWhole = moved.day && moved.time && start.day && start.time;
  return { start: moved, end: isWhole ? later(moved, minutesFrom(start, end)) : end };
}

/** The opportunities of a company that is known by this name. */
export const linesOf = ({ company }: InterviewEntry, lines: readonly OpportunityLine[]): readonly OpportunityLine[] =>
  lines.filter((line) => line.company.toLowerCase() === company.trim().toLowerCase());

/** The one it belongs to: the role that was chosen, else the first, unless a new role is named. */
export const chosenOf = (
  { sameRole }: InterviewEntry,
  known: readonly OpportunityLine[],
): OpportunityLine | undefined =>
  sameRole === 'new' ? undefined : (known.find(({ id }) => id === sameRole) ?? known[0]);

/** As it is saved; rows that nobody filled in are left out. */
export function interviewOf(entry: InterviewEntry): InterviewInput {
  const { kind, zone, start, end, rows, otherMailbox } = entry;
  const place = entry.place.trim();
  return {
    kind,
    timeZone: zone.trim().replaceAll(' ', '_'),
    start: `${start.day}T${start.time}`,
    end: `${end.day}T${end.time}`,
    interviewers: rows.map(({ person }) => person).filter(({ id, name, email }) => id || name.trim() || email),
    ...(place ? { place } : {}),
    ...(kind === 'in-person' ? otherMailbox : null),
  };
}

/** The same as changes to an interview: what it does not have any more is cleared. */
export const changesOf = (interview: InterviewInput) => ({
  ...interview,
  place: interview.place ?? null,
  mailbox: interview.mailbox ?? null,
  postalOperator: interview.postalOperator ?? null,
});

/** What is added: to a known opportunity, or with a company of its own. */
export function additionOf(entry: InterviewEntry, opportunity: string | undefined) {
  const interview = interviewOf(entry);
  if (opportunity) return { opportunity, interview };
  const role = entry.role.trim();
  return { company: entry.company.trim(), ...(role ? { role } : {}), interview };
}
