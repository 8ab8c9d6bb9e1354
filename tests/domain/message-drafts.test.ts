import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../src-main/domain/message/check';
import { type DraftCase, placeForFresh, startingDraft } from '../../src-main/domain/message/drafts';
import { measure } from '../../src-main/domain/message/measure';
import { addressed, momentOf, onDay, surnameOf } from '../../src-main/domain/message/names';
import { channelsFor, messagePurposes } from '../../src-main/domain/message/purpose';
import { plainWordings } from '../../src-main/domain/message/wordings';
import { fc, runs } from '../chance';

const judged =
  (channel: DraftCase['channel'], circumstances = {}) =>
  (text: string) =>
    checkMessage({ kind: channel, text }, circumstances).verdict;

const told = { moment: 'our meeting on Tuesday', role: 'the Buyer role' };
const plain: DraftCase = {
  purpose: 'check-in',
  channel: 'email',
  to: 'Priya Raman',
  sender: { name: 'Maya Torres', phone: '555 0199' },
  told,
  invited: false,
  sent: [],
  turn: 0,
  judge: judged('email'),
};

const name = fc.oneof(
  fc.constantFrom('Priya Raman', 'Dr. Ruth Okafor', 'José', '山田 太郎', 'Anna\nMaria Berg', 'O’Hara', 'MARTHA STONE'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
);
const role = fc.oneof(
  fc.constantFrom(
    'the role',
    'the Buyer role',
    'the Senior Analyst (Night) role',
    'the URGENT HELP!! role',
    'the C++ role',
  ),
  fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => `the ${text} role`),
);
const moment = fc.constantFrom(
  'our meeting today',
  'our conversation on 13 November',
  'our call yesterday',
  'the interview with Ruth Okafor on Tuesday',
);
const anyCase = fc
  .record({
    purpose: fc.constantFrom(...messagePurposes),
    spoken: fc.constantFrom('email', 'call', 'voicemail'),
    to: fc.option(name, { nil: undefined }),
    sender: fc.record({
      name: fc.oneof(name, fc.constant('')),
      phone: fc.constantFrom('', '555 0199', '+44 20 7946 0018'),
    }),
    told: fc.option(fc.record({ moment, role }), { nil: undefined }),
    invited: fc.boolean(),
    turn: fc.integer({ min: -20, max: 20 }),
    unanswered: fc.integer({ min: 0, max: 9 }),
    waiting: fc.boolean(),
  })
  .map(({ spoken, unanswered, waiting, ...rest }) => {
    const channels = channelsFor(rest.purpose);
    const channel = channels.find((it) => it === spoken) ?? channels[0]!;
    const circumstances = { unanswered, ...(waiting ? { waitingUntil: '2026-12-11' } : {}) };
    return { ...rest, channel, judge: judged(channel, circumstances) };
  });

describe('a starting draft', () => {
  it('is called ok by the guard, whatever the case and whoever is in it', () => {
    fc.assert(
      fc.property(anyCase, (about) => {
        // A voicemail without a number is told so; that is the settings' to give.
        fc.pre(about.channel !== 'voicemail' || about.sender.phone !== '');
        const text = startingDraft({ ...about, sent: [] });
        expect([text, about.judge(text)]).toEqual([text, 'ok']);
      }),
      { numRuns: runs(150) },
    );
  });

  it('never has the wording of the one before it, and none twice until all were said', () => {
    const likely = anyCase.map((about) => ({ ...about, to: 'Priya Raman', sender: plain.sender }));
    fc.assert(
      fc.property(likely, (about) => {
        const sent: string[] = [];
        for (let count = 0; count < 9; count++) {
          const text = startingDraft({ ...about, sent, turn: about.turn + count });
          if (sent.length > 0) expect(text).not.toBe(sent.at(-1));
          if (count < plainWordings[about.purpose].length) expect(sent).not.toContain(text);
          sent.push(text);
        }
      }),
      { numRuns: runs(25) },
    );
  });

  it('is the same for the same case, and another one for another turn', () => {
    expect(startingDraft(plain)).toEqual(startingDraft(plain));
    const turns = [0, 1, 2, 3, 4].map((turn) => startingDraft({ ...plain, turn }));
    expect(new Set(turns).size).toBe(5);
  });

  it('names a moment and the role, and ends with a question or offer that may be ignored', () => {
    expect(startingDraft({ ...plain, turn: 1 })).toBe(
      'Hello Priya,\nThank you again for our meeting on Tuesday; I would love to take on the Buyer role. Would a short talk or any further detail be useful to you?\nKind regards,\nMaya Torres',
    );
  });

  it('has a place for something new: where its question is, or before the sign-off', () => {
    for (const turn of [0, 1, 2, 3, 4]) {
      const text = startingDraft({ ...plain, turn });
      const { start, end } = placeForFresh(plain, text);
      expect(text.slice(end)).toBe('\nKind regards,\nMaya Torres');
      expect(text.slice(0, start)).toMatch(/\. $/);
    }
    const own = 'Hello Priya,\nI finished the course.\nKind regards,\nMaya';
    expect(placeForFresh(plain, own)).toEqual({ start: own.indexOf('\nKind'), end: own.indexOf('\nKind') });
    expect(placeForFresh(plain, '')).toEqual({ start: 0, end: 0 });
  });

  it('says who calls, and leaves the number last', () => {
    const call = startingDraft({ ...plain, channel: 'call', judge: judged('call') });
    expect(call).toMatch(/^Hello Priya, this is Maya Torres\. I still think/);
    const voicemail = startingDraft({ ...plain, channel: 'voicemail', judge: judged('voicemail') });
    expect(voicemail).toMatch(/My number is 555 0199\.$/);
    expect(measure({ kind: 'voicemail', text: voicemail }).seconds).toBeLessThanOrEqual(20);
  });

  it('leaves out a role that would shout', () => {
    const text = startingDraft({ ...plain, told: { ...told, role: 'the URGENT HELP!! role' } });
    expect(text).not.toContain('URGENT');
    expect(judged('email')(text)).toBe('ok');
  });

  it('answers an invitation with a yes', () => {
    const text = startingDraft({ ...plain, purpose: 'answer', invited: true });
    expect(text).toContain('Thank you for the invitation, I would be delighted to come.');
  });
});

