import type { Shift, ShiftHold, ShiftLine } from '../contract';
import { userSettings } from '../domain/effective-settings';
import type { Document, Opportunity } from '../domain/model';
import type { Plan, PlanItem } from '../domain/plan/item';
import type { Settings } from '../domain/settings';
import { sayDay } from '../domain/time/day';
import type { Instant, Zone } from '../domain/time/zone';
import { itemWords, pluralOf, possessive, shortened } from '../domain/words';
import type { Planner } from './planner';
import { squareOf } from './views/square';
import { itemTitles } from './views/titles';

/** What a change does to the plans it touches: what goes, what comes, and one sentence about it. */

type Touched = { opportunity: Opportunity; before: Plan | undefined; after: Plan | undefined };
const nothing: Plan = { items: [], holds: [], closed: null };

function touchedBy(planner: Planner, before: Document, after: Document, now: Instant, systemZone: Zone): Touched[] {
  const [settingsBefore, settingsAfter] = [userSettings(before, systemZone), userSettings(after, systemZone)];
  const old = new Map(before.opportunities.map((opportunity) => [opportunity.id, opportunity]));
  const touched: Touched[] = [];
  for (const opportunity of after.opportunities) {
    const was = old.get(opportunity.id);
    old.delete(opportunity.id);
    if (was === opportunity && settingsBefore === settingsAfter) continue;
    touched.push({
      opportunity,
      before: was && planner.planOf(was, settingsBefore, now),
      after: planner.planOf(opportunity, settingsAfter, now),
    });
  }
  for (const gone of old.values())
    touched.push({ opportunity: gone, before: planner.planOf(gone, settingsBefore, now), after: undefined });
  return touched;
}

const lineOf = ({ id: opportunity, company }: Opportunity, item: PlanItem, settings: Settings): ShiftLine => {
  const date = squareOf(item, settings.timeZone);
  return {
    id: `${opportunity}/${item.id}`,
    opportunity,
    company,
    kind: item.kind,
    date,
    text: `${itemTitles[item.kind]} on ${sayDay(date)}`,
  };
};

const holdOf = (opportunity: Opportunity, { reason, from, until, text }: Plan['holds'][number]): ShiftHold => ({
  opportunity: opportunity.id,
  company: opportunity.company,
  reason,
  from,
  until,
  text,
});

const lineKey = ({ id, date }: ShiftLine) => `${id} ${date}`;
const holdKey = ({ opportunity, reason, from, until }: ShiftHold) => `${opportunity} ${reason} ${from} ${until}`;

/** Those of `some` that are not among `others`. */
function without<T>(some: readonly T[], others: readonly T[], key: (one: T) => string): T[] {
  const known = new Set(others.map(key));
  return some.filter((one) => !known.has(key(one)));
}

const byDate = (a: ShiftLine, b: ShiftLine) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1);

export type Story = {
  /** How the toast begins, "Moved to Wed 9 Dec."; a preview has not happened and begins with what it would do. */
  readonly said: string | undefined;
  /** Something was sent: tell what comes next, not that the item done is gone. */
  readonly isDone: boolean;
};

/** Compares the plans before and after; both documents are planned at the same `now`. */
export function shiftBetween(
  planner: Planner,
  before: Document,
  after: Document,
  now: Instant,
  systemZone: Zone,
  story: Story,
): Shift {
  const touched = touchedBy(planner, before, after, now, systemZone);
  const [settingsBefore, settingsAfter] = [userSettings(before, systemZone), userSettings(after, systemZone)];
  const had = touched.flatMap(({ opportunity, before: plan = nothing }) =>
    plan.items.map((item) => lineOf(opportunity, item, settingsBefore)),
  );
  const has = touched.flatMap(({ opportunity, after: plan = nothing }) =>
    plan.items.map((item) => lineOf(opportunity, item, settingsAfter)),
  );
  const held = touched.flatMap(({ opportunity, before: plan = nothing }) =>
    plan.holds.map((hold) => holdOf(opportunity, hold)),
  );
  const holds = touched.flatMap(({ opportunity, after: plan = nothing }) =>
    plan.holds.map((hold) => holdOf(opportunity, hold)),
  );
  const lists = {
    gone: without(had, has, lineKey).toSorted(byDate),
    come: without(has, had, lineKey).toSorted(byDate),
    holdsGone: without(held, holds, holdKey),
    holdsCome: without(holds, held, holdKey),
  };
  const effect = story.isDone ? whatIsNext(touched) : whatShifts(lists, touched);
  return { ...lists, summary: [story.said, effect].filter(Boolean).join(' ') };
}

const contactKinds: readonly PlanItem['kind'][] = ['first-follow-up', 'timeline-follow-up', 'check-in'];

/** "Fernhill Clinic’s follow-up is set for Wed 25 Nov." */
function whatIsNext(touched: readonly Touched[]): string {
  const { opportunity, after } = touched[0] ?? {};
  if (!opportunity || !after) return '';
  const note = after.items.find(({ kind, status }) => kind === 'thank-you-note' && status !== 'missed');
  if (note) return `${possessive(shortened(opportunity.company))} other note is still to write.`;
  const next = after.items.find(({ kind }) => contactKinds.includes(kind));
  if (!next) return 'Nothing more is planned.';
  return `${possessive(shortened(opportunity.company))} ${itemWords[next.kind]} is set for ${sayDay(next.date)}.`;
}

function whatShifts({ gone, come, holdsCome }: Omit<Shift, 'summary'>, touched: readonly Touched[]): string {
  const closes = touched.find(({ before, after }) => after?.closed && !before?.closed);
  if (closes) return 'Everything else goes quiet.';
  // An item that only went to another day is neither lost nor new.
  const lost = without(gone, come, ({ id }) => id);
  const fresh = without(come, gone, ({ id }) => id);
  const words = [...new Set(lost.map(({ kind }) => itemWords[kind]))];
  const counted = pluralOf(lost.length, words.length === 1 ? words[0]! : 'contact');
  const hold = holdsCome[0];
  if (hold) {
    const until = sayDay(hold.until);
    const start =
      hold.reason === 'timeline'
        ? `No contact until ${until}`
        : hold.reason === 'reply'
          ? `It stays quiet until ${until}`
          : `It stays quiet until you meet on ${until}`;
    return lost.length === 0 ? `${start}.` : `${start}; ${counted} ${lost.length === 1 ? 'steps' : 'step'} aside.`;
  }
  if (fresh.length === 0 && lost.length === 1)
    return `The ${itemWords[lost[0]!.kind]} of ${sayDay(lost[0]!.date)} gives way.`;
  if (fresh.length === 0 && lost.length > 1) return `${counted} give way.`;
  const next = fresh[0];
  if (!next) return gone.length > 0 ? 'The rest of the plan stays as it is.' : 'The plan stays as it is.';
  const whose = touched.length > 1 ? `${shortened(next.company)}, ` : '';
  return `Next: ${whose}${itemWords[next.kind]} on ${sayDay(next.date)}.`;
}
