import * as z from 'zod';
import { defaultReminderPreferences, reminderPatch, reminderPreferences } from './reminders/preferences';
import { defaultSender, defaultStationery, sender, stationery } from './stationery-preferences';
import { country, day, mailbox, opportunitySettings, postalOperator, settingsPatch, zone } from './settings';
import { isInstant, instantOf, readLocal } from './time/zone';
import { isDay, isPlannable, isTimeOfDay } from './time/day';

/**
 * The facts: what happened and what the user decided. Nothing derived is stored.
 * These schemas are the one gate for facts from a file, a form or a script; past it, types are true.
 */

export const atMost = (length: number) =>
  z.string('must be text').refine((text) => text.length <= length, {
    error: (issue) =>
      `must be at most ${length.toLocaleString('en')} characters (it has ${String(issue.input).length.toLocaleString('en')})`,
  });
const required = (length: number) => atMost(length).refine((text) => text.trim() !== '', 'must not be empty');

export const id = z
  .string('must be an id')
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,99}$/, 'must be an id of letters, digits, "-", "_", "." or ":"');
export const instant = z
  .string('must be a date and time with its offset, such as 2026-12-02T10:10:00-05:00')
  .refine(isInstant, 'must be a date and time that exists, with its offset, such as 2026-12-02T10:10:00-05:00');

export const postalAddress = z.object({
  street: atMost(200).optional(),
  unit: atMost(200).optional(),
  city: atMost(200).optional(),
  region: atMost(200).optional(),
  postalCode: atMost(40).optional(),
  country: atMost(100).optional(),
});
export type PostalAddress = z.infer<typeof postalAddress>;

export const personParts = ['interviewer', 'recruiter', 'coordinator'] as const;

export const person = z.object({
  id,
  name: required(200),
  title: atMost(200).optional(),
  /** Contacts go to a recruiter or coordinator first; notes go to everyone met. */
  part: z.enum(personParts, 'must be "interviewer", "recruiter" or "coordinator"').optional(),
  email: atMost(320).optional(),
  phone: atMost(60).optional(),
  postalAddress: postalAddress.optional(),
  /** "Please don't call": only email is planned. */
  noPhoneCalls: z.boolean().optional(),
  /** "Please go through the recruiter": contacts go to the recruiter or coordinator. */
  noDirectContact: z.boolean().optional(),
});
export type Person = z.infer<typeof person>;

export const interviewKinds = ['in-person', 'video', 'phone'] as const;

const interviewFields = z.object({
  id,
  kind: z.enum(interviewKinds, 'must be "in-person", "video" or "phone"'),
  /** Where they are: for in person also where the user is, and where the mailbox is. */
  timeZone: zone,
  start: instant,
  end: instant,
  status: z.enum(['scheduled', 'cancelled'], 'must be "scheduled" or "cancelled"').optional(),
  /** Ids of people. */
  interviewers: z.array(id).max(50).optional(),
  place: atMost(500).optional(),
  /** The mailbox on the way home, when it is not the usual one. In person only. */
  mailbox: mailbox.partial().optional(),
  postalOperator: postalOperator.optional(),
});
export const interview = interviewFields.superRefine((value, context) => {
  if (!isInstant(value.start) || !isInstant(value.end)) return;
  const length = instantOf(value.end) - instantOf(value.start);
  if (length <= 0) context.addIssue({ code: 'custom', path: ['end'], message: 'must be after start' });
  else if (length > 14 * 86_400_000)
    context.addIssue({ code: 'custom', path: ['end'], message: 'must be within two weeks of start' });
});
export type Interview = z.infer<typeof interview>;

