import FullCalendar, {
  type CalendarRef,
  type EventApi,
  type EventClickInfo,
  type EventDragStartInfo,
  type EventDropInfo,
  type EventResizeDoneInfo,
} from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import 'temporal-polyfill/global';
import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CalendarEntry, Day, Iso, ItemEntry, LocalTime, MoveDay, Refusal } from '../host/host';
import { useHost } from '../host/use-query';
import '../styles/calendar.css';
import { addDays } from '../ui/dates';
import { kindOf } from '../ui/kinds';
import { useAct } from '../ui/use-act';
import { useLatest } from '../use-latest';
import { drawBackground, drawEvent } from './chip';
import { chipClock } from './clock';
import { dayHeaderDrawer, dayNumberDrawer } from './day-top';
import { arrowSteps, chipOf, chipsOf, dayAround, focusDay, markDay } from './day-walk';
import { CarryHint, DropCallout, type Place, type Refused } from './drop-callout';
import { type Drawn, eventsOf } from './events';
import { clearRefusedDays, dayUnder, markHovered, paintRefusedDays } from './move-days';
import type { Span, View } from './span';
import { birdTheme } from './theme';

export type GridView = Exclude<View, 'list'>;
export type CalendarProps = {
  view: GridView;
  span: Span;
  /** The day the keyboard stands on. */
  day: Day;
  /** ISO weekday, Monday 1 to Sunday 7. */
  weekStart: number;
  /** The user's zone, from the settings; never the browser's. */
  timeZone: string;
  now: Iso;
  today: Day;
  workingHours: readonly [string, string];
  entries: readonly CalendarEntry[];
  onDay: (day: Day) => void;
  onOpen: (entry: CalendarEntry) => void;
  /** Double-click, Enter on an empty day, or `N`: an interview there. */
  onAdd: (start: LocalTime, end?: LocalTime) => void;
  /** "They asked me to call": what they said is logged, and the plan makes room. */
  onLogReply: (entry: ItemEntry) => void;
};

const plugins = [dayGrid, timeGrid, interaction, birdTheme];
const views = {
  month: { type: 'dayGrid', duration: { weeks: 5 } },
  week: { type: 'timeGrid', duration: { weeks: 1 } },
  day: { type: 'timeGrid', duration: { days: 1 } },
};
const order = (a: unknown, b: unknown) => {
  const [left, right] = [orderOf(a), orderOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
const orderOf = (event: unknown) => (event as EventApi).extendedProps['order'] as string;
const drawnOf = (event: EventApi) => event.extendedProps['drawn'] as Drawn;
const entryOf = (event: EventApi): CalendarEntry | null => {
  const drawn = drawnOf(event);
  return 'entry' in drawn ? drawn.entry : null;
};
const moreText = (count: number) => `${count} more`;

/** Where an event now stands, as the core takes it: a Day, or a LocalTime on the user's clock. Read from the text, never from the Date. */
const standsAt = (event: EventApi): Day | LocalTime => event.startStr.slice(0, event.allDay ? 10 : 16);

/** Month, week and day. The calendar proposes; the core decides; a refused drop goes back and says why. */
export const Calendar = memo(function Calendar(props: CalendarProps) {
  const { view, span, day, weekStart, timeZone, now, today, workingHours, entries } = props;
  const root = useRef<HTMLDivElement>(null);
  const calendar = useRef<CalendarRef>(null);
  const latest = useLatest(props);
  // FullCalendar reads the clock once and runs on by itself, so a new day is a new calendar and a new minute is not.
  const [clock, setClock] = useState({ today, now });
  if (clock.today !== today) setClock({ today, now });

  const events = useMemo(() => eventsOf(entries, view, today), [entries, view, today]);
  const businessHours = useMemo(
    () => ({ daysOfWeek: [1, 2, 3, 4, 5], startTime: workingHours[0], endTime: workingHours[1] }),
    [workingHours],
  );
  const drawDayNumber = useMemo(() => dayNumberDrawer(timeZone), [timeZone]);
  const drawDayHeader = useMemo(() => dayHeaderDrawer(timeZone), [timeZone]);
  const drag = useDrag(root, latest);
  const scrollTime = useMemo(() => beforeWork(workingHours[0]), [workingHours]);

  // FullCalendar keeps its own idea of view and date: it is told, and asked nothing.
  const drawn = useRef({ view, from: span.from });
  useLayoutEffect(() => {
    const api = calendar.current?.getApi();
    if (!api) return;
    if (drawn.current.view !== view) api.changeView(view, span.from);
    else if (drawn.current.from !== span.from) api.gotoDate(span.from);
    drawn.current = { view, from: span.from };
  }, [view, span.from]);

  const { follow, onDrawn } = useDayWalk(root, day, events);

  const onEventClick = useCallback(
    (info: EventClickInfo) => {
      // A press that might have become a drag takes no focus by itself.
      info.el.closest<HTMLElement>('.fc-event')?.focus({ preventScroll: true });
      const entry = entryOf(info.event);
      if (entry) latest.current.onOpen(entry);
    },
    [latest],
  );

  // FullCalendar's own dateClick comes after the double click; the cells say where it was.
  const pressed = useRef<Day | undefined>(undefined);
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const clicked = isGround(event) ? dayAround(event.target as Element) : undefined;
    if (event.detail === 1) pressed.current = clicked;
    if (!clicked || !root.current) return;
    props.onDay(clicked);
    focusDay(root.current, clicked);
  };
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    // A first click on a chip opens the panel and moves the days along: the second one means no day.
    const place = isGround(event) ? placeOf(event.target as Element, event.clientY) : undefined;
    if (place && place.slice(0, 10) === pressed.current) props.onAdd(place);
  };

  return (
    // biome-ignore lint/a11y: the cells inside take the focus; this only hears their keys.
    <div
      className={`calendar ${view}${drag.carried ? ' carrying' : ''}`}
      ref={root}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={(event) => walk(event, root.current, latest.current, follow)}
    >
      <FullCalendar
        key={clock.today}
        ref={calendar}
        plugins={plugins}
        views={views}
        initialView={view}
        initialDate={span.from}
        headerToolbar={false}
        height="100%"
        expandRows
        timeZone={timeZone}
        now={clock.now}
        firstDay={weekStart % 7}
        events={events}
        eventOrder={order}
        eventDisplay="block"
        displayEventTime={false}
        dayMaxEvents
        eventSlicing={false}
        moreLinkText={moreText}
        businessHours={businessHours}
        nowIndicator
        scrollTime={scrollTime}
        scrollTimeReset={false}
        slotDuration="00:30:00"
        slotHeaderInterval="01:00:00"
        snapDuration="00:15:00"
        slotMinHeight={32}
        eventMinHeight={16}
        eventShortHeight={30}
        eventMaxStack={2}
        slotHeaderContent={drawHour}
        allDayText="Any time"
        dayHeaderContent={drawDayHeader}
        dayCellTopContent={drawDayNumber}
        eventContent={drawEvent}
        backgroundEventContent={drawBackground}
        eventDidMount={nameChip}
        popoverCloseContent="×"
        closeHint="Close"
        editable
        dragRevertDuration={180}
        eventDragMinDistance={4}
        eventClick={onEventClick}
        datesSet={onDrawn}
        eventDragStart={drag.onStart}
        eventDragStop={drag.onStop}
        eventDrop={drag.onDrop}
        eventResize={drag.onResize}
      />
      {drag.hint && <CarryHint {...drag.hint} />}
      {drag.refused && <DropCallout refused={drag.refused} onClose={drag.forget} />}
    </div>
  );
});

