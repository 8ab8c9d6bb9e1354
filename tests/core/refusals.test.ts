import { describe, expect, it } from 'vitest';
import { bench, type Bench, fernhill, NEW_YORK } from './harness';

/** A Fernhill with its ids, as most refusals need one. */
async function withFernhill(): Promise<Bench & { opportunity: string; interview: string; person: string }> {
  const it = await bench();
  const { opportunity, interview } = await it.ask('add-interview', fernhill);
  const view = await it.ask('opportunity', { opportunity });
  return { ...it, opportunity, interview, person: view.opportunity.people[0]!.id };
}
const meeting = fernhill.interview;

describe('a request that is not of the contract', () => {
  it.each(['', 'today ', 'delete-everything', 'toString', '__proto__'])('%j is refused', async (name) => {
    const { refused } = await bench();
    expect(await refused(name, {})).toEqual({
      code: 'unknown-request',
      message: `“${name}” is not a request that is known here.`,
    });
  });
});

describe('a form that is filled in wrongly is refused with the field and what would be right', () => {
  const interview = (changes: object) => ({ ...fernhill, interview: { ...meeting, ...changes } });
  it.each<[string, string, unknown, string, string]>([
    ['no company', 'add-opportunity', {}, 'company', 'is needed'],
    ['no company for an interview', 'add-interview', { interview: meeting }, 'company', 'is needed: with whom is it?'],
    ['a company of spaces', 'add-opportunity', { company: '  ' }, 'company', 'must not be empty'],
    ['a company that is a number', 'add-opportunity', { company: 7 }, 'company', 'must be text'],
    [
      'a name of 4,000 characters',
      'add-interview',
      { ...fernhill, company: 'x'.repeat(4_000) },
      'company',
      'must be at most 200 characters (it has 4,000)',
    ],
    [
      'a field that nobody knows',
      'add-opportunity',
      { company: 'Juniper', colour: 'green' },
      'colour',
      'is not a field that is known here',
    ],
    ['an end before the start', 'add-interview', interview({ end: '2026-11-30T09:00' }), 'end', 'must be after start'],
    ['an end at the start', 'add-interview', interview({ end: '2026-11-30T10:00' }), 'end', 'must be after start'],
    [
      'an end next month',
      'add-interview',
      interview({ end: '2026-12-30T10:00' }),
      'end',
      'must be within two weeks of start',
    ],
    ['31 November', 'add-interview', interview({ start: '2026-11-31T10:00' }), 'start', 'November has 30 days'],
    [
      '29 February 2027',
      'add-interview',
      interview({ start: '2027-02-29T10:00' }),
      'start',
      'February 2027 has 28 days',
    ],
    [
      'a thirteenth month',
      'add-interview',
      interview({ start: '2026-13-01T10:00' }),
      'start',
      'must be in a month from 01 to 12',
    ],
    ['a day 0', 'add-interview', interview({ start: '2026-12-00T10:00' }), 'start', 'must be a day from 01 on'],
    [
      '25 o’clock',
      'add-interview',
      interview({ start: '2026-12-01T25:00' }),
      'start',
      'must have a time from 00:00 to 23:59',
    ],
    [
      'the year 9999',
      'add-interview',
      interview({ start: '9999-12-01T10:00' }),
      'start',
      'must be in a year from 1970 to 2199',
    ],
    [
      'words for a time',
      'add-interview',
      interview({ start: 'tomorrow' }),
      'start',
      'must be a date and time such as 2026-12-08T10:00',
    ],
    [
      'half an offset',
      'add-interview',
      interview({ start: '2026-12-01T10:00+5' }),
      'start',
      'must be a date and time such as 2026-12-08T10:00, or with its offset, 2026-12-08T10:00:00-05:00',
    ],
    ['no start', 'add-interview', interview({ start: undefined }), 'start', 'is needed'],
    [
      'a zone that nobody knows',
      'add-interview',
      interview({ timeZone: 'Mars/Olympus' }),
      'timeZone',
      'must be a time zone such as America/New_York',
    ],
    [
      'a kind that nobody knows',
      'add-interview',
      interview({ kind: 'séance' }),
      'kind',
      'must be "in-person", "video" or "phone"',
    ],
    [
      'a person without a name',
      'add-interview',
      interview({ interviewers: [{ name: '' }] }),
      'interviewers[0].name',
      'must not be empty',
    ],
    [
      'interviewers that are no list',
      'add-interview',
      interview({ interviewers: 'Ruth' }),
      'interviewers',
      'must be a list',
    ],
    [
      'a mailbox at 26 o’clock',
      'add-interview',
      interview({ mailbox: { weekdays: '26:00' } }),
      'mailbox.weekdays',
      'must be a time such as 09:30',
    ],
    [
      'an unknown operator',
      'add-interview',
      interview({ postalOperator: 'Pigeons' }),
      'postalOperator',
      'must be one of "USPS", "Royal Mail", "Canada Post", "Deutsche Post"',
    ],
    [
      'check-ins eight times a week',
      'change-settings',
      { changes: { checkIns: { perWeek: 8 } } },
      'checkIns.perWeek',
      'must be a whole number from 1 to 7',
    ],
    [
      'no weekdays',
      'change-settings',
      { changes: { checkIns: { weekdays: [] } } },
      'checkIns.weekdays',
      'must name at least one weekday',
    ],
    [
      'working hours backwards',
      'change-settings',
      { changes: { workingHours: ['17:00', '09:00'] } },
      'workingHours',
      'must end at least 15 minutes after it starts',
    ],
    [
      'a setting that nobody knows',
      'change-settings',
      { changes: { volume: 11 } },
      'volume',
      'is not a field that is known here',
    ],
    [
      'a country without holidays',
      'change-settings',
      { changes: { officeCountry: 'XX' } },
      'officeCountry',
      'no holidays are known for "XX"; use a code such as "US", "GB" or "DE"',
    ],
    [
      'a country that is no code',
      'change-settings',
      { changes: { officeCountry: 'Germany' } },
      'officeCountry',
      'must be a country code such as "US" or "DE-BY"',
    ],
    [
      'quiet days backwards',
      'change-settings',
      { changes: { quietPeriods: [{ from: '2026-12-24', to: '2026-12-20' }] } },
      'quietPeriods[0].to',
      'must not be before from',
    ],
    ['a preset that nobody knows', 'use-preset', { preset: 'louder' }, 'preset', 'must be "article" or "calmer"'],
    [
      'a theme that nobody knows',
      'change-preferences',
      { changes: { theme: 'plaid' } },
      'theme',
      'must be "system" or "light" or "dark"',
    ],
    [
      'lines nine millimetres apart',
      'change-preferences',
      { changes: { stationery: { pitch: 9 } } },
      'stationery.pitch',
      'must be 6.4, 7, 8 or 8.7: millimetres from line to line',
    ],
    [
      'a card that nobody sells',
      'change-preferences',
      { changes: { stationery: { card: 'a3' } } },
      'stationery.card',
      'must be one of "a2", "us-a6", "us-a7", "four-bar", "iso-a6", "dl"',
    ],
    [
      'a hand that writes no letter',
      'change-preferences',
      { changes: { stationery: { charactersPer100: 0 } } },
      'stationery.charactersPer100',
      'must be a whole number from 10 to 150',
    ],
    [
      'a sender with a very long name',
      'change-preferences',
      { changes: { sender: { name: 'x'.repeat(201) } } },
      'sender.name',
      'must be at most 200 characters',
    ],
    [
      'a calendar that ends before it begins',
      'calendar',
      { from: '2026-12-01', to: '2026-12-01' },
      'to',
      'must be after from',
    ],
    [
      'a calendar of a thousand days',
      'calendar',
      { from: '2026-01-01', to: '2029-01-01' },
      'to',
      'must be at most 800 days after from',
    ],
    [
      'a calendar from 31 November',
      'calendar',
      { from: '2026-11-31', to: '2026-12-01' },
      'from',
      'November has 30 days',
    ],
    [
      'a preview of undo',
      'preview',
      { command: 'undo', input: {} },
      'command',
      'must be the name of a command that can be previewed',
    ],
  ])('%s', async (_, name, input, field, problem) => {
    const { refused, store } = await bench();
    expect(await refused(name, input)).toEqual({ code: 'bad-input', field, message: `${field}: ${problem}` });
    expect(store.saved).toEqual([]);
  });

  it('an input that is no object', async () => {
    const { refused } = await bench();
    expect(await refused('add-opportunity', 'Juniper')).toEqual({
      code: 'bad-input',
      message: 'The input must be an object with named fields.',
    });
    expect((await refused('add-opportunity', undefined)).message).toBe('The input is needed.');
  });

  it('HTML in a name is a name', async () => {
    const { ask } = await bench();
    const company = '<img src=x onerror=alert(1)> & Sons';
    const { opportunity } = await ask('add-opportunity', { company });
    expect((await ask('opportunity', { opportunity })).opportunity.company).toBe(company);
  });
});

