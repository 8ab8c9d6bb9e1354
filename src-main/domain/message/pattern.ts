/**
 * A small language for what people write, over word classes instead of whole phrases:
 *
 *   'kept/left me waiting'          one word or the other
 *   '{you} not? {promised}'         a class in braces; `?`: may be left out
 *   'wait* .. {unit}'               wait, waiting, waited; then up to three words of the same clause; then a unit of time
 *   'i *ed'                         a word that ends so: I welded
 *   '{message} ... reply'           up to seven words, also across a comma
 *   '(too much|so hard) to ask'     longer alternatives in brackets
 *   '!not' '^ so' 'why $'           not followed by it; at the sentence's beginning; at its end
 *   '#' '_'                         a number in digits; any word
 *
 * Patterns are read over the words of a sentence, one by one; every gap is bounded, so matching never runs away.
 */
export type Classes = Readonly<Record<string, string>>;

type Part =
  | {
      readonly is: 'word';
      readonly words: ReadonlySet<string>;
      readonly starts: readonly string[];
      readonly number: boolean;
    }
  | { readonly is: 'ending'; readonly letters: string }
  | { readonly is: 'either'; readonly of: readonly Pattern[] }
  | { readonly is: 'maybe' | 'not'; readonly part: Part }
  | { readonly is: 'gap'; readonly most: number; readonly acrossClauses: boolean }
  | { readonly is: 'any' | 'beginning' | 'end' };
export type Pattern = readonly Part[];

const symbols: Readonly<Record<string, Part>> = {
  '..': { is: 'gap', most: 3, acrossClauses: false },
  '...': { is: 'gap', most: 7, acrossClauses: true },
  _: { is: 'any' },
  '^': { is: 'beginning' },
  $: { is: 'end' },
};

/** Cuts at a mark that stands in no bracket. cut('a (b|c)|d', '|') -> ['a (b|c)', 'd'] */
function cut(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0 && (char === mark || (mark === ' ' && char === '\n'))) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Alternatives as one part: single words are looked up together. */
function either(of: readonly Pattern[]): Part {
  const words = new Set<string>();
  const starts: string[] = [];
  let number = false;
  const longer: Pattern[] = [];
  for (const pattern of of) {
    const [only] = pattern;
    if (pattern.length === 1 && only?.is === 'word') {
      for (const word of only.words) words.add(word);
      starts.push(...only.starts);
      number ||= only.number;
    } else if (pattern.length === 1 && only?.is === 'either') longer.push(...only.of);
    else longer.push(pattern);
  }
  const single: Part = { is: 'word', words, starts, number };
  if (longer.length === 0) return single;
  return { is: 'either', of: words.size + starts.length > 0 || number ? [[single], ...longer] : longer };
}

export function compiler(classes: Classes): (text: string) => Pattern {
  const ready = new Map<string, Part>();
  const classOf = (name: string): Part => {
    const known = ready.get(name);
    if (known) return known;
    const entries = classes[name];
    if (entries === undefined) throw new Error(`There is no word class {${name}}`);
    const made = alternatives(entries);
    ready.set(name, made);
    return made;
  };
  const alternatives = (text: string): Part => either(cut(text, '|').map(sequence));
  const sequence = (text: string): Pattern => cut(text, ' ').map(element);
  const word = (text: string): Part => ({
    is: 'word',
    words: new Set(text === '#' || text.endsWith('*') ? [] : [text]),
    starts: text.endsWith('*') ? [text.slice(0, -1)] : [],
    number: text === '#',
  });
  const element = (text: string): Part => {
    const symbol = symbols[text];
    if (symbol) return symbol;
    if (text.length === 1) return word(text);
    if (text.startsWith('*')) return { is: 'ending', letters: text.slice(1) };
    if (text.startsWith('!')) return { is: 'not', part: element(text.slice(1)) };
    if (text.endsWith('?')) return { is: 'maybe', part: element(text.slice(0, -1)) };
    if (text.startsWith('(')) return alternatives(text.slice(1, -1));
    if (/[()|]/.test(text)) throw new Error(`"${text}" mixes brackets and words`);
    return either(
      text
        .split('/')
        .map((one): Pattern => [one.startsWith('{') ? classOf(one.slice(1, -1)) : (symbols[one] ?? word(one))]),
    );
  };
  return sequence;
}

const NONE = -1;
const clauseEnds = new Set([',', ';', ':', '?', '!', '-', '(', ')']);
const isNumber = (word: string): boolean => word >= '0' && word < ':';

const fits = (part: Part & { is: 'word' }, word: string | undefined): boolean =>
  word !== undefined &&
  (part.words.has(word) ||
    (part.number && isNumber(word)) ||
    (part.starts.length > 0 && part.starts.some((start) => word.startsWith(start))));

