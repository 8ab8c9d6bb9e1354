import { useState } from 'react';
import type { Preset, Refusal } from '../host/host';
import { ChoiceCards, Segment } from '../ui/choices';
import { kindOfItem } from '../ui/kinds';
import { Select } from '../ui/select';
import { refusedAt } from '../ui/use-act';
import { NumberInput, NumberSetting } from './number-setting';
import { SettingRow } from './setting-row';
import { type PanelProps, useChange } from './use-change';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** How soon, how often, and when to ask whether to go on. */
export function RhythmPanel({ view, change }: PanelProps) {
  const send = useChange();
  const { settings } = view;
  const [noDay, setNoDay] = useState<Refusal | null>(null);
  const { firstFollowUp, checkIns, afterReply } = settings;
  return (
    <>
      <h3>Rhythm</h3>
      <ChoiceCards<Preset>
        label="Rhythm"
        value={view.preset}
        onChange={(preset) => void send('use-preset', { preset })}
        choices={[
          {
            value: 'article',
            kind: kindOfItem('first-follow-up'),
            title: 'Twice a week',
            line: 'Within two days, then Tuesdays and Thursdays',
          },
          {
            value: 'calmer',
            kind: kindOfItem('check-in'),
            title: 'Calmer',
            line: 'After five working days, then once a week',
          },
        ]}
      />
      <SettingRow name="First follow-up" line="How soon after the interview, while there is no answer.">
        {(line) => (
          <>
            <NumberInput
              label="First follow-up, days"
              describedBy={line}
              min={1}
              max={30}
              value={firstFollowUp.days}
              onCommit={(days) => change({ firstFollowUp: { ...firstFollowUp, days } })}
            />
            <Select
              aria-label="First follow-up, how the days are counted"
              aria-describedby={line}
              value={firstFollowUp.count}
              onChange={(count) => void change({ firstFollowUp: { ...firstFollowUp, count } })}
              options={[
                ['clamped', 'days at most, on an open day'],
                ['business', 'working days after'],
                ['calendar', 'days after, weekends too'],
              ]}
            />
          </>
        )}
      </SettingRow>
      <SettingRow name="Check-ins" line="How often while it stays quiet.">
        {(line) => (
          <>
            <NumberInput
              label="Check-ins a week"
              describedBy={line}
              min={1}
              max={7}
              value={checkIns.perWeek}
              onCommit={(perWeek) => change({ checkIns: { ...checkIns, perWeek } })}
            />
            <span>a week</span>
          </>
        )}
      </SettingRow>
      <SettingRow
        name="On these weekdays"
        line="A closed day moves on within its week."
        error={refusedAt(noDay, 'weekdays')}
      >
        {(line) => (
          <div className="chip-row" role="group" aria-label="Weekdays of check-ins" aria-describedby={line}>
            {weekdays.map((day) => {
              const on = checkIns.weekdays.includes(day);
              const next = weekdays.filter((one) => (one === day ? !on : checkIns.weekdays.includes(one)));
              return (
                <button
                  key={day}
                  type="button"
                  className="chip-button"
                  aria-pressed={on}
                  onClick={() => void change({ checkIns: { ...checkIns, weekdays: next } }).then(setNoDay)}
                >
                  {day}
                </button>
              );
            })}
          </div>
        )}
      </SettingRow>
      <NumberSetting
        name="Days between contacts"
        line="Never closer than this, whoever made them."
        value={checkIns.minGapDays}
        max={30}
        onCommit={(minGapDays) => change({ checkIns: { ...checkIns, minGapDays } })}
      />
      <NumberSetting
        name="Quiet after a reply"
        line="Working days without contact once they answered without a date."
        value={afterReply.quietDays}
        max={60}
        onCommit={(quietDays) => change({ afterReply: { ...afterReply, quietDays } })}
      />
      <NumberSetting
        name="Then every"
        line="Working days between check-ins after that."
        value={afterReply.everyDays}
        max={60}
        onCommit={(everyDays) => change({ afterReply: { ...afterReply, everyDays } })}
      />
      <NumberSetting
        name="After their date has passed"
        line="The follow-up comes on this working day after it."
        value={settings.timelineGraceDays}
        max={30}
        onCommit={(timelineGraceDays) => change({ timelineGraceDays })}
      />
      <NumberSetting
        name="Grace for vague words"
        line="Working days added to “a couple of weeks”."
        value={settings.vagueExtraDays}
        max={30}
        min={0}
        onCommit={(vagueExtraDays) => change({ vagueExtraDays })}
      />
      <SettingRow name="When their date is over" line="How often while it stays quiet after that.">
        {() => (
          <Segment
            label="When their date is over"
            labelHidden
            value={settings.afterTimeline}
            onChange={(afterTimeline) => void change({ afterTimeline })}
            options={[
              ['twice-weekly', 'As before'],
              ['weekly', 'Weekly'],
            ]}
          />
        )}
      </SettingRow>
      <NumberSetting
        name="Ask me after"
        line="Contacts without an answer before it asks: keep going, go weekly, or let go?"
        unit="contacts"
        value={settings.reviewAfter}
        max={100}
        onCommit={(reviewAfter) => change({ reviewAfter })}
      />
      <NumberSetting
        name="Look ahead"
        line="How many contacts are planned in advance."
        unit="contacts"
        value={settings.lookAhead}
        max={50}
        onCommit={(lookAhead) => change({ lookAhead })}
      />
      <SettingRow name="After a phone interview" line="The article asks for a card after meeting; a call is lighter.">
        {(line) => (
          <Select
            aria-label="After a phone interview"
            aria-describedby={line}
            value={settings.afterPhone}
            onChange={(afterPhone) => void change({ afterPhone })}
            options={[
              ['email', 'A thank-you email'],
              ['note', 'A note by mail'],
              ['none', 'Nothing'],
            ]}
          />
        )}
      </SettingRow>
    </>
  );
}
