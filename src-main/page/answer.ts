import type { Reply } from '../contract';
import type { Core } from '../core/core';

/**
 * The core's reply to a page. The core throws for a bug only: then the page is told that, and the terminal what it was;
 * a stack trace is no reply.
 */
export async function answerPage(core: Pick<Core, 'send'>, name: string, input: unknown): Promise<Reply<unknown>> {
  try {
    return await core.send(name, input);
  } catch (error) {
    console.error(`"${name}" failed:`, error);
    const message = 'Something went wrong inside Persistent Bird. The terminal it was started from says what.';
    return { ok: false, error: { code: 'internal', message } };
  }
}
