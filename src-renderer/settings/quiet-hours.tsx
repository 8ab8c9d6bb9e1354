import { useEffect } from 'react';
import type { Preferences, Refusal } from '../host/host';
import { Toggle } from '../ui/choices';
import { SettingRow } from './setting-row';
import { TimePair } from './time-pair';

type Hours = Preferences['reminders']['quietHours'];

/** The ones that were last kept, for as long as the window lives: who switches them off and on again finds their own. */
let lastHours: NonNullable<Hours> = { from: '21:30', to: '08:00' };

/** The hours in which nothing is told, if there are any. */
export function QuietHours({
  hours,
  onChange,
}: {
  hours: Hours;
  /** Resolves to the refusal, or null when it is saved. */
  onChange: (hours: Hours) => Promise<Refusal | null>;
}) {
  useEffect(() => {
    if (hours) lastHours = hours;
  }, [hours]);
  async function change(next: NonNullable<Hours>) {
    const refusal = await onChange(next);
    // They may be switched off before they are ever seen here.
    if (!refusal) lastHours = next;
    return refusal;
  }
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
            onChange={(on) => void onChange(on ? lastHours : null)}
          />
        )}
      </SettingRow>
      {hours && (
        <SettingRow name="Quiet from, to" line="On your clock.">
          {(described) => (
            <TimePair
              labels={['Quiet from', 'Quiet to']}
              describedBy={described}
              value={[hours.from, hours.to]}
              onCommit={([from, to]) => change({ from, to })}
            />
          )}
        </SettingRow>
      )}
    </>
  );
}
