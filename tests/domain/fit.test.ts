import { describe, expect, it } from 'vitest';
import { fitNote, sayRoom } from '../../src-main/domain/print/fit';
import { flow } from '../../src-main/domain/print/flow';
import { letterWidth } from '../../src-main/domain/print/hand';
import { directionOf, lettersOf, widthOf } from '../../src-main/domain/print/letters';
import { baselinesOf, safeArea } from '../../src-main/domain/print/panel';
import { cardOf } from '../../src-main/domain/post/cards';
import {
  cardNames,
  defaultStationery,
  hands,
  pitches,
  type Stationery,
} from '../../src-main/domain/stationery-preferences';
import { fc } from '../chance';

const note = `Dear Dr. Okafor,
Thank you for the hour this morning, and for walking me through the intake desk yourself. I would like this job. I left wanting to fix the Tuesday queue with you. Give me the appointment data and within a month you will know why people miss visits.
Maya Torres`;

const stationeries: fc.Arbitrary<Stationery> = fc.record({
  card: fc.constantFrom(...cardNames),
  paper: fc.constantFrom('letter', 'a4'),
  pitch: fc.constantFrom(...pitches),
  hand: fc.constantFrom(...hands),
  charactersPer100: fc.integer({ min: 10, max: 150 }),
  guide: fc.constantFrom('lines', 'ticks'),
  perSheet: fc.constantFrom('one', 'several'),
  envelope: fc.constant(null),
  envelopePrint: fc.constantFrom('underlay', 'direct'),
});
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'Dear',
        'Dr.',
        '\n',
        '\n\n',
        'appointment',
        '予約の待ち時間。',
        'שלום',
        '👩‍💻',
        'é',
        '-',
        ' ',
        'x'.repeat(80),
      ),
    )
    .map((words) => words.join(' ')),
);

const words = (text: string, most: number) => flow(text, most).map((line) => line.text);

describe('a line of handwriting', () => {
  it('breaks at spaces and after hyphens, and begins with neither', () => {
    expect(words('Thank you for the hour.', 13)).toEqual(['Thank you for', 'the hour.']);
    expect(words('the Tuesday-queue', 12)).toEqual(['the Tuesday-', 'queue']);
  });

  it('keeps the line breaks of the text, and makes one blank line of several', () => {
    expect(words('\n\nDear Tom,\r\n\r\n\n\nThanks.\nMaya\n', 40)).toEqual(['Dear Tom,', '', 'Thanks.', 'Maya']);
  });

  it('carries a word that is longer than a line on to the next, and adds no hyphen to it', () => {
    expect(words('Donaudampfschifffahrt', 8)).toEqual(['Donaudam', 'pfschiff', 'fahrt']);
  });

  it('gives Chinese and Japanese letters the room of two, breaks between them, and never begins with their full stop', () => {
    expect(words('予約の待ち時間', 8)).toEqual(['予約の待', 'ち時間']);
    expect(words('予約の待。ち', 8)).toEqual(['予約の', '待。ち']);
  });

  it('counts a letter with its marks, and an emoji with its parts, once', () => {
    expect(lettersOf('e\u0301👩‍💻')).toEqual(['e\u0301', '👩‍💻']);
    expect(widthOf('e\u0301')).toBe(1);
    expect(widthOf('👩‍💻')).toBe(2);
    expect(widthOf('\u200b')).toBe(0);
  });

  it('begins at the right when its first letter does', () => {
    expect(directionOf('שלום Tom')).toBe('rtl');
    expect(directionOf('Tom: שלום')).toBe('ltr');
    expect(directionOf('(مرحبا)')).toBe('rtl');
    expect(directionOf('12 + 3')).toBe('ltr');
  });

  it('leaves markup the text it is', () => {
    expect(words('<b>Hi</b> &amp; <script>alert(1)</script>', 80)).toEqual([
      '<b>Hi</b> &amp; <script>alert(1)</script>',
    ]);
  });

  it('is never wider than asked, and loses no letter', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 80 }), (text, most) => {
        const lines = flow(text, most);
        expect(lines.every(({ width }) => width <= most)).toBe(true);
        const solid = (whole: string) => whole.replaceAll(/[\p{Cc}\s]/gu, '');
        expect(solid(lines.map((line) => line.text).join(''))).toBe(solid(text));
      }),
    );
  });
});

describe('a note on its card', () => {
  it('fits an A2 card in a medium hand, with lines to spare', () => {
    const fit = fitNote(note, defaultStationery);
    expect(fit).toMatchObject({ room: 11, used: 8, fits: true, letters: 47, width: 139.7, height: 107.95 });
    expect(fit.lines[0]).toEqual({ text: 'Dear Dr. Okafor,', x: 11, y: 16 });
    expect(sayRoom(fit)).toBeUndefined();
  });

  it('says by how many lines it is too long', () => {
    const fit = fitNote(note, { ...defaultStationery, card: 'four-bar', hand: 'large' });
    expect(fit.fits).toBe(false);
    expect(sayRoom({ used: 10, room: 9, fits: false })).toBe('one line longer than the card');
    expect(sayRoom({ used: 11, room: 9, fits: false })).toBe('two lines longer than the card');
    expect(sayRoom({ used: 60, room: 9, fits: false })).toBe('51 lines longer than the card');
  });

  it('leaves blank lines out before it says that there is no room', () => {
    const lines = Array.from({ length: 8 }, (_, index) => `Line ${index + 1}`);
    expect(fitNote(lines.join('\n\n'), defaultStationery)).toMatchObject({ used: 8, fits: true });
    expect(fitNote(lines.slice(0, 3).join('\n\n'), defaultStationery)).toMatchObject({ used: 5, fits: true });
  });

  it('has room for no text at all', () => {
    expect(fitNote(' \n ', defaultStationery)).toMatchObject({ used: 0, fits: true, lines: [] });
  });

  it('takes the hand that was measured: half as many letters, half as long a line', () => {
    expect(fitNote(note, { ...defaultStationery, hand: 'measured', charactersPer100: 20 }).letters).toBe(23);
  });

  it('reads 10,000 letters, and draws what the card has room for', () => {
    const fit = fitNote('word '.repeat(2_000), defaultStationery);
    expect(fit.used).toBeGreaterThan(200);
    expect(fit.marks.filter(({ mark }) => mark === 'text')).toHaveLength(11);
  });

  it('stays inside the safe area, on lines of the exact pitch, for every card, hand and pitch', () => {
    fc.assert(
      fc.property(texts, stationeries, (text, stationery) => {
        const fit = fitNote(text, stationery);
        const card = cardOf(stationery.card);
        const area = safeArea(card);
        const baselines = baselinesOf(card, stationery.pitch);
        expect(baselines.length).toBeGreaterThan(4);
        for (const [index, y] of baselines.entries())
          expect(y).toBeCloseTo(card.margin.ends + (index + 1) * stationery.pitch, 3);
        expect(baselines.at(-1)!).toBeLessThanOrEqual(area.y + area.height - 0.3 * stationery.pitch + 1e-6);
        for (const mark of fit.marks) {
          if (mark.mark !== 'text') continue;
          expect(mark.most).toBeLessThanOrEqual(area.width - 2 + 1e-6);
          expect(mark.x).toBe(mark.direction === 'rtl' ? area.x + area.width - 1 : area.x + 1);
          expect(mark.y - mark.size * 0.75).toBeGreaterThan(card.margin.ends);
        }
        expect(fit.letters * letterWidth(stationery)).toBeLessThanOrEqual(area.width + 1e-6);
      }),
    );
  });
});
