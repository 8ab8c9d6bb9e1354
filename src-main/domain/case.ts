import * as z from 'zod';
import { caseInteraction, type Facts, instant, interview, move, person } from './model';
import { plan } from './plan/plan';
import type { Plan } from './plan/item';
import { defaultSettings, type Settings, settingsPatch, withSettings } from './settings';
import { instantOf } from './time/zone';

/** One opportunity as a script states it (PLANNING 1): the facts, the settings that differ, and the instant it is asked for. */
const list = <T extends z.ZodType>(of: T, most: number) => z.array(of, 'must be a list').max(most).default([]);

const planCase = z
  .object(
    {
      now: instant,
      settings: settingsPatch.default({}),
      people: list(person, 200),
      interviews: list(interview, 200),
      interactions: list(caseInteraction, 5_000),
      moves: list(move, 2_000),
    },
    'must be an object with now, settings, interviews, interactions',
  )
  .superRefine(({ people, interviews, interactions }, context) => {
    const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [name, things] of [['people', people] as const, ['interviews', interviews] as const]) {
      const seen = new Set<string>();
      for (const [index, { id }] of things.entries()) {
        if (seen.has(id)) refuse([name, index, 'id'], `is used twice: "${id}"`);
        seen.add(id);
      }
    }
    const known = new Set(interviews.map(({ id }) => id));
    for (const [index, { interview: of }] of interactions.entries())
      if (of !== undefined && !known.has(of))
        refuse(['interactions', index, 'interview'], `is not the id of an interview of this case: "${of}"`);
  });

export type PlanCase = { readonly facts: Facts; readonly settings: Settings; readonly now: number };

/** sayPath(['interviews', 0, 'end']) -> 'interviews[0].end' */
export function sayPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : text ? `.${String(step)}` : String(step);
  return text;
}

/** zod's words for what is absent or of another type name types; ours name what would be right. */
function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `has no setting named ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  return issue.message.replace(/^Invalid input: expected (\w+), received undefined$/, 'is missing: a $1 is needed');
}

/** One line that names the field. "interviews[0].end: must be after start" */
export function sayFirstIssue(error: z.ZodError): string {
  const issue = error.issues[0]!;
  const path = sayPath(issue.path);
  return `${path === '' ? 'case' : path}: ${sayIssue(issue)}`;
}

export type CaseReading = { ok: true; case: PlanCase } | { ok: false; error: string };

/** Reads one case of unknown origin, or says in one line which field is wrong. */
export function readCase(input: unknown): CaseReading {
  const parsed = planCase.safeParse(input);
  if (!parsed.success) return { ok: false, error: sayFirstIssue(parsed.error) };
  const { now, settings, ...facts } = parsed.data;
  return { ok: true, case: { facts, settings: withSettings(defaultSettings, settings), now: instantOf(now) } };
}

export const planOf = ({ facts, settings, now }: PlanCase): Plan => plan(facts, settings, now);
