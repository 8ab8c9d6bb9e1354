import { describe, expect, it } from 'vitest';
import type { Events, Reminder } from '../../src-main/contract';
import { halfWritten } from '../../src-renderer/half-written';
import { cardsOf, toldAfter, wayOf, wayTo, wordsNow } from '../../src-renderer/reminders/told';

const reminder = (key: string, more: Partial<Reminder> = {}): Reminder => ({
  key,
  kind: 'contact',
  state: 'shown',
  at: '2026-12-08T10:00:00-05:00',
  opportunity: 'fernhill',
  company: 'Fernhill Clinic',
  title: `Fernhill Clinic: ${key}.`,
  body: 'It takes five minutes.',
  discreet: { title: 'A reminder is due.', body: 'Open Persistent Bird.' },
  late: false,
  done: [],
  snoozes: [],
  ...more,
});
const told = (keys: string[], more: Partial<Events['reminder']> = {}): Events['reminder'] => ({
  reminders: keys.map((key) => reminder(key)),
  digest: null,
  discreet: false,
  ...more,
});
const digest = { title: '3 things came up while you were away.', body: 'Fernhill Clinic.', count: 3 };

describe('the words of the banner', () => {
  it('are those that were told, with how late it came, and follow the list when that says something else', () => {
    const late = reminder('a', { body: 'It takes five minutes. It was for 16:15.' });
    const snoozes = [{ choice: 'hour', until: '2026-12-08T11:00:00-05:00' } as const];
    expect(wordsNow(late, reminder('a', { snoozes }))).toEqual({ ...late, snoozes });
    expect(wordsNow(late, undefined)).toEqual(late);
    const gone = reminder('a', { title: 'Fernhill Clinic: still time for the box.' });
    expect(wordsNow(late, gone)).toBe(gone);
  });
});

describe('the notifications of what is told', () => {
  it('are one for each reminder, each under its own key', () => {
    expect(cardsOf(told(['a', 'b'])).map(({ title, tag }) => [title, tag])).toEqual([
      ['Fernhill Clinic: a.', 'a'],
      ['Fernhill Clinic: b.', 'b'],
    ]);
  });

  it('are one for a digest, which leads to the list', () => {
    expect(cardsOf(told(['a', 'b', 'c'], { digest }))).toEqual([
      {
        title: digest.title,
        body: digest.body,
        tag: 'digest',
        way: { do: 'arrive', at: { dialog: { name: 'reminders' } } },
      },
    ]);
  });

  it('name nobody when they shall be discreet', () => {
    expect(JSON.stringify(cardsOf(told(['a'], { discreet: true })).map(({ title, body }) => [title, body]))).toBe(
      '[["A reminder is due.","Open Persistent Bird."]]',
    );
  });
});

describe('the banner', () => {
  it('says what is told one after the other', () => {
    const all = toldAfter(toldAfter([], told(['a', 'b'])), told(['c']));
    expect(all.map(({ reminders }) => reminders.map(({ key }) => key))).toEqual([['a'], ['b'], ['c']]);
  });

  it('says a digest in the place of all before it', () => {
    const all = toldAfter(toldAfter([], told(['a'])), told(['b', 'c', 'd'], { digest }));
    expect(all).toHaveLength(1);
    expect(all[0]?.digest).toBe(digest);
  });

  it('says a test before all that waits, and of two the last', () => {
    const all = toldAfter(
      toldAfter(toldAfter([], told(['a', 'b'])), told(['test'])),
      told(['test'], { discreet: true }),
    );
    expect(all.map(({ reminders, discreet }) => [reminders[0]?.key, discreet])).toEqual([
      ['test', true],
      ['a', false],
      ['b', false],
    ]);
  });
});

describe('the way of a reminder', () => {
  it('leads to its item, or its interview, or its opportunity', () => {
    const at = (item: string | null) => ({ do: 'arrive', at: { opportunity: 'fernhill', item } });
    expect(wayOf(reminder('a', { item: 'fernhill/note', interview: 'first' }))).toEqual(at('fernhill/note'));
    expect(wayOf(reminder('a', { interview: 'first' }))).toEqual(at('first'));
    expect(wayOf(reminder('a'))).toEqual(at(null));
  });

  it('leads to the list for a test, which belongs to no opportunity', () => {
    expect(wayOf(reminder('test', { opportunity: '' }))).toEqual(wayTo({ place: 'reminders' }));
  });
});

describe('a call from outside of the window', () => {
  it('leads to an item, an opportunity, the list, or a new interview', () => {
    const ways = [
      wayTo({ opportunity: 'fernhill', item: 'fernhill/note' }),
      wayTo({ opportunity: 'fernhill' }),
      wayTo({ place: 'reminders' }),
      wayTo({ place: 'new-interview' }),
    ];
    expect(ways.map(({ at }) => at)).toEqual([
      { opportunity: 'fernhill', item: 'fernhill/note' },
      { opportunity: 'fernhill', item: null },
      { dialog: { name: 'reminders' } },
      { dialog: { name: 'interview', initial: {} } },
    ]);
  });

  it('takes the place of what is only read, never of what may be half written', () => {
    for (const name of ['find', 'reminders', 'shortcuts']) expect(halfWritten({ name })).toBeNull();
    for (const name of ['interview', 'move', 'log', 'person', 'opportunity', 'settings'])
      expect(halfWritten({ name })).toEqual({ name });
    expect(halfWritten(null)).toBeNull();
  });
});
