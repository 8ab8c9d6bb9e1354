import type { Shift } from '../contract';
import { type ChangeContext, type Changed, refuseField, type Refused } from '../domain/changes/change';
import { whyNotKept } from '../domain/limits';
import type { Document } from '../domain/model';
import type { Instant } from '../domain/time/zone';
import { type ChangeName, commands } from './commands';
import { unknownCountries } from './countries';
import type { Planner } from './planner';
import { shiftBetween } from './shift';

/** What a command would make of the document, and of the plans. Nothing is saved here: a preview asks the same. */

export type WorkedOut = {
  readonly ok: true;
  readonly changed: Changed<unknown>;
  /** Is the reply of this command a Shift? */
  readonly tellsShift: boolean;
  /** Told as done ("Moved to Wed 9 Dec. …"), or as what would happen. */
  shift(tense: 'done' | 'would'): Shift;
};

export async function workOut(
  name: ChangeName,
  input: unknown,
  document: Document,
  now: Instant,
  planner: Planner,
  context: ChangeContext,
): Promise<WorkedOut | Refused> {
  const changed = commands[name].run(document, input, now, context);
  if (!changed.ok) return changed;
  const tooMuch = whyNotKept(document, changed.document);
  if (tooMuch) return tooMuch;
  const [unknown] = await unknownCountries(changed.document);
  if (unknown !== undefined)
    return refuseField(
      name === 'edit-opportunity' ? 'settings.officeCountry' : 'officeCountry',
      `no holidays are known for "${unknown}"; use a code such as "US", "GB" or "DE"`,
    );
  return {
    ok: true,
    changed,
    tellsShift: commands[name].tellsShift,
    shift: (tense) =>
      shiftBetween(planner, document, changed.document, now, context.systemZone, {
        said: tense === 'done' ? changed.said : undefined,
        isDone: changed.isDone === true,
      }),
  };
}
