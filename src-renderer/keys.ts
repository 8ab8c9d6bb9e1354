import { useEffect } from 'react';
import { type AppAction, type AppState, useAppState, useDispatch } from './app-state';
import { dayAround, leaveChip } from './calendar/day-walk';
import type { View } from './calendar/span';
import type { CalendarEntry, Day, ItemEntry, NoteRef } from './host/host';
import { useUndo } from './ui/use-act';
import { useLatest } from './use-latest';
import { useRedo } from './use-redo';
import { noteDue, writeAction } from './write-action';

const views: Readonly<Record<string, View>> = { '1': 'month', '2': 'week', '3': 'day', '4': 'list' };
const logs = { m: 'mailed', c: 'called', r: 'reply' } as const;

/** The columns F6 goes round, in the order of the window. */
const columns = ['.today-column', '.calendar-column', '.desk-column', '.detail-column'];

/**
 * The window's keys. Letters and signs work outside fields only, when no dialog is open, and can be turned off; Ctrl or
 * Cmd with a key, F6 and Esc always work.
 */
export function useKeys(options: {
  today: Day;
  letterKeys: boolean;
  entries: readonly CalendarEntry[];
  /** What Today asks for: it may lie outside of what the calendar shows. */
  due: readonly ItemEntry[];
}): void {
  const state = useAppState();
  const dispatch = useDispatch();
  const undo = useUndo();
  const redo = useRedo();
  const latest = useLatest({ ...options, state, undo, redo });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { state: shown, letterKeys, undo: takeBack, redo: bringBack, ...known } = latest.current;
      if (event.defaultPrevented || event.isComposing) return;
      // One that was asked for a moment ago is not in the page yet, and what is typed next is meant for it.
      if (shown.dialog) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') && !isPopover()) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const inField = isField(event.target);
      if (event.ctrlKey || event.metaKey) {
        if (event.altKey) return;
        if (key === 'z' && !inField) {
          event.preventDefault();
          void (event.shiftKey ? bringBack() : takeBack());
        } else if (key === 'y' && !inField) {
          event.preventDefault();
          void bringBack();
        } else if (key === ',') {
          event.preventDefault();
          dispatch({ do: 'ask', dialog: { name: 'settings' } });
        }
        return;
      }
      if (event.altKey) return;
      if (shown.desk) {
        // A desk has keys of its own; the calendar's would act on what is not seen.
        if (shown.desk.name === 'notes') {
          // Today is beside it, and Esc leads back from a field, too: the words are kept.
          if (key === 'F6') {
            event.preventDefault();
            nextColumn(event.shiftKey ? -1 : 1);
          }
        } else if (key === 'Escape' && !inField) dispatch({ do: 'close-desk' });
        return;
      }
      if (key === 'F6') {
        event.preventDefault();
        nextColumn(event.shiftKey ? -1 : 1);
        return;
      }
      if (key === 'Escape' && !inField) {
        if (shown.opportunity) dispatch({ do: 'close-opportunity' });
        else leaveChip();
        return;
      }
      if (inField || !letterKeys) return;
      const action = actionOf(key, shown, known);
      if (!action) return;
      event.preventDefault();
      dispatch(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [dispatch, latest]);
}

type Known = { today: Day; entries: readonly CalendarEntry[]; due: readonly ItemEntry[] };

function actionOf(key: string, state: AppState, { today, entries, due }: Known): AppAction | null {
  const view = views[key];
  if (view) return { do: 'show', view };
  const at = focusedEntry(entries) ?? [...entries, ...due].find((entry) => 'id' in entry && entry.id === state.item);
  const opportunity = at && 'opportunity' in at ? at.opportunity : state.opportunity;
  switch (key) {
    case '[':
      return { do: 'step', by: -1 };
    case ']':
      return { do: 'step', by: 1 };
    case 't':
      return { do: 'show', view: state.view, day: today, fresh: true };
    case 'n':
      return {
        do: 'ask',
        dialog: { name: 'interview', initial: { start: dayAround(document.activeElement) ?? state.day } },
      };
    case 'd':
      if (at?.type === 'item' && at.movable) return { do: 'ask', dialog: { name: 'move', item: at } };
      if (at?.type === 'interview')
        return {
          do: 'ask',
          dialog: { name: 'interview', initial: { opportunity: at.opportunity, interview: at.interview.id } },
        };
      return null;
    case 'e':
      return opportunity ? writeAction(opportunity, at ?? noteDue(opportunity, due)) : null;
    case 'm':
    case 'c':
    case 'r':
      return opportunity
        ? {
            do: 'ask',
            dialog: { name: 'log', opportunity, action: logs[key], ...(at?.type === 'item' ? { item: at } : {}) },
          }
        : null;
    case 'p':
      return { do: 'open-desk', desk: { name: 'print', notes: notesOf(at, state.opportunity) } };
    case 'l':
      return { do: 'ask', dialog: { name: 'reminders' } };
    case '/':
      return { do: 'ask', dialog: { name: 'find' } };
    case '?':
      return { do: 'ask', dialog: { name: 'shortcuts' } };
    default:
      return null;
  }
}

/** The note that is chosen; else all of the chosen interview's or opportunity's; else today's. */
function notesOf(at: CalendarEntry | undefined, opportunity: string | null): NoteRef[] | 'today' {
  if (at?.type === 'item' && at.item.kind === 'thank-you-note')
    return [{ opportunity: at.opportunity, interview: at.item.interview, person: at.item.person ?? null }];
  if (at?.type === 'interview') return [{ opportunity: at.opportunity, interview: at.interview.id }];
  const chosen = at && 'opportunity' in at ? at.opportunity : opportunity;
  return chosen === null ? 'today' : [{ opportunity: chosen }];
}

/** The entry whose chip or row has the focus. */
function focusedEntry(entries: readonly CalendarEntry[]): CalendarEntry | undefined {
  const id = document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
  return id === undefined ? undefined : entries.find((entry) => 'id' in entry && entry.id === id);
}

export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
}

/** The list of a day's hidden chips calls itself a dialog; keys go on working there. */
const isPopover = () => document.activeElement?.closest('.fc-popover') !== null;

function nextColumn(step: 1 | -1): void {
  const shown = columns
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .filter((column): column is HTMLElement => column !== null && column.offsetParent !== null);
  const here = shown.findIndex((column) => column.contains(document.activeElement));
  const next = shown[(here + step + shown.length) % shown.length];
  if (!next) return;
  const inside = next.querySelector<HTMLElement>(
    '.fc-day[tabindex="0"], [data-autofocus], button:not([aria-disabled="true"]), a[href], input',
  );
  (inside ?? next).focus();
}
