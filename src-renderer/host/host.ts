import type { Send, Subscribe } from '../../src-main/contract';

export type * from '../../src-main/contract';

/** Whatever carries the messages: the same two functions in Electron and in a browser. */
export type Host = {
  send: Send;
  subscribe: Subscribe;
  /** Only where a connection can be lost. Called with the present state at once, and at every change. */
  watchConnection?: (listener: (connection: Connection) => void) => () => void;
};

/** `ended`: the program answers but no longer knows this page (it was started anew); only a fresh address helps. */
export type Connection = 'open' | 'lost' | 'ended';
