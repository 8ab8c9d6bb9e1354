import * as z from 'zod';

/** What became of each reminder. Kept beside the facts, not among them: undo brings back a deed, never a bell. */

const bell = z.object({
  /** `claimed`: about to be told, so never told again, whatever happens meanwhile. */
  state: z.enum(['claimed', 'shown', 'acknowledged', 'snoozed']),
  /** When it became so, as milliseconds since 1970. */
  since: z.number(),
  /** A snoozed one: until then. */
  until: z.number().optional(),
  /** It was told more than two minutes after its time. */
  late: z.boolean().optional(),
  /** It was told because a pause would have swallowed it: it counts as told only while one does. */
  early: z.boolean().optional(),
  thread: z.string().optional(),
});
const bookEntry = bell.extend({
  /** An acknowledged one, as it was last said: the plan does not know it any more. */
  said: z.unknown().optional(),
  /** The interactions that its "Done" logged: it is done only while they stand. */
  logged: z.array(z.string()).optional(),
  /** What it was before it was done, or told early; absent: not told yet. */
  before: bell.optional(),
});
export type BookEntry = z.infer<typeof bookEntry>;

export const reminderBook = z.object({
  /** While this lasts nothing is told; a clock set back before `from` ends it. */
  pause: z.object({ from: z.number(), until: z.number() }).optional(),
  entries: z.record(z.string().max(500), bookEntry),
});
export type ReminderBook = z.infer<typeof reminderBook>;

/** Put away, and all that "Done" logged still stands. */
export const isDone = ({ state, logged = [] }: BookEntry, isLogged: (interaction: string) => boolean): boolean =>
  state === 'acknowledged' && logged.every(isLogged);

/**
 * What an entry comes to for a reminder that the plan still has. What "Done" logged is gone from the plan: when that was taken back or
 * removed, the reminder is what it was before; when it stands, this is about another note of the same round, and not told yet.
 */
export function standing(
  entry: BookEntry | undefined,
  isLogged: (interaction: string) => boolean,
): BookEntry | undefined {
  if (entry?.state !== 'acknowledged' || entry.logged === undefined) return entry;
  return isDone(entry, isLogged) ? undefined : entry.before;
}

/** An entry as it is kept beside what replaces it for a while. */
export const bellOf = (entry: BookEntry | undefined): BookEntry['before'] =>
  entry && {
    state: entry.state,
    since: entry.since,
    until: entry.until,
    late: entry.late,
    early: entry.early,
    thread: entry.thread,
  };

export const emptyBook: ReminderBook = { entries: {} };

/** More than a job search ever rings. What is left out first is what no plan speaks of and was changed longest ago. */
export const MOST_ENTRIES = 6_000;

/**
 * The book without its oldest entries of things that are over. By count and not by age: after a journey of the clock
 * to next year and back, what was told stays told. `alive` says which keys a plan still speaks of.
 */
export function pruned(book: ReminderBook, alive: (key: string) => boolean, most = MOST_ENTRIES): ReminderBook {
  const keys = Object.keys(book.entries);
  if (keys.length <= most) return book;
  // Entries stand in the order in which they first came.
  const over = keys.filter((key) => !alive(key));
  const drop = new Set(over.slice(0, keys.length - Math.floor(most / 2)));
  return { ...book, entries: Object.fromEntries(Object.entries(book.entries).filter(([key]) => !drop.has(key))) };
}
