import * as z from 'zod';
import { atMost, id } from '../model';
import { messageChannels, messagePurposes } from './purpose';

/**
 * Words that are still being written. Kept beside the facts, not among them: undo takes back a deed, never words. So a draft
 * also outlives the opportunity it was written for, whose removal may be undone, and its own sending, which may be, too.
 */

/** As long as what is logged may be. */
const words = atMost(10_000);
const kept = z.array(z.string('must be text').max(400, 'must be at most 400 characters')).max(200);

export const noteDraft = z.strictObject({
  greeting: words,
  thanks: words,
  interest: words,
  gain: words,
  closing: words,
  signed: words,
  /** The whole letter, once it is edited as one text; null: it is formed of the parts. */
  whole: words.nullable(),
  /** What the guard found and the user keeps: `rule: the words`. */
  kept,
});
export type NoteDraft = z.infer<typeof noteDraft>;

/** Is this a note's draft, but for the length of its words? That is their only rule, and a `refine` makes the issue `custom`. */
export const isNoteDraftOfAnyLength = (draft: unknown): boolean =>
  noteDraft.safeParse(draft).error?.issues.every(({ code }) => code === 'custom') ?? true;

export const messageDraft = z.strictObject({
  subject: words,
  words,
  kept,
});
export type MessageDraft = z.infer<typeof messageDraft>;

/** For whom a note is: somebody met at an interview, or whoever was met when nobody is named. */
export const noteSeat = z.strictObject({ opportunity: id, interview: id, person: id.nullable() });
export type NoteSeat = z.infer<typeof noteSeat>;

/** For what, by which way and to whom a message is; `person: null` while nobody is named. */
export const messageSeat = z.strictObject({
  opportunity: id,
  person: id.nullable(),
  purpose: z.enum(messagePurposes, `must be one of ${messagePurposes.join(', ')}`),
  channel: z.enum(messageChannels, 'must be "email", "call" or "voicemail"'),
});
export type MessageSeat = z.infer<typeof messageSeat>;

const entries = <T extends z.ZodType>(draft: T) =>
  z.record(
    z.string().max(400),
    /** `at`: when it was last written at, in milliseconds since 1970. */
    z.object({ at: z.number(), draft }),
  );
export const draftBook = z.object({ notes: entries(noteDraft), messages: entries(messageDraft) });
export type DraftBook = z.infer<typeof draftBook>;
export const emptyDrafts: DraftBook = { notes: {}, messages: {} };

export const noteKey = ({ opportunity, interview, person }: NoteSeat) => `${opportunity}/${interview}/${person ?? '-'}`;
const messageKey = ({ opportunity, purpose, channel, person }: MessageSeat) =>
  `${opportunity}/${purpose}/${channel}/${person ?? '-'}`;

export const noteDraftIn = (book: DraftBook, seat: NoteSeat): NoteDraft | undefined =>
  Object.hasOwn(book.notes, noteKey(seat)) ? book.notes[noteKey(seat)]?.draft : undefined;
export const messageDraftIn = (book: DraftBook, seat: MessageSeat): MessageDraft | undefined =>
  Object.hasOwn(book.messages, messageKey(seat)) ? book.messages[messageKey(seat)]?.draft : undefined;

/** More than a job search ever writes. What is left out first was written at longest ago. */
export const MOST_DRAFTS = 2_000;

type Entries<T> = Record<string, { at: number; draft: T }>;
function withEntry<T>(all: Entries<T>, key: string, at: number, draft: T | undefined, most: number): Entries<T> {
  const { [key]: _before, ...rest } = all;
  const next = draft === undefined ? rest : { ...rest, [key]: { at, draft } };
  const keys = Object.keys(next);
  if (keys.length <= most) return next;
  const oldestFirst = keys.filter((it) => it !== key).toSorted((a, b) => next[a]!.at - next[b]!.at);
  const drop = new Set(oldestFirst.slice(0, keys.length - most));
  return Object.fromEntries(Object.entries(next).filter(([it]) => !drop.has(it)));
}

/** The book with that draft; `undefined` takes it out. */
export const withNoteDraft = (
  book: DraftBook,
  seat: NoteSeat,
  draft: NoteDraft | undefined,
  at: number,
  most = MOST_DRAFTS,
): DraftBook => ({ ...book, notes: withEntry(book.notes, noteKey(seat), at, draft, most) });

export const withMessageDraft = (
  book: DraftBook,
  seat: MessageSeat,
  draft: MessageDraft | undefined,
  at: number,
  most = MOST_DRAFTS,
): DraftBook => ({ ...book, messages: withEntry(book.messages, messageKey(seat), at, draft, most) });
