import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CoreEvent, Reply } from '../../src-main/contract';
import { startWebHost } from '../../src-main/web/server';
import { describeContract } from '../contract/contract';
import { freshCore } from '../contract/fresh-core';
import { temporaryFolder } from '../temp';

/** The events of a stream, as the page reads them: one JSON line after each `data: `. */
async function read(stream: ReadableStream<Uint8Array>, tell: (event: CoreEvent) => void): Promise<void> {
  let text = '';
  for await (const part of stream.pipeThrough(new TextDecoderStream())) {
    text += part;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) if (block.startsWith('data: ')) tell(JSON.parse(block.slice('data: '.length)));
  }
}

describeContract('real HTTP', async () => {
  const rendererDir = temporaryFolder();
  mkdirSync(join(rendererDir, 'assets'));
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><html><head></head></html>');
  const host = await startWebHost({ core: await freshCore('web'), rendererDir });
  onTestFinished(() => host.close());

  const page = await (await fetch(host.url)).text();
  const token = /name="bird-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const headers = { 'x-bird-token': token, origin: host.origin, 'content-type': 'application/json' };

  const listeners = new Set<(event: CoreEvent) => void>();
  const stream = await fetch(`${host.origin}/api/events`, { headers });
  if (stream.body === null) throw new Error(`No events: ${stream.status}`);
  const reading = read(stream.body, (event) => {
    for (const listener of listeners) listener(event);
  });

  return {
    send: async (name, input): Promise<Reply<unknown>> => {
      const answer = await fetch(`${host.origin}/api/send`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ name, input }),
      });
      return JSON.parse(await answer.text());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await host.close();
      await reading;
    },
  };
});
