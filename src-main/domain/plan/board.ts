import { instantOf, QUARTER, shiftIso } from '../time/zone';
import type { ContactItem, Plan } from './item';
import * as say from './reasons';

/** All opportunities on one board (PLANNING 5.10). */
export type BoardEntry<T extends { id: string; company: string; createdAt: string }> = {
  readonly opportunity: T;
  readonly plan: Plan;
};

const isContact = (item: Plan['items'][number]): item is ContactItem => 'channel' in item;

/**
 * Items of different opportunities at the same instant are laid 15 minutes apart, the oldest opportunity first.
 * Two check-ins at 10:00 -> the older at 10:00, the other at 10:15.
 * When their hours end before a free quarter-hour comes, two at once are better than one at a closed door.
 */
export function layApart<T extends { id: string; company: string; createdAt: string }>(
  entries: readonly BoardEntry<T>[],
): BoardEntry<T>[] {
  const taken = new Map<number, string>();
  const oldestFirst = entries.toSorted(
    (a, b) =>
      instantOf(a.opportunity.createdAt) - instantOf(b.opportunity.createdAt) ||
      (a.opportunity.id < b.opportunity.id ? -1 : 1),
  );
  const laid = new Map<T, Plan>();
  for (const { opportunity, plan } of oldestFirst) {
    const items = plan.items.map((item) => {
      if (!isContact(item)) return item;
      const wished = instantOf(item.at);
      let at = wished;
      let before: string | undefined;
      for (let holder = taken.get(at); holder !== undefined; holder = taken.get(at)) {
        before = holder;
        at += QUARTER;
      }
      if (before === undefined || at > instantOf(item.latest)) {
        taken.set(wished, opportunity.company);
        return item;
      }
      taken.set(at, opportunity.company);
      const shift = at - wished;
      return {
        ...item,
        at: shiftIso(item.at, shift),
        theirs: shiftIso(item.theirs, shift),
        reasons: [...item.reasons, say.laidApart(before)],
      };
    });
    laid.set(opportunity, items.every((item, index) => item === plan.items[index]) ? plan : { ...plan, items });
  }
  return entries.map(({ opportunity }) => ({ opportunity, plan: laid.get(opportunity)! }));
}
