import * as z from 'zod';
import type { CoreEvent, DraftCommand, Reply } from '../contract';
import { refuse } from '../domain/changes/change';
import { logInteractionInput } from '../domain/changes/interactions';
import {
  type DraftBook,
  isNoteDraftOfAnyLength,
  messageDraft,
  type MessageDraft,
  messageDraftIn,
  type MessageSeat,
  messageSeat,
  noteDraft,
  type NoteDraft,
  noteDraftIn,
  noteKey,
  type NoteSeat,
  noteSeat,
  withMessageDraft,
  withNoteDraft,
} from '../domain/message/draft-book';
import { isBegun, layNote } from '../domain/message/note-text';
import type { DraftStore } from '../store/draft-file';
import type { Clock } from './clock';
import { readInput } from './read-input';

/**
 * Words that are still being written: found by for whom they are, kept durably, and no part of undo. Nothing is planned anew
 * for them: `draft` goes out instead of `changed`, and only what shows drafts asks again.
 */
export type Drafts = {
  note(seat: NoteSeat): NoteDraft | undefined;
  /** What stands for a deed: what was written last, also while the disk does not take it. `newerTooLong`: but newer words were too long. */
  newestNote(seat: NoteSeat): { draft: NoteDraft | undefined; newerTooLong: boolean };
  message(seat: MessageSeat): MessageDraft | undefined;
};

export type DraftParts = {
  readonly store: DraftStore;
  readonly clock: Clock;
  readonly tell: (event: Extract<CoreEvent, { event: 'draft' }>) => void;
};

// The opportunity is not looked up: words written while it was removed in another window are kept for its coming back.
const saveNote = noteSeat.extend({ draft: noteDraft });
const saveMessage = messageSeat.extend({ draft: messageDraft });
const discard = z.union([noteSeat, messageSeat]);
const noteOfAnyLength = noteSeat.extend({ draft: z.unknown().refine(isNoteDraftOfAnyLength) });

export type DraftDesk = Drafts & {
  /** What is logged as mailed without words was mailed in the words that were written, unless the last of them could not be kept. */
  withWords(logInteraction: unknown): unknown;
  /** Why that is logged without its words, or undefined. */
  whyNoWords(logInteraction: unknown): string | undefined;
  readonly commands: { readonly [N in DraftCommand]: (input: unknown) => Promise<Reply<null>> };
};

export function createDrafts({ store, clock, tell }: DraftParts): DraftDesk {
  /** By seat what was written last and could not be kept. What is kept there is older, and passes for it nowhere. */
  const unkept = new Map<string, NoteDraft | 'too-long'>();

  function newestNote(seat: NoteSeat): { draft: NoteDraft | undefined; newerTooLong: boolean } {
    const newest = unkept.get(noteKey(seat));
    const newerTooLong = newest === 'too-long';
    return { draft: newest === undefined || newerTooLong ? noteDraftIn(store.value, seat) : newest, newerTooLong };
  }

  /** The note that is logged as mailed without words. */
  function mailedNote(input: unknown) {
    const read = logInteractionInput.safeParse(input);
    if (!read.success) return undefined;
    const { opportunity, interaction } = read.data;
    const { kind, interview, person, words } = interaction;
    if (kind !== 'note-mailed' || interview === undefined || words !== undefined) return undefined;
    return { ...read.data, newest: newestNote({ opportunity, interview, person: person ?? null }) };
  }

  /** Write, then believe. The same words again are no reason to write. */
  async function keep(opportunity: string, next: DraftBook, same: boolean): Promise<Reply<null>> {
    if (same) return { ok: true, value: null };
    try {
      await store.save(next);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return refuse('not-saved', `Could not save to disk. ${why}`);
    }
    tell({ event: 'draft', data: { opportunity } });
    return { ok: true, value: null };
  }
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

  return {
    note: (seat) => noteDraftIn(store.value, seat),
    message: (seat) => messageDraftIn(store.value, seat),
    newestNote,
    withWords(input) {
      const mailed = mailedNote(input);
      if (!mailed) return input;
      const { newest, ...log } = mailed;
      if (newest.newerTooLong || !newest.draft || !isBegun(newest.draft)) return input;
      return { ...log, interaction: { ...log.interaction, words: layNote(newest.draft).text.trim() } };
    },
    whyNoWords: (input) =>
      mailedNote(input)?.newest.newerTooLong
        ? 'The words written last are too long to be kept, so the history has none.'
        : undefined,
    commands: {
      'save-note-draft': async (input) => {
        const read = readInput(saveNote, input);
        if (!read.ok) {
          const long = noteOfAnyLength.safeParse(input);
          if (long.success) unkept.set(noteKey(long.data), 'too-long');
          return read;
        }
        const { draft, ...seat } = read.found;
        const next = withNoteDraft(store.value, seat, draft, clock.now());
        const reply = await keep(seat.opportunity, next, isSame(noteDraftIn(store.value, seat), draft));
        if (reply.ok) unkept.delete(noteKey(seat));
        else unkept.set(noteKey(seat), draft);
        return reply;
      },
      'save-message-draft': async (input) => {
        const read = readInput(saveMessage, input);
        if (!read.ok) return read;
        const { draft, ...seat } = read.found;
        const next = withMessageDraft(store.value, seat, draft, clock.now());
        return keep(seat.opportunity, next, isSame(messageDraftIn(store.value, seat), draft));
      },
      'discard-draft': async (input) => {
        const read = readInput(discard, input);
        if (!read.ok) return read;
        const seat = read.found;
        const book = store.value;
        if ('interview' in seat) unkept.delete(noteKey(seat));
        return 'interview' in seat
          ? keep(seat.opportunity, withNoteDraft(book, seat, undefined, clock.now()), !noteDraftIn(book, seat))
          : keep(seat.opportunity, withMessageDraft(book, seat, undefined, clock.now()), !messageDraftIn(book, seat));
      },
    },
  };
}

const draftCommands: readonly string[] = ['save-note-draft', 'save-message-draft', 'discard-draft'];
export const isDraftCommand = (name: string): name is DraftCommand => draftCommands.includes(name);
