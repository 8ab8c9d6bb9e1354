import { addDays, type Day, daysBetween, mondayOf, weekdayFromName } from '../time/day';
import { addOpenDays, nextOpen } from '../time/open-days';
import type { Instant } from '../time/zone';
import type { Course, Owed } from './course';
import type { ContactItem, Hold, Reason } from './item';
import {
  type ContactMove,
  contactMoves,
  isEffective,
  isInHold,
  keepsGapFromMade,
  landingTime,
} from './effective-moves';
import * as say from './reasons';
import type { Situation } from './situation';

/** A contact with a day of its own and the day it is placed on; the hour and the channel come later. */
export type Placed = {
  readonly kind: ContactItem['kind'];
  /** The day the rhythm gives it, which a move names in `from`. */
  readonly ownDate: Day;
  readonly day: Day;
  readonly at: Instant;
  readonly moved: boolean;
  /** The user chose the hour. */
  readonly timed: boolean;
  readonly owedSince?: Day;
  readonly reasons: readonly Reason[];
};

/** At most so many weeks are looked through for slots (PLANNING 5.6). */
const WEEKS = 12;
const PLANNED_AFTER_REPLY = 2;

type Desk = {
  readonly situation: Situation;
  readonly holds: readonly Hold[];
  readonly moves: readonly ContactMove[];
};

const gap = (situation: Situation) => situation.settings.checkIns.minGapDays;

/** The first day from `day` on that is open and keeps its distance from the contacts made. */
function withDistance(situation: Situation, day: Day | undefined): Day | undefined {
  let candidate = day;
  while (candidate !== undefined && !keepsGapFromMade(situation, candidate))
    candidate = nextOpen(situation.days.open, candidate);
  return candidate;
}

/** As `withDistance`, and also apart from what is planned and within the week's quota: no rhythm is denser than the chosen one. */
function withRoom(situation: Situation, day: Day | undefined, planned: readonly Day[]): Day | undefined {
  const { perWeek } = situation.settings.checkIns;
  const isFull = (candidate: Day) => {
    const monday = mondayOf(candidate);
    const taken = [...planned, ...situation.contacts.map((contact) => contact.day)];
    return taken.filter((other) => mondayOf(other) === monday).length >= perWeek;
  };
  const isNear = (candidate: Day) => planned.some((other) => Math.abs(daysBetween(other, candidate)) < gap(situation));
  let candidate = withDistance(situation, day);
  while (candidate !== undefined && (isNear(candidate) || isFull(candidate)))
    candidate = withDistance(situation, nextOpen(situation.days.open, candidate));
  return candidate;
}

const placed = (desk: Desk, kind: Placed['kind'], ownDate: Day, reasons: Reason[]) => ({
  on(day: Day): Placed | undefined {
    const at = desk.situation.slotOn(day);
    return at === undefined ? undefined : { kind, ownDate, day, at, moved: false, timed: false, reasons };
  },
  by(move: ContactMove): Placed | undefined {
    const at = landingTime(desk.situation, move);
    if (at === undefined) return undefined;
    const why = say.movedByYou(ownDate, move.day);
    return { kind, ownDate, day: move.day, at, moved: true, timed: at === move.at, reasons: [why, ...reasons] };
  },
});

/** The move of a contact that goes by several days: the one that names its own day before one that names a day it rolled to. */
const moveNamed = (names: readonly (Day | undefined)[], counts: (move: ContactMove) => boolean, moves: Desk['moves']) =>
  names.flatMap((name) => moves.filter((move) => move.from === name)).find(counts);

/** An owed contact rolls to the first good day until it is done; a move names its due day or the day it has rolled to. */
function placeOwed(desk: Desk, owed: Owed): Placed | undefined {
  const { situation, holds, moves } = desk;
  const { kind, due, reason } = owed;
  const rolled = situation.slotOn(due) === undefined ? situation.firstOpen() : due;
  const day = withDistance(situation, rolled);
  const put = placed(desk, kind, due, [reason]);
  const after = kind === 'first-follow-up' ? situation.anchor : '';
  const move = moveNamed([due, day], (it) => it.kind === kind && isEffective(situation, it, holds, after), moves);
  if (move) return put.by(move);
  if (day === undefined) return undefined;
  const slot = put.on(day);
  if (!slot || day === due) return slot;
  const reasons = [...slot.reasons];
  if (rolled !== due && rolled !== undefined) reasons.push(say.owedSince(due, day));
  if (day !== rolled) reasons.push(say.keptDistance(lastContactDay(situation, day), day));
  return { ...slot, reasons, ...(rolled === due ? {} : { owedSince: due }) };
}