/** Outbound contacts: they use up a slot and count toward the week. */
export const contactKinds = ['email', 'call', 'voicemail'] as const;
/** Human words that came in. */
export const inboundKinds = [
  'reply',
  'timeline',
  'interview-invitation',
  'rejection',
  'offer',
  'no-contact-request',
] as const;
export const interactionKinds = [
  ...contactKinds,
  'no-answer',
  'note-mailed',
  'thank-you-email',
  ...inboundKinds,
  'review-answer',
  'automatic-reply',
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const noteWays = ['mailed', 'handed-over', 'typed'] as const;

const interactionFields = z.object({
  kind: z.enum(interactionKinds, `must be one of ${interactionKinds.join(', ')}`),
  at: instant,
  /** `timeline`: the day they promised; `automatic-reply`: the last day of the absence. */
  until: day.optional(),
  /** The day was read out of words such as "a couple of weeks". */
  vague: z.boolean().optional(),
  /** `note-mailed`, `thank-you-email`: the interview it was for. */
  interview: id.optional(),
  person: id.optional(),
  /** `reply`: they asked something. */
  needsAnswer: z.boolean().optional(),
  /** `review-answer`. */
  answer: z.enum(['keep-going', 'weekly', 'let-go'], 'must be "keep-going", "weekly" or "let-go"').optional(),
  /** `note-mailed`: how it reached them, when not by hand and in the box: for those who met them again, or cannot write by hand. */
  how: z.enum(noteWays, 'must be "mailed", "handed-over" or "typed"').optional(),
  /** What was said or written, for the history. */
  words: atMost(10_000).optional(),
});
type InteractionFields = z.infer<typeof interactionFields>;

function checkInteraction(value: InteractionFields, context: z.RefinementCtx): void {
  const missing = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (value.kind === 'timeline' && !value.until) missing('until', 'is needed for a timeline: the day they promised');
  if (value.kind === 'review-answer' && !value.answer)
    missing('answer', 'is needed for a review-answer: "keep-going", "weekly" or "let-go"');
  if ((value.kind === 'note-mailed' || value.kind === 'thank-you-email') && !value.interview)
    missing('interview', `is needed for ${value.kind}: the id of the interview it was for`);
}
/** An interaction of a case; in the program each also has an id. */
export const caseInteraction = interactionFields.superRefine(checkInteraction);
export type CaseInteraction = z.infer<typeof caseInteraction>;
export const interaction = interactionFields.extend({ id }).superRefine(checkInteraction);
export type Interaction = z.infer<typeof interaction>;

export const movableKinds = [
  'thank-you-note',
  'thank-you-email',
  'first-follow-up',
  'check-in',
  'timeline-follow-up',
] as const;
export type MovableKind = (typeof movableKinds)[number];

const isMoveTarget = (text: string) => {
  const local = readLocal(text);
  return (
    (isDay(text) && isPlannable(text)) ||
    (local !== undefined && isDay(local.day) && isPlannable(local.day) && isTimeOfDay(local.time))
  );
};

/** A drag: the item whose own date is `from` goes to `to`; a time in `to` is on the user's clock. */
export const move = z.object({
  kind: z.enum(movableKinds, `must be one of ${movableKinds.join(', ')}`),
  from: day,
  to: z.string().refine(isMoveTarget, 'must be a date such as 2026-12-09, or with a time, 2026-12-09T15:00'),
  at: instant.optional(),
  /** Notes: only this interview's, and only this person's. */
  interview: id.optional(),
  person: id.optional(),
});
export type Move = z.infer<typeof move>;

/** The facts of one opportunity that its plan depends on. */
export type Facts = {
  readonly people: readonly Person[];
  readonly interviews: readonly Interview[];
  readonly interactions: readonly CaseInteraction[];
  readonly moves: readonly Move[];
};

export const opportunity = z.object({
  id,
  company: required(200),
  role: atMost(200),
  createdAt: instant,
  /** Part of "Try it with sample data"; removed together. */
  sample: z.boolean().optional(),
  settings: opportunitySettings.optional(),
  people: z.array(person).max(200),
  interviews: z.array(interview).max(200),
  interactions: z.array(interaction).max(5_000),
  moves: z.array(move).max(2_000),
});
export type Opportunity = z.infer<typeof opportunity>;

/** How the window looks and listens; no rule depends on it. */
export const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Single-letter shortcuts. */
  letterKeys: z.boolean(),
  /** 'locale', or an ISO weekday: 1 Monday, 7 Sunday. */
  weekStart: z.union([z.literal('locale'), z.int().min(1).max(7)]),
  /** When to be told, and how. */
  reminders: reminderPreferences,
  sender,
  stationery,
});
export type Preferences = z.infer<typeof preferences>;
/** Only what differs from the defaults. */
export const preferencesPatch = preferences.partial().extend({
  reminders: reminderPatch.optional(),
  sender: sender.partial().optional(),
  stationery: stationery.partial().optional(),
});
export type PreferencesPatch = z.infer<typeof preferencesPatch>;
export const defaultPreferences: Preferences = {
  theme: 'system',
  letterKeys: true,
  weekStart: 'locale',
  reminders: defaultReminderPreferences,
  sender: defaultSender,
  stationery: defaultStationery,
};

export const DOCUMENT_VERSION = 1;
export const MAX_OPPORTUNITIES = 5_000;

/** Everything the user owns, in one immutable value. */
export const document = z.object({
  version: z.literal(DOCUMENT_VERSION),
  opportunities: z.array(opportunity).max(MAX_OPPORTUNITIES),
  settings: settingsPatch,
  preferences: preferencesPatch,
  /** Ids of plan items seen and put away, such as a note that can no longer arrive in time. */
  acknowledged: z.array(z.string().max(300)).max(20_000),
});
export type Document = z.infer<typeof document>;

export const emptyDocument: Document = {
  version: DOCUMENT_VERSION,
  opportunities: [],
  settings: {},
  preferences: {},
  acknowledged: [],
};

export { country };
