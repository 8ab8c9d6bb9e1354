import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../temp';
import { runProgram } from './program';

// Each of these tests starts a real process, and the first one bundles the program.
vi.setConfig({ testTimeout: 60_000 });

const fine = { kind: 'email', text: 'Hi Kim, the certificate you asked about is attached. Have a good weekend.' };
const sharp = { kind: 'email', text: 'You promised an answer on Friday and I got nothing.' };
const ok = { verdict: 'ok', findings: [], missing: [] };

const run = async (input: unknown, ...args: string[]) => {
  const { code, output, complaints } = await runProgram(
    ['check', ...args],
    typeof input === 'string' ? input : JSON.stringify(input),
  );
  return { code, said: complaints.split('\n').filter(Boolean), out: output === '' ? undefined : JSON.parse(output) };
};

describe('persistent-bird check', () => {
  it('answers one message with what the guard says of it', async () => {
    expect(await run(fine)).toEqual({ code: 0, said: [], out: ok });
    const { code, out } = await run(sharp, '-');
    expect([code, out.verdict, out.missing]).toEqual([0, 'flag', []]);
    expect(out.findings[0]).toEqual({
      rule: 'promise',
      level: 'flag',
      start: 0,
      end: 36,
      why: expect.stringMatching(/\.$/),
      suggestion: expect.stringMatching(/./),
    });
  });

  it('answers an array in its order, and no messages with no answers', async () => {
    const { code, out } = await run([fine, sharp, fine]);
    expect([code, out.map(({ verdict }: { verdict: string }) => verdict)]).toEqual([0, ['ok', 'flag', 'ok']]);
    expect(await run([])).toEqual({ code: 0, said: [], out: [] });
  });

  it('names the parts that a note lacks', async () => {
    const text = 'Dear Ms. Vance, thank you for your time today. It was lovely to see the hotel. Have a good week. Pia';
    const { out } = await run([{ kind: 'note', text }]);
    expect([out[0].verdict, out[0].missing]).toEqual(['nudge', ['interest', 'gain']]);
  });

  it('hears what else is known of the case', async () => {
    const text = 'Hello Ms. Grant, thank you again for Monday. Have you made a decision yet?';
    const { out } = await run([{ kind: 'email', text, waitingUntil: '2026-12-11' }]);
    expect(out[0].findings).toEqual([
      expect.objectContaining({ rule: 'early', why: 'They asked for time until Fri 11 Dec.' }),
    ]);
  });

  it('is helped by a sentence on every field it reads, with an example that holds', async () => {
    const { output } = await runProgram(['check', '--help']);
    const about = /check \[FILE\|-\][\s\S]*?\n\n/.exec(output)![0];
    const examples = Object.fromEntries(
      [...about.matchAll(/^ +("(\w+)":.*?) {2,}\S/gm)].map(([, example, field]) => [
        field!,
        JSON.parse(`{${example}}`),
      ]),
    );
    expect(Object.keys(examples)).toEqual(['waitingUntil', 'unanswered', 'name', 'others']);
    for (const example of Object.values(examples))
      expect(await run({ kind: 'note', text: 'Thank you.', ...example })).toMatchObject({ code: 0, said: [] });
    const { others } = examples['others'];
    const { out } = await run({ kind: 'note', text: others[0].text, others });
    expect(out.findings).toContainEqual(expect.objectContaining({ rule: 'same' }));
    expect(out.findings.map(({ why }: { why: string }) => why).join(' ')).toContain(`the note to ${others[0].name}`);
  });

  it.each<[string, unknown]>([
    ['kind: must be one of "email", "call", "voicemail", "note"', { ...fine, kind: 'letter' }],
    ['text: must be a text', { kind: 'email' }],
    ['text: must be a text', { ...fine, text: 7 }],
    ['text: must have at most 100,000 characters', { ...fine, text: 'x'.repeat(100_001) }],
    ['waitingUntil: must be a day that exists, such as 2026-12-11', { ...fine, waitingUntil: '2026-02-30' }],
    ['waitingUntil: must be a day that exists, such as 2026-12-11', { ...fine, waitingUntil: 5 }],
    ['unanswered: must be 0 or more', { ...fine, unanswered: -1 }],
    ['unanswered: must be a whole number', { ...fine, unanswered: 1.5 }],
    ['others: must be a list', { ...fine, others: 'Ana' }],
    ['others[0].text: must be a text', { ...fine, others: [{ name: 'Ana' }] }],
    ['message: must be an object with kind, text', 7],
  ])('refuses with one line: %s', async (line, bad) => {
    expect(await run(bad)).toEqual({ code: 2, said: [line], out: undefined });
  });

  it('answers the other messages of an array, and the bad one with its error', async () => {
    const { code, out, said } = await run([fine, { kind: 'email' }, fine]);
    expect([code, out]).toEqual([2, [ok, { error: 'text: must be a text' }, ok]]);
    expect(said).toEqual(['[1] text: must be a text']);
  });

  it('refuses what is not JSON, a file that is not there, and two files', async () => {
    expect((await run('not\njson\nat all')).said).toEqual([
      expect.stringMatching(/^message: is not JSON: .*not json at all/),
    ]);
    expect(await run('{"kind":')).toMatchObject({ code: 2, said: [expect.stringMatching(/^message: is not JSON: /)] });
    const missing = join(temporaryFolder(), 'none.json');
    expect(await run('', missing)).toMatchObject({
      code: 2,
      said: [`check: cannot read ${missing}: there is no such file`],
    });
    expect(await run('', 'a', 'b')).toMatchObject({
      code: 2,
      said: ['check reads one file, not 2 (see persistent-bird --help)'],
    });
  });

  it('reads a file', async () => {
    const file = join(temporaryFolder(), 'messages.json');
    writeFileSync(file, `\uFEFF${JSON.stringify([fine])}`);
    expect(await run('', file)).toEqual({ code: 0, said: [], out: [ok] });
  });
});
