import { describe, expect, it } from 'vitest';
import { type PlanCase, planOf, readCase } from '../../src-main/domain/case';
import type { ContactItem, Plan, PlanItem } from '../../src-main/domain/plan/item';
import type { Move } from '../../src-main/domain/model';
import { checkMove } from '../../src-main/domain/plan/moves';
import { plan } from '../../src-main/domain/plan/plan';
import { readSituation } from '../../src-main/domain/plan/situation';
import { contactTimeOn } from '../../src-main/domain/time/contact-window';
import { addDays, daysBetween, mondayOf } from '../../src-main/domain/time/day';
import { anyCase } from './arbitraries';
import { fc, runs } from '../chance';

const RUNS = runs(1_500);

const read = (input: unknown): PlanCase => {
  const reading = readCase(input);
  if (!reading.ok) throw new Error(reading.error);
  return reading.case;
};
const contactsOf = ({ items }: Plan): ContactItem[] => items.filter((item) => 'channel' in item);
const situationOf = ({ facts, settings, now }: PlanCase) => readSituation(facts, settings, now);

/** Runs a promise over random cases; fast-check prints the seed and the smallest case that breaks it. */
function holds(check: (one: PlanCase, plan: Plan) => void, options?: Parameters<typeof anyCase>[0]) {
  fc.assert(
    fc.property(anyCase(options), (input) => {
      const one = read(input);
      check(one, planOf(one));
    }),
    { numRuns: RUNS },
  );
}

describe('what a plan promises', () => {
  it('plans no contact on a closed day, unless calendar days were chosen', () =>
    holds((one, { items }) => {
      const situation = situationOf(one);
      const isCalendar = one.settings.firstFollowUp.count === 'calendar';
      for (const item of items)
        if ('channel' in item && !(isCalendar && item.kind === 'first-follow-up'))
          expect(situation!.days.closedBecause(item.date)).toBeUndefined();
    }));

  it('plans no contact inside a hold', () =>
    holds((_, plan) => {
      for (const item of contactsOf(plan))
        for (const hold of plan.holds) expect(item.date > hold.until || item.date < hold.from).toBe(true);
    }));

  it('plans no contact in the past', () =>
    holds((one, plan) => {
      for (const item of contactsOf(plan)) expect(Date.parse(item.at)).toBeGreaterThanOrEqual(one.now);
    }));

  it('plans no contact outside their hours, unless it is written and sent later', () =>
    holds((one, plan) => {
      const { theirZone } = situationOf(one) ?? {};
      for (const item of contactsOf(plan)) {
        if (item.emailOnly) continue;
        const window = contactTimeOn(item.date, theirZone!, one.settings);
        expect(Date.parse(item.at)).toBeGreaterThanOrEqual(window.opens);
        expect(Date.parse(item.at)).toBeLessThanOrEqual(window.lastStart);
      }
    }));

  it('keeps the week’s quota, what is owed apart', () =>
    holds(
      (one, plan) => {
        const situation = situationOf(one);
        const contacts = contactsOf(plan);
        for (const item of contacts.filter(({ kind }) => kind === 'check-in')) {
          const monday = mondayOf(item.date);
          const inWeek = ({ date }: { date: string }) => date >= monday && date <= addDays(monday, 6);
          const planned = contacts.filter(({ kind }) => kind === 'check-in').filter(inWeek).length;
          const made = situation!.contacts.filter(({ day }) => inWeek({ date: day })).length;
          expect(planned + made).toBeLessThanOrEqual(one.settings.checkIns.perWeek);
        }
      },
      { moves: false },
    ));

  it('keeps the distance between contacts, made and planned', () =>
    holds(
      (one, plan) => {
        const situation = situationOf(one);
        const days = contactsOf(plan).map(({ date }) => date);
        const { minGapDays } = one.settings.checkIns;
        for (const [index, day] of days.entries()) {
          const others = days.filter((_, other) => other !== index);
          for (const { day: made } of situation!.contacts) others.push(made);
          for (const other of others) expect(Math.abs(daysBetween(day, other))).toBeGreaterThanOrEqual(minGapDays);
        }
      },
      { moves: false },
    ));

  it('leaves nothing after closure but the courtesy, and the note of an offer’s own day', () =>
    holds((_, { closed, items, holds: bars }) => {
      if (!closed) return;
      expect(bars).toEqual([]);
      const allowed: Record<string, string[]> = {
        rejection: ['courtesy-close'],
        offer: ['offer-thanks', 'thank-you-note', 'thank-you-email', 'find-address'],
        'no-contact-request': [],
        'let-go': [],
      };
      for (const { kind } of items) expect(allowed[closed.reason]).toContain(kind);
    }));

  it('does not depend on the order of the lists', () =>
    fc.assert(
      fc.property(anyCase(), fc.infiniteStream(fc.nat()), (input, random) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, key: random.next().value as number }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const shuffled = {
          ...input,
          interviews: shuffle(input.interviews),
          interactions: shuffle(input.interactions),
          moves: shuffle(input.moves),
        };
        expect(planOf(read(shuffled))).toEqual(planOf(read(input)));
      }),
      { numRuns: RUNS },
    ));

  it('gives every item its own id, the same when asked again', () =>
    holds((one, { items }) => {
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(planOf(one).items.map(({ id }) => id)).toEqual(ids);
    }));

  it('explains every item and every hold', () =>
    holds((_, { items, holds: bars }) => {
      for (const item of items) {
        expect(item.reasons.length).toBeGreaterThan(0);
        for (const { code, text } of item.reasons) {
          expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
          expect(text).toMatch(/^[A-Z0-9].*[.?]$/);
          expect(text).not.toMatch(/undefined|NaN|null/);
        }
      }
      for (const { text } of bars) expect(text).toMatch(/\d/);
    }));

  it('shows at most one contact a day', () =>
    holds((_, plan) => {
      const days = contactsOf(plan).map(({ date }) => date);
      expect(new Set(days).size).toBe(days.length);
    }));
});

