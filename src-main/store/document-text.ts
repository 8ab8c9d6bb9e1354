import type * as z from 'zod';
import { document, MAX_OPPORTUNITIES, opportunity, type Document, type Opportunity } from '../domain/model';
import { StoreError } from './store-error';

/**
 * A document as the text of its file. What could not be read back is refused here, before it replaces something that can:
 * a saved calendar is always one that opens.
 */

// Documents are immutable and a change makes one new opportunity: the text and the check of all others still hold.
const texts = new WeakMap<Opportunity, string>();
const allButOpportunities = document.omit({ opportunities: true });

const refuse = (field: string, problem: string): never => {
  throw new StoreError(
    'invalid',
    `This change was not saved, because it could not be read back: ${field}: ${problem}.`,
  );
};

/** "interviews.0.end: must be after start" -> the field and the problem of the first issue. */
function refuseFirst(error: z.ZodError, within: readonly PropertyKey[]): never {
  const [issue] = error.issues;
  return refuse([...within, ...(issue?.path ?? [])].map(String).join('.'), issue?.message ?? 'is not valid');
}

function opportunityText(value: Opportunity): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const checked = opportunity.safeParse(value);
  if (!checked.success) refuseFirst(checked.error, ['opportunities', value.id]);
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** Throws StoreError `invalid` naming the field: "opportunities.fernhill.company: must not be empty". */
export function documentText(value: Document): string {
  const { opportunities, ...rest } = value;
  const checked = allButOpportunities.safeParse(rest);
  if (!checked.success) refuseFirst(checked.error, []);
  if (opportunities.length > MAX_OPPORTUNITIES)
    refuse('opportunities', `must be at most ${MAX_OPPORTUNITIES} (there are ${opportunities.length})`);
  return `${JSON.stringify(rest).slice(0, -1)},"opportunities":[${opportunities.map(opportunityText).join(',')}]}`;
}
