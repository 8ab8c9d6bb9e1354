import { manualClock, type ManualClock } from '../../src-main/core/clock';
import { type Core, type CoreOptions, openCore } from '../../src-main/core/core';
import type { InputOf, Reply, RequestName, ValueOf } from '../../src-main/contract';
import { type DraftBook, draftBook, emptyDrafts } from '../../src-main/domain/message/draft-book';
import { document as documentSchema, type Document, emptyDocument } from '../../src-main/domain/model';
import { emptyBook, type ReminderBook } from '../../src-main/domain/reminders/book';
import type { Store } from '../../src-main/store/store';

/** A store in memory whose disk can be taken away: what it is asked to save stays visible. */
export type MemoryStore = Store & {
  saved: Document[];
  /** The instants it was told of. */
  runs: number[];
  lastRun: number | undefined;
  /** While set, saves reject with it. */
  failWith: Error | undefined;
  /** While set, saves wait for it. */
  waitFor: Promise<void> | undefined;
  isClosed: boolean;
  /** While set, saving what became of the reminders rejects with it. */
  failRemindersWith: Error | undefined;
  /** While set, saving drafts rejects with it. */
  failDraftsWith: Error | undefined;
  /** How often drafts were saved. */
  draftSaves: number;
};

export function memoryStore(document: Document = emptyDocument): MemoryStore {
  let states: ReminderBook = emptyBook;
  let book: DraftBook = emptyDrafts;
  const store: MemoryStore = {
    failRemindersWith: undefined,
    failDraftsWith: undefined,
    draftSaves: 0,
    drafts: {
      get value() {
        return book;
      },
      async save(next) {
        if (store.failDraftsWith) throw store.failDraftsWith;
        store.draftSaves += 1;
        // What is saved can be read again, whatever was asked for.
        book = draftBook.parse(JSON.parse(JSON.stringify(next)));
      },
    },
    reminders: {
      get states() {
        return states;
      },
      async save(book) {
        if (store.failRemindersWith) throw store.failRemindersWith;
        states = book;
      },
    },
    path: '/home/maya/bird/persistent-bird.json',
    document,
    troubles: [],
    lastRun: undefined,
    runs: [],
    async noteRun(now) {
      store.runs.push(now);
    },
    saved: [],
    failWith: undefined,
    waitFor: undefined,
    isClosed: false,
    async save(next) {
      if (store.waitFor) await store.waitFor;
      if (store.failWith) throw store.failWith;
      // What is saved can be read again, whatever was asked for.
      documentSchema.parse(next);
      store.saved.push(next);
    },
    async close() {
      store.isClosed = true;
    },
  };
  return store;
}

export const NEW_YORK = 'America/New_York';
/** Monday 30 November 2026, 11:05 in New York. */
export const MONDAY = Date.parse('2026-11-30T11:05:00-05:00');

export type Bench = {
  core: Core;
  store: MemoryStore;
  clock: ManualClock;
  /** Sends, and answers whatever comes. */
  send<N extends RequestName>(name: N, input: InputOf<N>): Promise<Reply<ValueOf<N>>>;
  /** Sends, and expects it to be accepted. */
  ask<N extends RequestName>(name: N, input: InputOf<N>): Promise<ValueOf<N>>;
  /** Sends anything at all, and expects a refusal. */
  refused(name: string, input: unknown): Promise<{ code: string; message: string; field?: string; nearest?: string }>;
  at(iso: string): void;
};

/** A core over a memory store and a clock that stands still; ids are `id-1`, `id-2`, … */
export async function bench(
  options: Partial<CoreOptions> & { start?: number; document?: Document } = {},
): Promise<Bench> {
  const store = memoryStore(options.document);
  const clock = manualClock(options.start ?? MONDAY);
  let count = 0;
  const core = await openCore({
    store,
    clock,
    systemZone: NEW_YORK,
    host: 'cli',
    nextId: () => `id-${++count}`,
    wait: async () => undefined,
    ...options,
  });
  const send: Bench['send'] = async (name, input) => (await core.send(name, input)) as never;
  return {
    core,
    store,
    clock,
    send,
    async ask(name, input) {
      const reply = await send(name, input);
      if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
    async refused(name, input) {
      const reply = await core.send(name, input);
      if (reply.ok) throw new Error(`${name} was accepted: ${JSON.stringify(reply.value)}`);
      return reply.error;
    },
    at: (iso) => clock.set(Date.parse(iso)),
  };
}

/** Fernhill Clinic, met in person this Monday from 10:00 to 11:00 by Ruth Okafor. */
export const fernhill = {
  company: 'Fernhill Clinic',
  role: 'Patient data analyst',
  interview: {
    kind: 'in-person' as const,
    timeZone: NEW_YORK,
    start: '2026-11-30T10:00',
    end: '2026-11-30T11:00',
    interviewers: [
      {
        name: 'Ruth Okafor',
        title: 'Head of intake',
        email: 'ruth@example.com',
        phone: '555 0140',
        postalAddress: { street: '200 Fernhill Road', city: 'Brookfield' },
      },
    ],
  },
};
