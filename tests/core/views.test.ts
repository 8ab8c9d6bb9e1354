import { describe, expect, it } from 'vitest';
import type { CalendarEntry, ItemEntry } from '../../src-main/contract';
import { bench, fernhill, MONDAY } from './harness';

const tom = { name: 'Tom Lindqvist', email: 'tom@example.com', postalAddress: { city: 'Brookfield' } };
const interviewOn = (day: string, more: object = {}) => ({
  ...fernhill,
  interview: { ...fernhill.interview, start: `${day}T10:00`, end: `${day}T11:00`, ...more },
});
const itemsOf = (entries: CalendarEntry[]) => entries.filter((entry): entry is ItemEntry => entry.type === 'item');

describe('several notes of one interview', () => {
  it('stand in the order in which their people were named, in Today, the plan and the calendar', async () => {
    const { ask, at } = await bench();
    // Enough of them that the order of their ids is another one: id-10 before id-9.
    const names = ['Zoe', 'Ben', 'Ida', 'Tom', 'Amy', 'Lea', 'Max', 'Eva', 'Jon', 'Una', 'Kai', 'Gus'];
    const interviewers = names.map((name) => ({ name, postalAddress: { street: '2 Elm Street', city: 'Dover' } }));
    const wanted = { ...fernhill, interview: { ...fernhill.interview, interviewers } };
    const { opportunity } = await ask('add-interview', wanted);
    at('2026-11-30T11:05:00-05:00');
    const notes = (entries: readonly CalendarEntry[]) =>
      entries.flatMap((entry) =>
        entry.type === 'item' && entry.item.kind === 'thank-you-note' ? [entry.personName] : [],
      );
    expect(notes((await ask('today', {})).due)).toEqual(names);
    expect(notes((await ask('opportunity', { opportunity })).items)).toEqual(names);
    expect(notes((await ask('calendar', { from: '2026-11-30', to: '2026-12-01' })).entries)).toEqual(names);
  });

  it('are told apart by surnames, whatever stands behind those', async () => {
    const { ask, at } = await bench();
    const interviewers = ['Ann Lee, Jr.', 'Martin Luther King Jr.'].map((name) => ({
      name,
      postalAddress: { street: '2 Elm Street', city: 'Dover' },
    }));
    await ask('add-interview', { ...fernhill, interview: { ...fernhill.interview, interviewers } });
    at('2026-11-30T11:05:00-05:00');
    const { entries } = await ask('calendar', { from: '2026-11-30', to: '2026-12-01' });
    expect(itemsOf(entries).map(({ surname }) => surname)).toEqual(expect.arrayContaining(['Lee', 'King']));
  });
});

