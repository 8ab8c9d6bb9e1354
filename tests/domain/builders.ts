import { planOf, readCase } from '../../src-main/domain/case';
import type { Plan, PlanItem } from '../../src-main/domain/plan/item';

/** Builders for cases: Mon 30 Nov 2026, 10:00 to 11:00 in New York, unless a test says otherwise. */
type Json = Record<string, unknown>;

export const interview = (own: Json = {}): Json => ({
  id: 'interview-1',
  kind: 'in-person',
  timeZone: 'America/New_York',
  start: '2026-11-30T10:00:00-05:00',
  end: '2026-11-30T11:00:00-05:00',
  ...own,
});

export const aCase = (own: Json = {}): Json => ({
  now: '2026-11-30T11:05:00-05:00',
  interviews: [interview()],
  interactions: [],
  ...own,
});

export function planFor(own: Json = {}): Plan {
  const reading = readCase(aCase(own));
  if (!reading.ok) throw new Error(reading.error);
  return planOf(reading.case);
}

/** What the gate says of a bad case. */
export function refusalOf(own: Json): string {
  const reading = readCase(aCase(own));
  return reading.ok ? 'accepted' : reading.error;
}

export const ofKind = <K extends PlanItem['kind']>({ items }: Plan, kind: K) =>
  items.filter((item): item is PlanItem & { kind: K } => item.kind === kind);

export const datesOf = ({ items }: Plan): string[] => items.map(({ kind, date }) => `${kind} ${date}`);

export const codesOf = (item: PlanItem | undefined): string[] => (item?.reasons ?? []).map(({ code }) => code);
