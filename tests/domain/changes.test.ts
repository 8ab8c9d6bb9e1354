import { describe, expect, it } from 'vitest';
import { enteredMoment, instantFrom, minuteFrom, whyNoDay, whyNoMoment } from '../../src-main/domain/changes/civil';
import type { ChangeContext } from '../../src-main/domain/changes/change';
import { patched } from '../../src-main/domain/changes/change';
import { logInteraction, removeInteraction } from '../../src-main/domain/changes/interactions';
import { addInterview, editInterview, rescheduleInterview } from '../../src-main/domain/changes/interviews';
import { addOpportunity } from '../../src-main/domain/changes/opportunities';
import { fieldPath } from '../../src-main/domain/changes/problems';
import { whyNotKept } from '../../src-main/domain/limits';
import { type Document, emptyDocument, MAX_OPPORTUNITIES } from '../../src-main/domain/model';
import { listed, pluralOf, possessive, shortened } from '../../src-main/domain/words';

const now = Date.parse('2026-11-30T11:05:00-05:00');

function context(systemZone = 'America/New_York'): ChangeContext {
  let count = 0;
  return { systemZone, nextId: () => `id-${++count}` };
}

const meeting = {
  kind: 'video' as const,
  timeZone: 'Europe/London',
  start: '2026-12-01T15:00',
  end: '2026-12-01T15:45',
};

/** What a change made of the document; a refusal fails the test. */
function made<V>(change: { ok: true; document: Document; value: V } | { ok: false; error: { message: string } }) {
  if (!change.ok) throw new Error(change.error.message);
  return change;
}

describe('a change', () => {
  it('leaves the document it was given as it was', () => {
    const frozen = Object.freeze({ ...emptyDocument, opportunities: Object.freeze([]) as never });
    const { document } = made(addInterview(frozen, { company: 'Kestrel', interview: meeting }, now, context()));
    expect(frozen.opportunities).toHaveLength(0);
    expect(document.opportunities).toHaveLength(1);
    expect(document.settings).toBe(frozen.settings);
  });

  it('touches one opportunity and keeps all others the same objects', () => {
    const ids = context();
    const { document: one } = made(addOpportunity(emptyDocument, { company: 'Kestrel' }, now, ids));
    const { document: two, value } = made(addOpportunity(one, { company: 'Juniper' }, now, ids));
    const { document: three } = made(
      logInteraction(two, { opportunity: value.opportunity, interaction: { kind: 'call' } }, now, ids),
    );
    expect(three.opportunities[0]).toBe(two.opportunities[0]);
    expect(three.opportunities[1]).not.toBe(two.opportunities[1]);
  });

  it('reads a form on the clock it was filled in by: their zone for an interview, the user’s for a drag and a log', () => {
    const ids = context();
    const { document, value } = made(addInterview(emptyDocument, { company: 'Kestrel', interview: meeting }, now, ids));
    expect(document.opportunities[0]?.interviews[0]).toMatchObject({
      start: '2026-12-01T15:00:00+00:00',
      end: '2026-12-01T15:45:00+00:00',
    });
    const dragged = made(rescheduleInterview(document, { ...value, start: '2026-12-02T09:00' }, now, ids));
    expect(dragged.document.opportunities[0]?.interviews[0]).toMatchObject({
      start: '2026-12-02T14:00:00+00:00',
      end: '2026-12-02T14:45:00+00:00',
    });
    const logged = made(
      logInteraction(
        document,
        { opportunity: value.opportunity, interaction: { kind: 'call', at: '2026-11-30T10:50' } },
        now,
        ids,
      ),
    );
    expect(logged.document.opportunities[0]?.interactions[0]?.at).toBe('2026-11-30T10:50:00-05:00');
  });

  it('keeps the wall time across a change of the clocks', () => {
    const ids = context();
    const before = { ...meeting, timeZone: 'America/New_York', start: '2027-03-12T10:00', end: '2027-03-12T11:00' };
    const { document, value } = made(addInterview(emptyDocument, { company: 'Kestrel', interview: before }, now, ids));
    const after = made(editInterview(document, { ...value, changes: { start: '2027-03-15T10:00' } }, now, ids));
    expect(after.document.opportunities[0]?.interviews[0]).toMatchObject({
      start: '2027-03-15T10:00:00-04:00',
      end: '2027-03-15T11:00:00-04:00',
    });
  });

  it('a time that the clocks skip shows an hour later', () => {
    const skipped = { ...meeting, timeZone: 'America/New_York', start: '2027-03-14T02:30', end: '2027-03-14T04:00' };
    const { document } = made(addInterview(emptyDocument, { company: 'Kestrel', interview: skipped }, now, context()));
    expect(document.opportunities[0]?.interviews[0]?.start).toBe('2027-03-14T03:30:00-04:00');
  });

  it('what is logged and removed again leaves no trace', () => {
    const ids = context();
    const { document, value } = made(addOpportunity(emptyDocument, { company: 'Kestrel' }, now, ids));
    const logged = made(logInteraction(document, { ...value, interaction: { kind: 'call' } }, now, ids));
    const removed = made(removeInteraction(logged.document, { ...value, ...logged.value }, now, ids));
    expect(removed.document).toEqual(document);
  });
});

