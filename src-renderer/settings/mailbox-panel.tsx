import { sayClock } from '../ui/dates';
import { Select } from '../ui/select';
import { refusedAt } from '../ui/use-act';
import { MailboxTimes } from './mailbox-times';
import { asNumber, NumberSetting } from './number-setting';
import { DraftInput, SettingRow } from './setting-row';
import type { PanelProps } from './use-change';

/** When the box is emptied, and how long a note takes. */
export function MailboxPanel({ view, change, refusal }: PanelProps) {
  const { settings } = view;
  const { mailbox } = settings;
  const withTimes = (key: 'weekdays' | 'saturday', times: (typeof mailbox)['weekdays']) => {
    const next = { ...mailbox, [key]: times };
    if (times === undefined) delete next[key];
    void change({ mailbox: Object.keys(next).length > 0 ? next : null });
  };
  const wrong = refusedAt(refusal, 'mailbox', 'weekdays', 'saturday');
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
      {wrong && (
        <p className="field-error" role="status">
          {wrong}
        </p>
      )}
      <p className="why">
        Missed the collection? In the box by {sayClock('23:59')} still keeps your promise; it leaves with the next one.
      </p>
      <SettingRow
        name="Minutes to write a note"
        line="The way home, the card, the walk to the box."
        error={refusedAt(refusal, 'noteWritingMinutes')}
      >
        {(line) => (
          <DraftInput
            label="Minutes to write a note"
            describedBy={line}
            type="number"
            min={0}
            max={720}
            value={String(settings.noteWritingMinutes)}
            onCommit={(minutes) => void change({ noteWritingMinutes: asNumber(minutes) })}
          />
        )}
      </SettingRow>
      <NumberSetting
        name="A late note is still welcome for"
        line="After that the thanks open your next contact instead."
        min={0}
        max={60}
        value={settings.noteLateDays}
        error={refusedAt(refusal, 'noteLateDays')}
        onCommit={(noteLateDays) => change({ noteLateDays })}
      />
    </>
  );
}
