import { sayDay } from '../time/day';
import type { Finding } from './checked';
import { book } from './lexicon';
import { findAll, type Line } from './line';

/** During a running timeline a question for news is early, however kind it is (rule 3 of the article). */
const asksForNews = book<true>([
  true,
  [
    '(any|some|more|there) (news|update|updates|word|progress|decision|developments)',
    '(have|has|did) (you|the {org}|your {org}|there) .. (made|reached|come to|been|taken|decided|chosen|picked) .. (decision|update|news|chance|word|yet|conclusion|decided|candidate|someone|choice)?',
    '(when|how soon) .. (you|i|we|the {org}|your {org}) .. (expect|hope|plan|hear|know|decide|make)',
    'how (is|are|was) (the|your) (search|hiring|recruitment|process|decision|selection) .. (going|coming|along|getting|progressing|shaping)?',
    '(next steps|status of|state of|where things stand|where we stand|where i stand|where the)',
    '(hear|know|learn|ask|wondering|wondered|wonder) .. (how|whether|if|when|about) .. (search|decision|decided|process|going|stands|position|role|outcome|application|news)',
    '(check|checking|follow|following) (in|up) !again',
    '(update|news|word) (on|about|from|yet)',
    '(an|your) (answer|decision|update|outcome|result) (yet|soon|on|to my|?)',
  ],
]);

/** `until`: the civil date they asked for, still to pass. "They asked for time until Fri 11 Dec." */
export const earlyQuestions = (lines: readonly Line[], until: string): Finding[] =>
  lines.flatMap((line) =>
    findAll(line, asksForNews).map(({ start, end }) => ({
      rule: 'early',
      level: 'flag' as const,
      start,
      end,
      why: `They asked for time until ${sayDay(until)}.`,
      suggestion: 'Wait until that day has passed, or send something useful that asks for nothing.',
    })),
  );
