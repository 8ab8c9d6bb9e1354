import type { PostalAddress } from '../model';
import { listed, possessive, shortened } from '../words';
import type { PostalOperator } from './collections';
import { countryOf, lastLine, type PostalCountry } from './countries';
import { stateCode, statesOfZip } from './us-states';

/**
 * An address in lines, as the post of its country reads it, and what seems to be missing or mistyped, said kindly.
 * Names are never corrected: they may be put in capitals, nothing else. A doubt is a sentence and stops nothing.
 *
 * US: USPS Publication 28, appendix A: capitals, no punctuation, city, state code and ZIP code on the last line.
 * GB: Royal Mail, "A guide for letter envelope design and clear addressing": town and postcode in capitals, each on its own line, no county.
 * CA: Canada Post, "Addressing guidelines": capitals, town and province, two spaces, postal code; no "#".
 * DE: Deutsche Post and DIN 5008: postcode before the town, nothing in capitals.
 */
export type Addressed = {
  readonly lines: readonly string[];
  /** "a street", "a ZIP code": empty when the post can find it. */
  readonly missing: readonly string[];
  /** Sentences about what may be mistyped. */
  readonly doubts: readonly string[];
};
export type Addressee = {
  readonly name: string;
  /** Left out when it is the name, or empty. */
  readonly company?: string;
  readonly address: PostalAddress | undefined;
};

/** A name pasted with a line break is still one line. oneLine('Ruth\nOkafor ') -> 'Ruth Okafor' */
export const oneLine = (text: string | undefined): string =>
  (text ?? '').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** In capitals, and ß is not SS in a name. capitals('Weiß') -> 'WEIẞ' */
const capitals = (text: string): string => text.replaceAll('ß', 'ẞ').toUpperCase();

/** Only in what is looked up by machine: streets and towns, not names. plain('240 Orchard St., Apt. #4') -> '240 ORCHARD ST APT #4' */
const plain = (text: string): string => capitals(text.replaceAll(/[.,;]/g, ' ').replaceAll(/\s+/g, ' ').trim());

type Parts = { street: string; unit: string; city: string; region: string; postalCode: string; country: string };
type Read = { lines: string[]; missing: string[]; doubts: string[] };

const partsOf = (address: PostalAddress | undefined): Parts => ({
  street: oneLine(address?.street),
  unit: oneLine(address?.unit),
  city: oneLine(address?.city),
  region: oneLine(address?.region),
  postalCode: oneLine(address?.postalCode),
  country: oneLine(address?.country),
});

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');
const missingOf = (needed: readonly (readonly [value: string, what: string])[]): string[] =>
  needed.filter(([value]) => value === '').map(([, what]) => what);

/** The unit stands on the street's line where there is room, above it where there is not (Publication 28, 213). */
const withUnit = (street: string, unit: string): string[] =>
  street.length + unit.length < 38 ? filled([`${street} ${unit}`.trim()]) : filled([unit, street]);

function american(parts: Parts): Read {
  const code = parts.region === '' ? '' : (stateCode(parts.region) ?? capitals(parts.region));
  const zip = parts.postalCode.replace(/^(\d{5})[ –—]?(\d{4})$/, '$1-$2');
  const doubts: string[] = [];
  const knownState = stateCode(parts.region) !== undefined;
  const knownZip = /^\d{5}(-\d{4})?$/.test(zip);
  if (code !== '' && !knownState)
    doubts.push(`“${shortened(parts.region, 30)}” is not a state the post office knows; OH or Ohio would do.`);
  if (zip !== '' && !knownZip)
    doubts.push(`“${shortened(zip, 20)}” is no ZIP code: it has five digits, or nine such as 44622-1010.`);
  if (knownState && knownZip) {
    const states = statesOfZip(zip);
    if (states.length === 0) doubts.push(`No ZIP code begins with ${zip.slice(0, 3)}. Worth a second look.`);
    else if (!states.includes(code))
      doubts.push(
        `ZIP codes such as ${zip} are in ${states.join(' or ')}, and the address says ${code}. Worth a second look.`,
      );
  }
  return {
    lines: [
      ...withUnit(plain(parts.street), plain(parts.unit)),
      ...filled([filled([plain(parts.city), code, capitals(zip)]).join(' ')]),
    ],
    missing: missingOf([
      [parts.street, 'a street'],
      [parts.city, 'a city'],
      [parts.region, 'a state'],
      [parts.postalCode, 'a ZIP code'],
    ]),
    doubts,
  };
}

/** BS 7666: area, district, sector and unit. */
const britishCode = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[ABD-HJLNP-UW-Z]{2})$/;

function british(parts: Parts): Read {
  const code = capitals(parts.postalCode);
  const found = britishCode.exec(code);
  const complete = found !== null && parts.city !== '';
  return {
    lines: filled([
      parts.unit,
      parts.street,
      capitals(parts.city),
      // With town and postcode the county is not needed.
      complete ? '' : parts.region,
      found ? `${found[1]} ${found[2]}` : code,
    ]),
    missing: missingOf([
      [parts.street, 'a street'],
      [parts.city, 'a town'],
      [parts.postalCode, 'a postcode'],
    ]),
    doubts: code !== '' && !found ? [`“${shortened(code, 20)}” does not look like a postcode; SW1A 1AA would.`] : [],
  };
}

