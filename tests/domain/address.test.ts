import { describe, expect, it } from 'vitest';
import { addressLines, oneLine, returnLines, sayMissing, sayUnknown } from '../../src-main/domain/post/address';
import type { PostalOperator } from '../../src-main/domain/post/collections';
import { postalOperators } from '../../src-main/domain/settings';
import type { PostalAddress } from '../../src-main/domain/model';
import { stateCode, statesOfZip } from '../../src-main/domain/post/us-states';
import { fc } from '../chance';

const dover: PostalAddress = { street: '240 Orchard Street', city: 'Dover', region: 'OH', postalCode: '44622' };
const to = (address: PostalAddress | undefined, operator: PostalOperator = 'USPS', name = 'Dr. Ruth Okafor') =>
  addressLines({ name, company: 'Fernhill Clinic', address }, operator);

describe('an American address', () => {
  it('is in capitals, without punctuation, with city, state and ZIP code on the last line', () => {
    expect(to({ ...dover, unit: 'Apt. 4', city: 'Dover,' }).lines).toEqual([
      'DR. RUTH OKAFOR',
      'FERNHILL CLINIC',
      '240 ORCHARD STREET APT 4',
      'DOVER OH 44622',
    ]);
  });

  it('takes the name of a state for its code, and nine digits with or without the hyphen', () => {
    expect(to({ ...dover, region: 'ohio', postalCode: '446221010' })).toMatchObject({ missing: [], doubts: [] });
    expect(to({ ...dover, region: 'Ohio', postalCode: '44622 1010' }).lines.at(-1)).toBe('DOVER OH 44622-1010');
  });

  it('puts a long unit on a line of its own, above the street', () => {
    expect(to({ ...dover, unit: 'Building 12, Department of Intake' }).lines.slice(2, 4)).toEqual([
      'BUILDING 12 DEPARTMENT OF INTAKE',
      '240 ORCHARD STREET',
    ]);
  });

  it('doubts a ZIP code of the wrong length, a state nobody knows, and a pair that does not go together', () => {
    expect(to({ ...dover, postalCode: '4462' }).doubts).toEqual([
      '“4462” is no ZIP code: it has five digits, or nine such as 44622-1010.',
    ]);
    expect(to({ ...dover, region: 'Ohia' }).doubts).toEqual([
      '“Ohia” is not a state the post office knows; OH or Ohio would do.',
    ]);
    expect(to({ ...dover, region: 'NY' }).doubts).toEqual([
      'ZIP codes such as 44622 are in OH, and the address says NY. Worth a second look.',
    ]);
    expect(to({ ...dover, postalCode: '00012' }).doubts).toEqual(['No ZIP code begins with 000. Worth a second look.']);
  });

  it('knows the odd ones: Fishers Island, Texarkana, the military, Puerto Rico', () => {
    for (const [region, postalCode] of [
      ['NY', '06390'],
      ['TX', '75501'],
      ['AE', '09012'],
      ['PR', '00901'],
      ['DC', '20500'],
      ['MA', '05501'],
    ] as const)
      expect(to({ ...dover, region, postalCode }).doubts).toEqual([]);
    expect(statesOfZip('10001')).toEqual(['NY']);
    expect(stateCode('D.C.')).toBe('DC');
  });

  it('says which parts are missing, and prints the others', () => {
    const half = to({ street: '200 Fernhill Road', city: 'Brookfield' });
    expect(half.lines.at(-1)).toBe('BROOKFIELD');
    expect(half.missing).toEqual(['a state', 'a ZIP code']);
    expect(sayMissing('Tom', half.missing)).toBe('Tom’s address has no state and no ZIP code yet.');
    expect(sayUnknown('Tom', { lines: true })).toBe(
      'Tom’s address is not known yet: there are lines on the envelope to write it on.',
    );
    expect(sayUnknown('Tom', { lines: false })).toBe(
      'Tom’s address is not known yet, so only the name is printed. The rest goes below it by hand.',
    );
  });
});

