import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { planOf, readCase } from '../domain/case';
import type { Plan } from '../domain/plan/item';
import { loadCountry } from '../domain/time/holidays/other-countries';

/**
 * `plan [FILE|-]`: one case or an array of cases as JSON in, the plan or an array of plans out.
 * A bad case: exit code 2 and one line that names the field; in an array the others are answered all the same.
 */
export type PlanIo = {
  stdin: Readable;
  write(text: string): void;
  complain(line: string): void;
};

async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function sayReadError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder, not a file';
  if (code === 'EACCES') return 'it may not be read by this user';
  return error instanceof Error ? error.message : String(error);
}

type Answer = Plan | { error: string };

async function answer(input: unknown): Promise<Answer> {
  const reading = readCase(input);
  if (!reading.ok) return { error: reading.error };
  const { officeCountry } = reading.case.settings;
  if (!(await loadCountry(officeCountry)))
    return {
      error: `settings.officeCountry: no holidays are known for "${officeCountry}"; use a code such as "US" or "DE"`,
    };
  return planOf(reading.case);
}

/** Answers with the exit code: 0, or 2 when a case (or the text itself) could not be read. */
export async function planCommand(argument: string | undefined, io: PlanIo): Promise<number> {
  let text: string;
  try {
    text = argument === undefined || argument === '-' ? await readAll(io.stdin) : await readFile(argument, 'utf8');
  } catch (error) {
    io.complain(`plan: cannot read ${argument}: ${sayReadError(error)}`);
    return 2;
  }
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    io.complain(`case: is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  if (!Array.isArray(input)) {
    const plan = await answer(input);
    if ('error' in plan) {
      io.complain(plan.error);
      return 2;
    }
    io.write(`${JSON.stringify(plan, null, 2)}\n`);
    return 0;
  }
  let code = 0;
  const answers: string[] = [];
  for (const [index, one] of input.entries()) {
    const plan = await answer(one);
    if ('error' in plan) {
      code = 2;
      io.complain(`[${index}] ${plan.error}`);
    }
    answers.push(JSON.stringify(plan));
  }
  io.write(`[${answers.join(',\n')}]\n`);
  return code;
}
