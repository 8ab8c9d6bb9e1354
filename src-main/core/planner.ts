import { settingsFor } from '../domain/effective-settings';
import type { Opportunity } from '../domain/model';
import { type BoardEntry, layApart } from '../domain/plan/board';
import type { Plan } from '../domain/plan/item';
import { plan } from '../domain/plan/plan';
import type { Settings } from '../domain/settings';
import { type Instant, MINUTE } from '../domain/time/zone';

/**
 * Plans, remembered. Three views ask for the same plans after every change, and a change touches one opportunity: so a plan is
 * found again by the identity of its opportunity and settings, and by the moment.
 *
 * The moment is a minute, not a quarter-hour: planning is fast, and "in the box by 23:59" is over at 23:59:01. All that a plan
 * depends on lies on whole minutes, so it is the same at every instant inside a minute, and may differ only exactly on it:
 * momentOf(10:00:00.000) and momentOf(10:00:59.999) differ, momentOf(10:00:00.001) and momentOf(10:00:59.999) do not.
 */
export type Planner = {
  /** The plan of one opportunity, alone. `settings` are the user's, without the opportunity's own. */
  planOf(opportunity: Opportunity, settings: Settings, now: Instant): Plan;
  /** All plans, items of different opportunities laid apart. */
  board(opportunities: readonly Opportunity[], settings: Settings, now: Instant): readonly BoardEntry<Opportunity>[];
};

const momentOf = (now: Instant): Instant => (now % MINUTE === 0 ? now : Math.floor(now / MINUTE) * MINUTE + 1);

type Remembered = { settings: Settings; moment: Instant; plan: Plan };
type Board = {
  opportunities: readonly Opportunity[];
  settings: Settings;
  moment: Instant;
  entries: readonly BoardEntry<Opportunity>[];
};

export function createPlanner(makePlan: typeof plan = plan): Planner {
  const plans = new WeakMap<Opportunity, Remembered>();
  let lastBoard: Board | undefined;

  function planOf(opportunity: Opportunity, settings: Settings, now: Instant): Plan {
    const moment = momentOf(now);
    const known = plans.get(opportunity);
    if (known?.settings === settings && known.moment === moment) return known.plan;
    const made = makePlan(opportunity, settingsFor(opportunity, settings), now);
    plans.set(opportunity, { settings, moment, plan: made });
    return made;
  }

  function board(opportunities: readonly Opportunity[], settings: Settings, now: Instant) {
    const moment = momentOf(now);
    if (lastBoard?.opportunities === opportunities && lastBoard.settings === settings && lastBoard.moment === moment)
      return lastBoard.entries;
    const entries = layApart(
      opportunities.map((opportunity) => ({ opportunity, plan: planOf(opportunity, settings, now) })),
    );
    lastBoard = { opportunities, settings, moment, entries };
    return entries;
  }

  return { planOf, board };
}
