import type { CheckedMessage, Circumstances, Finding, MessageKind, Verdict } from './checked';
import { lengthFindings } from './length';
import { letterOf } from './letter';
import { find, lineOf } from './line';
import { shouting } from './shouting';
import { toneRules } from './tone/rules';

export { measure, type Measure } from './measure';

export type Message = { readonly kind: MessageKind; readonly text: string };

/**
 * Reads a message before it is sent: how long it is, how it sounds, and for a note whether its three parts are there.
 * A guide, not a judge: it marks and explains, and holds nothing back. Never throws; the same message has the same answer.
 * Marks do not overlap, but for those of the whole message (`length`, `cold`).
 */
export function checkMessage(message: Message, _circumstances: Circumstances = {}): CheckedMessage {
  const letter = letterOf(message.kind, message.text);
  const lines = [letter.greeting, ...letter.sentences, letter.signOff].map((span) => lineOf(letter.text, span));
  const tone: Finding[] = shouting(letter.text);
  for (const { patterns, ...says } of toneRules)
    for (const line of lines)
      for (const pattern of patterns) {
        const span = find(line, pattern);
        if (span) tone.push({ ...says, ...span });
      }
  const findings = [...gravest(tone), ...lengthFindings(message.kind, letter)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return { verdict: verdictOf(findings), findings, missing: [] };
}

const gravity = { nudge: 1, flag: 2 } as const;

/** One finding a place: the gravest, then the longest. */
function gravest(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const one of findings.toSorted(
    (a, b) => gravity[b.level] - gravity[a.level] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  ))
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  return kept;
}

const verdictOf = (findings: readonly Finding[]): Verdict =>
  findings.some(({ level }) => level === 'flag') ? 'flag' : findings.length > 0 ? 'nudge' : 'ok';
