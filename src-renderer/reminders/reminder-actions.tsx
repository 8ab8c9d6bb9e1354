import { Menu } from '@base-ui/react/menu';
import { useDispatch } from '../app-state';
import type { Reminder, SnoozeChoice } from '../host/host';
import { Button } from '../ui/button';
import { sayClock } from '../ui/dates';
import { useAct } from '../ui/use-act';

const snoozeWords: Record<SnoozeChoice, string> = {
  'ten-minutes': 'In 10 minutes',
  hour: 'In 1 hour',
  'this-evening': 'This evening',
  tomorrow: `Tomorrow ${sayClock('09:00')}`,
};

/** Done, Later and Open. "Done" logs what it means where it means something, and can then be taken back. */
export function ReminderActions({ reminder, onGone }: { reminder: Reminder; onGone?: () => void }) {
  const act = useAct();
  const dispatch = useDispatch();
  const { key, company, opportunity, item, interview, snoozes } = reminder;
  async function finish() {
    const logs = reminder.done.length > 0;
    // Putting away is no fact: Undo would take back something else, so none is offered.
    const reply = await act('finish-reminder', { key }, logs ? { say: `${company}: done.` } : { say: null });
    if (reply.ok) onGone?.();
  }
  async function snooze(choice: SnoozeChoice) {
    const reply = await act('snooze-reminder', { key, choice }, { say: null });
    if (reply.ok) onGone?.();
  }
  return (
    <div className="reminder-actions">
      <Button look="soft" size="small" onClick={() => void finish()}>
        Done
      </Button>
      {snoozes.length > 0 && (
        <Menu.Root>
          <Menu.Trigger render={<Button size="small">Snooze</Button>} />
          <Menu.Portal>
            <Menu.Positioner className="reminder-menu-place" sideOffset={4}>
              <Menu.Popup className="reminder-menu">
                {snoozes.map(({ choice }) => (
                  <Menu.Item key={choice} className="reminder-menu-item" onClick={() => void snooze(choice)}>
                    {snoozeWords[choice]}
                  </Menu.Item>
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
      <Button
        size="small"
        onClick={() => {
          dispatch({ do: 'close-dialog' });
          dispatch({ do: 'open', opportunity, item: item ?? interview ?? null });
          onGone?.();
        }}
      >
        Open
      </Button>
    </div>
  );
}
