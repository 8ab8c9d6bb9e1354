/** Cuts a stretch of text into sentences, knowing "Dr.", "St.", "a.m.", "Ph.D.", "P.S.", initials and "3.5". Places are UTF-16 units of the text. */
export type Span = { readonly start: number; readonly end: number };

/** A full stop after these ends no sentence. */
const abbreviations = new Set(
  (
    'dr mr mrs ms mx prof rev hon sr jr st mt ft no nos dept approx est inc ltd co corp vs etc e.g i.e p.s p.p.s cf fig tel ext ave blvd rd ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun messrs capt sgt lt col gen'
  ).split(' '),
);
/** A full stop after these ends one only when a new one seems to begin: "at 9 a.m. Thank you", but "at 9 a.m. Tuesday". */
const endWhenFollowedByAStart = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'jr', 'sr', 'ext', 'est']);
/** So do these: "a.m", "U.S", "Ph.D", "R.N", "M.B.A" */
const dotted = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u;
const notAStart =
  /^(?:Mon|Tues?|Wednes|Wed|Thurs?|Fri|Satur|Sat|Sun)(?:day)?\b|^(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT|BST|CET)\b/;
/** These stand before a name or number, never at a sentence's end. */
const closers = new Set(['"', '”', "'", '’', ')', ']', '»']);
const isSpace = (char: string) => /\s/u.test(char);

/** Does the full stop at `at` belong to a word? */
function belongsToWord(text: string, at: number, next: number): boolean {
  let from = at;
  while (from > 0 && at - from < 12 && /[\p{L}.]/u.test(text[from - 1]!)) from--;
  const word = text.slice(from, at).toLowerCase();
  if (word === '') return false;
  const startsAnew = /^["“'‘(]?\p{Lu}/u.test(text.slice(next, next + 3));
  if (endWhenFollowedByAStart.has(word) || (dotted.test(word) && !abbreviations.has(word)))
    return !startsAnew || notAStart.test(text.slice(next, next + 12));
  if (abbreviations.has(word)) return /^["“'‘(]?[\p{L}\p{N}#]/u.test(text.slice(next, next + 3));
  // An initial: "J. Smith", "Maria K. Lopez". "plan B. Thank you" is rarer than a middle name.
  return /^\p{Lu}$/u.test(text.slice(from, at)) && word !== 'i' && startsAnew;
}

/** sentencesOf('Dr. Lee said 3.5 hours. Good?') -> ['Dr. Lee said 3.5 hours.', 'Good?'] as spans. Those without a letter or digit are left out. */
export function sentencesOf(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let start = from;
  const close = (end: number, next: number) => {
    let first = start;
    while (first < end && isSpace(text[first]!)) first++;
    let last = end;
    while (last > first && isSpace(text[last - 1]!)) last--;
    start = next;
    if (last > first && /[\p{L}\p{N}]/u.test(text.slice(first, last))) spans.push({ start: first, end: last });
    // Marks alone belong to the sentence before: "Really . . ."
    else if (last > first && spans.length > 0) spans[spans.length - 1] = { ...spans[spans.length - 1]!, end: last };
  };
  for (let at = from; at < to; at++) {
    const char = text[at]!;
    if (char === '\n' || char === '\u2028' || char === '\u2029') {
      // A line of its own is a sentence where a blank line or a list follows it.
      let next = at + 1;
      while (next < to && (text[next] === ' ' || text[next] === '\t' || text[next] === '\r')) next++;
      if (next < to && (text[next] === '\n' || /[-*•–]/.test(text[next]!))) close(at, next);
      continue;
    }
    if (!'.!?…。！？؟'.includes(char)) continue;
    let end = at + 1;
    while (end < to && '.!?…。！？؟'.includes(text[end]!)) end++;
    const run = end - at;
    while (end < to && closers.has(text[end]!)) end++;
    const wide = '。！？'.includes(char);
    if (end < to && !isSpace(text[end]!) && !wide) {
      at = end - 1;
      continue;
    }
    let next = end;
    while (next < to && isSpace(text[next]!)) next++;
    if (char === '.' && run === 1 && belongsToWord(text, at, next)) continue;
    // "I waited… and waited": the thought goes on.
    if ((char === '…' || (char === '.' && run > 1)) && /\p{Ll}/u.test(text[next] ?? '')) {
      at = end - 1;
      continue;
    }
    close(end, end);
    at = end - 1;
  }
  close(to, to);
  return spans;
}
