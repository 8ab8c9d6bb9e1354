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
  /** It was told at the start of a pause that would have swallowed it; when the pause ends in time, it is told again. */
  early: z.boolean().optional(),
  thread: z.string().optional(),
});
const bookEntry = bell.extend({
  /** An acknowledged one, as it was last said: the plan does not know it any more. */
  said: z.unknown().optional(),
  /** The interactions that its "Done" logged: it is done only while they stand. */
  logged: z.array(z.string()).optional(),
  /** What it was before that; absent: not told yet. */
  before: bell.optional(),
});
export type BookEntry = z.infer<typeof bookEntry>;

export const reminderBook = z.object({
  /** While this lasts nothing is told; a clock set back before `from` ends it. */
  pause: z.object({ from: z.number(), until: z.number() }).optional(),
  entries: z.record(z.string().max(500), bookEntry),
});
export type ReminderBook = z.infer<typeof reminderBook>;

/**
 * What an entry comes to by the facts: what "Done" logged may have been taken back or removed, and then the reminder is again
 * what it was before.
 */
export function standing(
  entry: BookEntry | undefined,
  isLogged: (interaction: string) => boolean,
): BookEntry | undefined {
  if (entry?.state !== 'acknowledged' || entry.logged === undefined) return entry;
  return entry.logged.every(isLogged) ? entry : entry.before;
}

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