describe('what is not here any more', () => {
  it.each([
    ['opportunity', 'opportunity', 'edit-opportunity', { opportunity: 'nobody', changes: {} }],
    ['opportunity', 'opportunity', 'remove-opportunity', { opportunity: 'nobody' }],
    ['opportunity', 'opportunity', 'add-interview', { opportunity: 'nobody', interview: meeting }],
    ['opportunity', 'opportunity', 'opportunity', { opportunity: 'nobody' }],
    ['opportunity', 'opportunity', 'read-words', { opportunity: 'nobody', words: 'soon' }],
    ['part of the plan', 'item', 'move-item', { item: 'nobody', to: '2026-12-09' }],
  ])('an unknown %s is not found (%s, %s)', async (what, field, name, input) => {
    const { refused } = await bench();
    expect(await refused(name, input)).toEqual({
      code: 'not-found',
      field,
      message: `That ${what} is not here any more; perhaps it was removed or undone.`,
    });
  });

  it('an unknown interview, person, line of the history or item of an opportunity is not found', async () => {
    const { refused, opportunity } = await withFernhill();
    const message = (what: string) => `That ${what} is not here any more; perhaps it was removed or undone.`;
    for (const name of ['edit-interview', 'remove-interview', 'reschedule-interview'])
      expect(
        await refused(name, {
          opportunity,
          interview: 'nobody',
          ...(name === 'edit-interview' ? { changes: {} } : {}),
          ...(name === 'reschedule-interview' ? { start: '2026-12-01T10:00' } : {}),
        }),
      ).toEqual({ code: 'not-found', field: 'interview', message: message('interview') });
    expect(await refused('remove-person', { opportunity, person: 'nobody' })).toEqual({
      code: 'not-found',
      field: 'person',
      message: message('person'),
    });
    expect(await refused('save-person', { opportunity, person: { id: 'nobody', name: 'Ana' } })).toMatchObject({
      code: 'not-found',
      field: 'person',
    });
    expect(
      await refused('add-interview', {
        opportunity,
        interview: { ...meeting, interviewers: [{ id: 'nobody', name: 'Ana' }] },
      }),
    ).toMatchObject({ code: 'not-found', field: 'person' });
    for (const [name, more] of [
      ['edit-interaction', { changes: {} }],
      ['remove-interaction', {}],
    ] as const)
      expect(await refused(name, { opportunity, interaction: 'nobody', ...more })).toEqual({
        code: 'not-found',
        field: 'interaction',
        message: message('line of the history'),
      });
    for (const [name, more] of [
      ['move-item', { to: '2026-12-09' }],
      ['unmove-item', {}],
      ['acknowledge-item', {}],
      ['move-days', { from: '2026-12-01', to: '2026-12-09' }],
    ] as const)
      expect(await refused(name, { item: `${opportunity}/check-in/2020-01-01`, ...more })).toEqual({
        code: 'not-found',
        field: 'item',
        message: message('part of the plan'),
      });
  });

  it('an interaction for an interview or a person of nobody is not found', async () => {
    const { refused, opportunity } = await withFernhill();
    const log = (interaction: object) => refused('log-interaction', { opportunity, interaction });
    expect(await log({ kind: 'note-mailed', interview: 'nobody' })).toMatchObject({
      code: 'not-found',
      field: 'interview',
    });
    expect(await log({ kind: 'email', person: 'nobody' })).toMatchObject({ code: 'not-found', field: 'person' });
  });
});

