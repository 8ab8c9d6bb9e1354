import { describe, expect, it } from 'vitest';
import { messageWeights, sentenceWeights } from '../../../src-main/domain/message/learnt-weights';
import { learnt } from './lessons';
import { labelled, score } from './score';

describe('on the forty examples', () => {
  const result = score(labelled('tone-examples'));

  it('at least 18 of 20 irritated messages are flagged', () => expect(result.found.hits).toBeGreaterThanOrEqual(18));
  it('at most 1 of 16 fine ones is', () => expect(result.falseFlags.hits).toBeLessThanOrEqual(1));
  it('the 4 incomplete notes are named', () => expect(result.parts.hits).toBe(4));
});

describe('on the practice messages', () => {
  const result = score(labelled('practice-messages'));

  it('at least 85 % of the irritated ones are flagged, with stock phrases and without', () => {
    expect(result.found.share).toBeGreaterThanOrEqual(0.85);
    expect(result.foundWithoutStock.share).toBeGreaterThanOrEqual(0.85);
  });
  it('at most 7 % of the fine ones are', () => expect(result.falseFlags.share).toBeLessThanOrEqual(0.07));
  it('incomplete notes are named with their parts, complete ones are not', () => {
    expect(result.parts.share).toBeGreaterThanOrEqual(0.9);
    expect(result.falseParts.share).toBeLessThanOrEqual(0.07);
  });
});

describe.each(['first-look-messages', 'second-look-messages'])('on the %s, which have taught since', (name) => {
  const result = score(labelled(name));

  it('at least 85 % of the irritated ones are flagged, with stock phrases and without', () => {
    expect(result.found.share).toBeGreaterThanOrEqual(0.85);
    expect(result.foundWithoutStock.share).toBeGreaterThanOrEqual(0.85);
  });
  it('at most 7 % of the fine ones are', () => expect(result.falseFlags.share).toBeLessThanOrEqual(0.07));
  it('incomplete notes are named with their parts', () => expect(result.parts.share).toBeGreaterThanOrEqual(0.9));
});

/** No stock phrase at all, as many near misses, dry irony: here the guard is weakest, even where these have taught. */
describe('on messages made hard on purpose', () => {
  const result = score(labelled('hard-messages'));

  it('at least four of five irritated ones are flagged', () => expect(result.found.share).toBeGreaterThanOrEqual(0.8));
  it('at most one of eight fine ones is', () => expect(result.falseFlags.share).toBeLessThanOrEqual(0.125));
});

/** Dates, papers, beginnings of a sentence: neither warm nor irritated. They may be nudged. */
describe('on plain messages', () => {
  it('that have taught, at most 7 % are flagged', () =>
    expect(score(labelled('plain-messages')).falseFlags.share).toBeLessThanOrEqual(0.07));
  it('that have not, at most one of six is', () =>
    expect(score(labelled('unseen-plain-messages')).falseFlags.share).toBeLessThanOrEqual(1 / 6));
});

describe('on messages written beside the rules', () => {
  const result = score(labelled('own-messages'));

  it('nine of ten irritated ones are flagged', () => expect(result.found.share).toBeGreaterThanOrEqual(0.9));
  it('at most one of twenty that are fine or merely cool is', () =>
    expect(result.falseFlags.share).toBeLessThanOrEqual(0.05));
});

/**
 * Messages of which none has taught: a hundred by one who knew the rules, and 270 by two who did not (`third-look`), half of
 * whose irritated ones use no stock phrase.
 */
describe.each(['unseen-messages', 'third-look-messages'])('on the %s, which the guard has not learnt from', (name) => {
  const result = score(labelled(name));

  it('at least 85 % of the irritated ones are flagged', () => expect(result.found.share).toBeGreaterThanOrEqual(0.85));
  it('at most 7 % of the fine ones are', () => expect(result.falseFlags.share).toBeLessThanOrEqual(0.07));
  it('incomplete notes are named with their parts', () => expect(result.parts.share).toBeGreaterThanOrEqual(0.85));
});

describe('the weights', () => {
  it.each([
    ['of a message', learnt.messages, messageWeights],
    ['of a sentence of a note', learnt.sentences, sentenceWeights],
  ])('%s are what the labelled messages teach', (_, taught, { signs, words }) =>
    expect(taught).toEqual({ signs, words: Object.fromEntries(words) }),
  );
});
