import { Tabs } from '@base-ui/react/tabs';
import { Bell, CalendarOff, Clock, HardDrive, Mail, Palette, PenLine, Repeat, Undo2 } from 'lucide-react';
import { createContext, useContext, useState } from 'react';
import type { InputOf, Preferences, Preset, Refusal, SettingsView, StatusView, TodayView } from '../host/host';
import { useHost, useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { ChoiceCards, Segment, Toggle } from '../ui/choices';
import { Dialog } from '../ui/dialog';
import { kindOfItem } from '../ui/kinds';
import { sayClock } from '../ui/dates';
import { Select } from '../ui/select';
import { type CommandName, refusedAt, summaryOf, useAct } from '../ui/use-act';
import { MailboxTimes } from './mailbox-times';
import { NotesPanel } from './notes-panel';
import { QuietPeriods } from './quiet-periods';
import { RemindersPanel } from './reminders-panel';
import { DraftInput, SettingRow } from './setting-row';
import { ZoneSetting } from './zone-setting';
import './settings.css';

type Changes = InputOf<'change-settings'>['changes'];
type Change = (changes: Changes) => Promise<Refusal | null>;

const SaidContext = createContext<(said: string) => void>(() => {});

/** Like `useAct`, said at the foot of the dialog, where Undo can be reached by keyboard, and not in a toast beside it. */
function useChange() {
  const act = useAct();
  const setSaid = useContext(SaidContext);
  return async <N extends CommandName>(name: N, input: InputOf<N>, said?: string): Promise<Refusal | null> => {
    const reply = await act(name, input, { say: null, refusalIsShown: true });
    if (!reply.ok) return reply.error;
    setSaid(said ?? summaryOf(reply.value) ?? 'Saved.');
    return null;
  };
}

/** Everything is saved as you go, replans at once, and can be undone. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { value: view } = useQuery('settings', {});
  const { value: today } = useQuery('today', {});
  const { value: status } = useQuery('status', {});
  if (!view || !today || !status) return null;
  return <Loaded view={view} today={today} status={status} onClose={onClose} />;
}

function Loaded({
  view,
  today,
  status,
  onClose,
}: {
  view: SettingsView;
  today: TodayView;
  status: StatusView;
  onClose: () => void;
}) {
  const { send } = useHost();
  const [opened] = useState(status.revision);
  const [said, setSaid] = useState<string | null>(null);
  const changed = status.revision !== opened && status.undo !== null;
  async function undo() {
    const reply = await send('undo', {});
    setSaid(reply.ok ? `Taken back: ${reply.value.label}.` : reply.error.message);
  }
  return (
    <Dialog
      title="Settings"
      lead="Saved as you go; the plan follows at once."
      width="wide"
      onClose={onClose}
      className="settings"
      note={said ?? 'Each change can be undone.'}
      footer={
        <>
          {changed && (
            <Button icon={Undo2} onClick={() => void undo()}>
              Undo the last change
            </Button>
          )}
          <Button onClick={onClose}>Done</Button>
        </>
      }
    >
      <SaidContext.Provider value={setSaid}>
        <Body view={view} today={today} />
      </SaidContext.Provider>
    </Dialog>
  );
}

const sections = [
  ['rhythm', 'Rhythm', Repeat],
  ['hours', 'Hours', Clock],
  ['mailbox', 'Mailbox', Mail],
  ['days', 'Holidays', CalendarOff],
  ['notes', 'Notes and paper', PenLine],
  ['reminders', 'Reminders', Bell],
  ['look', 'Look and keys', Palette],
  ['data', 'Your data', HardDrive],
] as const;

function Body({ view, today }: { view: SettingsView; today: TodayView }) {
  const send = useChange();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change: Change = async (changes) => {
    const refused = await send('change-settings', { changes });
    setRefusal(refused);
    return refused;
  };
  const panel = { view, change, refusal };
  return (
    <Tabs.Root orientation="vertical" defaultValue="rhythm" className="settings-tabs">
      <Tabs.List className="settings-list" aria-label="Settings">
        {sections.map(([value, label, Icon]) => (
          <Tabs.Tab key={value} value={value} className="settings-tab">
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="rhythm" className="settings-panel">
        <RhythmPanel {...panel} />
      </Tabs.Panel>
      <Tabs.Panel value="hours" className="settings-panel">
        <HoursPanel {...panel} />
      </Tabs.Panel>
      <Tabs.Panel value="mailbox" className="settings-panel">
        <MailboxPanel {...panel} />
      </Tabs.Panel>
      <Tabs.Panel value="days" className="settings-panel">
        <DaysPanel {...panel} today={today} />
      </Tabs.Panel>
      <Tabs.Panel value="notes" className="settings-panel">
        <NotesPanel
          preferences={view.preferences}
          refusal={refusal}
          onChange={(changes) => void send('change-preferences', { changes }).then(setRefusal)}
        />
      </Tabs.Panel>
      <Tabs.Panel value="reminders" className="settings-panel">
        <RemindersPanel
          reminders={view.preferences.reminders}
          refusal={refusal}
          onChange={(reminders) => void send('change-preferences', { changes: { reminders } }).then(setRefusal)}
        />
      </Tabs.Panel>
      <Tabs.Panel value="look" className="settings-panel">
        <LookPanel preferences={view.preferences} />
      </Tabs.Panel>
      <Tabs.Panel value="data" className="settings-panel">
        <DataPanel sample={today.sample} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

type PanelProps = { view: SettingsView; change: Change; refusal: Refusal | null };

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Half-typed numbers are sent as they are: the core says what would be right. */
const asNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

function RhythmPanel({ view, change, refusal }: PanelProps) {
  const send = useChange();
  const { settings } = view;
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
      <SettingRow
        name="First follow-up"
        line="How soon after the interview, while there is no answer."
        error={refusedAt(refusal, 'days', 'count', 'firstFollowUp')}
      >
        {(line) => (
          <>
            <DraftInput
              label="First follow-up, days"
              describedBy={line}
              type="number"
              min={1}
              max={30}
              value={String(firstFollowUp.days)}
              onCommit={(days) => void change({ firstFollowUp: { ...firstFollowUp, days: asNumber(days) } })}
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
      <SettingRow
        name="Check-ins"
        line="How often while it stays quiet."
        error={refusedAt(refusal, 'perWeek', 'checkIns')}
      >
        {(line) => (
          <>
            <DraftInput
              label="Check-ins a week"
              describedBy={line}
              type="number"
              min={1}
              max={7}
              value={String(checkIns.perWeek)}
              onCommit={(perWeek) => void change({ checkIns: { ...checkIns, perWeek: asNumber(perWeek) } })}
            />
            <span>a week</span>
          </>
        )}
      </SettingRow>
      <SettingRow
        name="On these weekdays"
        line="A closed day moves on within its week."
        error={refusedAt(refusal, 'weekdays')}
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
                  onClick={() => void change({ checkIns: { ...checkIns, weekdays: next } })}
                >
                  {day}
                </button>
              );
            })}
          </div>
        )}
      </SettingRow>
      <Days
        name="Days between contacts"
        line="Never closer than this, whoever made them."
        value={checkIns.minGapDays}
        max={30}
        error={refusedAt(refusal, 'minGapDays')}
        onCommit={(minGapDays) => change({ checkIns: { ...checkIns, minGapDays } })}
      />
      <Days
        name="Quiet after a reply"
        line="Working days without contact once they answered without a date."
        value={afterReply.quietDays}
        max={60}
        error={refusedAt(refusal, 'quietDays')}
        onCommit={(quietDays) => change({ afterReply: { ...afterReply, quietDays } })}
      />
      <Days
        name="Then every"
        line="Working days between check-ins after that."
        value={afterReply.everyDays}
        max={60}
        error={refusedAt(refusal, 'everyDays')}
        onCommit={(everyDays) => change({ afterReply: { ...afterReply, everyDays } })}
      />
      <Days
        name="After their date has passed"
        line="The follow-up comes on this working day after it."
        value={settings.timelineGraceDays}
        max={30}
        error={refusedAt(refusal, 'timelineGraceDays')}
        onCommit={(timelineGraceDays) => change({ timelineGraceDays })}
      />
      <Days
        name="Grace for vague words"
        line="Working days added to “a couple of weeks”."
        value={settings.vagueExtraDays}
        max={30}
        min={0}
        error={refusedAt(refusal, 'vagueExtraDays')}
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
      <Days
        name="Ask me after"
        line="Contacts without an answer before it asks: keep going, go weekly, or let go?"
        unit="contacts"
        value={settings.reviewAfter}
        max={100}
        error={refusedAt(refusal, 'reviewAfter')}
        onCommit={(reviewAfter) => change({ reviewAfter })}
      />
      <Days
        name="Look ahead"
        line="How many contacts are planned in advance."
        unit="contacts"
        value={settings.lookAhead}
        max={50}
        error={refusedAt(refusal, 'lookAhead')}
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

