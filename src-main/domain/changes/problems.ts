import type * as z from 'zod';

/** What a zod issue says, in our own words: kind, and with what would be right. */

const expectations: Record<string, string> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  object: 'must be an object with named fields',
  record: 'must be an object with named fields',
  array: 'must be a list',
};

type Problem = { path: readonly PropertyKey[]; problem: string };

/** Is this zod's own sentence (ours all start in lower case with "must" or "is")? */
const isOurs = (message: string) => /^[a-z]/.test(message) || /^[A-Z][a-z]+ (\d{4} )?has \d\d days$/.test(message);

export function problemOf(issue: z.core.$ZodIssue): Problem {
  const { path } = issue;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { path, problem: 'is needed' };
      return {
        path,
        problem: isOurs(issue.message)
          ? issue.message
          : (expectations[issue.expected] ?? `must be a ${issue.expected}`),
      };
    case 'invalid_value':
      if (issue.input === undefined) return { path, problem: 'is needed' };
      return {
        path,
        problem: isOurs(issue.message)
          ? issue.message
          : `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`,
      };
    case 'unrecognized_keys':
      return { path: [...path, issue.keys[0]!], problem: 'is not a field that is known here' };
    case 'too_big':
      return {
        path,
        problem: isOurs(issue.message) ? issue.message : `must be at most ${issue.maximum}${unit(issue.origin)}`,
      };
    case 'too_small':
      return {
        path,
        problem: isOurs(issue.message) ? issue.message : `must be at least ${issue.minimum}${unit(issue.origin)}`,
      };
    case 'invalid_union': {
      if (isOurs(issue.message)) return { path, problem: issue.message };
      // Of the alternatives, the one that came furthest knows best what is wrong.
      const furthest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
      if (!furthest) return { path, problem: 'is not one of the values that are known here' };
      const inner = problemOf(furthest);
      return { path: [...path, ...inner.path], problem: inner.problem };
    }
    default:
      return { path, problem: isOurs(issue.message) ? issue.message : 'is not one of the values that are known here' };
  }
}

const unit = (origin: string) => (origin === 'array' ? ' entries' : origin === 'string' ? ' characters' : '');

/** What a form is filled in for: the names around the fields, which mean nothing to who fills it in. */
const wrappers = new Set<PropertyKey>(['interview', 'interaction', 'person', 'changes']);

/** fieldPath(['interview', 'interviewers', 0, 'name']) -> 'interviewers[0].name'; ['changes', 'start'] -> 'start' */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  plainPath(path.length > 1 && wrappers.has(path[0]!) ? path.slice(1) : path);

/** plainPath(['interviewers', 0, 'name']) -> 'interviewers[0].name' */
export const plainPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  );