describe('the calendar', () => {
  it('shows interviews, items, holds, history, holidays and quiet days of its range', async () => {
    const { ask, at } = await bench();
    at('2026-11-23T14:10:00-05:00');
    const { opportunity } = await ask('add-interview', interviewOn('2026-11-23'));
    at('2026-11-25T10:05:00-05:00');
    await ask('log-interaction', { opportunity, interaction: { kind: 'email' } });
    await ask('log-interaction', { opportunity, interaction: { kind: 'timeline', until: '2026-12-11' } });
    await ask('change-settings', {
      changes: {
        quietPeriods: [
          { from: '2026-12-20', to: '2027-01-03', label: 'Home' },
          { from: '2026-12-02', to: '2026-12-02' },
        ],
      },
    });
    const view = await ask('calendar', { from: '2026-11-22', to: '2026-12-27' });
    expect(view).toMatchObject({ today: '2026-11-25', now: '2026-11-25T10:05:00-05:00', timeZone: 'America/New_York' });
    const said = view.entries.map((entry) => {
      switch (entry.type) {
        case 'holiday':
          return `${entry.day} ${entry.name}, ${entry.closes}`;
        case 'quiet':
          return `${entry.from} to ${entry.until} ${entry.label}`;
        case 'hold':
          return `${entry.from} to ${entry.until} hold ${entry.hold.reason}`;
        case 'interview':
          return `${entry.start} ${entry.company} with ${entry.with.join()}${entry.past ? ', past' : ''}`;
        case 'past':
          return `${entry.day} ${entry.text}`;
        case 'item':
          return `${entry.day} ${entry.item.kind}`;
      }
    });
    expect(said).toEqual([
      '2026-11-26 Thanksgiving, both',
      '2026-11-27 Day after Thanksgiving, office',
      '2026-12-25 Christmas Day, both',
      '2026-12-20 to 2027-01-03 Home',
      '2026-12-02 to 2026-12-02 Your quiet days',
      '2026-11-25 to 2026-12-11 hold timeline',
      '2026-11-23T10:00:00-05:00 Fernhill Clinic with Ruth Okafor, past',
      '2026-11-25 thank-you-note',
      '2026-12-14 timeline-follow-up',
      '2026-12-17 check-in',
      '2026-11-25 You emailed them',
      '2026-11-25 They gave a date: Fri 11 Dec',
    ]);
  });

  it('a note says its box, its collection, and when it leaves', async () => {
    const details = async (start: number, day: string, settings: object = {}, more: object = {}) => {
      const { ask } = await bench({ start });
      await ask('change-settings', { changes: settings });
      await ask('add-interview', interviewOn(day, more));
      const { entries } = await ask('calendar', { from: day, to: '2027-01-31' });
      return itemsOf(entries)[0];
    };
    expect(await details(MONDAY, '2026-11-30')).toMatchObject({
      day: '2026-11-30',
      start: '2026-11-30T17:00:00-05:00',
      detail: 'in the box by 23:59; last collection 17:00',
    });
    expect((await details(MONDAY, '2026-11-30', { mailbox: { weekdays: ['11:00', '17:00'] } }))?.detail).toBe(
      'in the box by 23:59; collection 17:00',
    );
    const friday = Date.parse('2026-12-04T18:00:00-05:00');
    expect(await details(friday, '2026-12-04')).toMatchObject({
      start: '2026-12-04T23:59:00-05:00',
      detail: 'in the box by 23:59; leaves with the 12:00 collection on Sat 5 Dec',
    });
    expect((await details(friday, '2026-12-04', { mailbox: { weekdays: null, saturday: null } }))?.detail).toBe(
      'in the box by 23:59; this box has no collection',
    );
    const tuesday = Date.parse('2026-12-01T12:00:00-05:00');
    expect(await details(tuesday, '2026-11-30')).toMatchObject({
      late: true,
      day: '2026-12-01',
      detail: 'still worth mailing; leaves with the 17:00 collection today',
    });
    expect((await details(tuesday, '2026-11-30', { mailbox: { weekdays: null, saturday: null } }))?.detail).toBe(
      'still worth mailing',
    );
    const week = Date.parse('2026-12-07T12:00:00-05:00');
    expect(await details(week, '2026-11-30')).toMatchObject({
      movable: false,
      detail: 'its time has gone by; open your next contact with the thanks',
    });
    expect((await details(MONDAY, '2026-11-30', {}, { kind: 'phone' }))?.detail).toBe('a short email by 23:59');
    expect((await details(tuesday, '2026-11-30', {}, { kind: 'phone' }))?.detail).toBe('still worth sending');
    expect((await details(MONDAY, '2026-11-30', {}, { interviewers: [{ name: 'Ana' }] }))?.detail).toBe(
      'by 16:15, before the collection',
    );
  });

  it('a contact says its hour, and theirs where it differs', async () => {
    const { ask } = await bench();
    const detail = async (timeZone: string) => {
      const { opportunity } = await ask('add-interview', {
        company: timeZone,
        interview: { kind: 'video', timeZone, start: '2026-11-30T10:00', end: '2026-11-30T10:30' },
      });
      const { items } = await ask('opportunity', { opportunity });
      return items.find(({ item }) => item.kind === 'first-follow-up')?.detail;
    };
    expect(await detail('America/New_York')).toBe('10:00');
    expect(await detail('America/Chicago')).toBe('11:00, 10:00 theirs');
    expect(await detail('Asia/Tokyo')).toBe('20:00, Wed 2 Dec 10:00 theirs; write it and schedule the sending');
  });

  it('only the next contact is in ink, and items of two companies are laid apart', async () => {
    const { ask } = await bench();
    const first = await ask('add-interview', fernhill);
    const second = await ask('add-interview', { ...fernhill, company: 'Juniper' });
    const items = itemsOf((await ask('calendar', { from: '2026-11-29', to: '2026-12-20' })).entries);
    const starts = ({ opportunity }: { opportunity: string }) =>
      items.filter((it) => it.opportunity === opportunity).map(({ start, pencilled }) => [start, pencilled]);
    expect(starts(first)).toEqual([
      ['2026-11-30T17:00:00-05:00', false],
      ['2026-12-02T10:00:00-05:00', false],
      ['2026-12-08T10:00:00-05:00', true],
      ['2026-12-10T10:00:00-05:00', true],
      ['2026-12-15T10:00:00-05:00', true],
    ]);
    expect(starts(second)[1]).toEqual(['2026-12-02T10:15:00-05:00', false]);
    expect((await ask('opportunity', { opportunity: second.opportunity })).items[1]?.start).toBe(
      '2026-12-02T10:15:00-05:00',
    );
  });

  it('an interview until midnight is not drawn on the next day', async () => {
    const { ask } = await bench();
    await ask('add-interview', interviewOn('2026-11-30', { start: '2026-11-30T23:00', end: '2026-12-01T00:00' }));
    const on = async (from: string, to: string) =>
      (await ask('calendar', { from, to })).entries.filter(({ type }) => type === 'interview').length;
    expect(await on('2026-11-30', '2026-12-01')).toBe(1);
    expect(await on('2026-12-01', '2026-12-02')).toBe(0);
  });
});

