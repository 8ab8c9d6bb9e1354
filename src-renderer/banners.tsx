import { Info, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ConnectionBanner } from './connection-banner';
import { useConnection, useQuery } from './host/use-query';
import { NotificationHelp, useNotificationTrouble } from './reminders/notification-trouble';
import { Button } from './ui/button';

/** What the window must say aloud and calmly: a lost connection, a save that failed, a file that was set aside, a silent system. */
export function Banners() {
  const connection = useConnection();
  const { value: status } = useQuery('status', {});
  const { value: today } = useQuery('today', {});
  const { value: reminders } = useQuery('reminders', {});
  const silent = useNotificationTrouble();
  if (connection !== 'open') return <ConnectionBanner connection={connection} />;
  // What a later sentence says more fully, or has a button for, is not said twice.
  const troubles = status?.troubles.filter(
    ({ code, message }) => code !== 'notifications-silent' && !reminders?.unmarkable?.includes(message),
  );
  return (
    <>
      {troubles?.map(({ code, message }) => (
        <div key={code + message} className="banner" role="status">
          <Info size={16} strokeWidth={1.75} aria-hidden />
          <span>{message}</span>
        </div>
      ))}
      {reminders?.unmarkable && (
        <Passing key={reminders.unmarkable} name={reminders.unmarkable}>
          <span>{reminders.unmarkable}</span>
        </Passing>
      )}
      {/* Before there is anything to be reminded of, nobody is bothered. */}
      {silent && today?.empty === false && (
        <Passing key={silent.say} name={silent.say}>
          <span>
            <b>{silent.say}</b> {silent.help}
          </span>
          <NotificationHelp trouble={silent} />
        </Passing>
      )}
    </>
  );
}

/** A banner that stays away once it is put away, for as long as this window lives; a reload does not bring it back. */
function Passing({ name, children }: { name: string; children: ReactNode }) {
  const key = `put away: ${name}`;
  const [away, setAway] = useState(() => sessionStorage.getItem(key) !== null);
  if (away) return null;
  return (
    <div className="banner" role="status">
      <Info size={16} strokeWidth={1.75} aria-hidden />
      {children}
      <Button
        look="quiet"
        size="small"
        iconOnly
        icon={X}
        onClick={() => {
          sessionStorage.setItem(key, 'yes');
          setAway(true);
        }}
      >
        Not now
      </Button>
    </div>
  );
}
