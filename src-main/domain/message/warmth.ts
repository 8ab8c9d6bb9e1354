import { pattern } from './lexicon';

/**
 * What makes a message warm: thanks, interest in the work, an offer or something given, goodwill, patience.
 * Each sign is a list of patterns; a message with none of them is cold.
 */
export const thanks: readonly RegExp[] = [
  'thank/thanks/thankful !for not/nothing/ignoring/keeping',
  'grateful/gratitude/indebted/obliged',
  'appreciate/appreciated/appreciative/appreciation',
].map(pattern);

const keen = pattern; // the signs below read as one list each

export const interest: readonly RegExp[] = [
  'very/really/still/truly/deeply/most/remain/am/more/even/as/so/much interested/keen/excited/eager/enthusiastic/drawn',
  'keen/eager/excited/hopeful/enthusiastic (to|about|on|for|as|at)',
  'my interest/enthusiasm',
  'interest/enthusiasm in/for',
  '(i|we) (would|will|do|should|still|really|very much|so)? .. (love|like|be (glad|happy|proud|honoured|honored|delighted|pleased|thrilled|privileged)|hope|want|wish) .. to !know/hear/ask/see/understand/speak/complain .. (join|work|help|be|run|teach|build|learn|care|serve|drive|cook|bring|play|lead|look|weld|restore|_)',
  '(would|will) be/make (an?|my|me|such|it)? .. (honour|honor|joy|pleasure|privilege|delight|proud|happy|dream)',
  'look/looking forward',
  'hope/hoping to (join|work|meet|see|be|hear|do|bring|serve|welcome|come|apply|talk)',
  'first choice',
  '(i|we) (really|very much|do|just)? want (this|the|that) {job}',
  'i want to',
  '(work|job|kind of work|place) (i|that i) (want|would love|love|hope|dream|have wanted)',
].map(keen);
