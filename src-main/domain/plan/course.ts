import { addDays, type Day, latestDay } from '../time/day';
import { addOpenDays, nextOpen } from '../time/open-days';
import type { ContactItem, Hold, Reason } from './item';
import * as say from './reasons';
import type { Situation } from './situation';

/**
 * Which of the article's rules is in force (PLANNING 5.2 to 5.5): what they said last decides whether a contact is owed,
 * whether to wait, and in which rhythm to go on.
 */
export type Owed = { readonly kind: ContactItem['kind']; readonly due: Day; readonly reason: Reason };

export type Rhythm =
  /** About twice a week, on the chosen weekdays. */
  | { readonly kind: 'weekdays' }
  /** They answered: scale back to a word every few open days; a passed day is made up once. */
  | { readonly kind: 'after-reply'; readonly base: Day }
  /** Silence that the user chose to meet with less: every few open days after `base` or the owed contact. */
  | { readonly kind: 'weekly'; readonly base: Day };

export type Course = { readonly holds: readonly Hold[]; readonly owed?: Owed; readonly rhythm: Rhythm };

function firstFollowUp({ settings, anchor, days }: Situation): Owed | undefined {
  const { days: within, count } = settings.firstFollowUp;
  const kind = 'first-follow-up';
  if (count === 'calendar') {
    const due = addDays(anchor, within);
    return { kind, due, reason: say.followUpCalendar(within, anchor, due) };
  }
  if (count === 'business') {
    const due = addOpenDays(days.open, anchor, within);
    return due === undefined ? undefined : { kind, due, reason: say.followUpBusiness(within, anchor, due) };
  }
  for (let step = within; step > 0; step--) {
    const due = addDays(anchor, step);
    if (days.open(due)) return { kind, due, reason: say.followUpWithin(within, due) };
  }
  const due = nextOpen(days.open, addDays(anchor, within));
  return due === undefined ? undefined : { kind, due, reason: say.followUpNextOpen(within, due) };
}

/** After "weekly" at a review and no word since, the day it was chosen; a newer answer replaces it. */
function weeklyChosenOn({ events, inbound, latest }: Situation): Day | undefined {
  const answer = events.findLast(({ kind, at }) => kind === 'review-answer' && at >= Date.parse(latest.start));
  if (answer?.interaction.answer !== 'weekly') return undefined;
  return inbound.some(({ at }) => at > answer.at) ? undefined : answer.day;
}

/** The rhythm of silence: twice a week, or weekly when that was chosen. */
function silence(situation: Situation, lapsed: boolean): Rhythm {
  const chosen = weeklyChosenOn(situation);
  if (chosen === undefined && !(lapsed && situation.settings.afterTimeline === 'weekly')) return { kind: 'weekdays' };
  const lastContact = situation.contacts.at(-1)?.day ?? situation.anchor;
  return { kind: 'weekly', base: latestDay(lastContact, chosen ?? lastContact) };
}

function nextInterviewHold({ interviews, latest, now, anchor, events, today }: Situation): Hold[] {
  if (interviews.length < 2 || Date.parse(latest.start) <= now) return [];
  // The bar starts where the news came: at the last invitation, else today.
  const told = events.findLast(({ kind }) => kind === 'interview-invitation')?.day ?? today;
  const from = told < anchor ? told : anchor;
  return [{ reason: 'next-interview', from, until: anchor, text: say.nextInterviewHold(anchor) }];
}

function scaleBack(situation: Situation): Course {
  const { inbound, contacts, days, settings, today } = situation;
  const answered = inbound.at(-1)!.day;
  const base = latestDay(answered, contacts.at(-1)?.day ?? answered);
  const rhythm: Rhythm = { kind: 'after-reply', base };
  const first = addOpenDays(days.open, base, settings.afterReply.quietDays);
  if (first === undefined) return { holds: [], rhythm };
  const until = addDays(first, -1);
  if (today > until) return { holds: [], rhythm };
  return { holds: [{ reason: 'reply', from: base, until, text: say.replyHold(answered, base, until) }], rhythm };
}

function timelineCourse(situation: Situation): Course | undefined {
  const { inbound, contacts, days, settings, today } = situation;
  const promise = inbound.findLast(({ kind }) => kind === 'timeline');
  const said = promise?.interaction.until;
  if (!promise || said === undefined) return undefined;
  const vague = promise.interaction.vague === true;
  const until = vague ? (addOpenDays(days.officeOpen, said, settings.vagueExtraDays) ?? said) : said;

  // A word on the promised day or later replaces the promise; an earlier one changes nothing.
  const isLaterWord = inbound.some(
    ({ kind, day }) => (kind === 'reply' || kind === 'interview-invitation') && day >= until,
  );
  if (isLaterWord) return undefined;

  const lapsed = today > until;
  const rhythm = silence(situation, lapsed);
  const text = vague ? say.vagueTimelineHold(said, until) : say.timelineHold(until);
  const from = promise.day < until ? promise.day : until;
  const holds: Hold[] = lapsed ? [] : [{ reason: 'timeline', from, until, text }];
  if (lapsed && contacts.some(({ day }) => day > until)) return { holds, rhythm };
  const due = addOpenDays(days.open, until, settings.timelineGraceDays);
  if (due === undefined) return { holds, rhythm };
  return { holds, rhythm, owed: { kind: 'timeline-follow-up', due, reason: say.timelineElapses(until, due) } };
}

/** Where an open case stands. The first rule that fits decides; a booked next interview only adds its hold. */
export function readCourse(situation: Situation): Course {
  const booked = nextInterviewHold(situation);
  const course = timelineCourse(situation) ?? openCourse(situation);
  return { ...course, holds: [...booked, ...course.holds] };
}

function openCourse(situation: Situation): Course {
  if (situation.inbound.length > 0) return scaleBack(situation);
  const rhythm = silence(situation, false);
  const owed = situation.contacts.length === 0 ? firstFollowUp(situation) : undefined;
  return owed ? { holds: [], owed, rhythm } : { holds: [], rhythm };
}
