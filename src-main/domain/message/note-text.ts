import type { NotePart } from './checked';
import { noteParts } from './checked';
import type { NoteDraft } from './draft-book';
import { isClosing } from './letter';
import { endsOf, isName, isSignedOnItsLine } from './note-ends';
import { isPostscript } from './postscript';

/** A note as its parts and as one text, there and back. */

export type NoteField = 'greeting' | NotePart | 'closing' | 'signed' | 'whole';
/** Where a field's words stand in the text: from `start` to before `end`. */
export type Place = { readonly field: NoteField; readonly start: number; readonly end: number };
export type LaidNote = { readonly text: string; readonly places: readonly Place[] };

const lineOf: Record<Exclude<NoteField, 'whole'>, 'greeting' | 'body' | 'closing' | 'signed'> = {
  greeting: 'greeting',
  thanks: 'body',
  interest: 'body',
  gain: 'body',
  closing: 'closing',
  signed: 'signed',
};
const fields = ['greeting', ...noteParts, 'closing', 'signed'] as const;

/** The words of a note: greeting, the three parts as one paragraph, closing, name; what is empty leaves no gap. */
export function layNote(draft: NoteDraft): LaidNote {
  if (draft.whole !== null)
    return { text: draft.whole, places: [{ field: 'whole', start: 0, end: draft.whole.length }] };
  let text = '';
  let line: string | undefined;
  const places: Place[] = [];
  for (const field of fields) {
    const words = draft[field].trim();
    if (words === '') continue;
    if (line !== undefined) text += line === lineOf[field] ? ' ' : '\n';
    line = lineOf[field];
    places.push({ field, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, places };
}

export type NoteWords = Pick<NoteDraft, 'greeting' | NotePart | 'closing' | 'signed'>;

const GREETING = /^(dear|hello|hi|good (morning|afternoon|evening))\b/i;

/** Cut after a mark that a space follows, so that "2.5 hours" and "example.org" stay whole. */
const sentences = (text: string) => text.match(/\S[\s\S]*?(?:[.!?…]["'”’)\]]*(?=\s|$)\s*|$)/g) ?? [];

/**
 * One text read as parts again. No word is lost and none changes its place: each sentence goes to the part it serves, never to
 * one before that of the sentence before it. `serves` says which parts a sentence is (the guard knows).
 */
export function readParts(text: string, serves: (sentence: string) => readonly NotePart[]): NoteWords {
  const lines = text.trim().split('\n');
  const words: NoteWords = { greeting: '', thanks: '', interest: '', gain: '', closing: '', signed: '' };
  const first = lines[0]!.trim();
  if (lines.length > 1 && (GREETING.test(first) || (first.endsWith(',') && !isClosing(first))))
    words.greeting = lines.shift()!.trim();
  const { body, closing, signed } = endsOf(lines);
  words.closing = closing;
  words.signed = signed;
  let part = 0;
  const bodies = ['', '', ''];
  for (const sentence of sentences(body.join('\n').trim())) {
    const found = serves(sentence).map((it) => noteParts.indexOf(it));
    const next = found.filter((index) => index >= part);
    if (next.length > 0) part = Math.min(...next);
    bodies[part] += sentence;
  }
  for (const [index, name] of noteParts.entries()) words[name] = bodies[index]!.trim();
  return words;
}

/** Something was written beyond the greeting and the name. */
export const isBegun = ({ thanks, interest, gain, whole }: NoteDraft): boolean =>
  [thanks, interest, gain, whole ?? ''].some((words) => words.trim() !== '');

/** Is there a name below it? A P.S. alone is none. */
export function isSigned(draft: NoteDraft): boolean {
  const { signed } = draft.whole === null ? draft : readParts(draft.whole, () => []);
  const name = signed.trim().split('\n', 1)[0]!;
  // In the field that asks for it whatever stands there is the name, in one text what looks like one.
  const isOne = draft.whole === null ? name !== '' && !isPostscript(name) : isName(name);
  return isOne || isSignedOnItsLine(layNote(draft).text);
}
