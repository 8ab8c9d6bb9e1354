import { describe, expect, it } from 'vitest';
import type { CoreEvent, Reminder } from '../../src-main/contract';
import { temporaryFolder } from '../temp';
import { type Program, startProgram } from './program';

/** A month is played from outside, through the lines of the program, with the computer asleep for most of it. */

type Line = CoreEvent | { id: number; ok: boolean; value: unknown };

async function player(folder: string, now: string) {
  const program: Program = await startProgram(
    'run',
    '--store',
    folder,
    '--clock',
    'manual',
    '--now',
    now,
    '--zone',
    'America/New_York',
  );
  let id = 0;
  const told: { reminders: Reminder[]; digest: { count: number } | null }[] = [];
  /** Sends, and reads on to its reply; what was told on the way is kept. */
  async function ask(name: string, input: unknown): Promise<unknown> {
    const wanted = ++id;
    program.tell(JSON.stringify({ id: wanted, name, input }));
    for (;;) {
      const line = (await program.next()) as Line;
      if ('event' in line) {
        if (line.event === 'reminder') told.push(line.data);
      } else if (line.id === wanted) {
        if (!line.ok) throw new Error(JSON.stringify(line));
        return line.value;
      }
    }
  }
  return { program, told, ask, at: (iso: string) => ask('set-clock', { now: iso }) };
}

const fernhill = {
  company: 'Fernhill Clinic',
  interview: {
    kind: 'in-person',
    timeZone: 'America/New_York',
    start: '2026-12-01T10:00',
    end: '2026-12-01T11:00',
    interviewers: [{ name: 'Ruth Okafor', email: 'ruth@example.com', postalAddress: { street: '2 Elm Street' } }],
  },
};

describe('reminders from the command line', () => {
  it('come as lines before the reply to set-clock, each once, through a month with sleeps', {
    timeout: 30_000,
  }, async () => {
    const folder = temporaryFolder();
    const { ask, at, told, program } = await player(folder, '2026-11-30T12:00:00-05:00');
    await ask('add-interview', fernhill);
    const plays: [string, string[]][] = [
      ['2026-11-30T19:00:10-05:00', ['interview-eve']],
      ['2026-12-01T09:00:05-05:00', ['interview-soon']],
      ['2026-12-01T11:15:00-05:00', ['note-now']],
      ['2026-12-01T16:15:20-05:00', ['note-collection']],
    ];
    for (const [iso, kinds] of plays) {
      const before = told.length;
      await at(iso);
      await at(iso);
      expect(told.slice(before).flatMap(({ reminders }) => reminders.map(({ kind }) => kind))).toEqual(kinds);
    }
    expect(told.map(({ reminders }) => reminders[0]!.title)).toEqual([
      'Fernhill Clinic at 10:00 tomorrow.',
      'Fernhill Clinic at 10:00 today.',
      'Fernhill Clinic: a note to Ruth Okafor.',
      'Fernhill Clinic: a note before 17:00.',
    ]);
    await ask('finish-reminder', { key: told.at(-1)!.reminders[0]!.key });
    for (let day = 2; day <= 30; day++) await at(`2026-12-${String(day).padStart(2, '0')}T10:05:00-05:00`);
    const keys = told.flatMap(({ reminders }) => reminders.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.includes('/first-follow-up/')).length).toBeGreaterThan(0);
    expect((await program.finish()).code).toBe(0);
  });

  it('are told once also when the program is killed and started again', { timeout: 30_000 }, async () => {
    const folder = temporaryFolder();
    const first = await player(folder, '2026-12-01T11:10:00-05:00');
    await first.ask('add-interview', fernhill);
    await first.at('2026-12-01T11:15:00-05:00');
    expect(first.told).toHaveLength(1);
    const died = new Promise((resolve) => first.program.child.once('close', resolve));
    first.program.child.kill('SIGKILL');
    await died;
    const second = await player(folder, '2026-12-01T11:16:00-05:00');
    await second.at('2026-12-01T11:17:00-05:00');
    expect(second.told).toEqual([]);
    expect(await second.ask('reminders', {})).toMatchObject({ shown: [{ kind: 'note-now' }], count: 1 });
    await second.program.finish();
  });

  it('are one digest after nine hours of sleep', { timeout: 30_000 }, async () => {
    const { ask, at, told, program } = await player(temporaryFolder(), '2026-12-01T11:10:00-05:00');
    await ask('add-interview', fernhill);
    await ask('add-interview', { ...fernhill, company: 'Juniper' });
    await at('2026-12-01T20:10:00-05:00');
    expect(told).toMatchObject([{ digest: { count: 2 } }]);
    await program.finish();
  });
});
