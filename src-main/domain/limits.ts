import { type Refused, refuse } from './changes/change';
import { plainPath, problemOf } from './changes/problems';
import {
  document as documentSchema,
  type Document,
  MAX_OPPORTUNITIES,
  opportunity as opportunitySchema,
} from './model';
import { shortened } from './words';

// Made once: a zod schema compiles itself at its first use.
const allButOpportunities = documentSchema.omit({ opportunities: true });

/**
 * The last gate before a document is saved: what is written can be read again. A change is built of checked parts, but only
 * the whole knows that there are too many of them. Looks at what changed alone, so that a large store stays quick.
 */
export function whyNotKept(before: Document, next: Document): Refused | undefined {
  const known = new Set(before.opportunities);
  for (const opportunity of next.opportunities) {
    if (known.has(opportunity)) continue;
    const read = opportunitySchema.safeParse(opportunity, { reportInput: true });
    if (read.success) continue;
    const { path, problem } = problemOf(read.error.issues[0]!);
    return refuse('too-much', `${shortened(opportunity.company)}: ${plainPath(path)} ${problem}.`);
  }
  const read = allButOpportunities.safeParse(next, { reportInput: true });
  if (!read.success) {
    const { path, problem } = problemOf(read.error.issues[0]!);
    return refuse('too-much', `${plainPath(path)} ${problem}.`);
  }
  if (next.opportunities.length > MAX_OPPORTUNITIES)
    return refuse(
      'too-much',
      `There are ${MAX_OPPORTUNITIES.toLocaleString('en')} opportunities, as many as are kept; remove one first.`,
    );
  return undefined;
}
