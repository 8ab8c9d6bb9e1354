import type { EventDisplayInfo } from '@fullcalendar/react';
import { List, Mailbox } from 'lucide-react';
import { memo } from 'react';
import { useSelection } from '../app-state';
import type { CalendarEntry, HoldEntry, InterviewEntry, ItemEntry } from '../host/host';
import { sayDay } from '../ui/dates';
import { kindOf, toneClass } from '../ui/kinds';
import { chipClock, wallDay, wallTime } from './clock';
import type { Drawn } from './events';

/** How FullCalendar is told to draw an event: its own box stays empty, everything seen is ours. */
export const drawEvent = (info: EventDisplayInfo) => {
  const drawn = info.event.extendedProps['drawn'] as Drawn;
  switch (drawn.part) {
    case 'chip':
      return (
        <Chip
          entry={drawn.entry}
          sibling={drawn.sibling}
          near={drawn.near}
          time={info.event.allDay ? '' : info.event.startStr.slice(11, 16)}
          look={info.isMirror ? 'carried' : info.isShort ? 'short' : ''}
        />
      );
    case 'band':
      return <Band entry={drawn.entry} isStart={info.isStart} isEnd={info.isEnd} />;
    case 'holiday':
      return <Holiday entry={drawn.entry} />;
    case 'surplus':
      return <Surplus count={drawn.count} />;
    case 'collection':
    case 'dimmed':
      return null;
  }
};

export const drawBackground = (info: EventDisplayInfo) => {
  const drawn = info.event.extendedProps['drawn'] as Drawn;
  if (drawn.part !== 'collection') return null;
  return (
    <span className="collection">
      <Mailbox size={12} strokeWidth={2} aria-hidden />
      {chipClock(wallTime(drawn.at))} collection
    </span>
  );
};

/** What a day has besides: it leads to the list. */
const Surplus = ({ count }: { count: number }) => (
  <span className="chip was tone-done" title="Open the list at this day">
    <span className="chip-kind">
      <List size={12} strokeWidth={2.1} aria-hidden />
      <span className="chip-word">{count.toLocaleString()} more</span>
    </span>
    <span className="chip-who">in the list</span>
  </span>
);

type ChipEntry = Extract<Drawn, { part: 'chip' }>['entry'];

/** Icon and word, then who. Weight is certainty: solid an interview, tinted planned, outlined "only if silence lasts", bare done. */
const Chip = memo(function Chip({
  entry,
  sibling,
  near,
  time,
  look,
}: {
  entry: ChipEntry;
  sibling: boolean;
  near: boolean;
  /** On the user's clock; it follows a drag. */
  time: string;
  look: string;
}) {
  const selected = useSelection() === entry.id;
  const kind = kindOf(entry);
  const Icon = kind.icon;
  const lines = entry.type === 'item' && near ? noteLines(entry) : [];
  return (
    <span
      className={`chip ${toneClass(kind.tone)} ${lookOf(entry)} ${look}${selected ? ' selected' : ''}`}
      title={titleOf(entry, time)}
    >
      <span className="chip-kind">
        <Icon size={12} strokeWidth={2.1} aria-hidden />
        <span className="chip-word">
          {kind.word}
          {sibling && entry.type === 'item' && entry.surname && `, ${entry.surname}`}
        </span>
        {entry.type === 'item' && entry.late && <span className="visually-hidden">: {wordOfItem(entry)}</span>}
        {entry.type === 'item' && entry.pencilled && <span className="visually-hidden">, if they stay silent</span>}
      </span>
      <span className="chip-who">{whoOf(entry, time)}</span>
      {lines.map((line) => (
        <span key={line} className="chip-line">
          {line}
        </span>
      ))}
    </span>
  );
});

function lookOf(entry: ChipEntry): string {
  if (entry.type === 'interview')
    return entry.interview.status === 'cancelled' ? 'was cancelled' : entry.past ? 'was' : 'solid';
  if (entry.type === 'past') return kindOf(entry).tone === 'done' ? 'was' : 'tinted';
  if (entry.late) return 'late';
  if (entry.item.status === 'missed') return 'was';
  return entry.pencilled ? 'pencilled' : 'tinted';
}