describe('dates as they are entered', () => {
  it.each([
    ['2026-12-08', undefined],
    ['2028-02-29', undefined],
    ['2026-11-31', 'November has 30 days'],
    ['2027-02-29', 'February 2027 has 28 days'],
    ['2028-02-30', 'February 2028 has 29 days'],
    ['2026-12-32', 'December has 31 days'],
    ['2026-00-10', 'must be in a month from 01 to 12'],
    ['2026-10-00', 'must be a day from 01 on'],
    ['1969-12-31', 'must be in a year from 1970 to 2199'],
    ['2200-01-01', 'must be in a year from 1970 to 2199'],
    ['8 December', 'must be a date such as 2026-12-08'],
  ])('%s: %s', (text, problem) => {
    expect(whyNoDay(text)).toBe(problem);
  });

  it.each(['2026-12-08T10:00', '2026-12-08T10:00:30', '2026-12-08T10:00:00-05:00', '2026-12-08T15:00Z'])(
    '%s is a moment',
    (text) => {
      expect(whyNoMoment(text)).toBeUndefined();
      expect(enteredMoment.safeParse(text).success).toBe(true);
    },
  );

  it('an instant is the same everywhere, a wall time is where its clock hangs', () => {
    expect(instantFrom('2026-12-08T10:00:00-05:00', 'Asia/Tokyo')).toBe(Date.parse('2026-12-08T15:00:00Z'));
    expect(instantFrom('2026-12-08T10:00', 'Asia/Tokyo')).toBe(Date.parse('2026-12-08T01:00:00Z'));
    expect(minuteFrom('2026-12-08T10:00:59Z', 'Asia/Tokyo')).toBe(Date.parse('2026-12-08T10:00:00Z'));
  });
});

describe('what is saved can be read again', () => {
  it('one opportunity more than are kept is refused', () => {
    const { document } = made(addOpportunity(emptyDocument, { company: 'Kestrel' }, now, context()));
    const one = document.opportunities[0]!;
    const full: Document = { ...document, opportunities: Array.from({ length: MAX_OPPORTUNITIES }, () => one) };
    expect(whyNotKept(full, full)).toBeUndefined();
    expect(whyNotKept(full, { ...full, opportunities: [...full.opportunities, one] })?.error).toEqual({
      code: 'too-much',
      message: 'There are 5,000 opportunities, as many as are kept; remove one first.',
    });
  });

  it('so are more items put away than are kept', () => {
    const next: Document = {
      ...emptyDocument,
      acknowledged: Array.from({ length: 20_001 }, (_, index) => `a/${index}`),
    };
    expect(whyNotKept(emptyDocument, next)?.error.message).toBe('acknowledged must be at most 20000 entries.');
  });
});

describe('small words', () => {
  it('patches lay over, clear and leave alone', () => {
    expect(patched({ a: 1, b: 2, c: 3 }, { a: 4, b: null, c: undefined })).toEqual({ a: 4, c: 3 });
  });
  it('fields are named as a form names them', () => {
    expect(fieldPath(['interview', 'interviewers', 0, 'name'])).toBe('interviewers[0].name');
    expect(fieldPath(['changes', 'start'])).toBe('start');
    expect(fieldPath(['interview'])).toBe('interview');
    expect(fieldPath([])).toBe('');
  });
  it('names are said as people say them', () => {
    expect(possessive('Fernhill Clinic')).toBe('Fernhill Clinic’s');
    expect(possessive('Harbor Labs')).toBe('Harbor Labs’');
    expect([pluralOf(1, 'check-in'), pluralOf(3, 'check-in'), pluralOf(2, 'address')]).toEqual([
      '1 check-in',
      '3 check-ins',
      '2 addresses',
    ]);
    expect([listed([]), listed(['Ruth']), listed(['Ruth', 'Tom', 'Ana'])]).toEqual(['', 'Ruth', 'Ruth, Tom and Ana']);
    expect(shortened('x'.repeat(200))).toHaveLength(60);
  });
});
