/** How much room letters of any script take in a line of handwriting, counted in average letters. */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader calls one letter: a base with its marks, an emoji with all its parts. lettersOf('é👩‍💻') -> ['é', '👩‍💻'] */
export const lettersOf = (text: string): string[] =>
  // Plain text is the rule and is its own letters.
  /^[ -~]*$/.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Written in a square: East Asian Wide and Fullwidth (UAX #11), and emoji. */
const wide =
  /[\u{1100}-\u{115F}\u{2E80}-\u{303E}\u{3041}-\u{A4CF}\u{A960}-\u{A97C}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\u{FE0F}/u;

/** widthOf('a') -> 1, widthOf('漢') -> 2, widthOf('👩‍💻') -> 2, widthOf('\u200b') -> 0 */
export const widthOf = (letter: string): number =>
  /^[ -~]$/.test(letter) ? 1 : /^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1;

export const isWide = (letter: string): boolean => widthOf(letter) === 2;

const strong = /\p{L}/u;
const rightToLeft = /[\u{0590}-\u{08FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFF}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The direction of a paragraph is that of its first letter (UAX #9, P2 and P3). directionOf('«שלום» said Tom') -> 'rtl' */
export function directionOf(paragraph: string): 'ltr' | 'rtl' {
  const first = strong.exec(paragraph)?.[0];
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr';
}
