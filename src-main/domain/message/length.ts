import type { Finding, MessageKind } from './checked';
import type { Letter } from './letter';
import { measureLetter, phoneNumbers } from './measure';

/** Rule 4 of the article: a line or two. Greeting and sign-off are not counted. */
export const GOOD_SENTENCES = 2;
export const GOOD_WORDS = 45;
export const LONG_SENTENCES = 4;
/** More than this is flagged. */
export const MOST_WORDS = 60;
export const VOICEMAIL_SECONDS = 20;
export const NOTE_SENTENCES = { least: 4, most: 6 } as const;

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What is beyond the first `count` sentences; when there is nothing beyond, all that is said. */
function beyond({ sentences, signOff }: Letter, count: number): { start: number; end: number } {
  const first = sentences[count] ?? sentences[0];
  return { start: first?.start ?? 0, end: sentences.at(-1)?.end ?? signOff.end };
}

function ofMessage(letter: Letter, kind: MessageKind): Finding[] {
  const { sentences, words, seconds } = measureLetter(kind, letter);
  const found: Finding[] = [];
  const long = sentences >= LONG_SENTENCES || words > MOST_WORDS;
  if (long || sentences > GOOD_SENTENCES || words > GOOD_WORDS)
    found.push({
      rule: 'length',
      level: long ? 'flag' : 'nudge',
      ...beyond(letter, GOOD_SENTENCES),
      why: `This is ${plural(sentences, 'sentence')} and ${plural(words, 'word')} long; a line or two is read at once, more is put off.`,
      suggestion: `Keep the one thing that matters, in ${GOOD_SENTENCES} sentences and at most ${GOOD_WORDS} words.`,
    });
  if (seconds !== null && seconds > VOICEMAIL_SECONDS && !long)
    found.push({
      rule: 'length',
      level: 'nudge',
      ...beyond(letter, GOOD_SENTENCES),
      why: `Said calmly this takes about ${Math.round(seconds)} seconds; after ${VOICEMAIL_SECONDS} people stop listening.`,
      suggestion: 'Say your name, one warm sentence and your number, and leave the rest for the talk.',
    });
  return found;
}

/** A voicemail's number comes last, where it can be written down. */
function numberLast({ text }: Letter): Finding[] {
  const numbers = phoneNumbers(text);
  const last = numbers.at(-1);
  if (!last || (text.slice(last.end).match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0) <= 6) return [];
  return [
    {
      rule: 'number',
      level: 'nudge',
      ...last,
      why: 'A number in the middle is gone before the pen is found.',
      suggestion: 'Say your number last, slowly: "You can reach me at 555-0100. Thank you."',
    },
  ];
}

function ofNote(letter: Letter): Finding[] {
  const { sentences } = measureLetter('note', letter);
  const { least, most } = NOTE_SENTENCES;
  if (sentences >= least && sentences <= most) return [];
  return [
    {
      rule: 'length',
      level: 'nudge',
      ...beyond(letter, most),
      why:
        sentences < least
          ? `A note of ${plural(sentences, 'sentence')} can look like a duty; ${least} to ${most} fit the card and say it all.`
          : `${plural(sentences, 'sentence')} are more than one side of a card holds well; ${least} to ${most} are enough.`,
      suggestion:
        sentences < least
          ? 'Add what the moment meant to you, what made you keener, or what you would bring.'
          : 'Keep the thanks, the interest and the one result that fits what they need.',
    },
  ];
}

export function lengthFindings(kind: MessageKind, letter: Letter): Finding[] {
  if (letter.sentences.length === 0 && letter.text.trim() === '') return [];
  switch (kind) {
    case 'note':
      return ofNote(letter);
    case 'voicemail':
      return [...ofMessage(letter, kind), ...numberLast(letter)];
    case 'email':
    case 'call':
      return ofMessage(letter, kind);
  }
}
