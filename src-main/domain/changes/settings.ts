import * as z from 'zod';
import { type Document, preferencesPatch } from '../model';
import { withReminderPatch } from '../reminders/preferences';
import { definedOnly } from '../effective-settings';
import { presets, type SettingsPatch, settingsPatch } from '../settings';
import { type ChangeFunction, parseFact, patched } from './change';

/** The user's own settings: kept are only the differences from the defaults. */

const nullable = <T extends z.ZodRawShape>(shape: T) =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [name, (schema as z.ZodType).nullable().optional()]),
  ) as unknown as { [K in keyof T]: z.ZodOptional<z.ZodNullable<T[K]>> };

export const changeSettingsInput = z.strictObject({ changes: z.strictObject(nullable(settingsPatch.shape)) });

/** Groups in which one value can be changed alone. The mailbox is not among them: a time left out is the operator's habit. */
const groups = ['firstFollowUp', 'checkIns', 'afterReply'] as const;

export const changeSettings: ChangeFunction<z.infer<typeof changeSettingsInput>, object> = (document, input) => {
  const raw = patched(document.settings, input.changes);
  for (const group of groups) {
    const change = input.changes[group];
    if (change) raw[group] = patched(document.settings[group] ?? {}, change);
  }
  const next = parseFact(settingsPatch, raw);
  if (!next.ok) return next;
  return {
    ok: true,
    document: { ...document, settings: next.found },
    value: {},
    label: 'Change the settings',
    said: 'Saved.',
  };
};

export const usePresetInput = z.strictObject({
  preset: z.enum(['article', 'calmer'], 'must be "article" or "calmer"'),
});

/** The article's rhythm is the default one: choosing it takes back what was changed of it. */
export const usePreset: ChangeFunction<z.infer<typeof usePresetInput>, object> = (document, { preset }) => {
  const { firstFollowUp: _follow, checkIns: _checks, reviewAfter: _review, ...others } = document.settings;
  const next: SettingsPatch = preset === 'article' ? others : { ...others, ...presets[preset] };
  return {
    ok: true,
    document: { ...document, settings: next },
    value: {},
    label: preset === 'article' ? 'Use the article’s rhythm' : 'Use the calmer rhythm',
    said: preset === 'article' ? 'The article’s rhythm.' : 'The calmer rhythm.',
  };
};

export const changePreferencesInput = z.strictObject({ changes: z.strictObject(nullable(preferencesPatch.shape)) });

export const changePreferences: ChangeFunction<z.infer<typeof changePreferencesInput>, null> = (document, input) => {
  const raw = patched(document.preferences, input.changes);
  const { reminders, sender, stationery } = input.changes;
  if (reminders) raw.reminders = withReminderPatch(document.preferences.reminders ?? {}, reminders);
  if (sender) raw.sender = { ...document.preferences.sender, ...definedOnly(sender) };
  if (stationery) raw.stationery = { ...document.preferences.stationery, ...definedOnly(stationery) };
  const next = parseFact(preferencesPatch, raw);
  if (!next.ok) return next;
  const changed: Document = { ...document, preferences: next.found };
  const [first, ...more] = Object.keys(input.changes);
  const label = (more.length === 0 && first !== undefined && groupLabels[first]) || 'Change how it looks';
  return { ok: true, document: changed, value: null, label, said: 'Saved.' };
};

const groupLabels: Readonly<Record<string, string>> = {
  reminders: 'Change the reminders',
  sender: 'Change your name and address',
  stationery: 'Change the stationery',
};

/** The document in which the program starts at login, or does not, as the system says. */
export const withLaunchAtLogin = (document: Document, launchAtLogin: boolean): Document => ({
  ...document,
  preferences: {
    ...document.preferences,
    reminders: withReminderPatch(document.preferences.reminders ?? {}, { launchAtLogin }),
  },
});
