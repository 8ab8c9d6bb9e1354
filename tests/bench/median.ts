export type Measure = { ours: number; bare: number; runs: number };

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Runs both in turns, so that a noisy moment of the machine hits both. Milliseconds. */
export async function inTurns(
  runs: number,
  ours: () => number | Promise<number>,
  bare: () => number | Promise<number>,
): Promise<Measure> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.bare.push(await bare());
    times.ours.push(await ours());
  }
  return { ours: median(times.ours), bare: median(times.bare), runs };
}

/** Milliseconds that something took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
