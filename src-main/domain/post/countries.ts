import type { PostalOperator } from './collections';

/** Which country an address is in, as far as its form depends on it. */
export type PostalCountry = 'US' | 'GB' | 'CA' | 'DE' | 'other';

const home: Readonly<Record<PostalOperator, PostalCountry>> = {
  USPS: 'US',
  'Royal Mail': 'GB',
  'Canada Post': 'CA',
  'Deutsche Post': 'DE',
};
const names: Readonly<Record<Exclude<PostalCountry, 'other'>, readonly string[]>> = {
  US: ['us', 'usa', 'united states', 'united states of america', 'america', 'vereinigte staaten'],
  GB: ['gb', 'uk', 'united kingdom', 'great britain', 'england', 'scotland', 'wales', 'northern ireland'],
  CA: ['ca', 'canada', 'kanada'],
  DE: ['de', 'germany', 'deutschland'],
};
/** As it stands on the last line of a letter from abroad. */
const printed: Readonly<Record<Exclude<PostalCountry, 'other'>, string>> = {
  US: 'UNITED STATES OF AMERICA',
  GB: 'UNITED KINGDOM',
  CA: 'CANADA',
  DE: 'GERMANY',
};

export const homeOf = (operator: PostalOperator): PostalCountry => home[operator];

/** countryOf('Deutschland', 'USPS') -> 'DE'; without a country it is the operator's own. */
export function countryOf(country: string, operator: PostalOperator): PostalCountry {
  const asked = country.trim().replaceAll('.', '').toLowerCase();
  if (asked === '') return home[operator];
  for (const code of ['US', 'GB', 'CA', 'DE'] as const) if (names[code].includes(asked)) return code;
  return 'other';
}

/** The last line, or undefined at home. lastLine('Japan', 'USPS') -> 'JAPAN' */
export function lastLine(country: string, operator: PostalOperator): string | undefined {
  const code = countryOf(country, operator);
  if (code === home[operator]) return undefined;
  return code === 'other' ? country.trim().toUpperCase() : printed[code];
}
