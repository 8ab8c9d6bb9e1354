import { refusedAt } from '../ui/use-act';
import { DraftInput, SettingRow } from './setting-row';
import type { PanelProps } from './use-change';
import { ZoneSetting } from './zone-setting';

/** When they can be reached, on whose clock. */
export function HoursPanel({ view, change, refusal }: PanelProps) {
  const { settings } = view;
  return (
    <>
      <h3>Hours</h3>
      <SettingRow name="Your time zone" line="All times on the calendar are on this clock.">
        {() => (
          <ZoneSetting
            value={settings.timeZone}
            zones={view.zones}
            error={refusedAt(refusal, 'timeZone')}
            onCommit={(timeZone) => void change({ timeZone })}
          />
        )}
      </SettingRow>
      <Hours
        name="Your working hours"
        line="You are asked to call or write only inside these."
        value={settings.workingHours}
        error={refusedAt(refusal, 'workingHours', 'workingHours.0', 'workingHours.1')}
        onCommit={(workingHours) => void change({ workingHours })}
      />
      <Hours
        name="Their office hours"
        line="On their clock; one opportunity can have its own."
        value={settings.officeHours}
        error={refusedAt(refusal, 'officeHours', 'officeHours.0', 'officeHours.1')}
        onCommit={(officeHours) => void change({ officeHours })}
      />
      <SettingRow
        name="Best time to reach them"
        line="On their clock, moved into the hours you share."
        error={refusedAt(refusal, 'contactTime')}
      >
        {(line) => (
          <DraftInput
            label="Best time to reach them"
            describedBy={line}
            type="time"
            value={settings.contactTime}
            onCommit={(contactTime) => void change({ contactTime })}
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
  error,
  onCommit,
}: {
  name: string;
  line: string;
  value: readonly [string, string];
  error: string | undefined;
  onCommit: (hours: [string, string]) => void;
}) {
  return (
    <SettingRow name={name} line={line} error={error}>
      {(described) => (
        <>
          <DraftInput
            label={`${name}, from`}
            describedBy={described}
            type="time"
            value={value[0]}
            invalid={error !== undefined}
            onCommit={(from) => onCommit([from, value[1]])}
          />
          <span>to</span>
          <DraftInput
            label={`${name}, to`}
            describedBy={described}
            type="time"
            value={value[1]}
            invalid={error !== undefined}
            onCommit={(to) => onCommit([value[0], to])}
          />
        </>
      )}
    </SettingRow>
  );
}
