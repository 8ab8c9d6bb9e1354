import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CoreEvent } from '../../src-main/contract';
import { createPlanner } from '../../src-main/core/planner';
import { startReminderTimer, watchReminders } from '../../src-main/core/reminders/timer';
import { emptyDocument, type Document, type Opportunity } from '../../src-main/domain/model';
import { StoreError } from '../../src-main/store/store-error';
import { bench, fernhill, MONDAY } from './harness';
import { listening, titles } from './listening';

describe('what is told, and when', () => {
  it('tells of the note a quarter of an hour after the interview, before the collection, and in the evening', async () => {
    const { ask, at, look, told } = await listening();
    await ask('add-interview', fernhill);
    for (const time of ['11:14', '11:15', '11:16', '16:15', '20:29', '20:30', '20:31']) {
      at(`2026-11-30T${time}:00-05:00`);
      await look();
    }
    expect(told.map(({ reminders }) => reminders.map(({ kind, title, body }) => [kind, title, body]))).toEqual([
      [
        [
          'note-now',
          'Fernhill Clinic: a note to Ruth Okafor.',
          'While it is fresh; in the box before 17:00 it leaves today.',
        ],
      ],
      [['note-collection', 'Fernhill Clinic: a note before 17:00.', 'Ruth’s takes five minutes.']],
      [['note-evening', 'Fernhill Clinic: still time for the box.', 'In by 23:59 keeps your word.']],
    ]);
    expect(told.every(({ reminders, digest }) => digest === null && !reminders[0]!.late)).toBe(true);
  });

  it('tells a thing once, however often it is asked, and keeps it in the list until it is done', async () => {
    const { ask, at, look, told, store } = await listening();
    await ask('add-interview', fernhill);
    at('2026-11-30T11:15:00-05:00');
    await look();
    await look();
    at('2026-11-30T11:20:00-05:00');
    await look();
    expect(told).toHaveLength(1);
    const { shown, count, next } = await ask('reminders', {});
    expect({ shown: titles(shown), count, next }).toEqual({
      shown: ['Fernhill Clinic: a note to Ruth Okafor.'],
      count: 1,
      next: '2026-11-30T16:15:00-05:00',
    });
    await ask('finish-reminder', { key: shown[0]!.key });
    const after = await ask('reminders', {});
    expect({ shown: after.shown, done: titles(after.done) }).toEqual({
      shown: [],
      done: ['Fernhill Clinic: a note to Ruth Okafor.'],
    });
    expect(store.saved.at(-1)?.opportunities[0]?.interactions.map(({ kind }) => kind)).toEqual(['note-mailed']);
    at('2026-11-30T20:40:00-05:00');
    await look();
    expect(told).toHaveLength(1);
  });

  it('takes back in one step all that Done logged', async () => {
    const { ask, at, look, store } = await listening();
    const two = [...fernhill.interview.interviewers, { name: 'Tom Lind', postalAddress: { street: '2 Elm Street' } }];
    await ask('add-interview', { ...fernhill, interview: { ...fernhill.interview, interviewers: two } });
    at('2026-11-30T11:15:00-05:00');
    await look();
    const [note] = (await ask('reminders', {})).shown;
    expect(note?.title).toBe('Fernhill Clinic: two notes to Ruth Okafor and Tom Lind.');
    await ask('finish-reminder', { key: note!.key });
    expect(store.saved.at(-1)?.opportunities[0]?.interactions).toHaveLength(2);
    await ask('undo', {});
    expect(store.saved.at(-1)?.opportunities[0]?.interactions).toEqual([]);
  });

  it('claims durably before it tells, and notes afterwards that it told', async () => {
    const { ask, at, look, store, core } = await listening();
    await ask('add-interview', fernhill);
    const steps: string[] = [];
    const save = store.reminders.save.bind(store.reminders);
    store.reminders.save = async (book) => {
      await save(book);
      steps.push(...Object.values(book.entries).map(({ state }) => state));
    };
    core.subscribe(({ event }) => void steps.push(event));
    at('2026-11-30T11:15:00-05:00');
    await look();
    expect(steps).toEqual(['claimed', 'reminder', 'shown', 'changed']);
  });

  it('puts what is found claimed at a start into the list, and tells it no second time', async () => {
    const first = await listening();
    await first.ask('add-interview', fernhill);
    const document = first.store.saved.at(-1)!;
    const second = await listening({ document, start: Date.parse('2026-11-30T11:15:30-05:00') });
    await second.look();
    const { key } = second.told[0]!.reminders[0]!;
    const third = await bench({ document, start: Date.parse('2026-11-30T11:16:00-05:00') });
    await third.store.reminders.save({ entries: { [key]: { state: 'claimed', since: 1 } } });
    const again = await bench({ store: third.store, document, start: Date.parse('2026-11-30T11:16:00-05:00') });
    const events: CoreEvent[] = [];
    again.core.subscribe((event) => void events.push(event));
    await again.core.reminders.look();
    expect(events).toEqual([]);
    expect((await again.ask('reminders', {})).shown.map((it) => it.key)).toEqual([key]);
  });

  it('tells one digest after an absence of hours', async () => {
    const { ask, at, look, told } = await listening();
    await ask('add-interview', fernhill);
    await look();
    at('2026-11-30T21:00:00-05:00');
    await look();
    expect(told).toHaveLength(1);
    expect(told[0]!.digest).toBeNull();
    at('2026-12-02T14:30:00-05:00');
    await look();
    expect(told).toHaveLength(2);
    expect(told[1]!.digest).toMatchObject({ count: told[1]!.reminders.length });
    expect(told[1]!.digest?.title).toMatch(/came up while you were away\.$/);
    expect(told[1]!.reminders.every(({ late }) => late)).toBe(true);
  });

  it('marks up to three that come late, and tells them singly', async () => {
    const { ask, at, look, told } = await listening();
    await ask('add-interview', fernhill);
    await look();
    at('2026-11-30T11:40:00-05:00');
    await look();
    expect(told).toMatchObject([{ digest: null, reminders: [{ kind: 'note-now', late: true }] }]);
    // The card says so too: the list has the hour beside it.
    expect(told[0]!.reminders[0]!.body).toBe(
      'While it is fresh; in the box before 17:00 it leaves today. It was for 11:15.',
    );
    expect(told[0]!.reminders[0]!.discreet.body).toMatch(/ It was for 11:15\.$/);
    const { late, shown } = await ask('reminders', {});
    expect([late, shown[0]!.body]).toEqual([1, 'While it is fresh; in the box before 17:00 it leaves today.']);
  });

  it('does not call late what was entered just now', async () => {
    const { ask, at, look, told } = await listening();
    await look();
    at('2026-11-30T14:00:00-05:00');
    await look();
    await ask('add-interview', fernhill);
    await look();
    expect(told).toMatchObject([{ digest: null, reminders: [{ kind: 'note-now', late: false }] }]);
  });

  it('calls nothing late that waited for the end of a silence, whoever ended it', async () => {
    const { ask, at, look, told } = await listening();
    await ask('add-interview', fernhill);
    await ask('pause-reminders', { until: 'tomorrow' });
    at('2026-11-30T18:00:00-05:00');
    await look();
    told.length = 0;
    await ask('pause-reminders', { until: null });
    await look();
    expect(told).toMatchObject([{ digest: null, reminders: [{ kind: 'note-collection', late: false }] }]);
    await ask('change-preferences', { changes: { reminders: { quietHours: { from: '20:00', to: '08:00' } } } });
    at('2026-11-30T20:00:00-05:00');
    await look();
    at('2026-11-30T20:45:00-05:00');
    await look();
    await ask('change-preferences', { changes: { reminders: { quietHours: null } } });
    await look();
    expect(told[1]).toMatchObject({ digest: null, reminders: [{ kind: 'note-evening', late: false }] });
  });

  it('says five interviews of tomorrow at once, with their hours, and that nobody was away', async () => {
    const { ask, at, look, told } = await listening();
    for (const hour of ['09', '10', '11', '13', '14'])
      await ask('add-interview', {
        company: `Studio ${Number(hour)}`,
        interview: { ...fernhill.interview, start: `2026-12-01T${hour}:00`, end: `2026-12-01T${hour}:30` },
      });
    at('2026-11-30T19:00:00-05:00');
    await look();
    expect(told).toMatchObject([
      {
        digest: {
          title: '5 things are waiting for you.',
          body: 'Studio 9 at 9:00 tomorrow, Studio 10 at 10:00 tomorrow and 3 more interviews. They are listed for you, soonest first.',
          count: 5,
        },
      },
    ]);
  });

  it('lists what is due at the same hour by company', async () => {
    const { ask, at, look } = await listening();
    for (const company of ['Cedar', 'Alder', 'Birch']) await ask('add-interview', { ...fernhill, company });
    at('2026-11-30T11:15:00-05:00');
    await look();
    expect((await ask('reminders', {})).shown.map(({ company }) => company)).toEqual(['Alder', 'Birch', 'Cedar']);
  });

  it('holds everything back in quiet hours, but for an interview that begins soon', async () => {
    const { ask, at, look, told } = await listening();
    const early = { ...fernhill.interview, start: '2026-12-01T07:30', end: '2026-12-01T08:30' };
    await ask('add-interview', { ...fernhill, interview: early });
    at('2026-11-30T22:00:00-05:00');
    await look();
    const held = await ask('reminders', {});
    expect({ told: told.length, quiet: held.quietUntil, due: held.due.length }).toEqual({
      told: 0,
      quiet: '2026-12-01T08:00:00-05:00',
      due: 1,
    });
    at('2026-12-01T06:59:00-05:00');
    await look();
    expect(told).toEqual([]);
    at('2026-12-01T07:00:00-05:00');
    await look();
    expect(told).toMatchObject([{ reminders: [{ kind: 'interview-soon', title: 'Fernhill Clinic at 7:30 today.' }] }]);
  });

  it('lets no interview pass when that is the wish', async () => {
    const { ask, at, look, told } = await listening();
    const early = { ...fernhill.interview, start: '2026-12-01T07:30', end: '2026-12-01T08:30' };
    await ask('add-interview', { ...fernhill, interview: early });
    await ask('change-preferences', { changes: { reminders: { interviewsPassQuiet: false } } });
    at('2026-12-01T07:15:00-05:00');
    await look();
    expect(told).toEqual([]);
    expect(titles((await ask('reminders', {})).due)).toEqual(['Fernhill Clinic at 7:30 today.']);
  });

  it('rings nothing twice when the clock is set back an hour, a year, or forward a month and back', async () => {
    const { ask, at, look, told } = await listening();
    await ask('add-interview', fernhill);
    at('2026-11-30T11:15:00-05:00');
    await look();
    for (const jump of [
      '2026-11-30T10:15:00-05:00',
      '2025-11-30T11:15:00-05:00',
      '2026-12-30T11:15:00-05:00',
      '2026-11-30T11:15:30-05:00',
    ]) {
      at(jump);
      await look();
    }
    const keys = told.flatMap(({ reminders }) => reminders.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells a moved check-in again, and an unmoved one never twice', async () => {
    const { ask, at, look, told } = await listening();
    await ask('add-interview', fernhill);
    at('2026-12-02T10:00:00-05:00');
    await look();
    const follow = told.flatMap(({ reminders }) => reminders).filter(({ kind }) => kind === 'contact');
    expect(follow).toMatchObject([{ key: expect.stringMatching(/first-follow-up\/2026-12-02@2026-12-02\/at-time$/) }]);
    at('2026-12-02T10:31:00-05:00');
    await look();
    await ask('move-item', { item: follow[0]!.item!, to: '2026-12-02T15:00' });
    at('2026-12-02T15:00:00-05:00');
    await look();
    const moved = told.flatMap(({ reminders }) => reminders).filter(({ kind }) => kind === 'contact');
    expect(moved.map(({ key }) => key.split('@')[1])).toEqual(['2026-12-02/at-time', '2026-12-02T15:00/at-time']);
  });

  it('says kindly, and once, that a note can no longer arrive, also after two weeks away', async () => {
    const { ask, at, look, told } = await listening();
    await ask('add-interview', fernhill);
    at('2026-12-14T10:00:00-05:00');
    await look();
    await look();
    const missed = told.flatMap(({ reminders }) => reminders).filter(({ kind }) => kind === 'missed-note');
    expect(titles(missed)).toEqual(['Fernhill Clinic: the note can no longer arrive in time.']);
  });

  it('says nothing of notes that were too late before their opportunity was entered', async () => {
    const { ask, at, look, told } = await listening();
    at('2026-12-14T10:00:00-05:00');
    await ask('add-interview', fernhill);
    await look();
    expect(told.flatMap(({ reminders }) => reminders).map(({ kind }) => kind)).not.toContain('missed-note');
  });

  it('snoozes what is still worth mailing no further than it is', async () => {
    const { ask, at, look, refused } = await listening();
    await ask('add-interview', fernhill);
    await ask('change-settings', { changes: { noteLateDays: 1 } });
    at('2026-12-01T09:00:00-05:00');
    await look();
    const [later] = (await ask('reminders', {})).shown.filter(({ kind }) => kind === 'note-now');
    expect(later!.snoozes.map(({ choice }) => choice)).toEqual(['ten-minutes', 'hour', 'this-evening']);
    expect((await refused('snooze-reminder', { key: later!.key, choice: 'tomorrow' })).message).toBe(
      'That is later than this can wait. It is best done before 0:00.',
    );
  });

  it('tells 2,000 things at once in one digest', async () => {
    const { core, told } = await listening({ document: crowd(2_000), start: Date.parse('2026-12-01T10:00:00-05:00') });
    await core.reminders.look();
    expect(told).toHaveLength(1);
    expect(told[0]!.digest?.count).toBe(2_000);
  });
});

function crowd(count: number): Document {
  const one = (index: number): Opportunity => ({
    id: `firm-${index}`,
    company: `Firm ${index}`,
    role: '',
    createdAt: '2026-11-01T10:00:00-05:00',
    people: [],
    interviews: [
      {
        id: `talk-${index}`,
        kind: 'video',
        timeZone: 'America/New_York',
        start: '2026-11-27T10:00:00-05:00',
        end: '2026-11-27T11:00:00-05:00',
      },
    ],
    interactions: [
      { id: `mail-${index}`, kind: 'note-mailed', at: '2026-11-27T12:00:00-05:00', interview: `talk-${index}` },
      { id: `ask-${index}`, kind: 'reply', at: '2026-11-28T12:00:00-05:00', needsAnswer: true },
    ],
    moves: [],
  });
  return { ...emptyDocument, opportunities: Array.from({ length: count }, (_, index) => one(index)) };
}

describe('what is done with reminders', () => {
  async function withNote() {
    const made = await listening();
    await made.ask('add-interview', fernhill);
    made.at('2026-11-30T11:15:00-05:00');
    await made.look();
    const [note] = (await made.ask('reminders', {})).shown;
    return { ...made, note: note!, key: note!.key };
  }

  it('snoozes to an instant, tells once more then, and offers nothing past the next word about it', async () => {
    const { ask, at, look, told, key, note } = await withNote();
    expect(note.snoozes.map(({ choice }) => choice)).toEqual(['ten-minutes', 'hour']);
    expect(await ask('snooze-reminder', { key, choice: 'hour' })).toEqual({ until: '2026-11-30T12:15:00-05:00' });
    expect((await ask('reminders', {})).snoozed).toMatchObject([{ key, at: '2026-11-30T12:15:00-05:00' }]);
    at('2026-11-30T12:14:59-05:00');
    await look();
    expect(told).toHaveLength(1);
    at('2026-11-30T12:15:00-05:00');
    await look();
    expect(told[1]).toMatchObject({ digest: null, reminders: [{ key, late: false }] });
  });

  describe('snoozed and then moved, rings at its own new hours:', () => {
    it('an interview', async () => {
      const { ask, at, look, toldAt } = await listening();
      at('2026-11-29T18:00:00-05:00');
      const added = await ask('add-interview', fernhill);
      at('2026-11-29T19:00:00-05:00');
      await look();
      const [eve] = (await ask('reminders', {})).shown;
      await ask('snooze-reminder', { key: eve!.key, choice: 'hour' });
      await ask('reschedule-interview', { ...added, start: '2026-12-08T10:00', end: '2026-12-08T11:00' });
      expect(await toldAt(['2026-11-29T20:00', '2026-12-07T19:00', '2026-12-08T09:00'])).toEqual([
        ['2026-12-07T19:00', 'interview-eve'],
        ['2026-12-08T09:00', 'interview-soon'],
      ]);
    });

    it('a note', async () => {
      const { ask, toldAt, key, note } = await withNote();
      await ask('snooze-reminder', { key, choice: 'hour' });
      await ask('move-item', { item: note.item!, to: '2026-12-01' });
      expect(await toldAt(['2026-11-30T12:15', '2026-12-01T09:00', '2026-12-01T16:15', '2026-12-01T20:30'])).toEqual([
        ['2026-12-01T09:00', 'note-now'],
        ['2026-12-01T16:15', 'note-collection'],
        ['2026-12-01T20:30', 'note-evening'],
      ]);
    });

    it('a follow-up', async () => {
      const { ask, toldAt, key } = await withNote();
      await ask('finish-reminder', { key });
      expect(await toldAt(['2026-12-02T10:00'])).toEqual([['2026-12-02T10:00', 'contact']]);
      const [followUp] = (await ask('reminders', {})).shown;
      await ask('snooze-reminder', { key: followUp!.key, choice: 'tomorrow' });
      await ask('move-item', { item: followUp!.item!, to: '2026-12-07' });
      expect(await toldAt(['2026-12-03T09:00', '2026-12-04T09:00', '2026-12-07T10:00'])).toEqual([
        ['2026-12-07T10:00', 'contact'],
      ]);
    });
  });

  it('refuses a snooze past the interview or the deadline, with the time it is for', async () => {
    const { refused, key } = await withNote();
    expect(await refused('snooze-reminder', { key, choice: 'tomorrow' })).toEqual({
      code: 'too-late',
      field: 'choice',
      message: 'That is later than this can wait. It is best done before 16:15.',
    });
  });

  it('refuses a key that is not here, and what is not a choice', async () => {
    const { refused } = await withNote();
    for (const name of ['finish-reminder', 'acknowledge-reminder'])
      expect(await refused(name, { key: 'gone' })).toMatchObject({ code: 'not-found', field: 'key' });
    expect(await refused('snooze-reminder', { key: 'gone', choice: 'hour' })).toMatchObject({
      message: 'That reminder is not here any more; perhaps it was done already.',
    });
    expect((await refused('snooze-reminder', { key: 'x', choice: 'later' })).message).toContain('"ten-minutes"');
    expect((await refused('pause-reminders', { until: 'noon' })).message).toContain('"tomorrow"');
    expect((await refused('finish-reminder', {})).field).toBe('key');
  });

  it('puts away without logging, and puts all away', async () => {
    const { ask, key, store, at, look } = await withNote();
    const before = store.saved.length;
    await ask('acknowledge-reminder', { key });
    expect(store.saved).toHaveLength(before);
    expect((await ask('reminders', {})).count).toBe(0);
    at('2026-11-30T16:15:00-05:00');
    await look();
    expect(await ask('acknowledge-all-reminders', {})).toEqual({ count: 1 });
    expect(await ask('acknowledge-all-reminders', {})).toEqual({ count: 0 });
  });

  it('pauses for an hour and tells then what came meanwhile; a clock set back ends the pause', async () => {
    const { ask, at, look, told } = await listening();
    await ask('add-interview', fernhill);
    expect(await ask('pause-reminders', { until: 'hour' })).toEqual({ until: '2026-11-30T12:05:00-05:00' });
    at('2026-11-30T11:20:00-05:00');
    await look();
    expect((await ask('reminders', {})).pausedUntil).toBe('2026-11-30T12:05:00-05:00');
    expect(told).toEqual([]);
    at('2026-11-30T12:05:00-05:00');
    await look();
    expect(told).toMatchObject([{ digest: null, reminders: [{ kind: 'note-now', late: false }] }]);
    expect(await ask('pause-reminders', { until: 'tomorrow' })).toEqual({ until: '2026-12-01T09:00:00-05:00' });
    at('2025-11-30T11:20:00-05:00');
    expect((await ask('reminders', {})).pausedUntil).toBeNull();
    expect(await ask('pause-reminders', { until: null })).toEqual({ until: null });
  });

  it('still rings when nothing can be saved, once, and says so until it can', async () => {
    let mono = 0;
    const { ask, at, look, told, store, refused } = await listening({ monotonic: () => mono });
    await ask('add-interview', fernhill);
    store.failRemindersWith = new StoreError('read-only', 'The disk that holds reminders.json is read-only.');
    at('2026-11-30T11:15:00-05:00');
    await look();
    await look();
    expect(told).toHaveLength(1);
    const { unmarkable, shown } = await ask('reminders', {});
    expect(unmarkable).toBe(
      'Reminders still come, but what you do with them cannot be kept. The disk that holds reminders.json is read-only.',
    );
    expect(await refused('acknowledge-reminder', { key: shown[0]!.key })).toMatchObject({
      code: 'not-saved',
      message: 'Could not save to disk. The disk that holds reminders.json is read-only.',
    });
    store.failRemindersWith = undefined;
    mono = 61_000;
    at('2026-11-30T11:18:00-05:00');
    await look();
    expect((await ask('reminders', {})).unmarkable).toBeNull();
    expect(told).toHaveLength(1);
  });

  it('shows what was told at the hour it was told, also when it was early or its lead has changed since', async () => {
    const { ask, at, look } = await listening();
    await ask('add-interview', fernhill);
    at('2026-11-30T11:15:00-05:00');
    await look();
    await ask('change-preferences', { changes: { reminders: { leads: { noteAfterEnd: 60 } } } });
    expect((await ask('reminders', {})).shown).toMatchObject([{ at: '2026-11-30T11:15:00-05:00' }]);
    at('2026-11-30T16:12:00-05:00');
    await ask('pause-reminders', { until: 'hour' });
    expect((await ask('reminders', {})).shown.map(({ at: told }) => told)).toEqual(['2026-11-30T16:12:00-05:00']);
  });

  it('sends a test that stores nothing', async () => {
    const { ask, told, store } = await listening();
    await ask('test-reminder', {});
    expect(told).toMatchObject([{ reminders: [{ key: 'test', done: [] }], digest: null }]);
    expect(store.reminders.states.entries).toEqual({});
  });

  it('says nothing of names when that is the wish', async () => {
    const { ask, at, look, told } = await listening();
    await ask('add-interview', fernhill);
    await ask('change-preferences', { changes: { reminders: { discreet: true } } });
    at('2026-11-30T11:15:00-05:00');
    await look();
    expect(told[0]!.discreet).toBe(true);
    const { discreet } = told[0]!.reminders[0]!;
    expect(`${discreet.title} ${discreet.body}`).not.toMatch(/Fernhill|Ruth/);
  });
});

describe('what Done logged must still stand:', () => {
  const done = async () => {
    const made = await listening();
    await made.ask('add-interview', fernhill);
    made.at('2026-11-30T11:15:00-05:00');
    await made.look();
    const [note] = (await made.ask('reminders', {})).shown;
    await made.ask('finish-reminder', { key: note!.key });
    made.told.length = 0;
    const lists = async () => {
      const { shown, done: put, snoozed } = await made.ask('reminders', {});
      return { shown: shown.length, done: put.length, snoozed: snoozed.length };
    };
    return { ...made, key: note!.key, lists };
  };

  it('undone, the reminder is open again, rings no second time, and the evening’s still comes', async () => {
    const { ask, lists, look, told, toldAt } = await done();
    expect(await lists()).toEqual({ shown: 0, done: 1, snoozed: 0 });
    await ask('undo', {});
    await look();
    expect(await lists()).toEqual({ shown: 1, done: 0, snoozed: 0 });
    expect(told).toEqual([]);
    expect(await toldAt(['2026-11-30T16:15', '2026-11-30T20:30'])).toEqual([
      ['2026-11-30T16:15', 'note-collection'],
      ['2026-11-30T20:30', 'note-evening'],
    ]);
  });

  it('redone, it is done again', async () => {
    const { ask, lists } = await done();
    await ask('undo', {});
    await ask('redo', {});
    expect(await lists()).toEqual({ shown: 0, done: 1, snoozed: 0 });
  });

  it('undone, it can be done once more', async () => {
    const { ask, lists, key } = await done();
    await ask('undo', {});
    await ask('finish-reminder', { key });
    expect(await lists()).toEqual({ shown: 0, done: 1, snoozed: 0 });
    await ask('undo', {});
    expect(await lists()).toEqual({ shown: 1, done: 0, snoozed: 0 });
  });

  it('one that was snoozed keeps its hour', async () => {
    const { ask, at, look, lists, told, key } = await done();
    await ask('undo', {});
    await ask('snooze-reminder', { key, choice: 'hour' });
    await ask('finish-reminder', { key });
    await ask('undo', {});
    expect(await lists()).toEqual({ shown: 0, done: 0, snoozed: 1 });
    at('2026-11-30T12:15:00-05:00');
    await look();
    expect(told).toMatchObject([{ reminders: [{ key, late: false }] }]);
  });

  it('what was removed by hand counts as undone', async () => {
    const { ask, lists, store } = await done();
    const [opportunity] = store.saved.at(-1)!.opportunities;
    await ask('remove-interaction', { opportunity: opportunity!.id, interaction: opportunity!.interactions[0]!.id });
    expect(await lists()).toEqual({ shown: 1, done: 0, snoozed: 0 });
  });

  it('a note that joins a round which is done has its own word', async () => {
    const { ask, at, look, store, told, toldAt } = await done();
    const [opportunity] = store.saved.at(-1)!.opportunities;
    at('2026-11-30T20:30:00-05:00');
    await look();
    expect(told).toEqual([]);
    await ask('edit-interview', {
      opportunity: opportunity!.id,
      interview: opportunity!.interviews[0]!.id,
      changes: {
        interviewers: [...opportunity!.people, { name: 'Tom Lind', postalAddress: { street: '2 Elm Street' } }],
      },
    });
    expect(await toldAt(['2026-11-30T20:40', '2026-11-30T20:41'])).toEqual([['2026-11-30T20:40', 'note-evening']]);
  });

  it('one that was only put away stays away', async () => {
    const { ask, at, look, lists } = await done();
    at('2026-11-30T16:15:00-05:00');
    await ask('undo', {});
    await look();
    const [collection] = (await ask('reminders', {})).shown;
    await ask('acknowledge-reminder', { key: collection!.key });
    expect((await lists()).shown).toBe(0);
  });

  it('is done when the log is durable, whether or not the mark can be kept', async () => {
    const { ask, at, look, store, lists } = await done();
    await ask('undo', {});
    at('2026-11-30T16:15:00-05:00');
    await look();
    const [note] = (await ask('reminders', {})).shown;
    store.failRemindersWith = new StoreError('read-only', 'The disk that holds reminders.json is read-only.');
    await ask('finish-reminder', { key: note!.key });
    expect(await lists()).toEqual({ shown: 0, done: 1, snoozed: 0 });
    expect((await ask('reminders', {})).unmarkable).toContain('read-only');
    expect(store.saved.at(-1)!.opportunities[0]!.interactions).toHaveLength(1);
  });
});

describe('the wishes', () => {
  it('are laid over what is there, lead by lead; null is no such reminder', async () => {
    const { ask } = await bench();
    await ask('change-preferences', { changes: { reminders: { leads: { interviewSoon: 30 } } } });
    await ask('change-preferences', { changes: { reminders: { leads: { noteEvening: null }, quietHours: null } } });
    expect((await ask('settings', {})).preferences.reminders).toMatchObject({
      leads: { interviewSoon: 30, noteEvening: null, interviewEve: '19:00' },
      quietHours: null,
      closeToTray: true,
    });
    await ask('change-preferences', { changes: { reminders: null } });
    expect((await ask('settings', {})).preferences.reminders.quietHours).toEqual({ from: '21:30', to: '08:00' });
  });

  it('that cannot be are refused by name', async () => {
    const { refused } = await bench();
    const wish = async (reminders: unknown) =>
      (await refused('change-preferences', { changes: { reminders } })).message;
    expect(await wish({ leads: { interviewSoon: 2_000 } })).toContain('whole number of minutes from 0 to 1440');
    expect(await wish({ leads: { interviewEve: '25:00' } })).toContain('must be a time such as 09:30');
    expect(await wish({ quietHours: { from: '08:00', to: '08:00' } })).toContain('must differ from the start');
    expect(await wish({ discreet: 'yes' })).toContain('must be true or false');
  });
});

describe('the alarm clock', () => {
  it('asks at once, at every change, and never later than in 15 seconds', async () => {
    const { core, ask, at, told } = await listening();
    const waits: number[] = [];
    let ring = () => {};
    const timer = startReminderTimer(core, (look, ms) => {
      waits.push(ms);
      ring = look;
      return () => undefined;
    });
    await timer.look();
    await ask('add-interview', fernhill);
    await timer.look();
    expect(waits.length).toBeGreaterThan(1);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15_000);
    at('2026-11-30T11:14:56-05:00');
    await timer.look();
    expect(waits.at(-1)).toBe(4_000);
    at('2026-11-30T11:15:00-05:00');
    ring();
    await timer.look();
    expect(told).toHaveLength(1);
    timer.stop();
  });

  it('says aloud that a look broke off, tries again in five seconds, and says when it works again', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    onTestFinished(() => {
      process.off('unhandledRejection', unhandled);
      said.mockRestore();
    });
    const planner = createPlanner();
    let broken = true;
    const { core, ask, at, told } = await listening({
      planner: {
        ...planner,
        board(...all) {
          if (broken) throw new Error('No board.');
          return planner.board(...all);
        },
      },
    });
    const waits: number[] = [];
    let ring = () => {};
    const timer = startReminderTimer(core, (look, ms) => {
      waits.push(ms);
      ring = look;
      return () => undefined;
    });
    await timer.look();
    await turn();
    await timer.look();
    expect(waits.every((ms) => ms === 5_000)).toBe(true);
    expect(waits.length).toBeLessThan(6);
    expect(said).toHaveBeenCalledWith('What is due could not be worked out:', expect.any(Error));
    expect((await ask('status', {})).troubles).toEqual([
      {
        code: 'reminders-stopped',
        message:
          'What is due could not be worked out, so nothing is told at the moment; it is tried again every few seconds. No board.',
      },
    ]);
    broken = false;
    await ask('add-interview', fernhill);
    at('2026-11-30T11:15:00-05:00');
    ring();
    await timer.look();
    expect((await ask('status', {})).troubles).toEqual([]);
    expect(told).toHaveLength(1);
    expect(unhandled).not.toHaveBeenCalled();
    timer.stop();
  });

  it('leaves nobody with a promise that broke, also under a clock that stands still', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const watched = watchReminders({
      reminders: { look: () => Promise.reject(new Error('No board.')), nextLook: () => 0 },
      subscribe: () => () => true,
    });
    await watched.look();
    expect(said).toHaveBeenCalledTimes(2);
    said.mockRestore();
  });

  it('says that the list changed when an interview begins and when the collection has gone', async () => {
    const { core, ask, at, look } = await listening();
    await ask('add-interview', fernhill);
    at('2026-11-30T16:15:00-05:00');
    await look();
    let changes = 0;
    core.subscribe(({ event }) => {
      if (event === 'changed') changes += 1;
    });
    at('2026-11-30T16:21:00-05:00');
    await look();
    expect(changes).toBe(0);
    at('2026-11-30T17:05:00-05:00');
    await look();
    expect(changes).toBe(1);
    expect(titles((await ask('reminders', {})).shown)).toEqual(['Fernhill Clinic: still time for the box.']);
  });

  it('needs no power event: after a sleep that nobody told of, the next look says what was slept through', async () => {
    const mono = 0;
    const { core, ask, at, told } = await listening({ monotonic: () => mono });
    await ask('add-interview', fernhill);
    let wait = Number.POSITIVE_INFINITY;
    let ring = () => {};
    const timer = startReminderTimer(core, (look, ms) => {
      wait = ms;
      ring = look;
      return () => undefined;
    });
    await timer.look();
    // The timer stood still with the machine, and goes on with what was left of it.
    expect(wait).toBeLessThanOrEqual(15_000);
    at('2026-11-30T20:05:10-05:00');
    ring();
    await timer.look();
    expect(told).toMatchObject([{ digest: { count: 1 }, reminders: [{ kind: 'note-collection', late: true }] }]);
    timer.stop();
  });

  it('reads the plans again when the wall clock and the other one disagree', async () => {
    const boards: number[] = [];
    const planner = createPlanner();
    let mono = 0;
    const watched = await bench({
      monotonic: () => mono,
      planner: { ...planner, board: (...all) => (boards.push(all[2]), planner.board(...all)) },
    });
    await watched.core.reminders.look();
    await watched.core.reminders.look();
    expect(boards).toHaveLength(1);
    // Both go on for 15 seconds; then only the wall clock does.
    mono += 15_000;
    watched.clock.set(MONDAY + 15_000);
    await watched.core.reminders.look();
    expect(boards).toHaveLength(1);
    watched.clock.set(MONDAY + 21_000);
    await watched.core.reminders.look();
    expect(boards).toHaveLength(2);
  });

  it('writes nothing while nothing is due', async () => {
    const { core, at, store, ask } = await listening();
    await ask('add-interview', fernhill);
    let writes = 0;
    store.reminders.save = async () => void (writes += 1);
    for (let minute = 5; minute < 15; minute++) {
      at(`2026-11-30T11:${String(minute).padStart(2, '0')}:30-05:00`);
      await core.reminders.look();
    }
    expect(writes).toBe(0);
  });
});
