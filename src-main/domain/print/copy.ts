import type { Stationery } from '../stationery-preferences';
import { fitNote } from './fit';
import { cornerMarks, type Panel } from './stack';

/** The words to copy, in lines that end where the pen will end them. */
export function copyPanel(name: string, text: string, stationery: Stationery): Panel {
  const { width, height, marks } = fitNote(text, stationery);
  return {
    title: 'Words',
    whom: name,
    caption: `Words for ${name}, as they run in your hand.`,
    width,
    height,
    marks: [
      { mark: 'rect', x: 0, y: 0, width, height, stroke: 0.2, dash: [1, 1.5] },
      ...cornerMarks({ width, height }),
      ...marks,
    ],
    hint: 'Copy the words line by line: each ends where your hand will end it.',
  };
}
