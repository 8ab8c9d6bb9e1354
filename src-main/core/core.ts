import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { CoreEvent, Preview, PreviewedCommand, Reply, StatusView, Trouble } from '../contract';
import { type ChangeContext, refuse } from '../domain/changes/change';
import { noInput } from '../domain/changes/sample';
import { withLaunchAtLogin } from '../domain/changes/settings';
import { reminderPreferencesOf } from '../domain/effective-settings';
import { whyNotKept } from '../domain/limits';
import type { Document } from '../domain/model';
import type { Occurrence } from '../domain/reminders/occurrence';
import { isZone } from '../domain/time/zone';
import type { Store } from '../store/store';
import type { Clock } from './clock';
import { type ChangeName, isChangeName } from './commands';
import { unknownCountries, withoutCountries } from './countries';
import { createDrafts, isDraftCommand } from './drafts';
import { back, emptyHistory, forth, type History, relearn, remember } from './history';
import { createAbsence } from './away';
import { createPlanner, type Planner } from './planner';
import { notHere } from './host-requests';
import { isQueryName, queries } from './queries';
import { readInput } from './read-input';
import { isReminderCommand, logged, reminderCommands } from './reminders/commands';
import { createReminders, type ReminderService } from './reminders/service';
import { createSaver } from './saver';
import { workOut } from './work-out';

