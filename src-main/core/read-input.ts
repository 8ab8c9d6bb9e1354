import type * as z from 'zod';
import { type Found, refuse, refuseField } from '../domain/changes/change';
import { fieldPath, problemOf } from '../domain/changes/problems';

/** The one gate for what a host brings: `unknown` in, a true type or a refusal that names the field out. */
export function readInput<I>(schema: z.ZodType<I>, input: unknown): Found<I> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { ok: true, found: result.data };
  const { path, problem } = problemOf(result.error.issues[0]!);
  const field = fieldPath(path);
  return field === '' ? refuse('bad-input', `The input ${problem}.`) : refuseField(field, problem);
}
