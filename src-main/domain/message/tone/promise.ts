import { toneRule } from './rule';

/** Accusing of a broken promise: what they said held against what they did. */
export const promise = toneRule(
  'promise',
  {
    why: 'Their words are held up against them here, and plans in an office slip for many reasons.',
    suggestion:
      'Ask forward: "You mentioned a decision around the 11th; is there anything I can send in the meantime?"',
  },
  [
    '{you} {aux}? {little}? {promised} !that/you/to be !again',
    '{you} .. {promised} (an|a|me|us|the|that|to|it|i|you)',
    'i/we (was|were|am|had been|have been) (promised|assured|guaranteed|led to|given to understand|given your word|told) ... (but|and|yet|by|would|nothing|still|, now|that was)',
    '{you} {aux}? {said} .. ({day}|would|end|soon|early|by|next|this|last|#|{count}|tomorrow|yesterday|a week|within) ... (but|yet|nothing|still|not|no|never|nobody|passed|gone|ago|now|is over|was (yesterday|last|a week|{count})|here we are|and (here|i|it|today|that|we))',
    '{you} {aux}? {said} ... {day} ... (this is|it is|that was|today is|is now|was|here|{day})',
    '{you} {aux}? {said} .. (either way|for certain|for sure|definitely|without fail)',
    'your .. {said} ... (but|yet|nothing|still|never|; i|and i)',
    '(your|the|his|her|this|that|these|those|such|broken|empty|hollow|kept|break|broke|keep|a|no) (word|words|promise|promises|assurance|assurances) (was|were|is|are|mean*|count*|seem*|turned|worth|after|again|and|that|to|of|,|$|from|about|must|apparently|at|broke*|for|do|does|did|came|went)',
    '(keep|kept|keeping|break|broke|breaking|broken|stand by|stick to|stuck to|honour|honor|honoured|honored|go back on|went back on|forgot|forgotten) (of)? (your|their|its|a|that|the|this) (word|words|promise|promises|commitment|agreement|deadline|date|timeline|appointment)',
    '(promise|promises|deadline|date|day|week|month|decision|timeline|{day}) (has|have|had)? (long|now|already|since|just|all)? (since)? (come|came|comes) (and|, ) (gone|went|goes)',
    'came and went',
    'come and gone',
    '(it|that|this|today) (is|was) (now|already|long)? (the)? (past|after|beyond|{day} (again|after|now|evening|night|already)|long past|well past)',
    '(that|which|it) was ({count}|a|several|many|last|three|over|almost|nearly|more than) .. (ago|{day}|{unit}|month|week)',
    '{day} (was|is) (yesterday|{count}|last|over|behind|long|days|weeks|now|a week|gone|ages|of which)',
    '(another|a second|a third|yet another|one more) {day}',
    'which/what {day} .. (mean|meant|talking|mind|year|was|were|had|did)',
    '(what|whatever) (happened|became|has become) (to|of) (the|your|my|that|this|our|{day}|{count}|those|me)',
    'what .. (words|word|promise*) .. (worth|mean|means)',
    '(so|very|that) much for',
    '(did|does|has|do|have|had) (not|never) (happen|happened|come|materialise|materialize|materialised|materialized|mean (much|anything|it|what))',
    '(looked|look) me in the eye',
    '(not|never) (do|did|done|doing|deliver|delivered|keep|kept|follow|followed|honour|honoured|honored|meant|mean) (what|as|it|that|your|through|any) !you need/want',
    '(lied|lie|lying|lies|liar|liars|misled|mislead|misleading|deceived|dishonest|deceitful|two faced|double faced|bluff*)',
    '(trust|trusted|believed|believe|believing|took) (you|your word|your {org}|what you|that you|in your)  ... (and|but|that was|was|which|again|would|now)',
    '(change|changed|changing|move|moved|moving|shift*) (your|the|their) (mind|minds|story|date again|goalposts|tune)',
    'again and again',
    'as (you)? (agreed|promised|discussed) , (but|yet|and (yet|nothing|i|still))',
    '(more|better) (promises|excuses|excuse)',
    'excuse/excuses !me/my/us/the',
  ],
);
