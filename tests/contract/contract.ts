import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type {
  CalendarView,
  CoreEvent,
  MessageCheck,
  MessageDesk,
  NoteCheck,
  NoteDesk,
  OpportunityView,
  RemindersView,
  Reply,
  StatusView,
  TodayView,
} from '../../src-main/contract';

/** What every host offers, whatever carries it. `send` takes anything: that is what a stranger would bring. */
export type Connection = {
  send(name: string, input: unknown): Promise<Reply<unknown>>;
  subscribe(listener: (event: CoreEvent) => void): () => void;
  close(): Promise<void>;
};

const interview = {
  kind: 'in-person',
  timeZone: 'America/New_York',
  start: '2026-12-01T10:00',
  end: '2026-12-01T11:00',
  interviewers: [{ name: 'Ana Ruiz', email: 'ana@fernhill.example' }],
};
const addFernhill = { company: 'Fernhill', role: 'Engineer', interview };
const nothing = {};

/** The events as they come, to be awaited one by one. */
function listen(connection: Pick<Connection, 'subscribe'>) {
  const events: CoreEvent[] = [];
  let wake: (() => void) | undefined;
  const stop = connection.subscribe((event) => {
    events.push(event);
    wake?.();
  });
  return {
    stop,
    /** All that has come so far and is not yet taken. */
    events,
    async next(): Promise<CoreEvent> {
      while (events.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return events.shift()!;
    },
  };
}

/**
 * What the window may rely on, whichever host it talks to. `connect` makes a fresh connection to a fresh core over an empty real store,
 * whose clock stands at NOW in ZONE (`freshCore` in ./fresh-core makes one).
 */
export function describeContract(name: string, connect: () => Promise<Connection>): void {
  async function connected() {
    const connection = await connect();
    onTestFinished(() => connection.close());

    async function value<T>(request: string, input: unknown): Promise<T> {
      const reply = await connection.send(request, input);
      if (!reply.ok) throw new Error(`${request} was refused: ${JSON.stringify(reply.error)}`);
      // The one place where the types of the contract are taken at their word; the tests look at the values.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return reply.value as T;
    }
    async function refusal(request: string, input: unknown) {
      const reply = await connection.send(request, input);
      if (reply.ok) throw new Error(`${request} was accepted: ${JSON.stringify(reply.value)}`);
      expect(reply.error.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(reply.error.message).not.toBe('');
      return reply.error;
    }
    const status = () => value<StatusView>('status', nothing);
    return {
      connection,
      value,
      refusal,
      status,
      addFernhill: () => value<{ opportunity: string; interview: string }>('add-interview', addFernhill),
      company: async (company: string) =>
        (await value<{ opportunity: string }>('add-opportunity', { company })).opportunity,
      shown: (opportunity: string) => value<OpportunityView>('opportunity', { opportunity }),
      companies: async () =>
        (await value<{ company: string }[]>('opportunities', nothing)).map((line) => line.company).toSorted(),
      onDisk: async () => {
        try {
          return readFileSync((await status()).path, 'utf8');
        } catch {
          return '';
        }
      },
    };
  }

  describe(`the contract, over ${name}`, () => {
    it('answers a question about an empty calendar', async () => {
      const { value } = await connected();
      const today = await value<TodayView>('today', nothing);
      expect(today).toMatchObject({
        today: '2026-12-02',
        timeZone: 'America/New_York',
        empty: true,
        due: [],
        late: [],
      });
      expect(Date.parse(today.now)).toBe(Date.parse('2026-12-02T10:10:00-05:00'));
    });

    it('does a command and shows what follows from it', async () => {
      const { addFernhill: add, shown, value } = await connected();
      const { opportunity, interview: id } = await add();
      const view = await shown(opportunity);
      expect(view.opportunity).toMatchObject({ company: 'Fernhill', role: 'Engineer', interviews: [{ id }] });
      expect(view.items.length).toBeGreaterThan(0);
      const calendar = await value<CalendarView>('calendar', { from: '2026-11-29', to: '2027-01-03' });
      expect(calendar.entries.filter((entry) => entry.type === 'interview').map((entry) => entry.id)).toHaveLength(1);
    });

    it('answers a command only when it is on the disk', async () => {
      const { company, onDisk } = await connected();
      await company('Fernhill');
      expect(await onDisk()).toContain('"company":"Fernhill"');
    });

    it('tells everyone of a change, once, when it is on the disk and can be asked for', async () => {
      const { connection, company, companies, status } = await connected();
      const { path, revision } = await status();
      const seen: string[] = [];
      connection.subscribe(() => seen.push(readFileSync(path, 'utf8')));
      const [one, other] = [listen(connection), listen(connection)];
      await company('Fernhill');
      expect(await one.next()).toEqual({ event: 'changed', data: { revision: revision + 1 } });
      expect(await other.next()).toEqual({ event: 'changed', data: { revision: revision + 1 } });
      expect(seen).toHaveLength(1);
      expect(seen[0]).toContain('"company":"Fernhill"');
      expect(await companies()).toEqual(['Fernhill']);
      expect((await status()).revision).toBe(revision + 1);
      expect([...one.events, ...other.events]).toEqual([]);
    });

    it('tells nothing of a question or a refusal', async () => {
      const { connection, refusal, value, company, status } = await connected();
      const { revision } = await status();
      const heard = listen(connection);
      await value('today', nothing);
      await refusal('add-opportunity', { company: ' ' });
      await refusal('no-such-request', nothing);
      await value('preview', { command: 'add-interview', input: addFernhill });
      await company('Fernhill');
      expect(await heard.next()).toEqual({ event: 'changed', data: { revision: revision + 1 } });
      expect(heard.events).toEqual([]);
    });

    it('tells nothing to one who has stopped listening, and goes on telling others', async () => {
      const { connection, company } = await connected();
      const [leaving, staying] = [listen(connection), listen(connection)];
      await company('Fernhill');
      await leaving.next();
      await staying.next();
      leaving.stop();
      leaving.stop();
      await company('Osprey');
      await staying.next();
      expect(leaving.events).toEqual([]);
    });

    it('does what is asked at once in the order it was asked for', async () => {
      const { connection, companies, status } = await connected();
      const { revision } = await status();
      const heard = listen(connection);
      const names = Array.from({ length: 20 }, (_, index) => `Company ${String(index).padStart(2, '0')}`);
      const answered: string[] = [];
      const replies = await Promise.all(
        names.map(async (company) => {
          const reply = await connection.send('add-opportunity', { company });
          answered.push(company);
          return reply;
        }),
      );
      expect(replies.every((reply) => reply.ok)).toBe(true);
      expect(answered).toEqual(names);
      expect(await companies()).toEqual(names);
      expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(names.length);
      const revisions: number[] = [];
      while (revisions.length < names.length) {
        const it = await heard.next();
        if (it.event === 'changed') revisions.push(it.data.revision);
      }
      expect(revisions).toEqual(names.map((_, index) => revision + index + 1));
    });

    it('takes back and brings back, telling of both', async () => {
      const { connection, value, addFernhill: add, companies, status } = await connected();
      await add();
      const heard = listen(connection);
      expect((await status()).undo).toContain('Fernhill');
      const undone = await value<{ label: string }>('undo', nothing);
      expect(undone.label).toContain('Fernhill');
      await heard.next();
      expect(await companies()).toEqual([]);
      expect(await status()).toMatchObject({ undo: null, redo: undone.label });
      expect(await value('redo', nothing)).toEqual(undone);
      await heard.next();
      expect(await companies()).toEqual(['Fernhill']);
      expect(await status()).toMatchObject({ undo: undone.label, redo: null });
    });

    it('tells of what is due and keeps it in the list until it is done', async () => {
      const { connection, value, addFernhill: add } = await connected();
      await add();
      const heard = listen(connection);
      // Met yesterday, no address known and nobody thanked: this morning at nine it was still worth a word.
      const list = await value<RemindersView>('reminders', nothing);
      expect(list).toMatchObject({ pausedUntil: null, unmarkable: null, done: [] });
      const waiting = [...list.due, ...list.shown];
      expect(waiting.map(({ kind }) => kind)).toContain('note-now');
      const note = waiting.find(({ kind }) => kind === 'note-now')!;
      expect(note.title).toBe('Fernhill: a short thank-you is still welcome.');
      await value('finish-reminder', { key: note.key });
      expect((await heard.next()).event).toBe('changed');
      const after = await value<RemindersView>('reminders', nothing);
      expect([...after.due, ...after.shown].map(({ key }) => key)).not.toContain(note.key);
      expect(after.done.map(({ key }) => key)).toEqual([note.key]);
      expect((await value<{ label: string }>('undo', nothing)).label).toContain('Fernhill');
    });

    it('snoozes, pauses and puts away', async () => {
      const { value, addFernhill: add, refusal } = await connected();
      await add();
      const { due, shown } = await value<RemindersView>('reminders', nothing);
      const note = [...due, ...shown].find(({ kind }) => kind === 'note-now')!;
      const snoozed = await value<{ until: string }>('snooze-reminder', { key: note.key, choice: 'hour' });
      expect(Date.parse(snoozed.until)).toBe(Date.parse('2026-12-02T11:10:00-05:00'));
      expect(await value('reminders', nothing)).toMatchObject({ snoozed: [{ key: note.key, at: snoozed.until }] });
      const paused = await value<{ until: string }>('pause-reminders', { until: 'tomorrow' });
      expect(await value('reminders', nothing)).toMatchObject({ pausedUntil: paused.until });
      expect(await value('pause-reminders', { until: null })).toEqual({ until: null });
      await value('acknowledge-reminder', { key: note.key });
      await value('acknowledge-all-reminders', nothing);
      expect(await value('reminders', nothing)).toMatchObject({ due: [], shown: [], snoozed: [], count: 0 });
      expect(await refusal('snooze-reminder', { key: note.key, choice: 'hour' })).toMatchObject({ code: 'not-found' });
      expect((await refusal('snooze-reminder', { key: note.key, choice: 'soon' })).field).toBe('choice');
      expect((await refusal('pause-reminders', { until: 'noon' })).field).toBe('until');
      expect((await refusal('preview', { command: 'finish-reminder', input: nothing })).field).toBe('command');
    });

    it('sends a test reminder to everyone', async () => {
      const { connection, value } = await connected();
      const heard = listen(connection);
      await value('test-reminder', nothing);
      expect(await heard.next()).toMatchObject({
        event: 'reminder',
        data: { reminders: [{ key: 'test', done: [], snoozes: [] }], digest: null, discreet: false },
      });
    });

    it('keeps the wishes for reminders', async () => {
      const { value, refusal } = await connected();
      await value('change-preferences', { changes: { reminders: { discreet: true, leads: { interviewSoon: 30 } } } });
      expect(await value('settings', nothing)).toMatchObject({
        preferences: { reminders: { discreet: true, leads: { interviewSoon: 30, interviewEve: '19:00' } } },
      });
      const bad = await refusal('change-preferences', { changes: { reminders: { leads: { interviewSoon: -1 } } } });
      expect(bad.field).toBe('reminders.leads.interviewSoon');
    });

    it('keeps drafts of notes beside the calendar, telling of them and taking no step of undo', async () => {
      const { connection, value, addFernhill: add, status, onDisk } = await connected();
      const at = await add();
      const { notes } = await value<NoteDesk>('note-desk', at);
      expect(notes).toMatchObject([{ name: 'Ana Ruiz', begun: false, parts: 0, mailed: null }]);
      const draft = { ...notes[0]!.draft, thanks: 'תודה 👋🏽 <b>Thank you</b>\nfor your time at 17:00.' };
      const seat = { ...at, person: notes[0]!.person };
      const { revision, undo } = await status();
      const heard = listen(connection);
      await value('save-note-draft', { ...seat, draft });
      expect(await heard.next()).toEqual({ event: 'draft', data: { opportunity: at.opportunity } });
      expect(await status()).toMatchObject({ revision, undo });
      expect(await onDisk()).not.toContain('17:00.');
      await value('undo', nothing);
      await value('redo', nothing);
      expect((await value<NoteDesk>('note-desk', at)).notes[0]).toMatchObject({ begun: true, draft });
      const check = await value<NoteCheck>('note-check', { ...seat, draft });
      expect(check.letter).toContain(draft.thanks);
      expect(check.checks.map(({ id }) => id)).toContain('fit');
      await value('discard-draft', seat);
      expect((await value<NoteDesk>('note-desk', at)).notes[0]!.draft).toEqual(notes[0]!.draft);
    });

    it('drafts a message, says what is thought of it, and gives links that carry nothing else', async () => {
      const { value, addFernhill: add, refusal } = await connected();
      const { opportunity } = await add();
      const desk = await value<MessageDesk>('message-desk', { opportunity });
      expect(desk).toMatchObject({ person: { name: 'Ana Ruiz' }, channel: 'email', saved: false });
      const { purpose, channel, draft, person } = desk;
      const about = { opportunity, purpose, channel, person: person!.id };
      const text = `${draft.words}\r\nBcc: eve@example.com`;
      const check = await value<MessageCheck>('message-check', { ...about, subject: 'a\nBcc: eve@example.com', text });
      const link = new URL(check.mailto.href!);
      expect(link.pathname).toBe('ana@fernhill.example');
      expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(link.searchParams.get('subject')).toBe('a Bcc: eve@example.com');
      await value('save-message-draft', { ...about, draft: { ...draft, words: text } });
      expect(await value<MessageDesk>('message-desk', { opportunity })).toMatchObject({
        saved: true,
        draft: { words: text },
      });
      expect((await refusal('message-desk', { opportunity, channel: 'pigeon' })).field).toBe('channel');
      expect((await refusal('message-check', { ...about, subject: '', text: 'x'.repeat(10_001) })).field).toBe('text');
      expect((await refusal('save-note-draft', { opportunity, draft: {} })).field).toBe('interview');
    });

    it('puts what was taken back on the disk as well', async () => {
      const { value, addFernhill: add, onDisk } = await connected();
      await add();
      await value('undo', nothing);
      expect(await onDisk()).not.toContain('Fernhill');
    });

    it('says so when there is nothing to take back or bring back', async () => {
      const { refusal } = await connected();
      expect(await refusal('undo', nothing)).toEqual({ code: 'nothing-to-undo', message: 'There is nothing to undo.' });
      expect(await refusal('redo', nothing)).toEqual({ code: 'nothing-to-redo', message: 'There is nothing to redo.' });
    });
  });

  describe(`refusals, over ${name}`, () => {
    const wrong: [string, string, unknown, string, RegExp][] = [
      ['no company', 'add-opportunity', {}, 'company', /is needed/],
      ['an empty company', 'add-opportunity', { company: '  ' }, 'company', /must not be empty/],
      ['a name of 4,000 letters', 'add-opportunity', { company: 'x'.repeat(4_000) }, 'company', /at most 200 .*4,000/],
      [
        'an end before the start',
        'add-interview',
        { ...addFernhill, interview: { ...interview, end: '2026-12-01T09:00' } },
        'end',
        /after/,
      ],
      [
        'a date that does not exist',
        'add-interview',
        { ...addFernhill, interview: { ...interview, start: '2026-02-30T09:00' } },
        'start',
        /./,
      ],
      [
        'a zone that does not exist',
        'add-interview',
        { ...addFernhill, interview: { ...interview, timeZone: 'Mars/Olympus' } },
        'timeZone',
        /must be a time zone such as/,
      ],
      ['a field that nobody knows', 'add-opportunity', { company: 'Fernhill', colour: 'green' }, 'colour', /./],
      ['a number for a text', 'add-opportunity', { company: 7 }, 'company', /must be text/],
      ['an unknown setting', 'change-settings', { changes: { volume: 11 } }, 'volume', /./],
    ];
    it.each(wrong)('%s is refused, naming the field', async (_, request, input, field, message) => {
      const { refusal, status, companies } = await connected();
      const { revision } = await status();
      const error = await refusal(request, input);
      expect(error).toMatchObject({ code: 'bad-input', field });
      expect(error.message).toMatch(message);
      expect((await status()).revision).toBe(revision);
      expect(await companies()).toEqual([]);
    });

    it('what is not here is refused as not found', async () => {
      const { refusal } = await connected();
      expect(await refusal('opportunity', { opportunity: 'nobody' })).toMatchObject({
        code: 'not-found',
        field: 'opportunity',
      });
      expect((await refusal('move-item', { item: 'nobody/check-in/2026-12-08', to: '2026-12-09' })).code).toBe(
        'not-found',
      );
    });

    it('a drag to a closed day is refused with a reason and the nearest day that would do', async () => {
      const { value, refusal, addFernhill: add, shown } = await connected();
      const { opportunity } = await add();
      const before = await shown(opportunity);
      const contact = before.items.find((entry) => entry.movable && entry.item.kind === 'check-in')!;
      const error = await refusal('move-item', { item: contact.id, to: '2026-12-12' });
      expect(error.message).toContain('Sat 12 Dec');
      expect(error.nearest).toMatch(/^2026-12-\d\d/);
      expect((await shown(opportunity)).items).toEqual(before.items);
      await value('move-item', { item: contact.id, to: error.nearest });
    });

    it.each([
      '',
      ' ',
      'Today',
      'today ',
      'no-such-request',
      'constructor',
      'toString',
      '__proto__',
      'hasOwnProperty',
      'x'.repeat(5_000),
    ])('the request %j, which is not of the contract, is refused', async (request) => {
      const { refusal, value } = await connected();
      const error = await refusal(request, nothing);
      expect(error.code).toBe('unknown-request');
      expect(error.message.length).toBeLessThan(500);
      await value('today', nothing);
    });

    it.each([null, 7, 'today', true, [], [nothing], { a: { b: { c: [] } } }])(
      'the input %j is refused by commands and questions',
      async (input) => {
        const { refusal, status } = await connected();
        const { revision } = await status();
        for (const request of [
          'add-opportunity',
          'add-interview',
          'undo',
          'load-sample',
          'today',
          'calendar',
          'preview',
        ])
          expect((await refusal(request, input)).code).toBe('bad-input');
        expect((await status()).revision).toBe(revision);
      },
    );

    it('a preview is refused for the reason the command would be, and changes nothing', async () => {
      const { refusal, companies } = await connected();
      const input = { ...addFernhill, interview: { ...interview, end: '2026-12-01T09:00' } };
      expect(await refusal('preview', { command: 'add-interview', input })).toMatchObject({
        code: 'bad-input',
        field: 'end',
      });
      expect((await refusal('preview', { command: 'undo', input: nothing })).field).toBe('command');
      expect(await companies()).toEqual([]);
    });
  });

  describe(`texts, over ${name}`, () => {
    const texts = [
      'Ōsaka–Zürich 株式会社',
      'שלום עולם',
      'e\u0301 is not \u00e9',
      '👩🏽‍💻🐦',
      'a line\u2028and a paragraph\u2029end',
      'quotes " and \\ and \t and \u0001',
      '<img src=x onerror=alert(1)> &amp; <script>',
      '$& ${company} %s %00',
      'data: {"event":"changed"}',
    ];
    it.each(texts)('%j comes back as it went', async (text) => {
      const { connection, company, shown, onDisk } = await connected();
      const heard = listen(connection);
      const view = await shown(await company(text));
      await heard.next();
      expect(view.opportunity.company).toBe(text);
      expect(await onDisk()).toContain(JSON.stringify(text));
    });

    it('lines stay lines', async () => {
      const { value, addFernhill: add, shown } = await connected();
      const { opportunity } = await add();
      const words = 'Thank you.\r\n\nWe will decide soon.\n{"id":1}\n\ndata: x\n';
      await value('log-interaction', { opportunity, interaction: { kind: 'reply', words } });
      expect((await shown(opportunity)).opportunity.interactions[0]?.words).toBe(words);
    });

    it('ten thousand letters of any kind are kept, and one more is refused', async () => {
      const { value, refusal, addFernhill: add, shown } = await connected();
      const { opportunity } = await add();
      const words = '株'.repeat(10_000);
      await value('log-interaction', { opportunity, interaction: { kind: 'reply', words } });
      expect((await shown(opportunity)).opportunity.interactions[0]?.words).toBe(words);
      const error = await refusal('log-interaction', {
        opportunity,
        interaction: { kind: 'reply', words: `${words}!` },
      });
      expect(error).toMatchObject({ code: 'bad-input', field: 'words' });
      expect(error.message).toContain('10,001');
    });

    it('a text of 200,000 letters is refused, and the connection goes on', async () => {
      const { refusal, value } = await connected();
      const error = await refusal('add-opportunity', { company: 'x'.repeat(200_000) });
      expect(error).toMatchObject({ code: 'bad-input', field: 'company' });
      expect(error.message.length).toBeLessThan(1_000);
      await value('today', nothing);
    });

    it('replies are plain JSON', async () => {
      const { connection, addFernhill: add } = await connected();
      const { opportunity, interview: id } = await add();
      for (const [request, input] of [
        ['today', nothing],
        ['note-desk', { opportunity, interview: id }],
        ['message-desk', { opportunity }],
        ['calendar', { from: '2026-12-01', to: '2027-01-01' }],
        ['opportunity', { opportunity }],
        ['settings', nothing],
        ['status', nothing],
      ] as const) {
        const reply = await connection.send(request, input);
        expect(reply.ok).toBe(true);
        expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
      }
    });
  });

  describe(`keys that are names of JavaScript's own, over ${name}`, () => {
    it.each([
      '{"company":"Fernhill","__proto__":{"polluted":true}}',
      '{"company":"Fernhill","constructor":{"prototype":{"polluted":true}}}',
      '{"__proto__":{"company":"Fernhill"}}',
    ])('in a command, %s does no harm', async (json) => {
      const { connection, status, value } = await connected();
      const reply = await connection.send('add-opportunity', JSON.parse(json));
      if (!reply.ok) expect(reply.error.code).toBe('bad-input');
      expect(Object.prototype).not.toHaveProperty('polluted');
      expect(JSON.stringify(await value('opportunities', nothing))).not.toContain('polluted');
      expect((await status()).troubles).toEqual([]);
    });

    it.each(['{"changes":{"__proto__":{"polluted":true}}}', '{"changes":{"checkIns":{"__proto__":{"perWeek":7}}}}'])(
      'in the settings, %s does no harm',
      async (json) => {
        const { connection, value } = await connected();
        const reply = await connection.send('change-settings', JSON.parse(json));
        if (!reply.ok) expect(reply.error.code).toBe('bad-input');
        expect(Object.prototype).not.toHaveProperty('polluted');
        expect(Object.prototype).not.toHaveProperty('perWeek');
        expect(await value('settings', nothing)).toMatchObject({ settings: { checkIns: { perWeek: 2 } } });
      },
    );

    it.each(['__proto__', 'constructor', 'prototype'])('as an id, %s is nobody’s', async (id) => {
      const { refusal } = await connected();
      expect((await refusal('opportunity', { opportunity: id })).code).toMatch(/^(not-found|bad-input)$/);
      expect((await refusal('preview', { command: id, input: nothing })).field).toBe('command');
    });
  });
}
