import { describe, expect, it } from 'vitest';
import { createPlanner } from '../../../src-main/core/planner';
import { defaultsIn } from '../../../src-main/domain/effective-settings';
import type { Opportunity } from '../../../src-main/domain/model';
import {
  defaultReminderPreferences,
  type ReminderPatch,
  withReminderPatch,
} from '../../../src-main/domain/reminders/preferences';
import type { Occurrence } from '../../../src-main/domain/reminders/occurrence';
import { occurrences } from '../../../src-main/domain/reminders/occurrences';
import { dayAt, instantAt, isoAt } from '../../../src-main/domain/time/zone';

const NEW_YORK = 'America/New_York';
const at = (iso: string) => Date.parse(iso);
const ny = (instant: number) => isoAt(NEW_YORK, instant);

const meeting = {
  id: 'talk',
  kind: 'in-person' as const,
  timeZone: NEW_YORK,
  start: '2026-12-01T10:00:00-05:00',
  end: '2026-12-01T11:00:00-05:00',
  interviewers: ['ruth'],
};
const fernhill = (own: Partial<Opportunity> = {}): Opportunity => ({
  id: 'fernhill',
  company: 'Fernhill',
  role: '',
  createdAt: '2026-11-01T10:00:00-05:00',
  people: [{ id: 'ruth', name: 'Ruth Okafor', email: 'ruth@example.com', postalAddress: { street: '2 Elm Street' } }],
  interviews: [meeting],
  interactions: [],
  moves: [],
  ...own,
});

function foretold(now: string, opportunity: Opportunity, wishes: ReminderPatch = {}, zone = NEW_YORK): Occurrence[] {
  const settings = defaultsIn(zone);
  const moment = at(now);
  const board = (instant: number) => createPlanner().board([opportunity], settings, instant);
  return occurrences({
    now: moment,
    settings,
    preferences: withReminderPatch(defaultReminderPreferences, wishes),
    board: board(moment),
    morning: board(instantAt(zone, dayAt(zone, moment), '00:00')),
    acknowledged: new Set(),
  }).toSorted((a, b) => a.at - b.at);
}
const lines = (list: Occurrence[]) => list.map(({ kind, at: when }) => `${kind} ${ny(when).slice(0, 16)}`);
const ofKind = (list: Occurrence[], kind: string) => list.filter((it) => it.kind === kind);

