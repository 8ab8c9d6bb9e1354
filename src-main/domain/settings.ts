import * as z from 'zod';
import { isDay, isPlannable, isTimeOfDay, minutesOf, weekdayNames } from './time/day';
import { isZone } from './time/zone';

/** Which rhythm is kept, and when and where the post and the offices work. Sources: the article's rules and the operators' tables. */

export const timeOfDay = z.string().refine(isTimeOfDay, 'must be a time such as 09:30');
const anyDay = z.string().refine(isDay, 'must be a date that exists, such as 2026-12-08');
export const day = anyDay.refine(isPlannable, 'must be between the years 1900 and 9000');
export const zone = z.string().refine(isZone, 'must be a time zone such as America/New_York');

const whole = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.number(message).int(message).min(least, message).max(most, message);
};
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, `must be one of ${values.map((value) => `"${value}"`).join(', ')}`);

const hours = z
  .tuple([timeOfDay, timeOfDay], 'must be two times such as ["09:00", "17:00"]')
  .refine(([from, to]) => minutesOf(to) - minutesOf(from) >= 15, 'must end at least 15 minutes after it starts');

/** A box is emptied once a day, several times, or not at all. */
const collectionTimes = z.union([timeOfDay, z.array(timeOfDay), z.null()], {
  error: 'must be a time such as "17:00", a list of times, or null for no collection',
});

export const postalOperators = ['USPS', 'Royal Mail', 'Canada Post', 'Deutsche Post'] as const;
export const postalOperator = oneOf(postalOperators);
export const mailbox = z.strictObject({ weekdays: collectionTimes, saturday: collectionTimes });

export const country = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be a country code such as "US" or "DE-BY"');

const quietPeriod = z
  // "For ever" may be written as 9999-12-31: these are compared, never counted from.
  .object({ from: anyDay, to: anyDay, label: z.string().max(200).optional() })
  .refine((period) => period.to >= period.from, { path: ['to'], message: 'must not be before from' });

const firstFollowUp = z.strictObject({ days: whole(1, 30), count: oneOf(['clamped', 'business', 'calendar']) });
const checkIns = z.strictObject({
  perWeek: whole(1, 7),
  weekdays: z.array(oneOf(weekdayNames)).min(1, 'must name at least one weekday').max(7),
  minGapDays: whole(1, 30),
});
const afterReply = z.strictObject({ quietDays: whole(1, 60), everyDays: whole(1, 60) });

/** What may be set for one opportunity: their office, and the rhythm kept with them. */
const forOpportunity = {
  officeHours: hours,
  officeCountry: country,
  bridgeDays: z.boolean(),
  firstFollowUp,
  checkIns,
  contactTime: timeOfDay,
  timelineGraceDays: whole(1, 30),
  vagueExtraDays: whole(0, 30),
  afterReply,
  afterTimeline: oneOf(['twice-weekly', 'weekly']),
  reviewAfter: whole(1, 100),
};

export const settings = z.strictObject({
  timeZone: zone,
  workingHours: hours,
  ...forOpportunity,
  postalOperator,
  /** The times on the box itself; what is absent is the operator's habit. */
  mailbox: mailbox.partial(),
  noteWritingMinutes: whole(0, 720),
  noteLateDays: whole(0, 60),
  afterPhone: oneOf(['email', 'note', 'none']),
  quietPeriods: z.array(quietPeriod).max(500),
  lookAhead: whole(1, 50),
});
export type Settings = z.infer<typeof settings>;

/** Only what differs from the defaults; groups are merged with theirs. `officeHours: undefined` falls back. */
export const settingsPatch = settings.partial().extend({
  firstFollowUp: firstFollowUp.partial().optional(),
  checkIns: checkIns.partial().optional(),
  afterReply: afterReply.partial().optional(),
});
export type SettingsPatch = z.infer<typeof settingsPatch>;

export const opportunitySettings = z.strictObject(forOpportunity).partial().extend({
  firstFollowUp: firstFollowUp.partial().optional(),
  checkIns: checkIns.partial().optional(),
  afterReply: afterReply.partial().optional(),
});
export type OpportunitySettings = z.infer<typeof opportunitySettings>;

export const defaultSettings: Settings = {
  timeZone: 'America/New_York',
  workingHours: ['09:00', '17:00'],
  officeHours: ['09:00', '17:00'],
  officeCountry: 'US',
  bridgeDays: true,
  postalOperator: 'USPS',
  mailbox: {},
  noteWritingMinutes: 45,
  noteLateDays: 3,
  afterPhone: 'email',
  firstFollowUp: { days: 2, count: 'clamped' },
  checkIns: { perWeek: 2, weekdays: ['Tue', 'Thu'], minGapDays: 2 },
  contactTime: '10:00',
  timelineGraceDays: 1,
  vagueExtraDays: 2,
  afterReply: { quietDays: 5, everyDays: 5 },
  afterTimeline: 'twice-weekly',
  reviewAfter: 6,
  quietPeriods: [],
  lookAhead: 4,
};

/** The two rhythms offered ready-made: the article's, and one for people or trades that find twice a week too much. */
export const presets = {
  article: {
    firstFollowUp: defaultSettings.firstFollowUp,
    checkIns: defaultSettings.checkIns,
    reviewAfter: defaultSettings.reviewAfter,
  },
  calmer: {
    firstFollowUp: { days: 5, count: 'business' },
    checkIns: { perWeek: 1, weekdays: ['Tue'], minGapDays: 5 },
    reviewAfter: 3,
  },
} satisfies Record<string, OpportunitySettings>;
export type Preset = keyof typeof presets;

type Patch = { [K in keyof Settings]?: Partial<Settings[K]> | undefined };

/**
 * Settings with what differs laid over them, groups key by key, lists and pairs whole.
 * withSettings(defaultSettings, { checkIns: { perWeek: 1 } }).checkIns -> { perWeek: 1, weekdays: ['Tue', 'Thu'], minGapDays: 2 }
 */
export function withSettings(base: Settings, patch: SettingsPatch | OpportunitySettings | undefined): Settings {
  if (!patch) return base;
  const result: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(patch as Patch)) {
    if (value === undefined) continue;
    const isGroup = typeof value === 'object' && !Array.isArray(value);
    result[name] = isGroup ? { ...(base[name as keyof Settings] as object), ...value } : value;
  }
  return result as Settings;
}
