import { type NotePart, noteParts } from './checked';
import { book } from './lexicon';
import { type Line, meaningsIn } from './line';

/** The three parts of a note, each in a sentence of its own (rule 1 of the article). */

/** What one can have done at work, told in the past. */
const DONE =
  'cut/ran/run/led/built/trained/sold/served/raised/saved/managed/cared/taught/wrote/fixed/repaired/handled/worked/reduced/doubled/halved/tripled/grew/brought/kept/organised/organized/planned/designed/won/passed/drove/cooked/baked/found/rewired/rewrote/catalogued/cataloged/translated/edited/introduced/set/made/increased/improved/lowered/shortened/cleared/answered/settled/restored/finished/delivered/helped/founded/hired/mentored/coached/tended/planted/grafted/welded/painted/coded/shipped/migrated/tested/audited/balanced/negotiated/recovered/treated/nursed/delivered/supervised/headed/completed/held/turned/took/got/installed/developed/launched/interviewed/recruited/graded/mixed/sorted/packed/loaded/drilled/measured/mapped/filed/typed/tailored/sewed/sewn/cleaned/polished/played/sang/conducted/staged/printed/bound/drew/drawn/written/taken/done/gained/earned/achieved/reached/beat/produced/published/recorded/reported/researched/resolved/rebuilt/replaced/reorganised/reorganized/scheduled/solved/streamlined/steered/supported/transformed/unloaded/updated/upgraded/verified/won/brewed/pulled/plated/butchered/carved/caught/bred/milked/ploughed/sheared/harvested/picked/grown/navigated/piloted/sailed/steered/towed/dispatched/patrolled/guarded/rescued/arrested/defended/argued/drafted/filed/represented/advised/counselled/counseled/assessed/diagnosed/dispensed/operated/assisted/monitored';

