import { vi } from 'vitest';
import type { CoreEvent, Reminder, RemindersView, Reply } from '../../src-main/contract';

/** Builders for reminders, and a core that answers from a view. */
export function reminder(key: string, changes: Partial<Reminder> = {}): Reminder {
  return {
    key,
    kind: 'note-now',
    state: 'shown',
    at: '2026-12-08T16:00:00-05:00',
    opportunity: 'fernhill',
    company: 'Fernhill',
    item: `fernhill/${key}`,
    title: 'Fernhill: two notes before 17:00',
    body: 'Tom’s takes five minutes.',
    discreet: { title: 'Two notes before 17:00', body: 'The next takes five minutes.' },
    late: false,
    done: [],
    snoozes: [
      { choice: 'ten-minutes', until: '2026-12-08T16:10:00-05:00' },
      { choice: 'tomorrow', until: '2026-12-09T09:00:00-05:00' },
    ],
    ...changes,
  };
}

export const view = (changes: Partial<RemindersView> = {}): RemindersView => ({
  now: '2026-12-08T16:00:00-05:00',
  due: [],
  snoozed: [],
  shown: [],
  done: [],
  next: null,
  pausedUntil: null,
  unsaid: [],
  quietUntil: null,
  unmarkable: null,
  count: (changes.due?.length ?? 0) + (changes.shown?.length ?? 0),
  late: 0,
  ...changes,
});

export function remindingCore(start: RemindersView = view()) {
  const listeners = new Set<(event: CoreEvent) => void>();
  const answers = new Map<string, Reply<unknown>>();
  const core = {
    view: start,
    answers,
    asked: [] as [string, unknown][],
    send: vi.fn(async (name: string, input: unknown): Promise<Reply<unknown>> => {
      if (name === 'reminders') return { ok: true, value: core.view };
      core.asked.push([name, input]);
      return answers.get(name) ?? { ok: true, value: null };
    }),
    subscribe: (listener: (event: CoreEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (event: CoreEvent) => listeners.forEach((listener) => listener(event)),
    changed: () => core.tell({ event: 'changed', data: { revision: 1 } }),
    ring: (reminders: Reminder[], changes: object = {}) =>
      core.tell({ event: 'reminder', data: { reminders, digest: null, discreet: false, ...changes } }),
  };
  return core;
}
