import type { Reminder } from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { sayInstant } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { useAct } from '../ui/use-act';
import { AllowNotifications } from './allow-notifications';
import { ReminderActions } from './reminder-actions';
import './reminders.css';

/** The truth behind every notification: what waits, what sleeps, and what was put away today. */
export function RemindersDialog({ onClose }: { onClose: () => void }) {
  const { value: view, error } = useQuery('reminders', {});
  const { value: today } = useQuery('today', {});
  const act = useAct();
  const zone = today?.timeZone ?? 'UTC';
  const empty = view && view.due.length + view.shown.length + view.snoozed.length + view.done.length === 0;
  return (
    <Dialog
      title="Reminders"
      width="medium"
      onClose={onClose}
      error={error?.message}
      footer={
        <>
          <Button onClick={() => void act('test-reminder', {}, { say: null })}>Send a test notification</Button>
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      <AllowNotifications />
      {view?.unmarkable && (
        <p className="reminders-note" role="status">
          {view.unmarkable}
        </p>
      )}
      {view?.pausedUntil && <p className="second">Paused until {sayInstant(view.pausedUntil, zone)}.</p>}
      {view?.quietUntil && <p className="second">Quiet until {sayInstant(view.quietUntil, zone)}.</p>}
      {empty && <p className="second">Nothing waits, and that is the plan.</p>}
      {view && (
        <>
          <Part title="Told, not yet done" reminders={view.shown} zone={zone} />
          <Part title="Due" reminders={view.due} zone={zone} />
          <Part title="Snoozed" reminders={view.snoozed} zone={zone} until />
          <Part title="Done today" reminders={view.done} zone={zone} past />
        </>
      )}
    </Dialog>
  );
}

function Part(props: { title: string; reminders: Reminder[]; zone: string; until?: boolean; past?: boolean }) {
  const { title, reminders, zone, until = false, past = false } = props;
  if (reminders.length === 0) return null;
  return (
    <section className="reminder-part" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {reminders.map((reminder) => (
          <li key={reminder.key}>
            <div>
              <b>{reminder.title}</b>
              <p>{reminder.body}</p>
              <small className="quiet">
                {until ? 'Until ' : ''}
                {sayInstant(reminder.at, zone)}
                {reminder.late ? ', told late' : ''}
              </small>
            </div>
            {!past && <ReminderActions reminder={reminder} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
