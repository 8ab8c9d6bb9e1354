import { settingsFor } from './effective-settings';
import type { CaseInteraction, Opportunity } from './model';
import type { BoardEntry } from './plan/board';
import type { ContactItem, DayItem, FindAddressItem, NoteItem, Plan, PlanItem } from './plan/item';
import { noteTimes } from './plan/notes';
import { type ReminderLeads, type ReminderPreferences } from './reminder-preferences';
import * as say from './reminder-texts';
import type { Settings } from './settings';
import { addDays, type Day } from './time/day';
import { dayAt, HOUR, type Instant, instantAt, instantOf, isoAt, MINUTE, timeAt, type Zone } from './time/zone';

/**
 * What there is to be reminded of, and when: made from the facts and the plans, never stored.
 *
 * A key is made of facts alone, the item and the day (or the hour that the user gave it), and never of an instant that drifts
 * with `now`: an owed contact that is laid on the next quarter-hour keeps its key, one that rolls to the next day is told
 * once a day, one that is moved is told again.
 */
export type OccurrenceKind =
  | 'interview-eve'
  | 'interview-soon'
  | 'note-now'
  | 'note-collection'
  | 'note-evening'
  | 'contact'
  | 'timeline'
  | 'review'
  | 'courtesy'
  | 'answer'
  | 'address'
  | 'missed-note';

export type Occurrence = {
  readonly key: string;
  /** The thing itself, whichever day it stands on: a snooze until tomorrow finds what rolled to tomorrow. */
  readonly thread: string;
  readonly kind: OccurrenceKind;
  readonly at: Instant;
  /** From then on another one speaks of it, or it is over. */
  readonly expires?: Instant;
  /** No snooze goes so far; absent: as far as `expires`. */
  readonly limit?: Instant;
  readonly opportunity: string;
  readonly company: string;
  readonly item?: string;
  readonly interview?: string;
  /** Of an interview that is not to be missed for quiet hours. */
  readonly interviewStart?: Instant;
  /** Its words, made only for those that are shown: most lie ahead and are never asked. */
  readonly said: () => say.Said;
  /** What "Done" logs. */
  readonly done: readonly Omit<CaseInteraction, 'at'>[];
};

export type Outlook = {
  readonly now: Instant;
  readonly settings: Settings;
  readonly preferences: ReminderPreferences;
  readonly board: readonly BoardEntry<Opportunity>[];
  /**
   * The plans as they stood when the user's day began: the hour of a contact slides along as the day goes by, and its reminder
   * stays where the morning put it.
   */
  readonly morning: readonly BoardEntry<Opportunity>[];
  readonly acknowledged: ReadonlySet<string>;
};

/** What lies further back than this is not told any more: a calendar filled with last spring is no reason to ring. */
const KINDLY_FOR = 7 * 24 * HOUR;
/** After their question, the user has just read it themselves. */
const JUST_READ = HOUR;
/** Two words about the same note lie at least so far apart. */
const APART = 30 * MINUTE;

/** All that can be foretold from the plans of this moment, past and coming, in no order. `now` in milliseconds. */
export function occurrences({ now, settings, preferences, board, morning, acknowledged }: Outlook): Occurrence[] {
  const mornings = new Map(morning.map(({ opportunity, plan }) => [opportunity.id, plan]));
  const found: Occurrence[] = [];
  for (const { opportunity, plan } of board) {
    const own = settingsFor(opportunity, settings);
    const items = plan.items.filter((item) => !acknowledged.has(`${opportunity.id}/${item.id}`));
    const scene: Scene = { opportunity, settings: own, zone: settings.timeZone, leads: preferences.leads, now };
    if (!plan.closed) found.push(...ofInterviews(scene));
    found.push(...ofNotes(scene, items));
    const dawn = mornings.get(opportunity.id);
    for (const item of items) {
      const one = ofItem(scene, item, dawn);
      if (one) found.push(one);
    }
  }
  return found.filter(({ at, expires }) => expires === undefined || expires > Math.max(now, at));
}

