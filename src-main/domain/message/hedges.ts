import type { Finding } from './checked';
import { book } from './lexicon';
import { findAll, type Line } from './line';
import type { Book } from './pattern';
import type { Span } from './sentences';

/** Over-apologising. One courtesy is kind; two make the reader comfort the writer. */
const apologies = book<'sorry'>([
  'sorry',
  [
    'sorry to (bother|trouble|disturb|keep|ask|write|email|call|be|nag|pester|chase|intrude|take|say|have)',
    'sorry (for|about|if|that) (bothering|the bother|writing|another|following|my|this|taking|asking|i|being|calling|the (long|many|trouble|repeat*|late|nervous*)) !(missed|cannot|can not)',
    'sorry ,/again/!/$',
    'so/very/really/terribly sorry !to',
    'apologise/apologize/apologies/apology/apologetic',
    'forgive/pardon/excuse (me|my)',
    'hate to (bother|be|ask|trouble|keep|nag|pester|disturb)',
    '(not|never) (mean|meaning|meant|want|wanting|wish|trying) to (bother|be (a|pushy|annoying)|bug|nag|pester|annoy|intrude|disturb|trouble|push|pressure|sound|hassle|take up)',
    '(bother|bothering|bothered|bug|bugging|pester|pestering|nag|nagging|annoy|annoying|disturb|disturbing|intrude|intruding|trouble|troubling|hassle) (you|your|again|anyone)',
    '(a|such a|being|too) (pest|nuisance|bother|pain|burden|nag|pushy|annoying|forward)',
    '(not|too) (annoying|bothering|pushy|forward|pestering|intruding|too pushy|imposing)',
    '(taking|take|took|taken) up (your|so much|more of|too much)',
    '(not|too) (be|much) (too much)? (trouble|to ask)',
    'i promise (this|it|i|to) .. (last|not|never|stop)',
    'i know (you|that you|how|everyone) (are|have|must) .. (busy|swamped|a lot|better|important|many)',
    '(you|your) (are|must be|have) .. busy',
    'probably (busy|nothing|annoying|silly|wrong|too)',
    '(silly|stupid|foolish|dumb) (question|of me|but|to)',
  ],
]);
const softeners = book<'soft'>([
  'soft',
  [
    'just (wanted|wanting|checking|following|writing|touching|calling|a quick|hoping|thought|wondering|curious|asking)',
    '(only|simply) (wanted|checking|wondering|asking)',
  ],
]);
const checkingIn = book<'empty'>([
  'empty',
  [
    '(just|only|simply)? (wanted|wanting|wished|writing|calling|like|emailing)? (to)? (check|checking|touch|touching|circle|circling) (in|base|back) !with/on',
  ],
]);

/** After this many contacts without an answer. */
const UNANSWERED = 3;

const saysNothing = {
  rule: 'empty',
  level: 'nudge',
  why: '"Just checking in" says nothing.',
  suggestion: 'Start with the question, or with one fresh thing that you can offer.',
} as const;

const tooSorry = {
  rule: 'apology',
  level: 'flag',
  why: 'Two apologies in one message ask the reader to comfort you, and you have done nothing wrong.',
  suggestion: 'Leave them out and begin with the thing itself: "I remain keen, and can send the drawings if useful."',
} as const;

/** The places of these patterns, each place once. */
function places(lines: readonly Line[], ...books: readonly Book<unknown>[]): Span[] {
  const found: Span[] = [];
  for (const line of lines)
    for (const { start, end } of books.flatMap((book) => findAll(line, book)))
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ start, end });
  return found;
}

/** `unanswered`: contacts made since anything human came back; after three, one hedge is one too many. */
export function hedging(lines: readonly Line[], unanswered = 0): Finding[] {
  const sorry = places(lines, apologies);
  const empty = places(lines, checkingIn);
  if (sorry.length >= 2) return sorry.map((span) => ({ ...tooSorry, ...span }));
  if (unanswered >= UNANSWERED)
    return places(lines, apologies, checkingIn, softeners).map((span) => ({
      rule: 'apology',
      level: 'flag',
      ...span,
      why: `After ${unanswered} contacts without an answer a hedge sounds like giving up.`,
      suggestion: 'Say one fresh thing and one clear offer, or let it rest for now.',
    }));
  return empty.map((span) => ({ ...saysNothing, ...span }));
}
