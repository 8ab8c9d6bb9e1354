/**
 * The words and marks of a text, lower-cased, with contractions taken apart, so that one rule reads them all:
 * tokenise("You’d think they’d have called") -> you would think they would have called
 */
export type Token = {
  /** As rules read it: lower case, straight apostrophes. */
  readonly word: string;
  /** Where the original word stands, in UTF-16 units; both halves of a contraction carry the whole of it. */
  readonly start: number;
  readonly end: number;
};

const WORD = String.raw`[\p{L}\p{M}]+(?:['’ʼ´\u0060][\p{L}\p{M}]+)*`;
const NUMBER = String.raw`\p{N}+(?:[.,:/-]\p{N}+)*`;
const MARK = String.raw`[,;:!?()"“”…–—]|-+(?=\s)`;
const anyToken = new RegExp(`${NUMBER}|${WORD}|${MARK}`, 'gu');

const whole: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  "let's": ['let', 'us'],
  cant: ['can', 'not'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  youre: ['you', 'are'],
  youve: ['you', 'have'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['have', 'to'],
};
const bareNegations = /^(do|did|does|have|has|had|is|are|was|were|would|could|should)nt$/;
const endings: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' };
/** After these "'s" is "is"; after a name it owns something ("Friday's answer"). */
const subjects = new Set(
  ['he', 'she', 'it', 'that', 'this', 'what', 'who', 'where', 'when', 'how', 'why', 'there', 'here'].concat([
    'everyone',
    'someone',
    'nobody',
    'anybody',
  ]),
);
const dashes = new Set(['–', '—', '-', '--', '---']);

/** apart("haven't") -> ['have', 'not'] */
function apart(word: string): readonly string[] {
  const known = Object.hasOwn(whole, word) ? whole[word] : undefined;
  if (known) return known;
  const bare = bareNegations.exec(word);
  if (bare) return [bare[1]!, 'not'];
  const cut = word.lastIndexOf("'");
  if (cut < 0) return [word];
  const head = word.slice(0, cut);
  const tail = word.slice(cut + 1);
  if (tail === 't' && head.endsWith('n')) return [head.slice(0, -1), 'not'];
  if (tail === 's') return [head, subjects.has(head) ? 'is' : "'s"];
  const ending = Object.hasOwn(endings, tail) ? endings[tail] : undefined;
  return ending ? [head, ending] : [word];
}

const plain = (raw: string): string => {
  if (dashes.has(raw)) return '-';
  if (raw === '“' || raw === '”') return '"';
  return raw.toLowerCase().replaceAll(/[’ʼ´`]/g, "'");
};

/** The tokens of `text` between two places, about `most` of them. Full stops are no tokens: sentences are cut before. */
export function tokenise(text: string, from = 0, to = text.length, most = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, to).matchAll(anyToken)) {
    if (tokens.length >= most) break;
    const start = from + match.index;
    const end = start + match[0].length;
    for (const word of apart(plain(match[0]))) tokens.push({ word, start, end });
  }
  return tokens;
}
