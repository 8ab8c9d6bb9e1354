import FullCalendar, { type CalendarRef, type EventApi, type EventClickInfo } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import 'temporal-polyfill/global';
import { memo, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CalendarEntry, Day, Iso, ItemEntry, LocalTime } from '../host/host';
import './calendar.css';
import { useLatest } from '../use-latest';
import { drawBackground, drawEvent } from './chip';
import { chipClock } from './clock';
import { uncrowded } from './crowd';
import { dayHeaderDrawer, dayNumberDrawer } from './day-top';
import { dayAround, focusDay } from './day-walk';
import { CarryHint, DropCallout } from './drop-callout';
import { eventsOf, eventsOfSurplus } from './events';
import type { Span, View } from './span';
import { birdTheme } from './theme';
import { useDayWalk, walk } from './use-day-walk';
import { drawnOf, entryOf, useDrag } from './use-drag';

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
  /** What a day has besides what fits: the list, at that day. */
  onList: (day: Day) => void;
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
const moreText = (count: number) => `${count} more`;

/** Month, week and day. The calendar proposes; the core decides; a refused drop goes back and says why. */
export const Calendar = memo(function Calendar(props: CalendarProps) {
  const { view, span, day, weekStart, timeZone, now, today, workingHours, entries } = props;
  const root = useRef<HTMLDivElement>(null);
  const calendar = useRef<CalendarRef>(null);
  const latest = useLatest(props);
  // FullCalendar reads the clock once and runs on by itself, so a new day is a new calendar and a new minute is not.
  const [clock, setClock] = useState({ today, now });
  if (clock.today !== today) setClock({ today, now });

  const { kept, surplus } = useMemo(() => uncrowded(entries, span, timeZone), [entries, span, timeZone]);
  const events = useMemo(
    () => [...eventsOf(kept, view, today), ...eventsOfSurplus(surplus)],
    [kept, surplus, view, today],
  );
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
      const drawn = drawnOf(info.event);
      const entry = entryOf(info.event);
      if (drawn.part === 'surplus') latest.current.onList(drawn.day);
      else if (entry) latest.current.onOpen(entry);
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
