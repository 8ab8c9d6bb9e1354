import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { planCommand } from '../../src-main/cli/plan-command';
import { temporaryFolder } from '../temp';

type Scenario = { case: Record<string, unknown>; expect: { items: { kind: string; date: string }[] } };
const scenarios: Scenario[] = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/scenarios.json'), 'utf8'),
);
const good = scenarios[0]!.case;
const bad = { ...good, now: 'soon' };

/** The command over a text on standard input, or over a file when one is named. */
async function run(input: unknown, argument?: string) {
  const said: string[] = [];
  const written: string[] = [];
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const code = await planCommand(argument, {
    stdin: Readable.from([text]),
    write: (chunk) => written.push(chunk),
    complain: (line) => said.push(line),
  });
  const out = written.join('');
  return { code, said, out: out === '' ? undefined : JSON.parse(out) };
}
const kinds = (plan: { items: { kind: string; date: string }[] }) =>
  plan.items.map(({ kind, date }) => `${kind} ${date}`);

describe('plan', () => {
  it('answers one case with its plan', async () => {
    const { code, out, said } = await run(good);
    expect([code, said]).toEqual([0, []]);
    expect(kinds(out)).toEqual(kinds(scenarios[0]!.expect));
  });

  it('answers an array of cases with an array of plans, in order', async () => {
    const { code, out } = await run(scenarios.map((scenario) => scenario.case));
    expect(code).toBe(0);
    expect(out.map(kinds)).toEqual(scenarios.map((scenario) => kinds(scenario.expect)));
  });

  it('answers ten thousand cases', async () => {
    const { code, out } = await run(Array.from({ length: 10_000 }, (_, index) => scenarios[index % 81]!.case));
    expect([code, out.length]).toEqual([0, 10_000]);
    expect(kinds(out[9_999])).toEqual(kinds(scenarios[9_999 % 81]!.expect));
  });

  it('refuses a bad case with one line and exit code 2', async () => {
    const line = 'now: must be a date and time that exists, with its offset, such as 2026-12-02T10:10:00-05:00';
    expect(await run(bad)).toEqual({ code: 2, said: [line], out: undefined });
  });

  it('answers the other cases of an array, and the bad one with its error', async () => {
    const { code, out, said } = await run([good, bad, 7, good]);
    expect(code).toBe(2);
    expect(out.map((plan: { error?: string }) => plan.error?.split(':')[0])).toEqual([
      undefined,
      'now',
      'case',
      undefined,
    ]);
    expect(said).toEqual([expect.stringMatching(/^\[1\] now: /), expect.stringMatching(/^\[2\] case: /)]);
  });

  it('answers no cases with no plans', async () => expect(await run([])).toEqual({ code: 0, said: [], out: [] }));

  it('refuses what is not JSON', async () => {
    const { code, said } = await run('{"now":');
    expect(code).toBe(2);
    expect(said).toEqual([expect.stringMatching(/^case: is not JSON: /)]);
  });

  it('refuses a country whose holidays nobody knows, and plans by those of another it can load', async () => {
    const inCountry = (officeCountry: string) => run({ ...good, settings: { officeCountry } });
    expect((await inCountry('ZZ')).said).toEqual([
      'settings.officeCountry: no holidays are known for "ZZ"; use a code such as "US" or "DE"',
    ]);
    expect((await inCountry('FR')).code).toBe(0);
  });

  it('reads a file, also one that begins with a byte order mark', async () => {
    const file = join(temporaryFolder(), 'case.json');
    writeFileSync(file, `\uFEFF${JSON.stringify(good)}`);
    expect((await run('', file)).code).toBe(0);
  });

  it('says which file cannot be read', async () => {
    const missing = join(temporaryFolder(), 'none.json');
    expect(await run('', missing)).toMatchObject({
      code: 2,
      said: [`plan: cannot read ${missing}: there is no such file`],
    });
    const folder = temporaryFolder();
    expect(await run('', folder)).toMatchObject({
      code: 2,
      said: [`plan: cannot read ${folder}: it is a folder, not a file`],
    });
  });
});