type Scene = {
  opportunity: Opportunity;
  settings: Settings;
  zone: Zone;
  leads: ReminderLeads;
  now: Instant;
};

/** The wall clock there, as a part of a key: `2026-12-08T11:00`. */
const wall = (zone: Zone, at: Instant) => isoAt(zone, at).slice(0, 16);

function ofInterviews({ opportunity, zone, leads, now }: Scene): Occurrence[] {
  return opportunity.interviews.flatMap((interview) => {
    const start = instantOf(interview.start);
    if (interview.status === 'cancelled' || start <= now) return [];
    const thread = `${opportunity.id}/interview/${interview.id}`;
    const names = say.peopleOf(opportunity, interview.interviewers ?? []);
    const time = timeAt(zone, start);
    const common = {
      thread,
      opportunity: opportunity.id,
      company: opportunity.company,
      interview: interview.id,
      done: [],
      interviewStart: start,
    };
    const key = `${thread}@${new Date(start).toISOString().slice(0, 16)}Z`;
    const soon = leads.interviewSoon === null ? undefined : start - leads.interviewSoon * MINUTE;
    const eve =
      leads.interviewEve === null ? undefined : instantAt(zone, addDays(dayAt(zone, start), -1), leads.interviewEve);
    const made: Occurrence[] = [];
    if (eve !== undefined)
      made.push({
        ...common,
        said: () => say.interviewEve(opportunity.company, interview, names, time),
        key: `${key}/eve`,
        kind: 'interview-eve',
        at: eve,
        expires: soon ?? start,
      });
    if (soon !== undefined)
      made.push({
        ...common,
        said: () => say.interviewSoon(opportunity.company, interview, names, time),
        key: `${key}/soon`,
        kind: 'interview-soon',
        at: soon,
        expires: start,
      });
    return made;
  });
}

const isNote = (item: PlanItem): item is NoteItem => item.kind === 'thank-you-note' || item.kind === 'thank-you-email';

/** The notes of one interview are told together: "two notes before 17:00". One that was moved goes its own way. */
function ofNotes(scene: Scene, items: readonly PlanItem[]): Occurrence[] {
  const rounds = new Map<string, NoteItem[]>();
  for (const item of items) {
    if (!isNote(item)) continue;
    const round = `${item.kind}/${item.interview}@${item.date}`;
    rounds.set(round, [...(rounds.get(round) ?? []), item]);
  }
  return [...rounds.values()].flatMap((round) => ofRound(scene, round));
}

