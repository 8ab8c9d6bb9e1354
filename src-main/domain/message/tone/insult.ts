import { toneRule } from './rule';

const HARSH =
  'unprofessional/incompetent/rude/disrespectful/ridiculous/pathetic/disgraceful/laughable/shameful/appalling/unacceptable/insulting/lazy/stupid/useless/clueless/amateurish/amateur/shambolic/disorganised/disorganized/careless/inconsiderate/arrogant/outrageous/disgusting/awful/terrible/horrible/dreadful/abysmal/unfair/cruel/heartless/cold/indecent/insolent/impolite/unkind/absurd/cowardly/spineless/hopeless/inexcusable/unbelievable/unforgivable/childish/petty/sloppy/thoughtless/callous/shabby/deplorable/despicable/discourteous/ill mannered/uncivilised/incredible/dismal/poor/embarrassing/offensive/contemptible/idiotic/dumb/snobbish/smug';

/** Insult and contempt: what they are, said to hurt. */
export const insult = toneRule(
  'insult',
  {
    why: 'A judgement of them closes the door, and these words stay in a file longer than the mood.',
    suggestion: 'Keep this one unsent, and write a line you would be glad to read a year from now.',
  },
  {
    sharp: [
      '(this|that|it|you|your .. |which|behaviour|behavior|conduct|treatment|process) (is|are|was|were|feels|seems) (so|very|quite|really|simply|frankly|utterly|completely|totally|deeply|just|downright|extremely|incredibly|plain|truly|rather|most)? (unprofessional|incompetent|rude|disrespectful|ridiculous|pathetic|disgraceful|laughable|shameful|appalling|unacceptable|insulting|lazy|stupid|useless|clueless|amateurish|shambolic|arrogant|outrageous|disgusting|a (disgrace|joke|shambles|mockery|farce|mess|circus|scandal|shame))',
      '(your|such|this|their) (rudeness|incompetence|arrogance|indifference|contempt|laziness|stupidity|cowardice|disrespect|lack of (respect|manners|courtesy|professionalism|decency|interest|communication|organisation|organization|care))',
      'shame on (you|your)',
      '(sick|tired|fed up|sick and tired) (of|with) (being|this|your|waiting|the|these|you|chasing|asking|writing|it) !(shift|drive|commute|night|patients)',
      'expected (better|more) (from|of) (you|your|a|an|such|this)',
      '(disappointed|disappointing|appalled|disgusted|offended|insulted|annoyed|furious|angry|outraged|frustrated|irritated) (in|with|by|at|about|that|how) (you|your|how|the (way|silence|lack|treatment|delay|wait)|this|being|that (you|nobody|no one|i have))',
      "(hell|damn|damned|bloody|crap|bullshit|shit|wtf|fucking|fuck|arse|bastard*|goddamn|idiot|idiots|morons|clowns) !(kitchen|mary|marys|mary's)",
      '(someone|somebody|anyone|a person) .. (more (helpful|competent|capable|responsive|professional|senior|polite)|competent|who (actually|can actually|cares|bothers|reads))',
      '(no|some|your|learn|zero|teach you) manners',
      '(treated|treat|treating) (like (dirt|rubbish|trash|a fool|an idiot|cattle|garbage|a dog|a child|air|a beggar|nothing|a number|furniture|a schoolgirl)|so (badly|poorly|rudely))',
      '(mean|means|count|counts) nothing (to (you|your|anyone))',
    ],
    veiled: [
      `(this|that|it|you|your {org}|they|which|behaviour|behavior|conduct|process|treatment|silence|attitude|manner|manners|everyone|everybody|what|communication|service|way) .. (is|are|was|were|being|been|seem|seems|feels|felt|looks|look|find|found|call|how|s) .. ${HARSH} !rate/weather/guests/customers/for me !and funny`,
      `(so|how|simply|frankly|utterly|completely|totally|deeply|downright|extremely|incredibly|plain|beyond|truly|just|outright|rather|quite|most|such) ${HARSH} !glad/happy/to meet !of me`,
      `(your|their|this|that|such|of your|by your) .. (${HARSH}|rudeness|incompetence|arrogance|indifference|contempt|laziness|stupidity|cowardice|negligence|disrespect|snobbery|shabbiness|behaviour|behavior|attitude|conduct|manners|shambles)`,
      '(disgrace|shambles|mockery|farce|travesty|mess|scandal|insult|slap in the face|waste of|joke|kindergarten|clowns|fools|idiots|idiot|fool|cowards|coward|jerk|jerks|snobs|morons|amateurs|bunch of|pack of|crooks|bullies|clown|moron) !of the ward/to clean/left/up/made/from !for the',
      '(shame on|ashamed of|sick of|tired of|fed up|had enough|done with|disgusted|appalled|outraged|furious|angry|annoyed|offended|insulted|irritated|livid|fuming|pissed|frustrated|frustrating|exasperat*|infuriat*|resent*) !patients/customers/callers/residents/guests/families/parents/to miss/drivers/people/when',
      'sick and tired',
      '(disappointed|disappointing|disappointment|dismayed|unimpressed|underwhelmed) (in|with|by|how|about|that (you|your|the|nobody|no one|i have)|to (say|see|find|learn|have (not|heard)))',
      '(deeply|extremely|very|bitterly|frankly|quite|most|really|beyond|seriously|rather|sorely|profoundly) (disappointed|disappointing|dismayed|unimpressed) !not to/but/to miss',
      '(expected|expect|hoped for|deserve|deserved|thought|imagined) (better|more|otherwise|much better|far better|a bit more|some) (from|of|than|manners|,|$|respect|courtesy)',
      '(hell|damn|damned|bloody|crap|bullshit|shit|wtf|fucking|fuck|ass|arse|bastard*|screw|goddamn)',
      '(someone|somebody|anyone|anybody|a person|people|adult|adults|grown ups|person|human) (there|else|in|at|on|your|the|{org})? .. (more (helpful|competent|responsive|capable|senior|organised|organized|polite|professional|intelligent|reliable|qualified|sensible|awake)|competent|(who|that) (actually|answers|replies|reads|cares|bothers|does (his|her|their)|can (actually|read|make|be bothered|use|think|count|spell)|is (capable|able|awake|competent|in charge|willing|actually)|knows (what|how|anything|something)))',
      '(know|knows|knew|understand|tell) (what|how|nothing|something|anything) (you are|they are|it is|about) (doing|run|supposed|,|$)',
      'know* (nothing|something|anything) $',
      '(you|your {org}|they) .. (do|does|did|can|could) not .. (know|understand|care|run|organise|organize|read|handle|manage|count|give a|have a clue|respect|appreciate|recognise|recognize|value|deserve)',
      '(could|can) not (even)? (care less|be bothered|be less|organise|organize|run a)',
      '(not|never) (bother*|be bothered|care*) (to|about|at|,|$|enough)',
      '(you|your {org}) (are|were|is|have been|must be) (a|an|all|just|nothing|no|not|clearly|obviously|too|the (worst|rudest)|so|hiding|avoiding|afraid|scared|playing|making|wasting|treating|stringing|laughing|lying|getting|only|exactly|like) (better|worse|person|joke|fool|.. enough|too|me|fool*|time|grand|games|liar*|bunch|very|really|fit|worth|serious|busy|good)',
      '(mean|means|meant|matter*|count*|worth) (nothing|so little|less|little|very little|anything) (to you|to your|to anyone|around|there|here|,|$|in your|at your)',
      '(what|the) kind of (company|people|person|manager|firm|place|way|operation|business|school|employer|treatment) (does|do|is|are|treats|leaves|lets|runs|would|keeps|you|that|this)',
      '(no wonder|little wonder|small wonder) !the/it feels/patients',
      '(typical|figures|predictable|predictably|as expected|unsurprisingly) (of|,|$|that|behaviour|behavior)',
      '(high turnover|bad reviews|so many (vacancies|people leave)|keep* losing|cannot keep)',
      '(beneath|below|above) (you|your {org}|replying|answering|contempt)',
      '(too|very|so) (grand|mighty|proud|snobbish|important|posh|fancy|superior|clever) (to|for|of|,|$)',
      '(dust on|dirt under|people like me|the likes of (me|us)|someone like me|little people|nobodies|a nobody|second class|like (dirt|rubbish|trash|a fool|an idiot|cattle|garbage|a dog|a child|air|a beggar|nothing|a number|furniture))',
      '(treat|treats|treated|treating) (people|me|us|candidates|applicants|someone|a person|anyone|others|human beings|them|those|your) (like|this|so|as|that|with (such)?|in (this|such)|badly|poorly|unfairly) !with (kindness|respect|care|dignity|patience|great|love|warmth)',
      '(how|the way|where) (candidates|applicants|people|they|i|we|they|you) .. (treat|treated|are treated|were treated|was treated|have been treated|been treated)',
      'my arse/foot/backside',
      'dog ate',
      '(nerve|cheek|audacity|gall) (of|to)',
      '(what|some) (nerve|cheek)',
      '(learn|get) (some)? manners',
      '(grow up|get a grip|get real|get lost|go to|good riddance|screw you|spare me|save (your breath|the excuses|it)|shut up|up yours|to hell)  !the/work/school/college/work/university/a',
    ],
  },
);
