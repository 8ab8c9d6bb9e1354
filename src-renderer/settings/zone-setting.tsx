import { useContext, useState } from 'react';
import { SuggestField } from '../ui/suggest-field';
import { TakenBackContext } from './setting-row';

/** The zone is saved when a suggestion is taken, or what was typed is left; Escape takes back what was not saved, as in `DraftInput`. */
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
  const takenBack = useContext(TakenBackContext);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // Changed elsewhere (Undo): shown in the same field, which keeps the focus.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
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
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === value) return;
        event.stopPropagation();
        setTyped(value);
        takenBack();
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