const parts: Readonly<Record<NotePart, readonly string[]>> = {
  thanks: [
    'thank/thanks/thanking/thankful',
    'grateful/gratitude/indebted',
    'appreciate/appreciated',
    'kind/good/generous/gracious/lovely/thoughtful/decent of you',
  ],
  interest: [
    '(i|we) (would|will|do|should|still|really|very much|only|just|am|could|can)? (still|really|very|so|much|also|only|just|truly)? (much|greatly)? (love|like|hope|want|wish|long|aim|hoping|keen|eager|excited|thrilled|ready|glad|interested|think of nothing|happy|honoured|honored|proud|delighted) .. to (be (part|on|among|with|one|your|considered|a)|join|work|help|run|look|serve|teach|care|build|drive|cook|play|bake|weld|lead|learn|come|do|start|begin|take|make|keep|drive|sing|write|edit|restore|bring|stand|share|grow|sell|fly|sail|nurse|manage|support|contribute|become|have (this|the|that)|_)',
    'i (would|will|do|still|really|very much|sincerely|truly)? .. (want|love|like) (this|the|that|your|very much to have) .. {job}',
    'i (really|do|very much)? want (this|the|that) {job}',
    '(i am|am) (very|so|really|most|truly|even more|more|genuinely|still|deeply)? (interested|excited|keen|enthusiastic|eager) (in|about|on|for|by|to)',
    '(would|will|should) be .. (honour|honor|joy|pleasure|privilege|delight|dream|proud|happy|glad|honoured|honored|delighted|thrilled) .. (to|for)',
    '(would|will) make me .. (happy|proud)',
    '(work|job|place|team|kind|sort|role|kitchen|school|ward) .. i (want|would love|love|hope|would like|would be|have (always|long)? (wanted|hoped|looked|dreamed))',
    '(made|makes|left|has made|have made|leaves) (me|it) (want|even|all the|more|keener|keen|eager|certain|surer|sure)',
    '(can|could) (picture|imagine|see) (myself|me)',
    'my (interest|enthusiasm|first choice|heart is)',
    'first choice',
    'appeals to me',
    '(welcome|jump at|seize) (the|a|any) (chance|opportunity)',
    '(dream|dreaming) (of|about)',
    '(want|wanted) (it|this) .. (so|very|more than|as) (much|badly|anything)?',
    '(wanted|want) (a|this|the|any|your) {job} .. (so|more|this|as|very) much',
    '(where|how) i would .. (like|love|want|be)',
    '(set|fixed|pinned) (my (heart|hopes)|on)',
    '(certain|sure|convinced) (that)? (this|yours|it) is',
    '(what|where|all) i (hope|want|wish|long|dream) (for|to)',
    '(is|are) (just|exactly)? (what|where|the (work|place|job|team|crew|kind)) .. i (want|hope|have|am|would)',
    '(is|be|was|of|has been) my (great|greatest|dear|dearest|only|first|fondest|own|biggest|big)? (wish|dream|hope|choice|ambition|calling)',
    '(wish|dream|ambition|hope) (is|was|would be) to',
    '(want|wanting|wanted) .. (the|this|that|your|it) {job}',
    '{job} .. i (have|had) .. (looking|hoping|waiting|dreaming|wanted|hoped|wished|searching)',
    '(would|do|should) (so|very|dearly|gladly|greatly|truly|really|much|very much|most)? (much|dearly)? (like|love|enjoy|want) (very much|nothing more than|nothing better than|dearly)? to',
    'i so (want|wish|hope)',
    '(excites|thrills|delights|inspires|tempts) me',
    '(hope|hoping|dream|dreaming|wish|wishing|long|longing) .. (to|of) (join*|work*|be|become|teach|run|serve|drive|cook|build|help|care|nurse|lead|play|learn|make|do|take|start)',
    '(nothing would|few things would) (please|delight|make)',
    '(drawn|suits me|my kind of|just my|exactly the)',
    '(where|what) i (want|would love|would like|belong|hope)',
    'i (should|would) (very much)? (like|love) to (have|hold|fill)',
    '(would|should) (gladly|happily|dearly) (join|work|take|be)',
    '(keen|eager|keener|excited) (to|on|about|for|than)',
  ],
  gain: [
    `(my|our) .. (kept|cut|saved|raised|doubled|halved|tripled|grew|served|sold|trained|reached|finished|delivered|reduced|increased|improved|lowered|cleared|handled|earned|won)`,
    'i (fix|repair|sell|mend|build|weld|cook|bake|teach|drive|nurse|train|run|keep|write|type|sew|paint|translate|solve|close|lead|manage|handle|cut|plan|design|draw|grow|carry|clean|serve|make|set|tune|test|edit|answer|solder|wire|prune|shoe) .. (fast|well|quickly|with|without|and|in|for|by|every|a|an|the|to) !know/hear',
    '(and|,) (have|had) (sold|built|run|led|trained|served|fixed|kept|cut|won|taught|written|managed|repaired|saved|raised) ',
    `i (have|had|also|once|personally|then|even|never|recently|always|successfully|just|single handedly)? (also|since|already|personally|always|never|successfully|recently|now)? .. ${DONE} !(to meet|about the|on the interview|at the photo)`,
    `(my|our) .. (students|pupils|patients|team|clients|customers|guests|class|kitchen|shop|ward|department|sales|seams|yield|classes|readers|callers|crew|accounts|figures|scores|returns|tips|tables|reports|code|tests|work|years|experience|training|languages|records) .. (rose|fell|grew|passed|won|dropped|doubled|halved|is|are|was|were|has|have|went|began|came|cut|saved|brought|made|taught|_)`,
    '(at|with|for|in) my (last|old|former|present|current|previous|own|first) .. (i|we|my)',
    '{count} .. (years|patients|pupils|students|customers|clients|calls|covers|tables|homes|machines|percent|months|guests|people|orders|rooms|words|cases|lessons|beds|cups|miles|loaves|cars|reports|accounts|languages)',
    '# (years|%|percent|per|patients|pupils|students|customers|clients|calls|covers|homes|guests|people|orders|rooms|cases|beds|words)',
    '(years of|years in|years on|years at|years as|years with) _',
    '(by|to|from|under|over|within) (a|one|two|three)? (half|third|quarter|fifth|tenth|eighth|{count}|#)',
    'i (also|can|could|do|already|even)? (also|already)? (speak|know|code|weld|cook|type|solder|sew|understand|carry|keep|combine|sign|lift|run|teach|can read) .. (_)',
    'i (would|can|could|will) (also|gladly|happily)? (bring|offer|give|carry|put|apply|add|do the same|save|keep|free|spare|do that) .. (to|you|your|that|this|same|my|the|it|a)',
    'i am (a|an) (certified|licensed|licenced|trained|qualified|registered|experienced|fluent|native|chartered|good|careful|patient|fast|steady) _',
    '(certified|licensed|fluent|qualified|trained) (in|as|for|to)',
    '(count|rely|depend) on me',
    'without (a|one|any) (late|single|lost|missed|bad) ',
    'i (have|also|once|then|even|always|alone)? !enjoyed/wanted/loved/hoped/appreciated/liked/admired/noticed/wished/hummed/smiled/walked/laughed/looked/learned/promised/asked/talked/stayed/arrived/waited/visited/dreamed/missed/needed/called/emailed/mentioned/watched/listened/seemed/stopped/arrived/passed/thanked/decided/imagined/felt/returned/remembered/tasted/believed/received/entered/longed *ed !up/out/at/home/all/in/with !(the (way|children|talk|tour|visit))',
    '(under|with) me (the|your|our|a|every|no|we|it|they|you)',
    '(on|under) my (watch|lead|care|shift)',
    'without (a|an|one|any|a single) (accident|complaint|fall|loss|error|injury|mistake|fault|delay|incident)',
    '(safe|good|steady|careful) (with me|hands)',
    '(on|with|in|under) my (last|old|former|own|present|first) .. i',
    '(only|just|not) (one|two|a single|a handful) (in|of|came|was|were|fail*)',
    'i (would|could|can|will) (make|get|help|let|have|put|turn|cut|speed|ease|lighten|fill|sort|train|teach|tune) (your|you|the|that|this)',
    '(that|this|it|which) would (save|help|cut|free|spare|give|let|bring|keep|mean|serve)',
    '(your|the) (patients|pupils|students|guests|customers|clients|team|readers|callers|crew|kitchen|queue|ward|children|reports|bench) .. would (feel|have|get|find|notice|be|move|run|gain|benefit)',
    '(have|has) the (experience|skills|training|qualifications|licence|license)',
    '(experience|training|background|degree|licence|license|skill|skills) (in|with|as|at|of|would|and|on|means|has)',
    'none/not one/nobody/no one .. (came back|late|complained|ran late|left|returned|hurt|lost|failed)',
  ],
};

