import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { version } from '../../package.json';
import { openStore } from '../../src-main/store/store';
import { temporaryFolder } from '../temp';
import { runProgram, startProgram } from './program';

// Each of these tests starts real processes, and the first one bundles the program.
vi.setConfig({ testTimeout: 60_000 });

const NOW = '2026-12-02T10:10:00-05:00';
const standing = ['--clock', 'manual', '--now', NOW, '--zone', 'America/New_York'];
const add = (id: unknown, company: string) => JSON.stringify({ id, name: 'add-opportunity', input: { company } });
const setClock = (now: unknown) => JSON.stringify({ id: 1, name: 'set-clock', input: { now } });

describe('persistent-bird run', () => {
  it('answers requests in their order, tells events, and ends with its input', async () => {
    const folder = temporaryFolder();
    const program = await startProgram('run', '--store', folder, ...standing);
    program.tell(add(1, 'Fernhill'));
    expect(await program.next()).toEqual({ event: 'changed', data: { revision: 1 } });
    expect(await program.next()).toMatchObject({ id: 1, ok: true, value: { opportunity: expect.any(String) } });
    program.tell('{"id":"two","name":"today","input":{}}');
    expect(await program.next()).toMatchObject({ id: 'two', ok: true, value: { today: '2026-12-02' } });
    expect(await program.finish()).toEqual({ code: 0, signal: null, lines: [], complaints: '' });
    expect(readdirSync(folder)).toEqual(['last-run', 'persistent-bird.json']);
  });

  it('finishes what was asked for when its input ends at once, even without a last line end', async () => {
    const folder = temporaryFolder();
    const requests = Array.from({ length: 30 }, (_, index) => add(index, `Company ${index}`));
    const { code, output } = await runProgram(['run', '--store', folder], requests.join('\r\n'));
    expect(code).toBe(0);
    const replies = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(replies.filter((line) => 'id' in line).map((line) => [line.id, line.ok])).toEqual(
      requests.map((_, index) => [index, true]),
    );
    const store = await openStore(folder);
    expect(store.document.opportunities).toHaveLength(30);
    await store.close();
  });

  it('has on the disk what it has answered, when it is killed the moment after', async () => {
    const folder = temporaryFolder();
    const program = await startProgram('run', '--store', folder);
    program.tell(add(1, 'Fernhill'));
    await program.next();
    await program.next();
    program.child.kill('SIGKILL');
    await once(program.child, 'close');
    const again = await startProgram('run', '--store', folder);
    again.tell('{"id":1,"name":"opportunities","input":{}}');
    expect(await again.next()).toMatchObject({ id: 1, ok: true, value: [{ company: 'Fernhill' }] });
  });

  it.each([1, 2, 5, 11, 23])(
    'killed in the middle of its work after %i answers, has all that it answered and at most one more',
    async (enough) => {
      const folder = temporaryFolder();
      const program = await startProgram('run', '--store', folder);
      const names = Array.from({ length: 200 }, (_, index) => `Company ${index}`);
      for (const [id, company] of names.entries()) program.tell(add(id, company));
      const isReply = (line: unknown) => typeof line === 'object' && line !== null && 'id' in line;
      let answered = 0;
      while (answered < enough) if (isReply(await program.next())) answered += 1;
      program.child.kill('SIGKILL');
      answered += (await program.finish()).lines.filter(isReply).length;

      const store = await openStore(folder);
      const kept = store.document.opportunities.map((each) => each.company);
      expect(store.troubles).toEqual([]);
      expect(kept).toEqual(names.slice(0, kept.length));
      expect([answered, answered + 1]).toContain(kept.length);
      expect(answered).toBeLessThan(names.length);
      await store.close();
    },
  );

  it('closes the calendar and ends when it is asked to stop', async () => {
    const folder = temporaryFolder();
    for (const [signal, code] of [
      ['SIGTERM', 143],
      ['SIGINT', 130],
    ] as const) {
      const program = await startProgram('run', '--store', folder);
      program.tell('{"id":1,"name":"status"}');
      expect(await program.next()).toMatchObject({ id: 1, ok: true });
      program.child.kill(signal);
      const [ended] = await once(program.child, 'close');
      expect(ended).toBe(code);
      expect(readdirSync(folder)).toEqual(['last-run']);
    }
  });

  it('closes the calendar and ends when nobody reads its answers any more', async () => {
    const folder = temporaryFolder();
    const program = await startProgram('run', '--store', folder);
    program.tell('{"id":1,"name":"status"}');
    await program.next();
    program.child.stdout.destroy();
    program.tell('{"id":2,"name":"status"}');
    program.tell('{"id":3,"name":"status"}');
    const [code] = await once(program.child, 'exit');
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['last-run']);
  });

  it('keeps its calendar to itself: a second one says who has it and ends with 3', async () => {
    const folder = temporaryFolder();
    const program = await startProgram('run', '--store', folder);
    program.tell('{"id":1,"name":"status"}');
    await program.next();
    const second = await runProgram(['run', '--store', folder], add(1, 'Fernhill'));
    expect(second).toEqual({
      code: 3,
      output: '',
      complaints: `The calendar in ${folder} is already open in another Persistent Bird (cli, process ${program.child.pid}). Use that one, or close it and start again.\n`,
    });
  });

  it('says in one sentence when the calendar cannot be opened, and ends with 3', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'persistent-bird.json');
    const newer = '{"format":"persistent-bird","schema":99,"generation":1}';
    writeFileSync(path, newer);
    const { code, output, complaints } = await runProgram(['run', '--store', folder]);
    expect([code, output]).toEqual([3, '']);
    expect(complaints).toMatch(/^\/.* was written by a newer Persistent Bird \(schema 99; .*\n$/);
    expect(readFileSync(path, 'utf8')).toBe(newer);

    const file = await runProgram(['run', '--store', path]);
    expect(file.code).toBe(3);
    expect(file.complaints).toMatch(/^\/.* is not a folder\. Choose another folder with --store\.\n$/);
  });

  it('says what it set aside when the calendar could not be read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'persistent-bird.json'), 'torn');
    const { code, complaints, output } = await runProgram(['run', '--store', folder], '{"id":1,"name":"status"}\n');
    expect(code).toBe(0);
    expect(complaints).toMatch(/^Your calendar could not be read and no earlier save was found.*quarantine.*\n$/);
    expect(JSON.parse(output)).toMatchObject({ ok: true, value: { troubles: [{ code: 'opened-empty' }] } });
    expect(existsSync(join(folder, 'quarantine'))).toBe(true);
  });
});

