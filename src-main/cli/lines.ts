/** Longer than any request of the contract; what is longer is not kept in memory. */
export const LONGEST_LINE = 10_000_000;

/**
 * The lines of a stream of bytes, without their ends; the last one may lack its end. One that is too long comes as undefined.
 * (node:readline also ends a line at U+2028, which is an ordinary character in JSON.)
 */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  let line = '';
  let tooLong = false;

  const end = (): string | undefined => {
    const whole = tooLong ? undefined : line.replace(/\r$/, '');
    line = '';
    tooLong = false;
    return whole;
  };
  const add = (text: string) => {
    if (line.length + text.length > LONGEST_LINE) tooLong = true;
    if (!tooLong) line += text;
  };

  for await (const chunk of input) {
    const [first = '', ...rest] = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split(
      '\n',
    );
    add(first);
    for (const next of rest) {
      yield end();
      add(next);
    }
  }
  add(decoder.decode());
  if (line !== '' || tooLong) yield end();
}
