import { AtSign, MailCheck, MessageCircleQuestion, Phone, PhoneMissed, Voicemail } from 'lucide-react';
import type { Interaction, InteractionKind, ShiftLine } from '../host/host';
import type { Choice } from '../ui/choices';
import { type Kind, kindOfInteraction } from '../ui/kinds';

/** What can be logged: what was sent, what was said, what came back. */

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

const sent = (kind: InteractionKind, icon: Kind['icon'], title: string, line: string): Choice<Answer> => ({
  value: kind,
  kind: { word: title, icon, tone: kind === 'note-mailed' || kind === 'thank-you-email' ? 'note' : 'followup' },
  title,
  line,
});
const thanks = [
  sent('note-mailed', MailCheck, 'I mailed the note', 'In the box, by hand'),
  sent('thank-you-email', AtSign, 'I emailed my thanks', 'Instead of the card'),
];
const contacts = [
  sent('email', AtSign, 'I emailed', 'A line or two'),
  sent('call', Phone, 'I called', 'And we spoke'),
  sent('voicemail', Voicemail, 'I left a voicemail', 'It counts as a contact'),
  sent('no-answer', PhoneMissed, 'No answer', 'No message left; try again'),
];
const came = (kind: InteractionKind, title: string, line: string): Choice<Answer> => ({
  value: kind,
  kind: kindOfInteraction(kind),
  title,
  line,
});
const inbound: Choice<Answer>[] = [
  came('timeline', 'They gave a date', '“We decide by the 11th”'),
  came('reply', 'They answered, no date', '“We will be in touch”'),
  {
    value: 'question',
    kind: { word: 'Question', icon: MessageCircleQuestion, tone: 'reply' },
    title: 'They asked something',
    line: 'Your answer comes first',
  },
  came('interview-invitation', 'Another interview', 'The plan starts again there'),
  came('offer', 'An offer', 'Everything else goes quiet'),
  came('rejection', 'Not this time', 'Close it kindly'),
  came('no-contact-request', 'Please do not contact', '“No calls, please”'),
  came('automatic-reply', 'Automatic reply', 'Out of office; not an answer'),
];

export const thanksKinds: readonly Answer[] = ['note-mailed', 'thank-you-email'];
export const contactKinds: readonly Answer[] = ['email', 'call', 'voicemail', 'no-answer'];
export const choicesFor = (answer: Answer | null) =>
  answer && thanksKinds.includes(answer) ? thanks : answer && contactKinds.includes(answer) ? contacts : inbound;

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
