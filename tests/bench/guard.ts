import { checkMessage } from '../../src-main/domain/message/check';
import { inTurns, type Measure, timed } from './median';

/** An irritated message of 60 words: every layer has something to find. */
const text =
  'Dear Ms. Vance, you said that I would hear by Friday, and it is now the Friday after. I suppose nobody in your office found ' +
  'the time to write two lines, though I took a day without pay and drove ninety miles in the rain. Please let me know today, ' +
  'since another company has made me an offer and they do answer their letters.';
const CHECKS = 200;

/** The guard's answer to a message of 60 words, against the least a look at words could cost: splitting and lower-casing it. */
export async function measureGuard(): Promise<Measure> {
  let seen = 0;
  const ours = () => {
    for (let check = 0; check < CHECKS; check++) seen += checkMessage({ kind: 'email', text }).findings.length;
  };
  const bare = () => {
    for (let check = 0; check < CHECKS; check++) seen += text.toLowerCase().split(/\s+/).length;
  };
  ours();
  bare();
  const { runs, ...times } = await inTurns(
    15,
    () => timed(ours),
    () => timed(bare),
  );
  if (seen === 0) throw new Error('The guard saw nothing');
  return { ours: times.ours / CHECKS, bare: times.bare / CHECKS, runs };
}
