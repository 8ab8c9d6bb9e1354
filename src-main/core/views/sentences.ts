import type { Interaction, Interview, Opportunity, Settings } from '../../contract';
import type { ContactItem, NoteItem, PlanItem } from '../../domain/plan/item';
import { addDays, type Day, sayDay, weekdayOf } from '../../domain/time/day';
import { dayAt, instantOf, MINUTE, type Instant, timeAt, type Zone } from '../../domain/time/zone';
import { listed, possessive, sayTime } from '../../domain/words';

/** What the window says. Warm, short, plain; dates as "Fri 11 Dec"; nothing is ever "overdue". */

/** sayWhen('2026-11-24', '2026-11-23') -> 'tomorrow'; further off 'on Fri 11 Dec' */
export function sayWhen(day: Day, today: Day): string {
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  if (day === addDays(today, -1)) return 'yesterday';
  return `on ${sayDay(day)}`;
}

/** The date and time that an ISO string shows on its own clock. */
const shown = (iso: string) => ({ day: iso.slice(0, 10), time: sayTime(iso.slice(11, 16)) });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "last collection" is said of a box that is emptied once a day; of several, the one it catches. */
function collectionWord(settings: Settings, interview: Interview | undefined): string {
  const times = [settings.mailbox, interview?.mailbox].flatMap((box) => [box?.weekdays, box?.saturday]);
  return times.some((time) => Array.isArray(time) && time.length > 1) ? 'collection' : 'last collection';
}

function noteDetail(item: NoteItem, settings: Settings, interview: Interview | undefined, today: Day): string {
  const deadline = shown(item.deadline);
  const leaves = item.leaves === undefined ? undefined : shown(item.leaves);
  if (item.status === 'missed') return 'its time has gone by; open your next contact with the thanks';
  if (item.kind === 'thank-you-email')
    return item.status === 'overdue' ? 'still worth sending' : `a short email by ${deadline.time}`;
  if (item.status === 'overdue')
    return leaves
      ? `still worth mailing; leaves with the ${leaves.time} collection ${sayWhen(leaves.day, today)}`
      : 'still worth mailing';
  const box = `in the box by ${deadline.time}`;
  if (!leaves) return `${box}; this box has no collection`;
  if (leaves.day === item.date) return `${box}; ${collectionWord(settings, interview)} ${leaves.time}`;
  return `${box}; leaves with the ${leaves.time} collection on ${sayDay(leaves.day)}`;
}

/** "10:00, 9:00 theirs"; the same clock is said once. */
function hourDetail({ at, theirs, emailOnly }: Pick<ContactItem, 'at' | 'theirs' | 'emailOnly'>): string {
  const [yours, there] = [shown(at), shown(theirs)];
  const hours =
    yours.day !== there.day
      ? `${yours.time}, ${sayDay(there.day)} ${there.time} theirs`
      : yours.time === there.time
        ? yours.time
        : `${yours.time}, ${there.time} theirs`;
  return emailOnly ? `${hours}; write it and schedule the sending` : hours;
}

/** The small print of an item. */
export function itemDetail(item: PlanItem, settings: Settings, interview: Interview | undefined, today: Day): string {
  switch (item.kind) {
    case 'thank-you-note':
    case 'thank-you-email':
      return noteDetail(item, settings, interview, today);
    case 'first-follow-up':
    case 'timeline-follow-up':
    case 'check-in':
      return hourDetail(item);
    case 'find-address':
      return `by ${shown(item.deadline).time}, before the collection`;
    case 'review':
      return 'keep going, go weekly, or let go?';
    case 'answer':
      return 'they are waiting for a word';
    case 'courtesy-close':
      return 'a line of thanks closes it kindly';
    case 'offer-thanks':
      return 'a line of thanks';
  }
}

/** What is known beside the item itself. */
export type ItemSurroundings = {
  personName: string | undefined;
  today: Day;
  /** The day of the last word or meeting, for "quiet since". */
  quietSince: Day | undefined;
  late: boolean;
  /** An `answer`: to an invitation rather than a question. */
  invited: boolean;
};