describe('a word about the history that cannot be', () => {
  it.each<[string, object, string, string]>([
    ['tomorrow’s call', { kind: 'call', at: '2026-12-01T10:00' }, 'at', 'is still ahead; log it when it has happened'],
    [
      'a call in an hour',
      { kind: 'call', at: '2026-11-30T12:05' },
      'at',
      'is still ahead; log it when it has happened',
    ],
    [
      'a date before it was given',
      { kind: 'timeline', until: '2026-11-29' },
      'until',
      'must not be before Mon 30 Nov, the day they said it',
    ],
    ['a date that is missing', { kind: 'timeline' }, 'until', 'is needed for a timeline: the day they promised'],
    ['31 November', { kind: 'timeline', until: '2026-11-31' }, 'until', 'November has 30 days'],
    [
      'a decision without an answer',
      { kind: 'review-answer' },
      'answer',
      'is needed for a review-answer: "keep-going", "weekly" or "let-go"',
    ],
    [
      'a note for no interview',
      { kind: 'note-mailed' },
      'interview',
      'is needed for note-mailed: the id of the interview it was for',
    ],
    [
      'words without an end',
      { kind: 'reply', words: 'x'.repeat(10_001) },
      'words',
      'must be at most 10,000 characters (it has 10,001)',
    ],
  ])('%s', async (_, interaction, field, problem) => {
    const { refused, opportunity } = await withFernhill();
    expect(await refused('log-interaction', { opportunity, interaction })).toMatchObject({
      code: 'bad-input',
      field,
      message: `${field}: ${problem}`,
    });
  });

  it('a clock that is a minute ahead is no time traveller', async () => {
    const { ask, opportunity } = await withFernhill();
    await ask('log-interaction', { opportunity, interaction: { kind: 'call', at: '2026-11-30T11:06' } });
  });

  it('a time cannot be cleared', async () => {
    const { ask, refused, opportunity } = await withFernhill();
    const { interaction } = await ask('log-interaction', { opportunity, interaction: { kind: 'call' } });
    expect(await refused('edit-interaction', { opportunity, interaction, changes: { at: null } })).toMatchObject({
      field: 'at',
      message: 'at: is needed',
    });
    expect(await refused('edit-interaction', { opportunity, interaction, changes: { kind: null } })).toMatchObject({
      field: 'kind',
      message: 'kind: is needed',
    });
  });

  it('an interview keeps its start, end, zone and kind', async () => {
    const { refused, opportunity, interview } = await withFernhill();
    for (const field of ['start', 'end', 'timeZone', 'kind'])
      expect(await refused('edit-interview', { opportunity, interview, changes: { [field]: null } })).toEqual({
        code: 'bad-input',
        field,
        message: `${field}: is needed`,
      });
    expect(
      await refused('reschedule-interview', {
        opportunity,
        interview,
        start: '2026-12-02T10:00',
        end: '2026-12-02T09:00',
      }),
    ).toMatchObject({ field: 'end', message: 'end: must be after start' });
  });
});

