import { planOf, readCase } from '../domain/case';
import type { Plan } from '../domain/plan/item';
import { loadCountry } from '../domain/time/holidays/other-countries';
import { answerJson, type CommandIo } from './json-command';

async function answer(input: unknown): Promise<Plan | { error: string }> {
  const reading = readCase(input);
  if (!reading.ok) return { error: reading.error };
  const { officeCountry } = reading.case.settings;
  if (!(await loadCountry(officeCountry)))
    return {
      error: `settings.officeCountry: no holidays are known for "${officeCountry}"; use a code such as "US" or "DE"`,
    };
  return planOf(reading.case);
}

/** `plan [FILE|-]`: one case or an array of cases as JSON in, the plan or an array of plans out. */
export const planCommand = (argument: string | undefined, io: CommandIo): Promise<number> =>
  answerJson(argument, { name: 'plan', thing: 'case', answer }, io);
