import { sayClock } from '../ui/dates';
import type { Host } from './host';

/**
 * The core writes times in its sentences on a 24-hour clock; a reader whose clock has twelve hours sees theirs.
 * Only sentences are touched: what people wrote, names, and dates as data stay as they are.
 */
const sentences = new Set(['text', 'line', 'detail', 'summary', 'message', 'remark', 'reason', 'label']);
const wallTime = /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g;

/** inReadersClock('In the box by 17:00', sayClock) -> 'In the box by 5:00 PM' */
export const inReadersClock = (sentence: string, say: (time: string) => string): string =>
  sentence.replace(wallTime, (_, hour: string, minute: string) => say(`${hour.padStart(2, '0')}:${minute}`));

/**
 * Title and body are sentences in a reminder only; elsewhere a title may be anybody's. The company stands first in them and stays:
 * 'Studio 17:00: a note before 17:00.' -> 'Studio 17:00: a note before 5:00 PM.' A digest names many, and tells times of
 * interviews only: 'Studio 17:00 at 9:00 tomorrow.' -> 'Studio 17:00 at 9:00 AM tomorrow.'
 */
type Said = { title: string; body: string };
const isSaid = (value: unknown): value is Said =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  'body' in value &&
  typeof value.title === 'string' &&
  typeof value.body === 'string';

function retoldReminder(said: Said & { company?: unknown; discreet: Said }, say: (time: string) => string): object {
  const company = typeof said.company === 'string' ? said.company : '';
  const { title, body, discreet } = said;
  // A long name is shortened in the title: as far as both are the same.
  let name = 0;
  while (name < company.length && company[name] === title[name]) name += 1;
  return {
    title: title.slice(0, name) + inReadersClock(title.slice(name), say),
    body: inReadersClock(body, say),
    discreet: { title: inReadersClock(discreet.title, say), body: inReadersClock(discreet.body, say) },
  };
}

const retoldDigest = ({ body }: Said, say: (time: string) => string): object => ({
  body: body.replace(/ at \d\d?:\d\d(?!\d)/g, (hour) => inReadersClock(hour, say)),
});

/** What is laid out on paper or on a card, word for word: names, addresses and notes, unless it is a sentence of ours. */
const isLaidOut = (value: object): boolean =>
  'x' in value && 'y' in value && 'text' in value && !('said' in value && value.said === true);

/** An answer or an event with its sentences on the reader's clock. What says no time is not copied: an answer may be megabytes. */
function retold(value: unknown, say: (time: string) => string): unknown {
  if (typeof value !== 'object' || value === null || isLaidOut(value)) return value;
  const told = retoldParts(value, say);
  if (!isSaid(value)) return told;
  if ('discreet' in value && isSaid(value.discreet))
    return { ...told, ...retoldReminder({ ...value, discreet: value.discreet }, say) };
  return 'count' in value ? { ...told, ...retoldDigest(value, say) } : told;
}

function retoldParts(value: object, say: (time: string) => string): object {
  let told: Record<string, unknown> | unknown[] | undefined;
  for (const [name, each] of Object.entries(value) as [string, unknown][]) {
    const next = typeof each === 'string' && sentences.has(name) ? inReadersClock(each, say) : retold(each, say);
    if (next === each) continue;
    told ??= Array.isArray(value) ? [...(value as unknown[])] : { ...value };
    (told as Record<string, unknown>)[name] = next;
  }
  return told ?? value;
}

/** The same host, its sentences on the reader's clock. Where that has 24 hours nothing is done at all. */
export function withReadersClock(host: Host, say = sayClock): Host {
  if (say('17:00') === '17:00') return host;
  return {
    ...host,
    send: async (name, input) => retold(await host.send(name, input), say) as never,
    subscribe: (listener) => host.subscribe((event) => listener(retold(event, say) as typeof event)),
  };
}
