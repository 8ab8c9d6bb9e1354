import fc from 'fast-check';

/**
 * The dice of the property tests. A plain run throws the same ones each time, so that it judges the change and not the
 * luck of the day. `BIRD_CHANCES=100 npm run unit` throws a hundred times as many, and new ones; fast-check then prints
 * the seed and the smallest case that breaks a promise, which belongs into a test of its own.
 */
const chances = Number(process.env.BIRD_CHANCES ?? 1);
const SEED = 20_261_125;

/** How often a property is tried: `runs(1_500)` is 1,500 times, or 150,000 with BIRD_CHANCES=100. */
export const runs = (usual: number): number => usual * chances;

fc.configureGlobal({ numRuns: runs(100), ...(chances === 1 ? { seed: SEED } : {}) });

export { fc };