const wordOfItem = (entry: ItemEntry) => kindOf({ ...entry, late: false }).word;

function whoOf(entry: ChipEntry, time: string): string {
  return entry.type === 'interview' && !entry.past && time ? `${chipClock(time)} ${entry.company}` : entry.company;
}

/** A note says until when, and when the box is emptied. */
function noteLines({ item, late }: ItemEntry): string[] {
  if (item.kind !== 'thank-you-note' || item.status === 'missed') return [];
  const leaves = item.leaves;
  if (late) return leaves ? [`leaves ${chipClock(wallTime(leaves))}`] : [];
  const lines = [`by ${chipClock(wallTime(item.deadline))}`];
  if (leaves && wallDay(leaves) === wallDay(item.deadline)) lines.push(`collection ${chipClock(wallTime(leaves))}`);
  return lines;
}

/** The tooltip: what, who, when, and why. */
function titleOf(entry: ChipEntry, time: string): string {
  switch (entry.type) {
    case 'interview':
      return interviewTitle(entry, time);
    case 'past':
      return `${entry.company}: ${entry.text}`;
    case 'item':
      return [
        `${wordOfItem(entry)}, ${entry.company}${entry.personName ? ` (${entry.personName})` : ''}`,
        entry.detail,
        entry.item.reasons[0]?.text,
      ]
        .filter(Boolean)
        .join('\n');
  }
}

function interviewTitle(entry: InterviewEntry, time: string): string {
  const minutes = Math.round((Date.parse(entry.end) - Date.parse(entry.start)) / 60_000);
  const when = `${chipClock(time)}, ${minutes} minutes`;
  const cancelled = entry.interview.status === 'cancelled' ? ' (cancelled)' : '';
  return [
    `Interview, ${entry.company}${cancelled}`,
    entry.with.length > 0 ? `${when}, with ${entry.with.join(' and ')}` : when,
    entry.interview.place,
  ]
    .filter(Boolean)
    .join('\n');
}

/** A hold is drawn, named and credited, in every week it crosses. */
function Band({
  entry,
  isStart,
  isEnd,
}: {
  entry: Extract<Drawn, { part: 'band' }>['entry'];
  isStart: boolean;
  isEnd: boolean;
}) {
  const kind = kindOf(entry);
  const Icon = kind.icon;
  const ends = `${isStart ? ' starts' : ''}${isEnd ? ' ends' : ''}`;
  if (entry.type === 'quiet')
    return (
      <span className={`band quiet-band${ends}`} title={entry.label}>
        <span className="band-label">
          <Icon size={12} strokeWidth={2.1} aria-hidden />
          {kind.word}
        </span>
      </span>
    );
  return (
    <span className={`band ${toneClass('hold')}${ends}`} title={`${entry.company}: ${entry.hold.text}`}>
      <span className="band-label">
        <Icon size={12} strokeWidth={2.1} aria-hidden />
        <b>{kind.word}</b>
        <span className="band-reason">{holdLabel(entry, isStart, isEnd)}</span>
      </span>
    </span>
  );
}

/** 'Harbor Labs asked you to wait until Fri 11 Dec'; in its last week 'Harbor Labs, last day Fri 11 Dec'. */
function holdLabel({ company, until, hold }: HoldEntry, isStart: boolean, isEnd: boolean): string {
  const day = sayDay(until);
  if (isEnd && !isStart) return `${company}, last day ${day}`;
  switch (hold.reason) {
    case 'timeline':
      return `${company} asked you to wait until ${day}`;
    case 'reply':
      return `${company} answered: quiet until ${day}`;
    case 'next-interview':
      return `${company}: you meet again ${day}`;
  }
}

function Holiday({ entry }: { entry: Extract<CalendarEntry, { type: 'holiday' }> }) {
  const Icon = kindOf(entry).icon;
  const closed =
    entry.closes === 'post'
      ? 'no mail is collected'
      : entry.closes === 'office'
        ? 'offices are closed'
        : 'offices and mail are closed';
  return (
    <span className="holiday" title={`${entry.name}: ${closed}`}>
      <Icon size={12} strokeWidth={2} aria-hidden />
      <span>{entry.name}</span>
    </span>
  );
}
