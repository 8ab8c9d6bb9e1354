import { memo } from 'react';
import type { CalendarEntry, Day } from '../host/host';
import './calendar.css';
import { addDays, dayOf, sayDay, sayTime } from '../ui/dates';
import { kindOf, KindTag } from '../ui/kinds';
import { useSome } from '../ui/some';
import { idOf } from './events';
import type { Span } from './span';

type Shown = {
  today: Day;
  timeZone: string;
  selected: string | null;
  onOpen: (entry: CalendarEntry) => void;
};

/** Everything on show as a real table: date, kind, who, why. The best view for a screen reader, and for reading. */
export const ListView = memo(function ListView({
  entries,
  span,
  ...shown
}: Shown & { entries: readonly CalendarEntry[]; span: Span }) {
  const days = byDay(entries, span, shown.timeZone);
  return (
    <div className="list-scroll" tabIndex={-1}>
      <table className="list" data-part="list">
        <caption className="visually-hidden">
          From {sayDay(span.from)} to {sayDay(addDays(span.to, -1))}
        </caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Kind</th>
            <th scope="col">Who</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {days.map(([day, lines]) => (
            <DayLines key={day} day={day} lines={lines} {...shown} />
          ))}
        </tbody>
      </table>
      {days.length === 0 && <p className="list-empty">Nothing in these weeks. That can be the plan.</p>}
    </div>
  );
});

/** The rows of a day, and of a long one the first fifty. */
function DayLines({
  day,
  lines,
  today,
  timeZone,
  selected,
  onOpen,
}: Shown & { day: Day; lines: readonly CalendarEntry[] }) {
  const { some, more } = useSome(lines);
  return (
    <>
      {some.map((entry, index) => (
        <tr
          key={idOf(entry)}
          data-entry={'id' in entry ? entry.id : undefined}
          className={`${index === 0 ? 'is-first' : ''}${day === today ? ' is-today' : ''}${day < today ? ' is-past' : ''}${
            'id' in entry && entry.id === selected ? ' is-selected' : ''
          }`}
        >
          {index === 0 && (
            <th scope="rowgroup" rowSpan={some.length + (more ? 1 : 0)} data-date={day}>
              {day === today ? <b className="today-pill">Today {+day.slice(8)}</b> : sayDay(day)}
            </th>
          )}
          <td>
            <KindTag kind={kindOf(entry)} />
          </td>
          <td>
            <Who entry={entry} timeZone={timeZone} onOpen={onOpen} />
          </td>
          <td className="list-why">{whyOf(entry)}</td>
        </tr>
      ))}
      {more && (
        <tr>
          <td colSpan={3}>{more}</td>
        </tr>
      )}
    </>
  );
}

/** To a day of the list, which is drawn by then: its first link has the focus, for those who came from elsewhere. */
export const focusListDay = (day: Day): void =>
  document.querySelector(`.list [data-date="${day}"]`)?.closest('tr')?.querySelector('button')?.focus();

function Who({
  entry,
  timeZone,
  onOpen,
}: {
  entry: CalendarEntry;
  timeZone: string;
  onOpen: (entry: CalendarEntry) => void;
}) {
  if (entry.type === 'holiday' || entry.type === 'quiet') return null;
  return (
    <>
      <button type="button" className="link" onClick={() => onOpen(entry)}>
        {entry.company}
      </button>
      <span className="list-second">{secondLine(entry, timeZone)}</span>
    </>
  );
}

function secondLine(entry: Exclude<CalendarEntry, { type: 'holiday' | 'quiet' }>, timeZone: string): string {
  switch (entry.type) {
    case 'interview':
      return [sayTime(entry.start, timeZone), entry.with.join(', ')].filter(Boolean).join(', ');
    case 'item':
      return [entry.personName, entry.detail].filter(Boolean).join('. ');
    case 'hold':
      return `until ${sayDay(entry.until)}`;
    case 'past':
      return sayTime(entry.at, timeZone);
  }
}

function whyOf(entry: CalendarEntry): string {
  switch (entry.type) {
    case 'interview':
      return entry.interview.status === 'cancelled' ? 'Cancelled' : entry.role;
    case 'item':
      return entry.item.reasons.map((reason) => reason.text).join(' ');
    case 'hold':
      return entry.hold.text;
    case 'past':
      return entry.text;
    case 'holiday':
      return entry.closes === 'office'
        ? 'Offices are closed.'
        : entry.closes === 'post'
          ? 'No mail is collected.'
          : 'Offices are closed, and no mail is collected.';
    case 'quiet':
      return 'Your own quiet days: nothing is planned.';
  }
}

/** A hold is listed on its first day on show. */
function byDay(entries: readonly CalendarEntry[], span: Span, timeZone: string): [Day, CalendarEntry[]][] {
  const days = new Map<Day, { at: string; entry: CalendarEntry }[]>();
  for (const entry of entries) {
    const [day, at] = whenOf(entry, span, timeZone);
    if (day < span.from || day >= span.to) continue;
    const lines = days.get(day) ?? [];
    lines.push({ at, entry });
    days.set(day, lines);
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, lines]) => [
      day,
      lines.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ entry }) => entry),
    ]);
}

function whenOf(entry: CalendarEntry, span: Span, timeZone: string): [Day, string] {
  const instant = (iso: string) => new Date(iso).toISOString();
  switch (entry.type) {
    case 'holiday':
      return [entry.day, '0'];
    case 'quiet':
    case 'hold':
      return [entry.from < span.from ? span.from : entry.from, '1'];
    case 'interview':
      return [dayOf(entry.start, timeZone), instant(entry.start)];
    case 'past':
      return [entry.day, instant(entry.at)];
    case 'item':
      return [entry.day, entry.start ? instant(entry.start) : '9'];
  }
}
