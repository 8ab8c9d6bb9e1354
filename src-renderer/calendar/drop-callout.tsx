import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Day, LocalTime, Refusal } from '../host/host';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { sayDay } from '../ui/dates';
import { holdKind, type Kind } from '../ui/kinds';

/** Where the drop, or the pointer, is in the window. */
export type Place = { x: number; y: number };

/** A refused drop. What was tried, so that the next good day can be taken at once. */
export type Refused = {
  place: Place;
  kind: Kind;
  refusal: Refusal;
  move?: (to: Day | LocalTime) => void;
  /** In a hold: they may have asked for it themselves, and then that is to be logged. */
  log?: () => void;
};

const GAP = 12;

/**
 * Beside the drop, never outside the window: what, why, and the next good day. It goes with Esc, or with a click elsewhere.
 */
export function DropCallout({ refused, onClose }: { refused: Refused; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(refused.place);
  const { refusal, move, log } = refused;

  useLayoutEffect(() => {
    const size = box.current?.getBoundingClientRect();
    if (size) setAt(beside(refused.place, size));
  }, [refused]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    const onPointer = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [onClose]);

  const { nearest } = refusal;
  const [title, rest] = firstSentence(refusal.message);
  return (
    <div className="drop-callout" ref={box} style={{ left: at.x, top: at.y }}>
      <Callout {...tagOf(refused)} title={title}>
        {rest && <p>{rest}</p>}
        <p className="drop-callout-acts">
          {nearest && move && (
            <Button
              look="soft"
              size="small"
              onClick={() => {
                onClose();
                move(nearest);
              }}
            >
              Move to {sayDay(nearest.slice(0, 10))}
            </Button>
          )}
          {log && isHold(refusal) && (
            <Button
              size="small"
              onClick={() => {
                onClose();
                log();
              }}
            >
              They asked me to call
            </Button>
          )}
          <Button look="quiet" size="small" onClick={onClose}>
            Leave it
          </Button>
        </p>
      </Callout>
    </div>
  );
}

/** While carried over a day that would refuse: why, and that nothing is lost by letting go. */
export function CarryHint({ place, reason }: { place: Place; reason: string }) {
  return (
    <div className="carry-hint" role="status" style={{ left: place.x + GAP, top: place.y + GAP * 2 }}>
      {reason}
    </div>
  );
}

const isHold = (refusal: Refusal) => refusal.code.includes('hold');
const tagOf = ({ kind, refusal }: Refused) => (isHold(refusal) ? { kind: holdKind, word: 'On hold' } : { kind });

function beside({ x, y }: Place, size: { width: number; height: number }): Place {
  const right = x + GAP + size.width <= window.innerWidth - GAP;
  const below = y + GAP + size.height <= window.innerHeight - GAP;
  return {
    x: Math.max(GAP, right ? x + GAP : x - GAP - size.width),
    y: Math.max(GAP, below ? y + GAP : y - GAP - size.height),
  };
}

/** firstSentence('On hold. Next good day: Mon 14 Dec.') -> ['On hold.', 'Next good day: Mon 14 Dec.'] */
function firstSentence(text: string): [string, string] {
  const end = text.search(/[.?!] /);
  return end < 0 ? [text, ''] : [text.slice(0, end + 1), text.slice(end + 2)];
}
