import type { ContactItem, Plan } from '../plan/item';
import { baseOf, nearWord, type Occurrence, type Scene } from './occurrence';
import * as say from './texts';
import { type Day, minutesOf } from '../time/day';
import { dayAt, type Instant, instantOf, MINUTE } from '../time/zone';

/** The last word either way before `now`, or the last meeting. */
function quietSince({ opportunity, zone, now }: Scene): Day | undefined {
  const moments = [
    ...opportunity.interactions.map(({ at }) => instantOf(at)),
    ...opportunity.interviews.filter(({ status }) => status !== 'cancelled').map(({ end }) => instantOf(end)),
  ].filter((at) => at <= now);
  return moments.length === 0 ? undefined : dayAt(zone, Math.max(...moments));
}

function contactSaid(scene: Scene, item: ContactItem, at: Instant): say.Said {
  const { opportunity, zone, now } = scene;
  const day = at <= now ? 'today' : nearWord(dayAt(zone, at), dayAt(zone, now));
  const until = opportunity.interactions
    .filter(({ kind }) => kind === 'timeline')
    .toSorted((a, b) => instantOf(a.at) - instantOf(b.at))
    .at(-1)?.until;
  return item.kind === 'timeline-follow-up'
    ? say.timeline(opportunity.company, until, day)
    : say.contact(opportunity.company, {
        channel: item.channel,
        name: say.peopleOf(opportunity, item.person === undefined ? [] : [item.person])[0],
        owed: item.owedSince !== undefined,
        checkIn: item.kind === 'check-in',
        quietSince: quietSince(scene),
        day,
      });
}

/** Follow-ups and check-ins, at the hour that the morning gave them. */
export function ofContact(scene: Scene, item: ContactItem, dawn: Plan | undefined): Occurrence {
  const { opportunity } = scene;
  const early = dawn?.items.find(
    (it): it is ContactItem => it.id === item.id && it.date === item.date && 'channel' in it,
  );
  // A moved one is where the user put it: its hour is a fact, and part of its key.
  const move = item.moved
    ? opportunity.moves.findLast(({ kind, from }) => kind === item.kind && from === item.ownDate)
    : undefined;
  const at = Math.min(instantOf(early?.at ?? item.at), instantOf(item.at));
  /** The last contact of its day begins at `latest`. */
  const end = instantOf(item.latest) + MINUTE;
  /** Their day begins: a date that they named has passed then. On a day that changes their clocks an hour beside it. */
  const begins = instantOf(item.theirs) - minutesOf(item.theirs.slice(11, 16)) * MINUTE;
  const base = baseOf(scene, item);
  const person = item.person === undefined ? {} : { person: item.person };
  return {
    ...base,
    thread: move ? `${base.item}@${move.to}` : base.item,
    said: () => contactSaid(scene, item, at),
    key: `${base.item}@${move && move.to.length > 10 ? move.to.slice(0, 16) : item.date}/at-time`,
    kind: item.kind === 'timeline-follow-up' ? 'timeline' : 'contact',
    at,
    earliest: Math.min(begins, at),
    bestBefore: end,
    // An owed one waits for tomorrow; a check-in that is let pass is not made up.
    ...(item.kind === 'check-in' ? { limit: end } : {}),
    done: [{ kind: item.channel === 'phone' ? 'call' : 'email', ...person }],
  };
}
