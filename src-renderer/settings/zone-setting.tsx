import { useRef, useState } from 'react';
import type { Refusal } from '../host/host';
import { SuggestField } from '../ui/suggest-field';
import { useField } from '../ui/use-field';

/** The zone is saved when a suggestion is taken, or what was typed is left; Escape takes back what was not saved, as in `DraftInput`. */
export function ZoneSetting({
  value,
  zones,
  onCommit,
}: {
  value: string;
  zones: readonly string[];
  onCommit: (zone: string) => Promise<Refusal | null>;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(value);
  // What is typed is saved before it is drawn.
  const standing = useRef(value);
  const type = (zone: string) => {
    standing.current = zone;
    setTyped(zone);
  };
  const read = () => standing.current.trim().replaceAll(' ', '_');
  const { refused, commit, forget } = useField({
    stored: value,
    read,
    async send(zone) {
      const refusal = await onCommit(zone);
      // "America/New York" is taken as America/New_York, and shown so.
      if (!refusal && read() === zone) type(zone);
      return refusal;
    },
    show: type,
    focus: () => place.current?.querySelector('input')?.focus(),
  });
  return (
    <div
      ref={place}
      className="zone-setting"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) commit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === value) return;
        event.stopPropagation();
        type(value);
        forget();
      }}
    >
      <SuggestField
        label="Time zone"
        labelHidden
        value={typed}
        onChange={(zone) => {
          type(zone);
          if (zones.includes(zone)) commit();
        }}
        items={zones}
        error={refused}
      />
    </div>
  );
}
