import { addressLines, oneLine, returnLines, sayMissing, sayUnknown } from '../post/address';
import { cardOf } from '../post/cards';
import type { PostalOperator } from '../post/collections';
import { postageNote } from '../post/envelopes';
import type { PostalAddress } from '../model';
import type { Sender, Stationery } from '../stationery-preferences';
import { listed, possessive, shortened } from '../words';
import { calibrationSheet } from './calibration';
import { cardSheets } from './card-sheet';
import { checklistPanel } from './checklist';
import { copyPanel } from './copy';
import { envelopeMarks, envelopePage, envelopePanel, type EnvelopeJob } from './envelope';
import { fitNote, sayCount, sayRoom } from './fit';
import { guidePanel } from './guide';
import { kitSheets, type Visit } from './kit';
import type { PrintRun, Sheet } from './sheet';
import { stack } from './stack';

/** All the sheets for some notes, in the order in which they are used, and what does not fit, said before it is printed. */

export const printParts = ['underlay', 'copy', 'envelope', 'cards', 'kit', 'calibration'] as const;
export type PrintPart = (typeof printParts)[number];

export type NoteToPrint = {
  /** Of the person, or of the company when nobody is known. */
  readonly name: string;
  readonly company: string;
  readonly address: PostalAddress | undefined;
  /** null: not written yet. */
  readonly text: string | null;
  /** There are newer words, too long to be kept. */
  readonly newerTooLong?: boolean;
  /** Whose envelope layout is kept. */
  readonly operator: PostalOperator;
  /** "In the box by 17:00, Mon 23 Nov" */
  readonly box: string;
};

export type PrintJob = {
  readonly title: string;
  readonly parts: readonly PrintPart[];
  readonly notes: readonly NoteToPrint[];
  readonly visits: readonly Visit[];
  /** Why there are no visits: "No interview is known here yet" */
  readonly noVisits?: string | undefined;
  readonly stationery: Stationery;
  readonly sender: Sender;
};

export function printRun(job: PrintJob): PrintRun {
  const { notes, parts, stationery, visits } = job;
  const wants = (part: PrintPart) => parts.includes(part);
  const written = notes.filter(isWritten);
  const panels = [
    ...(wants('underlay') ? [guidePanel(stationery)] : []),
    ...(wants('copy') ? written.map(({ name, text }) => copyPanel(called(name), text!, stationery)) : []),
  ];
  const sheets: Sheet[] = [
    ...stack('guide', panels, stationery.paper),
    ...(wants('envelope') ? envelopeSheets(job) : []),
    ...(wants('cards') ? cardSheets(stationery, Math.max(notes.length, 1)) : []),
    ...(wants('kit') ? kitSheets(visits, stationery) : []),
    ...(wants('calibration') ? [calibrationSheet(stationery)] : []),
  ];
  return { title: job.title, sheets, remarks: [...new Set([...remarksOf(job), ...remarksOnSizes(sheets)])] };
}

const called = (name: string) => shortened(oneLine(name), 40);

const envelopeJob = ({ stationery, sender }: PrintJob, note: NoteToPrint): EnvelopeJob => ({
  to: { name: note.name, company: note.company, address: note.address },
  from: { name: sender.name, address: sender },
  operator: note.operator,
  stationery,
});

function envelopeSheets(job: PrintJob): Sheet[] {
  const { notes, stationery } = job;
  if (stationery.envelopePrint === 'direct')
    return notes.map((note, index) => envelopePage(envelopeJob(job, note), index));
  const [only, ...others] = notes;
  const panels = notes.map((note) => envelopePanel(envelopeJob(job, note)));
  return stack(
    'envelope',
    only && others.length === 0 ? [...panels, checklistPanel(only.box)] : panels,
    stationery.paper,
  );
}

/** Pages of two sizes in one run are more than some printers take. */
function remarksOnSizes(sheets: readonly Sheet[]): string[] {
  const sizes = new Set(sheets.map(({ width, height }) => `${width} ${height}`));
  return sizes.size > 1
    ? ['The envelopes are pages of their own size. If your printer takes one size at a time, print them by themselves.']
    : [];
}

