import * as z from 'zod';
import { id, type Opportunity, opportunity } from '../model';
import { type Instant, isoAt, type Zone } from '../time/zone';
import { shortened } from '../words';
import { type ChangeFunction, findOpportunity, type Found, parseFact, refuseField, withOpportunity } from './change';

/** Opportunities: one role at one company. */

const { company, role, settings } = opportunity.shape;

export const addOpportunityInput = z.strictObject({ company, role: role.optional() });

/** A new one without facts, or the refusal that names the field. */
export function newOpportunity(
  wanted: { company?: string | undefined; role?: string | undefined },
  now: Instant,
  zone: Zone,
  nextId: () => string,
): Found<Opportunity> {
  if (wanted.company === undefined) return refuseField('company', 'is needed: with whom is it?');
  return parseFact(opportunity, {
    id: nextId(),
    company: wanted.company.trim(),
    role: (wanted.role ?? '').trim(),
    createdAt: isoAt(zone, now),
    people: [],
    interviews: [],
    interactions: [],
    moves: [],
  });
}

export const addOpportunity: ChangeFunction<z.infer<typeof addOpportunityInput>, { opportunity: string }> = (
  document,
  input,
  now,
  { systemZone, nextId },
) => {
  const made = newOpportunity(input, now, systemZone, nextId);
  if (!made.ok) return made;
  return {
    ok: true,
    document: { ...document, opportunities: [...document.opportunities, made.found] },
    value: { opportunity: made.found.id },
    label: `Add ${shortened(made.found.company)}`,
    said: `${shortened(made.found.company)} is here.`,
  };
};

export const editOpportunityInput = z.strictObject({
  opportunity: id,
  /** `settings` replaces all that was set for this opportunity; `null` goes back to the user's own. */
  changes: z.strictObject({ company: company.optional(), role: role.optional(), settings: settings.nullable() }),
});

export const editOpportunity: ChangeFunction<z.infer<typeof editOpportunityInput>, object> = (document, input) => {
  const before = findOpportunity(document, input.opportunity);
  if (!before.ok) return before;
  const { company: named, role: called, settings: own } = input.changes;
  const { settings: kept, ...rest } = before.found;
  const chosen = own === undefined ? kept : own;
  const next: Opportunity = {
    ...rest,
    ...(named === undefined ? {} : { company: named.trim() }),
    ...(called === undefined ? {} : { role: called.trim() }),
    ...(chosen === undefined || chosen === null || Object.keys(chosen).length === 0 ? {} : { settings: chosen }),
  };
  return {
    ok: true,
    document: withOpportunity(document, next),
    value: {},
    label: `Edit ${shortened(next.company)}`,
    said: 'Saved.',
  };
};

export const removeOpportunityInput = z.strictObject({ opportunity: id });

export const removeOpportunity: ChangeFunction<z.infer<typeof removeOpportunityInput>, null> = (document, input) => {
  const gone = findOpportunity(document, input.opportunity);
  if (!gone.ok) return gone;
  return {
    ok: true,
    document: {
      ...document,
      opportunities: document.opportunities.filter(({ id: other }) => other !== gone.found.id),
      acknowledged: document.acknowledged.filter((item) => !item.startsWith(`${gone.found.id}/`)),
    },
    value: null,
    label: `Remove ${shortened(gone.found.company)}`,
    said: `${shortened(gone.found.company)} is removed.`,
  };
};
