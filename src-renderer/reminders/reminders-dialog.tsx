import { CheckCheck, Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { InputOf, Reminder } from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { sayInstant } from '../ui/dates';
import { Dialog } from '../ui/dialog';
import { Some } from '../ui/some';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { NotificationNote, SendTest } from './notification-trouble';
import { ReminderActions } from './reminder-actions';
import { SmallMenu } from './small-menu';
import './reminders.css';

/** The truth behind every notification: what waits, what sleeps, and what was put away today. */
export function RemindersDialog({ onClose }: { onClose: () => void }) {
  const { value: view, error } = useQuery('reminders', {});
  const { value: today } = useQuery('today', {});
  const act = useAct();
  const { deed, slow } = useDeed();
  const [said, setSaid] = useState<string | null>(null);
  const zone = today?.timeZone ?? 'UTC';
  const waiting = view ? [...view.shown, ...view.due, ...view.snoozed] : [];
  const first = waiting[0]?.key;
  const foot = useFocusKept(waiting.map(({ key, state }) => `${key} ${state}`).join());

  async function pause(until: InputOf<'pause-reminders'>['until']) {
    const reply = await act('pause-reminders', { until }, { say: null });
    if (reply.ok) setSaid(until === null ? 'Reminders are told again.' : null);
    return reply;
  }
  async function putAllAway() {
    const reply = await act('acknowledge-all-reminders', {}, { say: null });
    if (reply.ok) setSaid(`${reply.value.count} put away. The plan stays as it is.`);
    return reply;
  }
  const part = { zone, first };
  return (
    <Dialog
      title="Reminders"
      lead={lead(view, zone)}
      width="medium"
      onClose={onClose}
      note={said}
      error={error?.message}
      className="reminders"
      footer={
        <>
          <SendTest />
          <Button ref={foot} onClick={onClose} {...(first === undefined ? { 'data-autofocus': '' } : {})}>
            Close
          </Button>
        </>
      }
    >
      <NotificationNote />
      {view?.unmarkable && (
        <p className="reminders-note" role="status">
          {view.unmarkable}
        </p>
      )}
      {view && (
        <>
          <Part title="Told, not yet done" reminders={view.shown} {...part} />
          <Part title="Due" reminders={view.due} {...part} />
          <Part title="Snoozed" reminders={view.snoozed} {...part} until />
          {waiting.length === 0 && (
            <p className="reminders-calm">
              Nothing waits, and that is the plan.
              {view.next && <small>The next word comes {sayInstant(view.next, zone)}.</small>}
            </p>
          )}
          <Part title="Will not ring: it is quiet then" reminders={view.unsaid} {...part} past />
          <Part title="Done today" reminders={view.done} {...part} past />
          <div className="reminders-all">
            {view.pausedUntil ? (
              <Button
                size="small"
                icon={Play}
                busy={slow === 'resume'}
                onClick={() => deed('resume', () => pause(null))}
              >
                Resume
              </Button>
            ) : (
              <SmallMenu
                label="Pause"
                icon={Pause}
                choices={[
                  ['For 1 hour', () => deed('pause', () => pause('hour'))],
                  ['Until tomorrow', () => deed('pause', () => pause('tomorrow'))],
                ]}
              />
            )}
            {view.count > 0 && (
              <Button
                size="small"
                icon={CheckCheck}
                busy={slow === 'put all away'}
                onClick={() => deed('put all away', putAllAway)}
              >
                Put all away
              </Button>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

type View = { pausedUntil: string | null; quietUntil: string | null };
function lead(view: View | undefined, zone: string): string {
  if (view?.pausedUntil) return `Paused until ${sayInstant(view.pausedUntil, zone)}.`;
  if (view?.quietUntil) return `Quiet hours until ${sayInstant(view.quietUntil, zone)}.`;
  return 'Told once, kept here until you put them away.';
}

/** When the row that had the focus has gone or stands in another part, the first one has it; at the end, Close. Answers where to tie Close. */
function useFocusKept(waiting: string) {
  const close = useRef<HTMLButtonElement>(null);
  const known = useRef(waiting);
  useEffect(() => {
    if (known.current === waiting) return;
    known.current = waiting;
    const dialog = close.current?.closest('[role="dialog"]');
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === dialog)
      dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [waiting]);
  return close;
}

function Part(props: {
  title: string;
  reminders: Reminder[];
  zone: string;
  /** The one whose Done has the first focus. */
  first: string | undefined;
  until?: boolean;
  /** Nothing is done with it here: it was put away, or its hour has not come. */
  past?: boolean;
}) {
  const { title, reminders, zone, first, until = false, past = false } = props;
  if (reminders.length === 0) return null;
  return (
    <section className="reminder-part" aria-label={title}>
      <h3>{title}</h3>
      <Some of={reminders}>
        {(reminder) => (
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
            {(!past || reminder.state === 'snoozed') && (
              <ReminderActions reminder={reminder} listed first={reminder.key === first} />
            )}
          </li>
        )}
      </Some>
    </section>
  );
}