function noteLine(item: NoteItem, today: Day): string {
  const deadline = shown(item.deadline);
  const leaves = item.leaves === undefined ? undefined : shown(item.leaves);
  if (item.status === 'missed')
    return 'This note can no longer arrive in time. Open your next contact with the thanks.';
  if (item.kind === 'thank-you-email')
    return item.status === 'overdue'
      ? 'A short thank-you email is still welcome.'
      : `A short thank-you email by ${deadline.time} ${sayWhen(deadline.day, today)}.`;
  const goes = leaves ? ` It leaves with the ${leaves.time} collection ${sayWhen(leaves.day, today)}.` : '';
  if (item.status === 'overdue') return `Still worth mailing.${goes}`;
  const isLater = leaves !== undefined && leaves.day !== deadline.day;
  return `In the box by ${deadline.time} ${sayWhen(deadline.day, today)}.${isLater ? goes : ''}`;
}

function contactLine(item: ContactItem, { personName, today, quietSince, late }: ItemSurroundings): string {
  const { day, time } = shown(item.at);
  const when = sayWhen(day, today);
  const isCall = item.channel === 'phone';
  if (item.kind === 'timeline-follow-up' && day <= today)
    return `Their date has passed. One short hello ${when} is welcome.`;
  if (late) return `A short ${isCall ? 'call' : 'email'} ${when} lands well.`;
  if (item.kind === 'check-in' && day === today && quietSince !== undefined)
    return `Quiet since ${sayDay(quietSince)}. Say a short hello?`;
  const who = personName ?? 'them';
  return `${isCall ? `Call ${who}` : `Write to ${who}`} ${when} at ${time}.${day === today ? ' Two lines are enough.' : ''}`;
}

/** The line of the Today column. The organisation stands above it. */
export function itemLine(item: PlanItem, around: ItemSurroundings): string {
  const { personName, today } = around;
  const when = sayWhen(item.date, today);
  switch (item.kind) {
    case 'thank-you-note':
    case 'thank-you-email':
      return noteLine(item, today);
    case 'first-follow-up':
    case 'timeline-follow-up':
    case 'check-in':
      return contactLine(item, around);
    case 'find-address': {
      const { day, time } = shown(item.deadline);
      const whose = personName === undefined ? 'their' : possessive(personName);
      return `Find ${whose} address by ${time} ${sayWhen(day, today)}.`;
    }
    case 'review':
      return 'It has been quiet for a while. Keep going, go weekly, or let go?';
    case 'answer':
      return around.invited
        ? 'They invited you. Say yes, and add the interview.'
        : `They asked you something. A short answer ${when} is kind.`;
    case 'courtesy-close':
      return 'A line of thanks closes it kindly.';
    case 'offer-thanks':
      return `Thank them for the offer ${when}.`;
  }
}

/** "You emailed Ana Ruiz", "They gave a date: Fri 11 Dec" */
export function interactionText(interaction: Interaction, personName: string | undefined): string {
  const them = personName ?? 'them';
  const they = personName ?? 'They';
  const until = interaction.until === undefined ? undefined : sayDay(interaction.until);
  switch (interaction.kind) {
    case 'email':
      return `You emailed ${them}`;
    case 'call':
      return `You called ${them}`;
    case 'voicemail':
      return `You left ${them} a voicemail`;
    case 'no-answer':
      return `You called ${them}; no answer`;
    case 'note-mailed':
      return noteText(interaction.how ?? 'mailed', personName);
    case 'thank-you-email':
      return `You sent ${them} a thank-you email`;
    case 'reply':
      return interaction.needsAnswer ? `${they} replied with a question` : `${they} replied`;
    case 'timeline':
      return until === undefined ? `${they} gave a date` : `${they} gave a date: ${until}`;
    case 'interview-invitation':
      return `${they} invited you`;
    case 'rejection':
      return `${they} said not this time`;
    case 'offer':
      return `${they} made an offer`;
    case 'no-contact-request':
      return `${they} asked for no contact`;
    case 'review-answer':
      return interaction.answer === 'let-go'
        ? 'You let it go'
        : interaction.answer === 'weekly'
          ? 'You chose to go weekly'
          : 'You chose to keep going';
    case 'automatic-reply':
      return until === undefined ? 'An automatic reply came' : `An automatic reply came: away until ${until}`;
  }
}

