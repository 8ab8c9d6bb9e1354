import { type RefObject, useLayoutEffect, useRef } from 'react';

/** What was drawn last, for callbacks that must stay the same: useLatest(props).current.onOpen(entry) */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
