import type { MessageKind } from './checked';
import { postscriptIn } from './postscript';
import { type Span, sentencesOf } from './sentences';

/**
 * A message taken apart: what greets, what is said, what closes. Only what is said is counted, also what a P.S. says below the
 * name; the tone of all is read.
 * letterOf('email', 'Dear Ms. Vance, thank you. I can start in May. Sincerely, Pia')
 *   -> greeting 'Dear Ms. Vance,', sentences 'thank you.' 'I can start in May.', signOff 'Sincerely, Pia'
 */
export type Letter = {
  /** The text with tags and entities of pasted HTML blanked out: as long as the original, so that places stay right. */
  readonly text: string;
  readonly greeting: Span;
  readonly sentences: readonly Span[];
  readonly signOff: Span;
};

const blank = (found: string): string => ' '.repeat(found.length);
const withoutTags = (text: string): string =>
  text.replaceAll(/<\/?[a-zA-Z][^<>]{0,300}>|<!--|-->|&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/g, blank);

const SPACE = String.raw`[^\S\n]`;
const title = String.raw`(?:Dr|Mr|Mrs|Ms|Mx|Miss|Prof|Professor|Doctor|Sir|Madam|Rev|Judge|Chef|Captain)\b\.?`;
const nameWord = String.raw`(?:${title}|\p{Lu}\p{M}*\.(?=${SPACE})|\p{Lu}[\p{L}\p{M}'’-]*|van|von|de|der|den|da|di|la|le|bin|al|and|&|the|hiring|team|all|both|there|again|everyone|folks|committee|panel|manager)(?![\p{L}\p{N}])`;
const name = String.raw`${nameWord}(?:${SPACE}{1,3}${nameWord}){0,6}`;
const notAName = String.raw`(?!(?:I|It|This|Thank|Thanks|My|We|You|Your|Just|Is|Are|Do|Could|Would|Sorry|Please)\b)`;
const greetings = new RegExp(
  String.raw`^\s*(?:(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya|[Gg]reetings|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Dd]ay)|[Mm]orning|[Aa]fternoon)(?![\p{L}\p{N}])(?:,?${SPACE}{1,3}(?:${notAName}${name}|\p{L}+(?=[,:!])))?|[Tt]o [Ww]hom it may concern)${SPACE}*(?:[,;:!.]+|[–—]|-+(?=\s)|\n|$)?`,
  'u',
);
/** "this is Theo Lund, 555-0188", "it's Uma Rao about the florist post": on the phone a name opens the call. */
const introduction =
  /^(?:(?:this is|it['’]s|it is|my name is|my name['’]s|i['’]m|i am)\s+\p{Lu}|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?\s+here\b)/iu;
const goesOn = /\b(?:i|i['’](?:m|d|ve|ll)|you|your|we|and|but|so|because)\b/iu;

const closing = String.raw`(?:(?:with|many|very|my|warm|warmest|kind|kindest|best|all|the|sincere)${SPACE}+){0,3}(?:regards|wishes|thanks|appreciation|gratitude|best)|sincerely(?:${SPACE}+yours)?|yours(?:${SPACE}+(?:truly|sincerely|faithfully))?|cheers|respectfully(?:${SPACE}+yours)?|cordially|gratefully|warmly|(?:thanks|thank${SPACE}+you)(?:${SPACE}+(?:again|so much|very much|kindly|all|both|in advance))?|take${SPACE}+care|talk${SPACE}+soon|bye(?:${SPACE}+for${SPACE}+now)?|goodbye`;
const closings = new RegExp(
  String.raw`(?<=^|[.!?…,;\n]["”')]?\s{0,10}|[–—-]\s{0,3})(?:${closing})(?![\p{L}\p{N}])`,
  'giu',
);
const closingLine = new RegExp(String.raw`^\s*(?:${closing})[\s,.!–—-]*$`, 'iu');
/** Nothing but a closing: isClosing('With best regards,') -> true, isClosing('Thank you for today,') -> false */
export const isClosing = (line: string): boolean => closingLine.test(line);
/** "Ph.D.", "M.D.", "MBA", "Jr.": after a comma. */
const degree = String.raw`(?:\p{L}{1,2}(?:\.\p{L}{1,2})+\.?|\p{Lu}{2,5}|Jr\.?|Sr\.?|Esq\.?)(?![\p{L}\p{N}])`;
const signature = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|da|di|bin|al)){0,4}(?:,${SPACE}*${degree}){0,3}`;
/** What may follow the closing on its line; on lines of their own a whole signature block may. */
const afterClosing = new RegExp(
  String.raw`^[\s,.!–—-]*(?:${signature}[\s,.|–—-]*)?(?:[+(]?\d[\d\s().+-]*)?[\s.!]*$`,
  'u',
);
/** No line of it ends as a sentence does, but for "Ph.D." and "Jr.". */
const signatureBlock =
  /^[,.!]?[^\S\n]*(?:\n[^\S\n]*(?:[\p{Lu}\d(+][^\n]{0,40})?(?:(?<![.!?])|(?<=\.\p{L}{1,2}\.|\s(?:Jr|Sr|Esq|Inc|Ltd|Co)\.))){1,8}$/u;
const bareName = new RegExp(
  String.raw`(?<=[.!?…]["”')]?\s{1,10}|\n\s{0,10}|\s[–—-]{1,2}\s?)${signature}\s*\.?\s*$`,
  'u',
);
const noName =
  /^(?:I|Please|Thanks?|Yes|No|Sorry|Best|Hope|Looking|Any|Really|Congratulations|Talk|See|Monday|Tuesday|Wednesday|Thursday|Friday)\b/;

/** The longest end that is looked at for a closing: longer ones are text. */
const END = 320;

function signOffOf(whole: string, from: number, until: number): Span {
  const text = whole.slice(0, until);
  const to = text.trimEnd().length;
  const none = { start: to, end: to };
  const base = Math.max(from, to - END);
  const tail = text.slice(base, to);
  for (const match of tail.matchAll(closings)) {
    const rest = tail.slice(match.index + match[0].length);
    // "Thank you," opens a text as often as it ends one: at the very beginning it is said, not signed.
    if (/^thank/i.test(match[0]) && text.slice(from, base + match.index).trim() === '') continue;
    if (afterClosing.test(rest) || signatureBlock.test(rest)) return { start: base + match.index, end: to };
  }
  const signed = bareName.exec(tail);
  if (signed && base + signed.index > from && !noName.test(signed[0]) && /\p{Ll}/u.test(signed[0]))
    return { start: base + signed.index, end: to };
  return none;
}

export function letterOf(kind: MessageKind, original: string): Letter {
  const text = withoutTags(original);
  const opening = greetings.exec(text);
  let start = opening ? opening[0].length : 0;
  const postscript = postscriptIn(text, start);
  const above = signOffOf(text, start, postscript);
  // A P.S. that nobody has signed above is a part of the text, and the name may follow it.
  const signOff = above.start < above.end ? above : signOffOf(text, start, text.length);
  let sentences = sentencesOf(text, start, signOff.start);
  if (signOff === above) sentences.push(...sentencesOf(text, postscript));
  const spoken = kind === 'call' || kind === 'voicemail';
  const [first] = sentences;
  if (spoken && first) {
    const words = text.slice(first.start, first.end);
    if (introduction.test(words) && words.length < 120 && !goesOn.test(words.replace(introduction, ''))) {
      start = first.end;
      sentences = sentences.slice(1);
    }
  }
  return { text, greeting: { start: 0, end: start }, sentences, signOff };
}
