import type { Day } from '../domain/time/day';
import type { Commands } from './commands';
import type { Queries } from './queries';
import type { Reminder } from './reminders';
import type { LocalTime } from './times';

/** The one way to say all of it: requests with their replies, and events. */

export type Events = {
  /** Ask again for what you show. */
  changed: { revision: number };
  /** Words that are being written were kept: ask again for what shows drafts of it. The facts and plans are as before. */
  draft: { opportunity: string };
  /**
   * Tell the user: after it was noted on the disk that this is told, so never twice. With a digest one notification says it all,
   * without one each reminder is its own. `discreet`: show the texts without names. `changed` follows: the list is another now.
   */
  reminder: { reminders: Reminder[]; digest: ReminderDigest | null; discreet: boolean };
  /** Show this: a notification or the tray icon was clicked. An opportunity (at one of its items), or one of the window's own places. */
  open: { opportunity: string; item?: string } | { place: 'reminders' | 'new-interview' };
};
export type ReminderDigest = { title: string; body: string; count: number };
export type CoreEvent = { [K in keyof Events]: { event: K; data: Events[K] } }[keyof Events];

/** What only a host with a window of its own can do; elsewhere they are refused, with what to do instead. */
export type HostRequests = {
  /** Saves what the window would print now, where the user says; `null`: they changed their mind. `name`: of the file, as proposed. */
  'save-pdf': { input: { name: string }; value: { path: string } | null };
  /** The printers the system knows. */
  printers: { input: Record<string, never>; value: { names: string[] } };
};

export type Requests = Commands & Queries & HostRequests;
export type RequestName = keyof Requests;
export type InputOf<N extends RequestName> = Requests[N]['input'];
export type ValueOf<N extends RequestName> = Requests[N]['value'];

/** A refusal: a code, one kind sentence, the field it is about, and the nearest thing that would be accepted. */
export type Refusal = {
  code: string;
  message: string;
  field?: string;
  nearest?: Day | LocalTime;
};
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Refusal };

/** What every host offers the window: the same two functions, whatever carries them. */
export type Send = <N extends RequestName>(name: N, input: InputOf<N>) => Promise<Reply<ValueOf<N>>>;
export type Subscribe = (listener: (event: CoreEvent) => void) => () => void;
