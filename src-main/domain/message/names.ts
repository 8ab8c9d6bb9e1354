import type { Interview } from '../model';
import { type Day, daysBetween, weekdayOf, monthNames } from '../time/day';

/** How people, days and meetings are called inside a note or a message. Names are never corrected, only told on one line. */

const HONORIFIC = /^(dr|prof|mr|mrs|ms|mx|sir|dame|rev|fr|hon|judge|professor|doctor)\.?$/i;

const plainName = (name: string): string => name.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** What follows a name and is none; written so that Ma, Do and Vi stay the surnames they are. */
const SUFFIX =
  /^(?:[JjSs]n?r\.?|II|III|IV|VI|VII|VIII|[23][nr]d|[Ee]sq\.?|Ph\.?D\.?|MD|JD|MBA|CPA|RN|DDS|DVM|PE|[BM]Sc|(?:\p{Lu}\p{Ll}{0,2}\.){2,})$/u;
/** "van der Berg", "de la Renta": written small they belong to the surname; "Van" may be a given name. */
const PARTICLE = /^(?:van|von|zu|der|den|ter|ten|de|del|della|di|da|do|dos|das|du|la|le|af|av|bin|ibn|al|el)$/;
/** "Ortega y Gasset", "Puig i Cadafalch" */
const JOIN = /^[yi]$/;

/**
 * The part of a name that tells two people of one meeting apart, for a chip. surnameOf('Martin Luther King Jr.') -> 'King';
 * surnameOf('Ann Lee, Ph.D.') -> 'Lee'; surnameOf('José Ortega y Gasset III') -> 'Ortega y Gasset'. A name of one word, or one
 * in which nothing is found, is told as it is.
 */
export function surnameOf(name: string): string {
  const plain = plainName(name);
  // Before the comma stands the surname in "Lee, Ann" and in "Ann Lee, Jr."; in brackets stands what they do.
  const words = (plain.replaceAll(/\([^)]*\)/g, ' ').split(',')[0] ?? '').trim().split(/\s+/);
  while (words.length > 1 && (SUFFIX.test(words.at(-1)!) || (words.length > 2 && words.at(-1) === 'V'))) words.pop();
  let first = words.length - 1;
  if (first > 1 && JOIN.test(words[first - 1]!)) first -= 2;
  while (first > 0 && PARTICLE.test(words[first - 1]!)) first -= 1;
  return words.slice(first).join(' ') || plain;
}

/**
 * What a greeting says. addressed('Dr. Ruth Okafor') -> 'Dr. Okafor'; addressed('Priya Raman') -> 'Priya';
 * a name in another script or of more words is told as it is: which part is the given name is not ours to guess.
 */
export function addressed(name: string): string {
  const plain = plainName(name);
  const words = plain.split(' ');
  if (words.length > 2 && HONORIFIC.test(words[0]!)) return `${words[0]} ${surnameOf(plain)}`;
  const isLatin = words.every((word) => /^[\p{Script=Latin}\p{M}'’.-]+$/u.test(word));
  return words.length === 2 && isLatin && !HONORIFIC.test(words[0]!) ? words[0]! : plain;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** onDay('2026-11-17', '2026-11-20') -> 'on Tuesday'; longer ago 'on 17 November' */
export function onDay(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  return ago > 1 && ago < 7
    ? `on ${weekdays[weekdayOf(day) - 1]}`
    : `on ${+day.slice(8)} ${monthNames[+day.slice(5, 7) - 1]}`;
}

/** A meeting as something to be thankful for. momentOf('in-person', true, [], 'on Tuesday') -> 'our meeting on Tuesday' */
export function momentOf(
  kind: Interview['kind'],
  /** The one written to was there; else who was. */
  metYou: boolean,
  others: readonly string[],
  when: string,
): string {
  if (!metYou && others.length > 0) return `the interview with ${plainName(others[0]!)} ${when}`;
  switch (kind) {
    case 'in-person':
      return `our meeting ${when}`;
    case 'video':
      return `our conversation ${when}`;
    case 'phone':
      return `our call ${when}`;
  }
}

export { plainName };
