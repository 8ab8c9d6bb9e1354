import { sayCount } from '../print/fit';
import type { CardFit } from '../print/fit';
import type { CheckedMessage, NotePart } from './checked';
import { measure } from './measure';
import { plainName } from './names';

/** What makes a good note, line by line: three parts, four to six sentences, one panel, a name, words of its own, no request. */

export type NoteCheckState = 'done' | 'open' | 'look';
export type NoteCheckId = NotePart | 'length' | 'fit' | 'name' | 'signed' | 'own' | 'asks';
export type CheckLine = { readonly id: NoteCheckId; readonly state: NoteCheckState; readonly text: string };

const FEWEST = 4;
const MOST = 6;

/** What the guard says of a note as a whole; every other finding is about what it asks for or how it sounds. */
const aboutTheWhole = new Set(['same', 'length', 'name', 'cold', 'parts']);

export function noteChecks({
  text,
  name,
  signed,
  checked,
  fit,
  others,
}: {
  readonly text: string;
  readonly name: string | undefined;
  /** There is a name below it. */
  readonly signed: boolean;
  readonly checked: CheckedMessage;
  readonly fit: Pick<CardFit, 'used' | 'room' | 'fits'>;
  /** There are colleagues' notes to differ from. */
  readonly others: boolean;
}): CheckLine[] {
  const has = (rule: string) => checked.findings.some((finding) => finding.rule === rule);
  const who = name === undefined ? 'them' : plainName(name);
  const part = (id: NotePart, done: string, open: string): CheckLine =>
    checked.missing.includes(id) ? { id, state: 'open', text: open } : { id, state: 'done', text: done };
  const lines: CheckLine[] = [
    part('thanks', `Thanks ${who} for a moment`, `Thank ${who} for one moment`),
    part('interest', 'Says you want the job', 'Say what made you keener'),
    part('gain', 'Says what they gain', 'Name one result of yours that fits'),
    lengthLine(measure({ kind: 'note', text }).sentences),
    fitLine(fit),
  ];
  if (name !== undefined)
    lines.push(
      has('name')
        ? { id: 'name', state: 'look', text: `Greet ${who} by name` }
        : { id: 'name', state: 'done', text: `Greets ${who} by name` },
    );
  lines.push(
    signed
      ? { id: 'signed', state: 'done', text: 'Signed' }
      : { id: 'signed', state: 'open', text: 'Sign it with your name' },
  );
  if (others)
    lines.push(
      has('same')
        ? { id: 'own', state: 'look', text: 'Much like the colleague’s note' }
        : { id: 'own', state: 'done', text: 'Words of its own' },
    );
  const asks = checked.findings.filter(({ rule }) => !aboutTheWhole.has(rule)).length;
  lines.push(
    asks === 0
      ? { id: 'asks', state: 'done', text: 'Asks for nothing' }
      : {
          id: 'asks',
          state: 'look',
          text: asks === 1 ? 'One place to look at again' : `${asks} places to look at again`,
        },
  );
  return lines;
}

function lengthLine(count: number): CheckLine {
  const said = `${sayCount(count)} ${count === 1 ? 'sentence' : 'sentences'}`;
  const text = said.charAt(0).toUpperCase() + said.slice(1);
  if (count >= FEWEST && count <= MOST) return { id: 'length', state: 'done', text };
  if (count < FEWEST)
    return {
      id: 'length',
      state: 'open',
      text: count === 0 ? 'Four to six sentences' : `${text}; four to six read well`,
    };
  return { id: 'length', state: 'look', text: `${text}; six at most read well` };
}

function fitLine({ used, room, fits }: Pick<CardFit, 'used' | 'room' | 'fits'>): CheckLine {
  if (!fits) {
    const over = used - room;
    return { id: 'fit', state: 'look', text: `${over === 1 ? 'One line' : `${over} lines`} longer than the card` };
  }
  return { id: 'fit', state: 'done', text: room - used >= 2 ? 'Fits the card with room to breathe' : 'Fits the card' };
}
