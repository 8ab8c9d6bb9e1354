import type { MessagePurpose } from './purpose';

/**
 * Ways to begin: two sentences, the second an open question or an offer that may be ignored. They ask for no news, count
 * nothing, excuse themselves for nothing and hurry nobody (rule 4 of the article).
 */

export type Told = {
  /** "our meeting on Tuesday"; fits after "thank you for", "I enjoyed" and "since". */
  readonly moment: string;
  /** "the Buyer role at Juniper" */
  readonly role: string;
};
/** What is said, and what is asked or offered. */
export type Wording = readonly [said: string, asked: string];
type Ways = (told: Told) => readonly Wording[];

const anything = 'Is there anything else I can send you?';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** With facts of the case in them. */
export const wordings: Record<MessagePurpose, Ways> = {
  'first-follow-up': ({ moment, role }) => [
    [`Thank you again for ${moment}; I am very interested in ${role}.`, anything],
    [
      `I enjoyed ${moment} and would be glad to take on ${role}.`,
      'If a sample of my work would be useful, I am happy to send one.',
    ],
    [
      `${capital(moment)} made me keener on ${role}, thank you.`,
      'Please let me know if any detail about my background would help.',
    ],
  ],
  'check-in': ({ moment, role }) => [
    [
      `I still think with pleasure of ${moment} and remain very interested in ${role}.`,
      'If a reference or a sample of my work would help, I would be glad to send one.',
    ],
    [
      `Thank you again for ${moment}; I would love to take on ${role}.`,
      'Would a short talk or any further detail be useful to you?',
    ],
    [
      `I hope your week is going well; I remain keen on ${role}.`,
      `I am happy to add to anything from ${moment} if that helps.`,
    ],
    [`Since ${moment} I have kept thinking of ${role} with pleasure.`, 'Is there anything I could prepare for you?'],
    [
      `I remain glad about ${moment} and very interested in ${role}.`,
      'Please feel free to call or write at any hour that suits you.',
    ],
  ],
  'after-timeline': ({ moment, role }) => [
    [`I hope all is going well; I remain very interested in ${role}.`, 'Is there anything I can add that would help?'],
    [
      `Thank you again for ${moment}; I would still love to take on ${role}.`,
      'I am happy to talk whenever it suits you.',
    ],
    [
      `I remain very interested in ${role} and think with pleasure of ${moment}.`,
      'If anything more from me is useful, I would be glad to send it.',
    ],
  ],
  'after-reply': ({ moment, role }) => [
    [
      `Thank you again for your reply; I remain very interested in ${role}.`,
      'I would be glad to send anything that helps.',
    ],
    [`I still think with pleasure of ${moment} and would love to take on ${role}.`, anything],
    [
      `I hope your week is going well; ${role} still has my full interest.`,
      'I am happy to talk whenever it suits you.',
    ],
  ],
  answer: ({ role }) => [
    ['Thank you for your question, I am glad to answer it.', 'Please let me know if more detail would help.'],
    [
      `Thank you for asking; I am happy to say more about my interest in ${role}.`,
      'I am glad to add anything that helps.',
    ],
    ['Thank you for your message, I am happy to help.', 'Please let me know if anything else would be useful.'],
  ],
  goodbye: ({ moment }) => [
    [
      `Thank you for letting me know, and for ${moment}.`,
      'I wish you and your new colleague well, and would be glad to hear of other roles.',
    ],
    ['Thank you for telling me, and for considering me.', 'I enjoyed our talk and wish your team all the best.'],
    [
      `Thank you for your kind word, and for ${moment}.`,
      'I wish you well and would be glad if our paths crossed again.',
    ],
  ],
  'offer-thanks': ({ role }) => [
    [`Thank you for the offer of ${role}; I am delighted.`, 'I will read it with care and reply in good time.'],
    [
      'Thank you for this offer, it means a great deal to me.',
      'I am glad to talk over the details whenever it suits you.',
    ],
    [
      `I am delighted by your offer, thank you, and glad about ${role}.`,
      'I will read everything with care and write soon.',
    ],
  ],
  'thank-you-email': ({ moment, role }) => [
    [
      `Thank you for ${moment}; it made me keener on ${role}.`,
      'I would be glad to put my experience to work for your team.',
    ],
    [
      `I enjoyed ${moment}, thank you, and would love to take on ${role}.`,
      'What you described is work I know and would be glad to do for you.',
    ],
    [
      `Thank you for your time: ${moment} confirmed my interest in ${role}.`,
      'I am glad to send examples of similar work if that helps.',
    ],
  ],
};

