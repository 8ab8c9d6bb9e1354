import { type Day, sayDay, type TimeOfDay } from '../time/day';
import type { Reason } from './item';

/** Every sentence a plan says about itself. Each has a code, real dates, and one idea; the article's rule comes first. */
const reason = (code: string, text: string): Reason => ({ code, text });
const days = (count: number) => (count === 1 ? 'one day' : count === 2 ? 'two days' : `${count} days`);
const openDays = (count: number) => (count === 1 ? 'one open office day' : `${count} open office days`);

// Notes
export const noteSameDay = (who: string | undefined, day: Day) =>
  reason(
    'note-same-day',
    `A hand-written thank-you${who ? ` to ${who}` : ''} goes in the mailbox before ${sayDay(day)} ends.`,
  );
export const noteAfterMidnight = (time: TimeOfDay, day: Day) =>
  reason(
    'note-after-midnight',
    `The interview ended late: with the writing time it is in the box by ${time} on ${sayDay(day)}.`,
  );
export const noteCatches = (time: TimeOfDay, day: Day) =>
  reason('note-leaves-today', `In the box by ${time} it leaves with the collection of ${sayDay(day)}.`);
export const noteLeavesLater = (time: TimeOfDay, day: Day) =>
  reason('note-leaves-later', `The day’s last collection is past its reach: it leaves on ${sayDay(day)} at ${time}.`);
export const noteNeverCollected = () =>
  reason('note-no-collection', 'No collection times are set for this mailbox, so it cannot say when the note leaves.');
export const noteOverdue = (day: Day, leaves: Day | undefined) =>
  reason(
    'note-still-welcome',
    leaves
      ? `Its day was ${sayDay(day)}; a note that leaves on ${sayDay(leaves)} is still welcome.`
      : `Its day was ${sayDay(day)}; a late note is still welcome.`,
  );
export const noteMissed = (day: Day) =>
  reason('note-missed', `Its day was ${sayDay(day)}; by now the next contact opens with the thanks instead.`);
export const noteMoved = (own: Day, to: Day) =>
  reason('note-moved', `You moved it from ${sayDay(own)} to ${sayDay(to)}, a later day than the article’s same day.`);
export const phoneEmail = (day: Day) =>
  reason(
    'phone-thank-you-email',
    `After a phone interview: a thank-you email on ${sayDay(day)}. The article is silent here; this is the house’s habit.`,
  );
export const phoneNote = (day: Day) =>
  reason(
    'phone-thank-you-note',
    `You chose a note after phone interviews too: in the mailbox before ${sayDay(day)} ends.`,
  );
export const noteByEmailInstead = (who: string, day: Day) =>
  reason('note-address-unknown', `No postal address for ${who} yet: thank them by email on ${sayDay(day)} instead.`);
export const findAddress = (who: string, time: TimeOfDay, day: Day) =>
  reason('find-address', `The note to ${who} needs a postal address by ${time} on ${sayDay(day)}.`);

// First follow-up
export const followUpWithin = (count: number, day: Day) =>
  reason(
    'first-follow-up-last-open-day',
    `Within ${days(count)} if no response: ${sayDay(day)} is the last open office day of the ${count === 2 ? 'two' : `${count}`}.`,
  );
export const followUpNextOpen = (count: number, day: Day) =>
  reason(
    'first-follow-up-next-open-day',
    `Within ${days(count)} if no response, but their office is closed on ${count === 1 ? 'it' : 'them'}: ${sayDay(day)} is the next open day.`,
  );
export const followUpBusiness = (count: number, anchor: Day, day: Day) =>
  reason(
    'first-follow-up-business-days',
    `No response yet: ${sayDay(day)} is ${openDays(count)} after the interview of ${sayDay(anchor)}.`,
  );
export const followUpCalendar = (count: number, anchor: Day, day: Day) =>
  reason(
    'first-follow-up-calendar-days',
    `No response yet: ${sayDay(day)} is exactly ${days(count)} after the interview of ${sayDay(anchor)}, as you set it.`,
  );
export const owedSince = (due: Day, day: Day) =>
  reason('owed', `It was due on ${sayDay(due)}; ${sayDay(day)} is the first good day from now.`);
export const keptDistance = (contact: Day, day: Day) =>
  reason('kept-distance', `You were in touch on ${sayDay(contact)}; ${sayDay(day)} keeps a respectful distance.`);

