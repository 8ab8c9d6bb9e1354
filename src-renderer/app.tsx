import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { AppStateProvider, type Desk, startState, useAppState, useDispatch, useSelection } from './app-state';
import { Banners } from './banners';
import { Calendar } from './calendar/calendar';
import { focusListDay, ListView } from './calendar/list';
import { StandStill } from './error-boundary';
import { FindDialog } from './find-dialog';
import type { CalendarEntry, ItemEntry, LocalTime, SettingsView, TodayView } from './host/host';
import { useQuery } from './host/use-query';
import { useKeys } from './keys';
import { MessageDialog } from './messages/message-dialog';
import { NoteDesk } from './notes/note-desk';
import { useEnterPanel, useLeavePanel } from './opportunity/enter-panel';
import { InterviewDialog } from './opportunity/interview-dialog';
import { LogDialog } from './opportunity/log-dialog';
import { MoveDialog } from './opportunity/move-dialog';
import { OpportunityDialog } from './opportunity/opportunity-dialog';
import { PersonDialog } from './opportunity/person-dialog';
import { OpportunityPanel } from './opportunity/opportunity-panel';
import { PrintDesk } from './print/print-desk';
import { useBrowserNotifications } from './reminders/browser-notifications';
import { ReminderBanner } from './reminders/reminder-banner';
import { RemindersDialog } from './reminders/reminders-dialog';
import { SettingsDialog } from './settings/settings-dialog';
import './styles/app.css';
import { Today } from './today/today';
import { TopBar } from './top-bar';
import { Button } from './ui/button';
import { localeWeekStart } from './ui/dates';
import { useKeepFocus } from './ui/keep-focus';
import { openerNow, returnTo } from './ui/way-back';
import { ShortcutsDialog } from './ui/shortcuts-dialog';

const NARROW = '(max-width: 1179px)';

/** The one window: Today, the calendar, and the opportunity that is chosen. */
export function App() {
  const { value: today, error } = useQuery('today', {});
  const { value: settings, error: settingsError } = useQuery('settings', {});
  const refusal = error ?? settingsError;
  if (!today || !settings)
    return refusal ? (
      <StandStill title="Persistent Bird cannot start">
        <p>{refusal.message}</p>
        <Button look="primary" size="large" onClick={() => location.reload()}>
          Try again
        </Button>
      </StandStill>
    ) : null;
  return (
    <AppStateProvider start={startState(today.today, weekStartOf(settings))}>
      <Window today={today} settings={settings} />
    </AppStateProvider>
  );
}

const weekStartOf = ({ preferences }: SettingsView) =>
  preferences.weekStart === 'locale' ? localeWeekStart() : preferences.weekStart;

const noEntries: readonly CalendarEntry[] = [];