/** Without any: for facts that are missing, too long, or would sound like something they are not. */
export const plainWordings: Record<MessagePurpose, readonly Wording[]> = {
  'first-follow-up': [
    ['Thank you again for your time; I am very interested in working with you.', anything],
    [
      'I enjoyed our conversation and would be glad to join you.',
      'If a sample of my work helps, I am happy to send one.',
    ],
    ['Thank you for the good conversation; it made me keener.', 'Please let me know if any detail would help.'],
  ],
  'check-in': [
    [
      'I remain very interested in working with you, thank you again.',
      'I would be glad to send a reference if that helps.',
    ],
    ['Thank you again for our conversation; I would love to join you.', 'Would any further detail be useful to you?'],
    ['I hope your week is going well; I remain keen to join you.', 'I am happy to talk whenever it suits you.'],
    ['I think with pleasure of our conversation, thank you.', 'Is there anything I could prepare for you?'],
  ],
  'after-timeline': [
    ['I hope all is going well; I remain very interested.', 'Is there anything I can add that would help?'],
    ['Thank you again for your time; I would still love to join you.', 'I am happy to talk whenever it suits you.'],
    ['I remain very interested, and thank you again.', 'If anything more is useful, I would be glad to send it.'],
  ],
  'after-reply': [
    ['Thank you again for your reply; I remain very interested.', 'I would be glad to send anything that helps.'],
    ['I would still love to join you, thank you.', anything],
    ['I hope your week is going well; I remain very interested.', 'I am happy to talk whenever it suits you.'],
  ],
  answer: [
    ['Thank you for your question, I am glad to answer it.', 'Please let me know if more detail would help.'],
    ['Thank you for your message, I am happy to help.', 'Please let me know if anything else would be useful.'],
    ['Thank you for asking, I am glad to.', 'Please let me know if I can add anything.'],
  ],
  goodbye: [
    ['Thank you for letting me know, and for your time.', 'I wish you and your new colleague well.'],
    ['Thank you for telling me, and for considering me.', 'I wish your team all the best.'],
    ['Thank you for your kind word and your time.', 'I would be glad if our paths crossed again.'],
  ],
  'offer-thanks': [
    ['Thank you for the offer; I am delighted.', 'I will read it with care and reply in good time.'],
    [
      'Thank you for this offer, it means a great deal to me.',
      'I am glad to talk over the details whenever it suits you.',
    ],
    ['I am delighted by your offer, thank you.', 'I will read everything with care and write soon.'],
  ],
  'thank-you-email': [
    ['Thank you for our conversation; it made me keener.', 'I would be glad to put my experience to work for you.'],
    [
      'I enjoyed our conversation, thank you, and would love to join you.',
      'It is work I know and would be glad to do.',
    ],
    ['Thank you for your time; I am very interested.', 'I am glad to send examples of similar work if that helps.'],
  ],
};

/** An invitation is answered with a yes. */
export const invitedWordings: readonly Wording[] = [
  ['Thank you for the invitation, I would be delighted to come.', 'Please let me know which time suits you best.'],
  ['Thank you, I would love to meet again.', 'I am happy to come whenever it suits you.'],
  ['I am delighted by your invitation, thank you.', 'Any time that suits you is good for me.'],
];

/** Something new to say, for the user to finish at the "…". */
export const freshStarts: Record<MessagePurpose, readonly string[]> = {
  'first-follow-up': ['Since we spoke I have …', 'What stayed with me is …'],
  'check-in': ['Since we spoke I have …', 'This may interest you: …', 'I have just finished …'],
  'after-timeline': ['Meanwhile I have …', 'This may interest you: …'],
  'after-reply': ['Since we spoke I have …', 'This may interest you: …'],
  answer: ['Here is my answer: …'],
  goodbye: ['What I take with me is …'],
  'offer-thanks': ['What I look forward to most is …'],
  'thank-you-email': ['What stayed with me is …', 'A result of mine that fits: …'],
};
