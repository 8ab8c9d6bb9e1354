import type { Interview } from '../model';
import { type Day, daysBetween, weekdayOf, monthNames } from '../time/day';

/** How people, days and meetings are called inside a note or a message. Names are never corrected, only told on one line. */

const HONORIFIC = /^(dr|prof|mr|mrs|ms|mx|sir|dame|rev|fr|hon|judge|professor|doctor)\.?$/i;

const plainName = (name: string): string => name.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/**
 * What a greeting says. addressed('Dr. Ruth Okafor') -> 'Dr. Okafor'; addressed('Priya Raman') -> 'Priya';
 * a name in another script or of more words is told as it is: which part is the given name is not ours to guess.
 */
export function addressed(name: string): string {
  const plain = plainName(name);
  const words = plain.split(' ');
  if (words.length > 2 && HONORIFIC.test(words[0]!)) return `${words[0]} ${words.at(-1)}`;
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
