import type { DayCellInfo, DayHeaderInfo } from '@fullcalendar/react';
import { dayOf, sayDate, sayDay, shortWeekday } from '../ui/dates';

/** FullCalendar hands over the instant at which a day begins in the calendar's zone. */
const dayIn = (zone: string, date: Date) => dayOf(date.toISOString(), zone);

/** "23", "1 Dec" where a month begins, and a pill for today. */
export const dayNumberDrawer = (zone: string) =>
  function drawDayNumber(info: DayCellInfo) {
    const day = dayIn(zone, info.date);
    if (info.isToday) return <b className="today-pill">Today {+day.slice(8)}</b>;
    return <b>{info.monthText ? sayDate(day) : +day.slice(8)}</b>;
  };

/** Above the columns: "Mon", in week and day with its number; above the hidden chips of a day: "Mon 23 Nov". */
export const dayHeaderDrawer = (zone: string) =>
  function drawDayHeader(info: DayHeaderInfo) {
    if (info.view.type === 'month' && !info.inPopover) return weekdays[info.dow];
    const day = dayIn(zone, info.date);
    if (info.inPopover) return sayDay(day);
    return (
      <>
        {shortWeekday(day)} <b className={info.isToday ? 'today-pill' : ''}>{+day.slice(8)}</b>
      </>
    );
  };

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
