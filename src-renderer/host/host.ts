import type { Send, Subscribe } from '../../src-main/contract';

export type * from '../../src-main/contract';

/** Whatever carries the messages: the same two functions in Electron and in a browser. */
export type Host = {
  send: Send;
  subscribe: Subscribe;
  /** Only where a connection can be lost. Called with the present state at once, and at every change. */
  watchConnection?: (listener: (connection: Connection) => void) => () => void;
  /** Asks an `ended` one at once whether the program knows this page by now. */
  knock?: () => Promise<boolean>;
};

/**
 * `ended`: the program was started anew and does not know this page, until its new address was opened in this browser.
 * `rebuilt`: it knows it, but is built otherwise; what is said arrives, and the page should be loaded again.
 */
export type Connection = 'open' | 'lost' | 'ended' | 'rebuilt';
