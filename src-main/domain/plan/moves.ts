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

/**
 * The contacts beside an item that was put back on its own day, or undefined when it rests there. A drag to the own day
 * pins nothing: the rhythm decides again, and it may have no room. Own day Fri 25 Sep, once a week, a check-in on Mon 21:
 * it goes on to Mon 28, so a drag back to the 25th is refused.
 */
function readCrowd({ facts, settings, now }: Situation, { kind, ownDate }: ContactItem): Table['others'] | undefined {
  const moves = facts.moves.filter((move) => move.kind !== kind || move.from !== ownDate);
  const situation = readSituation({ ...facts, moves }, settings, now);
  if (!situation) return undefined;
  const contacts = planContacts(situation, readCourse(situation));
  const isItem = (contact: (typeof contacts)[number]) => contact.kind === kind && contact.ownDate === ownDate;
  if (contacts.some((contact) => isItem(contact) && contact.day === ownDate)) return undefined;
  return contacts.filter((contact) => !isItem(contact)).map((contact) => ({ ...contact, pinned: true }));
}

function judgeContact(situation: Situation, current: Plan, item: ContactItem): Judge {
  const { settings, contacts, days, today, anchor, theirZone, now } = situation;
  const table = readTable(situation, item);
  const { perWeek, minGapDays } = settings.checkIns;
  const isNear = (day: Day) => (other: { day: Day }) => Math.abs(daysBetween(other.day, day)) < minGapDays;
  const tooNear = (other: { kind: string; day: Day }): Refused => ({
    code: 'too-close',
    message: `The ${sayKind(other.kind)} of ${sayDay(other.day)} is too near: leave at least ${sayCount(minGapDays, 'day')} between.`,
  });
  const weekFull: Refused = {
    code: 'week-full',
    message: `They hear from you ${perWeek === 1 ? 'once' : perWeek === 2 ? 'twice' : `${perWeek} times`} that week already.`,
  };
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
    const near = contacts.find(isNear(day));
    if (near)
      return {
        code: 'too-close',
        message: `You were in touch on ${sayDay(near.day)}: leave at least ${sayCount(minGapDays, 'day')} between.`,
      };
    // Slots give way to a move; what the user moved, and what is owed, does not.
    const pinned = table.others.find((other) => other.pinned && isNear(day)(other));
    if (pinned) return tooNear(pinned);
    const monday = mondayOf(day);
    const inWeek = (other: Day) => mondayOf(other) === monday;
    const counted =
      contacts.filter((contact) => inWeek(contact.day)).length +
      table.others.filter((other) => inWeek(other.day) && movedHere.some((move) => move.day === other.day)).length;
    if (!isOwed && counted >= perWeek) return weekFull;
    if (at === undefined && day === item.ownDate) {
      const crowd = readCrowd(situation, item);
      const inTheWay = crowd?.find(isNear(day));
      if (crowd) return inTheWay ? tooNear(inTheWay) : weekFull;
    }
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