// Timeline
export const timelineElapses = (until: Day, day: Day) =>
  reason(
    'timeline-follow-up',
    `Their date is ${sayDay(until)}: if nothing came by then, a short word on ${sayDay(day)} is welcome.`,
  );
export const timelineHold = (until: Day) => `They gave a date: no contact until ${sayDay(until)} has passed.`;
export const vagueTimelineHold = (said: Day, until: Day) =>
  `Their words were read as ${sayDay(said)}; with a little patience added, no contact until ${sayDay(until)} has passed.`;

// After a reply
export const afterReply = (base: Day, quiet: number, day: Day) =>
  reason('after-reply', `They answered, so scale back: ${openDays(quiet)} after ${sayDay(base)} is ${sayDay(day)}.`);
export const afterReplyAgain = (every: number, before: Day, day: Day) =>
  reason('after-reply-again', `If it stays quiet after ${sayDay(before)}: ${openDays(every)} later is ${sayDay(day)}.`);
export const replyHold = (answered: Day, base: Day, until: Day) =>
  base > answered
    ? `They answered on ${sayDay(answered)} and you wrote or called on ${sayDay(base)}: quiet through ${sayDay(until)}.`
    : `They answered on ${sayDay(answered)}: quiet through ${sayDay(until)}.`;
export const nextInterviewHold = (day: Day) => `Your next interview is on ${sayDay(day)}: nothing to send until then.`;

// Check-ins
export const checkIn = (perWeek: number, day: Day) =>
  reason(
    'check-in-about-twice-a-week',
    `While there is only silence, about ${perWeek === 1 ? 'once' : perWeek === 2 ? 'twice' : `${perWeek} times`} a week: ${sayDay(day)}.`,
  );
export const checkInShifted = (closed: string, day: Day) =>
  reason('check-in-next-open-day', `${capital(closed)}, so ${sayDay(day)} is the next open day of that week.`);
export const checkInWeekly = (every: number, before: Day, day: Day) =>
  reason('check-in-weekly', `Once in ${openDays(every)}, counted from ${sayDay(before)}: ${sayDay(day)}.`);

// Time of day
export const sharedHours = (theirs: TimeOfDay, wished: TimeOfDay, yours: TimeOfDay) =>
  reason(
    'shared-hours',
    `${wished} their time is outside the hours you share; ${theirs} theirs, ${yours} yours, is the nearest.`,
  );
export const emailOnly = (theirs: TimeOfDay) =>
  reason(
    'email-only',
    `You share no office hours that day: write it and schedule the sending for ${theirs} their time.`,
  );
export const emailOutsideHours = (theirs: TimeOfDay) =>
  reason(
    'email-outside-hours',
    `${theirs} their time is outside their office hours: an email can wait in their inbox, a call cannot.`,
  );
export const laterToday = (time: TimeOfDay) =>
  reason('later-today', `The usual time has passed today; ${time} their time is the next good quarter-hour.`);
export const laidApart = (company: string) =>
  reason('laid-apart', `A quarter of an hour after ${company}, so that the two do not collide.`);
export const movedByYou = (own: Day, to: Day) =>
  own === to
    ? reason('moved', 'You chose the time.')
    : reason('moved', `You moved it from ${sayDay(own)} to ${sayDay(to)}.`);

// Whom and how
export const throughRecruiter = (who: string) => reason('through-recruiter', `Contacts go through ${who}.`);
export const noPhoneCalls = (who: string) =>
  reason('no-phone-calls', `${who} asked for no phone calls: write instead.`);

// The rest
export const answerOwed = (invited: boolean, came: Day, day: Day) =>
  reason(
    'answer-owed',
    `${invited ? 'They invited you' : 'They asked you something'} on ${sayDay(came)}: an answer is due on ${sayDay(day)}.`,
  );
export const review = (count: number) =>
  reason(
    'review',
    `${count} contacts without a word back: keep going, go weekly, or let go? The article sets no limit and sources differ, so the choice is yours.`,
  );
export const courtesyClose = (came: Day, day: Day) =>
  reason('courtesy-close', `They said no on ${sayDay(came)}: one gracious line by ${sayDay(day)} keeps the door open.`);
export const offerThanks = (came: Day, day: Day) =>
  reason(
    'offer-thanks',
    `They made an offer on ${sayDay(came)}: thank them, best the same day, at the latest on ${sayDay(day)}.`,
  );

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
