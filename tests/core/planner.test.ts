import { describe, expect, it } from 'vitest';
import { createPlanner } from '../../src-main/core/planner';
import { plan } from '../../src-main/domain/plan/plan';
import { bench, fernhill } from './harness';

/** A planner that notes for whom it planned. */
function watched() {
  const planned: number[] = [];
  const planner = createPlanner((facts, settings, now) => {
    planned.push(facts.interviews.length);
    return plan(facts, settings, now);
  });
  return { planner, planned };
}

describe('plans are remembered', () => {
  it('a change replans the opportunity it touches, and no other', async () => {
    const { planner, planned } = watched();
    const { ask } = await bench({ planner });
    const { opportunities } = await ask('load-sample', {});
    await ask('today', {});
    expect(planned).toHaveLength(opportunities.length);
    planned.length = 0;
    await ask('log-interaction', { opportunity: opportunities[2]!, interaction: { kind: 'email' } });
    await ask('today', {});
    await ask('calendar', { from: '2026-11-22', to: '2026-12-27' });
    await ask('opportunity', { opportunity: opportunities[0]! });
    await ask('opportunities', {});
    expect(planned).toHaveLength(1);
  });

  it('a changed setting replans all, a changed preference none', async () => {
    const { planner, planned } = watched();
    const { ask } = await bench({ planner });
    await ask('load-sample', {});
    await ask('today', {});
    planned.length = 0;
    await ask('change-preferences', { changes: { theme: 'dark' } });
    await ask('today', {});
    expect(planned).toHaveLength(0);
    await ask('change-settings', { changes: { lookAhead: 6 } });
    await ask('today', {});
    expect(planned).toHaveLength(6);
  });

  it('within a minute a plan is found again, and still it is late one millisecond after its deadline', async () => {
    const { planner, planned } = watched();
    const { ask, at } = await bench({ planner });
    await ask('add-interview', fernhill);
    const noteAt = async (iso: string) => {
      at(iso);
      const { due, late } = await ask('today', {});
      const note = [...due, ...late].find(({ item }) => item.kind === 'thank-you-note');
      return note?.item.status;
    };
    expect(await noteAt('2026-11-30T23:58:59.999-05:00')).toBe('planned');
    expect(await noteAt('2026-11-30T23:59:00-05:00')).toBe('planned');
    expect(await noteAt('2026-11-30T23:59:00.001-05:00')).toBe('overdue');
    const before = planned.length;
    expect(await noteAt('2026-11-30T23:59:40-05:00')).toBe('overdue');
    expect(planned).toHaveLength(before);
  });
});
