import type { Refusal } from '../host/host';
import { DraftInput, SettingRow } from './setting-row';
import { TimePair } from './time-pair';
import type { PanelProps } from './use-change';
import { ZoneSetting } from './zone-setting';

/** When they can be reached, on whose clock. */
export function HoursPanel({ view, change }: PanelProps) {
  const { settings } = view;
  return (
    <>
      <h3>Hours</h3>
      <SettingRow name="Your time zone" line="All times on the calendar are on this clock.">
        {() => (
          <ZoneSetting value={settings.timeZone} zones={view.zones} onCommit={(timeZone) => change({ timeZone })} />
        )}
      </SettingRow>
      <Hours
        name="Your working hours"
        line="You are asked to call or write only inside these."
        value={settings.workingHours}
        onCommit={(workingHours) => change({ workingHours })}
      />
      <Hours
        name="Their office hours"
        line="On their clock; one opportunity can have its own."
        value={settings.officeHours}
        onCommit={(officeHours) => change({ officeHours })}
      />
      <SettingRow name="Best time to reach them" line="On their clock, moved into the hours you share.">
        {(line) => (
          <DraftInput
            label="Best time to reach them"
            describedBy={line}
            type="time"
            value={settings.contactTime}
            onCommit={(contactTime) => change({ contactTime })}
          />
        )}
      </SettingRow>
    </>
  );
}

function Hours({
  name,
  line,
  value,
  onCommit,
}: {
  name: string;
  line: string;
  value: readonly [string, string];
  onCommit: (hours: [string, string]) => Promise<Refusal | null>;
}) {
  return (
    <SettingRow name={name} line={line}>
      {(described) => (
        <TimePair labels={[`${name}, from`, `${name}, to`]} describedBy={described} value={value} onCommit={onCommit} />
      )}
    </SettingRow>
  );
}
