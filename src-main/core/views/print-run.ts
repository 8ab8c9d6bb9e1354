import * as z from 'zod';
import type { PrintRun, Reply } from '../../contract';
import { findInterview, findOpportunity, findPerson, type Found } from '../../domain/changes/change';
import type { Interview, Opportunity, Person } from '../../domain/model';
import { noteTimes } from '../../domain/plan/notes';
import { addressLines, oneLine } from '../../domain/post/address';
import { collectionsOn, mailboxOf } from '../../domain/post/collections';
import { sayCount } from '../../domain/print/fit';
import type { Visit } from '../../domain/print/kit';
import { type NoteToPrint, printParts, printRun } from '../../domain/print/run';
import { definedOnly, preferencesOf, settingsFor } from '../../domain/effective-settings';
import { type Stationery, stationery } from '../../domain/stationery-preferences';
import { addDays, type Day, sayDay } from '../../domain/time/day';
import { dayAt, instantOf, timeAt } from '../../domain/time/zone';
import { sayTime, shortened } from '../../domain/words';
import type { NoteSeat } from '../../domain/message/draft-book';
import { isBegun, layNote } from '../../domain/message/note-text';
import { itemEntries } from './entries';
import type { Scene } from './scene';

/** Which notes are meant, with what is known of each, for the print kit. */

/** More is a mistake of the caller's: a day has fewer notes. */
const MOST_NOTES = 50;
const id = z.string('must be an id');
const noteRef = z.strictObject({
  opportunity: id,
  interview: id.optional(),
  person: id.nullable().optional(),
  text: z.string('must be text').max(10_000, 'must be at most 10,000 characters').optional(),
});
export const printRunInput = z.strictObject({
  notes: z
    .union([z.array(noteRef).max(MOST_NOTES, `must be at most ${MOST_NOTES} notes`), z.literal('today')])
    .optional(),
  parts: z
    .array(z.enum(printParts, `must be one of ${printParts.join(', ')}`))
    .min(1, `must name at least one of ${printParts.join(', ')}`),
  stationery: stationery.partial().optional(),
});

type Asked = z.infer<typeof printRunInput>;
type Meant = { opportunity: Opportunity; interview: Interview; person: Person | undefined; text: string | null };

/** The kit looks so far ahead. */
const AHEAD_DAYS = 7;

export function printRunView(scene: Scene, input: Asked): Reply<PrintRun> {
  const asked = input.notes ?? 'today';
  const notes = asked === 'today' ? { ok: true as const, found: dueToday(scene) } : notesMeant(scene, asked);
  if (!notes.ok) return notes;
  const { sender, stationery: kept } = preferencesOf(scene.document);
  const chosen: Stationery = { ...kept, ...definedOnly(input.stationery ?? {}) };
  const value = printRun({
    title: titleOf(asked, notes.found),
    parts: input.parts,
    notes: notes.found.map((meant) => noteToPrint(scene, meant, chosen)),
    visits: input.parts.includes('kit') ? visitsMeant(scene, asked, notes.found) : [],
    noVisits: whyNoVisits(scene, asked),
    stationery: chosen,
    sender,
  });
  return { ok: true, value };
}

function titleOf(asked: Asked['notes'], notes: readonly Meant[]): string {
  const [first, ...others] = notes;
  if (asked === 'today')
    return first ? `Print for today’s ${others.length === 0 ? 'note' : `${sayCount(notes.length)} notes`}` : 'Print';
  if (!first) return 'Print';
  if (others.length === 0) return `Print for ${shortened(oneLine(first.person?.name ?? first.opportunity.company))}`;
  const companies = new Set(notes.map(({ opportunity }) => opportunity.company));
  return companies.size === 1
    ? `Print for ${shortened(oneLine(first.opportunity.company))}`
    : `Print for ${sayCount(notes.length)} notes`;
}

/** The hand-written notes of today, also of a meeting that is still to come, and those that are late. */
function dueToday(scene: Scene): Meant[] {
  return scene.board.flatMap(({ opportunity, plan }) =>
    itemEntries(scene, opportunity, plan, (day) => day <= scene.today)
      .flatMap(({ item }): Meant[] => {
        if (item.kind !== 'thank-you-note' || item.status === 'missed') return [];
        const interview = opportunity.interviews.find(({ id }) => id === item.interview);
        const person = opportunity.people.find(({ id }) => id === item.person);
        return interview ? [{ opportunity, interview, person, text: null }] : [];
      })
      .toSorted((a, b) => instantOf(a.interview.end) - instantOf(b.interview.end) || placeOf(a) - placeOf(b)),
  );
}

/** As they were met, or put down: the order in which one thinks of them. */
const placeOf = ({ interview, person }: Meant): number => (interview.interviewers ?? []).indexOf(person?.id ?? '');

function notesMeant({ document, now }: Scene, asked: Exclude<Asked['notes'], 'today' | undefined>): Found<Meant[]> {
  const meant: Meant[] = [];
  for (const note of asked) {
    const opportunity = findOpportunity(document, note.opportunity);
    if (!opportunity.ok) return opportunity;
    const interview = interviewMeant(opportunity.found, note.interview, now);
    if (!interview.ok) return interview;
    if (interview.found === undefined) continue;
    const text = note.text ?? null;
    const base = { opportunity: opportunity.found, interview: interview.found, text };
    if (note.person === undefined) meant.push(...everyoneMet(base));
    else if (note.person === null) meant.push({ ...base, person: undefined });
    else {
      const person = findPerson(opportunity.found, note.person);
      if (!person.ok) return person;
      meant.push({ ...base, person: person.found });
    }
  }
  return { ok: true, found: meant };
}

