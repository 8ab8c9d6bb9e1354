import { settingsFor } from '../effective-settings';
import type { Opportunity } from '../model';
import type { BoardEntry } from '../plan/board';
import type { Plan, PlanItem } from '../plan/item';
import { ofContact } from './contacts';
import { ofAddress, ofDay } from './days';
import { ofInterviews } from './interviews';
import { ofNotes } from './notes';
import type { Occurrence, Scene } from './occurrence';
import type { ReminderPreferences } from './preferences';
import type { Settings } from '../settings';
import type { Instant } from '../time/zone';

/** What there is to be reminded of, and when: made from the facts and the plans, never stored. */
export type Outlook = {
  readonly now: Instant;
  readonly settings: Settings;
  readonly preferences: ReminderPreferences;
  readonly board: readonly BoardEntry<Opportunity>[];
  /**
   * The plans as they stood when the user's day began: the hour of a contact slides along as the day goes by, and its reminder
   * stays where the morning put it.
   */
  readonly morning: readonly BoardEntry<Opportunity>[];
  readonly acknowledged: ReadonlySet<string>;
};

/** All that can be foretold from the plans of this moment, past and coming, in no order. `now` in milliseconds. */
export function occurrences({ now, settings, preferences, board, morning, acknowledged }: Outlook): Occurrence[] {
  const mornings = new Map(morning.map(({ opportunity, plan }) => [opportunity.id, plan]));
  const found: Occurrence[] = [];
  for (const { opportunity, plan } of board) {
    const own = settingsFor(opportunity, settings);
    const items = plan.items.filter((item) => !acknowledged.has(`${opportunity.id}/${item.id}`));
    const scene: Scene = { opportunity, settings: own, zone: settings.timeZone, leads: preferences.leads, now };
    if (!plan.closed) found.push(...ofInterviews(scene));
    found.push(...ofNotes(scene, items));
    const dawn = mornings.get(opportunity.id);
    for (const item of items) {
      const one = ofItem(scene, item, dawn);
      if (one) found.push(one);
    }
  }
  return found.filter(({ at, expires }) => expires === undefined || expires > Math.max(now, at));
}

function ofItem(scene: Scene, item: PlanItem, dawn: Plan | undefined): Occurrence | undefined {
  switch (item.kind) {
    case 'thank-you-note':
    case 'thank-you-email':
      return undefined;
    case 'first-follow-up':
    case 'timeline-follow-up':
    case 'check-in':
      return ofContact(scene, item, dawn);
    case 'find-address':
      return ofAddress(scene, item);
    case 'review':
    case 'courtesy-close':
    case 'offer-thanks':
    case 'answer':
      return ofDay(scene, item);
  }
}
