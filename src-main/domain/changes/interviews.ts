import * as z from 'zod';
import { userSettings } from '../effective-settings';
import { id, type Interview, interview, type Opportunity } from '../model';
import { readClosure } from '../plan/closure';
import { sayDay } from '../time/day';
import { dayAt, type Instant, instantOf, isoAt, timeAt, type Zone } from '../time/zone';
import { possessive, sayTime, shortened } from '../words';
import {
  type ChangeFunction,
  findInterview,
  findOpportunity,
  type Found,
  parseFact,
  patched,
  withOpportunity,
} from './change';
import { enteredMoment, minuteFrom } from './civil';
import { newOpportunity } from './opportunities';
import { meetPeople, personInput } from './people';

/** Interviews: entered, corrected, dragged to another time, removed. The plan follows by itself. */

const known = interview.shape;
const interviewers = z.array(personInput).max(50, 'must be at most 50 people');

export const interviewInput = z.strictObject({
  kind: known.kind,
  /** Their zone. */
  timeZone: known.timeZone,
  /** On the clock of `timeZone`, or an instant. */
  start: enteredMoment,
  end: enteredMoment,
  interviewers: interviewers.optional(),
  place: known.place,
  mailbox: known.mailbox,
  postalOperator: known.postalOperator,
});
type InterviewInput = z.infer<typeof interviewInput>;

/** The fact that a form states, in the zone of the interview. */
function readTimes({ timeZone, start, end }: Pick<InterviewInput, 'timeZone' | 'start' | 'end'>) {
  return { start: isoAt(timeZone, minuteFrom(start, timeZone)), end: isoAt(timeZone, minuteFrom(end, timeZone)) };
}

/** Opened again by the invitation that came with it, one second after the word that closed it at the earliest. */
function reopened(opportunity: Opportunity, added: Interview, now: Instant, zone: Zone, nextId: () => string) {
  const closure = readClosure(opportunity.interactions);
  // An interview from before the end is late bookkeeping, not a new invitation.
  if (!closure || instantOf(added.start) <= closure.at) return opportunity;
  const at = isoAt(zone, Math.max(now, closure.at + 1_000));
  return {
    ...opportunity,
    interactions: [...opportunity.interactions, { id: nextId(), kind: 'interview-invitation' as const, at }],
  };
}

export const addInterviewInput = z.strictObject({
  /** Without it a new one is made, for `company` and `role`. */
  opportunity: id.optional(),
  company: z.string('must be text').optional(),
  role: z.string('must be text').optional(),
  interview: interviewInput,
});

export const addInterview: ChangeFunction<
  z.infer<typeof addInterviewInput>,
  { opportunity: string; interview: string }
> = (document, input, now, { systemZone, nextId }) => {
  const zone = userSettings(document, systemZone).timeZone;
  const home =
    input.opportunity === undefined
      ? newOpportunity(input, now, zone, nextId)
      : findOpportunity(document, input.opportunity);
  if (!home.ok) return home;
  const { interviewers: met, ...said } = input.interview;
  const people = meetPeople(home.found.people, met ?? [], nextId);
  if (!people.ok) return people;
  const added = parseFact(interview, {
    ...said,
    ...readTimes(said),
    id: nextId(),
    ...(met === undefined ? {} : { interviewers: people.found.ids }),
  });
  if (!added.ok) return added;

  const open = reopened(home.found, added.found, now, zone, nextId);
  const next = { ...open, people: people.found.people, interviews: [...open.interviews, added.found] };
  return {
    ok: true,
    document:
      input.opportunity === undefined
        ? { ...document, opportunities: [...document.opportunities, next] }
        : withOpportunity(document, next),
    value: { opportunity: next.id, interview: added.found.id },
    label: `Add ${possessive(shortened(next.company))} interview`,
    said: `${shortened(next.company)} is on the calendar.`,
  };
};

/** Every field may be left out, or cleared with `null`; the fact's own schema says what cannot be cleared. */
const interviewChanges = z.strictObject({
  kind: known.kind.nullable().optional(),
  timeZone: known.timeZone.nullable().optional(),
  start: enteredMoment.nullable().optional(),
  end: enteredMoment.nullable().optional(),
  interviewers: interviewers.nullable().optional(),
  place: known.place.nullable(),
  mailbox: known.mailbox.nullable(),
  postalOperator: known.postalOperator.nullable(),
  status: known.status.nullable(),
});
export const editInterviewInput = z.strictObject({ opportunity: id, interview: id, changes: interviewChanges });

const wallClock = (zone: Zone, iso: string) => `${dayAt(zone, instantOf(iso))}T${timeAt(zone, instantOf(iso))}`;

