import { describe, expect, it } from 'vitest';
import { noteParts, type NotePart } from '../../src-main/domain/message/checked';
import {
  draftBook,
  emptyDrafts,
  messageDraftIn,
  noteDraftIn,
  type NoteDraft,
  withMessageDraft,
  withNoteDraft,
} from '../../src-main/domain/message/draft-book';
import { isBegun, isSigned, layNote, readParts } from '../../src-main/domain/message/note-text';
import { fc, runs } from '../chance';

const empty: NoteDraft = {
  greeting: '',
  thanks: '',
  interest: '',
  gain: '',
  closing: '',
  signed: '',
  whole: null,
  kept: [],
};
const ruth: NoteDraft = {
  ...empty,
  greeting: 'Dear Dr. Okafor,',
  thanks: 'Thank you for the hour.',
  interest: 'I would love this job.',
  gain: 'At Baxter I cut waiting by a fifth. I would bring the same to you.',
  closing: 'Sincerely,',
  signed: 'Maya Torres',
};
/** A stand-in for the guard. */
const serves = (sentence: string): NotePart[] => [
  ...(/thank/i.test(sentence) ? (['thanks'] as const) : []),
  ...(/love/i.test(sentence) ? (['interest'] as const) : []),
  ...(/Baxter|bring/.test(sentence) ? (['gain'] as const) : []),
];

