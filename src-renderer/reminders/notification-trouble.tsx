import { useSyncExternalStore } from 'react';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { useAct } from '../ui/use-act';

/** Why no notification arrives, and what helps. `ask`: only a click here makes the browser ask. */
export type NotificationTrouble = { say: string; help: string; ask: boolean };

type Standing = NotificationPermission | 'unknown';
const standing = (): Standing => ('Notification' in window ? Notification.permission : 'unknown');

/** Tells of an answer given here and of one given beside the address, in whatever tab. */
function watchStanding(changed: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  window.addEventListener('focus', changed, { signal });
  navigator.permissions.query({ name: 'notifications' }).then(
    (permission) => permission.addEventListener('change', changed, { signal }),
    // A browser that tells of no change is looked at when the window comes back.
    () => undefined,
  );
  return () => ended.abort();
}

/** What to do on this system, in its own words. */
function systemHelp(): string {
  const { platform } = navigator;
  if (platform.startsWith('Mac'))
    return 'In System Settings, Notifications, allow Persistent Bird; a Focus holds them back, too.';
  if (platform.startsWith('Win'))
    return 'In Settings, System, Notifications, turn on Persistent Bird, and turn off Do not disturb.';
  return 'In GNOME, open Settings, Notifications: turn on Persistent Bird, and turn off Do Not Disturb. Other desktops need a notification service running.';
}

/** Null while all is well, or while the user wants no notifications. */
export function useNotificationTrouble(): NotificationTrouble | null {
  const { value: status } = useQuery('status', {});
  const { value: settings } = useQuery('settings', {});
  const permission = useSyncExternalStore(watchStanding, standing);
  if (!status || !settings?.preferences.reminders.notifications) return null;
  if (status.host !== 'web') {
    const silent = status.troubles.find(({ code }) => code === 'notifications-silent');
    return silent ? { say: silent.message, help: systemHelp(), ask: false } : null;
  }
  switch (permission) {
    case 'granted':
      return null;
    case 'default':
      return {
        say: 'This browser shows no notifications yet.',
        help: 'Allow them here, then say yes to the browser.',
        ask: true,
      };
    case 'denied':
      return {
        say: 'Notifications are off for this page.',
        help: 'Allow them beside the address, and for this browser in the settings of the system. The list of reminders is kept either way.',
        ask: false,
      };
    case 'unknown':
      return {
        say: 'This browser knows no notifications.',
        help: 'What comes due is said in this window and in its title.',
        ask: false,
      };
  }
}

/** The buttons that go with it: asking where asking helps, else trying whether one arrives. */
export function NotificationHelp({ trouble }: { trouble: NotificationTrouble }) {
  return trouble.ask ? (
    // Watched above: the answer is seen by all who show this.
    <Button size="small" onClick={() => void Notification.requestPermission()}>
      Allow notifications
    </Button>
  ) : (
    <SendTest size="small" />
  );
}

export function SendTest({ size = 'normal' }: { size?: 'small' | 'normal' }) {
  const act = useAct();
  return (
    <Button size={size} onClick={() => void act('test-reminder', {}, { say: null })}>
      Send a test notification
    </Button>
  );
}

/** The trouble as a note in a dialog; nothing while all is well. */
export function NotificationNote() {
  const trouble = useNotificationTrouble();
  return (
    trouble && (
      <div className="reminders-note" role="status">
        <p>
          <b>{trouble.say}</b> {trouble.help}
        </p>
        {trouble.ask && <NotificationHelp trouble={trouble} />}
      </div>
    )
  );
}