/** On a day or an hour itself, not on something that lies there. */
const isGround = (event: MouseEvent) =>
  !(event.target as Element).closest('.fc-event, .fc-more, .fc-popover, .drop-callout');

const HALF_HOURS = 48;

/** The day, and among the hours the half hour, at a height in the window. */
function placeOf(target: Element, y: number): Day | LocalTime | undefined {
  const day = dayAround(target);
  const lane = target.closest('.fc-lane')?.getBoundingClientRect();
  if (!day || !lane) return day;
  const half = Math.min(HALF_HOURS - 1, Math.max(0, Math.floor(((y - lane.top) / lane.height) * HALF_HOURS)));
  return `${day}T${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
}

const drawHour = (info: { text: string; time?: { milliseconds: number } }) =>
  info.time ? chipClock(new Date(info.time.milliseconds).toISOString().slice(11, 16)) : info.text;

/** An hour before work, and a little more so that the hour's name is not cut. beforeWork('09:00') -> '07:45:00' */
const beforeWork = (time: string) => `${String(Math.max(0, +time.slice(0, 2) - 2)).padStart(2, '0')}:45:00`;

/** The chip carries its entry's id, so that focus finds it again after every refetch. */
const nameChip = ({ el, event }: { el: HTMLElement; event: EventApi }) => {
  el.dataset['entry'] = event.id;
};

/** Keeps the tab stop on the chosen day, and the focus on a chip whose event was just drawn anew. */
function useDayWalk(root: React.RefObject<HTMLDivElement | null>, day: Day, events: unknown) {
  const focused = useRef<string | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onFocus = (event: FocusEvent) => {
      focused.current = (event.target as HTMLElement).closest<HTMLElement>('.fc-event')?.dataset['entry'] ?? null;
    };
    const onBlur = (event: FocusEvent) => {
      if (event.relatedTarget) focused.current = null;
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
    };
  }, [root]);

  const latestDay = useLatest(day);
  // The keyboard has walked on, and the focus is to follow as soon as the day is drawn.
  const following = useRef(false);
  const settle = useCallback(() => {
    const element = root.current;
    if (!element) return;
    if (!following.current) markDay(element, latestDay.current);
    else if (focusDay(element, latestDay.current)) following.current = false;
    if (focused.current && document.activeElement === document.body) chipOf(element, focused.current)?.focus();
  }, [root, latestDay]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew means marked anew.
  useLayoutEffect(settle, [settle, day, events]);
  return useMemo(
    () => ({
      follow: () => {
        following.current = true;
      },
      // FullCalendar says that other dates are shown before their cells can take the focus.
      onDrawn: () => requestAnimationFrame(settle),
    }),
    [settle],
  );
}

/** Arrows walk the days, Enter goes into a day's chips, arrows walk those; Escape (keys.ts) comes back out. */
function walk(
  event: KeyboardEvent<HTMLDivElement>,
  root: HTMLElement | null,
  props: CalendarProps,
  follow: () => void,
): void {
  if (!root || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.closest('.fc-popover, .drop-callout')) return;
  const here = dayAround(target);
  if (!here) return;
  const onDay = target.matches('.fc-day');
  const step = arrowSteps[event.key];
  const go = (day: Day) => {
    follow();
    props.onDay(day);
  };
  if (onDay && step !== undefined) {
    event.preventDefault();
    go(addDays(here, step));
  } else if (onDay && (event.key === 'Home' || event.key === 'End')) {
    event.preventDefault();
    const weekday = (new Date(`${here}T00:00:00Z`).getUTCDay() - (props.weekStart % 7) + 7) % 7;
    go(addDays(here, event.key === 'Home' ? -weekday : 6 - weekday));
  } else if (onDay && event.key === 'Enter') {
    event.preventDefault();
    const first = chipsOf(root, here)[0];
    if (first) first.focus();
    else props.onAdd(here);
  } else if (!onDay && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    const chips = chipsOf(root, here);
    const index = chips.indexOf(target.closest<HTMLElement>('.fc-event, .fc-more') ?? target);
    chips[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  } else if (!onDay && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    event.preventDefault();
    go(addDays(here, event.key === 'ArrowLeft' ? -1 : 1));
  }
}

/** Carrying a chip: the refused days are hatched, the drop is put to the core, a refusal puts it back and says why. */
function useDrag(root: React.RefObject<HTMLDivElement | null>, latest: React.RefObject<CalendarProps>) {
  const host = useHost();
  const act = useAct();
  const [carried, setCarried] = useState<string | null>(null);
  const [hint, setHint] = useState<{ place: Place; reason: string } | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const days = useRef<readonly MoveDay[]>([]);
  const carrying = useRef<string | null>(null);

  useEffect(() => {
    if (carried === null) return;
    const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!root.current) return;
      const under = dayUnder(root.current, x, y);
      const no = days.current.find((day) => day.day === under && !day.ok);
      markHovered(root.current, no?.day);
      setHint(no ? { place: { x, y }, reason: no.reason ?? 'Not that day.' } : null);
    };
    document.addEventListener('pointermove', onMove);
    return () => document.removeEventListener('pointermove', onMove);
  }, [carried, root]);

  const handlers = useMemo(() => {
    const refuse = (place: Place, entry: CalendarEntry, refusal: Refusal, more: Partial<Refused> = {}) =>
      setRefused({ place, kind: kindOf(entry), refusal, ...more });

    const moveItem = async (entry: ItemEntry, to: Day | LocalTime, place: Place) => {
      const reply = await act('move-item', { item: entry.id, to }, { refusalIsShown: true });
      if (!reply.ok)
        refuse(place, entry, reply.error, {
          move: (next) => void moveItem(entry, next, place),
          log: () => latest.current.onLogReply(entry),
        });
      return reply.ok;
    };

    const settle = async (info: EventDropInfo | EventResizeDoneInfo) => {
      const entry = entryOf(info.event);
      const { clientX: x, clientY: y } = info.jsEvent;
      if (entry?.type === 'item') {
        if (!(await moveItem(entry, standsAt(info.event), { x, y }))) info.revert();
      } else if (entry?.type === 'interview') {
        if (info.event.allDay) {
          info.revert();
          refuse({ x, y }, entry, {
            code: 'needs-time',
            message: 'An interview has its hour. Let it go on the hours below.',
          });
          return;
        }
        const end = info.event.endStr ? { end: info.event.endStr.slice(0, 16) } : {};
        const reply = await act(
          'reschedule-interview',
          { opportunity: entry.opportunity, interview: entry.interview.id, start: standsAt(info.event), ...end },
          { refusalIsShown: true },
        );
        if (!reply.ok) {
          info.revert();
          refuse({ x, y }, entry, reply.error);
        }
      } else info.revert();
    };

    return {
      onStart: async (info: EventDragStartInfo) => {
        const entry = entryOf(info.event);
        setRefused(null);
        days.current = [];
        if (entry?.type !== 'item') return;
        carrying.current = entry.id;
        setCarried(entry.id);
        const reply = await host.send('move-days', { item: entry.id, ...latest.current.span });
        // The answer may come after the hand has let go.
        if (!reply.ok || carrying.current !== entry.id || !root.current) return;
        days.current = reply.value.days;
        paintRefusedDays(root.current, reply.value.days);
      },
      onStop: () => {
        carrying.current = null;
        days.current = [];
        setCarried(null);
        setHint(null);
        if (root.current) clearRefusedDays(root.current);
      },
      onDrop: (info: EventDropInfo) => void settle(info),
      onResize: (info: EventResizeDoneInfo) => void settle(info),
      forget: () => setRefused(null),
    };
  }, [act, host, latest, root]);

  return { carried, hint, refused, ...handlers };
}
