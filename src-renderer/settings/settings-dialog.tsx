import { Tabs } from '@base-ui/react/tabs';
import { Bell, CalendarOff, Clock, HardDrive, Mail, Palette, PenLine, Repeat, Undo2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { SettingsView, StatusView, TodayView } from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { DataPanel } from './data-panel';
import { HolidaysPanel } from './holidays-panel';
import { HoursPanel } from './hours-panel';
import { LookPanel } from './look-panel';
import { MailboxPanel } from './mailbox-panel';
import { NotesPanel } from './notes-panel';
import { RemindersPanel } from './reminders-panel';
import { RhythmPanel } from './rhythm-panel';
import { heldBy, type OpenField, OpenFields } from '../ui/use-field';
import { type Change, ToldContext, useChange } from './use-change';
import { useOwnUndo } from './use-own-undo';
import './settings.css';

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
  const [said, setSaid] = useState<string | null>(null);
  const { own, record, undo } = useOwnUndo(status.undoStep, setSaid);
  const told = useMemo(() => ({ say: setSaid, record }), [record]);
  const done = useRef<HTMLButtonElement>(null);
  const [fields] = useState(() => new Set<OpenField>());
  /** Goes when what is typed is saved. What is refused just now is shown first; "Done" also waits for what was refused before. */
  async function leave(go: () => void, strict = false) {
    const field = await heldBy(fields, strict);
    if (!field) return go();
    setSaid('Not saved yet: correct it, or take it back with Escape.');
    field.focus();
  }
  return (
    <Dialog
      title="Settings"
      lead="Saved as you go; the plan follows at once."
      width="wide"
      onClose={() => void leave(onClose)}
      className="settings"
      note={said ?? 'Each change can be undone.'}
      footer={
        <>
          {own && (
            // Taken away under the hand, it hands over to its neighbour.
            <Button icon={Undo2} onClick={() => void undo(() => done.current?.focus())}>
              Undo the last change
            </Button>
          )}
          <Button ref={done} onClick={() => void leave(onClose, true)}>
            Done
          </Button>
        </>
      }
    >
      <ToldContext.Provider value={told}>
        <OpenFields.Provider value={fields}>
          <Body view={view} today={today} leave={leave} />
        </OpenFields.Provider>
      </ToldContext.Provider>
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

type Section = (typeof sections)[number][0];

function Body({
  view,
  today,
  leave,
}: {
  view: SettingsView;
  today: TodayView;
  leave: (go: () => void) => Promise<void>;
}) {
  const send = useChange();
  const [section, setSection] = useState<Section>('rhythm');
  const change: Change = (changes) => send('change-settings', { changes });
  const panel = { view, change };
  return (
    <Tabs.Root
      orientation="vertical"
      value={section}
      onValueChange={(next: Section) => void leave(() => setSection(next))}
      className="settings-tabs"
    >
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
        <HolidaysPanel {...panel} today={today} />
      </Tabs.Panel>
      <Tabs.Panel value="notes" className="settings-panel">
        <NotesPanel preferences={view.preferences} onChange={(changes) => send('change-preferences', { changes })} />
      </Tabs.Panel>
      <Tabs.Panel value="reminders" className="settings-panel">
        <RemindersPanel
          reminders={view.preferences.reminders}
          onChange={(reminders) => send('change-preferences', { changes: { reminders } })}
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