/** The one that is named; else the last that has begun, or the next one. */
function interviewMeant(opportunity: Opportunity, id: string | undefined, now: number): Found<Interview | undefined> {
  if (id !== undefined) return findInterview(opportunity, id);
  const held = opportunity.interviews
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => instantOf(a.start) - instantOf(b.start));
  return { ok: true, found: held.findLast(({ start }) => instantOf(start) <= now) ?? held[0] };
}

function everyoneMet(note: Omit<Meant, 'person'>): Meant[] {
  const people = (note.interview.interviewers ?? []).flatMap(
    (id) => note.opportunity.people.find((person) => person.id === id) ?? [],
  );
  return people.length === 0 ? [{ ...note, person: undefined }] : people.map((person) => ({ ...note, person }));
}

function noteToPrint(
  scene: Scene,
  { opportunity, interview, person, text }: Meant,
  { envelope }: Stationery,
): NoteToPrint {
  const seat = { opportunity: opportunity.id, interview: interview.id, person: person?.id ?? null };
  return {
    name: person?.name ?? opportunity.company,
    company: opportunity.company,
    address: person?.postalAddress,
    ...(text === null ? draftText(scene, seat) : { text }),
    operator: envelope ?? scene.settings.postalOperator,
    box: boxLine(scene, opportunity, interview).short,
  };
}

/** The words as they are being written, once something is said. */
function draftText({ drafts }: Scene, seat: NoteSeat): Pick<NoteToPrint, 'text' | 'newerTooLong'> {
  const { draft, newerTooLong } = drafts.newestNote(seat);
  return { text: draft && isBegun(draft) ? layNote(draft).text : null, newerTooLong };
}

/** Whose box, when it is emptied on the day of the note, and by when the note is in time. Times are the mailbox's. */
function boxLine(scene: Scene, opportunity: Opportunity, interview: Interview): { short: string; long: string } {
  const settings = settingsFor(opportunity, scene.settings);
  const times = noteTimes(interview, settings);
  const day = dayAt(times.zone, instantOf(interview.end));
  const last = times.lastCollection(day);
  const isAhead = last !== undefined && last > scene.now;
  const by = isAhead ? sayTime(timeAt(times.zone, last)) : '23:59';
  const isOver = dayAt(times.zone, scene.now) > day;
  const operator = (interview.kind === 'in-person' ? interview.postalOperator : undefined) ?? settings.postalOperator;
  const own = interview.kind === 'in-person' ? { ...settings.mailbox, ...interview.mailbox } : settings.mailbox;
  const collections = collectionsOn(mailboxOf(operator, own), day).map(sayTime);
  return {
    short: isOver ? 'Still worth mailing' : `In the box by ${by}, ${sayDay(day)}`,
    long:
      collections.length === 0
        ? `${operator}: the box is not emptied on ${sayDay(day)}. In by 23:59 keeps your word.`
        : `${operator}: the box is emptied at ${collections.join(', ')} on ${sayDay(day)}. In by 23:59 keeps your word.`,
  };
}

/** For today: the meetings of the next seven days; else those the notes are for. */
function visitsMeant(scene: Scene, asked: Asked['notes'], notes: readonly Meant[]): Visit[] {
  const last: Day = addDays(scene.today, AHEAD_DAYS);
  const meetings =
    asked === 'today' || asked === undefined
      ? scene.board.flatMap(({ opportunity, plan }) =>
          plan.closed
            ? []
            : opportunity.interviews
                .filter(
                  ({ status, kind, start, end }) =>
                    status !== 'cancelled' &&
                    kind !== 'phone' &&
                    instantOf(end) > scene.now &&
                    dayAt(scene.zone, instantOf(start)) <= last,
                )
                .map((interview) => ({ opportunity, interview })),
        )
      : [...new Map(notes.map((note) => [note.interview, note])).values()];
  return meetings
    .toSorted((a, b) => instantOf(a.interview.start) - instantOf(b.interview.start))
    .map(({ opportunity, interview }) => visitOf(scene, opportunity, interview));
}

/** "Today’s interview is over and no other in person or by video is ahead within seven days" */
function whyNoVisits({ board, now, zone, today }: Scene, asked: Asked['notes']): string {
  if (asked !== 'today' && asked !== undefined) return 'No interview is known here yet';
  const over = board
    .flatMap(({ opportunity }) => opportunity.interviews)
    .filter(({ status, end }) => status !== 'cancelled' && instantOf(end) <= now)
    .filter(({ start }) => dayAt(zone, instantOf(start)) === today).length;
  const ahead = `in person or by video is ahead within ${sayCount(AHEAD_DAYS)} days`;
  if (over === 0) return `No interview ${ahead}`;
  return `${over === 1 ? 'Today’s interview is' : 'Today’s interviews are'} over and no other ${ahead}`;
}

function visitOf(scene: Scene, opportunity: Opportunity, interview: Interview): Visit {
  const start = instantOf(interview.start);
  const operator = scene.settings.postalOperator;
  return {
    company: oneLine(opportunity.company),
    when: `${sayDay(dayAt(scene.zone, start))}, ${sayTime(timeAt(scene.zone, start))}`,
    place: oneLine(interview.place),
    mailbox: boxLine(scene, opportunity, interview).long,
    people: everyoneMet({ opportunity, interview, text: null }).flatMap(({ person }) =>
      person
        ? [
            {
              name: oneLine(person.name),
              title: oneLine(person.title),
              address: addressLines({ name: '', address: person.postalAddress }, operator).lines,
            },
          ]
        : [],
    ),
  };
}
