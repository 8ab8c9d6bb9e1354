import type { CalendarOptions } from '@fullcalendar/react';

/**
 * Our own theme: names for the parts FullCalendar draws (its DOM classes are hashed and none of our business), styled in
 * styles/calendar.css. It takes the place of a theme package, so that nothing has to be overridden.
 */
export const birdTheme = {
  name: 'theme-bird',
  optionDefaults: {
    className: 'fc',
    viewClass: 'fc-view',
    tableHeaderClass: 'fc-head',
    tableBodyClass: 'fc-body',
    dayHeaderClass: (info) => (info.inPopover ? 'fc-popover-head' : `fc-day-head${info.isToday ? ' is-today' : ''}`),
    dayHeaderInnerClass: 'fc-day-head-inner',
    dayHeaderAlign: 'start',
    dayHeaderDividerClass: 'fc-under',
    dayRowClass: 'fc-line fc-week',
    dayCellClass: (info) =>
      info.inPopover
        ? 'fc-popover-cell'
        : `fc-line fc-day${info.isPast ? ' is-past' : ''}${info.isToday ? ' is-today' : ''}`,
    dayCellTopClass: 'fc-day-top',
    dayCellInnerClass: 'fc-day-inner',
    dayCellBottomClass: 'fc-day-bottom',
    dayLaneClass: (info) => `fc-line fc-lane${info.isToday ? ' is-today' : ''}`,
    dayLaneInnerClass: 'fc-lane-inner',
    nonBusinessHoursClass: 'fc-closed',
    highlightClass: 'fc-target',
    eventClass: (info) =>
      `fc-event${info.isStart ? ' starts' : ''}${info.isEnd ? ' ends' : ''}${info.isMirror ? ' carried' : ''}`,
    rowEventClass: 'fc-row-event',
    columnEventClass: 'fc-column-event',
    columnEventAfterClass: 'fc-resizer',
    backgroundEventInnerClass: 'fc-background-inner',
    rowMoreLinkClass: 'fc-more',
    columnMoreLinkClass: 'fc-more column',
    popoverClass: 'fc-popover',
    popoverCloseClass: 'fc-popover-close',
    slotHeaderClass: 'fc-hour',
    slotHeaderInnerClass: 'fc-hour-inner',
    slotHeaderDividerClass: 'fc-line fc-side',
    slotLaneClass: (info) => `fc-line fc-slot${info.isMinor ? ' minor' : ''}`,
    allDayHeaderClass: 'fc-any-time',
    allDayHeaderInnerClass: 'fc-any-time-inner',
    allDayDividerClass: 'fc-under',
    nowIndicatorLineClass: 'fc-now',
    nowIndicatorDotClass: 'fc-now-dot',
    fillerClass: 'fc-line fc-filler',
  } satisfies CalendarOptions,
};
