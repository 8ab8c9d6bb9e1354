import { type Book, bookOf, compiler } from './pattern';

/** The word classes that the rules are written in: who, what was sent, what one hopes for, when, how many. */
const classes = {
  org: `team|office|company|firm|department|organization|organisation|business|group|school|hospital|clinic|practice|shop|store|restaurant|hotel|kitchen|
    agency|bureau|studio|lab|institute|panel|committee|board|management|hr|side|end|staff|people|colleague*|manager*|assistant*|boss|bosses|
    receptionist|recruiter*|secretary|hr department|hr team|hiring team|hiring manager|recruiting team|front desk|place|lot|outfit|operation`,
  person: `someone|somebody|anyone|anybody|a person|one person|a human|a human being|one of you|any of you`,
  nobody: `nobody|no one|none of you|none of your {org}|not one of you|not a single person|not one person|no single person|not a soul|no human`,
  /** Whoever is to answer. */
  you: `you|u|you all|you both|you guys|you people|you lot|your {org}|{person} there|{person} over there|{person} (in|at|on) your {org}|the {org}|people there|people over there|hr|human resources`,
  be: `is|are|was|were|be|been|being|am`,
  have: `have|has|had`,
  do: `do|does|did`,
  aux: `{be}|{have}|{do}|will|would|can|could|should|shall|may|might|must`,
  not: `not|never|hardly|barely|scarcely|rarely`,
  little: `even|ever|yet|still|really|actually|just|simply|also|already|once|to|be|been|quite|so|seem to|seem|bother to|bothered to|care to|cared to|manage to|managed to|
    find the time to|found the time to|see fit to|saw fit to|even once|so much as|bring (yourself|yourselves) to`,

  /** What was sent, and what was hoped for. */
  message: `message|messages|email|emails|mail|mails|e mail|e mails|call|calls|voicemail|voicemails|voice mail|voice mails|note|notes|letter|letters|text|texts|
    inquiry|inquiries|enquiry|enquiries|request|requests|reminder|reminders|follow up|follow ups|follow up|follow ups|followup|followups|attempt|attempts|try|tries|query|queries|phone call|phone calls`,
  answer: `answer|answers|reply|replies|response|responses|word|news|update|updates|feedback|call back|callback|explanation|decision|acknowledgement|acknowledgment|
    confirmation|result|results|outcome|line|yes|no|yes or no|clarity|apology|reaction|sign of life|peep|information|verdict`,
  reply: `reply|replied|replies|replying|respond|responded|responds|responding|answer|answered|answers|answering|write back|wrote back|written back|call back|called back|calling back|call me|called me|
    ring back|rang back|rung back|phone back|phoned back|write to me|get back|got back|gotten back|getting back|get in touch|got in touch|acknowledge|acknowledged|reach out|reached out|let me know|let us know|tell me|told me|inform me|informed me|
    contact|contacted|email me|emailed me|written to me|wrote to me|pick up|picked up|follow through|followed through|return (my|a|any|calls|the|our)|returned (my|a|any|calls|the|our)`,
  read: `read|reads|reading|check|checks|checking|checked|open|opens|opened|look at|looks at|looked at|listen|listens|listened|monitor|monitors|answer|answers|reply|replies|respond|responds|
    care|cares|bother|bothers|notice|noticed|pick up|picks up|return|returns`,
  promised: `promised|promise|assured|assure|swore|guaranteed|gave your word|gave me your word|committed to|pledged|vowed`,
  said: `said|told me|told us|told|stated|claimed|indicated|mentioned|wrote|announced|led me to believe|led me to expect|agreed|spoke of|talked of`,
  wrote: `called|emailed|e mailed|mailed|written|wrote|messaged|texted|phoned|rung|rang|asked|tried|reached out|followed up|contacted you|inquired|enquired|reminded|chased`,

  /** When and how many. */
  count: `#|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|a dozen|a hundred|a thousand|half a dozen`,
  many: `{count}|several|many|multiple|numerous|countless|umpteen|a few|a couple of|so many|too many|enough|how many`,
  ordinal: `second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|8th|umpteenth|hundredth|nth`,
  day: `monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays`,
  unit: `second|seconds|minute|minutes|hour|hours|day|days|week|weeks|month|months|fortnight|fortnights|working days|business days|year|years`,
  period: `days|weeks|months|ages|an age|forever|an eternity|a fortnight|a (whole|full|entire)? (week|month|day)|another week|another month|the (whole|entire) (week|month)|{many} .. {unit}`,
  job: `job|role|position|post|opportunity|vacancy|work|place|spot`,
} as const;

const compile = compiler(classes);

/** A book of patterns over these classes, each list with what it stands for. */
export const book = <T>(...lists: readonly (readonly [means: T, patterns: readonly string[]])[]): Book<T> =>
  bookOf(() => lists.flatMap(([means, patterns]) => patterns.map((text) => ({ pattern: compile(text), means }))));
