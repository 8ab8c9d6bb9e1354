import type { Facts } from '../model';
import type { Settings } from '../settings';
import { addDays, type Day, minutesOf } from '../time/day';
import { nextOpen } from '../time/open-days';
import { dayAt, type Instant, instantAt, isoAt, timeAt } from '../time/zone';
import { type Placed, planContacts } from './cadence';
import { nextChannel, partnerOf } from './channel';
import { type Closure, readClosure } from './closure';
import { readCourse } from './course';
import { type Channel, type ContactItem, type DayItem, itemKinds, type Plan, type PlanItem, type Reason } from './item';
import { isOnNoteDay, planNotes } from './notes';
import * as say from './reasons';
import { readSituation, type Situation } from './situation';

/**
 * The follow-up plan of one opportunity: a pure function of the facts, never stored (PLANNING 1 and 2).
 * Undo, late entries and edits then cost nothing. `now` in milliseconds; dates in their zone, notes in the mailbox's.
 */
export function plan(facts: Facts, settings: Settings, now: Instant): Plan {
  const closure = readClosure(facts.interactions);
  const closed = closure && { reason: closure.reason };
  const situation = readSituation(facts, settings, now);
  if (!situation) return { items: [], holds: [], closed };
  if (closure) return { items: inOrder(afterClosure(situation, closure)), holds: [], closed };

  const course = readCourse(situation);
  const contacts = contactItems(situation, planContacts(situation, course));
  const items = [...planNotes(situation), ...answerOwed(situation), ...reviewDue(situation, contacts), ...contacts];
  return { items: inOrder(items), holds: course.holds, closed: null };
}

