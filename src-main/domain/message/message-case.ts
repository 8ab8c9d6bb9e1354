import * as z from 'zod';
import { sayPath } from '../case';
import { isDay } from '../time/day';
import type { Message } from './check';
import { type Circumstances, messageKinds } from './checked';

const A_DAY = 'must be a day that exists, such as 2026-12-11';

/** A message of unknown origin, as a script states it: `kind` and `text`, and what may be known of the case. */
const schema = z.object(
  {
    kind: z.enum(messageKinds, `must be one of ${messageKinds.map((kind) => `"${kind}"`).join(', ')}`),
    text: z.string('must be a text').max(100_000, 'must have at most 100,000 characters'),
    waitingUntil: z.string(A_DAY).refine(isDay, A_DAY).optional(),
    unanswered: z.int('must be a whole number').min(0, 'must be 0 or more').optional(),
    name: z.string('must be a text').optional(),
    others: z
      .array(
        z.object(
          { name: z.string('must be a text'), text: z.string('must be a text') },
          'must be an object with name, text',
        ),
        'must be a list',
      )
      .optional(),
  },
  'must be an object with kind, text',
);

export type MessageReading =
  | { ok: true; message: Message; circumstances: Circumstances }
  | { ok: false; error: string };

/** Reads one message, or says in one line which field is wrong. "kind: must be one of "email", "call", "voicemail", "note"" */
export function readMessage(input: unknown): MessageReading {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return { ok: false, error: `${path.length === 0 ? 'message' : sayPath(path)}: ${message}` };
  }
  const { kind, text, waitingUntil, unanswered, name, others } = parsed.data;
  return {
    ok: true,
    message: { kind, text },
    circumstances: {
      ...(waitingUntil === undefined ? {} : { waitingUntil }),
      ...(unanswered === undefined ? {} : { unanswered }),
      ...(name === undefined ? {} : { name }),
      ...(others === undefined ? {} : { others }),
    },
  };
}
