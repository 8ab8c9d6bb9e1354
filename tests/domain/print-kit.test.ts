import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src-main/domain/post/cards';
import { calibrationSheet, countsOf } from '../../src-main/domain/print/calibration';
import { cardGrid, cardSheets } from '../../src-main/domain/print/card-sheet';
import { guidePanel } from '../../src-main/domain/print/guide';
import { kitSheets } from '../../src-main/domain/print/kit';
import { moved, turned } from '../../src-main/domain/print/marks';
import { baselinesOf, safeArea } from '../../src-main/domain/print/panel';
import { papers, PRINTER_MARGIN } from '../../src-main/domain/print/paper';
import { printParts, printRun } from '../../src-main/domain/print/run';
import type { Mark, Sheet } from '../../src-main/domain/print/sheet';
import { defaultStationery, pitches } from '../../src-main/domain/stationery-preferences';
import { anyNote, boxOf, everyCombination, isInside, job, stationeries } from './print-builders';
import { fc, runs } from '../chance';

describe('a sheet', () => {
  it('keeps every mark clear of the edge that printers leave free, whatever the card, paper, pitch, hand, operator and words', () => {
    fc.assert(
      fc.property(stationeries, fc.array(anyNote, { maxLength: 3 }), (stationery, notes) => {
        const visits = notes.map(({ name, company }) => ({
          company,
          when: 'Tue 24 Nov, 9:30',
          place: company,
          people: [{ name, title: '', address: [] }],
          mailbox: 'USPS: the box is emptied at 17:00.',
        }));
        const run = printRun(job({ stationery, notes, visits, parts: printParts }));
        for (const sheet of run.sheets)
          for (const mark of sheet.marks) {
            if (!isInside(boxOf(mark), sheet, PRINTER_MARGIN))
              throw new Error(`${sheet.id} (${sheet.title}): ${JSON.stringify(mark)}`);
          }
        expect(new Set(run.sheets.map(({ id }) => id)).size).toBe(run.sheets.length);
      }),
      { numRuns: runs(300) },
    );
  });

  it('of every card on every paper is the paper’s own size, and has the two control bars', () => {
    for (const stationery of everyCombination) {
      const run = printRun(job({ stationery, parts: ['underlay', 'copy', 'envelope', 'cards'] }));
      expect(run.sheets.length).toBeGreaterThanOrEqual(3);
      for (const { marks, width, height } of run.sheets) {
        expect({ width, height }).toEqual({
          width: papers[stationery.paper].width,
          height: papers[stationery.paper].height,
        });
        const lengths = marks.flatMap((mark) =>
          mark.mark === 'line' && mark.y1 === mark.y2 ? [Math.abs(mark.x2 - mark.x1)] : [],
        );
        expect(lengths.some((length) => Math.abs(length - 50) < 1e-6)).toBe(true);
        expect(lengths.some((length) => Math.abs(length - 50.8) < 1e-6)).toBe(true);
      }
    }
  });

  it('of one small note holds the guide and the words, as far as both fit', () => {
    expect(printRun(job({ parts: ['underlay', 'copy'] })).sheets.map(({ title }) => title)).toEqual([
      'Guide for the card, Words for Dr. Ruth Okafor, US Letter',
    ]);
    const big = { ...defaultStationery, card: 'us-a7' } as const;
    expect(printRun(job({ stationery: big, parts: ['underlay', 'copy'] })).sheets).toHaveLength(2);
  });
});

describe('the guide', () => {
  const ruled = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => (mark.mark === 'line' && mark.width === 0.4 ? [mark] : []));

  it('is ruled at exactly the pitch, inside the margins, for every card', () => {
    for (const stationery of everyCombination)
      for (const pitch of pitches) {
        const lines = ruled(guidePanel({ ...stationery, pitch }).marks);
        const card = cardOf(stationery.card);
        const area = safeArea(card);
        expect(lines.map(({ y1 }) => y1)).toEqual(baselinesOf(card, pitch));
        for (const [index, line] of lines.entries()) {
          if (index > 0) expect(line.y1 - lines[index - 1]!.y1).toBeCloseTo(pitch, 3);
          expect([line.x1, line.x2]).toEqual([area.x, area.x + area.width]);
        }
      }
  });

  it('for thick cards has a tick beside the card for each line, and no line on it', () => {
    const stationery = { ...defaultStationery, guide: 'ticks' } as const;
    const ticks = ruled(guidePanel(stationery).marks);
    expect(ticks).toHaveLength(2 * baselinesOf(cardOf('a2'), 8).length);
    for (const { x1, x2 } of ticks) expect(Math.max(x1, x2) <= -1 || Math.min(x1, x2) >= 139.7 + 1).toBe(true);
  });

  it('frames the card’s edge heavily and says which side is up', () => {
    const { marks } = guidePanel(defaultStationery);
    expect(marks).toContainEqual({ mark: 'rect', x: 0, y: 0, width: 139.7, height: 107.95, stroke: 0.8 });
    expect(marks.some((mark) => mark.mark === 'text' && mark.text.includes('this side up'))).toBe(true);
  });
});

