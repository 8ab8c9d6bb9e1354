import type { NoteItem, PlanItem } from '../plan/item';
import { noteTimes } from '../plan/notes';
import { momentOf, type Occurrence, type Scene } from './occurrence';
import * as say from './texts';
import { addDays } from '../time/day';
import { dayAt, HOUR, instantAt, instantOf, MINUTE, timeAt } from '../time/zone';

/** What lies further back than this is not told any more, also not after an absence. */
const KINDLY_FOR = 30 * 24 * HOUR;
/** Two words about the same note lie at least so far apart. */
const APART = 30 * MINUTE;

const isNote = (item: PlanItem): item is NoteItem => item.kind === 'thank-you-note' || item.kind === 'thank-you-email';

/** The notes of one interview are told together: "two notes before 17:00". One that was moved goes its own way. */
export function ofNotes(scene: Scene, items: readonly PlanItem[]): Occurrence[] {
  const rounds = new Map<string, NoteItem[]>();
  for (const item of items) {
    if (!isNote(item)) continue;
    const round = `${item.kind}/${item.interview}@${item.date}`;
    rounds.set(round, [...(rounds.get(round) ?? []), item]);
  }
  return [...rounds.values()].flatMap((round) => ofRound(scene, round, isAddressSought(items, round)));
}

const isAddressSought = (items: readonly PlanItem[], [note]: readonly NoteItem[]): boolean =>
  items.some((item) => item.kind === 'find-address' && item.interview === note?.interview);

function ofRound(scene: Scene, round: readonly NoteItem[], addressSought: boolean): Occurrence[] {
  const { opportunity, settings, leads, zone, now } = scene;
  const [note] = round;
  const interview = opportunity.interviews.find(({ id }) => id === note?.interview);
  if (!note || !interview) return [];
  const times = noteTimes(interview, settings);
  const byEmail = note.kind === 'thank-you-email';
  /** An email in place of a note whose address was not found in time. */
  const instead = byEmail && interview.kind !== 'phone';
  const end = instantOf(interview.end);
  const key = `${opportunity.id}/${note.kind}/${interview.id}@${note.moved ? note.date : momentOf(end)}`;
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
    // A calendar that is filled with last month is no reason to ring.
    if (instantOf(opportunity.createdAt) > at) return [];
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
    return [
      {
        ...base,
        said: () => say.noteLater(what),
        key: `${key}/later`,
        kind: 'note-now',
        at: dayAfter,
        // Then it is missed, which has a word of its own.
        expires: instantAt(times.zone, addDays(note.date, settings.noteLateDays + 1), '00:00'),
      },
    ];

  const collection = byEmail ? undefined : times.lastCollection(note.date);
  // A word that is told late, or still listed when the van has gone, names no hour that has gone by.
  const ahead = collection !== undefined && collection > now ? timeAt(times.zone, collection) : undefined;
  const stillTime = () => say.noteEvening(what, timeAt(times.zone, deadline));
  const first =
    leads.noteAfterEnd === null
      ? undefined
      : note.moved
        ? instantAt(times.zone, note.date, leads.dayStart)
        : instead
          ? times.addressDue
          : end + leads.noteAfterEnd * MINUTE;
  const earliest = first === undefined ? end : first + 1;
  const wished =
    collection === undefined || leads.noteBeforeCollection === null
      ? undefined
      : collection - leads.noteBeforeCollection * MINUTE;
  // At that moment a note whose address is still sought becomes an email, which has a word of its own.
  const before = wished !== undefined && addressSought && wished === times.addressDue ? wished + 1 : wished;
  const evening = leads.noteEvening === null ? undefined : instantAt(times.zone, note.date, leads.noteEvening);

  const made: (Pick<Occurrence, 'said' | 'kind' | 'at' | 'bestBefore'> & { name: string })[] = [];
  if (first !== undefined && first < deadline)
    made.push({ said: () => say.noteNow(what, ahead), name: 'now', kind: 'note-now', at: first });
  if (collection !== undefined && before !== undefined && before >= earliest)
    made.push({
      said: () => (ahead === undefined ? stillTime() : say.noteCollection(what, ahead)),
      name: 'collection',
      kind: 'note-collection',
      at: before,
      bestBefore: collection,
    });
  if (evening !== undefined && evening < deadline && evening >= earliest + APART)
    made.push({
      said: stillTime,
      name: 'evening',
      kind: 'note-evening',
      at: evening,
    });
  made.sort((a, b) => a.at - b.at);
  // One word at a time about the same note: the next one takes over from the one before.
  return made.map(({ name, ...told }, index) => {
    const next = made[index + 1];
    return {
      ...base,
      ...told,
      key: `${key}/${name}`,
      earliest: end,
      expires: next?.at ?? Math.max(deadline, now + 1),
      ...(next === undefined ? {} : { followedBy: `${key}/${next.name}` }),
    };
  });
}
