import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { built } from '../built';

export type Program = {
  child: ChildProcessWithoutNullStreams;
  /** Writes one line. */
  tell(line: string): void;
  /** The next line of its output, as JSON. */
  next(): Promise<unknown>;
  /** Ends its input; answers what it then says, and how it ends. */
  finish(): Promise<{ code: number | null; signal: string | null; lines: unknown[]; complaints: string }>;
};

/** The command line program as a real process. */
export async function startProgram(...args: string[]): Promise<Program> {
  const child = spawn(process.execPath, [await built('src-main/cli/main.ts'), ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  // A program that has ended reads no more; how it ended is what the test looks at.
  child.stdin.on('error', () => undefined);
  const output = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    tell: (line) => child.stdin.write(`${line}\n`),
    next: async () => {
      const { value, done } = await output.next();
      if (done) throw new Error(`it said no more; ${complaints}`);
      return JSON.parse(value);
    },
    async finish() {
      child.stdin.end();
      const lines: unknown[] = [];
      for (let line = await output.next(); !line.done; line = await output.next()) lines.push(JSON.parse(line.value));
      const [code, signal] = await ended;
      return { code, signal, lines, complaints };
    },
  };
}

/** Runs it to its end with this on its standard input; its output as text. */
export async function runProgram(
  args: string[],
  input = '',
): Promise<{ code: number; output: string; complaints: string }> {
  const child = spawn(process.execPath, [await built('src-main/cli/main.ts'), ...args]);
  const heard = { output: '', complaints: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.complaints += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, ...heard };
}
