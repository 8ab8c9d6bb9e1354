import { type Document, emptyDocument, type Opportunity } from '../../src-main/domain/model';

const opportunity = (company: string, index: number): Opportunity => ({
  id: `opportunity-${index + 1}`,
  company,
  role: 'Engineer',
  createdAt: '2026-12-02T10:10:00-05:00',
  people: [],
  interviews: [],
  interactions: [],
  moves: [],
});

/** A calendar with these companies. */
export const calendarOf = (...names: string[]): Document => ({
  ...emptyDocument,
  opportunities: names.map(opportunity),
});

export const companiesOf = (document: Document): string[] => document.opportunities.map((each) => each.company);
