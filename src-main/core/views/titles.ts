import type { ItemKind } from '../../domain/plan/item';

/** The word on a chip, and at the head of a line. */
export const itemTitles: Record<ItemKind, string> = {
  'find-address': 'Find the address',
  'thank-you-note': 'Note',
  'thank-you-email': 'Thank-you email',
  answer: 'Answer',
  'offer-thanks': 'Thanks',
  'courtesy-close': 'Goodbye',
  review: 'Review',
  'first-follow-up': 'Follow up',
  'timeline-follow-up': 'Follow up',
  'check-in': 'Check in',
};
