import type { Facts } from '../model';
import type { Settings } from '../settings';
import type { Day } from '../time/day';
import { openDays } from '../time/open-days';
import { isVagueWords, readVagueWords } from '../time/vague-words';
import { dayAt, type Instant, instantAt } from '../time/zone';
import { readSituation } from './situation';

/** The day that vague words, said at `saidAt`, are read as on their calendar; undefined for words nobody taught. */
export function readVague(words: string, saidAt: Instant, facts: Facts, settings: Settings): Day | undefined {
  if (!isVagueWords(words)) return undefined;
  const situation = readSituation(facts, settings, saidAt);
  const theirZone = situation?.theirZone ?? settings.timeZone;
  const { officeOpen } = situation?.days ?? openDays(settings, []);
  const said = dayAt(theirZone, saidAt);
  const evening = saidAt >= instantAt(theirZone, said, settings.officeHours[1]);
  return readVagueWords(words, said, officeOpen, evening);
}
