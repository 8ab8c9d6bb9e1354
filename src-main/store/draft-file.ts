import { join } from 'node:path';
import { type DraftBook, draftBook, emptyDrafts } from '../domain/message/draft-book';
import { keptAs, openSideFile, type SideFile, type SideFileOptions } from './side-file';

/** Words that are still being written, as a durable file beside the calendar, `drafts.json`: undo takes back a deed, never words. */
export type DraftStore = Pick<SideFile<DraftBook>, 'value' | 'save'>;

export const DRAFTS_SCHEMA = 1;
export const draftPath = (folder: string): string => join(folder, 'drafts.json');

export function openDraftFile(
  folder: string,
  options: Pick<SideFileOptions<DraftBook>, 'fileSystem' | 'now' | 'wait'>,
): Promise<SideFile<DraftBook>> {
  const path = draftPath(folder);
  return openSideFile({
    ...options,
    folder,
    path,
    schema: DRAFTS_SCHEMA,
    shape: draftBook,
    empty: emptyDrafts,
    name: 'drafts',
    say: {
      newer: (schema) =>
        `${path} was written by a newer Persistent Bird (schema ${schema}; this one knows ${DRAFTS_SCHEMA}). It was left untouched, so drafts of notes and messages cannot be kept here; install the newer version to open them.`,
      openedEmpty: (damaged, kept) =>
        `Your drafts of notes and messages could not be read, so none are shown. Your calendar is whole. ${keptAs(path, damaged, kept)}`,
      unreadable: (damaged, error) =>
        `${path} could not be understood (${damaged}) and could not be set aside (${error}), so drafts cannot be kept. Make its folder writable, then start again.`,
    },
  });
}
