import { describe, expect, it } from 'vitest';
import { checkMessage, measure } from '../../../src-main/domain/message/check';
import { messageKinds } from '../../../src-main/domain/message/checked';
import { fc, runs } from '../../chance';

const kind = fc.constantFrom(...messageKinds);
const pieces = [
  'you',
  'said',
  'Friday',
  'not',
  'heard',
  'nobody',
  'waiting',
  'please',
  'thank you',
  'I',
  'would love',
  'Dear Ms. Vance,',
  'Sincerely, Pia',
  '!!',
  '?',
  '.',
  ',',
  '…',
  '\n',
  '\n\n',
  '  ',
  '\u00a0',
  '\u200f',
  'שלום',
  '🙂',
  '👩‍🔬',
  '漢字',
  '<b>',
  '</p',
  '&nbsp;',
  '’',
  '“',
  '555-0188',
  '3.5',
  'a.m.',
  'İ',
  'ß',
  '\ud800',
  'ASAP',
  '-',
  '–',
  '%0ABcc:',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('whatever is written', () => {
  it('gets marks inside the text, the gravest as its verdict, and the same answer again', () => {
    fc.assert(
      fc.property(kind, text, (kind, text) => {
        const answer = checkMessage({ kind, text }, { waitingUntil: '2026-12-11', unanswered: 3, name: 'Ruth Vance' });
        for (const { start, end, why, suggestion } of answer.findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect([why, suggestion].join(' ')).not.toMatch(/!|undefined/);
        }
        const levels = answer.findings.map(({ level }) => level);
        expect(answer.verdict).toBe(levels.includes('flag') ? 'flag' : levels.length > 0 ? 'nudge' : 'ok');
        if (answer.missing.length > 0) expect(answer.verdict).not.toBe('ok');
        if (kind !== 'note') expect(answer.missing).toEqual([]);
        expect(checkMessage({ kind, text }, { waitingUntil: '2026-12-11', unanswered: 3, name: 'Ruth Vance' })).toEqual(
          answer,
        );
        const { sentences, words, seconds } = measure({ kind, text });
        expect(Math.min(sentences, words)).toBeGreaterThanOrEqual(0);
        expect(seconds === null).toBe(kind !== 'voicemail');
      }),
      { numRuns: runs(300) },
    );
  });

  it.each([
    'a ',
    '!',
    'very very ',
    'you said ',
    'if I do not , ',
    'i i i , ',
    'א ',
    '漢',
    '<a ',
    '&nbsp;',
    'a. ',
    '\n',
    "' ",
    'Best, ',
    'Dear A ',
    '1',
    '. ',
  ])('is answered soon, also 10,000 characters of %j', (unit) => {
    const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
    const before = process.cpuUsage();
    for (const kind of messageKinds) checkMessage({ kind, text });
    // Far above what it takes (`npm run bench` measures that), far below what a pattern takes that runs away.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
  });
});
