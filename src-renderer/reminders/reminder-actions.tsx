import { X } from 'lucide-react';
import { useDispatch } from '../app-state';
import type { Reminder, SnoozeChoice } from '../host/host';
import { Button } from '../ui/button';
import { sayClock } from '../ui/dates';
import { firstClick } from '../ui/first-click';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import { SmallMenu } from './small-menu';

const snoozeWords: Record<SnoozeChoice, string> = {
  'ten-minutes': 'In 10 minutes',
  hour: 'In 1 hour',
  'this-evening': 'This evening',
  tomorrow: 'Tomorrow',
};
/** Tomorrow has its hour, which quiet hours may put later. */
const sayChoice = ({ choice, until }: Reminder['snoozes'][number]): string =>
  choice === 'tomorrow' ? `${snoozeWords.tomorrow} ${sayClock(until.slice(11, 16))}` : snoozeWords[choice];

/**
 * Done, Snooze, Open, and in the list Put away. "Done" logs what it means where it means something, and can then be taken back;
 * putting away logs nothing.
 */
export function ReminderActions({
  reminder,
  onGone,
  listed = false,
  first = false,
}: {
  reminder: Reminder;
  onGone?: () => void;
  /** A row of the list; a banner has its own way of being put away. */
  listed?: boolean;
  /** A dialog gives its first focus to this one's Done. */
  first?: boolean;
}) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const dispatch = useDispatch();
  const { key, company, opportunity, item, interview, snoozes } = reminder;
  async function finish() {
    const logs = reminder.done.length > 0;
    // Putting away is no fact: Undo would take back something else, so none is offered.
    const reply = await act('finish-reminder', { key }, logs ? { say: `${company}: done.` } : { say: null });
    if (reply.ok) onGone?.();
    return reply;
  }
  async function putAway() {
    const reply = await act('acknowledge-reminder', { key }, { say: null });
    if (reply.ok) onGone?.();
    return reply;
  }
  async function snooze(choice: SnoozeChoice) {
    const reply = await act('snooze-reminder', { key, choice }, { say: null });
    if (reply.ok) onGone?.();
    return reply;
  }
  return (
    <div className="reminder-actions">
      <Button
        look="soft"
        size="small"
        busy={slow === 'finish'}
        onClick={firstClick(() => deed('finish', finish))}
        {...(first ? { 'data-autofocus': '' } : {})}
      >
        Done
      </Button>
      {snoozes.length > 0 && (
        <SmallMenu
          label="Snooze"
          choices={snoozes.map((one) => [sayChoice(one), () => deed('snooze', () => snooze(one.choice))])}
        />
      )}
      <Button
        size="small"
        onClick={() => {
          dispatch({ do: 'close-dialog' });
          dispatch({ do: 'open', opportunity, item: item ?? interview ?? null, enter: true });
          onGone?.();
        }}
      >
        Open
      </Button>
      {listed && (
        <Button
          look="quiet"
          size="small"
          iconOnly
          icon={X}
          busy={slow === 'put away'}
          onClick={firstClick(() => deed('put away', putAway))}
        >
          Put away
        </Button>
      )}
    </div>
  );
}