describe('a drag that is refused', () => {
  it('says why and the nearest day that would do, and changes nothing', async () => {
    const { refused, ask, opportunity, store } = await withFernhill();
    const item = `${opportunity}/check-in/2026-12-08`;
    expect(await refused('move-item', { item, to: '2026-12-12' })).toEqual({
      code: 'closed-day',
      field: 'to',
      message: 'Sat 12 Dec is a weekend.',
      nearest: '2026-12-11',
    });
    expect(await refused('move-item', { item, to: '2026-11-27' })).toMatchObject({
      code: 'past',
      message: 'Fri 27 Nov has passed.',
    });
    expect(await refused('move-item', { item, to: '2026-11-31' })).toMatchObject({
      code: 'bad-input',
      message: 'to: November has 30 days',
    });
    expect(await refused('move-item', { item, to: '2026-12-09T10:00:00-05:00' })).toMatchObject({
      code: 'bad-input',
      message: 'to: must be a date such as 2026-12-08, or with a time, 2026-12-08T15:00',
    });
    await ask('log-interaction', { opportunity, interaction: { kind: 'timeline', until: '2026-12-11' } });
    const saved = store.saved.length;
    expect(
      await refused('move-item', { item: `${opportunity}/timeline-follow-up/2026-12-14`, to: '2026-12-09' }),
    ).toMatchObject({ code: 'hold', message: 'They asked you to wait until Fri 11 Dec.', nearest: '2026-12-14' });
    expect(store.saved).toHaveLength(saved);
  });

  it('of a kind that stays says why it stays', async () => {
    const { ask, refused, send, opportunity, at } = await withFernhill();
    const drag = async (kind: string) => {
      const { items } = await ask('opportunity', { opportunity });
      const entry = items.find(({ item }) => item.kind === kind)!;
      expect(entry.movable).toBe(false);
      const error = await refused('move-item', { item: entry.id, to: '2026-12-16' });
      expect(error).toMatchObject({ code: 'not-movable', field: 'item' });
      expect(await refused('move-days', { item: entry.id, from: '2026-12-01', to: '2026-12-02' })).toEqual(error);
      return error.message;
    };
    const log = (interaction: object) => send('log-interaction', { opportunity, interaction: interaction as never });

    await log({ kind: 'reply', needsAnswer: true });
    expect(await drag('answer')).toBe('They are waiting for your answer, so it stays with the first day that is open.');
    at('2026-12-01T11:00:00-05:00');
    await log({ kind: 'offer' });
    expect(await drag('offer-thanks')).toBe('This is kindest right after their word, so it stays there.');
    at('2026-12-02T11:00:00-05:00');
    await log({ kind: 'rejection' });
    expect(await drag('courtesy-close')).toBe('This is kindest right after their word, so it stays there.');
  });

  it('of a review, an address and a missed note says so too', async () => {
    const { ask, refused, at } = await bench();
    const ruth = { name: 'Ruth Okafor', email: 'ruth@example.com' };
    const { opportunity } = await ask('add-interview', {
      ...fernhill,
      interview: { ...meeting, interviewers: [ruth] },
    });
    await ask('edit-opportunity', { opportunity, changes: { settings: { reviewAfter: 1 } } });
    const refusal = async (kind: string) => {
      const { items } = await ask('opportunity', { opportunity });
      const entry = items.find(({ item }) => item.kind === kind)!;
      return (await refused('move-item', { item: entry.id, to: '2026-12-16' })).message;
    };
    expect(await refusal('find-address')).toBe(
      'The address is needed before the collection; move the note, and this comes along.',
    );
    await ask('log-interaction', { opportunity, interaction: { kind: 'email' } });
    expect(await refusal('review')).toBe('The review comes with the next contact; move that one, and it comes along.');
    at('2026-12-08T09:00:00-05:00');
    expect(await refusal('thank-you-email')).toBe(
      'Its time has gone by; open your next contact with the thanks instead.',
    );
  });

  it('there is nothing to put back of an item that was not moved', async () => {
    const { refused, opportunity } = await withFernhill();
    expect(await refused('unmove-item', { item: `${opportunity}/check-in/2026-12-08` })).toEqual({
      code: 'not-moved',
      field: 'item',
      message: 'It is on the day the plan gave it already.',
    });
  });
});