describe('an address elsewhere', () => {
  it('in Britain has the town and the postcode in capitals, and no county beside them', () => {
    const { lines, doubts } = to(
      { street: '9 Quay Street', city: 'Marlow', region: 'Bucks', postalCode: 'sl71aa' },
      'Royal Mail',
    );
    expect(lines).toEqual(['Dr. Ruth Okafor', 'Fernhill Clinic', '9 Quay Street', 'MARLOW', 'SL7 1AA']);
    expect(doubts).toEqual([]);
    expect(to({ ...dover, postalCode: 'SL7 1A' }, 'Royal Mail').doubts).toEqual([
      '“SL7 1A” does not look like a postcode; SW1A 1AA would.',
    ]);
  });

  it('in Canada has two spaces before the postal code', () => {
    const { lines } = to(
      { street: '10 Main St.', unit: '#4', city: 'Ottawa', region: 'on', postalCode: 'k1a0b1' },
      'Canada Post',
    );
    expect(lines.slice(2)).toEqual(['10 MAIN ST 4', 'OTTAWA ON  K1A 0B1']);
    expect(to({ ...dover, postalCode: 'D1A 0B1', region: 'OX' }, 'Canada Post').doubts).toEqual([
      '“D1A 0B1” does not look like a postal code; K1A 0B1 would.',
      '“OX” is not a province the post office knows; ON or QC would be.',
    ]);
  });

  it('in Germany has the postcode before the town', () => {
    const { lines } = to({ street: 'Lindenstraße 3', city: 'Köln', postalCode: '50674' }, 'Deutsche Post');
    expect(lines.slice(2)).toEqual(['Lindenstraße 3', '50674 Köln']);
    expect(to({ street: 'x', city: 'Köln', postalCode: '5067' }, 'Deutsche Post').doubts).toEqual([
      '“5067” is no German postcode: it has five digits.',
    ]);
  });

  it('has its country on the last line only when it is abroad', () => {
    expect(
      to({ street: 'Lindenstraße 3', city: 'Köln', postalCode: '50674', country: 'Deutschland' }).lines.slice(-2),
    ).toEqual(['50674 Köln', 'GERMANY']);
    expect(to({ ...dover, country: 'U.S.A.' }).lines.at(-1)).toBe('DOVER OH 44622');
    expect(
      to({ street: '1-2-3 Marunouchi', city: 'Tokyo', postalCode: '100-0005', country: 'Japan' }).lines.at(-1),
    ).toBe('JAPAN');
  });
});

describe('a name', () => {
  it('is put in capitals and never corrected', () => {
    expect(to(dover, 'USPS', 'Jürgen  Weiß-O’Brien, Ph.D.').lines[0]).toBe('JÜRGEN WEIẞ-O’BRIEN, PH.D.');
  });

  it('with a line break in it is one line', () => {
    expect(oneLine('Ruth\r\nOkafor\u2028')).toBe('Ruth Okafor');
    expect(to(dover, 'USPS', 'Ruth\nOkafor').lines[0]).toBe('RUTH OKAFOR');
  });

  it('that is the company’s is not said twice', () => {
    expect(addressLines({ name: 'Fernhill', company: 'Fernhill', address: dover }, 'USPS').lines).toHaveLength(3);
  });
});

describe('the sender', () => {
  it('stands as they write it', () => {
    expect(
      returnLines(
        { name: 'Maya Torres', address: { ...dover, street: '18 Linden Court', unit: 'Apt 2', region: 'Ohio' } },
        'USPS',
      ),
    ).toEqual(['Maya Torres', '18 Linden Court, Apt 2', 'Dover OH 44622']);
  });

  it('of whom nothing is known has no lines', () => {
    expect(returnLines({ name: ' ', address: {} }, 'USPS')).toEqual([]);
  });
});

it('whatever is in an address, each line is one line, none is empty, and the name’s letters stay', () => {
  const part = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(
      fc.record({ street: part, unit: part, city: part, region: part, postalCode: part, country: part }),
      part,
      fc.constantFrom(...postalOperators),
      (address, name, operator) => {
        const { lines } = to(address, operator, name);
        expect(lines.every((line) => line.trim() !== '' && !/[\n\r\u2028\u2029]/.test(line))).toBe(true);
        const typed = oneLine(name);
        if (typed !== '') expect([typed, typed.replaceAll('ß', 'ẞ').toUpperCase()]).toContain(lines[0]);
      },
    ),
  );
});
