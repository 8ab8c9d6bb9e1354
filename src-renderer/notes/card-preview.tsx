import type { CardFit, Mark } from '../host/host';

/** The card at its true proportions, each line as the hand would fill it. An honest italic: nothing here pretends to be handwriting. */
export function CardPreview({ fit }: { fit: CardFit }) {
  const { width, height, marks, used, room, lines } = fit;
  const over = lines.slice(room).map(({ text }) => text);
  return (
    <>
      <svg
        className="card-preview"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`The note on the card: ${used} of ${room} lines.`}
      >
        {marks.map((mark, index) => (
          // Marks have no names but their places.
          // oxlint-disable-next-line react/no-array-index-key
          <CardMark key={index} mark={mark} />
        ))}
      </svg>
      {over.length > 0 && (
        <p className="card-over">
          <b>Past the last line:</b> {over.join(' ')}
        </p>
      )}
    </>
  );
}

function CardMark({ mark }: { mark: Mark }) {
  switch (mark.mark) {
    case 'line':
      return (
        <line className="card-rule" x1={mark.x1} x2={mark.x2} y1={mark.y1} y2={mark.y2} strokeWidth={mark.width} />
      );
    case 'text':
      return (
        <text
          className="card-words"
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          direction={mark.direction ?? 'ltr'}
          {...(mark.most === undefined ? {} : { textLength: mark.most, lengthAdjust: 'spacingAndGlyphs' as const })}
        >
          {mark.text}
        </text>
      );
    case 'rect':
      return (
        <rect
          className="card-rule"
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          strokeWidth={mark.stroke}
        />
      );
  }
}