describe('what there is to be reminded of', () => {
  it('stands at its lead: the evening before, an hour before, after the end, before the collection, in the evening', () => {
    expect(lines(foretold('2026-11-30T09:00:00-05:00', fernhill())).slice(0, 6)).toEqual([
      'interview-eve 2026-11-30T19:00',
      'interview-soon 2026-12-01T09:00',
      'note-now 2026-12-01T11:15',
      'note-collection 2026-12-01T16:15',
      'note-evening 2026-12-01T20:30',
      'contact 2026-12-03T10:00',
    ]);
  });

  it('leaves out what the user does not wish, and moves what they wish earlier', () => {
    const wishes = {
      leads: { interviewEve: null, interviewSoon: 90, noteBeforeCollection: null, noteEvening: '19:00' },
    };
    expect(lines(foretold('2026-11-30T09:00:00-05:00', fernhill(), wishes)).slice(0, 3)).toEqual([
      'interview-soon 2026-12-01T08:30',
      'note-now 2026-12-01T11:15',
      'note-evening 2026-12-01T19:00',
    ]);
  });

  it('tells an interview a minute before where nothing at all is wished before', () => {
    const wishes = { leads: { interviewSoon: 0 } };
    const [soon] = ofKind(foretold('2026-12-01T09:00:00-05:00', fernhill(), wishes), 'interview-soon');
    expect(ny(soon!.at)).toBe('2026-12-01T09:59:00-05:00');
  });

  it('has no word about the box at the moment in which a note without an address becomes an email', () => {
    const people = [{ id: 'ruth', name: 'Ruth Okafor', email: 'ruth@example.com' }];
    const told = (iso: string) =>
      foretold(iso, fernhill({ people }))
        .filter((it) => it.at <= at(iso))
        .map(({ kind, key }) => `${kind} ${key.split('/')[1]}`);
    expect(told('2026-12-01T16:15:00.000-05:00')).not.toContain('note-collection thank-you-note');
    expect(told('2026-12-01T16:15:00.001-05:00')).toEqual(['note-now thank-you-email']);
    const both = fernhill({
      people: [...people, { id: 'tom', name: 'Tom Lind', postalAddress: { street: '2 Elm Street' } }],
      interviews: [{ ...meeting, interviewers: ['ruth', 'tom'] }],
    });
    const collection = ofKind(foretold('2026-12-01T16:15:00.001-05:00', both), 'note-collection');
    expect(collection.map(({ at: when, done }) => [when <= at('2026-12-01T16:15:00.001-05:00'), done.length])).toEqual([
      [true, 1],
    ]);
  });

  it('brings the kit and the names on the evening before', () => {
    const [eve] = foretold('2026-11-30T09:00:00-05:00', fernhill());
    expect(eve?.said()).toEqual({
      title: 'Fernhill at 10:00 tomorrow.',
      body: 'Take a card, a stamped envelope and a pen with you. You meet Ruth Okafor.',
      discreet: {
        title: 'An appointment at 10:00 tomorrow.',
        body: 'Take a card, a stamped envelope and a pen with you.',
      },
    });
  });

  it('says today on the very day, for one entered then or slept through, and a date when it lies further off', () => {
    const titleAt = (now: string, kind: string, wishes: ReminderPatch = {}) =>
      ofKind(foretold(now, fernhill(), wishes), kind)[0]?.said().title;
    expect(titleAt('2026-11-30T23:59:00-05:00', 'interview-eve')).toBe('Fernhill at 10:00 tomorrow.');
    expect(titleAt('2026-12-01T00:01:00-05:00', 'interview-eve')).toBe('Fernhill at 10:00 today.');
    const dayAhead = { leads: { interviewSoon: 1_440 } };
    expect(titleAt('2026-11-30T10:00:00-05:00', 'interview-soon', dayAhead)).toBe('Fernhill at 10:00 tomorrow.');
    expect(titleAt('2026-11-28T10:00:00-05:00', 'interview-soon')).toBe('Fernhill at 10:00 on Tue 1 Dec.');
  });

  it('ends a sentence once when a name in it was cut', () => {
    const long = 'The Extraordinarily Long-Named Consolidated Northern Institute of Applied Hydrology';
    const people = [{ ...fernhill().people[0]!, name: 'Bartholomew Featherstonehaugh-Cholmondeley' }];
    const all = foretold('2026-11-30T09:00:00-05:00', fernhill({ company: long, people })).map((it) => it.said());
    const text = all.flatMap(({ title, body }) => [title, body]).join(' ');
    expect(text).toContain('Featherstonehaugh-Cholmonde…');
    expect(text).not.toContain('….');
  });

  it('keeps the key and the hour of an owed contact that slides along the quarter-hours, and gives it a new key the next day', () => {
    const times = ['2026-12-03T09:00', '2026-12-03T10:05', '2026-12-03T15:40', '2026-12-04T08:00'];
    const found = times.map((time) => ofKind(foretold(`${time}:00-05:00`, fernhill()), 'contact')[0]!);
    expect(found.map(({ key }) => key)).toEqual([
      'fernhill/first-follow-up/2026-12-03@2026-12-03/at-time',
      'fernhill/first-follow-up/2026-12-03@2026-12-03/at-time',
      'fernhill/first-follow-up/2026-12-03@2026-12-03/at-time',
      'fernhill/first-follow-up/2026-12-03@2026-12-04/at-time',
    ]);
    expect(found.slice(0, 3).every((it) => ny(it.at) === '2026-12-03T10:00:00-05:00')).toBe(true);
    expect(new Set(found.map(({ thread }) => thread)).size).toBe(1);
    expect(found[3]!.said().title).toMatch(/^Fernhill is still worth an? (call|email)\.$/);
  });

  it('gives a moved interview new keys, also on the same day', () => {
    const later = { ...meeting, start: '2026-12-01T13:00:00-05:00', end: '2026-12-01T14:00:00-05:00' };
    const before = foretold('2026-11-30T09:00:00-05:00', fernhill()).filter(({ interview }) => interview === 'talk');
    const after = foretold('2026-11-30T09:00:00-05:00', fernhill({ interviews: [later] }));
    const known = new Set(after.map(({ key }) => key));
    expect(before.filter(({ key }) => known.has(key))).toEqual([]);
  });

  it('speaks of two notes of one interview at once, and logs both', () => {
    const people = [...fernhill().people, { id: 'tom', name: 'Tom Lind', postalAddress: { street: '3 Elm Street' } }];
    const two = fernhill({ people, interviews: [{ ...meeting, interviewers: ['ruth', 'tom'] }] });
    const collection = ofKind(foretold('2026-12-01T12:00:00-05:00', two), 'note-collection');
    expect(collection).toHaveLength(1);
    expect(collection[0]!.said()).toMatchObject({
      title: 'Fernhill: two notes before 17:00.',
      body: 'Tom’s takes five minutes.',
    });
    expect(collection[0]!.done).toEqual([
      { kind: 'note-mailed', interview: 'talk', person: 'ruth' },
      { kind: 'note-mailed', interview: 'talk', person: 'tom' },
    ]);
  });

  it('names no collection that a note written after the interview would miss', () => {
    const late = { ...meeting, start: '2026-12-01T16:00:00-05:00', end: '2026-12-01T17:00:00-05:00' };
    const list = foretold('2026-12-01T17:01:00-05:00', fernhill({ interviews: [late] }));
    expect(lines(list).slice(0, 2)).toEqual(['note-now 2026-12-01T17:15', 'note-evening 2026-12-01T20:30']);
    expect(list[0]!.said().body).toBe('While it is fresh; in the box by the end of the day keeps your word.');
  });

  it('names no collection that has gone while the word about it was asleep or still listed', () => {
    const wordsAt = (now: string) =>
      foretold(now, fernhill())
        .filter(({ kind }) => kind.startsWith('note'))
        .map((it) => `${it.said().title} ${it.said().body}`);
    expect(wordsAt('2026-12-01T16:59:00-05:00')[0]).toBe('Fernhill: a note before 17:00. Ruth’s takes five minutes.');
    const gone = 'Fernhill: still time for the box. In by 23:59 keeps your word.';
    expect(wordsAt('2026-12-01T17:00:00-05:00')[0]).toBe(gone);
    expect(wordsAt('2026-12-01T18:15:00-05:00')[0]).toBe(gone);
    const noCollectionWord = foretold('2026-12-01T18:15:00-05:00', fernhill(), {
      leads: { noteBeforeCollection: null, noteEvening: null },
    });
    expect(ofKind(noCollectionWord, 'note-now')[0]!.said().body).toBe(
      'While it is fresh; in the box by the end of the day keeps your word.',
    );
  });

  it.each([
    ['Ruth Okafor', 'Ruth’s'],
    ['Dr. Ruth Okafor', 'Dr. Okafor’s'],
    ['Dr Okafor', 'Dr Okafor’s'],
    ['Prof. Dr. Ruth Okafor', 'Prof. Okafor’s'],
    ['Ruth Okafor, MD', 'Ruth’s'],
    ['Ruth Okafor PhD', 'Ruth’s'],
    ['Okafor, Ruth', 'Ruth’s'],
    ['Dr. Okafor, Ruth', 'Dr. Okafor’s'],
    ['Dr.', 'Dr.’s'],
    ['R. Okafor', 'R. Okafor’s'],
    ['Drew James', 'Drew’s'],
    ['James Li', 'James’'],
    ['小林 花', '小林’s'],
    ['MISS', 'MISS’'],
  ])('calls %s by the name that is said in passing: %s', (name, said) => {
    const named = fernhill({ people: [{ ...fernhill().people[0]!, name }] });
    const [one] = ofKind(foretold('2026-12-01T12:00:00-05:00', named), 'note-collection');
    expect(one?.said().body).toBe(`${said} takes five minutes.`);
  });

  it('says of a note that cannot arrive any more so once, kindly, and not of one of last spring', () => {
    const list = ofKind(foretold('2026-12-06T09:00:00-05:00', fernhill()), 'missed-note');
    expect(list.map((it) => it.said().title)).toEqual(['Fernhill: the note can no longer arrive in time.']);
    expect(list[0]!.done).toEqual([]);
    expect(ofKind(foretold('2027-03-01T09:00:00-05:00', fernhill()), 'missed-note')).toEqual([]);
  });

  it('says when their date has come', () => {
    const told = fernhill({
      interactions: [
        { id: 'note', kind: 'note-mailed', at: '2026-12-01T12:00:00-05:00', interview: 'talk' },
        { id: 'date', kind: 'timeline', at: '2026-12-02T12:00:00-05:00', until: '2026-12-11' },
      ],
    });
    const [one] = ofKind(foretold('2026-12-14T09:00:00-05:00', told), 'timeline');
    expect(one?.said()).toMatchObject({
      title: 'Fernhill: their date was Fri 11 Dec.',
      body: 'One short hello today is welcome.',
    });
  });

  it('asks for an answer an hour after the question at the earliest, a goodbye at nine', () => {
    const asked = fernhill({
      interactions: [{ id: 'q', kind: 'reply', at: '2026-12-03T13:00:00-05:00', needsAnswer: true }],
    });
    expect(lines(ofKind(foretold('2026-12-03T13:05:00-05:00', asked), 'answer'))).toEqual(['answer 2026-12-03T14:00']);
    const closed = fernhill({ interactions: [{ id: 'n', kind: 'rejection', at: '2026-12-03T13:00:00-05:00' }] });
    expect(lines(foretold('2026-12-03T13:05:00-05:00', closed))).toEqual(['courtesy 2026-12-04T09:00']);
  });

  it('asks for an address while there is time', () => {
    const unknown = fernhill({ people: [{ id: 'ruth', name: 'Ruth Okafor' }] });
    const [one] = ofKind(foretold('2026-11-30T09:00:00-05:00', unknown), 'address');
    expect([ny(one!.at), one!.said().title, one!.said().body]).toEqual([
      '2026-12-01T09:00:00-05:00',
      'Fernhill: find Ruth Okafor’s address.',
      'By 16:15 the note still goes by mail.',
    ]);
  });

  it('is calm: no exclamation mark, and nobody fails, must or is overdue', () => {
    const moments = [
      '2026-11-30T09:00',
      '2026-12-01T12:00',
      '2026-12-02T10:00',
      '2026-12-06T10:00',
      '2026-12-20T10:00',
    ];
    const all = moments.flatMap((time) => foretold(`${time}:00-05:00`, fernhill())).map((it) => it.said());
    const text = all
      .map(({ title, body, discreet }) => [title, body, discreet.title, discreet.body].join(' '))
      .join('\n');
    expect(text).not.toMatch(/!|overdue|fail|must|task/i);
    expect(all.map(({ discreet }) => `${discreet.title} ${discreet.body}`).join()).not.toMatch(/Fernhill|Ruth/);
    expect(all.every(({ title }) => title.startsWith('Fernhill'))).toBe(true);
  });
});
