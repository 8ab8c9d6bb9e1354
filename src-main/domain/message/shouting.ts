import type { Finding } from './checked';

/** Capitals and doubled marks. Abbreviations (NASA, SQL, RN) are no shouting: only words of the common language are. */
const loud = new Set(
  (
    'all again already always am and another any anyone are be been but call can cannot come date day days decide decision did do does done even ever every exactly ' +
    'finally for from get give go going got has have hear heard here how immediately is job just know last let long many me must my need never no nobody none not nothing now offer one only ' +
    'other please promise promised reply respond response seriously should silence some someone still stop tell thank thanks that the them there these they this those three time today tomorrow ' +
    'two unacceptable urgent very wait waited waiting want was week weeks were what when where which who why will with word work would year yes yesterday you your answer email emails message ' +
    'application interview month months times hello really so too months once more anything something everything phone'
  ).split(' '),
);
const capitals = /\p{Lu}[\p{Lu}\p{M}'’-]*\p{Lu}|\bI\b/gu;
const says = {
  rule: 'shouting',
  level: 'flag',
  why: 'Capitals and doubled marks are read as a raised voice.',
  suggestion: 'Say it in ordinary letters and with one mark; the words carry it.',
} as const;

export function shouting(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { index, 0: marks } of text.matchAll(/[!?！？‼⁇⁉⁈](?:[ \t]{0,2}[!?！？‼⁇⁉⁈])+/gu))
    found.push({ ...says, start: index, end: index + marks.length });
  for (const { index, 0: mark } of text.matchAll(/[‼⁇⁉⁈]/gu))
    found.push({ ...says, start: index, end: index + mark.length });
  let open: { start: number; end: number; loud: boolean; words: number } | undefined;
  const close = () => {
    if (open?.loud) found.push({ ...says, start: open.start, end: open.end });
    open = undefined;
  };
  for (const { index, 0: word } of text.matchAll(capitals)) {
    const end = index + word.length;
    // Only whole words: "PhD" and "McKay" have small letters beside the capitals.
    if (/[\p{L}\p{N}@]/u.test(text[index - 1] ?? ' ') || /[\p{L}\p{N}@]/u.test(text[end] ?? ' ')) continue;
    if (open && /^[\s,.'’!?-]*$/u.test(text.slice(open.end, index)) && index - open.end < 6) {
      open.end = end;
      open.words++;
    } else {
      close();
      if (word === 'I') continue;
      open = { start: index, end, loud: false, words: 1 };
    }
    if (word.length > 2 && loud.has(word.toLowerCase())) open.loud = true;
  }
  close();
  return found;
}
