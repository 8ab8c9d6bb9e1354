import * as z from 'zod';
import type { ReminderCommand, Reply } from '../../contract';
import type { Change, ChangeContext } from '../../domain/changes/change';
import { noInput } from '../../domain/changes/sample';
import type { Document } from '../../domain/model';
import { snoozeChoices } from '../../domain/reminders/snooze';
import type { Occurrence } from '../../domain/reminders/occurrence';
import type { Instant } from '../../domain/time/zone';
import { shortened } from '../../domain/words';
import { commands } from '../commands';
import { readInput } from '../read-input';
import type { Reminders } from './service';

/** What is done with reminders themselves. Only "Done" touches the facts: it logs first, and puts away when that is durable. */

export type ReminderDesk = {
  readonly reminders: Reminders;
  /** Logs what was done as one change of the facts, and answers the ids of the interactions. */
  readonly log: (occurrence: Occurrence) => Promise<Reply<string[]>>;
};
type Row = (desk: ReminderDesk, input: unknown) => Promise<Reply<unknown>>;

function row<I>(schema: z.ZodType<I>, act: (desk: ReminderDesk, input: I) => Promise<Reply<unknown>>): Row {
  return async (desk, input) => {
    const read = readInput(schema, input);
    return read.ok ? act(desk, read.found) : read;
  };
}

const key = z.string('must be the key of a reminder').max(500, 'must be the key of a reminder');

export const reminderCommands: { readonly [N in ReminderCommand]: Row } = {
  'finish-reminder': row(z.strictObject({ key }), async ({ reminders, log }, input) => {
    const found = reminders.finish(input.key);
    if (!found.ok) return found;
    const { occurrence, putAway, markDone } = found.found;
    if (occurrence.done.length === 0) return putAway();
    const logged = await log(occurrence);
    if (!logged.ok) return logged;
    await markDone(logged.value);
    return { ok: true, value: null };
  }),
  'acknowledge-reminder': row(z.strictObject({ key }), async ({ reminders }, input) => {
    const found = reminders.finish(input.key);
    return found.ok ? found.found.putAway() : found;
  }),
  'snooze-reminder': row(
    z.strictObject({
      key,
      choice: z.enum(snoozeChoices, 'must be "ten-minutes", "hour", "this-evening" or "tomorrow"'),
    }),
    ({ reminders }, input) => reminders.snooze(input.key, input.choice),
  ),
  'acknowledge-all-reminders': row(noInput, ({ reminders }) => reminders.acknowledgeAll()),
  'pause-reminders': row(
    z.strictObject({ until: z.enum(['hour', 'tomorrow'], 'must be "hour", "tomorrow" or null').nullable() }),
    ({ reminders }, { until }) => reminders.pause(until),
  ),
  'test-reminder': row(noInput, async ({ reminders }) => {
    reminders.test();
    return { ok: true, value: null };
  }),
};

export const isReminderCommand = (name: string): name is ReminderCommand => Object.hasOwn(reminderCommands, name);

/**
 * The facts with all that "Done" logs, as one step of undo: "Log two notes" is taken back at once.
 * `withWords` gives each what was written for it and is not logged yet.
 */
export function logged(
  document: Document,
  { opportunity, company, done }: Occurrence,
  withWords: (logInteraction: unknown) => unknown,
  now: Instant,
  context: ChangeContext,
): Change<string[]> {
  let next = document;
  const ids: string[] = [];
  let label = `Done: ${shortened(company)}`;
  for (const interaction of done) {
    const changed = commands['log-interaction'].run(next, withWords({ opportunity, interaction }), now, context);
    if (!changed.ok) return changed;
    next = changed.document;
    ids.push(changed.value.interaction);
    label = changed.label;
  }
  return { ok: true, document: next, value: ids, label, said: 'Done.' };
}