/** By date, then what is owed before what is optional, then by hour. */
function inOrder(items: PlanItem[]): PlanItem[] {
  const rank = ({ kind }: PlanItem) => itemKinds.indexOf(kind);
  const key = (item: PlanItem) => `${'at' in item ? item.at : ''} ${item.id}`;
  return items.toSorted((a, b) =>
    a.date === b.date ? rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
}

/** The courtesy is offered so long; then silence is kinder. */
const COURTESY_DAYS = 14;
const sentKinds: readonly string[] = ['email', 'call', 'voicemail', 'note-mailed', 'thank-you-email'];

/** After an end nothing remains but the courtesy (PLANNING 5.1); a note of the offer's own day stays. */
function afterClosure(situation: Situation, closure: Closure): PlanItem[] {
  const { reason, at } = closure;
  if (reason === 'no-contact-request' || reason === 'let-go') return [];
  const came = dayAt(situation.theirZone, at);
  const isSent = situation.events.some((event) => event.at > at && sentKinds.includes(event.kind));
  const isTimely = situation.today <= addDays(came, COURTESY_DAYS);
  const date = nextOpen(situation.days.open, came);
  const courtesy: PlanItem[] = [];
  if (!isSent && isTimely && date !== undefined)
    courtesy.push(
      reason === 'rejection'
        ? dayItem(situation, 'courtesy-close', date, [say.courtesyClose(came, date)])
        : dayItem(situation, 'offer-thanks', date, [say.offerThanks(came, date)]),
    );
  const notes = reason === 'offer' ? planNotes(situation, (interview) => isOnNoteDay(situation, interview, at)) : [];
  return [...notes, ...courtesy];
}

function dayItem(situation: Situation, kind: DayItem['kind'], date: Day, reasons: Reason[]): DayItem {
  const { person } = partnerOf(situation.facts, situation.latest);
  return {
    id: `${kind}/${date}`,
    kind,
    date,
    ownDate: date,
    moved: false,
    status: 'planned',
    ...(person ? { person: person.id } : {}),
    reasons,
  };
}

/** They asked something, or invited, and nothing was said since (PLANNING 5.9). Its id keeps the day it came while it rolls. */
function answerOwed(situation: Situation): PlanItem[] {
  const { inbound, contacts, days, slotOn } = situation;
  const asked = inbound.findLast(
    ({ kind, interaction }) =>
      kind === 'interview-invitation' || (kind === 'reply' && interaction.needsAnswer === true),
  );
  if (!asked || contacts.some(({ at }) => at > asked.at)) return [];
  const isFree = (day: Day) => days.open(day) && slotOn(day) !== undefined;
  const next = isFree(asked.day) ? asked.day : nextOpen(days.open, asked.day);
  const date = next !== undefined && isFree(next) ? next : situation.firstOpen();
  if (date === undefined) return [];
  const why = say.answerOwed(asked.kind === 'interview-invitation', asked.day, date);
  return [{ ...dayItem(situation, 'answer', date, [why]), id: `answer/${asked.day}`, ownDate: asked.day }];
}

/** After so many contacts without a word: ask the user, on the day of the next contact (PLANNING 5.7). */
function reviewDue(situation: Situation, contacts: readonly ContactItem[]): PlanItem[] {
  const { events, inbound, settings } = situation;
  const answered = events.findLast(({ kind }) => kind === 'review-answer')?.at ?? Number.NEGATIVE_INFINITY;
  const since = Math.max(answered, inbound.at(-1)?.at ?? Number.NEGATIVE_INFINITY);
  const unanswered = situation.contacts.filter(({ at }) => at > since).length;
  const next = contacts[0];
  if (unanswered < settings.reviewAfter || !next) return [];
  return [dayItem(situation, 'review', next.date, [say.review(unanswered)])];
}

/** Gives each contact its hour and its channel: email and phone take turns. */
function contactItems(situation: Situation, placed: readonly Placed[]): ContactItem[] {
  const partner = partnerOf(situation.facts, situation.latest);
  const made = situation.contacts.at(-1)?.kind;
  let last: Channel | undefined = made === undefined ? undefined : made === 'email' ? 'email' : 'phone';
  return placed.map((contact) => {
    const { emailOnly, reasons } = hourOf(situation, contact);
    const channel = emailOnly ? 'email' : nextChannel(partner.channels, last);
    last = channel;
    const why = [...contact.reasons, ...reasons];
    if (partner.person && partner.throughRecruiter) why.push(say.throughRecruiter(partner.person.name));
    if (partner.person?.noPhoneCalls) why.push(say.noPhoneCalls(partner.person.name));
    return {
      id: `${contact.kind}/${contact.ownDate}`,
      kind: contact.kind,
      date: contact.day,
      ownDate: contact.ownDate,
      at: isoAt(situation.settings.timeZone, contact.at),
      theirs: isoAt(situation.theirZone, contact.at),
      latest: isoAt(situation.settings.timeZone, Math.max(contact.at, situation.timeOn(contact.day).lastStart)),
      status: 'planned',
      channel,
      emailOnly,
      moved: contact.moved,
      ...(partner.person ? { person: partner.person.id } : {}),
      ...(contact.owedSince === undefined ? {} : { owedSince: contact.owedSince }),
      reasons: why,
    };
  });
}

/** What there is to say about the hour. */
function hourOf(situation: Situation, { day, at, timed }: Placed): { emailOnly: boolean; reasons: Reason[] } {
  const { settings, theirZone, timeOn } = situation;
  const time = timeOn(day);
  const theirs = timeAt(theirZone, at);
  if (timed) {
    const opens = instantAt(theirZone, day, settings.officeHours[0]);
    const closes = instantAt(theirZone, day, settings.officeHours[1]);
    const isOutside = at < opens || at >= closes;
    return { emailOnly: isOutside, reasons: isOutside ? [say.emailOutsideHours(theirs)] : [] };
  }
  if (time.emailOnly) return { emailOnly: true, reasons: [say.emailOnly(theirs)] };
  if (at > time.at) return { emailOnly: false, reasons: [say.laterToday(theirs)] };
  const isShifted = minutesOf(theirs) !== minutesOf(settings.contactTime);
  const yours = timeAt(settings.timeZone, at);
  return { emailOnly: false, reasons: isShifted ? [say.sharedHours(theirs, settings.contactTime, yours)] : [] };
}
