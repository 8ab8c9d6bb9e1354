import { CloudOff, Info, RotateCcw } from 'lucide-react';
import { useConnection, useQuery } from './host/use-query';
import { Button } from './ui/button';

/** What the window must say aloud and calmly: a lost connection, a save that failed, a file that was set aside. */
export function Banners() {
  const connection = useConnection();
  const { value: status } = useQuery('status', {});
  if (connection !== 'open')
    return (
      <div className="banner" role="status">
        <CloudOff size={16} strokeWidth={1.75} aria-hidden />
        {connection === 'lost' ? (
          <span>
            <b>The connection is lost.</b> What you see may be old, and nothing is saved until it is back. Trying again…
          </span>
        ) : (
          <>
            <span>
              <b>Persistent Bird was started anew</b> and no longer knows this page. Open the address it printed.
            </span>
            <Button size="small" icon={RotateCcw} onClick={() => location.reload()}>
              Load again
            </Button>
          </>
        )}
      </div>
    );
  return status?.troubles.map((trouble) => (
    <div key={trouble.code + trouble.message} className="banner" role="status">
      <Info size={16} strokeWidth={1.75} aria-hidden />
      <span>{trouble.message}</span>
    </div>
  ));
}