const partWords = book<NotePart>(...noteParts.map((part) => [part, parts[part]] as const));

const partsOf = (line: Line): Set<NotePart> => meaningsIn(line, partWords, 'words');

/** Does this sentence tell what one can do or has done? "At Baxter I cut scrap by a fifth." -> true */
export const isGain = (line: Line): boolean => partsOf(line).has('gain');

/** Three sentences are enough to find one of its own for each of three parts. */
const ENOUGH = 3;

/** The parts that have no sentence of their own, by the choice that leaves out fewest. */
export function missingParts(lines: readonly Line[]): NotePart[] {
  const fits = lines.map(partsOf);
  const candidates = noteParts.map((part) => {
    const found: number[] = [];
    for (const [index, fit] of fits.entries()) if (found.length < ENOUGH && fit.has(part)) found.push(index);
    return found;
  });
  let best: readonly NotePart[] = [];
  const choose = (at: number, taken: readonly number[], found: readonly NotePart[]): void => {
    if (found.length > best.length) best = found;
    const part = noteParts[at];
    if (part === undefined) return;
    for (const sentence of candidates[at]!)
      if (!taken.includes(sentence)) choose(at + 1, [...taken, sentence], [...found, part]);
    choose(at + 1, taken, found);
  };
  choose(0, [], []);
  return noteParts.filter((part) => !best.includes(part));
}
