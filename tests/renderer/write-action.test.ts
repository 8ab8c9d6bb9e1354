import { describe, expect, it } from 'vitest';
import type { ItemEntry, PlanItem } from '../../src-main/contract';
import { noteDue, writeAction } from '../../src-renderer/write-action';

const common = { id: 'x', date: '2026-11-30', ownDate: '2026-11-30', moved: false, reasons: [] };
const entryOf = (opportunity: string, item: PlanItem): ItemEntry => ({
  type: 'item',
  id: `${opportunity}/${item.id}`,
  opportunity,
  company: opportunity,
  role: '',
  item,
  day: item.date,
  detail: '',
  late: false,
  pencilled: false,
  movable: false,
});
const note = {
  ...common,
  kind: 'thank-you-note',
  status: 'planned',
  interview: 'interview-1',
  deadline: '2026-11-30T23:59:00-05:00',
} as const;
const ruths = entryOf('fernhill', { ...note, id: 'ruth', person: 'ruth' });
const toms = entryOf('fernhill', { ...note, id: 'tom', person: 'tom' });
const missed = entryOf('fernhill', { ...note, id: 'old', status: 'missed' });
const review = entryOf('fernhill', { ...common, id: 'review', kind: 'review', status: 'planned' });
const address = entryOf('fernhill', {
  ...common,
  id: 'address',
  kind: 'find-address',
  status: 'planned',
  interview: 'interview-1',
  person: 'leo',
  deadline: '2026-11-30T16:15:00-05:00',
  at: '2026-11-30T14:00:00-05:00',
  theirs: '2026-11-30T14:00:00-05:00',
});

describe('what E writes', () => {
  it('is the first note that is due, with an opportunity open and nothing in it chosen', () => {
    expect(noteDue('fernhill', [review, missed, ruths, toms])).toBe(ruths);
    expect(writeAction('fernhill', ruths)).toEqual({
      do: 'open-desk',
      desk: { name: 'notes', opportunity: 'fernhill', interview: 'interview-1', person: 'ruth' },
    });
  });

  it('is a message when only other opportunities owe a note, or it is too late for one', () => {
    expect(noteDue('harbor', [ruths, toms])).toBeUndefined();
    expect(noteDue('fernhill', [missed, review, address])).toBeUndefined();
    expect(writeAction('fernhill', undefined)).toEqual({
      do: 'ask',
      dialog: { name: 'message', opportunity: 'fernhill' },
    });
  });

  it('is the note of the person whose address is missing', () => {
    expect(writeAction('fernhill', address)).toEqual({
      do: 'open-desk',
      desk: { name: 'notes', opportunity: 'fernhill', interview: 'interview-1', person: 'leo' },
    });
  });
});
