import { type ReactNode, useState } from 'react';
import { Button } from './button';

/**
 * The first of many, and a button for the next ones: two thousand rows at once would let the window stand still for seconds.
 * useSome(reminders) -> { some: the first 50, more: a button, or null when they are all there }
 */
export function useSome<T>(items: readonly T[], step = 50): { some: readonly T[]; more: ReactNode } {
  const [most, setMost] = useState(step);
  const left = items.length - most;
  return {
    some: items.slice(0, most),
    more:
      left > 0 ? (
        <Button look="quiet" size="small" onClick={() => setMost(most + step)}>
          {left > step ? `Show ${step} more of ${left.toLocaleString()}` : `Show the other ${left}`}
        </Button>
      ) : null,
  };
}
