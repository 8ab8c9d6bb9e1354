import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src-main/domain/post/cards';
import { postageNote, zonesOf } from '../../src-main/domain/post/envelopes';
import { envelopeMarks, type EnvelopeJob } from '../../src-main/domain/print/envelope';
import { type PrintJob, printRun } from '../../src-main/domain/print/run';
import type { Mark } from '../../src-main/domain/print/sheet';
import { postalOperators } from '../../src-main/domain/settings';
import { cardNames, defaultSender, defaultStationery } from '../../src-main/domain/stationery-preferences';
import { address, boxOf, job, ruth, sender } from './print-builders';

describe('an envelope', () => {
  const envelope = (more: Partial<EnvelopeJob> = {}): EnvelopeJob => ({
    to: { name: ruth.name, company: ruth.company, address },
    from: { name: sender.name, address: sender },
    operator: 'USPS',
    stationery: defaultStationery,
    ...more,
  });
  const texts4 = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => (mark.mark === 'text' && mark.size > 3.2 ? [mark] : []));

  it('of the USPS has its zones where Publication 28 has them', () => {
    const zones = zonesOf('USPS', { width: 146.05, height: 111.125 });
    expect(zones.address).toEqual({ x: 12.7, y: 41.275, width: 120.65, height: 53.975 });
    expect(zones.free).toEqual({ x: 25.4, y: 95.25, width: 120.65, height: 15.875 });
  });

  it('has the delivery address inside its zone and above the free strip, for every operator and size', () => {
    for (const operator of postalOperators)
      for (const card of cardNames) {
        const stationery = { ...defaultStationery, card };
        const size = cardOf(card).envelope;
        const { address: zone, free } = zonesOf(operator, size);
        const lines = texts4(envelopeMarks(envelope({ operator, stationery })).addresses);
        expect(lines.length, `${operator} ${card}`).toBeGreaterThanOrEqual(3);
        for (const mark of lines) {
          const box = boxOf(mark);
          expect(box.left).toBeGreaterThanOrEqual(zone.x);
          expect(box.right).toBeLessThanOrEqual(zone.x + zone.width + 1e-6);
          expect(box.top, `${operator} ${card} ${mark.text}`).toBeGreaterThanOrEqual(zone.y - 0.5);
          expect(box.bottom).toBeLessThanOrEqual(Math.min(zone.y + zone.height, free.y) + 0.6);
        }
      }
  });

  it('too tall for a small zone is set in 10 pt before a line is left out, and the town never is', () => {
    const small = { ...defaultStationery, card: 'four-bar' } as const;
    const six = { ...address, street: '9 Quay Street', city: 'Marlow', region: 'Bucks', postalCode: 'X' };
    const sizes = (to: EnvelopeJob['to']) =>
      envelopeMarks(envelope({ operator: 'Royal Mail', stationery: small, to })).addresses.flatMap((mark) =>
        mark.mark === 'text' && mark.size > 3.2 ? [`${mark.text} ${mark.size.toFixed(2)}`] : [],
      );
    expect(sizes({ name: 'Ana', company: 'Fernhill', address: six })).toEqual([
      'Ana 3.53',
      'Fernhill 3.53',
      '9 Quay Street 3.53',
      'MARLOW 3.53',
      'Bucks 3.53',
      'X 3.53',
    ]);
    const eight = { ...six, unit: 'Floor 2', country: 'Japan' };
    expect(sizes({ name: 'Ana', company: 'Fernhill', address: { ...eight, country: 'uk' } })).toHaveLength(7);
    expect(
      envelopeMarks(
        envelope({
          operator: 'Canada Post',
          stationery: small,
          to: { name: 'Ana', company: 'Fernhill', address: { ...eight, country: 'uk' } },
        }),
      ).tooMany,
    ).toBe(1);
  });

  it('never lets the address run into the stamp or the sender', () => {
    for (const operator of postalOperators)
      for (const card of cardNames) {
        const stationery = { ...defaultStationery, card };
        const { addresses, guides } = envelopeMarks(envelope({ operator, stationery }));
        const stamp = guides.find((mark) => mark.mark === 'rect' && mark.width === 22)!;
        const top = Math.min(...texts4(addresses).map((mark) => boxOf(mark).top));
        expect(top).toBeGreaterThanOrEqual(boxOf(stamp).bottom);
        const small = addresses.flatMap((mark) =>
          mark.mark === 'text' && mark.size < 3.2 ? [boxOf(mark).bottom] : [],
        );
        expect(top).toBeGreaterThan(Math.max(...small));
      }
  });

  it('printed directly is a page of its own size with the addresses alone', () => {
    const { sheets } = printRun(
      job({ stationery: { ...defaultStationery, envelopePrint: 'direct' }, parts: ['envelope'] }),
    );
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({ width: 146.05, height: 111.125 });
    expect(sheets[0]!.marks.every(({ mark }) => mark === 'text')).toBe(true);
    expect(sheets[0]!.marks.map((mark) => ('text' in mark ? mark.text : ''))).toEqual([
      'Maya Torres',
      '18 Linden Court',
      'Dover OH 44622',
      'DR. RUTH OKAFOR',
      'FERNHILL CLINIC',
      '240 ORCHARD STREET',
      'DOVER OH 44622',
    ]);
  });

  it('needs extra postage when it is square, too long, too short for its height, or too large', () => {
    expect(postageNote('USPS', { width: 130, height: 130 })).toBe('A square envelope needs extra postage with USPS.');
    expect(postageNote('USPS', { width: 130, height: 105 })).toMatch(/less than 1\.3 times as long as it is high/);
    expect(postageNote('USPS', { width: 260, height: 100 })).toMatch(/more than 2\.5 times as long as it is high/);
    expect(postageNote('USPS', { width: 300, height: 150 })).toMatch(/larger than an ordinary letter/);
    expect(postageNote('Deutsche Post', { width: 146.05, height: 111.125 })).toMatch(/less than 1\.4 times/);
    expect(postageNote('Deutsche Post', { width: 130.175, height: 92.075 })).toMatch(
      /smaller than Deutsche Post takes.*140 by 90 mm/,
    );
    for (const card of cardNames) expect(postageNote('USPS', cardOf(card).envelope)).toBeUndefined();
  });
});

