import { momentOf, type Occurrence, type Scene } from './reminder-occurrence';
import * as say from './reminder-texts';
import { addDays } from './time/day';
import { dayAt, instantAt, instantOf, MINUTE, timeAt } from './time/zone';

/** The evening before each interview that lies ahead, and some minutes before it begins. */
export function ofInterviews({ opportunity, zone, leads, now }: Scene): Occurrence[] {
  return opportunity.interviews.flatMap((interview) => {
    const start = instantOf(interview.start);
    if (interview.status === 'cancelled' || start <= now) return [];
    const thread = `${opportunity.id}/interview/${interview.id}`;
    const names = say.peopleOf(opportunity, interview.interviewers ?? []);
    const time = timeAt(zone, start);
    const common = {
      thread,
      opportunity: opportunity.id,
      company: opportunity.company,
      interview: interview.id,
      done: [],
      interviewStart: start,
    };
    const key = `${thread}@${momentOf(start)}`;
    const soon = leads.interviewSoon === null ? undefined : start - leads.interviewSoon * MINUTE;
    const eve =
      leads.interviewEve === null ? undefined : instantAt(zone, addDays(dayAt(zone, start), -1), leads.interviewEve);
    const made: Occurrence[] = [];
    if (eve !== undefined)
      made.push({
        ...common,
        said: () => say.interviewEve(opportunity.company, interview, names, time),
        key: `${key}/eve`,
        kind: 'interview-eve',
        at: eve,
        expires: soon ?? start,
      });
    if (soon !== undefined)
      made.push({
        ...common,
        said: () => say.interviewSoon(opportunity.company, interview, names, time),
        key: `${key}/soon`,
        kind: 'interview-soon',
        at: soon,
        expires: start,
      });
    return made;
  });
}