describe('today', () => {
  it('is empty at first', async () => {
    const { ask } = await bench();
    expect(await ask('today', {})).toEqual({
      now: '2026-11-30T11:05:00-05:00',
      today: '2026-11-30',
      timeZone: 'America/New_York',
      remark: null,
      due: [],
      late: [],
      soon: [],
      done: [],
      holds: [],
      empty: true,
      away: null,
      sample: false,
    });
  });

  it('says what to do now, with the day’s line of a note', async () => {
    const { ask } = await bench();
    await ask('add-interview', fernhill);
    const { due, soon } = await ask('today', {});
    expect(due.map(({ line }) => line)).toEqual(['In the box by 23:59 today.']);
    expect(due[0]?.dayLine).toEqual({
      from: '2026-11-30T11:00:00-05:00',
      now: '2026-11-30T11:05:00-05:00',
      collection: '2026-11-30T17:00:00-05:00',
      deadline: '2026-11-30T23:59:00-05:00',
    });
    expect(soon.map(({ line }) => line)).toEqual(['Write to Ruth Okafor on Wed 2 Dec at 10:00.']);
  });

  it('a note for a meeting to come waits with the meeting', async () => {
    const { ask } = await bench({ start: Date.parse('2026-11-30T08:00:00-05:00') });
    await ask('add-interview', fernhill);
    const { due, soon } = await ask('today', {});
    expect(due).toEqual([]);
    expect(soon.map(({ line }) => line)).toEqual([
      'Fernhill Clinic, 10:00',
      'In the box by 23:59 today.',
      'Write to Ruth Okafor on Wed 2 Dec at 10:00.',
    ]);
  });

  it('follows the week of an interview', async () => {
    const { ask, at } = await bench();
    const { opportunity, interview } = await ask('add-interview', fernhill);
    const lines = async (iso: string) => {
      at(iso);
      const { due, late, done } = await ask('today', {});
      return {
        due: due.map(({ line }) => line),
        late: late.map(({ line }) => line),
        done: done.map(({ text }) => text),
      };
    };
    expect(await lines('2026-11-30T18:00:00-05:00')).toMatchObject({
      due: ['In the box by 23:59 today. It leaves with the 17:00 collection tomorrow.'],
    });
    expect(await lines('2026-12-01T09:00:00-05:00')).toMatchObject({
      due: [],
      late: ['Still worth mailing. It leaves with the 17:00 collection today.'],
    });
    await ask('log-interaction', { opportunity, interaction: { kind: 'note-mailed', interview } });
    expect(await lines('2026-12-01T10:00:00-05:00')).toEqual({ due: [], late: [], done: ['You mailed the note'] });
    expect(await lines('2026-12-02T09:00:00-05:00')).toEqual({
      due: ['Write to Ruth Okafor today at 10:00. Two lines are enough.'],
      late: [],
      done: [],
    });
    expect(await lines('2026-12-03T09:00:00-05:00')).toMatchObject({ late: ['A short email today lands well.'] });
    await ask('log-interaction', { opportunity, interaction: { kind: 'email' } });
    expect(await lines('2026-12-08T09:00:00-05:00')).toMatchObject({
      due: ['Quiet since Thu 3 Dec. Say a short hello?'],
    });
    await ask('log-interaction', { opportunity, interaction: { kind: 'timeline', until: '2026-12-11' } });
    expect((await ask('today', {})).holds).toMatchObject([{ company: 'Fernhill Clinic', until: '2026-12-11' }]);
    expect(await lines('2026-12-14T09:00:00-05:00')).toMatchObject({
      due: ['Their date has passed. One short hello today is welcome.'],
    });
    await ask('log-interaction', { opportunity, interaction: { kind: 'reply', needsAnswer: true } });
    expect(await lines('2026-12-14T09:01:00-05:00')).toMatchObject({
      due: ['They asked you something. A short answer today is kind.'],
    });
    await ask('log-interaction', { opportunity, interaction: { kind: 'interview-invitation' } });
    expect(await lines('2026-12-15T09:00:00-05:00')).toMatchObject({
      late: ['They invited you. Say yes, and add the interview.'],
    });
    await ask('log-interaction', { opportunity, interaction: { kind: 'rejection' } });
    expect(await lines('2026-12-16T09:00:00-05:00')).toMatchObject({ due: ['A line of thanks closes it kindly.'] });
    await ask('log-interaction', { opportunity, interaction: { kind: 'offer' } });
    expect(await lines('2026-12-17T09:00:00-05:00')).toMatchObject({ due: ['Thank them for the offer today.'] });
  });

  it('finds an address, writes an email, and reviews', async () => {
    const { ask, at } = await bench();
    await ask('add-interview', interviewOn('2026-11-30', { interviewers: [{ name: 'Ana' }, tom] }));
    const phone = await ask('add-interview', { ...interviewOn('2026-11-30', { kind: 'phone' }), company: 'Juniper' });
    const { due } = await ask('today', {});
    expect(due.map(({ line }) => line).toSorted()).toEqual([
      'A short thank-you email by 23:59 today.',
      'Find Ana’s address by 16:15 today.',
      'In the box by 23:59 today.',
      'In the box by 23:59 today.',
    ]);
    await ask('change-settings', { changes: { reviewAfter: 1 } });
    await ask('log-interaction', { opportunity: phone.opportunity, interaction: { kind: 'call' } });
    at('2026-12-03T08:00:00-05:00');
    const then = await ask('today', {});
    const lines = [...then.due, ...then.late, ...then.soon]
      .filter(({ company }) => company === 'Juniper')
      .map(({ line }) => line);
    expect(lines).toContain('It has been quiet for a while. Keep going, go weekly, or let go?');
    expect(lines).toContain('A short thank-you email is still welcome.');
  });

  it('remarks on a holiday of the week, or on quiet days', async () => {
    const { ask, at } = await bench();
    const remark = async (iso: string) => {
      at(iso);
      return (await ask('today', {})).remark;
    };
    expect(await remark('2026-11-23T09:00:00-05:00')).toBe('Thanksgiving on Thursday.');
    expect(await remark('2026-11-25T09:00:00-05:00')).toBe('Thanksgiving tomorrow.');
    expect(await remark('2026-11-27T09:00:00-05:00')).toBe('Day after Thanksgiving today.');
    expect(await remark('2026-12-02T09:00:00-05:00')).toBeNull();
    await ask('change-settings', {
      changes: { quietPeriods: [{ from: '2026-12-01', to: '2026-12-11', label: 'With the family' }] },
    });
    expect(await remark('2026-12-02T09:00:00-05:00')).toBe('With the family until Fri 11 Dec.');
  });
});

