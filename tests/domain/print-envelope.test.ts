import { describe, expect, it } from 'vitest';
import { returnLines } from '../../src-main/domain/post/address';
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
      ).leftOut,
    ).toEqual(['Fernhill']);
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

  it('has every line of the sender’s, above their zone’s lower edge, for every operator and size', () => {
    const abroad = {
      name: 'Maya Torres',
      address: {
        unit: 'Flat 3',
        street: '9 Quay Street',
        city: 'Marlow',
        region: 'Bucks',
        postalCode: 'SL7 1AA',
        country: 'UK',
      },
    };
    for (const operator of postalOperators)
      for (const card of cardNames) {
        const stationery = { ...defaultStationery, card };
        const { sender: zone } = zonesOf(operator, cardOf(card).envelope);
        const small = envelopeMarks(envelope({ operator, stationery, from: abroad })).addresses.filter(
          (mark) => mark.mark === 'text' && mark.size < 3.2,
        );
        const said = small.map((mark) => ('text' in mark ? mark.text : ''));
        expect(said, `${operator} ${card}`).toEqual(returnLines(abroad, operator));
        expect(Math.max(...small.map((mark) => boxOf(mark).bottom))).toBeLessThanOrEqual(zone.y + zone.height + 0.6);
        for (const mark of small) if (mark.mark === 'text') expect(mark.size).toBeGreaterThan(2.4);
      }
    expect(returnLines(abroad, 'USPS')).toHaveLength(6);
  });

  it('for an address that is not known has two lines to write on, for every operator and size', () => {
    for (const operator of postalOperators)
      for (const card of cardNames) {
        const stationery = { ...defaultStationery, card };
        const { address: zone, free } = zonesOf(operator, cardOf(card).envelope);
        const to = { name: 'Tom Lindqvist', company: 'Fernhill Clinic', address: undefined };
        const { addresses, guides } = envelopeMarks(envelope({ operator, stationery, to }));
        const name = Math.max(...texts4(addresses).map((mark) => boxOf(mark).bottom));
        const rules = guides.filter((mark) => mark.mark === 'line' && mark.width === 0.15);
        expect(rules, `${operator} ${card}`).toHaveLength(2);
        for (const rule of rules) {
          expect(boxOf(rule).top).toBeGreaterThan(name + 4);
          expect(boxOf(rule).bottom).toBeLessThanOrEqual(Math.min(zone.y + zone.height, free.y));
        }
      }
  });

  it('keeps one edge, whatever the direction of its lines', () => {
    const edges = (to: EnvelopeJob['to'], operator: EnvelopeJob['operator'] = 'USPS') =>
      texts4(envelopeMarks(envelope({ to, operator })).addresses).map((mark) => {
        const { left, right } = boxOf(mark);
        return { mark, left, right };
      });
    // The name runs from right to left, and begins at the left all the same: the post reads a uniform left margin.
    const mixed = edges({ name: 'דנה כהן', company: 'Fernhill Clinic', address });
    expect(new Set(mixed.map(({ left }) => left)).size).toBe(1);
    expect(mixed[0]!.mark).toMatchObject({ text: 'דנה כהן', direction: 'rtl', anchor: 'end', x: mixed[1]!.mark.x });
    expect(mixed[1]!.mark).not.toHaveProperty('anchor');
    // An address that is all right-to-left, but for its digits, keeps the right one.
    const israel = edges(
      { name: 'דנה כהן', address: { street: 'הרצל 5', city: 'חיפה', postalCode: '3303139' } },
      'Royal Mail',
    );
    expect(israel.map(({ mark }) => mark.text)).toContain('3303139');
    expect(new Set(israel.map(({ right }) => right)).size).toBe(1);
    const digits = israel.find(({ mark }) => mark.text === '3303139')!.mark;
    expect(digits).toMatchObject({ direction: 'ltr', anchor: 'end', x: israel[0]!.mark.x });
    expect(israel[0]!.mark).not.toHaveProperty('anchor');
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
      'Dr. Ruth Okafor’s address has one line more than its zone has room for, so “Fernhill Clinic” is left out. A larger card has room for it, or put it on a line with another part.',
    );
  });

  it('says that the sender’s own lines are printed narrower, once, and how long they may be', () => {
    const long = { ...sender, street: 'Apartment 12 above the old harbour bakery, 18 Linden Court' };
    const notes = [ruth, { ...ruth, name: 'Tom Lindqvist' }];
    expect(remarks({ parts: ['envelope'], notes, sender: long })).toEqual([
      'Your own address is wider than its corner of the envelope, so it is printed narrower. Lines of up to 39 letters keep their shape.',
    ]);
  });

  it('speaks of lines to write on only where there are some', () => {
    const unknown = [{ ...ruth, address: undefined }];
    const direct = { ...defaultStationery, envelopePrint: 'direct' } as const;
    expect(remarks({ notes: unknown, parts: ['envelope'] })).toEqual([
      'Dr. Ruth Okafor’s address is not known yet: there are lines on the envelope to write it on.',
    ]);
    expect(remarks({ notes: unknown, parts: ['envelope'], stationery: direct })).toEqual([
      'Dr. Ruth Okafor’s address is not known yet, so only the name is printed. The rest goes below it by hand.',
    ]);
    const job2 = job({ notes: unknown, parts: ['envelope'], stationery: direct });
    expect(printRun(job2).sheets.flatMap(({ marks }) => marks.filter(({ mark }) => mark === 'line'))).toEqual([]);
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
