import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Connection, Host } from './host';
import { createQueryStore, type QueryStore } from './query-store';

const MINUTE = 60_000;
const HostContext = createContext<{ host: Host; queries: QueryStore } | null>(null);

/**
 * Everything below may ask and command. All that is on show is asked again at every change, on coming back to the window,
 * and each minute, because "in the box by 17:00" is a sentence about now.
 */
export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  const value = useMemo(() => ({ host, queries: createQueryStore(host) }), [host]);
  useEffect(() => {
    const askAgain = () => {
      if (document.visibilityState === 'visible') value.queries.askAllAgain();
    };
    const unsubscribe = host.subscribe(({ event }) => value.queries.hear(event));
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

function useHostContext(): { host: Host; queries: QueryStore } {
  const context = useContext(HostContext);
  if (!context) throw new Error('useHost needs a HostProvider around it.');
  return context;
}

export const useHost = (): Host => useHostContext().host;
export const useQueryStore = (): QueryStore => useHostContext().queries;

export function useConnection(): Connection {
  const host = useHost();
  const [connection, setConnection] = useState<Connection>('open');
  useEffect(() => host.watchConnection?.(setConnection), [host]);
  return connection;
}
