import type { EventInput } from '@fullcalendar/react';
import type { CalendarEntry, Day, Iso, ItemEntry } from '../host/host';
import { addDays } from '../ui/dates';
import { orderOf } from './order';
import type { View } from './span';

/** What a chip is drawn from; FullCalendar carries it in `extendedProps`. */
export type Drawn =
  | {
      part: 'chip';
      entry: Exclude<CalendarEntry, { type: 'hold' | 'holiday' | 'quiet' }>;
      /** There is another of its kind that day for the same people: the chip names the person. */
      sibling: boolean;
      /** A note of today or tomorrow says its times on the chip; later ones say them in the tooltip. */
      near: boolean;
    }
  | { part: 'band'; entry: Extract<CalendarEntry, { type: 'hold' | 'quiet' }> }
  | { part: 'holiday'; entry: Extract<CalendarEntry, { type: 'holiday' }> }
  /** So many more of a day that is too full: they are in the list. */
  | { part: 'surplus'; day: Day; count: number }
  /** Behind the chips: a dimmed day. */
  | { part: 'dimmed' }
  /** Behind the chips, in week and day: when the box is emptied. */
  | { part: 'collection'; at: Iso };

/** On the hours a contact takes half an hour, two lines; or a quarter, one line, where the next is laid that close. */
const ROOMY_MINUTES = 30;
const CLOSE_MINUTES = 15;
const COLLECTION_MINUTES = 30;

/** The same entry has the same id at every refetch, so that its chip, its focus and its drag survive. */
export function idOf(entry: CalendarEntry): string {
  switch (entry.type) {
    case 'holiday':
      return `holiday/${entry.day}/${entry.closes}`;
    case 'quiet':
      return `quiet/${entry.from}/${entry.until}`;
    case 'hold':
      return `${entry.id}#hold`;
    default:
      return entry.id;
  }
}

/** A chip at the top of each day that is too full. */
export const eventsOfSurplus = (surplus: ReadonlyMap<Day, number>): EventInput[] =>
  [...surplus].map(([day, count]) => ({
    id: `surplus/${day}`,
    order: '',
    drawn: { part: 'surplus', day, count } satisfies Drawn,
    startEditable: false,
    allDay: true,
    start: day,
  }));

/** FullCalendar's events for what the core says is on show. */
export function eventsOf(entries: readonly CalendarEntry[], view: View, today: Day): EventInput[] {
  const scene: Scene = {
    month: view === 'month',
    tomorrow: addDays(today, 1),
    siblings: countSiblings(entries),
    starts: view === 'month' ? [] : contactStarts(entries),
  };
  return entries.flatMap((entry) => eventsOfEntry(entry, scene));
}

/** What an entry's look depends on besides itself. */
type Scene = {
  month: boolean;
  tomorrow: Day;
  siblings: ReadonlyMap<string, number>;
  /** When contacts begin, in milliseconds, soonest first. */
  starts: readonly number[];
};

const contactStarts = (entries: readonly CalendarEntry[]) =>
  entries
    .flatMap((entry) => (entry.type === 'item' && entry.start ? [Date.parse(entry.start)] : []))
    .toSorted((a, b) => a - b);

function minutesFor(start: Iso, starts: readonly number[]): number {
  const at = Date.parse(start);
  const next = starts.find((one) => one > at) ?? Number.POSITIVE_INFINITY;
  return next - at < ROOMY_MINUTES * 60_000 ? CLOSE_MINUTES : ROOMY_MINUTES;
}

/** Two notes for one interview need their names on the chips; one does not. */
function countSiblings(entries: readonly CalendarEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries)
    if (entry.type === 'item') counts.set(siblingKey(entry), (counts.get(siblingKey(entry)) ?? 0) + 1);
  return counts;
}
const siblingKey = ({ opportunity, day, item }: ItemEntry) => `${opportunity} ${day} ${item.kind}`;

function eventsOfEntry(entry: CalendarEntry, { month, tomorrow, siblings, starts }: Scene): EventInput[] {
  const id = idOf(entry);
  const drawn = (value: Drawn): EventInput => ({ id, order: orderOf(entry), drawn: value });
  const still: EventInput = { startEditable: false, durationEditable: false };
  switch (entry.type) {
    case 'hold':
      return [
        {
          ...drawn({ part: 'band', entry }),
          ...still,
          allDay: true,
          start: entry.from,
          end: addDays(entry.until, 1),
        },
      ];
    case 'quiet':
      return [
        {
          ...drawn({ part: 'band', entry }),
          ...still,
          allDay: true,
          start: entry.from,
          end: addDays(entry.until, 1),
          interactive: false,
        },
      ];
    case 'holiday':
      return [
        { ...drawn({ part: 'holiday', entry }), ...still, allDay: true, start: entry.day, interactive: false },
        ...(entry.closes === 'post'
          ? []
          : [
              {
                id: `${id}/dimmed`,
                order: '',
                drawn: { part: 'dimmed' } satisfies Drawn,
                allDay: true,
                start: entry.day,
                display: 'background',
                className: 'day-dimmed',
              },
            ]),
      ];
    case 'interview': {
      const cancelled = entry.interview.status === 'cancelled';
      return [
        {
          ...drawn({ part: 'chip', entry, sibling: false, near: false }),
          start: entry.start,
          end: entry.end,
          startEditable: !cancelled,
          durationEditable: !cancelled && !month,
        },
      ];
    }
    case 'past':
      return [
        {
          ...drawn({ part: 'chip', entry, sibling: false, near: false }),
          ...still,
          allDay: true,
          start: entry.day,
        },
      ];
    case 'item': {
      const sibling = (siblings.get(siblingKey(entry)) ?? 0) > 1;
      const base = {
        ...drawn({ part: 'chip', entry, sibling, near: entry.day <= tomorrow }),
        startEditable: entry.movable,
        durationEditable: false,
      };
      const isNote = entry.item.kind === 'thank-you-note' || entry.item.kind === 'thank-you-email';
      if (month || isNote || entry.start === undefined)
        return [{ ...base, allDay: true, start: entry.day }, ...(month ? [] : collectionOf(entry))];
      return [{ ...base, start: entry.start, end: later(entry.start, minutesFor(entry.start, starts)) }];
    }
  }
}

function collectionOf(entry: ItemEntry): EventInput[] {
  const { item } = entry;
  if (item.kind !== 'thank-you-note' || !item.leaves) return [];
  return [
    {
      id: `${entry.id}/collection`,
      order: '',
      drawn: { part: 'collection', at: item.leaves } satisfies Drawn,
      start: item.leaves,
      end: later(item.leaves, COLLECTION_MINUTES),
      display: 'background',
      className: 'collection-line',
    },
  ];
}

const later = (iso: Iso, minutes: number) => new Date(Date.parse(iso) + minutes * 60_000).toISOString();
