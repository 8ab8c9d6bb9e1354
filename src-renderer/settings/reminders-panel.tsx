import type { InputOf, Preferences, Refusal } from '../host/host';
import { useQuery } from '../host/use-query';
import { NotificationNote, SendTest } from '../reminders/notification-trouble';
import { Toggle } from '../ui/choices';
import { QuietHours } from './quiet-hours';
import { DraftInput, SettingRow } from './setting-row';

/** The core's "null" is an empty field here. '… from 0 to 720, or null for no such reminder' -> '… or empty for …' */
const inWords = (refusal: Refusal | null) =>
  refusal && { ...refusal, message: refusal.message.replace('or null for', 'or empty for') };

type Changes = NonNullable<InputOf<'change-preferences'>['changes']['reminders']>;

/** When to be told, and how loudly. */
export function RemindersPanel({
  reminders,
  onChange,
}: {
  reminders: Preferences['reminders'];
  /** Resolves to the refusal, or null when it is saved. */
  onChange: (changes: Changes) => Promise<Refusal | null>;
}) {
  const { value: status } = useQuery('status', {});
  const { leads, quietHours } = reminders;
  const toggle = (
    key: 'notifications' | 'discreet' | 'interviewsPassQuiet' | 'closeToTray' | 'launchAtLogin',
    name: string,
    line: string,
  ) => (
    <SettingRow name={name} line={line}>
      {(described) => (
        <Toggle
          label={name}
          describedBy={described}
          checked={reminders[key]}
          onChange={(on) => void onChange({ [key]: on })}
        />
      )}
    </SettingRow>
  );
  const emptyIsNone = 'Empty: no such reminder.';
  const minutes = (key: 'interviewSoon' | 'noteAfterEnd' | 'noteBeforeCollection', name: string, line: string) => (
    <SettingRow name={name} line={`${line} ${emptyIsNone}`}>
      {(described) => (
        <>
          <DraftInput
            label={name}
            describedBy={described}
            type="number"
            min={0}
            value={leads[key] === null ? '' : String(leads[key])}
            onCommit={async (text) =>
              inWords(await onChange({ leads: { [key]: text.trim() === '' ? null : Number(text) } }))
            }
          />
          <span className="unit">minutes</span>
        </>
      )}
    </SettingRow>
  );
  const time = (key: 'interviewEve' | 'noteEvening' | 'dayStart', name: string, line: string) => (
    <SettingRow name={name} line={key === 'dayStart' ? line : `${line} ${emptyIsNone}`}>
      {(described) => (
        <DraftInput
          label={name}
          describedBy={described}
          type="time"
          value={leads[key] ?? ''}
          // The day always begins: an empty start is refused there, and says so.
          onCommit={async (text) =>
            inWords(await onChange({ leads: { [key]: text === '' && key !== 'dayStart' ? null : text } }))
          }
        />
      )}
    </SettingRow>
  );
  return (
    <>
      <h3>Reminders</h3>
      {toggle('notifications', 'Notifications', 'The list in the window is there either way.')}
      <NotificationNote />
      <SettingRow name="Try it" line="Shows one at once, as a reminder looks.">
        {() => <SendTest size="small" />}
      </SettingRow>
      {toggle('discreet', 'Discreet texts', 'No names in notifications, for a screen that others see.')}
      <QuietHours hours={quietHours} onChange={(hours) => onChange({ quietHours: hours })} />
      {toggle(
        'interviewsPassQuiet',
        'Interviews pass quiet hours',
        'One that begins within 30 minutes is told, in a pause, too.',
      )}
      <h4>When to be told</h4>
      {time('interviewEve', 'The evening before an interview', 'Card, stamped envelope, pen and names.')}
      {minutes('interviewSoon', 'Before an interview', 'Time to get there.')}
      {minutes('noteAfterEnd', 'After an interview', 'The note, while you remember their words.')}
      {minutes('noteBeforeCollection', 'Before the last collection', 'If the note is not in the box.')}
      {time('noteEvening', 'In the evening', 'If the note is still not in the box.')}
      {time('dayStart', 'In the morning', 'A look back, a goodbye, an answer or an address that is due that day.')}
      {status?.host === 'electron' && (
        <>
          <h4>On this computer</h4>
          {toggle('closeToTray', 'Close to the tray', 'Closing the window keeps the reminders.')}
          {toggle('launchAtLogin', 'Start at login', 'So that nothing is missed.')}
        </>
      )}
    </>
  );
}
