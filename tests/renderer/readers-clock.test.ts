import { describe, expect, it } from 'vitest';
import { inReadersClock } from '../../src-renderer/host/readers-clock';

const twelve = (time: string) =>
  `${+time.slice(0, 2) % 12 || 12}:${time.slice(3)} ${+time.slice(0, 2) < 12 ? 'AM' : 'PM'}`;

describe('the reader’s clock', () => {
  it.each([
    ['In the box by 23:59 today.', 'In the box by 11:59 PM today.'],
    ['9:30, 12:30 theirs', '9:30 AM, 12:30 PM theirs'],
    ['You met them at 00:05.', 'You met them at 12:05 AM.'],
  ])('tells "%s" as "%s"', (sentence, told) => expect(inReadersClock(sentence, twelve)).toBe(told));

  it('leaves alone what is no time of day', () => {
    for (const text of ['Fri 11 Dec 2026', '24:61', 'ratio 116:90', '12:30:45', '1.10:20'])
      expect(inReadersClock(text, twelve)).toBe(text);
  });
});