const provinces = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'];
/** No D, F, I, O, Q or U, and no W or Z at the start. */
const canadianCode = /^([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[ -]?(\d[ABCEGHJ-NPRSTV-Z]\d)$/;

function canadian(parts: Parts): Read {
  const code = capitals(parts.postalCode);
  const found = canadianCode.exec(code);
  const region = capitals(parts.region.replaceAll('.', ''));
  const doubts: string[] = [];
  if (code !== '' && !found) doubts.push(`“${shortened(code, 20)}” does not look like a postal code; K1A 0B1 would.`);
  if (region.length <= 3 && region !== '' && !provinces.includes(region))
    doubts.push(`“${region}” is not a province the post office knows; ON or QC would be.`);
  const town = filled([capitals(parts.city), region]).join(' ');
  return {
    lines: [
      ...withUnit(plain(parts.street), plain(parts.unit)).map((line) => line.replaceAll('#', '').replaceAll('  ', ' ')),
      ...filled([filled([town, found ? `${found[1]} ${found[2]}` : code]).join('  ')]),
    ],
    missing: missingOf([
      [parts.street, 'a street'],
      [parts.city, 'a town'],
      [parts.region, 'a province'],
      [parts.postalCode, 'a postal code'],
    ]),
    doubts,
  };
}

function german(parts: Parts): Read {
  const isCode = /^\d{5}$/.test(parts.postalCode);
  return {
    lines: filled([parts.unit, parts.street, filled([parts.postalCode, parts.city]).join(' ')]),
    missing: missingOf([
      [parts.street, 'a street'],
      [parts.city, 'a town'],
      [parts.postalCode, 'a postcode'],
    ]),
    doubts:
      parts.postalCode !== '' && !isCode
        ? [`“${shortened(parts.postalCode, 20)}” is no German postcode: it has five digits.`]
        : [],
  };
}

/** Every country has its own order; this one is read everywhere. */
function elsewhere(parts: Parts): Read {
  return {
    lines: filled([parts.unit, parts.street, filled([parts.city, parts.region, parts.postalCode]).join(' ')]),
    missing: missingOf([
      [parts.street, 'a street'],
      [parts.city, 'a town'],
    ]),
    doubts: [],
  };
}

const readers: Readonly<Record<PostalCountry, (parts: Parts) => Read>> = {
  US: american,
  GB: british,
  CA: canadian,
  DE: german,
  other: elsewhere,
};
/** Where the whole address is in capitals, the name is too. */
const inCapitals: readonly PostalCountry[] = ['US', 'CA'];

/**
 * The delivery address of a letter that this operator takes.
 * addressLines({ name: 'Dr. Ruth Okafor', company: 'Fernhill Clinic', address: { street: '240 Orchard Street', city: 'Dover', region: 'Ohio', postalCode: '44622' } }, 'USPS').lines
 *   -> 'DR. RUTH OKAFOR', 'FERNHILL CLINIC', '240 ORCHARD STREET', 'DOVER OH 44622'
 */
export function addressLines({ name, company, address }: Addressee, operator: PostalOperator): Addressed {
  const parts = partsOf(address);
  const country = countryOf(parts.country, operator);
  const { lines, missing, doubts } = readers[country](parts);
  const who = oneLine(name);
  const where = oneLine(company);
  const heads = filled([who, where === who ? '' : where]);
  const abroad = lastLine(parts.country, operator);
  return {
    lines: [
      ...(inCapitals.includes(country) ? heads.map(capitals) : heads),
      ...lines,
      ...(abroad === undefined ? [] : [abroad]),
    ],
    missing,
    doubts,
  };
}

/** The sender's, small and as they write it: capitals are for the machine that reads where it goes. */
export function returnLines({ name, address }: Addressee, operator: PostalOperator): string[] {
  const { street, unit, city, region, postalCode, country } = partsOf(address);
  const home = countryOf(country, operator);
  const code = capitals(postalCode);
  const town =
    home === 'DE'
      ? [filled([postalCode, city]).join(' ')]
      : home === 'GB'
        ? [city, code]
        : [filled([city, region === '' ? '' : home === 'US' ? (stateCode(region) ?? region) : region, code]).join(' ')];
  const line = unit !== '' && street !== '' && home !== 'GB' && home !== 'DE' ? [`${street}, ${unit}`] : [unit, street];
  return filled([oneLine(name), ...line, ...town, lastLine(country, operator) ?? '']);
}

/** sayMissing('Ruth Okafor', ['a street', 'a ZIP code']) -> 'Ruth Okafor’s address has no street and no ZIP code yet.' */
export const sayMissing = (name: string, missing: readonly string[]): string =>
  `${whose(name)} address has ${listed(missing.map((part) => part.replace(/^an? /, 'no ')))} yet.`;

/** Nothing of an address is known. `lines`: the envelope is one to copy from, and has lines for it. */
export const sayUnknown = (name: string, { lines }: { lines: boolean }): string =>
  lines
    ? `${whose(name)} address is not known yet: there are lines on the envelope to write it on.`
    : `${whose(name)} address is not known yet, so only the name is printed. The rest goes below it by hand.`;

const whose = (name: string): string => possessive(shortened(oneLine(name)));
