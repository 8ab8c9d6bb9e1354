import { describe, expect, it } from 'vitest';
import { codesOf, datesOf, interview, ofKind, planFor } from './builders';

const mailed = { kind: 'note-mailed', at: '2026-11-30T15:00:00-05:00', interview: 'interview-1' };
const emailed = { kind: 'email', at: '2026-12-02T10:05:00-05:00' };
const after = (now: string, ...interactions: object[]) => ({ now, interactions: [mailed, ...interactions] });
const channels = (own: Record<string, unknown>) =>
  planFor(own).items.flatMap((item) => ('channel' in item ? [`${item.date.slice(5)} ${item.channel}`] : []));

describe('whom and how', () => {
  const met = [interview({ interviewers: ['ana'] })];
  const ana = { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.com', phone: '+1 555 0100' };

  it('takes turns between email and phone', () =>
    expect(channels(after('2026-12-02T10:10:00-05:00', emailed))).toEqual([
      '12-08 phone',
      '12-10 email',
      '12-15 phone',
      '12-17 email',
    ]));
  it('uses what is known of them', () => {
    const only = (person: object) => new Set(channels({ interviews: met, people: [person] }).map((it) => it.slice(6)));
    expect(only({ id: 'ana', name: 'Ana', email: 'a@example.com' })).toEqual(new Set(['email']));
    expect(only({ id: 'ana', name: 'Ana', phone: '1' })).toEqual(new Set(['phone']));
    expect(only({ ...ana, noPhoneCalls: true })).toEqual(new Set(['email']));
  });
  it('turns to a named recruiter first, and says so when somebody asked for it', () => {
    const people = [
      { ...ana, noDirectContact: true },
      { id: 'rex', name: 'Rex Poe', part: 'recruiter' },
    ];
    const [first] = ofKind(planFor({ interviews: met, people }), 'first-follow-up');
    expect(first!.person).toBe('rex');
    expect(first!.reasons.map(({ text }) => text)).toContain('Contacts go through Rex Poe.');
  });
});

describe('what is owed', () => {
  it('keeps the id of its own day while it rolls, and says since when', () => {
    const [owed] = ofKind(planFor(after('2026-12-09T08:30:00-05:00')), 'first-follow-up');
    expect(owed).toMatchObject({ id: 'first-follow-up/2026-12-02', date: '2026-12-09', owedSince: '2026-12-02' });
    expect(codesOf(owed)).toContain('owed');
  });
  it('stays where the user put it when its own day has passed', () => {
    const moves = [{ kind: 'first-follow-up', from: '2026-12-02', to: '2026-12-07', at: '2026-12-01T09:00:00-05:00' }];
    const [owed] = ofKind(planFor({ ...after('2026-12-04T09:00:00-05:00'), moves }), 'first-follow-up');
    expect(owed).toMatchObject({ date: '2026-12-07', moved: true });
  });
  it('can be moved from the day it has rolled to', () => {
    const moves = [{ kind: 'first-follow-up', from: '2026-12-09', to: '2026-12-10', at: '2026-12-09T08:00:00-05:00' }];
    expect(datesOf(planFor({ ...after('2026-12-09T08:30:00-05:00'), moves }))[0]).toBe('first-follow-up 2026-12-10');
  });
  it('an answer rolls to the first open day until something was sent', () => {
    const asked = { kind: 'reply', at: '2026-12-04T16:50:00-05:00', needsAnswer: true };
    const [answer] = ofKind(planFor(after('2026-12-09T09:00:00-05:00', emailed, asked)), 'answer');
    expect(answer).toMatchObject({ id: 'answer/2026-12-04', date: '2026-12-09' });
  });
});

describe('the hour', () => {
  it('chosen by the user stands, on the user’s clock', () => {
    const moves = [{ kind: 'check-in', from: '2026-12-08', to: '2026-12-08T15:00', at: '2026-12-02T12:00:00-05:00' }];
    const [moved] = ofKind(planFor({ ...after('2026-12-02T12:05:00-05:00', emailed), moves }), 'check-in');
    expect(moved).toMatchObject({ date: '2026-12-08', at: '2026-12-08T15:00:00-05:00', moved: true, emailOnly: false });
  });
  it('outside their hours makes it an email', () => {
    const moves = [{ kind: 'check-in', from: '2026-12-08', to: '2026-12-08T20:00', at: '2026-12-02T12:00:00-05:00' }];
    const [moved] = ofKind(planFor({ ...after('2026-12-02T12:05:00-05:00', emailed), moves }), 'check-in');
    expect(moved).toMatchObject({ at: '2026-12-08T20:00:00-05:00', emailOnly: true, channel: 'email' });
    expect(codesOf(moved)).toContain('email-outside-hours');
  });
  it('chosen inside their hours is one for a call too, though no hours are shared', () => {
    const moves = [
      { kind: 'first-follow-up', from: '2026-12-03', to: '2026-12-02T21:00', at: '2026-11-30T12:00:00-05:00' },
    ];
    const sydney = interview({ kind: 'video', timeZone: 'Australia/Sydney' });
    const [first] = ofKind(planFor({ interviews: [sydney], moves }), 'first-follow-up');
    expect(first).toMatchObject({ moved: true, emailOnly: false, theirs: '2026-12-03T13:00:00+11:00' });
  });
  it('shifted into shared hours says both clocks', () => {
    const [first] = ofKind(
      planFor({ settings: { timeZone: 'America/Los_Angeles' }, interviews: [interview({ kind: 'video' })] }),
      'first-follow-up',
    );
    expect(first!.reasons.at(-1)!.text).toBe(
      '10:00 their time is outside the hours you share; 12:00 theirs, 09:00 yours, is the nearest.',
    );
  });
});

describe('check-ins', () => {
  it('on a holiday move within their week and say why', () => {
    const plan = planFor({
      now: '2026-11-09T12:00:00-05:00',
      settings: { checkIns: { weekdays: ['Wed', 'Fri'] } },
      interviews: [interview({ start: '2026-11-02T10:00:00-05:00', end: '2026-11-02T11:00:00-05:00' })],
      interactions: [{ kind: 'email', at: '2026-11-04T10:00:00-05:00' }],
    });
    const [first] = ofKind(plan, 'check-in');
    expect(first!.date).toBe('2026-11-12');
    expect(first!.reasons.at(-1)!.text).toBe(
      'Wed 11 Nov is Veterans Day, so Thu 12 Nov is the next open day of that week.',
    );
  });
  it('weekly after a review count from the last contact, and skip what was missed', () => {
    const answer = { kind: 'review-answer', at: '2026-12-02T11:00:00-05:00', answer: 'weekly' };
    expect(datesOf(planFor(after('2026-12-10T09:00:00-05:00', emailed, answer)))).toEqual([
      'check-in 2026-12-16',
      'check-in 2026-12-23',
    ]);
  });
  it('after a reply keep their own days when the one before was moved', () => {
    const reply = { kind: 'reply', at: '2026-12-03T12:00:00-05:00' };
    const moves = [{ kind: 'check-in', from: '2026-12-10', to: '2026-12-14', at: '2026-12-03T13:00:00-05:00' }];
    expect(datesOf(planFor({ ...after('2026-12-03T13:05:00-05:00', emailed, reply), moves }))).toEqual([
      'check-in 2026-12-14',
      'check-in 2026-12-17',
    ]);
  });
  it('after a reply keep the drag of the second when the first has rolled or was dragged', () => {
    const reply = { kind: 'reply', at: '2026-11-30T15:00:00-05:00' };
    const second = { kind: 'check-in', from: '2026-12-14', to: '2026-12-16', at: '2026-12-01T09:00:00-05:00' };
    const first = { kind: 'check-in', from: '2026-12-07', to: '2026-12-08', at: '2026-12-01T09:01:00-05:00' };
    const dates = (now: string, moves: object[]) => datesOf(planFor({ ...after(now, reply), moves }));
    expect(dates('2026-12-02T09:00:00-05:00', [second])).toEqual(['check-in 2026-12-07', 'check-in 2026-12-16']);
    expect(dates('2026-12-08T09:00:00-05:00', [second])).toEqual(['check-in 2026-12-08', 'check-in 2026-12-16']);
    expect(dates('2026-12-01T09:05:00-05:00', [second, first])).toEqual(['check-in 2026-12-08', 'check-in 2026-12-16']);
  });
  it('after a reply give way to one that was dragged beside them', () => {
    const reply = { kind: 'reply', at: '2026-11-30T15:00:00-05:00' };
    const moves = [{ kind: 'check-in', from: '2026-12-14', to: '2026-12-08', at: '2026-12-01T09:00:00-05:00' }];
    expect(datesOf(planFor({ ...after('2026-12-01T09:05:00-05:00', reply), moves }))).toEqual(['check-in 2026-12-08']);
  });
  it('whose move has not come yet stay where they were put when their own day has passed', () => {
    const moves = [{ kind: 'check-in', from: '2026-12-08', to: '2026-12-11', at: '2026-12-02T12:00:00-05:00' }];
    expect(datesOf(planFor({ ...after('2026-12-10T12:05:00-05:00', emailed), moves }))[0]).toBe('check-in 2026-12-11');
  });
  it('find no day when the user is away for years', () => {
    const settings = { quietPeriods: [{ from: '2026-12-01', to: '2031-01-01' }] };
    expect(datesOf(planFor({ ...after('2026-12-02T12:05:00-05:00', emailed), settings }))).toEqual([]);
  });
});

describe('closure', () => {
  const rejected = { kind: 'rejection', at: '2026-12-04T16:40:00-05:00' };
  it('offers the courtesy for two weeks', () => {
    expect(datesOf(planFor(after('2026-12-18T09:00:00-05:00', emailed, rejected)))).toEqual([
      'courtesy-close 2026-12-07',
    ]);
    expect(datesOf(planFor(after('2026-12-19T09:00:00-05:00', emailed, rejected)))).toEqual([]);
  });
  it('has its courtesy done by anything sent after it', () => {
    const sent = { kind: 'email', at: '2026-12-05T10:00:00-05:00' };
    const plan = planFor(after('2026-12-06T09:00:00-05:00', emailed, rejected, sent));
    expect([plan.items, plan.closed]).toEqual([[], { reason: 'rejection' }]);
  });
  it('is told even when every interview was cancelled', () => {
    const plan = planFor({
      ...after('2026-12-06T09:00:00-05:00', rejected),
      interviews: [interview({ status: 'cancelled' })],
    });
    expect(plan).toEqual({ items: [], holds: [], closed: { reason: 'rejection' } });
  });
});
