import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Connection, Host } from './host';
import { createQueryStore, type QueryStore } from './query-store';
import { type EarlyReminders, keepEarly } from './told-early';

const MINUTE = 60_000;
type Context = { host: Host; queries: QueryStore; reminders: EarlyReminders };
const HostContext = createContext<Context | null>(null);

/**
 * Everything below may ask and command. All that is on show is asked again at every change, on coming back to the window,
 * and each minute, because "in the box by 17:00" is a sentence about now.
 */
export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  const value = useMemo(() => ({ host, queries: createQueryStore(host), reminders: keepEarly() }), [host]);
  useEffect(() => {
    const askAgain = () => {
      if (document.visibilityState === 'visible') value.queries.askAllAgain();
    };
    const unsubscribe = host.subscribe(({ event, data }) => {
      value.queries.hear(event);
      if (event === 'reminder') value.reminders.hear(data);
    });
    const timer = setInterval(askAgain, MINUTE);
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      unsubscribe();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', askAgain);
    };
  }, [host, value]);
  return <HostContext.Provider value={value}>{children}</HostContext.Provider>;
}

function useHostContext(): Context {
  const context = useContext(HostContext);
  if (!context) throw new Error('useHost needs a HostProvider around it.');
  return context;
}

export const useHost = (): Host => useHostContext().host;
export const useQueryStore = (): QueryStore => useHostContext().queries;
export const useEarlyReminders = (): EarlyReminders => useHostContext().reminders;

export function useConnection(): Connection {
  const host = useHost();
  const [connection, setConnection] = useState<Connection>('open');
  useEffect(() => host.watchConnection?.(setConnection), [host]);
  return connection;
}
