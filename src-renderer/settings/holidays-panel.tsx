import type { TodayView } from '../host/host';
import { Toggle } from '../ui/choices';
import { Select } from '../ui/select';
import { QuietPeriods } from './quiet-periods';
import { SettingRow } from './setting-row';
import type { PanelProps } from './use-change';

/** The days on which nothing is planned: theirs and the user's own. */
export function HolidaysPanel({ view, change, today }: PanelProps & { today: TodayView }) {
  const { settings } = view;
  const countries = view.countries.map((one) => [one.code, one.name] as const);
  const known = countries.some(([code]) => code === settings.officeCountry);
  return (
    <>
      <h3>Holidays and quiet days</h3>
      <SettingRow name="Their country" line="Whose holidays close their office; one opportunity can have its own.">
        {(line) => (
          <Select
            aria-label="Their country"
            aria-describedby={line}
            value={settings.officeCountry}
            onChange={(officeCountry) => void change({ officeCountry })}
            options={known ? countries : [[settings.officeCountry, settings.officeCountry], ...countries]}
          />
        )}
      </SettingRow>
      <SettingRow name="Bridge days" line="The day after Thanksgiving counts as closed.">
        {(line) => (
          <Toggle
            label="Bridge days"
            describedBy={line}
            checked={settings.bridgeDays}
            onChange={(bridgeDays) => void change({ bridgeDays })}
          />
        )}
      </SettingRow>
      <h4>Your quiet days</h4>
      <p className="second">A trip, a rest: nothing is planned on them.</p>
      <QuietPeriods
        periods={settings.quietPeriods}
        today={today.today}
        onChange={(quietPeriods) => change({ quietPeriods })}
      />
    </>
  );
}
