import { createContext, type Dispatch, type ReactNode, useContext, useReducer } from 'react';
import { spanOf, type Span, stepOf, type View } from './calendar/span';
import { halfWritten } from './half-written';
import type {
  Day,
  Interaction,
  ItemEntry,
  LocalTime,
  MessageChannel,
  MessagePurpose,
  NoteRef,
  OpportunityView,
  Person,
} from './host/host';
import type { LogAction } from './opportunity/log-kinds';
import type { WayBack } from './ui/way-back';
import { addDays } from './ui/dates';

/** One question is asked at a time. */
export type OpenDialog =
  | { name: 'interview'; initial: { start?: LocalTime; end?: LocalTime; opportunity?: string; interview?: string } }
  | { name: 'move'; item: ItemEntry }
  /** `edit`: something in the history that is put right. */
  | { name: 'log'; opportunity: string; action: LogAction; item?: ItemEntry; edit?: Interaction }
  | { name: 'person'; opportunity: string; person?: Person }
  | { name: 'opportunity'; view: OpportunityView }
  | { name: 'message'; opportunity: string; purpose?: MessagePurpose; item?: string; channel?: MessageChannel }
  | { name: 'find' }
  | { name: 'settings' }
  | { name: 'reminders' }
  | { name: 'shortcuts' };

/** A page in place of the calendar: something is made there. */
export type NotesDesk = {
  name: 'notes';
  opportunity: string;
  interview: string;
  person: string | null;
  /** Of one who comes back to it from printing. */
  back?: WayBack;
};
export type Desk = NotesDesk | { name: 'print'; notes: NoteRef[] | 'today' /** Where Back leads. */; from?: NotesDesk };

/** What the window shows; what is true lives in the core. */
export type AppState = {
  view: View;
  /** The day the keyboard stands on. */
  day: Day;
  span: Span;
  weekStart: number;
  /** The opportunity in the panel, and the item chosen in it. */
  opportunity: string | null;
  item: string | null;
  /** How often an opportunity was opened from elsewhere than the columns: each time its panel takes the focus. */
  entered: number;
  dialog: OpenDialog | null;
  desk: Desk | null;
};

export type AppAction =
  /** `fresh`: the month starts again with last week, even if the day is on show already. */
  | { do: 'show'; view: View; day?: Day; fresh?: boolean }
  | { do: 'step'; by: 1 | -1 }
  | { do: 'go'; day: Day }
  | { do: 'start-weeks-on'; weekStart: number }
  /** `enter`: from a dialog or a banner, which goes; the focus then belongs into the panel. */
  | { do: 'open'; opportunity: string; item?: string | null; enter?: boolean }
  /** The same, or a dialog, called from outside of the window: by a notification or the tray. */
  | { do: 'arrive'; at: { opportunity: string; item: string | null } | { dialog: OpenDialog } }
  | { do: 'close-opportunity' }
  | { do: 'open-desk'; desk: Desk }
  | { do: 'close-desk' }
  | { do: 'ask'; dialog: OpenDialog }
  | { do: 'close-dialog' };

export const startState = (today: Day, weekStart: number): AppState => ({
  view: 'month',
  day: today,
  span: spanOf('month', today, weekStart),
  weekStart,
  opportunity: null,
  item: null,
  entered: 0,
  dialog: null,
  desk: null,
});

export function appReducer(state: AppState, action: AppAction): AppState {
  switch (action.do) {
    case 'show': {
      const day = action.day ?? state.day;
      const same = state.view === action.view || (inRolling(state.view) && inRolling(action.view));
      const shown = same && !action.fresh ? state.span : undefined;
      return { ...state, view: action.view, day, span: spanOf(action.view, day, state.weekStart, shown) };
    }
    case 'step': {
      const days = action.by * stepOf(state.view);
      return {
        ...state,
        day: addDays(state.day, days),
        span: { from: addDays(state.span.from, days), to: addDays(state.span.to, days) },
      };
    }
    case 'go':
      if (action.day === state.day && isIn(state.span, action.day)) return state;
      return { ...state, day: action.day, span: spanOf(state.view, action.day, state.weekStart, state.span) };
    case 'start-weeks-on':
      if (action.weekStart === state.weekStart) return state;
      return { ...state, weekStart: action.weekStart, span: spanOf(state.view, state.day, action.weekStart) };
    case 'open':
      return {
        ...state,
        opportunity: action.opportunity,
        item: action.item ?? null,
        entered: state.entered + (action.enter ? 1 : 0),
        desk: null,
      };
    case 'arrive': {
      const kept = halfWritten(state.dialog);
      if ('dialog' in action.at) return { ...state, dialog: kept ?? action.at.dialog };
      // What was called for is in the calendar.
      return { ...state, ...action.at, entered: state.entered + 1, dialog: kept, desk: null };
    }
    case 'close-opportunity':
      return { ...state, opportunity: null, item: null };
    case 'open-desk':
      return {
        ...state,
        ...(action.desk.name === 'notes' ? { opportunity: action.desk.opportunity, dialog: null } : {}),
        desk: action.desk,
      };
    case 'close-desk':
      return { ...state, desk: (state.desk?.name === 'print' && state.desk.from) || null };
    case 'ask':
      return { ...state, dialog: action.dialog };
    case 'close-dialog':
      return { ...state, dialog: null };
  }
}

/** Month and list show the same five weeks. */
const inRolling = (view: View) => view === 'month' || view === 'list';
const isIn = (span: Span, day: Day) => span.from <= day && day < span.to;

const StateContext = createContext<AppState | null>(null);
const DispatchContext = createContext<Dispatch<AppAction> | null>(null);
const SelectionContext = createContext<string | null>(null);

/** Three contexts, so that a chip is drawn again when its selection changes and not when the keyboard walks a day. */
export function AppStateProvider({ start, children }: { start: AppState; children: ReactNode }) {
  const [state, dispatch] = useReducer(appReducer, start);
  return (
    <DispatchContext.Provider value={dispatch}>
      <StateContext.Provider value={state}>
        <SelectionContext.Provider value={state.item}>{children}</SelectionContext.Provider>
      </StateContext.Provider>
    </DispatchContext.Provider>
  );
}

export function useAppState(): AppState {
  const state = useContext(StateContext);
  if (!state) throw new Error('useAppState needs an AppStateProvider around it.');
  return state;
}

/** Stable: what uses it is not drawn again when the state changes. */
export function useDispatch(): Dispatch<AppAction> {
  const dispatch = useContext(DispatchContext);
  if (!dispatch) throw new Error('useDispatch needs an AppStateProvider around it.');
  return dispatch;
}

/** The id of the chosen item or interview. */
export const useSelection = (): string | null => useContext(SelectionContext);
