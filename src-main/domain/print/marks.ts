import { rounded } from './lengths';
import type { Mark } from './sheet';

/** Marks that are put somewhere else. */

/** moved([a line from (0, 0)], 10, 20) begins at (10, 20). */
export const moved = (marks: readonly Mark[], dx: number, dy: number): Mark[] =>
  marks.map((mark) =>
    mark.mark === 'line'
      ? {
          ...mark,
          x1: rounded(mark.x1 + dx),
          x2: rounded(mark.x2 + dx),
          y1: rounded(mark.y1 + dy),
          y2: rounded(mark.y2 + dy),
        }
      : { ...mark, x: rounded(mark.x + dx), y: rounded(mark.y + dy) },
  );

/** A quarter turn clockwise: what was `height` high is that wide, its upper edge is at the right. */
export const turned = (marks: readonly Mark[], height: number): Mark[] =>
  marks.map((mark) => {
    switch (mark.mark) {
      case 'line':
        return {
          ...mark,
          x1: rounded(height - mark.y1),
          x2: rounded(height - mark.y2),
          y1: mark.x1,
          y2: mark.x2,
        };
      case 'rect':
        return {
          ...mark,
          x: rounded(height - mark.y - mark.height),
          y: mark.x,
          width: mark.height,
          height: mark.width,
        };
      case 'text':
        return { ...mark, x: rounded(height - mark.y), y: mark.x, turn: (mark.turn ?? 0) + 90 };
    }
  });
