import * as z from 'zod';
import type { Preview, PreviewedCommand, Queries, RemindersView, Reply, StatusView } from '../contract';
import { findInterview, findOpportunity, findPerson, type Found, refuse, refuseField } from '../domain/changes/change';
import { enteredDay, enteredMoment, instantFrom } from '../domain/changes/civil';
import { carried, findItem, notMovable, wishedMove } from '../domain/changes/plan-items';
import { settingsFor, userSettings } from '../domain/effective-settings';
import { messageSeat, noteDraft, noteSeat } from '../domain/message/draft-book';
import { atMost, type Document, type Opportunity } from '../domain/model';
import type { Plan } from '../domain/plan/item';
import { judgeDays } from '../domain/plan/moves';
import { readVague } from '../domain/plan/read-vague';
import { addDays, type Day, daysBetween } from '../domain/time/day';
import { supportedCountries } from '../domain/time/holidays/other-countries';
import type { Instant, Zone } from '../domain/time/zone';
import { isChangeName } from './commands';
import type { Drafts } from './drafts';
import type { Planner } from './planner';
import { readInput } from './read-input';
import { calendarView } from './views/calendar';
import { messageCheck } from './views/message-check';
import { messageDesk } from './views/message-desk';
import { noteCheck, noteDesk } from './views/note-desk';
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
  /** Words that are still being written. */
  readonly drafts: Drafts;
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
const scene = ({ document, planner, now, systemZone, drafts }: Sight): Scene =>
  sceneOf(document, planner, now, systemZone, drafts);

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
const writtenText = atMost(10_000);
const turnWords = 'must be a whole number from 0 to 1000';

type SeenPlace = { seen: Scene; opportunity: Opportunity; plan: Plan };
/** An opportunity with its plan as it stands on the board. */
function placeOf(sight: Sight, wanted: string): Found<SeenPlace> {
  const found = findOpportunity(sight.document, wanted);
  if (!found.ok) return found;
  const seen = scene(sight);
  const { opportunity, plan } = seen.board.find((entry) => entry.opportunity.id === found.found.id)!;
  return { ok: true, found: { seen, opportunity, plan } };
}

export const queries: { readonly [N in QueryName]: QueryRow<Queries[N]['input'], Queries[N]['value']> } = {
  calendar: row(
    z.strictObject(range),
    (sight, { from, to }) => checkRange(from, to) ?? ok(calendarView(scene(sight), from, to)),
  ),

  today: row(nothing, (sight) => ok(todayView(scene(sight), sight.away))),

  opportunity: row(z.strictObject({ opportunity: id }), (sight, input) => {
    const place = placeOf(sight, input.opportunity);
    if (!place.ok) return place;
    const { seen, opportunity, plan } = place.found;
    return ok(opportunityView(seen, opportunity, plan));
  }),

  'note-desk': row(z.strictObject({ opportunity: id, interview: id }), (sight, input) => {
    const place = placeOf(sight, input.opportunity);
    if (!place.ok) return place;
    const { seen, opportunity, plan } = place.found;
    const interview = findInterview(opportunity, input.interview);
    return interview.ok ? ok(noteDesk(seen, opportunity, plan, interview.found)) : interview;
  }),

  'note-check': row(noteSeat.extend({ draft: noteDraft }), (sight, { draft, ...seat }) => {
    const place = placeOf(sight, seat.opportunity);
    if (!place.ok) return place;
    const { seen, opportunity } = place.found;
    const interview = findInterview(opportunity, seat.interview);
    if (!interview.ok) return interview;
    const person = seat.person === null ? undefined : findPerson(opportunity, seat.person);
    if (person && !person.ok) return person;
    return ok(noteCheck(seen, opportunity, interview.found, seat, draft));
  }),

  'message-desk': row(
    z.strictObject({
      opportunity: id,
      purpose: messageSeat.shape.purpose.optional(),
      item: z.string('must be the id of an item').max(300, 'must be the id of an item').optional(),
      channel: messageSeat.shape.channel.optional(),
      person: id.optional(),
      turn: z.int(turnWords).min(0, turnWords).max(1_000, turnWords).optional(),
    }),
    (sight, { opportunity: wanted, item, ...wish }) => {
      const place = placeOf(sight, wanted);
      if (!place.ok) return place;
      const { seen, opportunity, plan } = place.found;
      const person = wish.person === undefined ? undefined : findPerson(opportunity, wish.person);
      if (person && !person.ok) return person;
      // A calendar id begins with the opportunity's.
      return ok(messageDesk(seen, opportunity, plan, { ...wish, item: item?.slice(opportunity.id.length + 1) }));
    },
  ),

  'message-check': row(
    messageSeat.extend({ subject: writtenText, text: writtenText }),
    (sight, { opportunity: wanted, ...input }) => {
      const place = placeOf(sight, wanted);
      if (!place.ok) return place;
      const { seen, opportunity, plan } = place.found;
      return ok(messageCheck(seen, opportunity, plan, input));
    },
  ),

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
