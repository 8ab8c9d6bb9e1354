import * as z from 'zod';
import { userSettings } from '../effective-settings';
import { sampleOpportunities } from '../sample';
import type { ChangeFunction } from './change';

/** "Try it with sample data", and the way to take it back out. */

export const noInput = z.strictObject({});

/** Asked for twice, it is there once. */
export const loadSample: ChangeFunction<object, { opportunities: string[] }> = (
  document,
  _input,
  now,
  { systemZone, nextId },
) => {
  const label = 'Load the sample';
  const said = 'Six made-up opportunities to try things on.';
  const here = document.opportunities.filter(({ sample }) => sample);
  if (here.length > 0) return { ok: true, document, value: { opportunities: here.map(({ id }) => id) }, label, said };
  const added = sampleOpportunities(now, userSettings(document, systemZone).timeZone, nextId);
  return {
    ok: true,
    document: { ...document, opportunities: [...document.opportunities, ...added] },
    value: { opportunities: added.map(({ id }) => id) },
    label,
    said,
  };
};

export const removeSample: ChangeFunction<object, null> = (document) => {
  const gone = document.opportunities.filter(({ sample }) => sample);
  const isGone = (item: string) => gone.some(({ id }) => item.startsWith(`${id}/`));
  return {
    ok: true,
    document:
      gone.length === 0
        ? document
        : {
            ...document,
            opportunities: document.opportunities.filter(({ sample }) => !sample),
            acknowledged: document.acknowledged.filter((item) => !isGone(item)),
          },
    value: null,
    label: 'Remove the sample',
    said: 'The sample is gone; what is yours is still here.',
  };
};
