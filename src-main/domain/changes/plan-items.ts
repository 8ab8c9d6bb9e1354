import * as z from 'zod';
import { settingsFor, userSettings } from '../effective-settings';
import { type Document, type MovableKind, movableKinds, type Move, type Opportunity } from '../model';
import type { ItemKind, PlanItem } from '../plan/item';
import { checkMove, type WishedMove } from '../plan/moves';
import { plan } from '../plan/plan';
import type { Settings } from '../settings';
import { addDays, type Day, daysBetween, sayDay } from '../time/day';
import { dayAt, type Instant, instantOf, type Zone } from '../time/zone';
import { itemWords, possessive, sayTime, shortened } from '../words';
import { type ChangeFunction, findOpportunity, type Found, itemNotFound, refuse, withOpportunity } from './change';
import { dayOf, dropTarget } from './civil';

/** What the user does to an item of the plan itself: carries it to another day, puts it back, puts it away. */

/** `<opportunity>/check-in/2026-12-08` */
const calendarId = z.string('must be the id of an item').max(300, 'must be the id of an item');

type FoundItem = { opportunity: Opportunity; item: PlanItem; settings: Settings };

/** The item behind a calendar id, in the plan as it is now. */
export function findItem(document: Document, calendarItem: string, now: Instant, systemZone: Zone): Found<FoundItem> {
  const slash = calendarItem.indexOf('/');
  if (slash < 0) return itemNotFound();
  const opportunity = findOpportunity(document, calendarItem.slice(0, slash));
  if (!opportunity.ok) return opportunity;
  const settings = settingsFor(opportunity.found, userSettings(document, systemZone));
  const id = calendarItem.slice(slash + 1);
  const item = plan(opportunity.found, settings, now).items.find((it) => it.id === id);
  return item ? { ok: true, found: { opportunity: opportunity.found, item, settings } } : itemNotFound();
}

export const isMovable = (item: PlanItem): boolean =>
  (movableKinds as readonly ItemKind[]).includes(item.kind) && item.status !== 'missed';

/** Why the other kinds stay where they are. */
function whyNotMovable(item: PlanItem): string {
  switch (item.kind) {
    case 'review':
      return 'The review comes with the next contact; move that one, and it comes along.';
    case 'answer':
      return 'They are waiting for your answer, so it stays with the first day that is open.';
    case 'courtesy-close':
    case 'offer-thanks':
      return 'This is kindest right after their word, so it stays there.';
    case 'find-address':
      return 'The address is needed before the collection; move the note, and this comes along.';
    case 'thank-you-note':
    case 'thank-you-email':
    case 'first-follow-up':
    case 'timeline-follow-up':
    case 'check-in':
      return 'Its time has gone by; open your next contact with the thanks instead.';
  }
}

/**
 * How many days the square it is drawn on (the user's calendar) lies from the day it counts on (theirs, or the mailbox's).
 * A check-in at 10:00 on Tuesday in Tokyo is Monday evening in New York -> -1
 */
function squareShift(item: PlanItem, userZone: Zone): number {
  return 'at' in item ? daysBetween(item.date, dayAt(userZone, instantOf(item.at))) : 0;
}

export type Carried = {
  /** A square of the user's calendar as the rules count it. */
  readonly toTheirs: (to: string) => string;
  /** A day of theirs as the square it stands on. */
  readonly toYours: (to: string) => string;
  /** A sentence of the rules names days of theirs; where those are other squares, it says so. */
  readonly say: (message: string) => string;
};

/** How an item carried over the user's calendar is asked about, and how the answer is read. */
export function carried(item: PlanItem, userZone: Zone): Carried {
  const shift = squareShift(item, userZone);
  // A time is on the user's clock already.
  const shifted = (to: string, days: number) => (to.includes('T') ? to : addDays(to, days));
  return {
    toTheirs: (to) => shifted(to, -shift),
    toYours: (to) => shifted(to, shift),
    say: (message) =>
      shift === 0 ? message : `${message} (There; here it is a day ${shift < 0 ? 'earlier' : 'later'}.)`,
  };
}