describe('one opportunity', () => {
  it('says where things stand', async () => {
    const { ask, at } = await bench({ start: Date.parse('2026-11-27T09:00:00-05:00') });
    const { opportunity } = await ask('add-opportunity', { company: 'Fernhill Clinic' });
    const line = async (iso: string) => {
      at(iso);
      return (await ask('opportunity', { opportunity })).line;
    };
    const log = (interaction: object) => ask('log-interaction', { opportunity, interaction: interaction as never });
    expect(await line('2026-11-27T09:00:00-05:00')).toBe(
      'No interview yet. Add one, and the follow-up is planned for you.',
    );
    await ask('add-interview', { ...fernhill, opportunity });
    expect(await line('2026-11-27T09:00:00-05:00')).toBe('You meet them on Mon 30 Nov at 10:00.');
    expect(await line('2026-11-29T09:00:00-05:00')).toBe('You meet them tomorrow at 10:00.');
    expect(await line('2026-11-30T09:00:00-05:00')).toBe('You meet them today at 10:00.');
    expect(await line('2026-11-30T10:30:00-05:00')).toBe('You are meeting them now.');
    expect(await line('2026-11-30T12:00:00-05:00')).toBe('You met them today at 10:00.');
    expect(await line('2026-12-01T12:00:00-05:00')).toBe('You met them yesterday.');
    expect(await line('2026-12-03T12:00:00-05:00')).toBe('You met them on Mon 30 Nov.');
    await log({ kind: 'timeline', until: '2026-12-11' });
    expect(await line('2026-12-03T12:00:00-05:00')).toBe('On hold until Fri 11 Dec.');
    at('2026-12-04T12:00:00-05:00');
    await log({ kind: 'rejection' });
    expect(await line('2026-12-04T13:00:00-05:00')).toBe('Not this time. Only a kind word is left.');
    await log({ kind: 'offer' });
    expect(await line('2026-12-04T14:00:00-05:00')).toBe('They made you an offer. Everything else goes quiet.');
    await log({ kind: 'review-answer', answer: 'let-go' });
    expect(await line('2026-12-04T15:00:00-05:00')).toBe('You let this one go.');
    await log({ kind: 'no-contact-request' });
    expect(await line('2026-12-04T16:00:00-05:00')).toBe('They asked for no contact, and that is kept.');
  });

  it('tells its history, newest first', async () => {
    const { ask, at } = await bench();
    const { opportunity, interview } = await ask(
      'add-interview',
      interviewOn('2026-11-30', {
        end: '2026-11-30T11:30',
        kind: 'video',
        interviewers: [fernhill.interview.interviewers[0], tom],
      }),
    );
    const person = (await ask('opportunity', { opportunity })).opportunity.people[0]!.id;
    const kinds = [
      { kind: 'email', person },
      { kind: 'call' },
      { kind: 'voicemail', person },
      { kind: 'no-answer', person },
      { kind: 'note-mailed', interview, person },
      { kind: 'thank-you-email', interview, person },
      { kind: 'reply', person, words: 'Thank you' },
      { kind: 'reply', needsAnswer: true },
      { kind: 'timeline', until: '2026-12-18' },
      { kind: 'interview-invitation' },
      { kind: 'automatic-reply', until: '2026-12-04' },
      { kind: 'automatic-reply' },
      { kind: 'review-answer', answer: 'keep-going' },
      { kind: 'review-answer', answer: 'weekly' },
      { kind: 'review-answer', answer: 'let-go' },
      { kind: 'rejection' },
      { kind: 'offer' },
      { kind: 'no-contact-request' },
    ];
    for (const [step, interaction] of kinds.entries()) {
      at(`2026-11-30T12:${String(step).padStart(2, '0')}:00-05:00`);
      await ask('log-interaction', { opportunity, interaction: interaction as never });
    }
    const { history } = await ask('opportunity', { opportunity });
    expect(history.map(({ text, words }) => (words ? `${text}: ${words}` : text)).toReversed()).toEqual([
      'Video interview, 1 hour 30 minutes, with Ruth Okafor and Tom Lindqvist',
      'You emailed Ruth Okafor',
      'You called them',
      'You left Ruth Okafor a voicemail',
      'You called Ruth Okafor; no answer',
      'You mailed the note to Ruth Okafor',
      'You sent Ruth Okafor a thank-you email',
      'Ruth Okafor replied: Thank you',
      'They replied with a question',
      'They gave a date: Fri 18 Dec',
      'They invited you',
      'An automatic reply came: away until Fri 4 Dec',
      'An automatic reply came',
      'You chose to keep going',
      'You chose to go weekly',
      'You let it go',
      'They said not this time',
      'They made an offer',
      'They asked for no contact',
    ]);
  });

  it('reads vague words from their calendar', async () => {
    const { ask } = await bench();
    const { opportunity } = await ask('add-interview', fernhill);
    const read = (words: string, at?: string) => ask('read-words', { opportunity, words, ...(at ? { at } : {}) });
    expect(await read('a couple of weeks')).toEqual({ until: '2026-12-14', vague: true });
    expect(await read(' End of the week ')).toEqual({ until: '2026-12-04', vague: true });
    expect(await read('a couple of weeks', '2026-11-23T12:00')).toEqual({ until: '2026-12-07', vague: true });
    expect(await read('when pigs fly')).toBeNull();
    const { vagueWords } = await ask('opportunity', { opportunity });
    expect(vagueWords).toContainEqual({ words: 'a couple of weeks', until: '2026-12-14' });
    expect(vagueWords).toHaveLength(9);
  });
});