function Days({
  name,
  line,
  value,
  unit = 'days',
  min = 1,
  max,
  error,
  onCommit,
}: {
  name: string;
  line: string;
  value: number;
  unit?: string;
  min?: number;
  max: number;
  error: string | undefined;
  onCommit: (value: number) => Promise<unknown>;
}) {
  return (
    <SettingRow name={name} line={line} error={error}>
      {(described) => (
        <>
          <DraftInput
            label={name}
            describedBy={described}
            type="number"
            min={min}
            max={max}
            value={String(value)}
            invalid={error !== undefined}
            onCommit={(text) => void onCommit(asNumber(text))}
          />
          <span className="unit">{unit}</span>
        </>
      )}
    </SettingRow>
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

function HoursPanel({ view, change, refusal }: PanelProps) {
  const { settings } = view;
  return (
    <>
      <h3>Hours</h3>
      <SettingRow name="Your time zone" line="All times on the calendar are on this clock.">
        {() => (
          <ZoneSetting
            key={settings.timeZone}
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

function MailboxPanel({ view, change, refusal }: PanelProps) {
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
      <Days
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

function DaysPanel({ view, change, today, refusal }: PanelProps & { today: TodayView }) {
  const { settings } = view;
  const countries = view.countries.map((one) => [one.code, one.name] as const);
  const known = countries.some(([code]) => code === settings.officeCountry);
  return (
    <>
      <h3>Holidays and quiet days</h3>
      <SettingRow
        name="Their country"
        line="Whose holidays close their office; one opportunity can have its own."
        error={refusedAt(refusal, 'officeCountry')}
      >
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

function LookPanel({ preferences }: { preferences: Preferences }) {
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

function DataPanel({ sample }: { sample: boolean }) {
  const send = useChange();
  const { value: status } = useQuery('status', {});
  return (
    <>
      <h3>Your data</h3>
      <p className="second">Everything stays on this computer, in one file of yours. Nothing is ever sent.</p>
      {status && (
        <p className="data-path">
          <code>{status.path}</code>
        </p>
      )}
      {status?.troubles.map((trouble) => (
        <p key={trouble.code} className="field-error">
          {trouble.message}
        </p>
      ))}
      {sample && (
        <SettingRow name="Sample data" line="Made up, to try things out. Your own entries stay.">
          {() => (
            <Button onClick={() => void send('remove-sample', {}, 'The sample data is gone.')}>
              Remove the sample data
            </Button>
          )}
        </SettingRow>
      )}
    </>
  );
}