/** Where the pattern, from its part `index` on, ends when it begins at `at`; `then` goes on after it. -1: nowhere. */
function endOf(
  pattern: Pattern,
  index: number,
  words: readonly string[],
  at: number,
  then?: (at: number) => number,
): number {
  const part = pattern[index];
  if (part === undefined) return then ? then(at) : at;
  switch (part.is) {
    case 'word':
      return fits(part, words[at]) ? endOf(pattern, index + 1, words, at + 1, then) : NONE;
    case 'ending':
      return words[at]?.endsWith(part.letters) ? endOf(pattern, index + 1, words, at + 1, then) : NONE;
    case 'any': {
      const word = words[at];
      return word === undefined || clauseEnds.has(word) ? NONE : endOf(pattern, index + 1, words, at + 1, then);
    }
    case 'beginning':
      return at === 0 ? endOf(pattern, index + 1, words, at, then) : NONE;
    case 'end':
      return at === words.length ? endOf(pattern, index + 1, words, at, then) : NONE;
    case 'not':
      return endOf([part.part], 0, words, at) === NONE ? endOf(pattern, index + 1, words, at, then) : NONE;
    case 'maybe': {
      const taken = endOf([part.part], 0, words, at, (next) => endOf(pattern, index + 1, words, next, then));
      return taken === NONE ? endOf(pattern, index + 1, words, at, then) : taken;
    }
    case 'either':
      for (const one of part.of) {
        const end = endOf(one, 0, words, at, (next) => endOf(pattern, index + 1, words, next, then));
        if (end !== NONE) return end;
      }
      return NONE;
    case 'gap':
      for (let over = 0; over <= part.most; over++) {
        const end = endOf(pattern, index + 1, words, at + over, then);
        if (end !== NONE) return end;
        const word = words[at + over];
        if (word === undefined || (!part.acrossClauses && clauseEnds.has(word))) return NONE;
      }
      return NONE;
  }
}

/** How a pattern can begin: by which words, by which beginnings of words, by a number; or by anything. */
type Beginnings = { words: Set<string>; starts: Set<string>; number: boolean; anything: boolean };

function addBeginnings(pattern: Pattern, to: Beginnings): void {
  for (const part of pattern) {
    switch (part.is) {
      case 'not':
      case 'beginning':
        continue;
      case 'maybe':
        addBeginnings([part.part], to);
        continue;
      case 'word':
        for (const word of part.words) to.words.add(word);
        for (const start of part.starts) to.starts.add(start);
        to.number ||= part.number;
        return;
      case 'either':
        for (const one of part.of) addBeginnings(one, to);
        return;
      case 'ending':
      case 'any':
      case 'gap':
      case 'end':
        to.anything = true;
        return;
    }
  }
}

/** Many patterns with what each stands for, found by the word they begin with. */
type Index<T> = {
  readonly entries: readonly { readonly pattern: Pattern; readonly means: T }[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byStart: ReadonlyMap<string, readonly { readonly start: string; readonly entry: number }[]>;
  readonly byNumber: readonly number[];
  readonly byAnything: readonly number[];
};

/** Beginnings of words are looked up by their first two letters. */
const keyOf = (word: string): string => word.slice(0, 2);

/** A book of patterns, indexed when it is first opened: a program that reads no message pays nothing. */
export type Book<T> = () => Index<T>;

export function bookOf<T>(read: () => Index<T>['entries']): Book<T> {
  let index: Index<T> | undefined;
  return () => (index ??= indexOf(read()));
}

function indexOf<T>(entries: Index<T>['entries']): Index<T> {
  const byWord = new Map<string, number[]>();
  const byStart = new Map<string, { start: string; entry: number }[]>();
  const byNumber: number[] = [];
  const byAnything: number[] = [];
  const add = <V>(map: Map<string, V[]>, key: string, value: V) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const [entry, { pattern }] of entries.entries()) {
    const beginnings: Beginnings = { words: new Set(), starts: new Set(), number: false, anything: false };
    addBeginnings(pattern, beginnings);
    if (beginnings.anything) {
      byAnything.push(entry);
      continue;
    }
    for (const word of beginnings.words) add(byWord, word, entry);
    for (const start of beginnings.starts) add(byStart, keyOf(start), { start, entry });
    if (beginnings.number) byNumber.push(entry);
  }
  return { entries, byWord, byStart, byNumber, byAnything };
}

/** A place in a list of words: from, to (exclusive), and what stands there. */
export type Place<T> = { readonly from: number; readonly to: number; readonly means: T };

/** All places of all patterns, each pattern once at a place. */
export function placesOf<T>(open: Book<T>, words: readonly string[]): Place<T>[] {
  const book = open();
  const places: Place<T>[] = [];
  const attempt = (entry: number, from: number) => {
    const { pattern, means } = book.entries[entry]!;
    const to = endOf(pattern, 0, words, from);
    if (to > from) places.push({ from, to, means });
  };
  for (const [from, word] of words.entries()) {
    for (const entry of book.byWord.get(word) ?? []) attempt(entry, from);
    for (const { start, entry } of book.byStart.get(keyOf(word)) ?? [])
      if (word.startsWith(start)) attempt(entry, from);
    if (isNumber(word)) for (const entry of book.byNumber) attempt(entry, from);
    for (const entry of book.byAnything) attempt(entry, from);
  }
  return places;
}
