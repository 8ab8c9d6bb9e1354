import type { Day, Interaction, InteractionInput, ItemEntry, OpportunityView, Person } from '../host/host';
import { clockOf, dayOf } from '../ui/dates';
import { type Answer, asAnswer, contactKinds, type LogAction, opensOn, thanksKinds } from './log-kinds';
import type { Moment } from './moment';

/** What is filled in when something is logged, as the form has it; each kind of answer uses some of it. */
export type LogEntry = {
  readonly answer: Answer | null;
  readonly interview: string | null;
  readonly person: string | null;
  /** The day they named, and whether it was read from vague words. */
  readonly until: Day;
  readonly vague: boolean;
  readonly how: NonNullable<InteractionInput['how']>;
  readonly words: string;
  readonly at: Moment;
  /** The moment was chosen; else it is the one of saving. */
  readonly isTimed: boolean;
};

/** How a new entry begins for a plan item, or an old one that is to be put right. */
export function entryFor(
  view: OpportunityView,
  clock: { readonly now: string; readonly timeZone: string },
  { action, item, edit }: { action: LogAction; item?: ItemEntry | undefined; edit?: Interaction | undefined },
): LogEntry {
  const openNote = view.items.find((entry) => 'interview' in entry.item && entry.item.status !== 'missed');
  const noteItem = (item ?? openNote)?.item;
  const itsInterview = noteItem && 'interview' in noteItem ? noteItem.interview : undefined;
  const shown = edit?.at ?? clock.now;
  return {
    answer: edit ? asAnswer(edit) : opensOn[action],
    interview: edit?.interview ?? itsInterview ?? heldInterviews(view).at(-1)?.id ?? null,
    person: (edit ? edit.person : item?.item.person) ?? null,
    until: edit?.until ?? '',
    vague: edit?.vague ?? false,
    how: edit?.how ?? 'mailed',
    words: edit?.words ?? '',
    at: { day: dayOf(shown, clock.timeZone), time: clockOf(shown, clock.timeZone) },
    isTimed: false,
  };
}

export const heldInterviews = ({ opportunity }: OpportunityView) =>
  opportunity.interviews.filter(({ status }) => status !== 'cancelled');

export const isThanks = ({ answer }: LogEntry): boolean => answer !== null && thanksKinds.includes(answer);
/** Something that the user did, not they. */
export const isSent = (entry: LogEntry): boolean =>
  isThanks(entry) || (entry.answer !== null && contactKinds.includes(entry.answer));
export const namesDay = ({ answer }: LogEntry): boolean => answer === 'timeline' || answer === 'automatic-reply';
/** A timeline without its day cannot be planned with. */
export const lacksDay = ({ answer, until }: LogEntry): boolean => answer === 'timeline' && !until;

/** Who can be named: for thanks whoever was met at that interview, else everyone known. */
export function peopleFor(
  entry: LogEntry,
  { opportunity: { people, interviews } }: OpportunityView,
): readonly Person[] {
  const met = interviews.find(({ id }) => id === entry.interview)?.interviewers;
  return isThanks(entry) && met?.length ? people.filter(({ id }) => met.includes(id)) : people;
}

/** '2026-12-08T10:00', on the user's clock. */
export const saidAt = ({ at }: LogEntry): string => `${at.day}T${at.time}`;

/** The entry as it is logged, with only what its kind has; null until something is chosen. */
export function interactionOf(entry: LogEntry, view: OpportunityView): InteractionInput | null {
  const { answer, interview, person, until, vague, how } = entry;
  if (answer === null) return null;
  const words = entry.words.trim();
  return {
    kind: answer === 'question' ? 'reply' : answer,
    ...(entry.isTimed ? { at: saidAt(entry) } : {}),
    ...(answer === 'question' ? { needsAnswer: true } : {}),
    ...(namesDay(entry) && until ? { until } : {}),
    ...(answer === 'timeline' && until && vague ? { vague } : {}),
    ...(isThanks(entry) && interview ? { interview } : {}),
    ...(answer === 'note-mailed' && how !== 'mailed' ? { how } : {}),
    ...(person && peopleFor(entry, view).some(({ id }) => id === person) ? { person } : {}),
    ...(words ? { words } : {}),
  };
}

/** The same as changes to an old entry: what its kind does not have any more is cleared. */
export const changesOf = (interaction: InteractionInput) => ({
  until: null,
  vague: null,
  interview: null,
  person: null,
  needsAnswer: null,
  how: null,
  words: null,
  ...interaction,
});
