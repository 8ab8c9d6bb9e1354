import type { Refusal } from '../host/host';

/** A refusal in words: at its field, or with the field's name where no field is beside it. */

/**
 * The message when the refusal is about this field, written `interview.end` or `interviewers[0].name`; else undefined.
 * refusedAt({ field: 'interview.end', … }, 'end') -> its message
 */
export function refusedAt(refusal: Refusal | null | undefined, ...fields: string[]): string | undefined {
  const named = refusal?.field;
  if (!refusal || !named) return undefined;
  const path = named.replaceAll(/\[(\d+)\]/g, '.$1');
  return fields.some((field) => path === field || path.endsWith(`.${field}`)) ? sentence(refusal) : undefined;
}

/**
 * Where no field is beside it, with the field's name: 'end: must be after start' -> 'End must be after start.'
 * Words that were logged have no field of that name: they are the note's or the message's, and the history takes so many.
 */
export function wholeSentence({ code, message }: Refusal): string {
  const long = /^(?:[\w.]+\.)?words: must be at most ([\d,]+) characters \(it has ([\d,]+)\)$/.exec(message);
  if (long)
    return `Your words are too long to be logged: they have ${long[2]} characters, and ${long[1]} is the most. Shorten them, then log it again.`;
  return sentence({ code, message: message.replace(/^([\w.[\]]+): /, '$1 ') });
}

/** What is shown at no field is said at the foot. */
export function refusedElsewhere(refusal: Refusal | null | undefined, ...fields: string[]): string | null {
  if (!refusal) return null;
  return refusedAt(refusal, ...fields) ? null : wholeSentence(refusal);
}

/** Whatever it is, at the field that was sent: atField({ field: 'end', message: 'end: must be after start' }) -> 'Must be after start.' */
export const atField = (refusal: Refusal): string => sentence(refusal);

/** At its field the name need not be said again. sentence({ field: 'end', message: 'end: must be after start' }) -> 'Must be after start.' */
function sentence({ field, message }: Refusal): string {
  const text = field && message.startsWith(`${field}: `) ? message.slice(field.length + 2) : message;
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!”"]$/.test(begun) ? begun : `${begun}.`;
}
