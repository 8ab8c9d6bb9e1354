import { useEffect, useState } from 'react';
import type { Preferences } from '../host/host';
import { Toggle } from '../ui/choices';
import { DraftInput, SettingRow } from './setting-row';

type Hours = Preferences['reminders']['quietHours'];

/** The ones that were last kept, for as long as the window lives: who switches them off and on again finds their own. */
let lastHours: NonNullable<Hours> = { from: '21:30', to: '08:00' };

/** The hours in which nothing is told, if there are any. */
export function QuietHours({
  hours,
  refused,
  onChange,
}: {
  hours: Hours;
  /** Why an end of them was not taken. */
  refused: string | undefined;
  onChange: (hours: Hours) => void;
}) {
  useEffect(() => {
    if (hours) lastHours = hours;
  }, [hours]);
  // A refusal is about the end that was just typed: the other one was kept before.
  const [typed, setTyped] = useState<'from' | 'to'>('from');
  return (
    <>
      <SettingRow
        name="Quiet hours"
        line="What comes due meanwhile is told when they end; what cannot wait so long, before."
      >
        {(described) => (
          <Toggle
            label="Quiet hours"
            describedBy={described}
            checked={hours !== null}
            onChange={(on) => onChange(on ? lastHours : null)}
          />
        )}
      </SettingRow>
      {hours && (
        <SettingRow name="Quiet from, to" line="On your clock." error={refused}>
          {(described) => {
            const end = (key: 'from' | 'to', label: string) => (
              <DraftInput
                label={label}
                describedBy={described}
                type="time"
                value={hours[key]}
                invalid={refused !== undefined && typed === key}
                onCommit={(time) => {
                  setTyped(key);
                  onChange({ ...hours, [key]: time });
                }}
              />
            );
            return (
              <>
                {end('from', 'Quiet from')}
                <span>to</span>
                {end('to', 'Quiet to')}
              </>
            );
          }}
        </SettingRow>
      )}
    </>
  );
}