describe('too much of a good thing', () => {
  it('more people than are kept is refused before it is saved', async () => {
    const { refused, ask, opportunity } = await withFernhill();
    for (let count = 0; count < 3; count++)
      await ask('add-interview', {
        opportunity,
        interview: {
          ...meeting,
          interviewers: Array.from({ length: 50 }, (_, index) => ({ name: `Person ${count} ${index}` })),
        },
      });
    const more = { ...meeting, interviewers: Array.from({ length: 50 }, (_, index) => ({ name: `Last ${index}` })) };
    expect(await refused('add-interview', { opportunity, interview: more })).toEqual({
      code: 'too-much',
      message: 'Fernhill Clinic: people must be at most 200 entries.',
    });
    expect(
      await refused('add-interview', {
        opportunity,
        interview: { ...meeting, interviewers: Array.from({ length: 51 }, (_, index) => ({ name: `Last ${index}` })) },
      }),
    ).toMatchObject({ field: 'interviewers', message: 'interviewers: must be at most 50 people' });
  });

  it('a zone is a place', async () => {
    const { refused } = await bench();
    expect(await refused('change-settings', { changes: { timeZone: '+05:00' } })).toMatchObject({ field: 'timeZone' });
    expect(NEW_YORK).toContain('/');
  });
});
