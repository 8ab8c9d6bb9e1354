import type { MessageKind } from './checked';
import { type Letter, letterOf } from './letter';

export type Measure = {
  /** Greeting and sign-off not counted. */
  readonly sentences: number;
  /** Greeting and sign-off not counted. "follow-up" is one word. */
  readonly words: number;
  /** Voicemail: how long it takes to say all of it, name and number included. Otherwise null. */
  readonly seconds: number | null;
};

/** A calm voice says 150 words a minute, and the digits of a number three a second. */
export const WORDS_PER_MINUTE = 150;
export const DIGITS_PER_SECOND = 3;

/** Letters of scripts that write no spaces: two of them count as a word. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** countWords('Dr. Lee said 3.5 follow-ups – fine') -> 6 */
export function countWords(text: string): number {
  let count = 0;
  for (const [chunk] of text.matchAll(/\S+/g)) {
    const letters = chunk.match(withoutSpaces)?.length ?? 0;
    if (letters > 0) count += Math.ceil(letters / 2);
    else count += chunk.split(/[–—/…]|\.{2,}|,(?=\p{L})/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  }
  return count;
}

/** The telephone numbers of a text, as places: "555-0188", "(020) 7946 0018"; not "3.5" or "2026". */
export const phoneNumbers = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/[+(]?\d[\d().\s-]{5,24}\d/g)]
    .filter(([found]) => found.replaceAll(/\D/g, '').length >= 7)
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** secondsToSay('Hi, this is Theo Lund, 555-0188.') -> 4.3 */
export function secondsToSay(text: string): number {
  const numbers = phoneNumbers(text);
  const digits = numbers.reduce((sum, { start, end }) => sum + text.slice(start, end).replaceAll(/\D/g, '').length, 0);
  const words = numbers
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  return Math.round((countWords(words) * 600) / WORDS_PER_MINUTE + (digits * 10) / DIGITS_PER_SECOND) / 10;
}

export function measureLetter(kind: MessageKind, { text, sentences }: Letter): Measure {
  return {
    sentences: sentences.length,
    words: sentences.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end)), 0),
    seconds: kind === 'voicemail' ? secondsToSay(text) : null,
  };
}

/** The counter beside a message. measure({ kind: 'email', text: 'Dear Ms. Vance, thank you for today.' }) -> 1 sentence, 4 words */
export const measure = (message: { readonly kind: MessageKind; readonly text: string }): Measure =>
  measureLetter(message.kind, letterOf(message.kind, message.text));
