import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/**
 * A command that answers JSON with JSON: one thing or an array of them from a file or standard input, the answer or an array of
 * answers out. A bad one: exit code 2 and one line that names the field; in an array the others are answered all the same, and
 * the bad one carries `error`.
 */
export type CommandIo = {
  stdin: Readable;
  write(text: string): void;
  complain(line: string): void;
};

export type JsonCommand<T> = {
  /** The command's name, for what is said of its input: "plan: cannot read cases.json: there is no such file". */
  name: string;
  /** What one thing is called: "case: is not JSON". */
  thing: string;
  answer(input: unknown): T | { error: string } | Promise<T | { error: string }>;
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

const isError = (answer: object): answer is { error: string } => 'error' in answer;

/** Answers with the exit code: 0, or 2 when one of them (or the text itself) could not be read. */
export async function answerJson<T extends object>(
  argument: string | undefined,
  { name, thing, answer }: JsonCommand<T>,
  io: CommandIo,
): Promise<number> {
  let text: string;
  try {
    text = argument === undefined || argument === '-' ? await readAll(io.stdin) : await readFile(argument, 'utf8');
  } catch (error) {
    io.complain(`${name}: cannot read ${argument}: ${sayReadError(error)}`);
    return 2;
  }
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // The reason quotes the text, which may have lines of its own.
    io.complain(`${thing}: is not JSON: ${why.replaceAll(/\s+/g, ' ')}`);
    return 2;
  }
  if (!Array.isArray(input)) {
    const one = await answer(input);
    if (isError(one)) {
      io.complain(one.error);
      return 2;
    }
    io.write(`${JSON.stringify(one, null, 2)}\n`);
    return 0;
  }
  let code = 0;
  const answers: string[] = [];
  for (const [index, each] of input.entries()) {
    const one = await answer(each);
    if (isError(one)) {
      code = 2;
      io.complain(`[${index}] ${one.error}`);
    }
    answers.push(JSON.stringify(one));
  }
  io.write(`[${answers.join(',\n')}]\n`);
  return code;
}
