import type { HistoryLine, OpportunityLine, OpportunityView } from '../../contract';
import { settingsFor } from '../../domain/effective-settings';
import type { Opportunity } from '../../domain/model';
import type { Plan } from '../../domain/plan/item';
import { readVague } from '../../domain/plan/read-vague';
import { vagueWords } from '../../domain/time/vague-words';
import { dayAt, instantOf, isoAt, type Zone } from '../../domain/time/zone';
import { holdEntries, interviewEntries, itemEntries, namesMet, pastEntries } from './entries';
import type { Scene } from './scene';
import { interviewText, opportunityLine } from './sentences';

/** One opportunity with its people, its plan and its history; and all of them in a list. */

export function opportunityView(scene: Scene, opportunity: Opportunity, plan: Plan): OpportunityView {
  const settings = settingsFor(opportunity, scene.settings);
  return {
    opportunity,
    closed: plan.closed?.reason ?? null,
    line: opportunityLine(opportunity, plan, scene.now, scene.zone),
    items: itemEntries(scene, opportunity, plan),
    holds: holdEntries(opportunity, plan),
    interviews: interviewEntries(scene, opportunity),
    history: historyOf(scene, opportunity),
    theirZone: theirZone(opportunity, scene.zone),
    vagueWords: vagueWords.flatMap((words) => {
      const until = readVague(words, scene.now, opportunity, settings);
      return until === undefined ? [] : [{ words, until }];
    }),
    effectiveSettings: settings,
  };
}

/** The zone of the latest interview that is not cancelled; the user's until there is one. */
function theirZone({ interviews }: Opportunity, userZone: Zone): Zone {
  const latest = interviews
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => instantOf(b.end) - instantOf(a.end))[0];
  return latest?.timeZone ?? userZone;
}

/** Newest first: what was done, what came in, and the interviews that are over (or called off). */
export function historyOf(scene: Scene, opportunity: Opportunity): HistoryLine[] {
  const { zone, now } = scene;
  const logged = pastEntries(scene, opportunity).map(({ at, day, text, interaction }): HistoryLine => {
    const { id, words } = interaction;
    return { id, at, day, text, ...(words ? { words } : {}), interaction };
  });
  const met = opportunity.interviews
    .filter(({ end, status }) => status === 'cancelled' || instantOf(end) <= now)
    .map((interview): HistoryLine => {
      const at = instantOf(interview.start);
      const text = interviewText(interview, namesMet(opportunity, interview));
      return { id: interview.id, at: isoAt(zone, at), day: dayAt(zone, at), text, interview };
    });
  return [...logged, ...met].toSorted((a, b) => instantOf(b.at) - instantOf(a.at));
}

/** "José" is found by "jose". */
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

/** All whose company, role or people have `find` in their names; the soonest next thing first, closed ones last. */
export function opportunityLines(scene: Scene, find: string | undefined): OpportunityLine[] {
  const wanted = folded(find?.trim() ?? '');
  return scene.board
    .filter(({ opportunity: { company, role, people } }) =>
      [company, role, ...people.map(({ name }) => name)].some((text) => folded(text).includes(wanted)),
    )
    .map(({ opportunity, plan }) => lineOf(scene, opportunity, plan))
    .toSorted(
      (a, b) =>
        Number(a.closed !== null) - Number(b.closed !== null) ||
        (a.next?.date ?? '9999').localeCompare(b.next?.date ?? '9999') ||
        a.company.localeCompare(b.company, 'en'),
    );
}

function lineOf(scene: Scene, opportunity: Opportunity, plan: Plan): OpportunityLine {
  const { id, company, role, people } = opportunity;
  const item = itemEntries(scene, opportunity, plan)
    .filter((entry) => entry.item.status !== 'missed')
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0];
  const meeting = interviewEntries(scene, opportunity)
    .filter(({ past }) => !past)
    .toSorted((a, b) => instantOf(a.start) - instantOf(b.start))[0];
  const meets = meeting && { kind: 'interview' as const, date: dayAt(scene.zone, instantOf(meeting.start)) };
  const does = item && { kind: item.item.kind, date: item.day };
  const next = meets && (!does || meets.date <= does.date) ? meets : (does ?? null);
  const hold = plan.holds.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
  return {
    id,
    company,
    role,
    closed: plan.closed?.reason ?? null,
    next,
    hold: hold ? { until: hold.until, reason: hold.reason } : null,
    people: people.map(({ name }) => name),
  };
}
