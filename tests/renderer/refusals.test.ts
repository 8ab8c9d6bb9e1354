import { describe, expect, it } from 'vitest';
import { logInteractionInput } from '../../src-main/domain/changes/interactions';
import { readInput } from '../../src-main/core/read-input';
import { refusedAt, refusedElsewhere, wholeSentence } from '../../src-renderer/ui/refusals';

describe('a refusal that is said where its field is not', () => {
  it('names words that are too long, and says what would be right', () => {
    const read = readInput(logInteractionInput, {
      opportunity: 'fernhill',
      interaction: { kind: 'note-mailed', words: 'x'.repeat(12_345) },
    });
    expect(read.ok).toBe(false);
    if (read.ok) return;
    const said =
      'Your words are too long to be logged: they have 12,345 characters, and 10,000 is the most. ' +
      'Shorten them, then log it again.';
    expect(wholeSentence(read.error)).toBe(said);
    expect(refusedElsewhere(read.error)).toBe(said);
    expect(refusedAt(read.error, 'words')).toBe('Must be at most 10,000 characters (it has 12,345).');
  });

  it('begins with the name of the field, and is a sentence', () => {
    const wrong = { code: 'bad-input', field: 'end', message: 'end: must be after start' };
    expect(wholeSentence(wrong)).toBe('End must be after start.');
    expect(refusedElsewhere(wrong, 'end')).toBeNull();
    expect(refusedAt(wrong, 'end')).toBe('Must be after start.');
  });

  it('leaves a sentence as it is', () => {
    const message = 'Harbor Labs asked you to wait until Fri 11 Dec. Next good day: Mon 14 Dec.';
    expect(wholeSentence({ code: 'on-hold', message })).toBe(message);
  });
});
