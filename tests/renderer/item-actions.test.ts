import { describe, expect, it } from 'vitest';
import type { ItemEntry, PlanItem } from '../../src-main/contract';
import { itemActions } from '../../src-renderer/opportunity/item-actions';

const common = { id: 'x', date: '2026-12-08', ownDate: '2026-12-08', moved: false, reasons: [] };
const entryOf = (item: PlanItem): ItemEntry => ({
  type: 'item',
  id: `fernhill/${item.id}`,
  opportunity: 'fernhill',
  company: 'Fernhill Clinic',
  role: '',
  item,
  day: item.date,
  detail: '',
  late: false,
  pencilled: false,
  movable: false,
});
const labels = (item: PlanItem) => itemActions(entryOf(item)).map(({ label }) => label);
const contact = {
  ...common,
  kind: 'check-in',
  status: 'planned',
  at: '2026-12-08T10:00:00-05:00',
  theirs: '2026-12-08T10:00:00-05:00',
  latest: '2026-12-08T16:45:00-05:00',
  emailOnly: false,
} as const;
const note = {
  ...common,
  kind: 'thank-you-note',
  status: 'planned',
  interview: 'interview-1',
  deadline: '2026-12-08T23:59:00-05:00',
} as const;

describe('what one click logs', () => {
  it('offers the planned channel first', () => {
    expect(labels({ ...contact, channel: 'phone' })).toEqual(['I called', 'I emailed']);
    expect(labels({ ...contact, channel: 'email' })).toEqual(['I emailed', 'I called']);
  });

  it('offers no call when there are no shared hours', () => {
    expect(labels({ ...contact, channel: 'email', emailOnly: true })).toEqual(['I emailed']);
  });

  it('logs a note for its interview and its person', () => {
    expect(itemActions(entryOf({ ...note, person: 'ruth' }))[0]?.interaction).toEqual({
      kind: 'note-mailed',
      interview: 'interview-1',
      person: 'ruth',
    });
  });

  it('offers nothing for a note that can no longer arrive in time', () => {
    expect(labels({ ...note, status: 'missed' })).toEqual([]);
  });

  it('asks the three ways on at a review', () => {
    expect(labels({ ...common, kind: 'review', status: 'planned' })).toEqual(['Keep going', 'Go weekly', 'Let go']);
  });
});
