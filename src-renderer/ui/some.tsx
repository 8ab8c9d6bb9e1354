import { type ComponentProps, type ReactNode, useState } from 'react';
import { Button } from './button';

const STEP = 50;

type SomeProps<T> = Omit<ComponentProps<'ul'>, 'children'> & {
  of: readonly T[];
  /** An `li` with a key. */
  children: (one: T) => ReactNode;
};

/**
 * A list that may be long: the first fifty, and below them a button for the next ones, since two thousand rows at once would let
 * the window stand still for seconds. Of 120 -> 50 rows and "Show 50 more of 70"
 */
export function Some<T>({ of, children, ...list }: SomeProps<T>) {
  const [most, setMost] = useState(STEP);
  const left = of.length - most;
  return (
    <>
      <ul {...list}>{of.slice(0, most).map(children)}</ul>
      {left > 0 && (
        <Button look="quiet" size="small" onClick={() => setMost(most + STEP)}>
          {left > STEP ? `Show ${STEP} more of ${left.toLocaleString()}` : `Show the other ${left}`}
        </Button>
      )}
    </>
  );
}
