import { useEffect, useState } from 'react';

/** The value once it has kept still for a moment, so that a preview is asked once a word and not once a letter. */
export function useSettled<T>(value: T, key: string, wait = 150): T {
  const [settled, setSettled] = useState({ key, value });
  const isSettled = settled.key === key;
  useEffect(() => {
    const timer = isSettled ? undefined : setTimeout(() => setSettled({ key, value }), wait);
    return () => clearTimeout(timer);
  }, [isSettled, key, value, wait]);
  return settled.value;
}
