import * as z from 'zod';
import type { Preview, PreviewedCommand, Queries, RemindersView, Reply, StatusView } from '../contract';
import { findOpportunity, refuse, refuseField } from '../domain/changes/change';
import { enteredDay, enteredMoment, instantFrom } from '../domain/changes/civil';
import { carried, findItem, notMovable, wishedMove } from '../domain/changes/plan-items';
import { settingsFor, userSettings } from '../domain/effective-settings';
import type { Document } from '../domain/model';
import { judgeDays } from '../domain/plan/moves';
import { readVague } from '../domain/plan/read-vague';
import { addDays, type Day, daysBetween } from '../domain/time/day';
import { supportedCountries } from '../domain/time/holidays/other-countries';
import type { Instant, Zone } from '../domain/time/zone';
import { isChangeName } from './commands';
import type { Planner } from './planner';
import { readInput } from './read-input';
import { calendarView } from './views/calendar';
import { opportunityLines, opportunityView } from './views/opportunity';
import { type Scene, sceneOf } from './views/scene';
import { printRunInput, printRunView } from './views/print-run';
import { settingsView } from './views/settings';
import { todayView } from './views/today';

/** One row a query: the schema of what comes in, and the view that answers it, from memory and without changing anything. */

/** Where a query looks. */
export type Sight = {
  readonly document: Document;
  readonly now: Instant;
  readonly systemZone: Zone;
  readonly planner: Planner;
  readonly status: StatusView;
  /** Since when the program did not run, while nobody has said what arrived. */
  readonly away: Instant | null;
  readonly preview: (command: PreviewedCommand, input: unknown) => Promise<Reply<Preview>>;
  readonly reminders: () => RemindersView;
};

export type QueryName = keyof Queries;
type Answer<V> = Reply<V> | Promise<Reply<V>>;
type QueryRow<I = never, V = unknown> = {
  readonly answer: (sight: Sight, input: unknown) => Answer<V>;
  /** Only for the compiler: what the contract lets callers send. */
  readonly accepts?: (input: I) => void;
};

function row<I, V>(schema: z.ZodType<I>, view: (sight: Sight, input: I) => Answer<V>): QueryRow<I, V> {
  return {
    answer(sight, input) {
      const read = readInput(schema, input);
      return read.ok ? view(sight, read.found) : read;
    },
  };
}

const ok = <V>(value: V): Reply<V> => ({ ok: true, value });
const scene = ({ document, planner, now, systemZone }: Sight): Scene => sceneOf(document, planner, now, systemZone);

/** A year and a half of squares, and then some: more is a mistake of the caller's. */
const MOST_DAYS = 800;
function checkRange(from: Day, to: Day): ReturnType<typeof refuse> | undefined {
  if (to <= from) return refuseField('to', 'must be after from');
  if (daysBetween(from, to) > MOST_DAYS) return refuseField('to', `must be at most ${MOST_DAYS} days after from`);
  return undefined;
}

const nothing = z.strictObject({});
const range = { from: enteredDay, to: enteredDay };
const id = z.string('must be an id');

export const queries: { readonly [N in QueryName]: QueryRow<Queries[N]['input'], Queries[N]['value']> } = {
  calendar: row(
    z.strictObject(range),
    (sight, { from, to }) => checkRange(from, to) ?? ok(calendarView(scene(sight), from, to)),
  ),

  today: row(nothing, (sight) => ok(todayView(scene(sight), sight.away))),

  opportunity: row(z.strictObject({ opportunity: id }), (sight, input) => {
    const found = findOpportunity(sight.document, input.opportunity);
    if (!found.ok) return found;
    const seen = scene(sight);
    const entry = seen.board.find(({ opportunity }) => opportunity.id === found.found.id)!;
    return ok(opportunityView(seen, entry.opportunity, entry.plan));
  }),

  opportunities: row(z.strictObject({ find: z.string('must be text').max(500).optional() }), (sight, { find }) =>
    ok(opportunityLines(scene(sight), find)),
  ),

  preview: row(
    z.strictObject({ command: z.string('must be the name of a command'), input: z.unknown() }),
    (sight, input) =>
      isPreviewed(input.command)
        ? sight.preview(input.command, input.input)
        : refuseField('command', 'must be the name of a command that can be previewed'),
  ),

  'move-days': row(z.strictObject({ item: id, ...range }), (sight, { item: wanted, from, to }) => {
    const badRange = checkRange(from, to);
    if (badRange) return badRange;
    const { document, now, systemZone } = sight;
    const place = findItem(document, wanted, now, systemZone);
    if (!place.ok) return place;
    const { opportunity, item, settings } = place.found;
    const wished = wishedMove(item);
    if (!wished) return notMovable(item);
    const { toTheirs, toYours, say } = carried(item, settings.timeZone);
    const days = Array.from({ length: daysBetween(from, to) }, (_, step) => toTheirs(addDays(from, step)));
    return ok({
      days: judgeDays(opportunity, settings, now, wished, days).map(({ day, refused }) => ({
        day: toYours(day),
        ok: refused === undefined,
        ...(refused ? { reason: say(refused.message) } : {}),
      })),
    });
  }),

  'read-words': row(
    z.strictObject({ opportunity: id, words: z.string('must be text').max(500), at: enteredMoment.optional() }),
    ({ document, now, systemZone }, { opportunity, words, at }) => {
      const found = findOpportunity(document, opportunity);
      if (!found.ok) return found;
      const settings = settingsFor(found.found, userSettings(document, systemZone));
      const saidAt = at === undefined ? now : instantFrom(at, settings.timeZone);
      const until = readVague(words.trim().toLowerCase(), saidAt, found.found, settings);
      return ok(until === undefined ? null : { until, vague: true as const });
    },
  ),

  'print-run': row(printRunInput, (sight, input) => printRunView(scene(sight), input)),

  reminders: row(nothing, ({ reminders }) => ok(reminders())),

  settings: row(nothing, async ({ document, systemZone }) =>
    ok(settingsView(document, systemZone, await supportedCountries())),
  ),

  status: row(nothing, ({ status }) => ok(status)),
};

/** The sample is loaded or removed as a whole; there is nothing to weigh. */
const isPreviewed = (name: string): name is PreviewedCommand =>
  isChangeName(name) && name !== 'load-sample' && name !== 'remove-sample';

export const isQueryName = (name: string): name is QueryName => Object.hasOwn(queries, name);
