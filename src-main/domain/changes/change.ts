import type * as z from 'zod';
import type { Document, Interaction, Interview, Opportunity, Person } from '../model';
import { plainPath, problemOf } from './problems';
import type { Day } from '../time/day';
import type { Instant, Zone } from '../time/zone';

/** What every change of the facts has in common: facts in, new facts or a refusal out; nothing is done by halves. */

/** A code for programs, one kind sentence for people, the field it is about, and the nearest thing that would be accepted. */
export type Refusal = { code: string; message: string; field?: string; nearest?: Day };

export type ChangeContext = {
  /** The zone of the machine: the user's, until they choose another. */
  readonly systemZone: Zone;
  /** A new id at every call. The domain has no randomness of its own. */
  readonly nextId: () => string;
};

export type Changed<V> = {
  readonly ok: true;
  readonly document: Document;
  readonly value: V;
  /** For undo: "Move Fernhill Clinic’s check-in". */
  readonly label: string;
  /** How the toast begins: "Moved to Wed 9 Dec." */
  readonly said: string;
  /** Something was sent: what it did away with was done, not lost. */
  readonly isDone?: boolean;
};
export type Refused = { readonly ok: false; readonly error: Refusal };
export type Change<V> = Changed<V> | Refused;
export type ChangeFunction<I, V> = (document: Document, input: I, now: Instant, context: ChangeContext) => Change<V>;

export const refuse = (code: string, message: string, more: { field?: string; nearest?: Day } = {}): Refused => ({
  ok: false,
  error: { code, message, ...more },
});

/** refuseField('end', 'must be after start') -> "end: must be after start" */
export const refuseField = (field: string, problem: string, nearest?: Day): Refused =>
  refuse('bad-input', `${field}: ${problem}`, nearest === undefined ? { field } : { field, nearest });

const notFound = (field: string, what: string): Refused =>
  refuse('not-found', `${what} is not here any more; perhaps it was removed or undone.`, { field });

export type Found<T> = { readonly ok: true; readonly found: T } | Refused;

export function findOpportunity(document: Document, id: string): Found<Opportunity> {
  const found = document.opportunities.find((opportunity) => opportunity.id === id);
  return found ? { ok: true, found } : notFound('opportunity', 'That opportunity');
}

export function findInterview(opportunity: Opportunity, id: string): Found<Interview> {
  const found = opportunity.interviews.find((interview) => interview.id === id);
  return found ? { ok: true, found } : notFound('interview', 'That interview');
}

export function findPerson(opportunity: Pick<Opportunity, 'people'>, id: string): Found<Person> {
  const found = opportunity.people.find((person) => person.id === id);
  return found ? { ok: true, found } : notFound('person', 'That person');
}

export function findInteraction(opportunity: Opportunity, id: string): Found<Interaction> {
  const found = opportunity.interactions.find((interaction) => interaction.id === id);
  return found ? { ok: true, found } : notFound('interaction', 'That line of the history');
}

/** A plan item that is not in the plan (any more). */
export const itemNotFound = (): Refused => notFound('item', 'That part of the plan');

/** The document with one opportunity replaced; all others stay the same objects, and their plans are remembered. */
export const withOpportunity = (document: Document, next: Opportunity): Document => ({
  ...document,
  opportunities: document.opportunities.map((opportunity) => (opportunity.id === next.id ? next : opportunity)),
});

/** The value as the schema knows it, or a refusal that names the field. */
export function parseFact<T>(schema: z.ZodType<T>, raw: unknown): Found<T> {
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return { ok: true, found: result.data };
  const issue = result.error.issues[0]!;
  const { path, problem } = problemOf(issue);
  const field = plainPath(path);
  return field ? refuseField(field, problem) : refuse('bad-input', `This ${problem}.`);
}

/** Lays a patch over a fact: `undefined` leaves a field alone, `null` clears it. patched({ a: 1, b: 2 }, { a: null }) -> { b: 2 } */
export function patched(base: object, changes: object): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete result[name];
    else if (value !== undefined) result[name] = value;
  }
  return result;
}
