import type { Stationery } from '../stationery-preferences';
import { rounded } from './lengths';
import { controlBars, papers, PRINTER_MARGIN } from './paper';
import type { Mark, Sheet } from './sheet';

/** A line of 100 mm to write on: the letters that fit are the measure of the hand. */

const LENGTH = 100;
const SIZE = 4.2;
/** Words to write; the number under each says how many characters it takes to get to its end, spaces counted. */
const words =
  'Thank you for the hour this morning and for showing me how the team works on a busy day I would be glad to be part of it and to help with the queue on Tuesday mornings'.split(
    ' ',
  );

/** countsOf('Thank you for') -> 5, 9, 13 */
export function countsOf(sentence: readonly string[]): number[] {
  let count = -1;
  return sentence.map((word) => (count += word.length + 1));
}

export function calibrationSheet(stationery: Stationery): Sheet {
  const { width, height, label } = papers[stationery.paper];
  const x = rounded((width - LENGTH) / 2);
  const left = 30;
  const say = (y: number, text: string, size = 3.4): Mark => ({
    mark: 'text',
    x: left,
    y,
    size,
    text,
    face: 'plain',
    most: rounded(width - left - PRINTER_MARGIN - 10),
  });
  const lines = [0, 1, 2].flatMap((index): Mark[] => {
    const y = rounded(66 + index * 2 * stationery.pitch);
    const end = (at: number): Mark => ({
      mark: 'line',
      x1: at,
      x2: at,
      y1: rounded(y - 4),
      y2: rounded(y + 2),
      width: 0.4,
    });
    return [
      { mark: 'line', x1: x, x2: rounded(x + LENGTH), y1: y, y2: y, width: 0.3 },
      end(x),
      end(rounded(x + LENGTH)),
    ];
  });
  const first = rounded(66 + 4 * stationery.pitch + 22);
  return {
    id: 'calibration',
    title: `Your handwriting, ${label}`,
    width,
    height,
    hint: 'Write on the printed line, count, and put the number in under “Handwriting”.',
    marks: [
      { mark: 'text', x: left, y: 24, size: 7, text: 'How wide is your hand?', face: 'words' },
      say(34, '1.  Write the words below on each line, from mark to mark, as you would on the card.'),
      say(40, '2.  Stop at the mark. The number under the last word that fits is your count.'),
      say(46, '3.  Put the middle one of the three counts in under “Handwriting”.'),
      ...lines,
      ...wordsWithCounts(left, first, width - 2 * left),
      ...controlBars(left, height, 100),
    ],
  };
}

/** Placed word by word, so that each number stands under its word; a letter is given 0.52 of the size, which is plenty. */
function wordsWithCounts(left: number, top: number, width: number): Mark[] {
  const counts = countsOf(words);
  const marks: Mark[] = [];
  let x = left;
  let y = top;
  for (const [index, word] of words.entries()) {
    const wide = word.length * SIZE * 0.52;
    if (x + wide > left + width) {
      x = left;
      y += 13;
    }
    marks.push(
      { mark: 'text', x: rounded(x), y: rounded(y), size: SIZE, text: word, face: 'words', most: rounded(wide) },
      { mark: 'text', x: rounded(x), y: rounded(y + 4.4), size: 2.8, text: String(counts[index]), face: 'plain' },
    );
    x += wide + 2.4;
  }
  return marks;
}