describe('a line that is not a request', () => {
  const example = '{"id":1,"name":"today","input":{}}';
  it.each([
    ['hello', null, `The line is not JSON; a request is one line such as ${example}.`],
    ['{"id":7,', null, `The line is not JSON; a request is one line such as ${example}.`],
    ['7', null, `A request is an object such as ${example}.`],
    ['null', null, `A request is an object such as ${example}.`],
    ['[{"id":7}]', null, `A request is an object such as ${example}.`],
    ['{"id":7}', 7, `name must be the name of a request, as in ${example}.`],
    ['{"id":7,"name":3}', 7, `name must be the name of a request, as in ${example}.`],
    ['{"id":{},"name":"today"}', null, 'id must be a text or a number: the reply carries the same.'],
  ])('%s is answered with what would be right, and the next is answered as ever', async (line, id, message) => {
    const input = `${line}\n\n   \n{"id":8,"name":"today"}\n`;
    const { output, code } = await runProgram(['run', '--store', temporaryFolder()], input);
    const [reply, next, ...rest] = output
      .trim()
      .split('\n')
      .map((said) => JSON.parse(said));
    expect(reply).toEqual({ id, ok: false, error: { code: 'bad-request', message } });
    expect(next).toMatchObject({ id: 8, ok: true });
    expect(rest).toEqual([]);
    expect(code).toBe(0);
  });

  it('of more than ten million letters is refused without being kept', async () => {
    const input = `{"id":1,"name":"${'x'.repeat(10_000_001)}"}\n{"id":2,"name":"today"}\n`;
    const { output } = await runProgram(['run', '--store', temporaryFolder()], input);
    const [reply, next] = output
      .trim()
      .split('\n')
      .map((said) => JSON.parse(said));
    expect(reply).toEqual({
      id: null,
      ok: false,
      error: { code: 'bad-request', message: 'The line is too long: a request has at most 10,000,000 characters.' },
    });
    expect(next).toMatchObject({ id: 2, ok: true });
  });
});

