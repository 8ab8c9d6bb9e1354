import { AtSign, MailCheck, MessageCircleQuestion, Phone, PhoneMissed, Voicemail } from 'lucide-react';
import type { InteractionKind } from '../host/host';
import type { Choice } from '../ui/choices';
import { type Kind, kindOfInteraction } from '../ui/kinds';
import { type Answer, contactKinds, thanksKinds } from './log-kinds';

/** The cards to choose from in the log dialog. */

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

export const choicesFor = (answer: Answer | null) =>
  answer && thanksKinds.includes(answer) ? thanks : answer && contactKinds.includes(answer) ? contacts : inbound;
