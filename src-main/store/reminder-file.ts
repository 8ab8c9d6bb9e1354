import { join } from 'node:path';
import { emptyBook, reminderBook, type ReminderBook } from '../domain/reminders/book';
import { keptAs, openSideFile, type SideFile, type SideFileOptions } from './side-file';

/** What became of the reminders, as a second durable file beside the calendar: `reminders.json`. */
export type ReminderStore = {
  /** As last durably saved or loaded. */
  readonly states: ReminderBook;
  /** Resolves when the book would survive a power cut; rejects with a StoreError, and nothing has changed. */
  save(book: ReminderBook): Promise<void>;
};

export const REMINDERS_SCHEMA = 1;
export const reminderPath = (folder: string): string => join(folder, 'reminders.json');

/** Without it the calendar is whole, and a reminder told twice is better than one not told. */
export async function openReminderFile(
  folder: string,
  options: Pick<SideFileOptions<ReminderBook>, 'fileSystem' | 'now' | 'wait'>,
): Promise<ReminderStore & Pick<SideFile<ReminderBook>, 'troubles' | 'close'>> {
  const path = reminderPath(folder);
  const file = await openSideFile({
    ...options,
    folder,
    path,
    schema: REMINDERS_SCHEMA,
    shape: reminderBook,
    empty: emptyBook,
    name: 'reminders',
    say: {
      newer: (schema) =>
        `${path} was written by a newer Persistent Bird (schema ${schema}; this one knows ${REMINDERS_SCHEMA}). It was left untouched, so reminders that were told may be told again; install the newer version to keep them.`,
      openedEmpty: (damaged, kept) =>
        `What became of your reminders could not be read, so some may be told once more. Your calendar is whole. ${keptAs(path, damaged, kept)}`,
      unreadable: (damaged, error) =>
        `${path} could not be understood (${damaged}) and could not be set aside (${error}), so reminders cannot be marked. Make its folder writable, then start again.`,
    },
  });
  return {
    troubles: file.troubles,
    get states() {
      return file.value;
    },
    save: file.save,
    close: file.close,
  };
}
