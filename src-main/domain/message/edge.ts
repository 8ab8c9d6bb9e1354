import { type Cue, cues, cuesOf } from './cues';
import { messageWeights } from './learnt-weights';
import { book } from './lexicon';
import { findAll, type Found, type Line, meaningsIn } from './line';
import type { Span } from './sentences';
import { type Tone, toneWords } from './tone/rules';
import { warmthOf } from './warmth';
import { sumOf, sumOfWords, type Weighed, wordsOf } from './weighing';

/**
 * The last layer: small signs weighed together. Most irritated messages use no phrase that a list could hold, but they lack
 * what every good message has (thanks, interest, an offer) and speak of what others did or left undone. Each feature is 0, 1 or 2;
 * the weights are learnt from the labelled messages in tests/fixtures (see tests/domain/message/learn.ts), together with a weight
 * for each word that was met often enough (`keen` speaks for a message, `inbox` against it).
 */
export const features = ['bias', 'cold', 'signs', 'veiled', 'veiledBesideWarmth', 'veiledInWarmth', ...cues] as const;
export type Feature = 'bias' | 'cold' | 'signs' | 'veiled' | 'veiledBesideWarmth' | 'veiledInWarmth' | Cue;

/** A sentence as this layer hears it. */
export type Heard = {
  readonly line: Line;
  readonly warm: boolean;
  readonly sharp: readonly Found<Tone>[];
  readonly veiled: readonly Found<Tone>[];
};

export type Hearing = Weighed<Feature> & {
  /** Nothing in what is said gives thanks, shows interest, offers or wishes anything. */
  readonly cold: boolean;
  /** What is said, without greeting and sign-off. */
  readonly body: readonly Heard[];
  readonly heard: readonly Heard[];
};

/** "Thank you again." at the end is meant; "Thanks, Bo" is only how one ends. */
const meantThanks = book<true>([true, ['^ (many|my|with|warm|best)? thank/thanks (you|again|so|very|for|to)']]);

/** How many kinds of veiled words there are: 0, 1, or 2 for more. */
export const rulesIn = (some: readonly Heard[]): number =>
  Math.min(2, new Set(some.flatMap(({ veiled }) => veiled.map(({ means }) => means.rule))).size);

/** Hears what is said; greeting and sign-off count as sentences that are never warm, but for thanks at the end. */
export function hear(body: readonly Line[], frame: readonly Line[] = []): Hearing {
  const signs = body.map((line) => warmthOf(line));
  const cold = signs.every(({ size }) => size === 0) && !frame.some((line) => meaningsIn(line, meantThanks).size > 0);
  const heard = [...body, ...frame].map((line, index) => {
    const found = findAll(line, toneWords);
    return {
      line,
      warm: (signs[index]?.size ?? 0) > 0,
      sharp: found.filter(({ means }) => means.sharp),
      veiled: found.filter(({ means }) => !means.sharp),
    };
  });
  const values = Object.fromEntries(features.map((feature) => [feature, 0])) as Record<Feature, number>;
  values.bias = 1;
  values.signs = new Set(signs.flatMap((found) => [...found])).size > 1 ? 1 : 0;
  values.veiledInWarmth = rulesIn(heard.filter(({ warm }) => warm));
  if (cold) {
    values.cold = 1;
    values.veiled = rulesIn(heard);
    for (const { line } of heard) for (const cue of cuesOf(line)) values[cue] = 1;
  } else values.veiledBesideWarmth = rulesIn(heard.filter(({ warm }) => !warm));
  return { cold, body: heard.slice(0, body.length), heard, values, words: wordsOf(body) };
}

/** From here on a message is said to have an edge. Below 0, since one more look at a fine message costs less than a harsh one sent. */
const EDGE = -0.4;

export const hasEdge = (hearing: Hearing): boolean => sumOf(hearing, messageWeights) > EDGE;

/** What the cues and the words of one sentence weigh together. */
export const weightOf = (line: Line): number =>
  [...cuesOf(line)].reduce(
    (sum, cue) => sum + messageWeights.signs[cue],
    sumOfWords(wordsOf([line]), messageWeights.words),
  );

/** The sentence that gives a message its edge: the one that weighs most. */
export function sharpest({ body, heard }: Hearing): Span | undefined {
  const weigh = ({ line, veiled }: Heard) => weightOf(line) + (veiled.length > 0 ? messageWeights.signs.veiled : 0);
  return (body.length > 0 ? body : heard).toSorted((a, b) => weigh(b) - weigh(a))[0]?.line.span;
}
