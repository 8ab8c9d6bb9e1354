import { useState } from 'react';
import { SuggestField } from '../ui/suggest-field';

/** The zone is saved when a suggestion is taken, or what was typed is left. */
export function ZoneSetting({
  value,
  zones,
  error,
  onCommit,
}: {
  value: string;
  zones: readonly string[];
  error: string | undefined;
  onCommit: (zone: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const commit = (zone: string) => {
    const named = zone.trim().replaceAll(' ', '_');
    if (named !== value) onCommit(named);
  };
  return (
    <div
      className="zone-setting"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) commit(typed);
      }}
    >
      <SuggestField
        label="Time zone"
        labelHidden
        value={typed}
        onChange={(zone) => {
          setTyped(zone);
          if (zones.includes(zone)) commit(zone);
        }}
        items={zones}
        error={error}
      />
    </div>
  );
}
