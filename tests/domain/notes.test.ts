import { describe, expect, it } from 'vitest';
import { collectionsOn, firstCollection, lastCollectionOn, mailboxOf } from '../../src-main/domain/post/collections';
import { instantAt, isoAt } from '../../src-main/domain/time/zone';
import { codesOf, datesOf, interview, ofKind, planFor } from './builders';

const ana = { id: 'ana', name: 'Ana Ruiz', postalAddress: { street: '1 Main St', city: 'Troy' } };
const ben = { id: 'ben', name: 'Ben Ito' };

describe('a mailbox', () => {
  const usps = mailboxOf('USPS', undefined);
  it('is emptied early on Christmas Eve and New Year’s Eve', () => {
    expect(collectionsOn(usps, '2026-12-24')).toEqual(['12:00']);
    expect(collectionsOn(mailboxOf('USPS', { weekdays: ['09:00', '17:00'] }), '2026-12-31')).toEqual([
      '09:00',
      '12:00',
    ]);
    expect(collectionsOn(mailboxOf('Deutsche Post', undefined), '2026-12-24')).toEqual(['17:00']);
  });
  it('rests on postal holidays, which are not the office’s', () => {
    expect(collectionsOn(usps, '2027-06-18')).toEqual(['17:00']);
    expect(collectionsOn(usps, '2027-06-19')).toEqual([]);
    expect(collectionsOn(usps, '2027-07-05')).toEqual([]);
    expect(collectionsOn(usps, '2026-11-27')).toEqual(['17:00']);
  });
  it('of Royal Mail rests on the bank holiday and on its substitute', () => {
    const box = mailboxOf('Royal Mail', undefined);
    expect(collectionsOn(box, '2026-12-26')).toEqual([]);
    expect(collectionsOn(box, '2026-12-28')).toEqual([]);
    expect(collectionsOn(box, '2026-12-29')).toEqual(['09:00']);
  });
  it('of Canada Post is not emptied on Saturdays', () =>
    expect(collectionsOn(mailboxOf('Canada Post', undefined), '2026-12-05')).toEqual([]));
  it('has the times written on it', () =>
    expect(collectionsOn(mailboxOf('USPS', { saturday: null, weekdays: ['18:30', '08:00'] }), '2026-12-01')).toEqual([
      '08:00',
      '18:30',
    ]));
  it('that is never emptied has no first collection', () => {
    const box = mailboxOf('USPS', { weekdays: null, saturday: null });
    expect(firstCollection(box, 'America/New_York', Date.UTC(2026, 11, 1))).toBeUndefined();
    expect(lastCollectionOn(box, 'America/New_York', '2026-12-01')).toBeUndefined();
  });
  it('takes a letter at the very minute of the collection', () => {
    const five = instantAt('America/New_York', '2026-12-04', '17:00');
    expect(isoAt('America/New_York', firstCollection(usps, 'America/New_York', five)!)).toBe(
      '2026-12-04T17:00:00-05:00',
    );
    expect(isoAt('America/New_York', firstCollection(usps, 'America/New_York', five + 1)!)).toBe(
      '2026-12-05T12:00:00-05:00',
    );
  });
});

