import type { Document, Interaction, Opportunity } from '../../src-main/domain/model';
import { addDays } from '../../src-main/domain/time/day';
import { instantAt, isoAt, MINUTE } from '../../src-main/domain/time/zone';

const ZONE = 'America/New_York';

/** A year of a very busy search: about 2,000 interviews, notes, contacts and answers, spread over the year before `today`. */
export function yearOf(today: string, events = 2_000): Document {
  const eachHas = 5;
  const count = Math.ceil(events / eachHas);
  const opportunities = Array.from({ length: count }, (_, index): Opportunity => {
    const met = addDays(today, 20 - Math.round((index * 360) / count));
    const at = (days: number, time: string) => isoAt(ZONE, instantAt(ZONE, addDays(met, days), time));
    const start = instantAt(ZONE, met, `${String(9 + (index % 8)).padStart(2, '0')}:00`);
    const log = (kind: Interaction['kind'], days: number, own: Partial<Interaction> = {}): Interaction => ({
      id: `log-${index}-${kind}-${days}`,
      kind,
      at: at(days, '16:00'),
      ...own,
    });
    const history = [
      log('note-mailed', 0, { interview: 'interview-1' }),
      log('email', 2),
      log('call', 7),
      log('rejection', 12),
    ];
    return {
      id: `opportunity-${index}`,
      company: `Company ${index}`,
      role: 'Analyst',
      createdAt: at(-3, '09:00'),
      people: [{ id: 'person-1', name: 'Ana Ruiz', email: 'ana@example.com' }],
      interviews: [
        {
          id: 'interview-1',
          kind: 'video',
          timeZone: ZONE,
          start: isoAt(ZONE, start),
          end: isoAt(ZONE, start + 60 * MINUTE),
          interviewers: ['person-1'],
        },
      ],
      interactions: met > today ? [] : history.filter((entry) => entry.at.slice(0, 10) <= today),
      moves: [],
    };
  });
  return { version: 1, opportunities, settings: { timeZone: ZONE }, preferences: {}, acknowledged: [] };
}
