import { instantOf, isInstant } from '../domain/time/zone';
import type { ManualClock } from './clock';
import type { Core } from './core';

/**
 * The core with one request more, for scripts and end-to-end tests under `--clock manual`:
 * `set-clock` with `{"now":"2026-12-02T10:10:00-05:00"}` -> `{ok:true,value:{"now":"2026-12-02T15:10:00.000Z"}}`.
 * Every other request goes to the core as it is. Hosts with a running clock do not wrap their core, so there the request is unknown.
 */
export function answerSetClock(core: Core, clock: ManualClock): Core {
  return {
    ...core,
    send: async (name, input) => {
      if (name !== 'set-clock') return core.send(name, input);
      const said = typeof input === 'object' && input !== null && 'now' in input ? input.now : undefined;
      if (typeof said !== 'string' || !isInstant(said))
        return {
          ok: false,
          error: {
            code: 'bad-input',
            field: 'now',
            message: 'now must be an instant such as 2026-12-02T10:10:00-05:00.',
          },
        };
      const now = instantOf(said);
      clock.set(now);
      // What is due then is told before the reply, so that a script reads it in order.
      await core.reminders.look();
      return { ok: true, value: { now: new Date(now).toISOString() } };
    },
  };
}
