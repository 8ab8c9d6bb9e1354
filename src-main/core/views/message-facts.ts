import type { Circumstances } from '../../domain/message/checked';
import { settingsFor } from '../../domain/effective-settings';
import { momentOf, onDay, plainName } from '../../domain/message/names';
import type { Opportunity, Person } from '../../domain/model';
import type { Plan } from '../../domain/plan/item';
import { readSituation, type Situation } from '../../domain/plan/situation';
import { dayAt, instantOf, MINUTE } from '../../domain/time/zone';
import { namesMet } from './entries';
import type { Scene } from './scene';

/** What an opportunity's history says to whoever writes to it: the desk begins a message from it, the check reads one against it. */

export const situationOf = (scene: Scene, opportunity: Opportunity): Situation | undefined =>
  readSituation(opportunity, settingsFor(opportunity, scene.settings), scene.now);

/** What can be told: which meeting, with whom, for what. A role that would not stay on its line is left to the reader. */
export function toldOf(scene: Scene, opportunity: Opportunity, person: Person | undefined) {
  const meeting = opportunity.interviews
    .filter(({ status, end }) => status !== 'cancelled' && instantOf(end) <= scene.now)
    .toSorted((a, b) => instantOf(b.end) - instantOf(a.end))[0];
  if (!meeting) return undefined;
  const day = dayAt(meeting.timeZone, instantOf(meeting.end) - MINUTE);
  const met = person !== undefined && (meeting.interviewers ?? []).includes(person.id);
  const nobody = (meeting.interviewers ?? []).length === 0;
  const when = onDay(day, dayAt(meeting.timeZone, scene.now));
  const role = plainName(opportunity.role);
  return {
    moment: momentOf(meeting.kind, met || nobody, namesMet(opportunity, meeting), when),
    role: role === '' || role.length > 50 ? 'the role' : `the ${role} role`,
  };
}

/** What the guard may know: a promise that runs, and how often nobody answered. */
export function circumstancesOf(scene: Scene, plan: Plan, situation: Situation | undefined): Circumstances {
  const running = plan.holds.find(({ reason, until }) => reason === 'timeline' && until >= scene.today);
  const lastWord = situation?.inbound.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return {
    ...(running ? { waitingUntil: running.until } : {}),
    unanswered: situation?.contacts.filter(({ at }) => at > lastWord).length ?? 0,
  };
}
