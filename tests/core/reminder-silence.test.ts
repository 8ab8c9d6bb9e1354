import { describe, expect, it } from 'vitest';
import { StoreError } from '../../src-main/store/store-error';
import { type Bench, fernhill } from './harness';
import { kinds, listening, titles } from './listening';

describe('a silence swallows nothing:', () => {
  const noteAt = async (time: string) => {
    const made = await listening();
    await made.ask('add-interview', fernhill);
    for (const before of ['11:15', '16:15', '20:30']) {
      if (before > time) break;
      made.at(`2026-11-30T${before}:00-05:00`);
      await made.look();
    }
    made.at(`2026-11-30T${time}:00-05:00`);
    made.told.length = 0;
    return made;
  };

  it('no snooze is offered that ends in the quiet hours, and one that is asked for is refused with the reason', async () => {
    const { ask, refused } = await noteAt('20:30');
    const [evening] = (await ask('reminders', {})).shown;
    expect(evening!.snoozes.map(({ choice }) => choice)).toEqual(['ten-minutes']);
    expect(await refused('snooze-reminder', { key: evening!.key, choice: 'hour' })).toEqual({
      code: 'too-late',
      field: 'choice',
      message: 'It is quiet then, until 8:00. It is best done before 23:59.',
    });
  });

  it('tomorrow is when a long night ends', async () => {
    const { ask, at, look, told } = await noteAt('11:15');
    await ask('finish-reminder', { key: (await ask('reminders', {})).shown[0]!.key });
    await ask('change-preferences', { changes: { reminders: { quietHours: { from: '21:30', to: '10:30' } } } });
    at('2026-12-02T10:30:00-05:00');
    await look();
    const [contact] = (await ask('reminders', {})).shown;
    expect(contact!.snoozes.at(-1)).toEqual({ choice: 'tomorrow', until: '2026-12-03T10:30:00-05:00' });
    await ask('snooze-reminder', { key: contact!.key, choice: 'tomorrow' });
    told.length = 0;
    at('2026-12-03T10:29:00-05:00');
    await look();
    expect(told).toEqual([]);
    at('2026-12-03T10:30:00-05:00');
    await look();
    expect(kinds(told)).toEqual(['contact']);
  });

  it('the evening’s word is told before quiet hours that begin earlier, and takes over from the one before', async () => {
    const { ask, at, look, told } = await noteAt('19:00');
    await ask('change-preferences', { changes: { reminders: { quietHours: { from: '20:00', to: '08:00' } } } });
    at('2026-11-30T19:49:59-05:00');
    await look();
    expect(told).toEqual([]);
    expect((await ask('reminders', {})).next).toBe('2026-11-30T19:50:00-05:00');
    at('2026-11-30T19:50:00-05:00');
    await look();
    expect(told).toMatchObject([{ digest: null, reminders: [{ kind: 'note-evening', late: false }] }]);
    expect((await ask('reminders', {})).shown.map(({ kind }) => kind)).toEqual(['note-evening']);
    at('2026-11-30T20:30:00-05:00');
    await look();
    at('2026-12-01T08:00:00-05:00');
    await look();
    expect(kinds(told)).toEqual(['note-evening']);
  });

  it('told in the last minutes before the quiet, it is not late', async () => {
    const { ask, at, look, told } = await noteAt('19:00');
    await ask('change-preferences', { changes: { reminders: { quietHours: { from: '20:00', to: '08:00' } } } });
    at('2026-11-30T19:57:00-05:00');
    await look();
    expect(told).toMatchObject([
      { reminders: [{ kind: 'note-evening', late: false, body: 'In by 23:59 keeps your word.' }] },
    ]);
  });

  it('a pause until tomorrow begins with the last word of the note, and ends with what is still worth it', async () => {
    const { ask, at, look, told } = await noteAt('18:00');
    await ask('pause-reminders', { until: 'tomorrow' });
    expect(kinds(told)).toEqual(['note-evening']);
    for (const time of ['2026-11-30T20:30', '2026-12-01T08:59']) {
      at(`${time}:00-05:00`);
      await look();
    }
    expect(told).toHaveLength(1);
    at('2026-12-01T09:00:00-05:00');
    await look();
    expect(told.slice(1)).toMatchObject([
      { digest: null, reminders: [{ title: 'Fernhill Clinic: the note is still worth mailing.', late: false }] },
    ]);
  });

  it('a pause of an hour that runs into the quiet hours, too', async () => {
    const { ask, told } = await noteAt('20:29');
    expect(await ask('pause-reminders', { until: 'hour' })).toEqual({ until: '2026-11-30T21:29:00-05:00' });
    expect(told).toEqual([]);
    const later = await noteAt('20:29');
    later.at('2026-11-30T20:29:59-05:00');
    await later.ask('change-preferences', { changes: { reminders: { quietHours: { from: '21:00', to: '08:00' } } } });
    await later.ask('pause-reminders', { until: 'hour' });
    expect(kinds(later.told)).toEqual(['note-evening']);
  });

  it('a pause of an hour over the last collection begins with its word: later the van has gone', async () => {
    const { ask, told, toldAt } = await noteAt('16:10');
    await ask('pause-reminders', { until: 'hour' });
    expect(titles(told.flatMap(({ reminders }) => reminders))).toEqual(['Fernhill Clinic: a note before 17:00.']);
    expect(await toldAt(['2026-11-30T16:15', '2026-11-30T17:10', '2026-11-30T20:30'])).toEqual([
      ['2026-11-30T20:30', 'note-evening'],
    ]);
    const short = await noteAt('15:50');
    await short.ask('pause-reminders', { until: 'hour' });
    expect(short.told).toEqual([]);
    expect(await short.toldAt(['2026-11-30T16:15', '2026-11-30T16:50'])).toEqual([
      ['2026-11-30T16:50', 'note-collection'],
    ]);
    const lifted = await noteAt('16:10');
    await lifted.ask('pause-reminders', { until: 'hour' });
    await lifted.ask('pause-reminders', { until: null });
    expect(await lifted.toldAt(['2026-11-30T16:12', '2026-11-30T16:15', '2026-11-30T17:10'])).toEqual([
      ['2026-11-30T16:15', 'note-collection'],
    ]);
  });

  it('quiet hours over the last collection have its word before them', async () => {
    const { ask, toldAt } = await noteAt('15:00');
    await ask('change-preferences', { changes: { reminders: { quietHours: { from: '16:10', to: '18:00' } } } });
    expect(await toldAt(['2026-11-30T15:59', '2026-11-30T16:00', '2026-11-30T16:15', '2026-11-30T18:00'])).toEqual([
      ['2026-11-30T16:00', 'note-collection'],
    ]);
  });

  it('the word about a van that left while nobody could be told names the box', async () => {
    const { ask, at, toldAt, told } = await listening();
    await ask('add-interview', fernhill);
    at('2026-11-30T10:50:00-05:00');
    await ask('change-preferences', { changes: { reminders: { quietHours: { from: '10:55', to: '17:30' } } } });
    expect(await toldAt(['2026-11-30T11:15', '2026-11-30T16:15', '2026-11-30T17:30'])).toEqual([
      ['2026-11-30T17:30', 'note-collection'],
    ]);
    expect(titles(told.flatMap(({ reminders }) => reminders))).toEqual(['Fernhill Clinic: still time for the box.']);
  });

  it('the word told early names what lies ahead next, and comes again at its hour when the pause ends in time', async () => {
    const { ask, toldAt, told } = await noteAt('15:00');
    await ask('pause-reminders', { until: 'tomorrow' });
    expect(titles(told.flatMap(({ reminders }) => reminders))).toEqual(['Fernhill Clinic: a note before 17:00.']);
    // Asked for again, nothing more is lost.
    await ask('pause-reminders', { until: 'tomorrow' });
    expect(told).toHaveLength(1);
    await ask('pause-reminders', { until: null });
    expect((await ask('reminders', {})).shown.map(({ kind }) => kind)).toEqual(['note-now']);
    expect(await toldAt(['2026-11-30T15:01', '2026-11-30T16:15', '2026-11-30T20:30', '2026-11-30T20:31'])).toEqual([
      ['2026-11-30T16:15', 'note-collection'],
      ['2026-11-30T20:30', 'note-evening'],
    ]);
  });

  it('a snooze outlives a pause that ends before its hour', async () => {
    const { ask, at, look, toldAt, told } = await listening();
    const early = { ...fernhill.interview, start: '2026-12-01T08:30', end: '2026-12-01T09:30' };
    await ask('add-interview', { ...fernhill, interview: early });
    at('2026-11-30T19:00:00-05:00');
    await look();
    await ask('snooze-reminder', { key: told[0]!.reminders[0]!.key, choice: 'hour' });
    at('2026-11-30T19:20:00-05:00');
    await ask('pause-reminders', { until: 'tomorrow' });
    at('2026-11-30T19:21:00-05:00');
    await ask('pause-reminders', { until: null });
    expect((await ask('reminders', {})).snoozed).toMatchObject([{ at: '2026-11-30T20:00:00-05:00' }]);
    expect(await toldAt(['2026-11-30T19:30', '2026-11-30T20:00', '2026-11-30T20:01'])).toEqual([
      ['2026-11-30T20:00', 'interview-eve'],
    ]);
  });

  it('an early word that was put away stays away, and the next one comes', async () => {
    const { ask, toldAt, told } = await noteAt('15:00');
    await ask('pause-reminders', { until: 'tomorrow' });
    await ask('acknowledge-reminder', { key: told[0]!.reminders[0]!.key });
    await ask('pause-reminders', { until: null });
    expect(await toldAt(['2026-11-30T16:15', '2026-11-30T20:30'])).toEqual([['2026-11-30T20:30', 'note-evening']]);
  });

  it('a pause that a clock set back has ended does not begin again on its day', async () => {
    const { ask, at, look } = await listening();
    at('2027-01-15T13:00:00-05:00');
    await ask('pause-reminders', { until: 'tomorrow' });
    at('2026-12-01T09:00:00-05:00');
    await look();
    at('2027-01-15T14:00:00-05:00');
    await look();
    expect((await ask('reminders', {})).pausedUntil).toBeNull();
  });

  it('the end of a pause is told as a change, though nothing rings', async () => {
    const { ask, at, look, core } = await listening();
    const events: string[] = [];
    core.subscribe(({ event }) => events.push(event));
    const heard = async (iso: string) => {
      events.length = 0;
      at(iso);
      await look();
      return events;
    };
    await ask('pause-reminders', { until: 'hour' });
    await heard('2026-11-30T12:00:00-05:00');
    expect(await heard('2026-11-30T12:04:00-05:00')).toEqual([]);
    expect(await heard('2026-11-30T12:05:00-05:00')).toEqual(['changed']);
    expect(await heard('2026-11-30T12:05:10-05:00')).toEqual([]);
  });

  it('no word about a note is told before its interview is over', async () => {
    const { ask, at, told } = await listening();
    await ask('add-interview', fernhill);
    at('2026-11-30T10:30:00-05:00');
    await ask('pause-reminders', { until: 'tomorrow' });
    expect(told).toEqual([]);
  });

  const unsaid = async ({ ask }: Pick<Bench, 'ask'>) =>
    (await ask('reminders', {})).unsaid.map(({ title, at }) => [at.slice(0, 16), title]);
  const box = ['2026-11-30T20:30', 'Fernhill Clinic: still time for the box.'];

  it('what it must swallow is named in the list while there is time', async () => {
    const { ask, at, toldAt } = await listening();
    at('2026-11-30T09:30:00-05:00');
    await ask('add-interview', fernhill);
    expect(await unsaid({ ask })).toEqual([]);
    await ask('pause-reminders', { until: 'tomorrow' });
    expect(await unsaid({ ask })).toEqual([box]);
    expect((await ask('reminders', {})).next).toBe('2026-12-02T10:00:00-05:00');
    // The facts are asked anew each time: what the evening brings is told when the pause is over before it.
    await ask('pause-reminders', { until: null });
    expect(await unsaid({ ask })).toEqual([]);
    await ask('pause-reminders', { until: 'tomorrow' });
    expect(await toldAt(['2026-11-30T11:15', '2026-11-30T20:30', '2026-11-30T23:58'])).toEqual([]);
    // At its hour it stands in the list as due.
    expect(await unsaid({ ask })).toEqual([]);
    expect(titles((await ask('reminders', {})).due)).toEqual([box[1]]);
  });

  it('also of an interview that is entered while a pause runs, or ends in the quiet hours', async () => {
    const entered = await listening();
    entered.at('2026-11-30T09:30:00-05:00');
    await entered.ask('pause-reminders', { until: 'tomorrow' });
    await entered.ask('add-interview', fernhill);
    expect(await unsaid(entered)).toEqual([box]);

    const late = await listening();
    late.at('2026-11-30T09:30:00-05:00');
    await late.ask('change-preferences', { changes: { reminders: { quietHours: { from: '21:00', to: '08:00' } } } });
    const evening = { ...fernhill.interview, start: '2026-11-30T21:00', end: '2026-11-30T22:00' };
    await late.ask('add-interview', { ...fernhill, interview: evening });
    expect(await unsaid(late)).toEqual([['2026-11-30T22:15', 'Fernhill Clinic: a note to Ruth Okafor.']]);
    // Tomorrow's is not yet a matter of today.
    late.at('2026-11-29T09:30:00-05:00');
    expect(await unsaid(late)).toEqual([]);
  });

  it('tomorrow is the coming morning, also for those who are up past midnight', async () => {
    for (const [now, until] of [
      ['2026-11-30T23:59:00-05:00', '2026-12-01T09:00:00-05:00'],
      ['2026-12-01T00:30:00-05:00', '2026-12-01T09:00:00-05:00'],
      ['2026-12-01T03:59:00-05:00', '2026-12-01T09:00:00-05:00'],
      ['2026-12-01T04:00:00-05:00', '2026-12-02T09:00:00-05:00'],
    ] as const) {
      const { ask, at } = await listening();
      at(now);
      expect(await ask('pause-reminders', { until: 'tomorrow' })).toEqual({ until });
    }
  });

  const early = {
    ...fernhill,
    interview: { ...fernhill.interview, start: '2026-12-01T08:30', end: '2026-12-01T09:30' },
  };
  it.each([
    [
      true,
      [
        ['2026-11-30T18:00', 'interview-eve'],
        ['2026-12-01T08:00', 'interview-soon'],
      ],
    ],
    [false, [['2026-11-30T18:00', 'interview-eve']]],
  ])(
    'an interview before the pause ends is told of at its start, and passes it when interviews pass: %s',
    async (passes, heard) => {
      const { ask, at, told, toldAt } = await listening();
      await ask('add-interview', early);
      await ask('change-preferences', { changes: { reminders: { interviewsPassQuiet: passes } } });
      at('2026-11-30T18:00:00-05:00');
      await ask('pause-reminders', { until: 'tomorrow' });
      const atOnce = kinds(told).map((kind) => ['2026-11-30T18:00', kind]);
      const after = await toldAt([
        '2026-11-30T19:00',
        '2026-12-01T07:30',
        '2026-12-01T08:00',
        '2026-12-01T08:29',
        '2026-12-01T09:00',
      ]);
      expect([...atOnce, ...after]).toEqual(heard);
    },
  );

  it('a pause that cannot be kept is refused, and what it would have swallowed was said all the same', async () => {
    const { ask, refused, told, store, toldAt } = await noteAt('18:00');
    store.failRemindersWith = new StoreError('read-only', 'The disk that holds reminders.json is read-only.');
    expect((await refused('pause-reminders', { until: 'tomorrow' })).code).toBe('not-saved');
    expect(kinds(told)).toEqual(['note-evening']);
    expect((await ask('reminders', {})).pausedUntil).toBeNull();
    // Nobody was promised silence: it comes at its hour.
    expect(await toldAt(['2026-11-30T20:30'])).toEqual([['2026-11-30T20:30', 'note-evening']]);
  });

  describe('a contact', () => {
    const mailed = async (options: Parameters<typeof listening>[0], interview: object = fernhill.interview) => {
      const made = await listening(options);
      const added = await made.ask('add-interview', {
        ...fernhill,
        interview: { ...fernhill.interview, ...interview },
      });
      const note = { kind: 'note-mailed' as const, interview: added.interview };
      await made.ask('log-interaction', { opportunity: added.opportunity, interaction: note });
      const words = async (times: readonly string[]) => {
        const heard: string[] = [];
        for (const time of times) {
          made.told.length = 0;
          made.at(time);
          await made.look();
          for (const one of titles(made.told.flatMap(({ reminders }) => reminders)))
            heard.push(`${time.slice(5, 16)} ${one}`);
        }
        return heard;
      };
      return { ...made, words };
    };

    it('whose hours all lie in the quiet ones is told before they begin', async () => {
      // Ten to half past three in Los Angeles is the night in Kolkata.
      const { words, ask } = await mailed(
        { systemZone: 'Asia/Kolkata' },
        { timeZone: 'America/Los_Angeles', start: '2026-11-29T18:00', end: '2026-11-29T19:00' },
      );
      expect(
        await words([
          '2026-12-01T21:19:00+05:30',
          '2026-12-01T21:20:00+05:30',
          '2026-12-02T08:00:00+05:30',
          '2026-12-02T21:19:00+05:30',
          '2026-12-02T21:20:00+05:30',
        ]),
      ).toEqual([
        '12-01T21:20 Fernhill Clinic: write to Ruth Okafor today.',
        '12-02T21:20 Fernhill Clinic is still worth an email.',
      ]);
      expect((await ask('reminders', {})).unsaid).toEqual([]);
    });

    it('names the day, when its hours begin after the user’s midnight', async () => {
      // Ten in New York is midnight in Tokyo.
      const { words, ask } = await mailed(
        { systemZone: 'Asia/Tokyo' },
        { start: '2026-11-29T18:00', end: '2026-11-29T19:00' },
      );
      expect(await words(['2026-12-01T21:19:00+09:00', '2026-12-01T21:20:00+09:00'])).toEqual([
        '12-01T21:20 Fernhill Clinic: write to Ruth Okafor tomorrow.',
      ]);
      expect((await ask('reminders', {})).shown).toMatchObject([{ discreet: { title: 'A short email tomorrow.' } }]);
    });

    it('is not told before its day begins with them, and a date that they named has passed', async () => {
      const { words, ask, core } = await mailed({});
      const { opportunity } = (await ask('today', {})).soon[0]!;
      await ask('log-interaction', { opportunity, interaction: { kind: 'timeline', until: '2026-12-03' } });
      await ask('change-preferences', { changes: { reminders: { quietHours: { from: '20:00', to: '18:00' } } } });
      expect(await words(['2026-12-03T19:50:00-05:00', '2026-12-03T19:59:00-05:00'])).toEqual([]);
      await core.reminders.look();
      expect(await words(['2026-12-04T09:00:00-05:00', '2026-12-04T12:00:00-05:00'])).toEqual([]);
      expect((await ask('reminders', {})).due.map(({ title }) => title)).toEqual([
        'Fernhill Clinic: their date was Thu 3 Dec.',
      ]);
    });

    it.each([
      ['this-evening', '2026-12-02T15:50', '2026-12-02T19:00'],
      ['hour', '2026-12-02T16:00', '2026-12-02T17:00'],
    ] as const)('that is owed and snoozed %s rings then, though its day is over', async (choice, asked, until) => {
      const { words, ask, at, look } = await mailed({});
      at('2026-12-02T10:00:00-05:00');
      await look();
      at(`${asked}:00-05:00`);
      const [contact] = (await ask('reminders', {})).shown;
      expect(await ask('snooze-reminder', { key: contact!.key, choice })).toEqual({ until: `${until}:00-05:00` });
      expect(await words(['2026-12-02T16:45:00-05:00'])).toEqual([]);
      const { snoozed, next } = await ask('reminders', {});
      expect([snoozed.map(({ at: hour }) => hour), next]).toEqual([[`${until}:00-05:00`], `${until}:00-05:00`]);
      expect(await words([`${until}:00-05:00`])).toEqual([
        `${until.slice(5)} Fernhill Clinic is still worth an email.`,
      ]);
    });

    it('that is owed, snoozed and then moved has the hour it was moved to', async () => {
      const { words, ask, at, look } = await mailed({});
      at('2026-12-02T10:00:00-05:00');
      await look();
      const [contact] = (await ask('reminders', {})).shown;
      await ask('snooze-reminder', { key: contact!.key, choice: 'this-evening' });
      await ask('move-item', { item: contact!.item!, to: '2026-12-03T14:00' });
      expect(
        await words(['2026-12-02T19:00:00-05:00', '2026-12-03T13:59:00-05:00', '2026-12-03T14:00:00-05:00']),
      ).toEqual(['12-03T14:00 Fernhill Clinic: write to Ruth Okafor today.']);
    });

    it('of a paused day is told when the pause is asked for, and not again when it ends', async () => {
      const { words, told, ask, at, look } = await mailed({});
      at('2026-12-02T09:30:00-05:00');
      await look();
      await ask('pause-reminders', { until: 'tomorrow' });
      expect(titles(told.flatMap(({ reminders }) => reminders))).toEqual([
        'Fernhill Clinic: write to Ruth Okafor today.',
      ]);
      expect(await words(['2026-12-02T10:00:00-05:00', '2026-12-02T17:00:00-05:00'])).toEqual([]);
      // What is owed has tomorrow's word.
      expect(await words(['2026-12-03T09:00:00-05:00', '2026-12-03T10:00:00-05:00'])).toEqual([
        '12-03T10:00 Fernhill Clinic is still worth an email.',
      ]);
    });

    it('is named where no free minute is left, and `next` promises nothing', async () => {
      const { ask, at, look } = await mailed({});
      await ask('change-preferences', { changes: { reminders: { quietHours: { from: '09:00', to: '18:00' } } } });
      at('2026-12-02T09:30:00-05:00');
      await look();
      const { unsaid, next } = await ask('reminders', {});
      expect(unsaid.map(({ title, at: hour }) => [hour.slice(0, 16), title])).toEqual([
        ['2026-12-02T10:00', 'Fernhill Clinic: write to Ruth Okafor today.'],
      ]);
      expect(next).not.toBe('2026-12-02T18:00:00-05:00');
    });

    it('that is owed and snoozed until tomorrow is promised for tomorrow', async () => {
      const { ask, at, look } = await mailed({});
      at('2026-12-02T10:00:00-05:00');
      await look();
      const [contact] = (await ask('reminders', {})).shown;
      await ask('snooze-reminder', { key: contact!.key, choice: 'tomorrow' });
      const { snoozed, unsaid } = await ask('reminders', {});
      expect([snoozed.map(({ at: hour }) => hour), unsaid]).toEqual([['2026-12-03T09:00:00-05:00'], []]);
    });
  });

  it('the one morning on which a note is still worth mailing is told before its pause', async () => {
    const { ask, at, look, told } = await noteAt('20:30');
    await ask('change-settings', { changes: { noteLateDays: 1 } });
    at('2026-12-01T08:50:00-05:00');
    await look();
    await ask('pause-reminders', { until: 'tomorrow' });
    expect(titles(told.flatMap(({ reminders }) => reminders))).toEqual([
      'Fernhill Clinic: the note is still worth mailing.',
    ]);
  });

  it('an interview of the small hours is named from the evening on, when none may pass', async () => {
    const { ask, at } = await listening();
    await ask('change-preferences', { changes: { reminders: { interviewsPassQuiet: false } } });
    at('2026-11-30T22:00:00-05:00');
    const morning = { ...fernhill.interview, start: '2026-12-01T06:30', end: '2026-12-01T07:30' };
    await ask('add-interview', { ...fernhill, interview: morning });
    expect(await unsaid({ ask })).toEqual([['2026-12-01T05:30', 'Fernhill Clinic at 6:30 tomorrow.']]);
  });

  it('what was told before one pause is not told before the next, too', async () => {
    const { ask, told, toldAt } = await noteAt('15:00');
    for (const until of ['tomorrow', null, 'tomorrow', 'hour', 'tomorrow', null] as const)
      await ask('pause-reminders', { until });
    expect(kinds(told)).toEqual(['note-collection']);
    expect(await toldAt(['2026-11-30T16:15'])).toEqual([['2026-11-30T16:15', 'note-collection']]);
  });

  it('a snooze that a later silence swallows is named with the hour that was promised', async () => {
    const { ask, at, look, told } = await noteAt('20:30');
    await ask('snooze-reminder', { key: (await ask('reminders', {})).shown[0]!.key, choice: 'ten-minutes' });
    await ask('change-preferences', { changes: { reminders: { quietHours: { from: '20:31', to: '08:00' } } } });
    at('2026-11-30T20:31:00-05:00');
    await look();
    const { snoozed } = await ask('reminders', {});
    expect([snoozed, await unsaid({ ask })]).toEqual([
      [],
      [['2026-11-30T20:40', 'Fernhill Clinic: still time for the box.']],
    ]);
    at('2026-11-30T20:45:00-05:00');
    expect((await ask('reminders', {})).due).toMatchObject([{ at: '2026-11-30T20:40:00-05:00' }]);
    expect(told).toEqual([]);
  });
});