describe('all opportunities', () => {
  it('come with the soonest next thing first and closed ones last, and are found by company, role or person', async () => {
    const { ask } = await bench();
    const kestrel = await ask('add-interview', {
      ...interviewOn('2026-11-30', { interviewers: [{ name: 'José Ñandú' }] }),
      company: 'Kestrel',
      role: 'Baker',
    });
    await ask('add-interview', { ...interviewOn('2026-12-03'), company: 'Juniper' });
    await ask('add-opportunity', { company: 'Alder & Pine' });
    const closed = await ask('add-interview', { ...fernhill, company: 'Brightwater' });
    await ask('log-interaction', { opportunity: closed.opportunity, interaction: { kind: 'offer' } });
    await ask('log-interaction', { opportunity: kestrel.opportunity, interaction: { kind: 'reply' } });
    const lines = await ask('opportunities', {});
    expect(
      lines.map(({ company, next, closed: end, hold }) => [company, next?.kind, next?.date, end, hold?.reason]),
    ).toEqual([
      ['Kestrel', 'find-address', '2026-11-30', null, 'reply'],
      ['Juniper', 'interview', '2026-12-03', null, undefined],
      ['Alder & Pine', undefined, undefined, null, undefined],
      ['Brightwater', 'thank-you-note', '2026-11-30', 'offer', undefined],
    ]);
    const found = async (find: string) => (await ask('opportunities', { find })).map(({ company }) => company);
    expect(await found('jose')).toEqual(['Kestrel']);
    expect(await found(' BAKER ')).toEqual(['Kestrel']);
    expect(await found('pine')).toEqual(['Alder & Pine']);
    expect(await found('nobody')).toEqual([]);
  });
});

describe('settings', () => {
  it('name every zone and country that can be chosen', async () => {
    const { ask } = await bench({ systemZone: 'Europe/Kyiv' });
    const { zones, countries, settings, defaults } = await ask('settings', {});
    expect(settings.timeZone).toBe('Europe/Kyiv');
    expect(defaults.timeZone).toBe('Europe/Kyiv');
    for (const zone of ['America/New_York', 'Asia/Tokyo', 'UTC', 'Europe/Kyiv']) expect(zones).toContain(zone);
    expect(countries.slice(0, 2)).toEqual([
      { code: 'US', name: 'United States' },
      { code: 'GB', name: 'United Kingdom' },
    ]);
    expect(countries).toContainEqual({ code: 'DE', name: 'Germany' });
    for (const { code } of countries.slice(0, 20)) await ask('change-settings', { changes: { officeCountry: code } });
  });
});