describe('a note', () => {
  it('is its greeting, its parts as one paragraph, its closing and its name', () => {
    expect(layNote(ruth).text).toBe(
      'Dear Dr. Okafor,\nThank you for the hour. I would love this job. At Baxter I cut waiting by a fifth. I would bring the same to you.\nSincerely,\nMaya Torres',
    );
  });

  it('leaves no gap for what is empty', () => {
    expect(layNote({ ...empty, interest: ' I would love this job. ', signed: 'Maya' }).text).toBe(
      'I would love this job.\nMaya',
    );
    expect(layNote(empty)).toEqual({ text: '', places: [] });
  });

  it('knows where the words of each field stand', () => {
    const { text, places } = layNote({ ...ruth, thanks: '  Thank you.\n' });
    for (const { field, start, end } of places)
      expect(text.slice(start, end)).toBe(field === 'thanks' ? 'Thank you.' : ruth[field as 'gain']);
    expect(places.map(({ field }) => field)).toEqual(['greeting', ...noteParts, 'closing', 'signed']);
  });

  it('edited as one text is that text', () => {
    const whole = '  Dear all,\n\nthank you. ';
    expect(layNote({ ...ruth, whole })).toEqual({
      text: whole,
      places: [{ field: 'whole', start: 0, end: whole.length }],
    });
  });

  it('comes back from one text as the parts it was', () => {
    const { kept: _kept, whole: _whole, ...words } = ruth;
    expect(readParts(layNote(ruth).text, serves)).toEqual(words);
  });

  it.each([
    ['P.S. I would love to see the new desk. Thank you for the photo.'],
    ['PS: at Baxter we had the same queue.'],
    ['p. s. – see you'],
    ['P.S. One.\n\nPPS Two. Thank you.'],
    ['PS\nOn a line of its own, I would love to.'],
  ])('keeps below the name what was written below it: %s', (postscript) => {
    const { kept: _kept, whole: _whole, ...words } = ruth;
    for (const gap of ['\n', '\n\n']) {
      const signed = `Maya K. Torres${gap}${postscript}`;
      const { text } = layNote({ ...ruth, signed });
      expect(readParts(text, serves)).toEqual({ ...words, signed });
      // A closing nobody has heard of, or none, and a postscript before there is a name.
      const own = { ...ruth, closing: 'Until Monday,', signed: `Maya Torres${gap}${postscript}` };
      expect(readParts(layNote(own).text, serves)).toMatchObject({ closing: own.closing, signed: own.signed });
      const unclosed = { ...own, closing: '' };
      expect(readParts(layNote(unclosed).text, serves)).toMatchObject({ closing: '', signed: own.signed });
      expect(readParts(layNote({ ...ruth, signed: postscript }).text, serves)).toMatchObject({
        gain: words.gain,
        closing: 'Sincerely,',
        signed: postscript,
      });
    }
  });

  it('keeps below the name whatever was written there, with a closing that is known', () => {
    const signed = 'Maya Torres\n555-0188, maya@example.org\nThank you for the coffee, too. I would love another.';
    expect(readParts(layNote({ ...ruth, signed }).text, serves)).toMatchObject({ gain: ruth.gain, signed });
    // In the middle of a note the same words are said, not signed.
    const middle =
      'Dear Ana,\nThank you.\nI would love this job, and the Tuesday queue with it. At Baxter I cut it.\nMaya';
    expect(readParts(middle, serves)).toMatchObject({ thanks: 'Thank you.', closing: '', signed: 'Maya' });
    const said =
      'Dear Ana,\nIt was lovely.\nBest wishes\nand many thanks to all of your team. I would love this job.\nMaya';
    expect(readParts(said, serves).signed).toBe('Maya');
    const above = 'Dear Ana,\nThank you.\nP.S. is what I write last.\nSincerely,\nMaya';
    expect(readParts(above, serves)).toMatchObject({ closing: 'Sincerely,', signed: 'Maya' });
  });

  it('comes back from one text as the parts it was, whatever stands below the name', () => {
    const below = fc
      .array(fc.constantFrom('Thank you again. I love it!', '555-0188', 'At Baxter…', '', 'x', 'PPS so long'), {
        maxLength: 4,
      })
      .map((lines) => lines.join('\n').trim());
    const note = fc.record({
      greeting: fc.constantFrom('Dear Dr. Okafor,', 'Hello Tom'),
      thanks: fc.constantFrom('', 'Thank you for the hour.'),
      interest: fc.constantFrom('I would love this job.', 'I love it! Truly.'),
      gain: fc.constantFrom('', 'At Baxter I cut waiting by a fifth.'),
      closing: fc.constantFrom('Sincerely,', 'With best regards,', 'Thank you again,', 'Warmly'),
      signed: fc
        .tuple(
          fc.constantFrom('Maya Torres', 'M. K. Torres', 'מאיה', '田中'),
          below,
          fc.constantFrom('P.S. ', 'PS: ', 'p.s. '),
        )
        .map(([name, words, mark]) => (words === '' ? name : `${name}\n${mark}${words}`)),
    });
    fc.assert(
      fc.property(note, (words) => {
        expect(readParts(layNote({ ...empty, ...words }).text, serves)).toEqual(words);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('comes back also when nothing is said in it yet', () => {
    const {
      kept: _kept,
      whole: _whole,
      ...bare
    } = { ...empty, greeting: 'Dear Ana,', closing: 'Sincerely,', signed: 'Maya' };
    expect(readParts(layNote({ ...empty, ...bare }).text, serves)).toEqual(bare);
    expect(readParts('Sincerely,\nMaya', serves)).toEqual({ ...bare, greeting: '' });
  });

  it('loses no word and moves none on the way back, whatever was written', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 80 });
    const letter = fc.oneof(
      fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n')),
      fc
        .array(
          fc.constantFrom(
            'Thank you. ',
            'I love it! ',
            'At Baxter… ',
            'x ',
            '\n',
            'Dear Al,',
            'Best,',
            'Mo',
            '\nP.S. ',
          ),
          {
            maxLength: 20,
          },
        )
        .map((all) => all.join('')),
    );
    const bare = (text: string) => text.replaceAll(/\s+/g, '');
    fc.assert(
      fc.property(letter, (text) => {
        expect(bare(layNote({ ...empty, ...readParts(text, serves) }).text)).toBe(bare(text));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('keeps numbers and addresses whole on the way back', () => {
    const words = 'Thank you for 2.5 hours, I would love this job. See maya.example.org, I would love to show it.';
    // Cut at each full stop, "5 hours, I would love this job" would be a sentence of its own, and of another part.
    const serves = (sentence: string) => (/love/.test(sentence) ? ['interest' as const] : ['thanks' as const]);
    expect(readParts(`Dear Ana,\n${words}\nMaya`, serves)).toMatchObject({ thanks: '', interest: words });
  });

  it.each(['Sincerely,', 'Kind regards'])('takes a closing that nobody has signed for a closing: %s', (closing) =>
    expect(readParts(`Dear Ana,\nThank you.\n${closing}`, () => [])).toMatchObject({
      thanks: 'Thank you.',
      closing,
      signed: '',
    }),
  );

  it.each([
    [true, { ...ruth }],
    [true, { ...ruth, signed: 'maya' }],
    [true, { ...ruth, signed: 'מאיה\nP.S. תודה' }],
    [true, { ...ruth, closing: 'Sincerely, Maya', signed: '' }],
    [false, { ...ruth, signed: ' ' }],
    [false, { ...ruth, signed: 'P.S. Thank you.' }],
    [false, { ...ruth, closing: '', signed: '' }],
    [true, { ...empty, whole: 'Dear Ana,\nThank you.\nSincerely,\nMaya K. Torres\nP.S. I would love it.' }],
    [true, { ...empty, whole: 'Dear Ana, thank you for the hour. Sincerely, Maya' }],
    [true, { ...empty, whole: 'Dear Ana, thank you for the hour. Maya' }],
    [true, { ...empty, whole: 'Dear Ana,\nThank you.\nmaya\n' }],
    [false, { ...empty, whole: 'Dear Ana,\nThank you.\nSincerely,\n' }],
    [false, { ...empty, whole: 'Dear Ana,\nThank you.\nKind regards' }],
    [false, { ...empty, whole: 'Dear Ana,\nThank you for the hour. I would love this job.' }],
    [false, { ...empty, whole: 'Dear Ana,\nThank you.\nSincerely,\nP.S. I would love it.' }],
    [false, { ...empty, whole: '' }],
    [false, { ...empty }],
  ])('is signed, or not: %s %j', (signed, draft) => expect(isSigned(draft)).toBe(signed));

  it('is begun once something is said in it', () => {
    expect(isBegun({ ...empty, greeting: 'Dear Tom,', signed: 'Maya' })).toBe(false);
    expect(isBegun({ ...empty, gain: 'At …' })).toBe(true);
    expect(isBegun({ ...empty, whole: ' ' })).toBe(false);
  });
});

describe('the book of drafts', () => {
  const seat = (interview: string, person: string | null = 'ruth') => ({ opportunity: 'fernhill', interview, person });

  it('keeps one draft for each person and interview, and each purpose and channel', () => {
    let book = withNoteDraft(emptyDrafts, seat('monday'), ruth, 1);
    book = withNoteDraft(book, seat('monday', null), { ...ruth, gain: 'other' }, 2);
    book = withMessageDraft(
      book,
      { opportunity: 'fernhill', purpose: 'check-in', channel: 'email', person: null },
      { subject: 'S', words: 'T', kept: [] },
      3,
    );
    expect(noteDraftIn(book, seat('monday'))).toEqual(ruth);
    expect(noteDraftIn(book, seat('monday', null))?.gain).toBe('other');
    expect(noteDraftIn(book, seat('friday'))).toBeUndefined();
    expect(
      messageDraftIn(book, { opportunity: 'fernhill', purpose: 'check-in', channel: 'call', person: null }),
    ).toBeUndefined();
    expect(
      messageDraftIn(book, { opportunity: 'fernhill', purpose: 'check-in', channel: 'email', person: null })?.words,
    ).toBe('T');
    expect(draftBook.parse(JSON.parse(JSON.stringify(book)))).toEqual(book);
    expect(noteDraftIn(withNoteDraft(book, seat('monday'), undefined, 4), seat('monday'))).toBeUndefined();
  });

  it('forgets what was written at longest ago, never what is written now', () => {
    let book = emptyDrafts;
    for (let at = 0; at < 5; at++) book = withNoteDraft(book, seat(`day-${at}`), ruth, 10 - at, 3);
    expect(Object.keys(book.notes).toSorted()).toEqual([
      'fernhill/day-0/ruth',
      'fernhill/day-1/ruth',
      'fernhill/day-4/ruth',
    ]);
  });
});
