import { userSettings } from '../../domain/effective-settings';
import type { Document, Opportunity } from '../../domain/model';
import type { BoardEntry } from '../../domain/plan/board';
import type { Settings } from '../../domain/settings';
import type { Day } from '../../domain/time/day';
import { dayAt, type Instant, type Zone } from '../../domain/time/zone';
import type { Drafts } from '../drafts';
import type { Planner } from '../planner';

/** What every view looks at: the facts, the plans, and the moment, on the user's clock. */
export type Scene = {
  readonly document: Document;
  readonly now: Instant;
  readonly systemZone: Zone;
  /** The user's, without what is set for one opportunity. */
  readonly settings: Settings;
  readonly zone: Zone;
  readonly today: Day;
  readonly board: readonly BoardEntry<Opportunity>[];
  readonly acknowledged: ReadonlySet<string>;
  /** Words that are still being written. */
  readonly drafts: Drafts;
};

export function sceneOf(document: Document, planner: Planner, now: Instant, systemZone: Zone, drafts: Drafts): Scene {
  const settings = userSettings(document, systemZone);
  return {
    document,
    now,
    systemZone,
    settings,
    zone: settings.timeZone,
    today: dayAt(settings.timeZone, now),
    board: planner.board(document.opportunities, settings, now),
    acknowledged: new Set(document.acknowledged),
    drafts,
  };
}
