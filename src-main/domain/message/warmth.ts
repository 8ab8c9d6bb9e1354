import { pattern } from './lexicon';
import { has, type Line } from './line';

/** What makes a message warm. A message with none of these signs is cold. */
export const signs = ['thanks', 'interest', 'offer', 'gift', 'goodwill', 'patience', 'delight', 'courtesy'] as const;
export type Sign = (typeof signs)[number];

/** To want, in the first person: "I would very much love to", "I hope to", "I'm keen to". */
const WANT =
  '(i|we|we both|and|but|me) (would|will|do|should|still|really|very much|sincerely|certainly|only|just|am|should very much)? (still|really|very|so|much|also|therefore|dearly|only|just)? (much|greatly)? (love|loved|like|hope|want|wish|long|aim|hoping|keen|eager|excited|thrilled|longing)';

const patterns: Readonly<Record<Sign, readonly string[]>> = {
  thanks: [
    'thank/thanks/thankful/thanking !(for (nothing|ignoring|your silence|your lack|the silence))',
    'grateful/gratefully/gratitude/indebted/obliged',
    'appreciate/appreciated/appreciative/appreciation !a/an/if/it/some',
  ],
  interest: [
    'interested/keen/excited/eager/enthusiastic in/about/to/on/for/as/at/if/and !me',
    'interested/keen/excited/eager/interest/enthusiasm $',
    'my (strong|sincere|great|keen|continued|continuing|warm|real)? (interest|enthusiasm)',
    'interest/enthusiasm (in|for) !you',
    `${WANT} (very much|so much|dearly|still|even more)? to !know/hear/ask/see/understand/speak/complain/tell/say/point/remind/stress`,
    'i want (very much|so much|dearly) (to)?',
    '(i|we) (really|very much|do|just|still|would like|would love)? want (this|the|that|your) {job}',
    'would (gladly|happily|proudly|be (an?|my|such an?|very|so)? .. (honour|honor|joy|pleasure|privilege|delight|dream|proud|happy|glad|honoured|honored|delighted|thrilled|pleased|privileged)|make me .. (happy|proud))',
    'proud/honoured/honored/delighted/thrilled/privileged/glad/happy to (join|work|be|help|run|serve|care|teach|build|learn|bring|look|play|do|cook|drive|restore|lead|take|start|make)',
    'look/looking (very much)? forward',
    'hope (very much)? to (join|work|meet|be|bring|serve|welcome|come|apply|do|make|help|see|learn|stay|one day)',
    'first choice',
    '(made|makes|make|left|leaves|leave|has made|have made) (it|me|us) (want|even|all the|more|keener|keen|eager|the)',
    'exactly the (kind|sort|work|place|job|team)',
    '(work|place|team|job|role|kind|sort|ward|school|kitchen|workshop|company) .. i (want|would love|love|hope|would like|would be|have (always)? (wanted|hoped|looked)|am (keen|looking|drawn))',
    '(can|could) (picture|imagine|see) (myself|me)',
    'still up/on/very for/keen',
    '(keep|bear) me in (mind|your)',
    'considered (for|again|another)',
    '(drawn|suits|suit|fit|fits) (to|me|my)',
  ],
  offer: [
    '(happy|glad|gladly|pleased|delighted|free|available|ready|able|willing|happily|welcome) (to|for|any|on|all|at|if|from|this|next|in|whenever|most|every|both|as)',
    '(gladly|happily) {aux}? (send|come|bring|answer|help|share|do|show|call|ring|talk|meet|_)',
    '(i|we) (can|could|shall|will|may) (also|easily|of course|certainly|gladly|happily|still|then)? (send|bring|come|share|provide|supply|forward|do|work|start|be there|show|help|put you|make|ring|call back|call again|try|drop|pop|post|offer|cover)  !until/every/elsewhere/my/anything/whatever/people/others',
    '(let me know|tell me|say|just ask|call me|ring me|write|ask) (if|what|which|whether|when|how) .. (need*|help*|like|suit*|useful|missing|else|convenient|want|best|works|further|can)',
    '(anything|something|what|whatever) .. (else|more|further) .. (i|you|me|we|that|from)',
    '(anything|something|whatever) .. (i can|you (need|want|require|would like|are missing|wish)|of use|useful|helpful|from me|from my)',
    '(if|whether) .. (help*|useful|of (any)? (use|help)|of interest|suits|convenient|like me|need*)',
    '(whenever|any time|anytime|when) (it|that|you|is|suits|convenient|works|there|this|your|things|the|next)  .. (suit*|convenient|help*|ready|like|moment|best|free|settle*|works|news|minute|calm*|time|wish)',
    '(at|to) your (convenience|leisure|disposal|schedule)',
    '(offer|references|referees|reference) .. (you|are|is|would|can|attached|ready)',
    '(reach me|call me|ring me|phone me|email me) (on|at|any|whenever|if|when)',
    '(need|require|like|want) (anything|something|more|from me|from my|another|further)',
    '(any|answer|further|more|your) questions',
    'do (call|ring|write|ask|keep|let|say)',
    '(i am|my (number|phone)|number) (at|on|is) #',
    '(catch|caught|good|bad|right) (you)? (at a)? (bad|good|time) (time|moment|to)?',
  ],
  gift: [
    '(attach|attached|attaching|enclose|enclosed|enclosing|herewith)',
    'here (is|are|comes|,|you)',
    '(i|we) (am|have|will|shall|just|also)? (just|now|also|gladly|already)? (send|sending|sent|bring|posted|forward|forwarded|put|left|uploaded|emailed|dropped|returned|signed|filled in|completed) (you|over|on|in|off|back|it|them|the|a|my|our|your|this|along|two|all) !message/messages/emails/many/email/voicemail/letter',
    'as (promised|requested|asked|you (asked|suggested|wished|requested|advised|said i))',
    'you (asked|requested|wanted|needed|wished|suggested|invited|mentioned) (for|about|to see|me (to|for)|whether|how|if|at|in|is|it) !but',
    'you (asked|needed|requested|wanted|suggested|mentioned) (,|$|is|are|at|on|in|yesterday)',
    '(confirm|confirming|confirmed|accept|accepting|accepted) !elsewhere/another',
    'see you',
    '(i am|i will be|to|will) (there|on time|at the (door|gate))',
    '(arrived|came) (today|this|yesterday|and) ',
  ],
  goodwill: [
    'congratulations/congrats !((on|for) (your silence|ignoring|the silence|never|not))',
    '(well done|good luck|best of luck|all the best|fingers crossed|safe (travels|journey)|happy (birthday|holidays|new year|thanksgiving|christmas)|merry christmas)',
    '(i|we|and)? (do|sincerely|very much|really)? (hope|trust) (that)? (you|your|the|all|everyone|this|it|she|he|they) .. (well|better|good|lovely|safe|safely|restful|smooth|smoothly|happy|quiet|kind|recover*|mend*|enjoy*|went|goes|go|settle*|success*|finds|sun|fine|pleasant|warm|soon|grow*|peace*|thrive*|useful) !cannot',
    'wish (you|your|him|her|them|the|everyone|all|both)',
    '(have|enjoy) (a|an|the|your) (very)? (good|great|lovely|nice|wonderful|restful|happy|peaceful|pleasant|fine|holiday*|weekend|break|evening|day|week)',
    '(greet|greetings|regards|love|best|hello|respects|compliments) (to|from|your)',
    'sorry/sad (to (hear|learn|read)|for your|about (your|the|her|his)|i (missed|could|cannot|am|will)|that (i|you are))',
    '(speedy|full|quick) recovery',
    'glad/happy/pleased/delighted/relieved (that|you|to (hear|learn|read|see|know|have)|for (you|her|him|them)|it|the|we|i|of|with|about)',
    'good (news|to (hear|see|meet|talk|speak))',
  ],
  patience: [
    '(glad|happy|content|fine|pleased|willing|ready|able) to wait',
    '(i|we) can (easily|gladly|happily)? wait',
    '(no|there is no|without|not in (a|any)) (rush|hurry|pressure|urgency)',
    '(take|takes) (all)? (your|whatever|the|as much|as long) .. (time|need*|long)',
    'all the time you',
    '(no|not) .. (trouble|problem|worries|worry|bother|need to|matter) (at all)? ,/$/./and/if/about/to/with',
    '(understand|respect|appreciate) (that|you|these|the|this|how|it|completely|and|your|such|,|perfectly|fully|why you) !why nobody/no/i/it takes',
    '(quite|fully|perfectly|completely|entirely|of course) (understand|fine|all right|happy|reasonable)',
    '(wait|touch|back|ring|call|write) .. (until|till|after) (then|that|the|you|your|{day}|your) !or',
    'is (fine|perfect|great|ideal|no problem|good|all right) (by|with|for|,|and|$)',
    '(patience|wait|time) .. (worth|well|gladly)',
    'when (it is|you are|the time|things|everything) .. (ready|right|convenient|settle*)',
  ],
  delight: [
    '(enjoy|enjoyed|loved|love|admire|admired|liked|cherish*|treasure*|relish*) !to know',
    '(pleasure|joy|delight|honour|honor|privilege|treat) (to|of|meeting|talking|speaking|it|and|for|,|$|hearing|seeing|from|is|was)',
    '(delighted|thrilled|overjoyed|pleased|touched|moved|impressed|inspired|charmed|happier|encouraged|heartened|struck)',
    '(kind|kindly|good|generous|thoughtful|sweet|lovely|gracious) (of you|words|and|help|welcome|to (write|ring|call|see|show|take|meet|let|tell|give|hear)|advice|feedback|offer|invitation|note|message|call|reply|answer|letter)',
    '(it|that|what|day|tour|visit|talk|meeting|conversation|hour|afternoon|morning|team) .. (was|is|were|looks) (a|an|such a|so|very|really|truly|most|great|wonderful|lovely|good|all)? .. (lovely|great|wonderful|joy|pleasure|treat|delight|inspiring|fascinating|interesting|helpful|kind|fun|splendid|memorable|warm) !how/that/to',
    '(stayed|stays|remained) with me',
    '(learned|learnt|taught me) (a lot|so much|a great|much|something|more)',
    '(proud|honoured|honored|privileged)',
  ],
  courtesy: [
    '(may|might|could|can) i .. (ask|help|send|come|bring|call|offer|know|speak)',
    '(i)? (wonder|wondered|was wondering|am wondering) (if|whether|how) .. (i|you|the|there)',
    'how (is|are|was) (the|your) (search|hiring|recruitment|process|team|plans|project|new|decision|trial|move|week|launch|search) .. (going|coming|along|getting|progressing|shaping|)?',
    '(is|was) (now|this|it) (a)? (good|convenient|better|bad)',
    '(would|could) you (be so)? (kind|please|kindly|like|prefer|mind)',
    '(excuse|pardon|apologies|apologise|apologize|sorry) .. (for|about) (the|my|any) (delay|mix up|late|mistake|slow|wrong|confusion|trouble|error|typo|noise|line)',
    'please (accept|give my|say|pass|greet|keep me in|find|feel free|take|enjoy|extend|tell (him|her|them|your|the))',
    '(warm|warmest|kind|kindest|best) (wishes|regards|thanks|greetings)',
  ],
};

const compiled = signs.map((sign) => [sign, patterns[sign].map(pattern)] as const);

/** The signs of warmth in a line, dangerous words or not. "I hope your trip went well." -> ['goodwill'] */
export const warmthOf = (line: Line): Sign[] =>
  compiled.filter(([, list]) => list.some((one) => has(line, one, 'words'))).map(([sign]) => sign);
