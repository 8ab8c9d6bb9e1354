import type { InteractionKind } from './model';
import type { ItemKind } from './plan/item';
import { type TimeOfDay } from './time/day';

/** The short names of things, for labels and sentences. */

/** What an item is called inside a sentence: "The check-in of Thu 10 Dec gives way." */
export const itemWords: Record<ItemKind, string> = {
  'find-address': 'address',
  'thank-you-note': 'note',
  'thank-you-email': 'thank-you email',
  answer: 'answer',
  'offer-thanks': 'thanks',
  'courtesy-close': 'goodbye',
  review: 'review',
  'first-follow-up': 'follow-up',
  'timeline-follow-up': 'follow-up',
  'check-in': 'check-in',
};

/** What an item is called when several are counted. pluralOf(3, 'check-in') -> '3 check-ins' */
export const pluralOf = (count: number, word: string): string =>
  count === 1
    ? `1 ${word}`
    : `${count} ${/(s|sh|ch|x)$/.test(word) ? `${word}es` : word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`}`;

/** What happened, as the thing that is logged or taken back: "Log the email to Fernhill Clinic". */
export const interactionWords: Record<InteractionKind, string> = {
  email: 'the email to',
  call: 'the call to',
  voicemail: 'the voicemail to',
  'no-answer': 'the unanswered call to',
  'note-mailed': 'the note to',
  'thank-you-email': 'the thank-you email to',
  reply: 'the reply from',
  timeline: 'the date from',
  'interview-invitation': 'the invitation from',
  rejection: 'the no from',
  offer: 'the offer from',
  'no-contact-request': 'the wish for no contact from',
  'review-answer': 'your decision about',
  'automatic-reply': 'the automatic reply from',
};

/** possessive('Fernhill Clinic') -> 'Fernhill Clinic’s'; possessive('Harbor Labs') -> 'Harbor Labs’' */
export const possessive = (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`);

/** listed(['Ruth', 'Tom', 'Ana']) -> 'Ruth, Tom and Ana' */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** sayTime('09:30') -> '9:30' */
export const sayTime = (time: TimeOfDay): string => time.replace(/^0(?=\d)/, '');

const courtesies = /^(?:(?:dr|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev)\b\.?\s*)+/i;
const degrees = /,?\s+(?:[A-Z][a-z]?\.?){2,}$|,\s*(?:Jr|Sr|Esq)\.?$/;

/**
 * What a person is called in passing: the given name, or title and family name where a title is how they are known.
 * calledName('Ruth Okafor') -> 'Ruth'; calledName('Dr. Ruth Okafor, MD') -> 'Dr. Okafor'; calledName('Okafor, Ruth') -> 'Ruth'
 */
export function calledName(name: string): string {
  const whole = name.trim().replace(degrees, '');
  const title = courtesies.exec(whole)?.[0].trim().split(/\s+/, 1)[0];
  const [family = '', given] = whole.replace(courtesies, '').split(/\s*,\s*/, 2);
  if (title !== undefined) {
    const last = given === undefined ? family.split(/\s+/).at(-1) : family;
    return last ? `${title} ${last}` : whole;
  }
  const [first = ''] = (given || family).split(/\s+/, 1);
  // 'J. Smith' is nobody's name by its first letter alone.
  return /^\p{L}\.?$/u.test(first) || first === '' ? whole : first;
}

/** A long name in a sentence or a label. shortened('Fernhill …', 60) keeps at most 60 characters. */
export const shortened = (text: string, length = 60): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
