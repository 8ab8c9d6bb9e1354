import { vi } from 'vitest';

/** Waits until `work` no longer throws: as long as a busy machine may need for another program's answer, and not a moment longer. */
export const eventually = <T>(work: () => T | Promise<T>): Promise<T> => vi.waitFor(work, { timeout: 20_000 });
