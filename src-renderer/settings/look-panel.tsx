import type { Preferences } from '../host/host';
import { Segment, Toggle } from '../ui/choices';
import { Select } from '../ui/select';
import { SettingRow } from './setting-row';
import { useChange } from './use-change';

/** How the window looks and which keys it hears. */
export function LookPanel({ preferences }: { preferences: Preferences }) {
  const send = useChange();
  const change = (changes: Partial<Preferences>) => void send('change-preferences', { changes });
  return (
    <>
      <h3>Look and keys</h3>
      <SettingRow name="Theme" line="Light, dark, or as the system is.">
        {() => (
          <Segment
            label="Theme"
            labelHidden
            value={preferences.theme}
            onChange={(theme) => change({ theme })}
            options={[
              ['system', 'System'],
              ['light', 'Light'],
              ['dark', 'Dark'],
            ]}
          />
        )}
      </SettingRow>
      <SettingRow name="Weeks begin on" line="The first column of the calendar.">
        {(line) => (
          <Select
            aria-label="Weeks begin on"
            aria-describedby={line}
            value={String(preferences.weekStart)}
            onChange={(chosen) => change({ weekStart: chosen === 'locale' ? 'locale' : Number(chosen) })}
            options={[
              ['locale', 'As usual here'],
              ['1', 'Monday'],
              ['6', 'Saturday'],
              ['7', 'Sunday'],
            ]}
          />
        )}
      </SettingRow>
      <SettingRow name="Letter keys" line="N, M, C and the others, outside fields. Press ? for the list.">
        {(line) => (
          <Toggle
            label="Letter keys"
            describedBy={line}
            checked={preferences.letterKeys}
            onChange={(letterKeys) => change({ letterKeys })}
          />
        )}
      </SettingRow>
    </>
  );
}