function ofRound(scene: Scene, round: readonly NoteItem[]): Occurrence[] {
  const { opportunity, settings, leads, zone, now } = scene;
  const [note] = round;
  const interview = opportunity.interviews.find(({ id }) => id === note?.interview);
  if (!note || !interview) return [];
  const times = noteTimes(interview, settings);
  const byEmail = note.kind === 'thank-you-email';
  /** An email in place of a note whose address was not found in time. */
  const instead = byEmail && interview.kind !== 'phone';
  const end = instantOf(interview.end);
  const thread = `${opportunity.id}/${note.kind}/${interview.id}`;
  const key = `${thread}@${note.moved ? note.date : wall(times.zone, end)}`;
  const what: say.Notes = {
    company: opportunity.company,
    count: round.length,
    byEmail,
    names: say.peopleOf(
      opportunity,
      round.flatMap(({ person }) => person ?? []),
    ),
  };
  const base = {
    thread,
    opportunity: opportunity.id,
    company: opportunity.company,
    item: `${opportunity.id}/${note.id}`,
    interview: interview.id,
    done: round.map(({ person }) => ({
      kind: byEmail ? ('thank-you-email' as const) : ('note-mailed' as const),
      interview: interview.id,
      ...(person === undefined ? {} : { person }),
    })),
  };
  const deadline = instantOf(note.deadline);
  const deadlineDay = dayAt(times.zone, deadline);

  if (note.status === 'missed') {
    const at = instantAt(zone, addDays(note.date, settings.noteLateDays + 1), leads.dayStart);
    return [
      {
        ...base,
        said: () => say.noteMissed(what),
        done: [],
        key: `${key}/missed`,
        kind: 'missed-note',
        at,
        expires: at + KINDLY_FOR,
      },
    ];
  }
  const dayAfter = instantAt(zone, addDays(deadlineDay, 1), leads.dayStart);
  if (note.status === 'overdue')
    return [{ ...base, said: () => say.noteLater(what), key: `${key}/later`, kind: 'note-now', at: dayAfter }];

  const collection = byEmail ? undefined : times.lastCollection(note.date);
  const collectionTime = collection === undefined ? undefined : timeAt(times.zone, collection);
  const first =
    leads.noteAfterEnd === null
      ? undefined
      : note.moved
        ? instantAt(times.zone, note.date, leads.dayStart)
        : instead
          ? times.addressDue
          : end + leads.noteAfterEnd * MINUTE;
  const earliest = first === undefined ? end : first + 1;
  const before =
    collection === undefined || leads.noteBeforeCollection === null
      ? undefined
      : collection - leads.noteBeforeCollection * MINUTE;
  const evening = leads.noteEvening === null ? undefined : instantAt(times.zone, note.date, leads.noteEvening);

  const made: (Pick<Occurrence, 'said' | 'kind' | 'at'> & { name: string })[] = [];
  if (first !== undefined && first < deadline)
    made.push({ said: () => say.noteNow(what, collectionTime), name: 'now', kind: 'note-now', at: first });
  if (before !== undefined && before >= earliest)
    made.push({
      said: () => say.noteCollection(what, collectionTime!),
      name: 'collection',
      kind: 'note-collection',
      at: before,
    });
  if (evening !== undefined && evening < deadline && evening >= earliest + APART)
    made.push({
      said: () => say.noteEvening(what, timeAt(times.zone, deadline)),
      name: 'evening',
      kind: 'note-evening',
      at: evening,
    });
  made.sort((a, b) => a.at - b.at);
  // One word at a time about the same note: the next one takes over from the one before.
  return made.map(({ name, ...told }, index) => ({
    ...base,
    ...told,
    key: `${key}/${name}`,
    expires: made[index + 1]?.at ?? Math.max(deadline, now + 1),
  }));
}

function ofItem(scene: Scene, item: PlanItem, dawn: Plan | undefined): Occurrence | undefined {
  switch (item.kind) {
    case 'thank-you-note':
    case 'thank-you-email':
      return undefined;
    case 'first-follow-up':
    case 'timeline-follow-up':
    case 'check-in':
      return ofContact(scene, item, dawn);
    case 'find-address':
      return ofAddress(scene, item);
    case 'review':
    case 'courtesy-close':
    case 'offer-thanks':
    case 'answer':
      return ofDay(scene, item);
  }
}

const baseOf = ({ opportunity }: Scene, item: PlanItem) => ({
  thread: `${opportunity.id}/${item.id}`,
  opportunity: opportunity.id,
  company: opportunity.company,
  item: `${opportunity.id}/${item.id}`,
});

/** The last word either way before `now`, or the last meeting. */
function quietSince({ opportunity, zone, now }: Scene): Day | undefined {
  const moments = [
    ...opportunity.interactions.map(({ at }) => instantOf(at)),
    ...opportunity.interviews.filter(({ status }) => status !== 'cancelled').map(({ end }) => instantOf(end)),
  ].filter((at) => at <= now);
  return moments.length === 0 ? undefined : dayAt(zone, Math.max(...moments));
}

function contactSaid(scene: Scene, item: ContactItem): say.Said {
  const { opportunity } = scene;
  const until = opportunity.interactions
    .filter(({ kind }) => kind === 'timeline')
    .toSorted((a, b) => instantOf(a.at) - instantOf(b.at))
    .at(-1)?.until;
  return item.kind === 'timeline-follow-up'
    ? say.timeline(opportunity.company, until)
    : say.contact(opportunity.company, {
        channel: item.channel,
        name: say.peopleOf(opportunity, item.person === undefined ? [] : [item.person])[0],
        owed: item.owedSince !== undefined,
        checkIn: item.kind === 'check-in',
        quietSince: quietSince(scene),
      });
}