describe('names and days inside a message', () => {
  it.each([
    ['Dr. Ruth Okafor', 'Dr. Okafor'],
    ['Priya Raman', 'Priya'],
    ['Priya', 'Priya'],
    ['Dr. Okafor', 'Dr. Okafor'],
    ['Ana Maria Ruiz', 'Ana Maria Ruiz'],
    ['山田 太郎', '山田 太郎'],
    ['Anna\r\n  Berg', 'Anna'],
    ['Jean-Luc O’Neil', 'Jean-Luc'],
    ['Dr. Martin Luther King Jr.', 'Dr. King'],
    ['Dr. Ann Lee, Ph.D.', 'Dr. Lee'],
    ['Prof. Ludwig van Beethoven', 'Prof. van Beethoven'],
  ])('%j is greeted as %s', (full, called) => expect(addressed(full)).toBe(called));

  it.each([
    ['Dr. Ruth Okafor', 'Okafor'],
    ['Priya', 'Priya'],
    ['Dr. Okafor', 'Okafor'],
    ['Ann Lee, Jr.', 'Lee'],
    ['Ann Lee Jr.', 'Lee'],
    ['Ann Lee Jr', 'Lee'],
    ['Ann Lee, Ph.D.', 'Lee'],
    ['Ann Lee PhD', 'Lee'],
    ['Ann Lee M.D., MBA', 'Lee'],
    ['Ann Jr.', 'Ann'],
    ['Martin Luther King Jr.', 'King'],
    ['John Smith V', 'Smith'],
    ['Anna V', 'V'],
    ['José Ortega y Gasset III', 'Ortega y Gasset'],
    ['Ludwig van Beethoven', 'van Beethoven'],
    ['Óscar de la Renta', 'de la Renta'],
    ['Martin Van Buren', 'Buren'],
    ['Lee, Ann', 'Lee'],
    ['van der Berg, Anna', 'van der Berg'],
    ['Yo-Yo Ma', 'Ma'],
    ['Tom Hale (HR)', 'Hale'],
    ['Thomas Hale-Iverson', 'Hale-Iverson'],
    ['王小明', '王小明'],
    ['  Tom\n Hale ', 'Hale'],
    ['(HR)', '(HR)'],
    [', Jr.', ', Jr.'],
    ['III', 'III'],
  ])('the short name of %j is %s', (full, short) => expect(surnameOf(full)).toBe(short));

  it.each([
    ['2026-11-20', 'today'],
    ['2026-11-19', 'yesterday'],
    ['2026-11-17', 'on Tuesday'],
    ['2026-11-13', 'on 13 November'],
  ])('%s is %s', (day, said) => expect(onDay(day, '2026-11-20')).toBe(said));

  it('names who was met when another is written to', () => {
    expect(momentOf('video', false, ['Ruth\nOkafor'], 'today')).toBe('the interview with Ruth Okafor today');
    expect(momentOf('phone', true, [], 'today')).toBe('our call today');
  });
});
