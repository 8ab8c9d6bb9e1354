import type { CheckedMessage, Circumstances, Finding, MessageKind, NotePart, Verdict } from './checked';
import { earlyQuestions } from './early';
import { hear } from './edge';
import { hedging } from './hedges';
import { lengthFindings } from './length';
import { letterOf } from './letter';
import { lineOf } from './line';
import { noteFindings } from './note';
import { isGain, missingParts } from './parts';
import { shouting } from './shouting';
import { sharpIn, undertone } from './tone';

export { measure, type Measure } from './measure';

export type Message = { readonly kind: MessageKind; readonly text: string };

/**
 * Reads a message before it is sent: how long it is, how it sounds, and for a note whether its three parts are there.
 * A guide, not a judge: it marks and explains, and holds nothing back. Never throws; the same message has the same answer.
 * Marks do not overlap, but for those that are about the whole (`length`, `cold`, `parts`, `same`).
 */
export function checkMessage({ kind, text }: Message, circumstances: Circumstances = {}): CheckedMessage {
  const letter = letterOf(kind, text);
  const body = letter.sentences.map((span) => lineOf(letter.text, span));
  const frame = [letter.greeting, letter.signOff].map((span) => lineOf(letter.text, span));
  const all = [...body, ...frame];
  const missing: NotePart[] = kind === 'note' ? missingParts(body) : [];
  const marks = [
    ...shouting(letter.text),
    ...sharpIn(all),
    ...hedging(all, circumstances.unanswered),
    ...(circumstances.waitingUntil === undefined ? [] : earlyQuestions(body, circumstances.waitingUntil)),
    ...undertone(kind, hear(body, frame), isGain),
    ...(kind === 'note' ? noteFindings(letter, body, missing, circumstances) : []),
  ];
  const findings = [...onePerPlace(marks), ...lengthFindings(kind, letter)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return { verdict: verdictOf(findings), findings, missing };
}

const gravity = { nudge: 1, flag: 2 } as const;
const aboutTheWhole = new Set(['cold', 'parts', 'same']);

/** One finding a place: the gravest, then the longest, then the first. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const one of findings.toSorted(
    (a, b) => gravity[b.level] - gravity[a.level] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  ))
    if (
      aboutTheWhole.has(one.rule)
        ? one.rule !== 'cold' || kept.every(({ level }) => level !== 'flag')
        : !kept.some(({ rule, start, end }) => !aboutTheWhole.has(rule) && one.start < end && start < one.end)
    )
      kept.push(one);
  return kept;
}

const verdictOf = (findings: readonly Finding[]): Verdict =>
  findings.some(({ level }) => level === 'flag') ? 'flag' : findings.length > 0 ? 'nudge' : 'ok';
