import { DOCUMENT_VERSION } from '../domain/model';

/**
 * How older documents become today's. A change of the document's shape adds one line here and raises DOCUMENT_VERSION:
 * { from: 1, change: (body) => ({ ...body, version: 2, … }) }
 */

export type Migration = {
  /** The schema it reads; it answers with schema `from + 1`. */
  readonly from: number;
  readonly change: (body: unknown) => unknown;
};

export const SCHEMA: number = DOCUMENT_VERSION;

/** Schema 1 is the first: nothing older exists. */
export const migrations: readonly Migration[] = [];

export type Migrated = { ok: true; body: unknown } | { ok: false; why: string };

/**
 * The body of schema `from` as one of schema `to`, made on a copy; or why not.
 * migrate({ n: 1 }, 1, 1, []) -> { ok: true, body: { n: 1 } }
 */
export function migrate(body: unknown, from: number, to: number, chain: readonly Migration[]): Migrated {
  let changed = structuredClone(body);
  for (let schema = from; schema < to; schema++) {
    const step = chain.find((migration) => migration.from === schema);
    if (!step) return { ok: false, why: `it has schema ${schema}, from which no way leads to schema ${to}` };
    try {
      changed = step.change(changed);
    } catch (error) {
      return { ok: false, why: `it could not be brought from schema ${schema} to ${schema + 1} (${String(error)})` };
    }
  }
  return { ok: true, body: changed };
}