/**
 * The times after an edit. Another zone alone keeps the clock on the wall ("10:00" was right, the city was not);
 * another start alone keeps the length.
 */
function editedTimes(before: Interview, changes: z.infer<typeof interviewChanges>) {
  const timeZone = changes.timeZone ?? before.timeZone;
  const start = changes.start ?? wallClock(before.timeZone, before.start);
  const length = instantOf(before.end) - instantOf(before.start);
  const end = changes.end ?? isoAt(timeZone, minuteFrom(start, timeZone) + length);
  return { timeZone, ...readTimes({ timeZone, start, end }) };
}

export const editInterview: ChangeFunction<z.infer<typeof editInterviewInput>, object> = (
  document,
  input,
  _now,
  { nextId },
) => {
  const place = findPlace(document, input);
  if (!place.ok) return place;
  const { opportunity, interview: before } = place.found;
  const { interviewers: met, ...changes } = input.changes;
  const people = meetPeople(opportunity.people, met ?? [], nextId);
  if (!people.ok) return people;
  const wanted = [changes.timeZone, changes.start, changes.end];
  const isTimed = wanted.some((it) => it !== undefined) && !wanted.includes(null);
  const times = isTimed ? editedTimes(before, changes) : {};
  const next = parseFact(
    interview,
    patched(before, {
      ...changes,
      ...times,
      interviewers: met === undefined ? undefined : met === null ? null : people.found.ids,
    }),
  );
  if (!next.ok) return next;
  return {
    ok: true,
    document: withInterview(document, { ...opportunity, people: people.found.people }, next.found),
    value: {},
    label: `Edit ${possessive(shortened(opportunity.company))} interview`,
    said: next.found.status === 'cancelled' && before.status !== 'cancelled' ? 'Cancelled.' : 'Saved.',
  };
};

export const rescheduleInterviewInput = z.strictObject({
  opportunity: id,
  interview: id,
  /** On the user's clock, where it was dropped, or instants. */
  start: enteredMoment,
  end: enteredMoment.optional(),
});

/** A drag or a resize. What was mailed already stays in the history. */
export const rescheduleInterview: ChangeFunction<z.infer<typeof rescheduleInterviewInput>, object> = (
  document,
  input,
  _now,
  { systemZone },
) => {
  const place = findPlace(document, input);
  if (!place.ok) return place;
  const { opportunity, interview: before } = place.found;
  const zone = userSettings(document, systemZone).timeZone;
  const start = minuteFrom(input.start, zone);
  const length = instantOf(before.end) - instantOf(before.start);
  const end = input.end === undefined ? start + length : minuteFrom(input.end, zone);
  const next = parseFact(interview, {
    ...before,
    start: isoAt(before.timeZone, start),
    end: isoAt(before.timeZone, end),
  });
  if (!next.ok) return next;
  return {
    ok: true,
    document: withInterview(document, opportunity, next.found),
    value: {},
    label: `Move ${possessive(shortened(opportunity.company))} interview`,
    said: `Moved to ${sayDay(dayAt(zone, start))}, ${sayTime(timeAt(zone, start))}.`,
  };
};

export const removeInterviewInput = z.strictObject({ opportunity: id, interview: id });

/** Takes its moves along; the people stay, and so does what was done for it. */
export const removeInterview: ChangeFunction<z.infer<typeof removeInterviewInput>, object> = (document, input) => {
  const place = findPlace(document, input);
  if (!place.ok) return place;
  const { opportunity, interview: gone } = place.found;
  return {
    ok: true,
    document: withOpportunity(document, {
      ...opportunity,
      interviews: opportunity.interviews.filter((it) => it !== gone),
      moves: opportunity.moves.filter((move) => move.interview !== gone.id),
    }),
    value: {},
    label: `Remove ${possessive(shortened(opportunity.company))} interview`,
    said: 'Removed.',
  };
};

type Place = { opportunity: Opportunity; interview: Interview };

function findPlace(
  document: Parameters<typeof findOpportunity>[0],
  input: { opportunity: string; interview: string },
): Found<Place> {
  const opportunity = findOpportunity(document, input.opportunity);
  if (!opportunity.ok) return opportunity;
  const found = findInterview(opportunity.found, input.interview);
  return found.ok ? { ok: true, found: { opportunity: opportunity.found, interview: found.found } } : found;
}

const withInterview = (document: Parameters<typeof findOpportunity>[0], opportunity: Opportunity, next: Interview) =>
  withOpportunity(document, {
    ...opportunity,
    interviews: opportunity.interviews.map((it) => (it.id === next.id ? next : it)),
  });