function ofContact(scene: Scene, item: ContactItem, dawn: Plan | undefined): Occurrence {
  const { opportunity } = scene;
  const early = dawn?.items.find(
    (it): it is ContactItem => it.id === item.id && it.date === item.date && 'channel' in it,
  );
  // A moved one is where the user put it: its hour is a fact, and part of its key.
  const move = item.moved
    ? opportunity.moves.findLast(({ kind, from }) => kind === item.kind && from === item.ownDate)
    : undefined;
  const at = Math.min(instantOf(early?.at ?? item.at), instantOf(item.at));
  const base = baseOf(scene, item);
  const person = item.person === undefined ? {} : { person: item.person };
  return {
    ...base,
    said: () => contactSaid(scene, item),
    key: `${base.thread}@${move && move.to.length > 10 ? move.to.slice(0, 16) : item.date}/at-time`,
    kind: item.kind === 'timeline-follow-up' ? 'timeline' : 'contact',
    at,
    // An owed one waits for tomorrow; a check-in that is let pass is not made up.
    ...(item.kind === 'check-in' ? { limit: instantOf(item.latest) + MINUTE } : {}),
    done: [{ kind: item.channel === 'phone' ? 'call' : 'email', ...person }],
  };
}

function ofAddress(scene: Scene, item: FindAddressItem): Occurrence | undefined {
  const { opportunity, zone, leads } = scene;
  const due = instantOf(item.deadline);
  const base = baseOf(scene, item);
  const name = say.peopleOf(opportunity, [item.person])[0];
  return {
    ...base,
    said: () => say.address(opportunity.company, name, timeAt(zone, due)),
    key: `${base.thread}@${wall(zone, due)}`,
    kind: 'address',
    at: Math.min(instantAt(zone, item.date, leads.dayStart), due - HOUR),
    expires: due,
    interview: item.interview,
    done: [],
  };
}

const answered = ({ kind, needsAnswer }: { kind: string; needsAnswer?: boolean | undefined }) =>
  kind === 'interview-invitation' || (kind === 'reply' && needsAnswer === true);
const causeOf: Record<DayItem['kind'], (it: Opportunity['interactions'][number]) => boolean> = {
  review: () => false,
  answer: answered,
  'offer-thanks': ({ kind }) => kind === 'offer',
  'courtesy-close': ({ kind }) => kind === 'rejection',
};

function ofDay(scene: Scene, item: DayItem): Occurrence {
  const { opportunity, zone, leads } = scene;
  const base = baseOf(scene, item);
  const cause = opportunity.interactions
    .filter(causeOf[item.kind])
    .toSorted((a, b) => instantOf(a.at) - instantOf(b.at))
    .at(-1);
  const start = instantAt(zone, item.date, leads.dayStart);
  const at = cause === undefined ? start : Math.max(start, instantOf(cause.at) + JUST_READ);
  const key = `${base.thread}@${item.date}/at-time`;
  const person = item.person === undefined ? {} : { person: item.person };
  const email = [{ kind: 'email' as const, ...person }];
  switch (item.kind) {
    case 'review':
      return { ...base, said: () => say.review(opportunity.company), key, kind: 'review', at, done: [] };
    case 'courtesy-close':
      return { ...base, said: () => say.courtesy(opportunity.company), key, kind: 'courtesy', at, done: email };
    case 'offer-thanks':
      return { ...base, said: () => say.offerThanks(opportunity.company), key, kind: 'courtesy', at, done: email };
    case 'answer':
      return {
        ...base,
        said: () => say.answer(opportunity.company, cause?.kind === 'interview-invitation'),
        key,
        kind: 'answer',
        at,
        done: email,
      };
  }
}
