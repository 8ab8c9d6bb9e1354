import type { Document } from '../domain/model';
import { isCountryLoaded, loadCountry } from '../domain/time/holidays/other-countries';

/** The office calendars a document needs. They are loaded before anything is planned by them. */

const countriesOf = ({ settings, opportunities }: Document): Set<string> =>
  new Set([settings, ...opportunities.map((it) => it.settings)].flatMap((own) => own?.officeCountry ?? []));

/** Loads them; answers those that nobody knows. unknownCountries({ … officeCountry: 'XX' }) -> ['XX'] */
export async function unknownCountries(document: Document): Promise<string[]> {
  const unknown: string[] = [];
  for (const country of countriesOf(document))
    if (!isCountryLoaded(country) && !(await loadCountry(country))) unknown.push(country);
  return unknown;
}

/** The document with the default country in place of those that nobody knows. */
export function withoutCountries(document: Document, unknown: readonly string[]): Document {
  const known = <T extends { officeCountry?: string | undefined }>(own: T): T => {
    if (own.officeCountry === undefined || !unknown.includes(own.officeCountry)) return own;
    const { officeCountry: _unknown, ...rest } = own;
    return rest as T;
  };
  return {
    ...document,
    settings: known(document.settings),
    opportunities: document.opportunities.map((opportunity) =>
      opportunity.settings ? { ...opportunity, settings: known(opportunity.settings) } : opportunity,
    ),
  };
}