describe('cards to cut out', () => {
  it.each([
    ['four-bar', 'letter', 4],
    ['us-a7', 'letter', 2],
    ['us-a6', 'a4', 2],
    ['iso-a6', 'a4', 2],
    ['dl', 'a4', 1],
    ['a2', 'letter', 1],
  ] as const)('%s: on %s there are %i', (card, paper, count) => {
    const { across, down } = cardGrid({ ...defaultStationery, card, paper, perSheet: 'several' });
    expect(across * down).toBe(count);
  });

  it('are at least as many as there are notes, on as many sheets as that takes', () => {
    const stationery = { ...defaultStationery, card: 'four-bar', perSheet: 'several' } as const;
    expect(cardSheets(stationery, 5)).toHaveLength(2);
    expect(cardSheets({ ...stationery, perSheet: 'one' }, 3)).toHaveLength(3);
  });

  it('have crop marks around them and none on them', () => {
    for (const stationery of everyCombination)
      for (const perSheet of ['one', 'several'] as const) {
        const kept = { ...stationery, perSheet, guide: 'ticks' } as const;
        const { across, down, onSide } = cardGrid(kept);
        const card = cardOf(stationery.card);
        const blank = { width: card.width, height: card.folded ? card.height * 2 : card.height };
        const cell = onSide ? { width: blank.height, height: blank.width } : blank;
        const [sheet] = cardSheets(kept, 1);
        const left = (sheet!.width - across * cell.width) / 2;
        const crops = sheet!.marks.flatMap((mark) => (mark.mark === 'line' && mark.width === 0.15 ? [mark] : []));
        const vertical = crops.filter(({ x1, x2, y1, y2, dash }) => x1 === x2 && !dash && Math.abs(y2 - y1) > 3.9);
        for (let column = 0; column <= across; column++)
          expect(vertical.filter(({ x1 }) => Math.abs(x1 - (left + column * cell.width)) < 0.01)).toHaveLength(2);
        expect(vertical).toHaveLength(2 * (across + 1));
        expect(down).toBeGreaterThan(0);
      }
  });

  it('of an A2 card have a mark for the fold, halfway down the blank', () => {
    const [sheet] = cardSheets(defaultStationery, 1);
    const folds = sheet!.marks.flatMap((mark) => (mark.mark === 'line' && mark.dash ? [mark] : []));
    expect(folds).toHaveLength(2);
    const bottoms = sheet!.marks.flatMap((mark) =>
      mark.mark === 'line' && mark.y1 === mark.y2 && !mark.dash ? [mark.y1] : [],
    );
    expect(bottoms.some((y) => Math.abs(y - (folds[0]!.y1 + 107.95)) < 0.01)).toBe(true);
  });
});

describe('the measure of a hand', () => {
  it('is a line of exactly 100 mm, three times', () => {
    const lines = calibrationSheet(defaultStationery).marks.flatMap((mark) =>
      mark.mark === 'line' && mark.y1 === mark.y2 ? [mark.x2 - mark.x1] : [],
    );
    expect(lines.filter((length) => Math.abs(length - 100) < 1e-6)).toHaveLength(3);
  });

  it('numbers each word with the characters up to its end', () => {
    expect(countsOf(['Thank', 'you', 'for'])).toEqual([5, 9, 13]);
  });

  it('goes as far as the most that can be put in', () => {
    const { marks } = calibrationSheet(defaultStationery);
    const numbers = marks.flatMap((mark) =>
      mark.mark === 'text' && /^\d+$/.test(mark.text) ? [Number(mark.text)] : [],
    );
    expect(Math.max(...numbers)).toBeGreaterThanOrEqual(150);
  });
});

describe('the list for the bag', () => {
  const visit = {
    company: 'Juniper',
    when: 'Tue 24 Nov, 9:30',
    place: '3 Elm Street',
    people: [],
    mailbox: 'USPS: the box is emptied at 17:00 on Tue 24 Nov.',
  };
  const words = (sheets: readonly Sheet[]) =>
    sheets.flatMap(({ marks }) => marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])));

  it('names card, stamped envelope, pen, people, address and box', () => {
    const ana = { name: 'Ana Ruiz', title: 'Owner', address: ['3 ELM STREET', 'DOVER OH 44622'] };
    const said = words(kitSheets([{ ...visit, people: [ana] }], defaultStationery));
    expect(said).toContain('2 cards, one to spare: A2 card, 5½ by 4¼ in');
    expect(said).toContain('2 envelopes, stamps on: A2 envelope, 5¾ by 4⅜ in');
    expect(said).toContain('A pen that does not smear, and a second one');
    expect(said).toContain('Ana Ruiz, Owner');
    expect(said).toContain('3 ELM STREET, DOVER OH 44622');
    expect(said).toContain('USPS: the box is emptied at 17:00 on Tue 24 Nov.');
  });

  it('goes on over as many sheets as it needs', () => {
    const sheets = kitSheets(
      Array.from({ length: 12 }, () => visit),
      defaultStationery,
    );
    expect(sheets.length).toBeGreaterThan(1);
    expect(words(sheets).filter((text) => text === 'Juniper')).toHaveLength(12);
  });
});

describe('marks', () => {
  it('are turned about the card’s corner, so that the upper edge is at the right', () => {
    const line: Mark = { mark: 'line', x1: 0, y1: 0, x2: 10, y2: 0, width: 1 };
    expect(turned([line], 20)).toEqual([{ mark: 'line', x1: 20, y1: 0, x2: 20, y2: 10, width: 1 }]);
    const rect: Mark = { mark: 'rect', x: 1, y: 2, width: 3, height: 4, stroke: 1 };
    expect(turned([rect], 20)).toEqual([{ mark: 'rect', x: 14, y: 1, width: 4, height: 3, stroke: 1 }]);
  });

  it('are moved without change', () => {
    expect(moved([{ mark: 'rect', x: 1, y: 2, width: 3, height: 4, stroke: 1 }], 10, 20)).toEqual([
      { mark: 'rect', x: 11, y: 22, width: 3, height: 4, stroke: 1 },
    ]);
  });
});