describe('the manual clock', () => {
  it('stands still, and goes where it is set, also back', async () => {
    const program = await startProgram('run', '--store', temporaryFolder(), ...standing);
    const today = async () => {
      program.tell('{"id":2,"name":"today"}');
      return program.next();
    };
    expect(await today()).toMatchObject({ value: { today: '2026-12-02' } });
    for (const [now, day] of [
      ['2026-12-11T23:59:00-05:00', '2026-12-11'],
      ['2026-12-12T05:00:00Z', '2026-12-12'],
      ['2026-12-01T08:00:00-05:00', '2026-12-01'],
    ]) {
      program.tell(setClock(now));
      expect(await program.next()).toEqual({ id: 1, ok: true, value: { now: new Date(now!).toISOString() } });
      expect(await today()).toMatchObject({ value: { today: day } });
    }
  });

  it.each([['tomorrow'], ['2026-02-30T10:00:00Z'], ['2026-12-02'], ['2026-12-02T10:10:00'], [7], [null], [undefined]])(
    'refuses to be set to %j and stays',
    async (now) => {
      const input = `${setClock(now)}\n{"id":2,"name":"today"}\n`;
      const { output } = await runProgram(['run', '--store', temporaryFolder(), ...standing], input);
      const [refused, today] = output
        .trim()
        .split('\n')
        .map((said) => JSON.parse(said));
      expect(refused).toMatchObject({ id: 1, ok: false, error: { code: 'bad-input', field: 'now' } });
      expect(refused.error.message).toContain('2026-12-02T10:10:00-05:00');
      expect(today.value.today).toBe('2026-12-02');
    },
  );

  it('is not there unless it was asked for', async () => {
    const { output } = await runProgram(['run', '--store', temporaryFolder()], `${setClock(NOW)}\n`);
    expect(JSON.parse(output)).toMatchObject({ id: 1, ok: false, error: { code: 'unknown-request' } });
  });
});

describe('the words after persistent-bird', () => {
  it('help and version are answered on standard output', async () => {
    for (const words of [['--help'], ['-h'], ['help'], ['run', '--help'], ['plan', '-h']]) {
      const { code, output, complaints } = await runProgram(words);
      expect([code, complaints]).toEqual([0, '']);
      expect(output).toContain('persistent-bird run --store DIR [--clock manual [--now INSTANT]] [--zone ZONE]');
    }
    expect(await runProgram(['--version'])).toEqual({ code: 0, output: `${version}\n`, complaints: '' });
  });

  it.each([
    [[], 'Say what to do: plan, check or run'],
    [['fly'], 'There is no command "fly": it can be plan, check or run'],
    [['--colour'], 'There is no command "--colour": it can be plan, check or run'],
    [['run'], 'run needs --store DIR, the folder of the calendar'],
    [['run', '--store', ''], 'run needs --store DIR, the folder of the calendar'],
    [['run', '--store'], "Option '--store <value>' argument missing"],
    [['run', '--store', 'x', '--colour'], "Unknown option '--colour'"],
    [['run', '--store', 'x', 'y'], 'run does not know what to do with "y"'],
    [['run', '--store', 'x', '--clock', 'fast'], '--clock can only be "manual", not "fast"'],
    [['run', '--store', 'x', '--now', NOW], '--now needs --clock manual: only that clock stands still'],
    [
      ['run', '--store', 'x', '--clock', 'manual', '--now', '2026-02-30T10:00:00Z'],
      '--now must be an instant that exists, such as 2026-12-02T10:10:00-05:00, not "2026-02-30T10:00:00Z"',
    ],
    [['run', '--store', 'x', '--zone', 'Mars'], '--zone must be a time zone such as America/New_York, not "Mars"'],
    [['plan', 'a', 'b'], 'plan reads one file, not 2'],
    [['plan', '--store', 'x'], "Unknown option '--store'"],
  ])('%j is refused with one line and ends with 2', async (words, message) => {
    expect(await runProgram(words)).toEqual({
      code: 2,
      output: '',
      complaints: `${message} (see persistent-bird --help)\n`,
    });
    expect(existsSync('x')).toBe(false);
  });

  it('plan reads a case from standard input or a file and answers with its plan', async () => {
    const example = JSON.stringify({ now: NOW, interviews: [], interactions: [] });
    const file = join(temporaryFolder(), 'case.json');
    writeFileSync(file, example);
    for (const [words, input] of [
      [['plan'], example],
      [['plan', '-'], example],
      [['plan', file], ''],
    ] as const) {
      const { code, output, complaints } = await runProgram([...words], input);
      expect([code, complaints]).toEqual([0, '']);
      expect(JSON.parse(output)).toEqual({ items: [], holds: [], closed: null });
    }
    expect((await runProgram(['plan', join(file, 'nowhere')])).code).toBe(2);
  });
});
