import { planOf, readCase } from '../../src-main/domain/case';
import scenarios from '../fixtures/scenarios.json';
import { inTurns, type Measure, timed } from './median';

/** 10,000 cases read and planned, against parsing their text: what a script would pay for reading them at all. */
export async function measurePlanning(): Promise<Measure> {
  const cases = Array.from({ length: 10_000 }, (_, index) => scenarios[index % scenarios.length]!.case);
  const text = JSON.stringify(cases);
  const plan = () => {
    for (const one of cases) {
      const reading = readCase(one);
      if (reading.ok) planOf(reading.case);
    }
  };
  plan();
  return inTurns(
    7,
    () => timed(plan),
    () => timed(() => JSON.parse(text)),
  );
}
