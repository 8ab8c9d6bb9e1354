import { describe, expect, it } from 'vitest';
import type { Interaction, OpportunityView } from '../../src-renderer/host/host';
import type { LogAction } from '../../src-renderer/opportunity/log-kinds';
import {
  changesOf,
  entryFor,
  interactionOf,
  isSent,
  lacksDay,
  peopleFor,
} from '../../src-renderer/opportunity/log-entry';

const held = {
  kind: 'in-person',
  timeZone: 'America/New_York',
  start: '2026-11-30T15:00:00Z',
  end: '2026-11-30T16:00:00Z',
};
const view = {
  opportunity: {
    id: 'fernhill',
    company: 'Fernhill Clinic',
    people: [
      { id: 'ruth', name: 'Dr. Ruth Okafor' },
      { id: 'tom', name: 'Tom Lind' },
    ],
    interviews: [
      { id: 'first', ...held, interviewers: ['ruth'] },
      { id: 'second', ...held, interviewers: ['ruth', 'tom'] },
      { id: 'third', ...held, status: 'cancelled', interviewers: ['tom'] },
    ],
  },
  items: [],
} as unknown as OpportunityView;
const clock = { now: '2026-12-02T15:10:00Z', timeZone: 'America/New_York' };
const opened = (action: LogAction) => entryFor(view, clock, { action });
const logged = (action: LogAction, own = {}) => interactionOf({ ...opened(action), ...own }, view);

describe('what is logged', () => {
  it('is nothing until it is chosen what they said', () => {
    expect(opened('reply').answer).toBeNull();
    expect(logged('reply')).toBeNull();
  });

  it('carries no moment unless one was chosen: it is the one of saving', () => {
    expect(opened('emailed').at).toEqual({ day: '2026-12-02', time: '10:10' });
    expect(logged('emailed')).toEqual({ kind: 'email' });
    expect(logged('emailed', { isTimed: true })).toEqual({ kind: 'email', at: '2026-12-02T10:10' });
  });

  it('is of the last interview that was held, with thanks to whoever was met there', () => {
    expect(logged('mailed')).toEqual({ kind: 'note-mailed', interview: 'second' });
    const entry = { ...opened('mailed'), interview: 'first' };
    expect(peopleFor(entry, view).map(({ id }) => id)).toEqual(['ruth']);
    expect(interactionOf({ ...entry, person: 'tom' }, view)).toEqual({ kind: 'note-mailed', interview: 'first' });
    expect(interactionOf({ ...entry, person: 'ruth', how: 'handed-over' }, view)).toEqual({
      kind: 'note-mailed',
      interview: 'first',
      person: 'ruth',
      how: 'handed-over',
    });
  });

  it('keeps a day only where one is named, and says when it was read from vague words', () => {
    const day = { until: '2026-12-11', vague: true };
    expect(logged('date', day)).toEqual({ kind: 'timeline', ...day });
    expect(logged('automatic', day)).toEqual({ kind: 'automatic-reply', until: '2026-12-11' });
    expect(logged('offer', day)).toEqual({ kind: 'offer' });
    expect(lacksDay(opened('date'))).toBe(true);
    expect(lacksDay(opened('automatic'))).toBe(false);
  });

  it('is a reply that needs an answer when they asked something, and trims their words', () => {
    expect(logged('reply', { answer: 'question', words: '  Which day? ' })).toEqual({
      kind: 'reply',
      needsAnswer: true,
      words: 'Which day?',
    });
  });

  it('put right, clears what its kind does not have any more', () => {
    const edit = {
      id: 'i1',
      kind: 'timeline',
      at: clock.now,
      until: '2026-12-11',
      words: 'by the 11th',
    } as Interaction;
    const entry = entryFor(view, clock, { action: 'reply', edit });
    expect(entry).toMatchObject({ answer: 'timeline', until: '2026-12-11', words: 'by the 11th' });
    expect(changesOf(interactionOf({ ...entry, answer: 'call' }, view)!)).toMatchObject({
      kind: 'call',
      until: null,
      vague: null,
      words: 'by the 11th',
    });
  });

  it('tells what one did from what they did', () => {
    for (const action of ['mailed', 'thanked', 'emailed', 'called', 'voicemail', 'no-answer'] as const)
      expect(isSent(opened(action))).toBe(true);
    for (const action of ['reply', 'date', 'automatic', 'invitation', 'offer', 'rejection', 'no-contact'] as const)
      expect(isSent(opened(action))).toBe(false);
  });
});
