import type { CoreEvent, Reply } from '../../src-main/contract';
import { describeContract } from './contract';
import { freshCore } from './fresh-core';

/** What is left of a value once it has crossed to another process. */
const carried = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describeContract('a pipe in memory', async () => {
  const core = await freshCore('electron');
  return {
    send: async (name, input): Promise<Reply<unknown>> => carried(await core.send(carried(name), carried(input))),
    subscribe: (listener) => core.subscribe((event: CoreEvent) => listener(carried(event))),
    close: async () => undefined,
  };
});
