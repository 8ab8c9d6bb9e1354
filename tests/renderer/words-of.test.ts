import { expect, it } from 'vitest';
import { wordsOf } from '../../src-renderer/drafts/words-of';

const parts = {
  greeting: 'Dear Tom,',
  thanks: 'Thank you for the hour.',
  interest: ' ',
  gain: 'Your reports deserve readers.',
  closing: 'Yours,',
  signed: 'Maya',
  kept: [],
};
const note = (whole: string | null) =>
  wordsOf({
    name: 'save-note-draft',
    input: { opportunity: 'a', interview: 'i', person: null, draft: { ...parts, whole } },
  });
const message = (subject: string) =>
  wordsOf({
    name: 'save-message-draft',
    input: {
      opportunity: 'a',
      purpose: 'check-in',
      channel: 'email',
      person: null,
      draft: { subject, words: 'Hello Tom.', kept: [] },
    },
  });

it('a note is copied as its letter, without the parts that are empty', () => {
  expect(note(null)).toBe('Dear Tom,\n\nThank you for the hour.\n\nYour reports deserve readers.\n\nYours,\n\nMaya');
  expect(note('Dear Tom, thank you.')).toBe('Dear Tom, thank you.');
});

it('a message is copied with its subject, if it has one', () => {
  expect(message('Thank you')).toBe('Thank you\n\nHello Tom.');
  expect(message('')).toBe('Hello Tom.');
});
