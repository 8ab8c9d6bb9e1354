import type { CheckedMessage, Circumstances, Finding, MessageKind, NotePart, Verdict } from './checked';
import { earlyQuestions } from './early';
import { hear } from './edge';
import { isEnglish } from './english';
import { hedging } from './hedges';
import { lengthFindings } from './length';
import { letterOf } from './letter';
import { lineOf } from './line';
import { noteFindings } from './note';
import { isGain, missingParts } from './parts';
import { shouting } from './shouting';
import { sharpWords, undertone } from './tone';

export { measure, type Measure } from './measure';

export type Message = { readonly kind: MessageKind; readonly text: string };

/** Ten times what fits a message: the tone of the rest decides nothing any more. */
const MOST_SENTENCES = 40;

/**
 * Reads a message before it is sent: how long it is, how it sounds, and for a note whether its three parts are there.
 * A guide, not a judge: it marks and explains, and holds nothing back. Never throws; the same message has the same answer.
 * Marks do not overlap, but for those that are about the whole (`length`, `cold`, `parts`, `same`).
 */
export function checkMessage({ kind, text }: Message, circumstances: Circumstances = {}): CheckedMessage {
  const letter = letterOf(kind, text);
  const body = letter.sentences.slice(0, MOST_SENTENCES).map((span) => lineOf(letter.text, span));
  const frame = [letter.greeting, letter.signOff].map((span) => lineOf(letter.text, span));
  const all = [...body, ...frame];
  const english = isEnglish(all);
  const hearing = hear(body, frame);
  const missing: NotePart[] = kind === 'note' && english ? missingParts(body) : [];
  const marks = [
    ...shouting(letter.text),
    ...sharpWords(hearing),
    ...hedging(all, circumstances.unanswered),
    ...(circumstances.waitingUntil === undefined ? [] : earlyQuestions(body, circumstances.waitingUntil)),
    ...(english ? undertone(kind, hearing, isGain) : []),
    ...(kind === 'note' ? noteFindings(letter, body, missing, circumstances) : []),
  ];
  const findings = [...onePerPlace(marks), ...lengthFindings(kind, letter)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return { verdict: verdictOf(findings), findings, missing };
}

const gravity = { nudge: 1, flag: 2 } as const;
/** About the whole message: their marks may lie over others. */
const aboutTheWhole = new Set(['cold', 'parts', 'same']);
/** Said only where nothing more can be said. */
const lastWord = new Set(['cold', 'edge']);

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end;

/** One finding a place: the gravest, then the longest, then the first. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const flagged = findings.some(({ rule, level }) => level === 'flag' && !lastWord.has(rule));
  const candidates = findings.filter(({ rule }) => !(flagged && lastWord.has(rule)));
  const kept: Finding[] = [];
  for (const one of candidates.toSorted(
    (a, b) => gravity[b.level] - gravity[a.level] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  ))
    if (aboutTheWhole.has(one.rule) || !kept.some((other) => !aboutTheWhole.has(other.rule) && overlap(one, other)))
      kept.push(one);
  return kept;
}

const verdictOf = (findings: readonly Finding[]): Verdict =>
  findings.some(({ level }) => level === 'flag') ? 'flag' : findings.length > 0 ? 'nudge' : 'ok';
