import { describe, expect, it } from 'vitest';
import type { CoreEvent, Host, Reminder } from '../../src-renderer/host/host';
import { inReadersClock, withReadersClock } from '../../src-renderer/host/readers-clock';

const twelve = (time: string) =>
  `${+time.slice(0, 2) % 12 || 12}:${time.slice(3)} ${+time.slice(0, 2) < 12 ? 'AM' : 'PM'}`;

describe('the reader’s clock', () => {
  it.each([
    ['In the box by 23:59 today.', 'In the box by 11:59 PM today.'],
    ['9:30, 12:30 theirs', '9:30 AM, 12:30 PM theirs'],
    ['You met them at 00:05.', 'You met them at 12:05 AM.'],
  ])('tells "%s" as "%s"', (sentence, told) => expect(inReadersClock(sentence, twelve)).toBe(told));

  it('leaves alone what is no time of day', () => {
    for (const text of ['Fri 11 Dec 2026', '24:61', 'ratio 116:90', '12:30:45', '1.10:20'])
      expect(inReadersClock(text, twelve)).toBe(text);
  });
});

describe('an answer', () => {
  const hostOf = (value: unknown): Host => ({
    send: async () => ({ ok: true, value }) as never,
    subscribe: () => () => {},
  });

  it('that says a time is told anew, and the parts that say none are as they were', async () => {
    const [first, second] = [
      { line: 'By 17:00.', item: { id: 'a' } },
      { line: 'Today.', item: { id: 'b' } },
    ];
    const value = { due: [first, second], late: [second], remark: null };
    const reply = await withReadersClock(hostOf(value), twelve).send('today', {});
    const told: unknown = reply.ok && reply.value;
    expect(told).toEqual({ ...value, due: [{ ...first, line: 'By 5:00 PM.' }, second] });
    expect(reply.ok && reply.value.due[0]!.item).toBe(first.item);
    expect(reply.ok && reply.value.late).toBe(value.late);
    expect(first.line).toBe('By 17:00.');
  });
});

describe('what is printed', () => {
  it('stays as it was written, but for our own sentences', async () => {
    const mark = { mark: 'text', x: 1, y: 2, size: 3, face: 'hand' };
    const sheet = {
      title: 'Words for Studio 17:00',
      marks: [
        { ...mark, text: 'Thank you for 9:30 this morning.' },
        { ...mark, text: 'In the box by 17:00', said: true },
      ],
    };
    const host: Host = {
      send: async () => ({ ok: true, value: { sheets: [sheet] } }) as never,
      subscribe: () => () => {},
    };
    const reply = await withReadersClock(host, twelve).send('print-run', { parts: ['copy'] });
    expect(reply.ok && reply.value.sheets).toEqual([
      { ...sheet, marks: [sheet.marks[0], { ...sheet.marks[1], text: 'In the box by 5:00 PM' }] },
    ]);
  });
});

describe('reminders on the reader’s clock', () => {
  const reminder: Reminder = {
    key: 'o1/thank-you-note/2026-11-30@2026-11-30/collection',
    kind: 'note-collection',
    state: 'shown',
    at: '2026-11-30T16:15:00-05:00',
    opportunity: 'o1',
    company: 'Studio 17:00',
    title: 'Studio 17:00: two notes before 17:00.',
    body: 'In by 23:59 keeps your word.',
    discreet: { title: 'Two notes before 17:00.', body: 'In by 23:59 keeps your word.' },
    late: false,
    done: [],
    snoozes: [],
  };
  const told = {
    ...reminder,
    title: 'Studio 17:00: two notes before 5:00 PM.',
    body: 'In by 11:59 PM keeps your word.',
    discreet: { title: 'Two notes before 5:00 PM.', body: 'In by 11:59 PM keeps your word.' },
  };
  const digest = {
    title: '4 things came up while you were away.',
    body: 'Studio 17:00 at 13:30 tomorrow. Studio 17:00. They are listed for you.',
    count: 4,
  };
  const told4 = { ...digest, body: 'Studio 17:00 at 1:30 PM tomorrow. Studio 17:00. They are listed for you.' };
  const event: CoreEvent = { event: 'reminder', data: { reminders: [reminder], digest, discreet: false } };
  const host: Host = {
    send: () => Promise.resolve({ ok: true, value: { due: [reminder], company: 'Studio 17:00' } as never }),
    subscribe: (listener) => {
      listener(event);
      return () => {};
    },
  };

  it('are told so in replies, and the company keeps its name', async () => {
    expect(await withReadersClock(host, twelve).send('reminders', {})).toEqual({
      ok: true,
      value: { due: [told], company: 'Studio 17:00' },
    });
  });

  it('are told so in events; a digest tells the hours of interviews only', () => {
    const heard: CoreEvent[] = [];
    withReadersClock(host, twelve).subscribe((one) => heard.push(one));
    expect(heard).toEqual([{ event: 'reminder', data: { reminders: [told], digest: told4, discreet: false } }]);
  });

  it('keep a title elsewhere, which may be anybody’s', async () => {
    const person: Host = {
      ...host,
      send: () => Promise.resolve({ ok: true, value: { title: 'Editor, News at 22:00' } as never }),
    };
    expect(await withReadersClock(person, twelve).send('status', {})).toEqual({
      ok: true,
      value: { title: 'Editor, News at 22:00' },
    });
  });

  it('are left alone where the day has 24 hours', () => {
    expect(withReadersClock(host, (time) => time)).toBe(host);
  });
});
