import type { Mark } from './sheet';
import type { Panel } from './stack';

/** What one likes to forget, printed where the envelope’s sheet has room for it. */
export function checklistPanel(box: string): Panel {
  const lines = ['Written by hand, and read once aloud', 'The name as on their business card', 'Stamp on', box];
  return {
    title: 'Checklist',
    caption: 'Before it goes into the box',
    width: 120,
    height: lines.length * 7,
    optional: true,
    marks: lines.flatMap((text, index): Mark[] => [
      { mark: 'rect', x: 0, y: index * 7 - 2, width: 3.4, height: 3.4, stroke: 0.25 },
      {
        mark: 'text',
        x: 6,
        y: index * 7 + 0.9,
        size: 3.4,
        text,
        face: 'plain',
        most: 114,
        ...(text === box ? { said: true as const } : {}),
      },
    ]),
  };
}
