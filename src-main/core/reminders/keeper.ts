import type { Reply } from '../../contract';
import { refuse } from '../../domain/changes/change';
import { type BookEntry, pruned, type ReminderBook } from '../../domain/reminders/book';
import { MINUTE, type Instant } from '../../domain/time/zone';
import type { ReminderStore } from '../../store/reminder-file';

/** The two clocks may drift apart by so much, in milliseconds, before it is a sleep or a jump. */
export const JUMP = 5_000;
/** A book that could not be saved is tried again after. */
const SAVE_AGAIN_AFTER = MINUTE;

/**
 * What became of the reminders, in memory and on the disk. What rings counts in memory even when it cannot be saved, so that a
 * full disk does not make everything ring again; what the user asks for counts when it is durable.
 */
export type ReminderKeeper = {
  readonly book: ReminderBook;
  /** The sentence for the window while what is done with reminders cannot be kept. */
  readonly unmarkable: string | null;
  /** Claimed when the program started: perhaps told, perhaps not. They stand as shown. */
  readonly found: readonly string[];
  /** The next digest has counted them. */
  foundTold(): void;
  /** Believes, then writes. `alive`: the keys a plan still speaks of; of the others the oldest may be forgotten. */
  note(entries: ReminderBook['entries'], alive?: ReadonlySet<string>): Promise<void>;
  /** Writes, then believes; else refuses with the reason, and nothing has changed. */
  keep<V>(next: ReminderBook, value: V): Promise<Reply<V>>;
  /** After a save that did not succeed, one more a minute later. Answers whether it is durable only now. */
  tryAgain(): Promise<boolean>;
  /** Forgets a pause that a clock set back has ended: it would begin again when that day comes. */
  dropPauseAhead(now: Instant): Promise<void>;
  /** Until when nothing is told, or undefined. */
  pausedUntil(now: Instant): Instant | undefined;
};

export function keepBook(
  store: ReminderStore,
  { monotonic, changed }: { monotonic: () => number; changed: () => void },
): ReminderKeeper {
  let book: ReminderBook = store.states;
  let unmarkable: string | null = null;
  let unsavedSince: number | undefined;
  let found = Object.entries(book.entries).flatMap(([key, { state }]) => (state === 'claimed' ? [key] : []));
  if (found.length > 0) {
    const shown = found.map((key): [string, BookEntry] => [key, { ...book.entries[key]!, state: 'shown' }]);
    book = { ...book, entries: { ...book.entries, ...Object.fromEntries(shown) } };
  }

  /** Undefined when it is durable, else why not. */
  async function save(): Promise<string | undefined> {
    try {
      await store.save(book);
      unmarkable = null;
      unsavedSince = undefined;
      return undefined;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      unmarkable = `Reminders still come, but what you do with them cannot be kept. ${why}`;
      unsavedSince = monotonic();
      return why;
    }
  }

  return {
    get book() {
      return book;
    },
    get unmarkable() {
      return unmarkable;
    },
    get found() {
      return found;
    },
    foundTold() {
      found = [];
    },
    async note(entries, alive) {
      book = { ...book, entries };
      if (alive) book = pruned(book, (key) => alive.has(key));
      await save();
    },
    async keep(next, value) {
      const before = book;
      book = next;
      const why = await save();
      if (why === undefined) {
        changed();
        return { ok: true, value };
      }
      book = before;
      return refuse('not-saved', `Could not save to disk. ${why}`);
    },
    async tryAgain() {
      if (unsavedSince === undefined || monotonic() - unsavedSince <= SAVE_AGAIN_AFTER) return false;
      return (await save()) === undefined;
    },
    async dropPauseAhead(now) {
      const { pause, ...rest } = book;
      if (pause === undefined || now >= pause.from - JUMP) return;
      book = rest;
      await save();
      changed();
    },
    // A clock set back before the pause began ends it.
    pausedUntil: (now) =>
      book.pause && now >= book.pause.from - JUMP && now < book.pause.until ? book.pause.until : undefined,
  };
}
