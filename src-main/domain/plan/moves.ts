import type { Facts, MovableKind, Move } from '../model';
import type { Settings } from '../settings';
import { addDays, type Day, daysBetween, mondayOf, sayDay } from '../time/day';
import { dayAt, type Instant, instantAt, isoAt, timeAt } from '../time/zone';
import { planContacts } from './cadence';
import { readClosure } from './closure';
import { type Course, readCourse } from './course';
import { contactMoves, readTarget } from './effective-moves';
import type { ContactItem, Plan } from './item';
import { plan } from './plan';
import { readSituation, type Situation } from './situation';

/**
 * Judging a drag when it is made (PLANNING 6): every refusal says why, and names the nearest day that would be accepted.
 */
export type WishedMove = {
  readonly kind: MovableKind;
  /** The day the plan gave the item. */
  readonly ownDate: Day;
  /** A day of theirs (notes: the mailbox's), or a time on the user's clock, `2026-12-09T15:00`. */
  readonly to: string;
  readonly interview?: string | undefined;
  readonly person?: string | undefined;
};

export type MoveRefusal = { readonly code: string; readonly message: string; readonly nearest?: string };
export type MoveVerdict = { ok: true; move: Move } | { ok: false; refusal: MoveRefusal };

type Refused = { code: string; message: string } | undefined;
type Judge = (to: string) => Refused;

const SEARCHED_DAYS = 60;

/** Is the move acceptable now? Nothing is changed; the caller logs the move it is given. */
export function checkMove(facts: Facts, settings: Settings, now: Instant, wished: WishedMove): MoveVerdict {
  const judge = judgeFor(facts, settings, now, wished);
  const refused = judge(wished.to);
  if (!refused) {
    const { kind, ownDate: from, to, interview, person } = wished;
    const notes = { ...(interview === undefined ? {} : { interview }), ...(person === undefined ? {} : { person }) };
    return { ok: true, move: { kind, from, to, at: isoAt('UTC', now), ...notes } };
  }
  const nearest = nearestAccepted(judge, wished.to);
  return { ok: false, refusal: { ...refused, ...(nearest === undefined ? {} : { nearest }) } };
}

/** Each of `days`, and why not: for drawing a drag before it lands. */
export function judgeDays(
  facts: Facts,
  settings: Settings,
  now: Instant,
  item: Omit<WishedMove, 'to'>,
  days: readonly Day[],
): { day: Day; refused: Refused }[] {
  const judge = judgeFor(facts, settings, now, { ...item, to: item.ownDate });
  return days.map((day) => ({ day, refused: judge(day) }));
}

/** The nearest day that would be accepted, the later one of two equally near; a chosen hour is kept when it can be. */
function nearestAccepted(judge: Judge, to: string): string | undefined {
  const day = to.slice(0, 10);
  const hour = to.slice(10);
  for (let distance = 0; distance <= SEARCHED_DAYS; distance++) {
    for (const candidate of [addDays(day, distance), addDays(day, -distance)]) {
      if (hour !== '' && !judge(candidate + hour)) return candidate + hour;
      if ((hour !== '' || distance > 0) && !judge(candidate)) return candidate;
    }
  }
  return undefined;
}

function judgeFor(facts: Facts, settings: Settings, now: Instant, wished: WishedMove): Judge {
  if (readClosure(facts.interactions))
    return () => ({ code: 'closed', message: 'This opportunity is closed: nothing is planned any more.' });
  const situation = readSituation(facts, settings, now);
  const current = plan(facts, settings, now);
  const item = current.items.find(
    (it) =>
      it.kind === wished.kind &&
      it.ownDate === wished.ownDate &&
      (!('interview' in it) || wished.interview === undefined || it.interview === wished.interview) &&
      (wished.person === undefined || !('person' in it) || it.person === wished.person),
  );
  if (!situation || !item)
    return () => ({
      code: 'not-found',
      message: `Nothing of that kind is planned for ${sayDay(wished.ownDate)} any more. The plan may have changed meanwhile.`,
    });
  if (item.kind === 'thank-you-note' || item.kind === 'thank-you-email') {
    const today = todayAtOffsetOf(item.deadline, now);
    return (to) => judgeNote(wished.ownDate, to.slice(0, 10), today);
  }
  return judgeContact(situation, current, item as ContactItem);
}

/** Today where the mailbox stands, from the offset that the item's own deadline carries. */
function todayAtOffsetOf(deadline: string, now: Instant): Day {
  const offset = Date.parse(`${deadline.slice(0, 19)}Z`) - Date.parse(deadline);
  return dayAt('UTC', now + offset);
}

function judgeNote(noteDay: Day, to: Day, today: Day): Refused {
  if (to < noteDay)
    return {
      code: 'before-interview',
      message: `The note belongs to ${sayDay(noteDay)}, the day of the interview; it cannot be written before it.`,
    };
  if (to < today) return { code: 'past', message: `${sayDay(to)} has passed.` };
  return undefined;
}

