import { Plus, X } from 'lucide-react';
import type { Settings } from '../host/host';
import { Button } from '../ui/button';
import { firstClick } from '../ui/first-click';
import { Segment } from '../ui/choices';
import { DraftInput } from './setting-row';

type Times = Settings['mailbox']['weekdays'];
type How = 'usual' | 'times' | 'none';

/** [] for no collection, one or several times; a single time is kept as one. */
const listOf = (times: Times): string[] => (Array.isArray(times) ? times : times ? [times] : []);
const asTimes = (list: string[]): Times => {
  const sorted = list.toSorted();
  return sorted.length === 1 ? sorted[0]! : sorted;
};

/** When the box is emptied: as the operator usually does, at the times printed on it, or not at all. */
export function MailboxTimes({
  label,
  line,
  value,
  onChange,
}: {
  label: string;
  line: string;
  value: Times;
  /** `undefined`: the operator's habit. */
  onChange: (times: Times) => void;
}) {
  const how: How = value === undefined ? 'usual' : value === null ? 'none' : 'times';
  const list = listOf(value);
  const next: Record<How, Times> = { usual: undefined, none: null, times: list.length > 0 ? asTimes(list) : '17:00' };
  return (
    <div className="mailbox-times">
      <Segment<How>
        label={label}
        value={how}
        onChange={(chosen) => onChange(next[chosen])}
        options={[
          ['usual', 'As usual'],
          ['times', 'At these times'],
          ['none', 'Never'],
        ]}
      />
      {how === 'times' && (
        <div className="chip-row">
          {list.map((time, index) => (
            // By its place, so that a time that is changed keeps its field and the focus.
            <span key={index} className="mailbox-time">
              <DraftInput
                label={`${label}, collection ${index + 1}`}
                describedBy=""
                type="time"
                value={time}
                onCommit={(changed) => {
                  if (changed) onChange(asTimes(list.map((one, at) => (at === index ? changed : one))));
                }}
              />
              {list.length > 1 && (
                <Button
                  look="quiet"
                  size="small"
                  iconOnly
                  icon={X}
                  onClick={firstClick(() => onChange(asTimes(list.filter((_, at) => at !== index))))}
                >
                  {`Remove the collection at ${time}`}
                </Button>
              )}
            </span>
          ))}
          <Button
            look="quiet"
            size="small"
            iconOnly
            icon={Plus}
            onClick={() =>
              onChange(
                asTimes([
                  ...list,
                  ['11:00', '13:00', '15:00', '18:00'].find((time) => !list.includes(time)) ?? '12:00',
                ]),
              )
            }
          >
            {`Another collection, ${label.toLowerCase()}`}
          </Button>
        </div>
      )}
      <small>{line}</small>
    </div>
  );
}