describe('what does not fit is said before it is printed', () => {
  const remarks = (more: Partial<PrintJob>) => printRun(job(more)).remarks;

  it('says nothing when all is well', () => {
    expect(remarks({})).toEqual([]);
  });

  it('says by how much a note is too long, and how much of it is printed', () => {
    const text = Array.from({ length: 13 }, (_, index) => `Line ${index}`).join('\n');
    expect(remarks({ notes: [{ ...ruth, text }] })).toEqual([
      'Dr. Ruth Okafor’s note is two lines longer than the card: the first eleven lines are printed.',
    ]);
  });

  it('says whose words are missing, and prints the rest', () => {
    const run = printRun(job({ notes: [ruth, { ...ruth, name: 'Tom Lindqvist', text: null }] }));
    expect(run.remarks).toEqual(['There are no words for Tom Lindqvist yet, so there is nothing to copy.']);
    expect(run.sheets.map(({ id }) => id)).toEqual(['guide-1', 'envelope-1']);
  });

  it('says what an address lacks, and that the sender is unknown', () => {
    expect(remarks({ notes: [{ ...ruth, address: { street: 'x' } }], sender: defaultSender })).toEqual([
      'Dr. Ruth Okafor’s address has no city, no state and no ZIP code yet.',
      'Your own name and address are not known yet, so the return address is left out.',
    ]);
  });

  it('says that a long address is printed narrower, or has too many lines', () => {
    expect(
      remarks({ notes: [{ ...ruth, company: 'Fernhill Clinic for the Care of Everybody in the County of Dover' }] }),
    ).toEqual(['Dr. Ruth Okafor’s address is wider than its zone, so it is printed narrower.']);
    const long = { ...address, unit: 'Building 12', region: 'Bucks', country: 'UK' };
    const small = { ...defaultStationery, card: 'four-bar' } as const;
    expect(remarks({ notes: [{ ...ruth, operator: 'Canada Post', address: long }], stationery: small })).toContain(
      'Dr. Ruth Okafor’s address has one line more than its zone has room for.',
    );
  });

  it('says once what is true of all envelopes', () => {
    const notes = [ruth, { ...ruth, name: 'Tom Lindqvist' }].map((note) => ({
      ...note,
      operator: 'Deutsche Post' as const,
      address: { street: 'Lindenstraße 3', city: 'Köln', postalCode: '50674' },
    }));
    expect(remarks({ notes }).filter((remark) => /extra postage/.test(remark))).toHaveLength(1);
  });

  it('says that envelopes and sheets are pages of two sizes', () => {
    const stationery = { ...defaultStationery, envelopePrint: 'direct' } as const;
    expect(remarks({ stationery })).toEqual([
      'The envelopes are pages of their own size. If your printer takes one size at a time, print them by themselves.',
    ]);
    expect(remarks({ stationery, parts: ['envelope'] })).toEqual([]);
  });

  it('says that there is no note, and still prints guide and cards', () => {
    const run = printRun(job({ notes: [], parts: ['underlay', 'copy', 'cards'] }));
    expect(run.remarks).toEqual(['No note is waiting to be written, so there are no words and no envelopes to print.']);
    expect(run.sheets.map(({ id }) => id)).toEqual(['guide-1', 'cards-1']);
  });
});