describe('a drag', () => {
  const movable = (item: PlanItem): item is ContactItem => 'channel' in item;

  it('that is accepted is where it was put when the plan is made again', () =>
    fc.assert(
      fc.property(anyCase(), fc.nat(), fc.integer({ min: -3, max: 20 }), (input, pick, by) => {
        const one = read(input);
        const items = planOf(one).items.filter(movable);
        const item = items[pick % Math.max(items.length, 1)];
        if (!item) return;
        const to = addDays(item.date, by);
        const verdict = checkMove(one.facts, one.settings, one.now, {
          kind: item.kind,
          ownDate: item.ownDate,
          to,
        });
        if (!verdict.ok) return;
        // Only the last drag of an item is kept (changes/plan-items.ts).
        const isOther = (move: Move) => move.kind !== item.kind || move.from !== item.ownDate;
        const after = plan(
          { ...one.facts, moves: [...one.facts.moves.filter(isOther), verdict.move] },
          one.settings,
          one.now,
        );
        const found = after.items.find(({ id }) => id === item.id);
        expect(found).toMatchObject({ date: to, moved: to !== item.ownDate });
      }),
      { numRuns: RUNS },
    ));

  it('that is refused says why, and its nearest day is accepted', () =>
    fc.assert(
      fc.property(anyCase(), fc.nat(), fc.integer({ min: -30, max: 30 }), (input, pick, by) => {
        const one = read(input);
        const items = planOf(one).items.filter(movable);
        const item = items[pick % Math.max(items.length, 1)];
        if (!item) return;
        const wished = { kind: item.kind, ownDate: item.ownDate };
        const verdict = checkMove(one.facts, one.settings, one.now, { ...wished, to: addDays(item.date, by) });
        if (verdict.ok) return;
        expect(verdict.refusal.message).toMatch(/^[A-Z0-9].*\.$/);
        if (verdict.refusal.nearest === undefined) return;
        const again = checkMove(one.facts, one.settings, one.now, { ...wished, to: verdict.refusal.nearest });
        expect(again.ok).toBe(true);
      }),
      { numRuns: RUNS },
    ));
});
