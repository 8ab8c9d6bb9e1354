import type { CalendarEntry, ItemEntry } from './host/host';

/** The page or the dialog in which something is written, as the window is asked for it. */
type Writing =
  | { do: 'open-desk'; desk: { name: 'notes'; opportunity: string; interview: string; person: string | null } }
  | { do: 'ask'; dialog: { name: 'message'; opportunity: string; item?: string } };

/** What is written for an entry: the note of a meeting, else a message. */
export function writeAction(opportunity: string, at: CalendarEntry | undefined): Writing {
  const noteFor = (interview: string, person: string | null): Writing => ({
    do: 'open-desk',
    desk: { name: 'notes', opportunity, interview, person },
  });
  if (at?.type === 'item' && (at.item.kind === 'thank-you-note' || at.item.kind === 'find-address'))
    return noteFor(at.item.interview, at.item.person ?? null);
  if (at?.type === 'interview' && at.interview.kind !== 'phone') return noteFor(at.interview.id, null);
  return { do: 'ask', dialog: { name: 'message', opportunity, ...(at?.type === 'item' ? { item: at.id } : {}) } };
}

/**
 * The first note that an opportunity owes among what is due: with nothing chosen it is written before any message, as the
 * panel's first button is about it, too.
 */
export const noteDue = (opportunity: string, due: readonly ItemEntry[]): ItemEntry | undefined =>
  due.find(
    (one) => one.opportunity === opportunity && one.item.kind === 'thank-you-note' && one.item.status !== 'missed',
  );
