import { useState } from 'react';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';

/** Why this browser shows no notifications, and the click that it wants before it does. Nothing in Electron, whose are native. */
export function AllowNotifications() {
  const { value: status } = useQuery('status', {});
  const known = 'Notification' in window;
  const [permission, setPermission] = useState(known ? Notification.permission : 'denied');
  if (status?.host !== 'web' || permission === 'granted') return null;
  return (
    <div className="reminders-note" role="status">
      {permission === 'default' ? (
        <>
          This browser shows no notifications yet.{' '}
          <Button size="small" onClick={() => void Notification.requestPermission().then(setPermission)}>
            Allow notifications
          </Button>
        </>
      ) : (
        'Notifications are off for this page. Allow them in the browser, beside the address; the list here is kept either way.'
      )}
    </div>
  );
}
