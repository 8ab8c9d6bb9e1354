import type { CalendarEntry, Day } from '../host/host';
import { addDays, dayOf } from '../ui/dates';
import { orderOf } from './order';
import type { Span } from './span';

/** More than any square shows, and few enough to open as one heap. */
const MOST = 50;

export type Uncrowded = { kept: readonly CalendarEntry[]; surplus: ReadonlyMap<Day, number> };
const none: Uncrowded['surplus'] = new Map();

/**
 * What FullCalendar is given of days that are too full. The time it takes to lay a week grows with the square of what does not fit:
 * two thousand chips on a day are two thousand words that nobody reads, and seconds in which the window stands still. So of each
 * day the first fifty bands and the first fifty chips are laid, in the order of the day; `surplus` says how many more there are,
 * and they are found in the list. Where no day is that full, all are kept, and it is the same array.
 * 2,000 check-ins on 4 Dec -> fifty of them, and 1,950 on '2026-12-04'
 */
export function uncrowded(entries: readonly CalendarEntry[], span: Span, timeZone: string): Uncrowded {
  if (entries.length <= MOST) return { kept: entries, surplus: none };
  const laid = { bands: new Map<Day, number>(), chips: new Map<Day, number>() };
  const surplus = new Map<Day, number>();
  const left = new Set<CalendarEntry>();
  for (const entry of inOrder(entries)) {
    if (entry.type === 'holiday' || entry.type === 'quiet') continue;
    const counts = entry.type === 'hold' ? laid.bands : laid.chips;
    const days = daysOf(entry, span, timeZone);
    const full = days.some((day) => (counts.get(day) ?? 0) >= MOST);
    if (full) left.add(entry);
    for (const day of days) {
      const count = full ? surplus : counts;
      count.set(day, (count.get(day) ?? 0) + 1);
    }
  }
  if (left.size === 0) return { kept: entries, surplus: none };
  return { kept: entries.filter((entry) => !left.has(entry)), surplus };
}

const inOrder = (entries: readonly CalendarEntry[]): CalendarEntry[] =>
  entries
    .map((entry) => ({ entry, order: orderOf(entry) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ entry }) => entry);

/** The squares on show that it lies on. */
function daysOf(entry: Exclude<CalendarEntry, { type: 'holiday' | 'quiet' }>, span: Span, timeZone: string): Day[] {
  switch (entry.type) {
    case 'hold': {
      const days: Day[] = [];
      const first = entry.from > span.from ? entry.from : span.from;
      for (let day = first; day <= entry.until && day < span.to; day = addDays(day, 1)) days.push(day);
      return days;
    }
    case 'interview':
      return [dayOf(entry.start, timeZone)];
    case 'item':
    case 'past':
      return [entry.day];
  }
}