const lastContactDay = ({ contacts }: Situation, otherwise: Day): Day => contacts.at(-1)?.day ?? otherwise;

/** The slot days of a Mon–Sun week: a closed weekday moves to the next open day of the same week, else it is dropped. */
function slotsOfWeek({ days, settings }: Situation, monday: Day): { nominal: Day; day: Day }[] {
  const sunday = addDays(monday, 6);
  const weekdays = [...new Set(settings.checkIns.weekdays)].map(weekdayFromName).toSorted((a, b) => a - b);
  return weekdays.flatMap((weekday) => {
    const nominal = addDays(monday, weekday - 1);
    const day = days.open(nominal) ? nominal : nextOpenWithin(days.open, nominal, sunday);
    return day === undefined ? [] : [{ nominal, day }];
  });
}

function nextOpenWithin(isOpen: (day: Day) => boolean, day: Day, last: Day): Day | undefined {
  for (let next = addDays(day, 1); next <= last; next = addDays(next, 1)) if (isOpen(next)) return next;
  return undefined;
}

/** About twice a week (PLANNING 5.6): weekday slots that keep their distance and the week's quota, around the moved ones. */
function weekdaySlots(desk: Desk, owed: Placed | undefined): Placed[] {
  const { situation, holds, moves } = desk;
  const { settings, days, contacts } = situation;
  const { perWeek } = settings.checkIns;
  const result: Placed[] = [];
  const planned = owed ? [owed.day] : [];
  const made = contacts.map(({ day }) => day);
  const add = (contact: Placed | undefined) => {
    if (!contact || planned.includes(contact.day)) return;
    planned.push(contact.day);
    result.push(contact);
  };

  const isOwnDate = (day: Day) => slotsOfWeek(situation, mondayOf(day)).some((slot) => slot.day === day);
  const pinned = moves
    .filter((move) => move.kind === 'check-in' && isOwnDate(move.from))
    .filter((move) => isEffective(situation, move, holds, owed?.day ?? ''))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.from < b.from ? -1 : 1));
  for (const move of pinned) add(placed(desk, 'check-in', move.from, [say.checkIn(perWeek, move.day)]).by(move));

  const isFree = (day: Day) =>
    day > (owed?.day ?? '') &&
    situation.slotOn(day) !== undefined &&
    !isInHold(holds, day) &&
    keepsGapFromMade(situation, day) &&
    planned.every((other) => Math.abs(daysBetween(other, day)) >= gap(situation));
  const hasRoom = (monday: Day) => {
    const sunday = addDays(monday, 6);
    const inWeek = (day: Day) => day >= monday && day <= sunday;
    return made.filter(inWeek).length + planned.filter(inWeek).length < perWeek;
  };

  let monday = mondayOf(owed?.day ?? situation.today);
  for (let week = 0; week < WEEKS && planned.length < settings.lookAhead; week++, monday = addDays(monday, 7)) {
    for (const { nominal, day } of slotsOfWeek(situation, monday)) {
      if (planned.length >= settings.lookAhead || !hasRoom(monday)) break;
      if (!isFree(day) || pinned.some((move) => move.from === day)) continue;
      const reasons = [say.checkIn(perWeek, day)];
      if (day !== nominal) reasons.push(say.checkInShifted(days.closedBecause(nominal) ?? 'that day is closed', day));
      add(placed(desk, 'check-in', day, reasons).on(day));
    }
  }
  return result;
}

/** A check-in every few open days, counted on from the own day of the one before. */
type Steps = {
  readonly base: Day;
  /** Open days to the first one. */
  readonly first: number;
  readonly every: number;
  readonly count: number;
  /** A passed day is made up at the first open day, or left out. */
  readonly catchUp: boolean;
  readonly reason: (before: Day, day: Day, index: number) => Reason;
};

