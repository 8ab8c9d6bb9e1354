import { describe, expect, it } from 'vitest';
import type { PreviewedCommand, Shift } from '../../src-main/contract';
import { bench, fernhill } from './harness';

describe('a preview', () => {
  it('is what the command then does, and does nothing itself', async () => {
    const { ask, core, store } = await bench();
    const { opportunity, interview } = await ask('add-interview', fernhill);
    const other = await ask('add-interview', { ...fernhill, company: 'Juniper' });
    const ids = { opportunity, interview };
    const steps: [PreviewedCommand, unknown][] = [
      ['move-item', { item: `${opportunity}/check-in/2026-12-08`, to: '2026-12-09' }],
      ['move-item', { item: `${opportunity}/first-follow-up/2026-12-02`, to: '2026-12-01T15:00' }],
      ['unmove-item', { item: `${opportunity}/first-follow-up/2026-12-02` }],
      ['reschedule-interview', { ...ids, start: '2026-12-01T10:00' }],
      ['edit-interview', { ...ids, changes: { start: '2026-11-30T09:00' } }],
      ['edit-opportunity', { opportunity, changes: { settings: { reviewAfter: 1 } } }],
      ['log-interaction', { opportunity, interaction: { kind: 'email' } }],
      ['log-interaction', { opportunity, interaction: { kind: 'timeline', until: '2026-12-11' } }],
      ['log-interaction', { opportunity: other.opportunity, interaction: { kind: 'reply' } }],
      ['change-settings', { changes: { afterReply: { quietDays: 3 } } }],
      ['use-preset', { preset: 'calmer' }],
      ['log-interaction', { opportunity, interaction: { kind: 'offer' } }],
      ['remove-interview', { opportunity: other.opportunity, interview: other.interview }],
    ];
    for (const [command, input] of steps) {
      const saves = store.saved.length;
      const preview = await ask('preview', { command, input });
      expect(store.saved).toHaveLength(saves);
      const reply = await core.send(command, input);
      if (!reply.ok) throw new Error(`${command}: ${reply.error.message}`);
      const { gone, come, holdsGone, holdsCome, summary } = reply.value as Shift;
      expect({ gone, come, holdsGone, holdsCome }).toEqual({
        gone: preview.gone,
        come: preview.come,
        holdsGone: preview.holdsGone,
        holdsCome: preview.holdsCome,
      });
      // The toast begins with what was done; the preview has done nothing yet.
      expect(summary.endsWith(preview.summary)).toBe(true);
    }
  });

  it('of an interview that is not entered yet shows the plan it would bring', async () => {
    const { ask } = await bench();
    const preview = await ask('preview', { command: 'add-interview', input: fernhill });
    expect(preview.come.map(({ kind, date }) => [kind, date])).toEqual([
      ['thank-you-note', '2026-11-30'],
      ['first-follow-up', '2026-12-02'],
      ['check-in', '2026-12-08'],
      ['check-in', '2026-12-10'],
      ['check-in', '2026-12-15'],
    ]);
    expect(preview.summary).toBe('Next: note on Mon 30 Nov.');
    expect((await ask('status', {})).undo).toBeNull();
  });

  it('of a removal shows all that goes', async () => {
    const { ask } = await bench();
    const { opportunity } = await ask('add-interview', fernhill);
    const preview = await ask('preview', { command: 'remove-opportunity', input: { opportunity } });
    expect(preview.gone).toHaveLength(5);
    expect(preview.come).toEqual([]);
  });

  it('is refused for the reason the command would be', async () => {
    const { refused } = await bench();
    const input = { ...fernhill, interview: { ...fernhill.interview, end: '2026-11-30T09:00' } };
    expect(await refused('preview', { command: 'add-interview', input })).toEqual(
      await refused('add-interview', input),
    );
    for (const command of ['load-sample', 'remove-sample', 'undo', 'redo', 'today', '__proto__'])
      expect((await refused('preview', { command, input: {} })).field).toBe('command');
  });
});
