import { checkMessage } from '../../domain/message/check';
import { noteParts as allParts } from '../../domain/message/checked';
import type { NoteDraft } from '../../domain/message/draft-book';
import { isBegun, layNote } from '../../domain/message/note-text';

const known = new WeakMap<NoteDraft, number>();

/** How many of a note's three parts are there; remembered by the draft, which never changes. */
export function partsThere(draft: NoteDraft): number {
  let parts = known.get(draft);
  if (parts === undefined) {
    parts = isBegun(draft)
      ? allParts.length - checkMessage({ kind: 'note', text: layNote(draft).text }, {}).missing.length
      : 0;
    known.set(draft, parts);
  }
  return parts;
}
