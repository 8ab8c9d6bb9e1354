import { isBarb } from './barb';
import type { Finding, MessageKind } from './checked';
import { cuesOf } from './cues';
import { hasEdge, type Hearing, sharpest, weightOf } from './edge';
import type { Found, Line } from './line';
import type { Span } from './sentences';
import type { Tone } from './tone/rules';

const edged = {
  rule: 'edge',
  level: 'flag',
  why: 'No single word is harsh, but together they sound less kind than you mean them.',
  suggestion:
    'Begin with thanks or with what keeps you interested, then offer one thing: "I am glad to send the drawings."',
} as const;

const cold = {
  rule: 'cold',
  level: 'nudge',
  why: 'There is no thanks, interest or offer in this yet, so it may sound cooler than you mean it.',
  suggestion: 'Add one warm thing: a thank you, what keeps you interested, or something you can send.',
} as const;

const barbed = {
  rule: 'barb',
  level: 'flag',
  why: 'Beside the thanks this sentence sounds like a reproach, and it is the one that will be remembered.',
  suggestion: 'Leave it out, or put a moment that you liked in its place.',
} as const;

/** What the cues and words of a sentence must weigh for a barb beside warm words. */
const BESIDE_WARMTH = 1.7;

const said = (found: readonly Found<Tone>[]): Finding[] =>
  found.map(({ means: { rule, why, suggestion }, start, end }) => ({
    rule,
    level: 'flag',
    start,
    end,
    why,
    suggestion,
  }));

/** The sharp words of any sentence, whatever stands beside them. */
export const sharpWords = ({ heard }: Hearing): Finding[] => heard.flatMap(({ sharp }) => said(sharp));

/** Nothing but plain questions for news, or about the day: cool, and no more. "I would like to know the status of my application." */
const onlyAsks = ({ body }: Hearing): boolean => body.every(({ line }) => cuesOf(line).has('ask'));

/**
 * The veiled ones, where the message as a whole has an edge; without any, the sentence that gives it the edge. A message that is
 * only cold is nudged. In a warm letter one barbed sentence is enough, and a note is read sentence by sentence.
 */
export function undertone(kind: MessageKind, hearing: Hearing, isGain: (line: Line) => boolean): Finding[] {
  if (kind === 'note')
    return hearing.body
      .filter(({ line, sharp }) => sharp.length === 0 && !cuesOf(line).has('ask'))
      .filter((one) => isBarb(one, isGain(one.line)))
      .flatMap(({ line, veiled }) => (veiled.length > 0 ? said(veiled) : [{ ...barbed, ...line.span }]));
  if (hasEdge(hearing)) {
    const found = hearing.heard.flatMap(({ veiled }) => said(veiled));
    if (found.length > 0) return found;
    const where: Span | undefined = sharpest(hearing);
    if (where && !onlyAsks(hearing)) return [{ ...edged, ...where }];
  }
  if (hearing.cold) {
    const first = hearing.heard[0]?.line.span;
    return first ? [{ ...cold, start: first.start, end: hearing.body.at(-1)?.line.span.end ?? first.end }] : [];
  }
  return hearing.body
    .filter(({ line, warm }) => !warm && !isGain(line) && weightOf(line) > BESIDE_WARMTH)
    .flatMap(({ veiled }) => said(veiled));
}
