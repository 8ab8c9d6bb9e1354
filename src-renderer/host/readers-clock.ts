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

function retold(value: unknown, say: (time: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => retold(each, say));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      typeof each === 'string' && sentences.has(name) ? inReadersClock(each, say) : retold(each, say),
    ]),
  );
}

/** The same host, its sentences on the reader's clock. Where that has 24 hours nothing is done at all. */
export function withReadersClock(host: Host): Host {
  if (sayClock('17:00') === '17:00') return host;
  return { ...host, send: async (name, input) => retold(await host.send(name, input), sayClock) as never };
}
