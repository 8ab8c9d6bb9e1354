import type * as z from 'zod';
import { document, MAX_OPPORTUNITIES, opportunity, type Document, type Opportunity } from '../domain/model';
import { StoreError } from './store-error';

/**
 * A document as the bytes of its JSON. What could not be read back is refused here, before it replaces something that can:
 * a saved calendar is always one that opens.
 */

// Documents are immutable and a change makes one new opportunity: the bytes and the check of all others still hold.
const known = new WeakMap<Opportunity, Uint8Array>();
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

function opportunityBytes(value: Opportunity): Uint8Array {
  const before = known.get(value);
  if (before !== undefined) return before;
  const checked = opportunity.safeParse(value);
  if (!checked.success) refuseFirst(checked.error, ['opportunities', value.id]);
  const bytes = Buffer.from(JSON.stringify(value), 'utf8');
  known.set(value, bytes);
  return bytes;
}

const comma = Buffer.from(',');
const end = Buffer.from(']}');

/** In pieces, to be put together once. Throws StoreError `invalid` naming the field: "opportunities.fernhill.company: must not be empty". */
export function documentBytes(value: Document): Uint8Array[] {
  const { opportunities, ...rest } = value;
  const checked = allButOpportunities.safeParse(rest);
  if (!checked.success) refuseFirst(checked.error, []);
  if (opportunities.length > MAX_OPPORTUNITIES)
    refuse('opportunities', `must be at most ${MAX_OPPORTUNITIES} (there are ${opportunities.length})`);
  const pieces: Uint8Array[] = [Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"opportunities":[`, 'utf8')];
  for (const [index, each] of opportunities.entries()) {
    if (index > 0) pieces.push(comma);
    pieces.push(opportunityBytes(each));
  }
  pieces.push(end);
  return pieces;
}
