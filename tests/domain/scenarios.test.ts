import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planOf, readCase } from '../../src-main/domain/case';

type Scenario = {
  id: string;
  given: string;
  case: unknown;
  expect: { items: Record<string, unknown>[]; holds: Record<string, unknown>[]; closed: unknown };
};

const scenarios: Scenario[] = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/scenarios.json'), 'utf8'),
);

/** Only the fields the scenario names: it says nothing of reasons, channels and ids. */
const named = (actual: object, expected: object) =>
  Object.fromEntries(Object.keys(expected).map((key) => [key, (actual as Record<string, unknown>)[key]]));

describe('the worked cases', () => {
  it('are all there', () => expect(scenarios).toHaveLength(81));

  it.each(scenarios.map((scenario) => [`${scenario.id}: ${scenario.given}`, scenario] as const))(
    '%s',
    (_, scenario) => {
      const reading = readCase(scenario.case);
      if (!reading.ok) throw new Error(reading.error);
      const plan = planOf(reading.case);
      const { items, holds, closed } = scenario.expect;
      const kinds = (list: readonly object[]) => list.map((item) => named(item, { kind: 0, date: 0 }));
      expect(kinds(plan.items)).toEqual(kinds(items));
      expect(plan.items.map((item, index) => named(item, items[index]!))).toEqual(items);
      expect(plan.holds.map((hold, index) => named(hold, holds[index] ?? {}))).toEqual(holds);
      expect(plan.closed).toEqual(closed);
    },
  );
});
