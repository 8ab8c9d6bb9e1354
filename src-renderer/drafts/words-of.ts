import type { DraftSave } from './keeper';

/**
 * A draft as somebody would paste it: a note as its letter, a message with its subject above it.
 * { greeting: 'Dear Tom,', thanks: 'Thank you.', interest: '', …, whole: null } -> 'Dear Tom,\n\nThank you.'
 */
export function wordsOf(save: DraftSave): string {
  if (save.name === 'save-message-draft') return laid(save.input.draft.subject, save.input.draft.words);
  const { greeting, thanks, interest, gain, closing, signed, whole } = save.input.draft;
  return whole ?? laid(greeting, thanks, interest, gain, closing, signed);
}

const laid = (...parts: string[]) => parts.filter((part) => part.trim() !== '').join('\n\n');