/** The application without a host: commands change the facts, queries show what follows, one event says that they changed. */
export type Core = {
  /** Any host's request. Never throws for what it is asked: an unknown name or a bad input is a refusal. */
  send(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Called after every durable change, before its reply. Answers the way to stop. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** What is due is told when somebody asks it to look: see `startReminderTimer`. */
  readonly reminders: ReminderService;
  /** The machine is in another zone now; a name that is none changes nothing. Who has chosen a zone in the settings keeps it. */
  travelTo(zone: string): void;
  /** What the system says of the start at login is so, whatever was asked for: the setting shows it, and it is no step of undo. */
  startsAtLogin(on: boolean): Promise<Reply<null>>;
  /** Waits for what was asked for, then closes the store. Later commands are refused. */
  close(): Promise<void>;
};

export type CoreOptions = {
  store: Store;
  clock: Clock;
  /** The zone of the machine: the user's, until they choose another. */
  systemZone: string;
  host: StatusView['host'];
  /** What the host has to say aloud besides: that notifications do not arrive here. */
  hostTroubles?: () => readonly Trouble[];
  /** For tests: another source of ids, other pauses between attempts to save, a planner that is watched. */
  nextId?: () => string;
  wait?: (ms: number) => Promise<unknown>;
  planner?: Planner;
  /** Milliseconds that only go forward, whatever becomes of the clock. */
  monotonic?: () => number;
};

const undoInput = noInput.extend({ step: z.int('must be the whole number of a change').optional() });

export async function openCore(options: CoreOptions): Promise<Core> {
  const { store, clock, host, planner = createPlanner() } = options;
  let systemZone = isZone(options.systemZone) ? options.systemZone : 'UTC';
  const nextId = options.nextId ?? randomUUID;
  const context = (): ChangeContext => ({ systemZone, nextId });
  const saver = createSaver(store, options.wait);
  const listeners = new Set<(event: CoreEvent) => void>();
  const opening: Trouble[] = store.troubles.map(({ code, message }) => ({ code, message }));

  let document: Document = store.document;
  let history: History = emptyHistory;
  let revision = 0;
  let closed = false;
  /** Why the last look at the reminders broke off. */
  let blind: Trouble | undefined;
  /** Commands are done one at a time, in the order they came. */
  let line: Promise<unknown> = Promise.resolve();

  const strangers = await unknownCountries(document);
  if (strangers.length > 0) {
    document = withoutCountries(document, strangers);
    opening.push({
      code: 'unknown-country',
      message: `No holidays are known for ${strangers.join(', ')}; the default country is used until you choose another in the settings.`,
    });
  }

  const absence = createAbsence({ store, clock });
  await absence.noteRun();

  const status = (): StatusView => ({
    revision,
    undo: history.past.at(-1)?.label ?? null,
    undoStep: history.past.at(-1)?.number ?? null,
    redo: history.future.at(-1)?.label ?? null,
    path: store.path,
    host,
    troubles: [
      ...opening,
      ...(saver.trouble ? [saver.trouble] : []),
      ...(blind ? [blind] : []),
      ...(options.hostTroubles?.() ?? []),
    ],
  });

  /** A listener with a bug must not make a durable change look refused; its error goes where uncaught ones go. */
  function tell(event: CoreEvent): void {
    for (const listener of listeners)
      try {
        listener(event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
  }

  /** The facts may be the same, what is to be seen of them is not: everyone asks again. */
  function tellChanged(): void {
    revision += 1;
    tell({ event: 'changed', data: { revision } });
  }

  /** Write, then believe: only what is durable becomes true, is told to everyone, and is answered with ok. */
  async function believe(next: Document, nextHistory: History): Promise<Reply<null>> {
    const error = await saver.save(next);
    if (error) return { ok: false, error };
    document = next;
    history = nextHistory;
    tellChanged();
    return { ok: true, value: null };
  }

  const reminders = createReminders({
    clock,
    monotonic: options.monotonic ?? (() => performance.now()),
    get systemZone() {
      return systemZone;
    },
    planner,
    document: () => document,
    store: store.reminders,
    tell,
    changed: tellChanged,
  });

  const drafts = createDrafts({ store: store.drafts, clock, tell });

  async function learnStart(on: boolean): Promise<Reply<null>> {
    if (reminderPreferencesOf(document).launchAtLogin === on) return { ok: true, value: null };
    const learnt = relearn(history, document, (one) => withLaunchAtLogin(one, on));
    return believe(learnt.document, learnt.history);
  }

  /** A look that breaks off is a bug, and a silent one would cost a note: the window says so until one succeeds. */
  async function lookAtReminders(): Promise<void> {
    const before = blind?.message;
    try {
      await reminders.look();
      blind = undefined;
    } catch (error) {
      blind = {
        code: 'reminders-stopped',
        message: `What is due could not be worked out, so nothing is told at the moment; it is tried again every few seconds. ${error instanceof Error ? error.message : String(error)}`,
      };
      throw error;
    } finally {
      if (blind?.message !== before) tellChanged();
    }
  }

  /** "Done" of a reminder: what it logs is a change like any other, with one step of undo. */
  async function logDone(occurrence: Occurrence): Promise<Reply<string[]>> {
    const changed = logged(document, occurrence, drafts.withWords, clock.now(), context());
    if (!changed.ok) return changed;
    const tooMuch = whyNotKept(document, changed.document);
    if (tooMuch) return tooMuch;
    const saved = await believe(changed.document, remember(history, document, changed.label));
    return saved.ok ? { ok: true, value: changed.value } : saved;
  }

  async function change(name: ChangeName, asked: unknown): Promise<Reply<unknown>> {
    const input = name === 'log-interaction' ? drafts.withWords(asked) : asked;
    const noWords = name === 'log-interaction' ? drafts.whyNoWords(asked) : undefined;
    const worked = await workOut(name, input, document, clock.now(), planner, context());
    if (!worked.ok) return worked;
    const { changed } = worked;
    // Told before the save, so that both plans are seen at the same moment.
    const shift = worked.tellsShift ? worked.shift('done') : undefined;
    if (changed.document !== document) {
      const saved = await believe(changed.document, remember(history, document, changed.label));
      if (!saved.ok) return saved;
    }
    if (!shift) return { ok: true, value: changed.value };
    const summary = noWords === undefined ? shift.summary : `${shift.summary} ${noWords}`;
    return { ok: true, value: { ...(changed.value as object), ...shift, summary } };
  }

  async function turn(way: 'undo' | 'redo', input: unknown): Promise<Reply<unknown>> {
    const read = readInput(way === 'undo' ? undoInput : noInput, input);
    if (!read.ok) return read;
    const wanted = 'step' in read.found ? read.found.step : undefined;
    if (wanted !== undefined && wanted !== history.past.at(-1)?.number)
      return refuse('not-the-last', 'Something else was changed since: take that back first.');
    const turned = (way === 'undo' ? back : forth)(history, document);
    if (!turned) return refuse(`nothing-to-${way}`, `There is nothing to ${way}.`);
    const saved = await believe(turned.document, turned.history);
    return saved.ok ? { ok: true, value: { label: turned.label } } : saved;
  }

  async function preview(name: PreviewedCommand, input: unknown): Promise<Reply<Preview>> {
    const worked = await workOut(name, input, document, clock.now(), planner, context());
    return worked.ok ? { ok: true, value: worked.shift('would') } : worked;
  }

  async function confirmArrivals(input: unknown): Promise<Reply<null>> {
    const read = readInput(noInput, input);
    if (!read.ok) return read;
    if (absence.end()) tellChanged();
    return { ok: true, value: null };
  }

  /** The command of that name, or undefined. */
  function commandOf(name: string, input: unknown): (() => Promise<Reply<unknown>>) | undefined {
    if (name === 'confirm-arrivals') return () => confirmArrivals(input);
    if (name === 'undo' || name === 'redo') return () => turn(name, input);
    if (isReminderCommand(name)) return () => reminderCommands[name]({ reminders, log: logDone }, input);
    if (isDraftCommand(name)) return () => drafts.commands[name](input);
    return isChangeName(name) ? () => change(name, input) : undefined;
  }

  /** One after another: a look between the two halves of a command would tell of what is being done. */
  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const done = line.then(work);
    // A bug in one command must not stop the next; its own caller hears of it.
    line = done.catch(() => undefined);
    return done;
  }

  return {
    reminders: {
      look: () => (closed ? Promise.resolve() : inLine(lookAtReminders)),
      nextLook: () => reminders.nextLook(),
    },
    async send(name, input) {
      // Answered at once, from memory, whatever is being saved.
      if (isQueryName(name)) {
        if (name === 'today' && !closed) void absence.noteRun();
        return queries[name].answer(
          {
            document,
            now: clock.now(),
            systemZone,
            planner,
            status: status(),
            preview,
            away: absence.since(),
            reminders: reminders.view,
            drafts,
          },
          input,
        );
      }
      const command = commandOf(name, input);
      const elsewhere = notHere(name);
      if (elsewhere) return elsewhere;
      if (!command) return refuse('unknown-request', `“${name.slice(0, 60)}” is not a request that is known here.`);
      if (closed) return refuse('closed', 'Persistent Bird is closing; this was not saved.');
      return inLine(command);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    startsAtLogin: (on) =>
      closed
        ? Promise.resolve(refuse('closed', 'Persistent Bird is closing; this was not saved.'))
        : inLine(() => learnStart(on)),
    travelTo(zone) {
      if (!isZone(zone) || zone === systemZone || closed) return;
      systemZone = zone;
      tellChanged();
    },
    async close() {
      closed = true;
      await line;
      await absence.noteEnd();
      listeners.clear();
      await store.close();
    },
  };
}