/** noteText('handed-over', 'Ana Ruiz') -> 'You handed the note to Ana Ruiz' */
function noteText(how: NonNullable<Interaction['how']>, personName: string | undefined): string {
  const to = personName === undefined ? '' : ` to ${personName}`;
  switch (how) {
    case 'mailed':
      return `You mailed the note${to}`;
    case 'handed-over':
      return `You handed the note${personName === undefined ? ' over' : to}`;
    case 'typed':
      return `You mailed a typed note${to}`;
  }
}

const interviewNames: Record<Interview['kind'], string> = {
  'in-person': 'Interview',
  video: 'Video interview',
  phone: 'Phone interview',
};

/** sayLength(90) -> '1 hour 30 minutes' */
function sayLength(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = [];
  if (hours > 0) said.push(`${hours} ${hours === 1 ? 'hour' : 'hours'}`);
  if (rest > 0 || hours === 0) said.push(`${rest} ${rest === 1 ? 'minute' : 'minutes'}`);
  return said.join(' ');
}

/** "Interview, 50 minutes, with Ruth Okafor and Tom Lindqvist" */
export function interviewText(interview: Interview, names: readonly string[]): string {
  const length = sayLength(Math.round((instantOf(interview.end) - instantOf(interview.start)) / MINUTE));
  const withWhom = names.length === 0 ? '' : `, with ${listed(names)}`;
  return `${interviewNames[interview.kind]}, ${length}${withWhom}${interview.status === 'cancelled' ? ', cancelled' : ''}`;
}

/** The line under the company's name: where things stand. */
export function opportunityLine(
  opportunity: Opportunity,
  plan: { closed: null | { reason: string }; holds: readonly { reason: string; from: Day; until: Day }[] },
  now: Instant,
  zone: Zone,
): string {
  switch (plan.closed?.reason) {
    case 'rejection':
      return 'Not this time. Only a kind word is left.';
    case 'offer':
      return 'They made you an offer. Everything else goes quiet.';
    case 'no-contact-request':
      return 'They asked for no contact, and that is kept.';
    case 'let-go':
      return 'You let this one go.';
  }
  const today = dayAt(zone, now);
  const waiting = plan.holds.find(({ reason, from }) => reason !== 'next-interview' && from <= today);
  const meetings = opportunity.interviews
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => instantOf(a.start) - instantOf(b.start));
  const next = meetings.find(({ end }) => instantOf(end) > now);
  if (next) {
    const start = instantOf(next.start);
    if (start <= now) return 'You are meeting them now.';
    return `You meet them ${sayWhen(dayAt(zone, start), today)} at ${sayTime(timeAt(zone, start))}.`;
  }
  if (waiting) return `On hold until ${sayDay(waiting.until)}.`;
  const last = meetings.at(-1);
  if (!last) return 'No interview yet. Add one, and the follow-up is planned for you.';
  const start = instantOf(last.start);
  const day = dayAt(zone, start);
  return `You met them ${sayWhen(day, today)}${day === today ? ` at ${sayTime(timeAt(zone, start))}` : ''}.`;
}

/** A special day soon: "Thanksgiving on Thursday." */
export function sayHoliday(name: string, day: Day, today: Day): string {
  const when = day === today || day === addDays(today, 1) ? sayWhen(day, today) : `on ${weekdays[weekdayOf(day) - 1]}`;
  return `${capital(name)} ${when}.`;
}
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