type Step = {
  readonly own: Day;
  readonly day: Day | undefined;
  readonly move: ContactMove | undefined;
  readonly reason: Reason;
};

function stepSlots(desk: Desk, steps: Steps, owed: Placed | undefined): Placed[] {
  const { situation } = desk;
  const owedDays = owed ? [owed.day] : [];
  const found = findSteps(desk, steps, owedDays);
  const pinned = found.flatMap(({ move }) => (move ? [move.day] : []));
  const givesWay = (day: Day) => pinned.some((pin) => Math.abs(daysBetween(pin, day)) < gap(situation));
  return found.flatMap(({ own, day, move, reason }) => {
    const put = placed(desk, 'check-in', own, [reason]);
    if (move) return put.by(move) ?? [];
    // Room is made for what the user moved, not the other way round.
    return day === undefined || givesWay(day) ? [] : (put.on(day) ?? []);
  });
}

/** The steps and their moves. A move names an own day: the one it has now, or the one it had before an earlier day rolled. */
function findSteps({ situation, holds, moves }: Desk, steps: Steps, owedDays: readonly Day[]): Step[] {
  const { days } = situation;
  const found: Step[] = [];
  const isFree = (move: ContactMove) => found.every((step) => step.move !== move);
  const last = addDays(mondayOf(situation.today > steps.base ? situation.today : steps.base), WEEKS * 7);
  let before = steps.base;
  let unrolledBefore: Day | undefined = steps.base;
  for (let index = 0; found.length < steps.count; index++) {
    const count = index === 0 ? steps.first : steps.every;
    const own: Day | undefined = addOpenDays(days.open, before, count);
    if (own === undefined || own > last) break;
    unrolledBefore = unrolledBefore && addOpenDays(days.open, unrolledBefore, count);
    const isPast = situation.slotOn(own) === undefined;
    const rolled = isPast && steps.catchUp ? situation.firstOpen() : own;
    const names = [own, rolled, unrolledBefore];
    const move = moveNamed(
      names,
      (it) => it.kind === 'check-in' && isFree(it) && isEffective(situation, it, holds, owedDays[0] ?? ''),
      moves,
    );
    const taken = [...owedDays, ...found.flatMap((step) => (step.move || step.day === undefined ? [] : [step.day]))];
    const day = move ? undefined : withRoom(situation, rolled, taken);
    const reason = steps.reason(before, rolled ?? own, index);
    if (move) found.push({ own: move.from === rolled ? own : move.from, day: rolled, move, reason });
    else if (!isPast || steps.catchUp) found.push({ own, day, move, reason });
    // The next own day is counted as if nothing had been moved: a move names own days, and must find them again.
    before = move ? (rolled ?? own) : (day ?? own);
  }
  return found;
}

function checkIns(desk: Desk, { rhythm }: Course, owed: Placed | undefined): Placed[] {
  const { quietDays, everyDays } = desk.situation.settings.afterReply;
  switch (rhythm.kind) {
    case 'weekdays':
      return weekdaySlots(desk, owed);
    case 'after-reply':
      return stepSlots(
        desk,
        {
          base: rhythm.base,
          first: quietDays,
          every: everyDays,
          count: PLANNED_AFTER_REPLY,
          catchUp: true,
          reason: (before, day, index) =>
            index === 0 ? say.afterReply(before, quietDays, day) : say.afterReplyAgain(everyDays, before, day),
        },
        owed,
      );
    case 'weekly':
      return stepSlots(
        desk,
        {
          base: owed?.day ?? rhythm.base,
          first: everyDays,
          every: everyDays,
          count: PLANNED_AFTER_REPLY - (owed ? 1 : 0),
          catchUp: false,
          reason: (before, day) => say.checkInWeekly(everyDays, before, day),
        },
        owed,
      );
  }
}

/** All contacts of an open case, earliest first. */
export function planContacts(situation: Situation, course: Course): Placed[] {
  const desk: Desk = { situation, holds: course.holds, moves: contactMoves(situation) };
  const owed = course.owed && placeOwed(desk, course.owed);
  return [...(owed ? [owed] : []), ...checkIns(desk, course, owed)].toSorted((a, b) => a.at - b.at);
}
