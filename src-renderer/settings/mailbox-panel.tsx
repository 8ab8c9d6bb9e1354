import { sayClock } from '../ui/dates';
import { Select } from '../ui/select';
import { MailboxTimes } from './mailbox-times';
import { NumberInput, NumberSetting } from './number-setting';
import { SettingRow } from './setting-row';
import type { PanelProps } from './use-change';

/** When the box is emptied, and how long a note takes. */
export function MailboxPanel({ view, change }: PanelProps) {
  const { settings } = view;
  const { mailbox } = settings;
  const withTimes = (key: 'weekdays' | 'saturday', times: (typeof mailbox)['weekdays']) => {
    const next = { ...mailbox, [key]: times };
    if (times === undefined) delete next[key];
    return change({ mailbox: Object.keys(next).length > 0 ? next : null });
  };
  return (
    <>
      <h3>Your mailbox</h3>
      <p className="second">When it is emptied. The times are printed on the box.</p>
      <SettingRow name="Who carries your mail" line="Their holidays, and the hours they usually keep.">
        {(line) => (
          <Select
            aria-label="Who carries your mail"
            aria-describedby={line}
            value={settings.postalOperator}
            onChange={(postalOperator) => void change({ postalOperator })}
            options={[
              ['USPS', 'USPS'],
              ['Royal Mail', 'Royal Mail'],
              ['Canada Post', 'Canada Post'],
              ['Deutsche Post', 'Deutsche Post'],
            ]}
          />
        )}
      </SettingRow>
      <MailboxTimes
        label="Monday to Friday"
        line="The last one is the collection a note of the day leaves with."
        value={mailbox.weekdays}
        onChange={(times) => withTimes('weekdays', times)}
      />
      <MailboxTimes
        label="Saturday"
        line="Sundays and the operator’s holidays have no collection."
        value={mailbox.saturday}
        onChange={(times) => withTimes('saturday', times)}
      />
      <p className="why">
        Missed the collection? In the box by {sayClock('23:59')} still keeps your promise; it leaves with the next one.
      </p>
      <SettingRow name="Minutes to write a note" line="The way home, the card, the walk to the box.">
        {(line) => (
          <NumberInput
            label="Minutes to write a note"
            describedBy={line}
            min={0}
            max={720}
            value={settings.noteWritingMinutes}
            onCommit={(noteWritingMinutes) => change({ noteWritingMinutes })}
          />
        )}
      </SettingRow>
      <NumberSetting
        name="A late note is still welcome for"
        line="After that the thanks open your next contact instead."
        min={0}
        max={60}
        value={settings.noteLateDays}
        onCommit={(noteLateDays) => change({ noteLateDays })}
      />
    </>
  );
}
