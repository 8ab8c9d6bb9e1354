import type { Circumstances, Finding, NotePart } from './checked';
import type { Letter } from './letter';
import { book } from './lexicon';
import { findAll, type Line } from './line';
import { sameText } from './same-text';
import type { Span } from './sentences';

/** What a thank-you note is checked for beside its length and tone: its parts, the name, and that it asks for nothing. */

type Asking = Pick<Finding, 'rule' | 'why' | 'suggestion'>;

const asksNothing: readonly (Asking & { readonly patterns: readonly string[] })[] = [
  {
    rule: 'question',
    why: 'A thank-you note is a gift, and a question in it asks for work.',
    suggestion: 'Keep the question for your follow-up by phone or email.',
    patterns: ['?'],
  },
  {
    rule: 'salary',
    why: 'Money has its own moment, and it is not the thank-you note.',
    suggestion: 'Leave it for the talk about the offer.',
    patterns: [
      'salary/salaries/wage/wages/remuneration/paycheck',
      '(my|your|the|good|better|higher|hourly|starting|on|discuss) (hourly)? (pay|compensation|bonus|pay rate|rate of pay|benefits package) !(attention|off|roll|team)',
      '(dollars|pounds|euros|# k|#) (an|per|a) (hour|year|month|annum)',
    ],
  },
  {
    rule: 'date',
    why: 'Asking for a date or an answer turns the thanks into a reminder.',
    suggestion: 'End with what you look forward to: "I look forward to hearing from you."',
    patterns: [
      'let/tell me/us know',
      '(when|how soon) .. (you|i|we|the {org}|your {org}) .. (decide*|hear|know|expect|decision|start|answer)',
      '(your|a|the|for|an) (quick|prompt|early|speedy)? (answer|reply|decision|response) .. (by|soon|before|within|this week|next week|on {day}|today|tomorrow|quickly|shortly)',
      '(hear|call*|reply|answer|write|decide|respond) .. (by|before|within) (the|{day}|#|{count}|end|next|this|tomorrow)',
      '(call|ring|phone|email|contact|answer|write to) me (by|before|on {day}|this|next|soon|today|tomorrow|with)',
      'get back to me',
      '(please)? (decide|answer|reply|respond) (soon|quickly|by|before|within|now|today)',
    ],
  },
];

const askingWords = book<Asking>(...asksNothing.map(({ patterns, ...asking }) => [asking, patterns] as const));

const partSays: Readonly<Record<NotePart, { why: string; suggestion: string }>> = {
  thanks: {
    why: 'The thanks has no sentence of its own yet.',
    suggestion: 'For which moment? "Thank you for walking me through the plant this afternoon."',
  },
  interest: {
    why: 'Your interest has no sentence of its own yet.',
    suggestion: 'What made you keener? "The cleaner line you are planning is work I want to do."',
  },
  gain: {
    why: 'What they gain has no sentence of its own yet.',
    suggestion: 'One result of yours that fits what they said: "I cut scrap by a fifth on the same machines."',
  },
};

const titles = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'mx',
  'miss',
  'prof',
  'professor',
  'doctor',
  'sir',
  'madam',
  'rev',
  'judge',
  'chef',
  'captain',
  'dear',
  'hi',
  'hello',
  'hey',
  'good',
  'morning',
  'afternoon',
  'evening',
  'greetings',
  'and',
  'to',
  'brother',
  'sister',
  'father',
  'matron',
  'inspector',
]);
const nameWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}’'-]+/gu) ?? [];

/** "Dear Dr. Okafor" fits "Ruth Okafor"; "Dear Dr. Okofor" does not. */
function nameFits({ text, greeting }: Letter, name: string): Finding[] {
  const known = new Set(nameWords(name));
  const greeted = nameWords(text.slice(greeting.start, greeting.end)).filter((word) => !titles.has(word));
  if (known.size === 0 || (greeted.length > 0 && greeted.every((word) => known.has(word)))) return [];
  const start = greeting.start + (text.slice(greeting.start, greeting.end).match(/^\s*/)?.[0].length ?? 0);
  const end = Math.max(start, greeting.start + text.slice(greeting.start, greeting.end).trimEnd().length);
  return [
    {
      rule: 'name',
      level: 'nudge',
      start,
      end,
      why:
        greeted.length > 0
          ? `In your contacts the name is ${name}.`
          : `The note does not begin with the name of ${name}.`,
      suggestion: 'Write the name as they write it; it is the first thing they read.',
    },
  ];
}

export function noteFindings(
  letter: Letter,
  lines: readonly Line[],
  missing: readonly NotePart[],
  { name, others = [] }: Circumstances,
): Finding[] {
  const end = letter.sentences.at(-1)?.end ?? letter.greeting.end;
  const whole: Span = { start: letter.sentences[0]?.start ?? end, end };
  const asked = lines.flatMap((line) => {
    const found = findAll(line, askingWords);
    // "When can I expect to hear from you?" asks for a date; that it is a question besides needs no second advice.
    const wantsDate = found.some(({ means }) => means.rule === 'date');
    return found
      .filter(({ means }) => !wantsDate || means.rule !== 'question')
      .map(({ means, start, end }) => ({ ...means, level: 'nudge' as const, start, end }));
  });
  const same = others
    .filter(({ text }) => sameText(letter, text))
    .map(({ name: colleague }) => ({
      rule: 'same',
      level: 'nudge' as const,
      ...whole,
      why: `More than half of this stands in the note to ${colleague} too, and colleagues show each other their notes.`,
      suggestion: 'Name a moment that you shared with this person alone.',
    }));
  return [
    ...asked,
    ...missing.map((part) => ({ rule: 'parts', level: 'nudge' as const, ...whole, ...partSays[part] })),
    ...(name === undefined ? [] : nameFits(letter, name)),
    ...same,
  ];
}
