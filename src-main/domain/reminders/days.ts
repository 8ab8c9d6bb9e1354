import type { Opportunity } from '../model';
import type { DayItem, FindAddressItem } from '../plan/item';
import { baseOf, momentOf, type Occurrence, type Scene } from './occurrence';
import * as say from './texts';
import { HOUR, instantAt, instantOf, timeAt } from '../time/zone';

/** After their question, the user has just read it themselves. */
const JUST_READ = HOUR;
/** An address to find, in the morning of its day and at the latest an hour before it is too late. */
export function ofAddress(scene: Scene, item: FindAddressItem): Occurrence | undefined {
  const { opportunity, zone, leads } = scene;
  const due = instantOf(item.deadline);
  const base = baseOf(scene, item);
  const name = say.peopleOf(opportunity, [item.person])[0];
  const meeting = opportunity.interviews.find(({ id }) => id === item.interview);
  return {
    ...base,
    said: () => say.address(opportunity.company, name, timeAt(zone, due)),
    key: `${base.item}@${momentOf(meeting === undefined ? due : instantOf(meeting.end))}`,
    kind: 'address',
    at: Math.min(instantAt(zone, item.date, leads.dayStart), due - HOUR),
    expires: due,
    interview: item.interview,
    done: [],
  };
}

const answered = ({ kind, needsAnswer }: { kind: string; needsAnswer?: boolean | undefined }) =>
  kind === 'interview-invitation' || (kind === 'reply' && needsAnswer === true);
const causeOf: Record<DayItem['kind'], (it: Opportunity['interactions'][number]) => boolean> = {
  review: () => false,
  answer: answered,
  'offer-thanks': ({ kind }) => kind === 'offer',
  'courtesy-close': ({ kind }) => kind === 'rejection',
};

/** What belongs to a day and to no hour: a review, a goodbye, thanks, an answer. */
export function ofDay(scene: Scene, item: DayItem): Occurrence {
  const { opportunity, zone, leads } = scene;
  const its = baseOf(scene, item);
  const base = { ...its, thread: its.item };
  const cause = opportunity.interactions
    .filter(causeOf[item.kind])
    .toSorted((a, b) => instantOf(a.at) - instantOf(b.at))
    .at(-1);
  const start = instantAt(zone, item.date, leads.dayStart);
  const at = cause === undefined ? start : Math.max(start, instantOf(cause.at) + JUST_READ);
  const key = `${base.item}@${item.date}/at-time`;
  const person = item.person === undefined ? {} : { person: item.person };
  const email = [{ kind: 'email' as const, ...person }];
  switch (item.kind) {
    case 'review':
      return { ...base, said: () => say.review(opportunity.company), key, kind: 'review', at, done: [] };
    case 'courtesy-close':
      return { ...base, said: () => say.courtesy(opportunity.company), key, kind: 'courtesy', at, done: email };
    case 'offer-thanks':
      return { ...base, said: () => say.offerThanks(opportunity.company), key, kind: 'courtesy', at, done: email };
    case 'answer':
      return {
        ...base,
        said: () => say.answer(opportunity.company, cause?.kind === 'interview-invitation'),
        key,
        kind: 'answer',
        at,
        done: email,
      };
  }
}
