import { BellRing, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDispatch } from '../app-state';
import type { Events } from '../host/host';
import { useHost, useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { ReminderActions } from './reminder-actions';
import './reminders.css';

/** What just came due, one at a time, and one digest after an absence. It takes no focus and goes when it is dealt with anywhere. */
export function ReminderBanner() {
  const { subscribe } = useHost();
  const dispatch = useDispatch();
  const { value: view } = useQuery('reminders', {});
  const [told, setTold] = useState<readonly Events['reminder'][]>([]);
  useEffect(
    () =>
      subscribe(({ event, data }) => {
        if (event === 'reminder') {
          // Without a digest each reminder is its own; a digest says all that came before it too.
          if (data.digest) setTold([data]);
          else setTold((before) => [...before, ...data.reminders.map((one) => ({ ...data, reminders: [one] }))]);
        } else if (event === 'open') {
          if ('opportunity' in data) dispatch({ do: 'open', opportunity: data.opportunity, item: data.item ?? null });
          else
            dispatch({
              do: 'ask',
              dialog: data.place === 'reminders' ? { name: 'reminders' } : { name: 'interview', initial: {} },
            });
        }
      }),
    [subscribe, dispatch],
  );
  const waiting = new Set([...(view?.shown ?? []), ...(view?.due ?? [])].map(({ key }) => key));
  const open = told.filter(({ reminders }) => reminders.some(({ key }) => key === 'test' || waiting.has(key)));
  const first = open[0];
  const reminder = first?.reminders[0];
  const words = first?.digest ?? (first?.discreet ? reminder?.discreet : reminder);
  const away = () => setTold((before) => before.filter((one) => one !== first));
  return (
    <div role="status">
      {first && reminder && words && (
        <div className="banner reminder-banner">
          <BellRing size={16} strokeWidth={1.75} aria-hidden />
          <span>
            <b>{words.title}</b> {words.body}
          </span>
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
          <Button look="quiet" size="small" iconOnly icon={X} onClick={away}>
            Put away
          </Button>
        </div>
      )}
    </div>
  );
}
