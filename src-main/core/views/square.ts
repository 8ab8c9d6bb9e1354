import type { PlanItem } from '../../domain/plan/item';
import type { Day } from '../../domain/time/day';
import { dayAt, instantOf, type Zone } from '../../domain/time/zone';

/**
 * The square an item is drawn on, on the user's calendar: the day of the instant at which it is to be done there.
 * A check-in at 10:00 on Tuesday in Tokyo stands on Monday in New York. What has a day only stands on that day.
 */
export function squareOf(item: PlanItem, userZone: Zone): Day {
  switch (item.kind) {
    case 'thank-you-note':
    case 'thank-you-email':
      return dayAt(userZone, instantOf(item.target ?? item.deadline));
    case 'first-follow-up':
    case 'timeline-follow-up':
    case 'check-in':
    case 'find-address':
      return dayAt(userZone, instantOf(item.at));
    case 'review':
    case 'answer':
    case 'courtesy-close':
    case 'offer-thanks':
      return item.date;
  }
}
