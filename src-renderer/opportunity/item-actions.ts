import type { InteractionInput, ItemEntry } from '../host/host';

/** What one click logs when an item was done. */
export type ItemAction = { label: string; interaction: InteractionInput };

const person = (entry: ItemEntry) => (entry.item.person ? { person: entry.item.person } : {});

/** The ways in which an item can be done, the likeliest first. itemActions(a call)[0].label -> 'I called' */
export function itemActions(entry: ItemEntry): ItemAction[] {
  const { item } = entry;
  const emailed: ItemAction = { label: 'I emailed', interaction: { kind: 'email', ...person(entry) } };
  const called: ItemAction = { label: 'I called', interaction: { kind: 'call', ...person(entry) } };
  switch (item.kind) {
    case 'thank-you-note':
      if (item.status === 'missed') return [];
      return [
        {
          label: 'I mailed it',
          interaction: { kind: 'note-mailed', interview: item.interview, ...person(entry) },
        },
      ];
    case 'thank-you-email':
      if (item.status === 'missed') return [];
      return [
        {
          label: 'I sent it',
          interaction: { kind: 'thank-you-email', interview: item.interview, ...person(entry) },
        },
      ];
    case 'first-follow-up':
    case 'timeline-follow-up':
    case 'check-in':
      if (item.emailOnly) return [emailed];
      return item.channel === 'phone' ? [called, emailed] : [emailed, called];
    case 'answer':
    case 'offer-thanks':
    case 'courtesy-close':
      return [emailed, called];
    case 'review':
      return [
        { label: 'Keep going', interaction: { kind: 'review-answer', answer: 'keep-going' } },
        { label: 'Go weekly', interaction: { kind: 'review-answer', answer: 'weekly' } },
        { label: 'Let go', interaction: { kind: 'review-answer', answer: 'let-go' } },
      ];
    case 'find-address':
      return [];
  }
}

/** Can no longer be done; it is said once and put away. */
export const isMissed = (entry: ItemEntry): boolean => entry.item.status === 'missed';

/** Something is written for it: a note or a message. */
export const isWritten = ({ item }: ItemEntry): boolean =>
  item.status !== 'missed' && item.kind !== 'review' && item.kind !== 'find-address';

/** How far its words are: "Write it…", "2 of 3", "Written". */
export const writeWord = ({ parts }: Pick<ItemEntry, 'parts'>): string =>
  parts === undefined ? 'Write it…' : parts === 3 ? 'Written' : `${parts} of 3`;