/** The contacts as they stand, without the one that is carried. */
type Table = {
  readonly course: Course;
  readonly others: readonly { day: Day; kind: string; pinned: boolean }[];
};

function readTable(situation: Situation, item: ContactItem): Table {
  const course = readCourse(situation);
  const others = planContacts(situation, course)
    .filter(({ kind, ownDate }) => kind !== item.kind || ownDate !== item.ownDate)
    .map(({ kind, day, moved }) => ({ kind, day, pinned: moved || kind !== 'check-in' }));
  return { course, others };
}

function judgeContact(situation: Situation, current: Plan, item: ContactItem): Judge {
  const { settings, contacts, days, today, anchor, theirZone, now } = situation;
  const table = readTable(situation, item);
  const { perWeek, minGapDays } = settings.checkIns;
  const isOwed = item.kind !== 'check-in';
  const owed = isOwed ? undefined : current.items.find(({ kind }) => kind !== 'check-in' && isContactKind(kind));
  const movedHere = contactMoves(situation);

  return (to) => {
    const target = readTarget(situation, to);
    const { day, at } = target;
    if (day < today) return { code: 'past', message: `${sayDay(day)} has passed.` };
    const closed = days.closedBecause(day);
    if (closed) return { code: 'closed-day', message: `${capital(closed)}.` };
    if (at !== undefined && at <= now)
      return { code: 'past', message: `${timeAt(settings.timeZone, at)} has passed on ${sayDay(day)}.` };
    if (at === undefined && situation.slotOn(day) === undefined)
      return { code: 'too-late-today', message: 'It is too late for today: their office hours are nearly over.' };
    const hold = table.course.holds.find(({ from, until }) => day >= from && day <= until);
    if (hold)
      return {
        code: 'hold',
        message:
          hold.reason === 'timeline'
            ? `They asked you to wait until ${sayDay(hold.until)}.`
            : hold.reason === 'reply'
              ? `They have answered: it stays quiet until ${sayDay(hold.until)}.`
              : `Your next interview is on ${sayDay(hold.until)}: nothing to send until then.`,
      };
    if (item.kind === 'first-follow-up' && day <= anchor)
      return { code: 'before-interview', message: `The follow-up comes after the interview of ${sayDay(anchor)}.` };
    if (owed && day <= owed.date)
      return { code: 'before-owed', message: `The ${sayKind(owed.kind)} of ${sayDay(owed.date)} comes first.` };
    const made = contacts.find((contact) => contact.day === day);
    if (made) return { code: 'day-taken', message: `You were already in touch on ${sayDay(day)}.` };
    const taken = table.others.find((other) => other.day === day);
    if (taken) return { code: 'day-taken', message: `The ${sayKind(taken.kind)} of ${sayDay(day)} is already there.` };
    const near = contacts.find((contact) => Math.abs(daysBetween(contact.day, day)) < minGapDays);
    if (near)
      return {
        code: 'too-close',
        message: `You were in touch on ${sayDay(near.day)}: leave at least ${sayCount(minGapDays, 'day')} between.`,
      };
    // Slots give way to a move; what the user moved, and what is owed, does not.
    const pinned = table.others.find((other) => other.pinned && Math.abs(daysBetween(other.day, day)) < minGapDays);
    if (pinned)
      return {
        code: 'too-close',
        message: `The ${sayKind(pinned.kind)} of ${sayDay(pinned.day)} is too near: leave at least ${sayCount(minGapDays, 'day')} between.`,
      };
    const monday = mondayOf(day);
    const inWeek = (other: Day) => mondayOf(other) === monday;
    const counted =
      contacts.filter((contact) => inWeek(contact.day)).length +
      table.others.filter((other) => inWeek(other.day) && movedHere.some((move) => move.day === other.day)).length;
    if (!isOwed && counted >= perWeek)
      return {
        code: 'week-full',
        message: `They hear from you ${perWeek === 1 ? 'once' : perWeek === 2 ? 'twice' : `${perWeek} times`} that week already.`,
      };
    if (at !== undefined && item.channel === 'phone') return judgeHour(situation, day, at, theirZone);
    return undefined;
  };
}

function judgeHour({ settings }: Situation, day: Day, at: Instant, theirZone: string): Refused {
  const [opens, closes] = settings.officeHours;
  if (at >= instantAt(theirZone, day, opens) && at < instantAt(theirZone, day, closes)) return undefined;
  return {
    code: 'outside-hours',
    message: `It is ${timeAt(theirZone, at)} there then: a call fits between ${opens} and ${closes} their time.`,
  };
}

const isContactKind = (kind: string) => kind === 'first-follow-up' || kind === 'timeline-follow-up';
const sayKind = (kind: string) =>
  kind === 'check-in' ? 'check-in' : kind === 'first-follow-up' ? 'first follow-up' : 'follow-up';
const sayCount = (count: number, thing: string) => `${count === 2 ? 'two' : count} ${thing}${count === 1 ? '' : 's'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
