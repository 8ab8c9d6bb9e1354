import * as z from 'zod';
import { timeOfDay } from '../settings';

/** When the user is told of things, and how loudly. No rule of the plan depends on it. */

const minutes = (most: number) => {
  const message = `must be a whole number of minutes from 0 to ${most}, or null for no such reminder`;
  return z.number(message).int(message).min(0, message).max(most, message).nullable();
};
const timeOrNone = z.string('must be a time such as 19:00, or null for no such reminder').pipe(timeOfDay).nullable();

/** `null`: no such reminder. */
export const reminderLeads = z.strictObject({
  /** On the evening before an interview, on the user's clock: card, stamped envelope, pen, names. */
  interviewEve: timeOrNone,
  /** Minutes before an interview. */
  interviewSoon: minutes(1_440),
  /** Minutes after its end: the note. */
  noteAfterEnd: minutes(720),
  /** Minutes before the last collection that can still be caught. */
  noteBeforeCollection: minutes(720),
  /** On the evening of the note's day, on the mailbox's clock, if it is still not in the box. */
  noteEvening: timeOrNone,
  /** When a day's own things are told: review, goodbye, answer, address. */
  dayStart: timeOfDay,
});
export type ReminderLeads = z.infer<typeof reminderLeads>;

const quietHours = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must differ from the start of the quiet hours' });

export const reminderPreferences = z.strictObject({
  leads: reminderLeads,
  /** Nothing is told from `from` until `to`, on the user's clock; null: none. */
  quietHours: quietHours.nullable(),
  /** An interview that begins within 30 minutes is told all the same. */
  interviewsPassQuiet: z.boolean('must be true or false'),
  /** No names in notifications. */
  discreet: z.boolean('must be true or false'),
  /** Closing the window keeps the tray icon and the reminders. */
  closeToTray: z.boolean('must be true or false'),
  launchAtLogin: z.boolean('must be true or false'),
  /** The system's notifications; the list in the window is there either way. */
  notifications: z.boolean('must be true or false'),
});
export type ReminderPreferences = z.infer<typeof reminderPreferences>;

/** Only what differs. */
export const reminderPatch = reminderPreferences.partial().extend({ leads: reminderLeads.partial().optional() });
export type ReminderPatch = z.infer<typeof reminderPatch>;

export const defaultReminderPreferences: ReminderPreferences = {
  leads: {
    interviewEve: '19:00',
    interviewSoon: 60,
    noteAfterEnd: 15,
    noteBeforeCollection: 45,
    noteEvening: '20:30',
    dayStart: '09:00',
  },
  quietHours: { from: '21:30', to: '08:00' },
  interviewsPassQuiet: true,
  discreet: false,
  closeToTray: true,
  launchAtLogin: false,
  notifications: true,
};

const definedOnly = (value: object) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

/** What differs laid over a base, the leads key by key. withReminderPatch(defaults, { leads: { interviewSoon: 30 } }) */
export function withReminderPatch<T extends ReminderPatch>(base: T, patch: ReminderPatch): T {
  const next = { ...base, ...definedOnly(patch) };
  return patch.leads ? { ...next, leads: { ...base.leads, ...definedOnly(patch.leads) } } : next;
}
