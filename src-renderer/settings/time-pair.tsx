import { useRef } from 'react';
import type { Refusal } from '../host/host';
import { DraftInput } from './setting-row';

type Pair = readonly [from: string, to: string];

/**
 * From and to, saved together as they stand on the screen: an end that was refused beside the old other one is right as soon as
 * the other one follows. 09:00 to 17:00, then "18:00" (refused), then "19:00" -> 18:00 to 19:00
 */
export function TimePair({
  labels,
  describedBy,
  value,
  onCommit,
}: {
  labels: Pair;
  describedBy: string;
  value: Pair;
  onCommit: (pair: [from: string, to: string]) => Promise<Refusal | null>;
}) {
  const from = useRef<HTMLInputElement>(null);
  const to = useRef<HTMLInputElement>(null);
  return (
    <>
      <DraftInput
        inputRef={from}
        label={labels[0]}
        describedBy={describedBy}
        type="time"
        value={value[0]}
        // One that is empty or half typed says nothing yet.
        onCommit={(time) => onCommit([time, to.current?.value || value[1]])}
      />
      <span>to</span>
      <DraftInput
        inputRef={to}
        label={labels[1]}
        describedBy={describedBy}
        type="time"
        value={value[1]}
        onCommit={(time) => onCommit([from.current?.value || value[0], time])}
      />
    </>
  );
}
