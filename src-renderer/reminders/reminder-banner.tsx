import { BellRing, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAppState, useDispatch } from '../app-state';
import type { Events, RemindersView } from '../host/host';
import { useEarlyReminders } from '../host/host-provider';
import { useHost, useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { firstClick } from '../ui/first-click';
import { useLatest } from '../use-latest';
import { ReminderActions } from './reminder-actions';
import { toldAfter, wayTo, wordsNow } from './told';
import './reminders.css';

/** `since`: the list as it was known then. Until the next answer nothing better is known than what was told. */
type Told = Events['reminder'] & { since: RemindersView | undefined };

/**
 * What just came due, one at a time, and one digest after an absence. It takes no focus and goes when it is dealt with anywhere.
 * It stands at the foot of Today, where it neither covers nor moves what a hand may be about to click.
 * A reload does not bring it back: it would say again what was put away unfinished, and say it in every tab that is opened.
 * What still waits stands in Today's line, in the window's title and in the list.
 */
export function ReminderBanner() {
  const { subscribe } = useHost();
  const dispatch = useDispatch();
  const { value: view } = useQuery('reminders', {});
  const [told, setTold] = useState<readonly Told[]>([]);
  const latest = useLatest(view);
  const reminders = useEarlyReminders();
  useEffect(
    () => reminders.listen((data) => setTold((before) => toldAfter(before, { ...data, since: latest.current }))),
    [reminders, latest],
  );
  useEffect(
    () =>
      subscribe(({ event, data }) => {
        if (event === 'open') dispatch(wayTo(data));
      }),
    [subscribe, dispatch],
  );
  // Whoever opens the list has read what the digest says, whichever way they came.
  const listOpen = useAppState().dialog?.name === 'reminders';
  const [wasOpen, setWasOpen] = useState(listOpen);
  if (wasOpen !== listOpen) {
    setWasOpen(listOpen);
    if (listOpen) setTold((before) => before.filter(({ digest }) => !digest));
  }
  const waiting = new Map([...(view?.shown ?? []), ...(view?.due ?? [])].map((it) => [it.key, it]));
  const open = told.filter(
    ({ since, reminders }) => since === view || reminders.some(({ key }) => key === 'test' || waiting.has(key)),
  );
  const first = open[0];
  const reminder = first?.reminders[0] && wordsNow(first.reminders[0], waiting.get(first.reminders[0].key));
  const words = first?.digest ?? (first?.discreet ? reminder?.discreet : reminder);
  const away = () => setTold((before) => before.filter((one) => one !== first));
  return (
    <div role="status" className="reminder-place">
      {first && reminder && words && (
        <div className="reminder-banner">
          <p>
            <BellRing size={16} strokeWidth={1.75} aria-hidden />
            <span>
              <b>{words.title}</b> {words.body}
            </span>
          </p>
          <div className="reminder-banner-acts">
            {first.digest ? (
              <Button
                look="soft"
                size="small"
                onClick={() => {
                  away();
                  dispatch({ do: 'ask', dialog: { name: 'reminders' } });
                }}
              >
                Open the list
              </Button>
            ) : (
              reminder.key !== 'test' && <ReminderActions key={reminder.key} reminder={reminder} onGone={away} />
            )}
            <Button look="quiet" size="small" iconOnly icon={X} onClick={firstClick(away)}>
              Put away
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
