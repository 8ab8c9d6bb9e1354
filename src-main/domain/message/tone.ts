import type { Finding, MessageKind } from './checked';
import { edgeOf, type Hearing, sharpest } from './edge';
import { findAll, type Line } from './line';
import type { Span } from './sentences';
import { toneRules } from './tone/rules';

const rules = new Map(toneRules.map(({ says }) => [says.rule, says]));

const edged = {
  rule: 'edge',
  level: 'flag',
  why: 'No single word is harsh, but this is about what they did or left undone, and nothing beside it is warm.',
  suggestion:
    'Begin with thanks or with what keeps you interested, then offer one thing: "I am glad to send the drawings."',
} as const;

const cold = {
  rule: 'cold',
  level: 'nudge',
  why: 'There is no thanks, interest or offer in this yet, so it may sound cooler than you mean it.',
  suggestion: 'Add one warm thing: a thank you, what keeps you interested, or something you can send.',
} as const;

/** Words that name or mean them: a veiled reproach in a note needs one. */
const aboutThem = / (?:you|your|yours|they|their|people|someone|somebody|anyone|nobody|others?|the last) /;

/** The sharp words of any line, whatever stands beside them. */
export const sharpIn = (lines: readonly Line[]): Finding[] =>
  lines.flatMap((line) =>
    toneRules.flatMap(({ says, sharp }) =>
      sharp.flatMap((pattern) => findAll(line, pattern).map((span) => ({ ...says, level: 'flag' as const, ...span }))),
    ),
  );

/**
 * The veiled ones, where the message as a whole has an edge; without any, the sentence that gives it the edge. A message that is
 * only cold is nudged. In a warm letter one barbed sentence is enough.
 */
export function undertone(kind: MessageKind, hearing: Hearing, isGain: (line: Line) => boolean): Finding[] {
  const said = (list: Hearing['heard']): Finding[] =>
    list.flatMap(({ veiled }) =>
      veiled.map(({ rule, span }) => ({ ...rules.get(rule)!, level: 'flag' as const, ...span })),
    );
  if (kind !== 'note' && edgeOf(hearing) > 0) {
    const found = said(hearing.heard);
    if (found.length > 0) return found;
    const where: Span | undefined = sharpest(hearing);
    return where ? [{ ...edged, ...where }] : [];
  }
  if (hearing.cold) {
    const first = hearing.heard[0]?.line.span;
    return kind === 'note' || !first
      ? []
      : [{ ...cold, start: first.start, end: hearing.body.at(-1)?.line.span.end ?? first.end }];
  }
  return said(hearing.heard.filter(({ line, warm }) => !warm && !isGain(line) && aboutThem.test(line.heard)));
}
