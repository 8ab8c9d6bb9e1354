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
  const end = (at: 0 | 1, own: typeof from, pairWith: (time: string) => [from: string, to: string]) => (
    <DraftInput
      inputRef={own}
      label={labels[at]}
      describedBy={describedBy}
      type="time"
      value={value[at]}
      onCommit={(time) => onCommit(pairWith(time))}
    />
  );
  return (
    <>
      {/* The other end, when it is empty or half typed, says nothing yet. */}
      {end(0, from, (time) => [time, to.current?.value || value[1]])}
      <span>to</span>
      {end(1, to, (time) => [from.current?.value || value[0], time])}
    </>
  );
}