function Window({ today, settings }: { today: TodayView; settings: SettingsView }) {
  const state = useAppState();
  const dispatch = useDispatch();
  const selection = useSelection();
  const narrow = useMatches(NARROW);
  const { view, span, day, weekStart, opportunity, item, desk } = state;
  const { preferences, settings: rules } = settings;
  const { value: calendar } = useQuery('calendar', span);
  const entries = useUnchanged(calendar?.entries ?? noEntries);
  const workingHours = useUnchanged(rules.workingHours);

  useKeys({ today: today.today, letterKeys: preferences.letterKeys, entries, due: [...today.due, ...today.late] });
  useKeepFocus();
  useEnterPanel(state.entered, state.dialog !== null);
  useLeavePanel(opportunity !== null);
  useTheme(preferences.theme);
  useBrowserNotifications(preferences.reminders.notifications);
  useMidnight(today.today);
  const wantedStart = weekStartOf(settings);
  useEffect(() => dispatch({ do: 'start-weeks-on', weekStart: wantedStart }), [dispatch, wantedStart]);

  const onDay = useCallback((next: string) => dispatch({ do: 'go', day: next }), [dispatch]);
  const onList = useCallback(
    (next: string) => {
      dispatch({ do: 'show', view: 'list', day: next });
      requestAnimationFrame(() => focusListDay(next));
    },
    [dispatch],
  );
  const onOpen = useCallback(
    (entry: CalendarEntry) => {
      if ('opportunity' in entry)
        dispatch({ do: 'open', opportunity: entry.opportunity, item: entry.type === 'hold' ? null : entry.id });
    },
    [dispatch],
  );
  const onAdd = useCallback(
    (start: LocalTime, end?: LocalTime) =>
      dispatch({ do: 'ask', dialog: { name: 'interview', initial: { start, ...(end ? { end } : {}) } } }),
    [dispatch],
  );
  const onLogReply = useCallback(
    (entry: ItemEntry) =>
      dispatch({ do: 'ask', dialog: { name: 'log', opportunity: entry.opportunity, action: 'reply', item: entry } }),
    [dispatch],
  );
  const closePanel = useCallback(() => dispatch({ do: 'close-opportunity' }), [dispatch]);
  const closeDesk = useCallback(() => dispatch({ do: 'close-desk' }), [dispatch]);

  if (desk?.name === 'print')
    return (
      <div className="app with-desk">
        <PrintPage {...desk} onClose={closeDesk} />
        <Dialogs />
      </div>
    );
  return (
    <div className={`app${opportunity && !desk ? ' with-detail' : ''}`}>
      {!desk && <TopBar today={today.today} narrow={narrow} />}
      <div className="banners">
        <Banners />
      </div>
      <aside className="today-column" aria-label="Today" tabIndex={-1}>
        <Today
          onOpen={(id, chosen) => dispatch({ do: 'open', opportunity: id, item: chosen ?? null })}
          onMove={(entry) => dispatch({ do: 'ask', dialog: { name: 'move', item: entry } })}
          onAddInterview={() => dispatch({ do: 'ask', dialog: { name: 'interview', initial: { start: day } } })}
          onSettings={() => dispatch({ do: 'ask', dialog: { name: 'settings' } })}
          onReminders={() => dispatch({ do: 'ask', dialog: { name: 'reminders' } })}
        />
      </aside>
      <ReminderBanner />
      {desk && <NoteDesk key={`${desk.opportunity} ${desk.interview} ${desk.person}`} {...desk} onBack={closeDesk} />}
      {!desk && (
        <main className="calendar-column" aria-label="Calendar" tabIndex={-1}>
          {view === 'list' ? (
            <ListView
              entries={entries}
              span={span}
              today={today.today}
              timeZone={today.timeZone}
              selected={selection}
              onOpen={onOpen}
            />
          ) : (
            <Calendar
              view={view}
              span={span}
              day={day}
              weekStart={weekStart}
              timeZone={today.timeZone}
              now={today.now}
              today={today.today}
              workingHours={workingHours}
              entries={entries}
              onDay={onDay}
              onOpen={onOpen}
              onList={onList}
              onAdd={onAdd}
              onLogReply={onLogReply}
            />
          )}
        </main>
      )}
      {opportunity && !desk && (
        <aside className={`detail-column${narrow ? ' drawer' : ''}`} aria-label="Opportunity" tabIndex={-1}>
          <OpportunityPanel
            opportunity={opportunity}
            selectedItem={item}
            onClose={closePanel}
            onMove={(entry) => dispatch({ do: 'ask', dialog: { name: 'move', item: entry } })}
            onAddInterview={(id) =>
              dispatch({ do: 'ask', dialog: { name: 'interview', initial: { opportunity: id } } })
            }
            onEditInterview={(id, interview) =>
              dispatch({ do: 'ask', dialog: { name: 'interview', initial: { opportunity: id, interview } } })
            }
          />
        </aside>
      )}
      <Dialogs />
    </div>
  );
}

function PrintPage({ notes, from, onClose }: Extract<Desk, { name: 'print' }> & { onClose: () => void }) {
  const { opportunity } = useAppState();
  const [opener] = useState(openerNow);
  // The note desk, where one came from there, has its own way back.
  const toDesk = from !== undefined;
  useEffect(() => () => void (toDesk || returnTo(opener)), [toDesk, opener]);
  const { value: view } = useQuery('opportunity', opportunity === null ? null : { opportunity });
  return <PrintDesk notes={notes} back={view?.opportunity.company ?? 'Calendar'} onClose={onClose} />;
}

function Dialogs() {
  const { dialog } = useAppState();
  const dispatch = useDispatch();
  const close = useCallback(() => dispatch({ do: 'close-dialog' }), [dispatch]);
  if (!dialog) return null;
  switch (dialog.name) {
    case 'interview':
      return (
        <InterviewDialog
          initial={dialog.initial}
          onClose={close}
          onSaved={(opportunity) => {
            close();
            // What is put right is open already where it was chosen; who enters a new one goes on to its plan.
            dispatch({ do: 'open', opportunity, enter: dialog.initial.opportunity === undefined });
          }}
        />
      );
    case 'move':
      return <MoveDialog item={dialog.item} onClose={close} />;
    case 'log':
      return <LogDialog {...dialog} onClose={close} />;
    case 'person':
      return <PersonDialog opportunity={dialog.opportunity} person={dialog.person} onClose={close} />;
    case 'opportunity':
      return <OpportunityDialog view={dialog.view} onClose={close} />;
    case 'message':
      return <MessageDialog {...dialog} onClose={close} />;
    case 'find':
      return <FindDialog onFound={(id) => dispatch({ do: 'open', opportunity: id, enter: true })} onClose={close} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'reminders':
      return <RemindersDialog onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
  }
}

/** The same object for as long as it says the same, so that a minute's fresh answer draws nothing again. */
function useUnchanged<T>(value: T): T {
  const text = useMemo(() => JSON.stringify(value), [value]);
  const [kept, setKept] = useState({ text, value });
  if (kept.text === text) return kept.value;
  setKept({ text, value });
  return value;
}

function useMatches(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const onChange = () => setMatches(list.matches);
    onChange();
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  }, [query]);
  return matches;
}

/** Who stands on today stands on the new today after midnight. */
function useMidnight(today: string): void {
  const { day } = useAppState();
  const dispatch = useDispatch();
  const known = useRef(today);
  useEffect(() => {
    const before = known.current;
    known.current = today;
    if (before !== today && day === before) dispatch({ do: 'go', day: today });
  }, [today, day, dispatch]);
}

function useTheme(theme: 'system' | 'light' | 'dark'): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