/** The move that is judged: for a note also whose it is. */
export function wishedMove(item: PlanItem): Omit<WishedMove, 'to'> | undefined {
  if (!isMovable(item)) return undefined;
  return {
    kind: item.kind as MovableKind,
    ownDate: item.ownDate,
    ...('interview' in item ? { interview: item.interview } : {}),
    ...('interview' in item && item.person !== undefined ? { person: item.person } : {}),
  };
}

/** Is this a move of that item? */
const isMoveOf = (item: PlanItem) => (move: Move) =>
  move.kind === item.kind &&
  move.from === item.ownDate &&
  (!('interview' in item) ||
    ((move.interview ?? item.interview) === item.interview && (move.person ?? item.person) === item.person));

const sayTarget = (to: string) => {
  const [day, time] = to.split('T') as [Day, string | undefined];
  return time === undefined ? sayDay(day) : `${sayDay(day)}, ${sayTime(time)}`;
};

/** The refusal for an item that stays, and why. */
export const notMovable = (item: PlanItem) => refuse('not-movable', whyNotMovable(item), { field: 'item' });

export const moveItemInput = z.strictObject({ item: calendarId, to: dropTarget });

export const moveItem: ChangeFunction<z.infer<typeof moveItemInput>, object> = (document, input, now, context) => {
  const place = findItem(document, input.item, now, context.systemZone);
  if (!place.ok) return place;
  const { opportunity, item, settings } = place.found;
  const wished = wishedMove(item);
  if (!wished) return notMovable(item);

  const { toTheirs, toYours, say } = carried(item, settings.timeZone);
  // A note goes into the box on a day, at whatever hour.
  const to = toTheirs('deadline' in item ? dayOf(input.to) : input.to);
  const verdict = checkMove(opportunity, settings, now, { ...wished, to });
  if (!verdict.ok) {
    const { code, message, nearest } = verdict.refusal;
    return refuse(code, say(message), { field: 'to', ...(nearest === undefined ? {} : { nearest: toYours(nearest) }) });
  }
  // Only the last move of an item counts; back on its own day, none is needed.
  const others = opportunity.moves.filter((move) => !isMoveOf(item)(move));
  const moves = to === item.ownDate ? others : [...others, verdict.move];
  return {
    ok: true,
    document: withOpportunity(document, { ...opportunity, moves }),
    value: {},
    label: `Move ${possessive(shortened(opportunity.company))} ${itemWords[item.kind]}`,
    said: `Moved to ${sayTarget(toYours(to))}.`,
  };
};

export const unmoveItemInput = z.strictObject({ item: calendarId });

export const unmoveItem: ChangeFunction<z.infer<typeof unmoveItemInput>, object> = (document, input, now, context) => {
  const place = findItem(document, input.item, now, context.systemZone);
  if (!place.ok) return place;
  const { opportunity, item } = place.found;
  const moves = opportunity.moves.filter((move) => !isMoveOf(item)(move));
  if (moves.length === opportunity.moves.length)
    return refuse('not-moved', 'It is on the day the plan gave it already.', { field: 'item' });
  return {
    ok: true,
    document: withOpportunity(document, { ...opportunity, moves }),
    value: {},
    label: `Put back ${possessive(shortened(opportunity.company))} ${itemWords[item.kind]}`,
    said: 'Back where the plan had it.',
  };
};

export const acknowledgeItemInput = z.strictObject({ item: calendarId });

/** Seen, and put away. Doing it twice changes nothing. */
export const acknowledgeItem: ChangeFunction<z.infer<typeof acknowledgeItemInput>, null> = (
  document,
  input,
  now,
  context,
) => {
  const place = findItem(document, input.item, now, context.systemZone);
  if (!place.ok) return place;
  const { opportunity, item } = place.found;
  const known = document.acknowledged.includes(input.item);
  return {
    ok: true,
    document: known ? document : { ...document, acknowledged: [...document.acknowledged, input.item] },
    value: null,
    label: `Put away ${possessive(shortened(opportunity.company))} ${itemWords[item.kind]}`,
    said: 'Put away.',
  };
};
