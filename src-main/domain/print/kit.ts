import type { Stationery } from '../stationery-preferences';
import { cardOf } from '../post/cards';
import { shortened } from '../words';
import { flow } from './flow';
import { rounded } from './lengths';
import { directionOf } from './letters';
import { BAR_ROOM, papers } from './paper';
import type { Mark, Sheet } from './sheet';

/** The list that goes into the bag before an interview: what to take, whom to thank, where the box is and when it is emptied. */

export type Visit = {
  readonly company: string;
  /** "Tue 24 Nov, 9:30" */
  readonly when: string;
  readonly place: string;
  readonly people: readonly {
    readonly name: string;
    readonly title: string;
    /** In lines, as on the envelope; empty when it is not known. */
    readonly address: readonly string[];
  }[];
  /** "USPS, last collection 17:00; in the box by 23:59." */
  readonly mailbox: string;
};

type Row =
  | {
      readonly row: 'heading' | 'line' | 'small' | 'tick' | 'under' | 'blank';
      readonly text: string;
      readonly said?: boolean;
    }
  | { readonly row: 'gap' };
type WrittenRow = Exclude<Row, { row: 'gap' }>['row'];

const LEFT = 22;
const RIGHT = 18;
const TOP = 24;
const heights = { heading: 9, line: 6, small: 5, tick: 7.4, under: 5, blank: 9, gap: 5 } as const;
const sizes = { heading: 5, line: 3.7, small: 3.2, tick: 3.7, under: 3.2, blank: 3.4, gap: 0 } as const;
/** The letters a line of that size has room for: the faces run at half their size. */
const lettersFor = (width: number, size: number) => Math.floor(width / (size * 0.52));

/** `notes`: how many will be written. */
export function kitSheets(visits: readonly Visit[], stationery: Stationery): Sheet[] {
  const { width, height, label } = papers[stationery.paper];
  const pages = paged(rowsOf(visits, stationery, width - LEFT - RIGHT), height - TOP - 10 - BAR_ROOM);
  return pages.map((rows, index) => ({
    id: `kit-${index + 1}`,
    title: `For the interview bag, ${label}`,
    width,
    height,
    hint: 'Put it into the bag with the cards: the names and the address are what one forgets.',
    marks: [
      {
        mark: 'text',
        x: LEFT,
        y: TOP,
        size: 8,
        text: index === 0 ? 'For the interview bag' : 'For the interview bag, continued',
        face: 'words',
      },
      ...drawn(rows, width),
    ],
  }));
}

function rowsOf(visits: readonly Visit[], stationery: Stationery, width: number): Row[] {
  // Nothing is known yet: for one person, whoever it will be.
  const notes = Math.max(
    visits.reduce((sum, { people }) => sum + Math.max(people.length, 1), 0),
    1,
  );
  const card = cardOf(stationery.card);
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  return [
    tick(`${count(notes + 1, 'card')}, one to spare: ${card.label}`),
    tick(`${count(notes + 1, 'envelope')}, stamps on: ${card.envelope.label}`),
    tick('A pen that does not smear, and a second one'),
    tick('The guide for the lines, folded into the cards'),
    tick('This list'),
    ...(visits.length === 0 ? unknownVisit : []),
    ...visits.flatMap((visit): Row[] => [
      { row: 'gap' },
      ...wrapped('heading', visit.company, width),
      ...wrapped('line', visit.when, width, true),
      ...(visit.place === '' ? [] : wrapped('line', visit.place, width)),
      ...wrapped('small', visit.mailbox, width, true),
      ...(visit.people.length === 0
        ? [blank(blanks.who)]
        : visit.people.flatMap((person): Row[] => [
            ...wrapped('tick', person.title === '' ? person.name : `${person.name}, ${person.title}`, width - 8),
            ...(person.address.length === 0
              ? [blank(blanks.street), blank(blanks.city)]
              : wrapped('under', person.address.join(', '), width - 8)),
          ])),
      blank(blanks.moment),
    ]),
  ];
}

const tick = (text: string): Row => ({ row: 'tick', text });
const blank = (text: string): Row => ({ row: 'blank', text });
/** What is filled in by hand where it is not known yet, in the order in which it is found out. */
const blanks = {
  when: 'Company, day and time',
  place: 'Place',
  who: 'Who they are, spelled as on their card',
  street: 'Street',
  city: 'City and postal code',
  moment: 'One moment to thank for',
} as const;
const unknownVisit: readonly Row[] = [{ row: 'gap' }, ...Object.values(blanks).map(blank)];
/** Only the first of several lines is ticked off. `said`: a sentence of ours, whose times may be told on the reader's clock. */
const wrapped = (row: WrittenRow, text: string, width: number, said = false): Row[] =>
  flow(shortened(text, 300), lettersFor(width, sizes[row])).map((line, index) => ({
    row: row === 'tick' && index > 0 ? 'under' : row,
    text: line.text,
    said,
  }));

function paged(rows: readonly Row[], room: number): Row[][] {
  const pages: Row[][] = [[]];
  let left = room;
  for (const row of rows) {
    const high = heights[row.row];
    if (high > left) {
      pages.push([]);
      left = room;
    }
    if (row.row === 'gap' && pages.at(-1)!.length === 0) continue;
    pages.at(-1)!.push(row);
    left -= high;
  }
  return pages;
}

function drawn(rows: readonly Row[], width: number): Mark[] {
  const marks: Mark[] = [];
  let y = TOP + 6;
  for (const row of rows) {
    y += heights[row.row];
    if (row.row === 'gap') continue;
    const indent = row.row === 'tick' || row.row === 'under' || row.row === 'blank' ? 8 : 0;
    const direction = directionOf(row.text);
    if (row.row === 'tick')
      marks.push({ mark: 'rect', x: LEFT, y: rounded(y - 3.2), width: 3.8, height: 3.8, stroke: 0.25 });
    const x = LEFT + indent;
    marks.push({
      mark: 'text',
      x: direction === 'rtl' ? width - RIGHT : x,
      y: rounded(y),
      size: sizes[row.row],
      text: row.text,
      face: row.row === 'heading' ? 'words' : 'plain',
      most: rounded(row.row === 'blank' ? 70 : width - RIGHT - x),
      direction,
      ...(row.said ? { said: true as const } : {}),
    });
    if (row.row === 'blank')
      marks.push({
        mark: 'line',
        x1: LEFT + 8 + 72,
        x2: width - RIGHT,
        y1: rounded(y + 0.6),
        y2: rounded(y + 0.6),
        width: 0.15,
      });
  }
  return marks;
}
