import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkMessage } from '../../../src-main/domain/message/check';
import type { CheckedMessage, MessageKind, NotePart } from '../../../src-main/domain/message/checked';

/** One message of a labelled file in tests/fixtures. */
export type Labelled = {
  readonly kind: MessageKind;
  readonly text: string;
  /** `nudge`: neither warm nor irritated; it may be nudged and is not to be flagged. */
  readonly label: 'flag' | 'ok' | 'missing' | 'nudge';
  /** What the writer meant by it: "guilt", "broken promise". */
  readonly why?: string;
  /** Irritated by a stock phrase? */
  readonly stock?: boolean;
  readonly lacks?: readonly NotePart[];
  /** The sentence that spoils a note. */
  readonly barb?: string;
};

export const labelled = (name: string): Labelled[] =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../fixtures', `${name}.json`), 'utf8'));

export type Share = { readonly hits: number; readonly of: number; readonly share: number };
export type Score = {
  /** Irritated messages that are flagged. */
  readonly found: Share;
  /** Those among them that use no stock phrase, where the file says so. */
  readonly foundWithoutStock: Share;
  /** Fine messages that are flagged all the same, and those that are only nudged. */
  readonly falseFlags: Share;
  readonly fineNudged: Share;
  /** Incomplete notes of which exactly the right parts are named (any part, where the file does not say which). */
  readonly parts: Share;
  /** Complete notes of which a part is called missing. */
  readonly falseParts: Share;
  /** What came out otherwise than labelled, to be read. */
  readonly wrong: readonly (Labelled & { readonly answer: CheckedMessage })[];
};

const share = (list: readonly boolean[]): Share => {
  const hits = list.filter(Boolean).length;
  return { hits, of: list.length, share: list.length === 0 ? 0 : hits / list.length };
};

function partsAreRight({ lacks }: Labelled, { missing }: CheckedMessage): boolean {
  return lacks ? [...lacks].toSorted().join() === [...missing].toSorted().join() : missing.length > 0;
}

/** Scores the guard on labelled messages. score(labelled('tone-examples')).found.hits -> 20 */
export function score(messages: readonly Labelled[]): Score {
  const all = messages.map((message) => ({ message, answer: checkMessage(message) }));
  const flagged = ({ answer }: (typeof all)[number]) => answer.verdict === 'flag';
  const of = (...labels: Labelled['label'][]) => all.filter(({ message }) => labels.includes(message.label));
  const right = ({ message, answer }: (typeof all)[number]) =>
    message.label === 'flag'
      ? answer.verdict === 'flag'
      : answer.verdict !== 'flag' && (message.label !== 'missing' || partsAreRight(message, answer));
  return {
    found: share(of('flag').map(flagged)),
    foundWithoutStock: share(
      of('flag')
        .filter(({ message }) => message.stock === false)
        .map(flagged),
    ),
    falseFlags: share(of('ok', 'nudge').map(flagged)),
    fineNudged: share(of('ok').map(({ answer }) => answer.verdict === 'nudge')),
    parts: share(of('missing').map(({ message, answer }) => partsAreRight(message, answer))),
    falseParts: share(
      of('ok')
        .filter(({ message }) => message.kind === 'note')
        .map(({ answer }) => answer.missing.length > 0),
    ),
    wrong: all.filter((one) => !right(one)).map(({ message, answer }) => ({ ...message, answer })),
  };
}