function remarksOf(job: PrintJob): string[] {
  const { notes, parts, stationery, sender } = job;
  const remarks: string[] = [];
  const perNote = parts.some((part) => part === 'copy' || part === 'envelope');
  if (notes.length === 0 && perNote)
    remarks.push('No note is waiting to be written, so there are no words and no envelopes to print.');
  if (parts.includes('copy')) remarks.push(...remarksOnWords(notes, stationery));
  if (parts.includes('kit') && job.visits.length === 0)
    remarks.push(`${job.noVisits ?? 'No interview is ahead'}, so the list for the bag has lines to fill in by hand.`);
  if (!parts.includes('envelope') || notes.length === 0) return remarks;

  for (const note of notes) remarks.push(...remarksOnEnvelope(job, note));
  for (const operator of new Set(notes.map((note) => note.operator))) {
    const note = postageNote(operator, cardOf(stationery.card).envelope);
    if (note) remarks.push(note);
    if (returnLines({ name: sender.name, address: sender }, operator).length === 0)
      remarks.push('Your own name and address are not known yet, so the return address is left out.');
  }
  for (const note of notes) remarks.push(...remarksOnSender(job, note));
  return remarks;
}

const isWritten = ({ text }: NoteToPrint): boolean => text !== null && text.trim() !== '';

function remarksOnWords(notes: readonly NoteToPrint[], stationery: Stationery): string[] {
  const unwritten = notes.filter((note) => !isWritten(note) && !note.newerTooLong).map(({ name }) => called(name));
  const older = notes
    .filter(({ newerTooLong }) => newerTooLong)
    .map((note) => {
      const whose = possessive(called(note.name));
      const printed = isWritten(note) ? 'the ones that were kept before are printed' : 'none are printed';
      return `${whose} newest words are too long to be kept: ${printed}. Shorten them, then print again.`;
    });
  const tooLong = notes.filter(isWritten).flatMap(({ name, text }) => {
    const fit = fitNote(text!, stationery);
    const over = sayRoom(fit);
    return over === undefined
      ? []
      : [`${possessive(called(name))} note is ${over}: the first ${sayCount(fit.room)} lines are printed.`];
  });
  return [
    ...(unwritten.length > 0 ? [`There are no words for ${listed(unwritten)} yet, so there is nothing to copy.`] : []),
    ...older,
    ...tooLong,
  ];
}

function remarksOnEnvelope(job: PrintJob, note: NoteToPrint): string[] {
  const { lines, missing, doubts } = addressLines(
    { name: note.name, company: note.company, address: note.address },
    note.operator,
  );
  const known = Object.values(note.address ?? {}).some((part) => oneLine(part) !== '');
  const { narrowed, leftOut } = envelopeMarks(envelopeJob(job, note));
  const whose = possessive(called(note.name));
  return [
    ...(known ? [] : [sayUnknown(note.name, { lines: job.stationery.envelopePrint === 'underlay' })]),
    ...(known && missing.length > 0 ? [sayMissing(note.name, missing)] : []),
    ...doubts.map((doubt) => `${whose} address: ${doubt}`),
    ...(narrowed && lines.length > 0 ? [`${whose} address is wider than its zone, so it is printed narrower.`] : []),
    ...(leftOut.length > 0 ? [sayLeftOut(whose, leftOut)] : []),
  ];
}

function sayLeftOut(whose: string, leftOut: readonly string[]): string {
  const one = leftOut.length === 1;
  const lines = listed(leftOut.map((line) => `“${shortened(line, 40)}”`));
  return `${whose} address has ${sayCount(leftOut.length)} ${one ? 'line' : 'lines'} more than its zone has room for, so ${lines} ${one ? 'is' : 'are'} left out. A larger card has room for ${one ? 'it, or put it' : 'them, or put them'} on a line with another part.`;
}

/** Of two operators with zones of two sizes each has its own word. */
function remarksOnSender(job: PrintJob, note: NoteToPrint): string[] {
  const { senderLetters } = envelopeMarks(envelopeJob(job, note));
  return senderLetters === undefined
    ? []
    : [
        `Your own address is wider than its corner of the envelope, so it is printed narrower. Lines of up to ${senderLetters} letters keep their shape.`,
      ];
}
