import type { InterviewEntry, ItemEntry, PastEntry, TodayInterview, TodayItem, TodayView } from '../../contract';
import type { InteractionKind, Opportunity } from '../../domain/model';
import { addDays, type Day, sayDay } from '../../domain/time/day';
import { holidayName } from '../../domain/time/open-days';
import { dayAt, type Instant, instantAt, instantOf, isoAt, MINUTE, timeAt } from '../../domain/time/zone';
import { sayTime, shortened } from '../../domain/words';
import { holdEntries, interviewEntries, type IsShown, isContact, isNote, itemEntries, pastEntries } from './entries';
import type { Scene } from './scene';
import { itemLine, sayHoliday } from './sentences';

/** What to do now, for whom, by when. */

/** "Coming up" looks so far. */
const SOON_DAYS = 7;
/** What the user did themselves; what came in is in the history. */
const doneKinds: readonly InteractionKind[] = [
  'email',
  'call',
  'voicemail',
  'no-answer',
  'note-mailed',
  'thank-you-email',
  'review-answer',
];

export function todayView(scene: Scene, away: Instant | null = null): TodayView {
  const { document, today, zone, now } = scene;
  const last = addDays(today, SOON_DAYS);
  const untilSoon: IsShown = (day) => day <= last;
  const due: TodayItem[] = [];
  const late: TodayItem[] = [];
  const soon: (TodayItem | TodayInterview)[] = [];
  const done: PastEntry[] = [];
  const holds = scene.board
    .flatMap(({ opportunity, plan }) => holdEntries(opportunity, plan))
    .filter(({ from, until }) => from <= today && until >= today);

  for (const { opportunity, plan } of scene.board) {
    for (const entry of itemEntries(scene, opportunity, plan, untilSoon)) {
      // Perhaps they have answered meanwhile: nothing is to be sent before that was asked.
      if (away !== null && isContact(entry.item)) continue;
      const item = todayItem(scene, opportunity, entry);
      if (isKindlyLate(entry)) late.push(item);
      else if (entry.day <= today && !isStillToMeet(scene, opportunity, entry)) due.push(item);
      else soon.push(item);
    }
    for (const entry of interviewEntries(scene, opportunity, untilSoon)) {
      const day = dayAt(zone, instantOf(entry.start));
      if (!entry.past) soon.push(todayInterview(scene, entry, day));
    }
    const isToday: IsShown = (day) => day === today;
    done.push(
      ...pastEntries(scene, opportunity, isToday).filter(({ interaction }) => doneKinds.includes(interaction.kind)),
    );
  }
  const soonestFirst = inOrder(scene);
  return {
    now: isoAt(zone, now),
    today,
    timeZone: zone,
    remark: remarkOf(scene),
    due: due.toSorted(soonestFirst),
    late: late.toSorted(soonestFirst),
    soon: soon.toSorted(soonestFirst),
    done: done.toSorted((a, b) => instantOf(a.at) - instantOf(b.at)),
    holds: holds.toSorted((a, b) => (a.until < b.until ? -1 : 1)),
    away: away === null || document.opportunities.length === 0 ? null : { since: dayAt(zone, away) },
    empty: document.opportunities.length === 0,
    sample: document.opportunities.some(({ sample }) => sample),
  };
}

/** Still worth doing, or (a note that cannot arrive any more) worth knowing once. */
const isKindlyLate = ({ item, late }: ItemEntry): boolean => item.status === 'missed' || late;

/** A note for a meeting that has not ended cannot be written yet. */
function isStillToMeet({ now }: Scene, { interviews }: Opportunity, { item }: ItemEntry): boolean {
  if (!('interview' in item)) return false;
  const interview = interviews.find(({ id }) => id === item.interview);
  return interview !== undefined && instantOf(interview.end) > now;
}

function todayItem(scene: Scene, opportunity: Opportunity, entry: ItemEntry): TodayItem {
  const { item, personName, late } = entry;
  const line = itemLine(item, {
    personName,
    today: scene.today,
    quietSince: isContact(item) ? lastWord(scene, opportunity) : undefined,
    late,
    invited: item.kind === 'answer' && wasInvited(opportunity),
  });
  const dayLine = isNote(item) ? dayLineOf(scene, opportunity, entry) : undefined;
  return { ...entry, line, ...(dayLine ? { dayLine } : {}) };
}

/** The answer is owed to the last word that asked for one. */
function wasInvited({ interactions }: Opportunity): boolean {
  const asked = interactions
    .filter(({ kind, needsAnswer }) => kind === 'interview-invitation' || (kind === 'reply' && needsAnswer))
    .toSorted((a, b) => instantOf(b.at) - instantOf(a.at))[0];
  return asked?.kind === 'interview-invitation';
}

/** The day of the last word either way, or of the last meeting. */
function lastWord({ zone, now }: Scene, { interactions, interviews }: Opportunity): Day | undefined {
  const moments = [
    ...interactions.map(({ at }) => instantOf(at)),
    ...interviews.filter(({ status }) => status !== 'cancelled').map(({ end }) => instantOf(end)),
  ].filter((at) => at <= now);
  return moments.length === 0 ? undefined : dayAt(zone, Math.max(...moments));
}

/** From the interview's end to the deadline, with the collection that is caught on the way. */
function dayLineOf(scene: Scene, { interviews }: Opportunity, { item }: ItemEntry): TodayItem['dayLine'] {
  if (!('deadline' in item) || item.kind !== 'thank-you-note' || item.status !== 'planned') return undefined;
  const interview = interviews.find(({ id }) => id === item.interview);
  if (!interview || item.moved) return undefined;
  const catches = item.leaves !== undefined && item.leaves.slice(0, 10) === item.deadline.slice(0, 10);
  return {
    from: interview.end,
    now: isoAt(scene.zone, scene.now),
    ...(catches ? { collection: item.leaves } : {}),
    deadline: item.deadline,
  };
}

const todayInterview = ({ zone }: Scene, entry: InterviewEntry, day: Day): TodayInterview => ({
  ...entry,
  day,
  line: `${shortened(entry.company)}, ${sayTime(timeAt(zone, instantOf(entry.start)))}`,
});

/** Soonest first; what has a day and no hour comes at its end, in the order of the companies' names, each in its own order. */
function inOrder({ zone }: Scene) {
  const at = (entry: TodayItem | TodayInterview): number =>
    entry.start === undefined ? instantAt(zone, entry.day, '23:59') + MINUTE : instantOf(entry.start);
  return (a: TodayItem | TodayInterview, b: TodayItem | TodayInterview): number =>
    at(a) - at(b) || a.company.localeCompare(b.company, 'en') || byOpportunity(a, b);
}

/** Two of the same name stay apart. */
const byOpportunity = (a: { opportunity: string }, b: { opportunity: string }): number =>
  a.opportunity === b.opportunity ? 0 : a.opportunity < b.opportunity ? -1 : 1;

/** What is special about these days: quiet ones of the user's own, or the next holiday of the week. */
function remarkOf({ settings, today }: Scene): string | null {
  const quiet = settings.quietPeriods.find(({ from, to }) => from <= today && today <= to);
  if (quiet) return `${quiet.label?.trim() ? shortened(quiet.label) : 'Your quiet days'} until ${sayDay(quiet.to)}.`;
  for (let ahead = 0; ahead < SOON_DAYS; ahead++) {
    const day = addDays(today, ahead);
    const name = holidayName(settings.officeCountry, day, settings.bridgeDays);
    if (name !== undefined) return sayHoliday(name, day, today);
  }
  return null;
}
