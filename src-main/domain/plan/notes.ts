import type { Facts, Interview, Move, Person } from '../model';
import { type Mailbox, firstCollection, lastCollectionOn, mailboxOf } from '../post/collections';
import { addDays, type Day, latestDay } from '../time/day';
import { dayAt, type Instant, instantAt, instantOf, isoAt, MINUTE, timeAt, type Zone } from '../time/zone';
import type { FindAddressItem, NoteItem, PlanItem, Reason } from './item';
import { effectiveNoteMove } from './effective-moves';
import * as say from './reasons';
import { lastDayOf, nameOf, personById, type Situation } from './situation';

/**
 * Thank-you notes (PLANNING 4): for each interview one for each interviewer, in the mailbox before the day ends;
 * after a phone interview an email the same day. Days and times are the mailbox's: where the interview was in person,
 * at home otherwise.
 */
type NoteKind = NoteItem['kind'];
type Addressee = string | undefined;

/** What is the same for everyone met at one interview. */
type Round = {
  readonly interview: Interview;
  readonly zone: Zone;
  readonly mailbox: Mailbox;
  readonly noteDay: Day;
  /** The interview's end and the time to write. */
  readonly ready: Instant;
};

function noteKind(situation: Situation, interview: Interview): NoteKind | undefined {
  if (interview.kind !== 'phone') return 'thank-you-note';
  const { afterPhone } = situation.settings;
  return afterPhone === 'none' ? undefined : afterPhone === 'email' ? 'thank-you-email' : 'thank-you-note';
}

function readRound({ settings }: Pick<Situation, 'settings'>, interview: Interview): Round {
  const inPerson = interview.kind === 'in-person';
  const zone = inPerson ? interview.timeZone : settings.timeZone;
  // Another operator's box on the way home has that operator's habits, not the times of the box at home.
  const elsewhere = inPerson && interview.postalOperator !== undefined;
  const usual = mailboxOf(
    elsewhere ? interview.postalOperator! : settings.postalOperator,
    elsewhere ? undefined : settings.mailbox,
  );
  const mailbox =
    inPerson && interview.mailbox
      ? mailboxOf(usual.operator, { ...(elsewhere ? {} : settings.mailbox), ...interview.mailbox })
      : usual;
  return {
    interview,
    zone,
    mailbox,
    noteDay: lastDayOf(interview, zone),
    ready: instantOf(interview.end) + settings.noteWritingMinutes * MINUTE,
  };
}

/** Did something happen on the day of an interview's notes? Both days are the mailbox's. */
export function isOnNoteDay(situation: Situation, interview: Interview, at: Instant): boolean {
  const { noteDay, zone } = readRound(situation, interview);
  return dayAt(zone, at) === noteDay;
}

/** What the clock says of an interview's notes, whatever the moment: for those who remind of them. */
export type NoteTimes = {
  /** The mailbox's. */
  readonly zone: Zone;
  /** The last moment to look up an address. */
  readonly addressDue: Instant;
  /** The last collection of that day that a note written after the interview can catch, or undefined. */
  readonly lastCollection: (day: Day) => Instant | undefined;
};

export function noteTimes(interview: Interview, settings: Situation['settings']): NoteTimes {
  const round = readRound({ settings }, interview);
  const { mailbox, zone, ready } = round;
  return {
    zone,
    addressDue: addressDue(round),
    lastCollection(day) {
      const last = lastCollectionOn(mailbox, zone, day);
      return last !== undefined && last >= ready ? last : undefined;
    },
  };
}

function isDone(facts: Facts, interview: Interview, kinds: readonly string[], addressee: Addressee): boolean {
  return facts.interactions.some(
    ({ kind, interview: forInterview, person }) =>
      kinds.includes(kind) &&
      forInterview === interview.id &&
      (addressee === undefined || person === undefined || person === addressee),
  );
}

const hasAddress = (person: Person): boolean =>
  Object.values(person.postalAddress ?? {}).some((line) => line !== undefined && line.trim() !== '');

/** The last moment to look up an address: 45 minutes before the last collection that can still be reached, else before the day's end. */
function addressDue({ mailbox, zone, noteDay, ready, interview }: Round): Instant {
  const collection = lastCollectionOn(mailbox, zone, noteDay);
  const before = (end: Instant) => end - 45 * MINUTE;
  if (collection !== undefined && before(collection) >= instantOf(interview.end)) return before(collection);
  return before(Math.max(instantAt(zone, noteDay, '23:59'), ready));
}

