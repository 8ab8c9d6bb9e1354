import { memo, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Mark, Sheet } from '../host/host';

/** A sheet as the domain laid it out, drawn in millimetres: the same picture is the preview and the print. */
export const SheetPicture = memo(function SheetPicture({ sheet }: { sheet: Sheet }) {
  const hatch = useId();
  return (
    <svg
      className="sheet-picture"
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={sheet.title}
      preserveAspectRatio="xMinYMin meet"
    >
      <defs>
        <pattern id={hatch} width="2.4" height="2.4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="2.4" strokeWidth="0.3" />
        </pattern>
      </defs>
      <Marks marks={sheet.marks} hatch={`url(#${hatch})`} />
    </svg>
  );
});

/** Also for other pictures that lie on their own ground, such as the card beside a note. `hatch`: what hatched areas are filled with. */
export function Marks({ marks, hatch = 'none' }: { marks: readonly Mark[]; hatch?: string }) {
  useFonts();
  return marks.map((mark, index) => {
    switch (mark.mark) {
      case 'line':
        return (
          <line
            key={index}
            x1={mark.x1}
            y1={mark.y1}
            x2={mark.x2}
            y2={mark.y2}
            strokeWidth={mark.width}
            strokeDasharray={mark.dash?.join(' ')}
          />
        );
      case 'rect':
        return (
          <rect
            key={index}
            x={mark.x}
            y={mark.y}
            width={mark.width}
            height={mark.height}
            strokeWidth={mark.stroke}
            strokeDasharray={mark.dash?.join(' ')}
            fill={mark.fill === 'hatch' ? hatch : 'none'}
          />
        );
      case 'text':
        return <FittedText key={index} mark={mark} />;
    }
  });
}

type TextMark = Extract<Mark, { mark: 'text' }>;

/** A text that is never wider than its mark says, whatever face the system draws its script with. */
function FittedText({ mark }: { mark: TextMark }) {
  const ref = useRef<SVGTextElement>(null);
  const { text, size, most, face } = mark;
  // At every drawing: the face may have come meanwhile.
  useLayoutEffect(() => {
    const drawn = ref.current;
    if (!drawn) return;
    drawn.removeAttribute('textLength');
    if (most === undefined || drawn.getComputedTextLength() <= most) return;
    drawn.setAttribute('textLength', String(most));
    drawn.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  });
  return (
    <text
      ref={ref}
      className={`mark-${face}`}
      x={mark.x}
      y={mark.y}
      fontSize={size}
      textAnchor={mark.anchor}
      direction={mark.direction}
      transform={mark.turn ? `rotate(${mark.turn} ${mark.x} ${mark.y})` : undefined}
    >
      {text}
    </text>
  );
}

/** Draws again when faces have come, so that what was measured with another one is measured again. */
function useFonts(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const faces = document.fonts;
    const onDone = () => setCount((before) => before + 1);
    faces.addEventListener('loadingdone', onDone);
    return () => faces.removeEventListener('loadingdone', onDone);
  }, []);
}