describe('thank-you notes', () => {
  const met = (...interviewers: string[]) => [interview({ interviewers })];

  it('go to everyone met', () => {
    const notes = ofKind(
      planFor({ interviews: met('ana', 'ben'), people: [ana, { ...ben, postalAddress: { city: 'Troy' } }] }),
      'thank-you-note',
    );
    expect(notes.map(({ id, person }) => [id, person])).toEqual([
      ['thank-you-note/interview-1/ana', 'ana'],
      ['thank-you-note/interview-1/ben', 'ben'],
    ]);
    expect(notes[0]!.reasons[0]!.text).toBe(
      'A hand-written thank-you to Ana Ruiz goes in the mailbox before Mon 30 Nov ends.',
    );
  });

  it('are done one by one when the log names the person, all at once when it does not', () => {
    const log = (own: object) => [
      { kind: 'note-mailed', at: '2026-11-30T15:00:00-05:00', interview: 'interview-1', ...own },
    ];
    const left = (own: Record<string, unknown>) =>
      ofKind(planFor({ interviews: met('ana', 'cleo'), interactions: log(own) }), 'thank-you-note').map(
        (it) => it.person,
      );
    expect(left({ person: 'ana' })).toEqual(['cleo']);
    expect(left({})).toEqual([]);
  });

  it('need an address: it is looked up until 45 minutes before the last collection', () => {
    const plan = planFor({ interviews: met('ben'), people: [ben] });
    expect(ofKind(plan, 'find-address')).toMatchObject([{ person: 'ben', deadline: '2026-11-30T16:15:00-05:00' }]);
    expect(ofKind(plan, 'thank-you-note')).toHaveLength(1);
  });

  it('become a same-day email when the address stays unknown', () => {
    const late = { now: '2026-11-30T16:20:00-05:00', interviews: met('ben'), people: [ben] };
    const plan = planFor(late);
    expect(ofKind(plan, 'find-address')).toEqual([]);
    expect(ofKind(plan, 'thank-you-note')).toEqual([]);
    expect(ofKind(plan, 'thank-you-email')).toMatchObject([{ deadline: '2026-11-30T23:59:00-05:00' }]);
    expect(codesOf(ofKind(plan, 'thank-you-email')[0])).toContain('note-address-unknown');
    const sent = { kind: 'thank-you-email', at: '2026-11-30T16:30:00-05:00', interview: 'interview-1', person: 'ben' };
    expect(datesOf(planFor({ ...late, interactions: [sent] })).filter((it) => it.startsWith('thank'))).toEqual([]);
  });

  it('after a phone interview follow the setting, and say that the article is silent', () => {
    const phone = { interviews: [interview({ kind: 'phone' })] };
    expect(codesOf(ofKind(planFor(phone), 'thank-you-email')[0])).toEqual(['phone-thank-you-email']);
    expect(ofKind(planFor({ ...phone, settings: { afterPhone: 'note' } }), 'thank-you-note')).toMatchObject([
      { deadline: '2026-11-30T23:59:00-05:00' },
    ]);
    expect(datesOf(planFor({ ...phone, settings: { afterPhone: 'none' } }))[0]).toBe('first-follow-up 2026-12-02');
  });

  it('use the mailbox on the way home when the interview names one', () => {
    const own = (box: Record<string, unknown>) =>
      ofKind(planFor({ interviews: [interview(box)] }), 'thank-you-note')[0]!.leaves;
    expect(own({ mailbox: { weekdays: '12:30' } })).toBe('2026-11-30T12:30:00-05:00');
    expect(own({ postalOperator: 'Royal Mail' })).toBe('2026-12-01T09:00:00-05:00');
    expect(own({ kind: 'video', mailbox: { weekdays: '12:30' } })).toBe('2026-11-30T17:00:00-05:00');
  });

  it('stay, missed, when their late days are over, without a target', () => {
    const [note] = ofKind(planFor({ now: '2026-12-04T00:00:00-05:00' }), 'thank-you-note');
    expect(note).toMatchObject({ status: 'missed', date: '2026-11-30' });
    expect(note).not.toHaveProperty('target');
    expect(note).not.toHaveProperty('leaves');
    expect(ofKind(planFor({ now: '2026-12-03T23:59:00-05:00' }), 'thank-you-note')[0]!.status).toBe('overdue');
  });

  it('say so when the box is never emptied', () => {
    const [note] = ofKind(planFor({ settings: { mailbox: { weekdays: null, saturday: null } } }), 'thank-you-note');
    expect(note).toMatchObject({ target: '2026-11-30T23:59:00-05:00' });
    expect(note).not.toHaveProperty('leaves');
    expect(codesOf(note)).toContain('note-no-collection');
  });

  it('moved back to their own day are not late', () => {
    const moves = [
      { kind: 'thank-you-note', from: '2026-11-30', to: '2026-12-01', at: '2026-11-30T12:00:00-05:00' },
      { kind: 'thank-you-note', from: '2026-11-30', to: '2026-11-30', at: '2026-11-30T13:00:00-05:00' },
    ];
    expect(ofKind(planFor({ moves }), 'thank-you-note')[0]).not.toHaveProperty('late');
  });

  it('stay after an offer only on the offer’s own day', () => {
    const offer = (day: string) => ({
      now: `${day}T16:00:00-05:00`,
      interactions: [{ kind: 'offer', at: `${day}T15:00:00-05:00` }],
    });
    expect(datesOf(planFor(offer('2026-11-30')))).toEqual(['thank-you-note 2026-11-30', 'offer-thanks 2026-12-01']);
    expect(datesOf(planFor(offer('2026-12-01')))).toEqual(['offer-thanks 2026-12-02']);
  });

  it('count the offer’s day, like their own, where the mailbox stands', () => {
    const video = interview({
      kind: 'video',
      timeZone: 'Europe/London',
      start: '2026-11-30T21:00:00-05:00',
      end: '2026-11-30T22:00:00-05:00',
    });
    const offer = { kind: 'offer', at: '2026-11-30T22:30:00-05:00' };
    const plan = planFor({ now: '2026-11-30T22:35:00-05:00', interviews: [video], interactions: [offer] });
    expect(datesOf(plan)[0]).toBe('thank-you-note 2026-11-30');
  });
});
