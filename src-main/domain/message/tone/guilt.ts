import { toneRule } from './rule';

const EFFORT =
  'gave/took/drove/paid/spent/sacrificed/missed/lost/turned/bought/prepared/travelled/traveled/put/skipped/swapped/walked/flew/worked/cancelled/canceled/scrubbed/cooked/trained/rearranged/arranged/borrowed/hired/ironed/sat/came/stayed/moved/left/rode/studied/wrote/baked/told/postponed/burned/used/invested/dropped/refused/declined/stood/got';

/** Guilt and owing: effort presented as a bill, courtesy as a debt. */
export const guilt = toneRule(
  'guilt',
  {
    why: 'This presents what you gave as a bill, and nobody gives freely what is claimed.',
    suggestion: 'Say it as a gift: "I enjoyed the day with your team and would gladly come again."',
  },
  [
    'the least (you|i|anyone|someone|that|a person|one|they|your {org})',
    'at (the very)? least (you|reply|tell|let|have|answer|one of|some*|a (line|reply|word|yes|no|polite)|say|acknowledge|send|write|be|i)',
    'owe/owes/owed (me|us|it to|an|a|to me|people|candidates|at least|that)',
    'is/was/am owed',
    'i/we/candidate*/applicant*/people/one/anyone/someone/somebody/everyone/that/effort/work/and (do|did|would|surely|at least|really|all|certainly)? deserve/deserves/deserved !to/credit/it/your/praise/such !join',
    '(better|more) than (this|that|silence|nothing|a)',
    '(common|basic|simple|ordinary|professional|human|normal|usual|elementary) (courtesy|decency|manners|politeness|respect|kindness|civility)',
    '(have|had|has|lack|lacks|the|any|with|of) (the)? (decency|courtesy|manners|backbone|guts|spine|nerve|grace) (to|of)',
    'good/bad/no/of/your/some/learn/any/with/table manners !and',
    'shred/ounce/bit/human decency',
    "my/our/people/candidate*/people ('s)? time (is|was|has|matters|means|too|as|seriously|like|for nothing|away)",
    "(respect|value|consider|considerate of|regard for|waste|wasted|wasting|wastes|waste of|stole|care about) (of)? (my|our|people|everyone|other people|candidates|candidate|my)  ('s)? (time|effort|efforts|day|morning|afternoon|week|money|evening)",
    'waste/wasted/wasting/wastes my/our/my/people/everyone/everybody/of',
    'waste of (time|my|a|everyone|an|breath|petrol|gas|fuel|effort)',
    `i/we (even|also|have|had|just)? ${EFFORT} ... (for nothing|for this|only to|just to|and (you|got|get|for|have|nothing|not|heard|all|this|what|still|then|yet|now|never|your|nobody|no)|but (you|got|have|nothing|not|heard|nobody|still|no|your|apparently)|so (that)? (you|the|surely|i (think|feel|deserve|expect|believe))|; .. (you|nothing|not|surely|i (think|would|had))|, .. (surely|not even|least|you could|nobody|no one|in return|deserve))`,
    'after (all|everything|giving|spending|taking|driving|working|the (effort|time|trouble|work|hours)|what i|i (gave|spent|drove|took)|{count}) ... (i (deserve|expect|would|had|think|thought|might)|you (could|might|would|cannot|can|do)|nothing|a (word|reply|line)|not even|this is|silence)',
    'in return !for/you/i',
    '(for|all|all that|it was all|was this|it was) (for)? nothing !to/but/of',
    'thanks/thank you for nothing',
    '(hope|trust) (you|your {org}|that you) (are|feel|can|will|all|know|both|sleep|understand|realise|realize|remember|appreciate|see) .. (proud|happy with|pleased with|sleep|well at night|ashamed|bad|what|how (it|this|i|much)|embarrassed|satisfied|that on|guilty)',
    '(i|we) (would|could) never (treat|do|leave|keep|dream|let|ignore|speak|have|make)',
    '(imagine|picture) (how|being|waiting|if|yourself|my|what)',
    '(put|try putting|place) (yourself|yourselves)',
    'how would/will/do/could you (like|feel|sleep|react|face|look|live|justify)',
    'in my (shoes|place|position) !i/of/as',
    '(too much|a lot|unreasonable|so much|asking) (to|trouble to|to be|for) (ask|expect|hope|give|send|reply|answer|write|much|trouble|a)',
    '(is|was) (it|that|this|a) ... (too much|so hard|so difficult|so complicated|beyond|impossible)',
    '(not|never) (have)? (kill*|hurt|cost|harm|break) (you|anyone|anybody|them|your {org}|much|a)',
    '(take*|took|need*|cost*|cost*|give*|spare|manage*|find) (you|only|just|all of|about|me|somebody|someone|anyone|less than)? (only|just)? ({count}|a|a few|half a|a single|thirty) (second*|minute*|moment*|line*|stamp|click*|keystroke*) !of/to/from/walk !speak/talk/read/meet/chat/show/look',
    'because of you',
    'thanks to you/your .. ,/i/my/we',
    '(count|counted|counting|relied|rely|relying|depended|depend|banking|trusted|trust|believed) on/in/you (you|your|me|this)? ... and/but/now/yet',
    'how (am i|are we|do i) (supposed|meant|to)',
    '(my|the) (husband|wife|mother|father|children|kids|family|son|daughter|partner|friends|parents|neighbours|neighbors) .. (ask*|think*|thought|say*|keep* asking|told|laugh*|wonder*|warned|believe*|hears) ... ',
    'embarrassed/ashamed/shame/embarrassing !by/to admit/that i/of myself',
    'feel/felt/feels/am/was/been/be/being/left/me (so|very|quite|rather|deeply|a little|utterly|completely)? (used|cheated|humiliated|belittled|small|hurt|betrayed|insulted|let down|worthless|invisible|discarded|led on|unwanted|mistreated)',
    'let me down',
  ],
);
