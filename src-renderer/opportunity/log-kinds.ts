import type { Interaction, InteractionKind, ShiftLine } from '../host/host';

/** The kinds of what can be logged: what was sent, what was said, what came back. */

/** What the dialog opens on. `reply` leaves the choice of what they said open. */
export type LogAction =
  | 'mailed'
  | 'thanked'
  | 'emailed'
  | 'called'
  | 'voicemail'
  | 'no-answer'
  | 'reply'
  | 'date'
  | 'automatic'
  | 'invitation'
  | 'offer'
  | 'rejection'
  | 'no-contact';

/** A reply with a question is a reply that is answered; in the dialog it is a choice of its own. */
export type Answer = InteractionKind | 'question';

export const opensOn: Record<LogAction, Answer | null> = {
  mailed: 'note-mailed',
  thanked: 'thank-you-email',
  emailed: 'email',
  called: 'call',
  voicemail: 'voicemail',
  'no-answer': 'no-answer',
  reply: null,
  date: 'timeline',
  automatic: 'automatic-reply',
  invitation: 'interview-invitation',
  offer: 'offer',
  rejection: 'rejection',
  'no-contact': 'no-contact-request',
};

export const thanksKinds: readonly Answer[] = ['note-mailed', 'thank-you-email'];
export const contactKinds: readonly Answer[] = ['email', 'call', 'voicemail', 'no-answer'];

/** What a note, and what a contact, is the doing of; a check-in only when it was opened from one. */
export const noteKinds: readonly ShiftLine['kind'][] = ['thank-you-note', 'thank-you-email', 'find-address'];
export const owedKinds: readonly ShiftLine['kind'][] = [
  'first-follow-up',
  'timeline-follow-up',
  'answer',
  'offer-thanks',
  'courtesy-close',
];

export const asAnswer = (interaction: Interaction): Answer =>
  interaction.kind === 'reply' && interaction.needsAnswer ? 'question' : interaction.kind;
