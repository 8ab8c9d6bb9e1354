import { PassThrough } from 'node:stream';
import { linesOf } from '../../src-main/cli/lines';
import { runLoop } from '../../src-main/cli/run-loop';
import type { CoreEvent, Reply } from '../../src-main/contract';
import { describeContract } from './contract';
import { freshCore } from './fresh-core';

type Said = CoreEvent | ({ id: number } & Reply<unknown>);

describeContract('the lines of `persistent-bird run`', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const running = runLoop({ input, output, core: await freshCore('cli') });
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const listeners = new Set<(event: CoreEvent) => void>();
  let requests = 0;

  const reading = (async () => {
    for await (const line of linesOf(output)) {
      const said: Said = JSON.parse(line ?? '');
      if ('event' in said) for (const listener of listeners) listener(said);
      else {
        const { id, ...reply } = said;
        waiting.get(id)!(reply);
      }
    }
  })();

  return {
    send: (name, wanted) =>
      new Promise((resolve) => {
        const id = ++requests;
        waiting.set(id, resolve);
        input.write(`${JSON.stringify({ id, name, input: wanted })}\n`);
      }),
    subscribe: (listener) => {
      const own = (event: CoreEvent) => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    close: async () => {
      input.end();
      await running;
      output.end();
      await reading;
    },
  };
});
