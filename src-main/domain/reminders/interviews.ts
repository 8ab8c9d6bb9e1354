import { momentOf, nearWord, type Occurrence, type Scene } from './occurrence';
import * as say from './texts';
import { addDays } from '../time/day';
import { dayAt, instantAt, instantOf, MINUTE, timeAt } from '../time/zone';

/** The evening before each interview that lies ahead, and some minutes before it begins. */
export function ofInterviews({ opportunity, zone, leads, now }: Scene): Occurrence[] {
  return opportunity.interviews.flatMap((interview) => {
    const start = instantOf(interview.start);
    if (interview.status === 'cancelled' || start <= now) return [];
    const names = say.peopleOf(opportunity, interview.interviewers ?? []);
    const day = dayAt(zone, start);
    // Entered or slept through until the very day, "tomorrow" would be a day too late.
    const when = { time: timeAt(zone, start), day: nearWord(day, dayAt(zone, now)) };
    const common = {
      opportunity: opportunity.id,
      company: opportunity.company,
      interview: interview.id,
      done: [],
      interviewStart: start,
    };
    const key = `${opportunity.id}/interview/${interview.id}@${momentOf(start)}`;
    // None at all before it begins is a minute: once it has begun, nobody reads.
    const soon = leads.interviewSoon === null ? undefined : start - Math.max(leads.interviewSoon, 1) * MINUTE;
    const eve = leads.interviewEve === null ? undefined : instantAt(zone, addDays(day, -1), leads.interviewEve);
    const made: Occurrence[] = [];
    if (eve !== undefined)
      made.push({
        ...common,
        said: () => say.interviewEve(opportunity.company, interview, names, when),
        key: `${key}/eve`,
        kind: 'interview-eve',
        at: eve,
        expires: soon ?? start,
        ...(soon === undefined ? {} : { followedBy: `${key}/soon` }),
      });
    if (soon !== undefined)
      made.push({
        ...common,
        said: () => say.interviewSoon(opportunity.company, interview, names, when),
        key: `${key}/soon`,
        kind: 'interview-soon',
        at: soon,
        expires: start,
      });
    return made;
  });
}
