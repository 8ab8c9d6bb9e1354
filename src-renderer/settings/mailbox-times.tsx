import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { Refusal, Settings } from '../host/host';
import { RowButton } from '../ui/row-button';
import { firstClick } from '../ui/first-click';
import { Segment } from '../ui/choices';
import { sayClock } from '../ui/dates';
import { FieldRow, useFieldRow } from '../ui/field-row';
import { DraftInput } from './setting-row';

type Times = Settings['mailbox']['weekdays'];
type How = 'usual' | 'times' | 'none';

/** [] for no collection, one or several times; a single time is kept as one. */
const listOf = (times: Times): string[] => (Array.isArray(times) ? times : times ? [times] : []);
const asTimes = (list: string[]): Times => {
  const sorted = list.toSorted();
  return sorted.length === 1 ? sorted[0]! : sorted;
};

const refusal = (message: string): Refusal => ({ code: 'bad-input', message });

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
  /** `undefined`: the operator's habit. Resolves to the refusal, or null when it is saved. */
  onChange: (times: Times) => Promise<Refusal | null>;
}) {
  const how: How = value === undefined ? 'usual' : value === null ? 'none' : 'times';
  const list = listOf(value);
  const fields = useFieldRow();
  const row = useRef<HTMLDivElement>(null);
  /** Saved with the others as they stand on the screen, for one that was refused may be right by now. */
  async function change(index: number, time: string): Promise<Refusal | null> {
    if (time === '') return refusal(`must be a time such as ${sayClock('17:00')}`);
    const shown = [...(row.current?.querySelectorAll('input') ?? [])].map((field) => field.value);
    const next = list.map((one, at) => (at === index ? time : shown[at] || one));
    if (next.some((one, at) => at !== index && one === time))
      return refusal(`the box is emptied at ${sayClock(time)} already: choose another time`);
    return onChange(asTimes([...new Set(next)]));
  }
  const next: Record<How, Times> = { usual: undefined, none: null, times: list.length > 0 ? asTimes(list) : '17:00' };
  return (
    <div className="mailbox-times">
      <Segment<How>
        label={label}
        value={how}
        onChange={(chosen) => void onChange(next[chosen])}
        options={[
          ['usual', 'As usual'],
          ['times', 'At these times'],
          ['none', 'Never'],
        ]}
      />
      {how === 'times' && (
        <FieldRow.Provider value={fields.row}>
          <div className="chip-row" ref={row}>
            {list.map((time, index) => (
              // By its place, so that a time that is changed keeps its field and the focus.
              <span key={index} className="mailbox-time">
                <DraftInput
                  label={`${label}, collection ${index + 1}`}
                  describedBy=""
                  type="time"
                  value={time}
                  onCommit={(time) => change(index, time)}
                />
                {list.length > 1 && (
                  <RowButton
                    icon={X}
                    onClick={firstClick(() => void onChange(asTimes(list.filter((_, at) => at !== index))))}
                  >
                    {`Remove the collection at ${time}`}
                  </RowButton>
                )}
              </span>
            ))}
            <RowButton
              icon={Plus}
              onClick={() =>
                void onChange(
                  asTimes([
                    ...list,
                    ['11:00', '13:00', '15:00', '18:00'].find((time) => !list.includes(time)) ?? '12:00',
                  ]),
                )
              }
            >
              {`Another collection, ${label.toLowerCase()}`}
            </RowButton>
          </div>
        </FieldRow.Provider>
      )}
      {fields.line}
      <small>{line}</small>
    </div>
  );
}
