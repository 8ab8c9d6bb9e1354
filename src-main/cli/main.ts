#!/usr/bin/env node
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { version } from '../../package.json';
import { instantOf, isInstant, isZone } from '../domain/time/zone';
import { checkCommand } from './check-command';
import type { CommandIo } from './json-command';
import { planCommand } from './plan-command';
import { runCommand } from './run-command';

const help = `persistent-bird: a job seeker's follow-up after interviews, for scripts

  persistent-bird plan [FILE|-]
      Reads one case, or an array of cases, as JSON from FILE or standard input; writes the plan, or an array of plans.

  persistent-bird check [FILE|-]
      Reads one message, or an array of messages, as JSON; writes for each how it may sound and what a note still lacks. A guide.
      {"kind":"email","text":"…"}  ->  {"verdict":"nudge","findings":[{"rule":"cold","start":0,"end":20,…}],"missing":[]}
      kind is "email", "call", "voicemail" or "note". What else is known of the case may stand beside it:
      "waitingUntil":"2026-12-11"  they gave a date: a question before it has passed is marked
      "unanswered":3               contacts since they last answered: after three, hedging is flagged
      "name":"Ruth Okafor"         notes: the name as they write it, for the greeting
      "others":[{"name":"Tom","text":"Thank you for the hour."}]  notes: what the colleagues' notes say, so that no two are the same

  persistent-bird run --store DIR [--clock manual [--now INSTANT]] [--zone ZONE]
      Answers requests on standard input, one a line, each when it is durable; events come as lines of their own.
      {"id":1,"name":"today","input":{}}  ->  {"id":1,"ok":true,"value":{…}}   {"event":"changed","data":{"revision":2}}
      {"event":"reminder","data":{"reminders":[…],"digest":null,"discreet":false}} comes when something is due, once
      --store DIR       the folder of the calendar; made when it is not there
      --clock manual    time stands still until {"id":2,"name":"set-clock","input":{"now":"2026-12-02T10:10:00-05:00"}}
      --now INSTANT     where the manual clock stands at first (otherwise: now)
      --zone ZONE       the system's time zone, such as America/New_York (otherwise: this machine's)

  persistent-bird --help | --version

Exit codes: 0 done, 2 a request on this line, a case or a message is not right, 3 the calendar cannot be opened.
`;

/** What is wrong with the words after `persistent-bird`, as one line. */
class UsageError extends Error {}

const usage = (message: string): never => {
  throw new UsageError(`${message} (see persistent-bird --help)`);
};

/** The options and words of a command; refuses those it does not know. */
function read<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  const known = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args, options: known, allowPositionals: true });
  } catch (error) {
    // Node's sentence may go on with advice for programmers: `Unknown option '--foo'. To specify a positional argument …`
    return usage((error instanceof Error ? error.message : String(error)).split('. ', 1)[0]!);
  }
}

/** `plan` and `check`: JSON from a file or standard input, JSON out. */
async function answerFile(
  name: string,
  command: (file: string | undefined, io: CommandIo) => Promise<number>,
  args: string[],
): Promise<number> {
  const { values, positionals } = read(args, {});
  if (values.help) return say(help);
  if (positionals.length > 1) usage(`${name} reads one file, not ${positionals.length}`);
  return command(positionals[0], { stdin: process.stdin, write: (text) => process.stdout.write(text), complain });
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = read(args, {
    store: { type: 'string' },
    clock: { type: 'string' },
    now: { type: 'string' },
    zone: { type: 'string' },
  });
  if (values.help) return say(help);
  const { store, clock, now, zone } = values;
  if (positionals.length > 0) usage(`run does not know what to do with "${positionals[0]}"`);
  if (!store) return usage('run needs --store DIR, the folder of the calendar');
  if (clock !== undefined && clock !== 'manual') usage(`--clock can only be "manual", not "${clock}"`);
  if (now !== undefined && clock === undefined) usage('--now needs --clock manual: only that clock stands still');
  if (now !== undefined && !isInstant(now))
    usage(`--now must be an instant that exists, such as 2026-12-02T10:10:00-05:00, not "${now}"`);
  if (zone !== undefined && !isZone(zone)) usage(`--zone must be a time zone such as America/New_York, not "${zone}"`);
  const standAt = clock === undefined ? {} : { standAt: now === undefined ? Date.now() : instantOf(now) };
  return runCommand(
    { store, ...(zone === undefined ? {} : { zone }), ...standAt },
    { stdin: process.stdin, stdout: process.stdout, complain },
  );
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main([command, ...rest]: string[]): Promise<number> {
  switch (command) {
    case 'plan':
      return answerFile('plan', planCommand, rest);
    case 'check':
      return answerFile('check', checkCommand, rest);
    case 'run':
      return run(rest);
    case '--help':
    case '-h':
    case 'help':
      return say(help);
    case '--version':
      return say(`${version}\n`);
    case undefined:
      return usage('Say what to do: plan, check or run');
    default:
      return usage(`There is no command "${command}": it can be plan, check or run`);
  }
}

// `persistent-bird plan … | head -1`: a reader that has seen enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// Being asked to stop is an end of the input: what was asked for is finished and the calendar closed.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    process.exitCode = code;
    process.stdin.destroy();
  });

try {
  const code = await main(process.argv.slice(2));
  process.exitCode ??= code;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  complain(error.message);
  process.exitCode = 2;
}
