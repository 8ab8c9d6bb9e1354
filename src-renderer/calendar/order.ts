import type { CalendarEntry } from '../host/host';

const DONE = 9;

/** The order within a day, as the eye should meet it: bands, what is late, interviews, notes, contacts, and last what is done. */
export function orderOf(entry: CalendarEntry): string {
  switch (entry.type) {
    case 'hold':
      return `0 ${entry.from}`;
    case 'quiet':
      return `1 ${entry.from}`;
    case 'holiday':
      return '2';
    case 'interview':
      return `${entry.past ? DONE : 4} ${entry.start}`;
    case 'past':
      return `${DONE} ${entry.at}`;
    case 'item': {
      const { kind } = entry.item;
      const rank = entry.late
        ? 3
        : kind === 'thank-you-note' || kind === 'thank-you-email'
          ? 6
          : kind === 'check-in'
            ? 8
            : 7;
      return `${rank} ${entry.start ?? ''}`;
    }
  }
}