function noteItem(
  situation: Situation,
  round: Round,
  kind: NoteKind,
  addressee: Addressee,
  move: Move | undefined,
  first: Reason,
): NoteItem {
  const { now, settings } = situation;
  const { zone, noteDay, ready, mailbox, interview } = round;
  const date = move ? move.to.slice(0, 10) : noteDay;
  const moved = date !== noteDay;
  const endOfDay = instantAt(zone, date, '23:59');
  const deadline = Math.max(endOfDay, ready);
  const reasons: Reason[] = [first];
  if (moved) reasons.push(say.noteMoved(noteDay, date));
  else if (deadline > endOfDay) reasons.push(say.noteAfterMidnight(timeAt(zone, deadline), dayAt(zone, deadline)));

  const days =
    now <= deadline
      ? 'planned'
      : dayAt(zone, now) <= latestDay(addDays(date, settings.noteLateDays), date)
        ? 'overdue'
        : 'missed';
  const common = {
    id: [kind, interview.id, ...(addressee === undefined ? [] : [addressee])].join('/'),
    kind,
    date,
    ownDate: noteDay,
    moved,
    interview: interview.id,
    ...(addressee === undefined ? {} : { person: addressee }),
    status: days,
    deadline: isoAt(zone, deadline),
    ...(moved ? { late: true as const } : {}),
    reasons,
  } satisfies NoteItem;

  if (days === 'missed') {
    reasons.push(say.noteMissed(date));
    return common;
  }
  if (kind === 'thank-you-email') {
    if (days === 'overdue') reasons.push(say.noteOverdue(date, undefined));
    return common;
  }
  if (days === 'overdue') {
    const leaves = firstCollection(mailbox, zone, now + settings.noteWritingMinutes * MINUTE);
    reasons.push(say.noteOverdue(date, leaves === undefined ? undefined : dayAt(zone, leaves)));
    return leaves === undefined ? common : { ...common, target: isoAt(zone, leaves), leaves: isoAt(zone, leaves) };
  }
  const startOfDay = instantAt(zone, date, '00:00');
  const leaves = firstCollection(mailbox, zone, Math.max(ready, now, moved ? startOfDay : ready));
  if (leaves === undefined) {
    reasons.push(say.noteNeverCollected());
    return { ...common, target: isoAt(zone, deadline) };
  }
  const leavesOn = dayAt(zone, leaves);
  const catchesToday = leavesOn === date;
  reasons.push(
    catchesToday
      ? say.noteCatches(timeAt(zone, leaves), leavesOn)
      : say.noteLeavesLater(timeAt(zone, leaves), leavesOn),
  );
  return { ...common, target: isoAt(zone, catchesToday ? leaves : deadline), leaves: isoAt(zone, leaves) };
}

function findAddressItem(situation: Situation, round: Round, person: Person, due: Instant): FindAddressItem {
  const { zone, interview, noteDay } = round;
  return {
    id: `find-address/${interview.id}/${person.id}`,
    kind: 'find-address',
    date: noteDay,
    ownDate: noteDay,
    moved: false,
    interview: interview.id,
    person: person.id,
    status: 'planned',
    deadline: isoAt(zone, due),
    at: isoAt(situation.settings.timeZone, due),
    theirs: isoAt(interview.timeZone, due),
    reasons: [say.findAddress(person.name, timeAt(zone, due), dayAt(zone, due))],
  };
}

function notesFor(situation: Situation, round: Round, kind: NoteKind, addressee: Addressee): PlanItem[] {
  const { facts, now } = situation;
  const { interview, noteDay } = round;
  const doneBy = interview.kind === 'phone' ? ['thank-you-email', 'note-mailed'] : ['note-mailed'];
  if (isDone(facts, interview, doneBy, addressee)) return [];
  const move = (of: NoteKind) => effectiveNoteMove(facts.moves, of, noteDay, interview.id, addressee);
  const who = addressee === undefined ? undefined : nameOf(facts, addressee);
  if (kind === 'thank-you-email')
    return [noteItem(situation, round, kind, addressee, move(kind), say.phoneEmail(noteDay))];

  const opening = interview.kind === 'phone' ? say.phoneNote(noteDay) : say.noteSameDay(who, noteDay);
  const note = noteItem(situation, round, kind, addressee, move(kind), opening);
  const person = personById(facts, addressee);
  if (!person || hasAddress(person)) return [note];

  // Their address is unknown: look it up while there is time, then thank them by email the same day.
  const due = addressDue(round);
  if (now <= due) return [findAddressItem(situation, round, person, due), note];
  if (isDone(facts, interview, ['thank-you-email'], addressee)) return [];
  const instead = say.noteByEmailInstead(person.name, noteDay);
  return [noteItem(situation, round, 'thank-you-email', addressee, move('thank-you-email'), instead)];
}

/** All the notes still owed for the interviews `wanted` accepts. */
export function planNotes(situation: Situation, wanted: (interview: Interview) => boolean = () => true): PlanItem[] {
  return situation.interviews.filter(wanted).flatMap((interview) => {
    const kind = noteKind(situation, interview);
    if (kind === undefined) return [];
    const round = readRound(situation, interview);
    const met = [...new Set(interview.interviewers ?? [])];
    const addressees: readonly Addressee[] = met.length > 0 ? met : [undefined];
    return addressees.flatMap((addressee) => notesFor(situation, round, kind, addressee));
  });
}
