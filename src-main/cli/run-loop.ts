import type { Readable, Writable } from 'node:stream';
import type { CoreEvent, Refusal, Reply } from '../contract';
import type { Core } from '../core/core';
import { linesOf } from './lines';

/**
 * The core over two streams: a JSON request a line in, a JSON reply a line out, in the order of the requests, each when it is durable.
 * {"id":1,"name":"add-opportunity","input":{"company":"Fernhill"}}
 * -> {"event":"changed","data":{"revision":1}}
 * -> {"id":1,"ok":true,"value":{"opportunity":"…"}}
 */

type Id = string | number | null;
type Line = CoreEvent | ({ id: Id } & Reply<unknown>);

const refusal = (id: Id, message: string): Line => {
  const error: Refusal = { code: 'bad-request', message };
  return { id, ok: false, error };
};

const example = '{"id":1,"name":"today","input":{}}';

async function answer(core: RunLoop['core'], line: string | undefined): Promise<Line> {
  if (line === undefined) return refusal(null, 'The line is too long: a request has at most 10,000,000 characters.');
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return refusal(null, `The line is not JSON; a request is one line such as ${example}.`);
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request))
    return refusal(null, `A request is an object such as ${example}.`);
  const { id = null, name, input = {} } = request as { id?: unknown; name?: unknown; input?: unknown };
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    return refusal(null, 'id must be a text or a number: the reply carries the same.');
  if (typeof name !== 'string') return refusal(id, `name must be the name of a request, as in ${example}.`);
  return { id, ...(await core.send(name, input)) };
}

export type RunLoop = {
  input: Readable;
  output: Writable;
  core: Pick<Core, 'send' | 'subscribe'>;
};

/** Answers until the input ends or is destroyed, or nobody reads the output any more. Lines of blanks are passed over. */
export async function runLoop({ input, output, core }: RunLoop): Promise<void> {
  const say = (line: Line): Promise<void> =>
    new Promise((resolve) => {
      // Also called, with an error, when the reader has gone: the loop then ends by its input.
      output.write(`${JSON.stringify(line)}\n`, () => resolve());
    });
  const stop = () => input.destroy();
  output.once('error', stop);
  const unsubscribe = core.subscribe((event) => void say(event));
  try {
    for await (const line of linesOf(input)) {
      if (line?.trim() === '') continue;
      await say(await answer(core, line));
    }
  } catch (error) {
    if (!input.destroyed || input.errored) throw error;
  } finally {
    unsubscribe();
    output.off('error', stop);
  }
}
