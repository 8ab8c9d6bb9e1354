import { type ComponentProps, type ReactNode, useState } from 'react';
import { Button } from './button';

const STEP = 50;

/**
 * The first fifty of what may be many, and a button for the next ones, since two thousand rows at once would let the window stand
 * still for seconds. useSome(120 rows) -> { some: 50 of them, more: "Show 50 more of 70" }; `more` is null when they are all there.
 */
export function useSome<T>(of: readonly T[]): { some: readonly T[]; more: ReactNode } {
  const [most, setMost] = useState(STEP);
  const left = of.length - most;
  return {
    some: left > 0 ? of.slice(0, most) : of,
    more:
      left > 0 ? (
        <Button look="quiet" size="small" onClick={() => setMost(most + STEP)}>
          {left > STEP ? `Show ${STEP} more of ${left.toLocaleString()}` : `Show the other ${left}`}
        </Button>
      ) : null,
  };
}

type SomeProps<T> = Omit<ComponentProps<'ul'>, 'children'> & {
  of: readonly T[];
  /** An `li` with a key. */
  children: (one: T) => ReactNode;
};

/** A list that may be long, in pieces. */
export function Some<T>({ of, children, ...list }: SomeProps<T>) {
  const { some, more } = useSome(of);
  return (
    <>
      <ul {...list}>{some.map(children)}</ul>
      {more}
    </>
  );
}
