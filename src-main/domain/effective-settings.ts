import { defaultPreferences, type Document, type Opportunity, type Preferences } from './model';
import { defaultReminderPreferences, type ReminderPreferences, withReminderPatch } from './reminders/preferences';
import { defaultSettings, type Settings, type SettingsPatch, withSettings } from './settings';
import type { Zone } from './time/zone';

const known = new WeakMap<SettingsPatch, { systemZone: Zone; settings: Settings }>();

/** The defaults on this machine: the user's zone is the system's until they choose another. */
export const defaultsIn = (systemZone: Zone): Settings => ({ ...defaultSettings, timeZone: systemZone });

/**
 * The user's settings: defaults, system zone, then what they changed.
 * The same document settings give the same object again, so that plans remembered by it are found.
 */
export function userSettings(document: Document, systemZone: Zone): Settings {
  const found = known.get(document.settings);
  if (found?.systemZone === systemZone) return found.settings;
  const settings = withSettings(defaultsIn(systemZone), document.settings);
  known.set(document.settings, { systemZone, settings });
  return settings;
}

/** The user's settings with what was set for one opportunity laid over them. */
export const settingsFor = (opportunity: Opportunity, settings: Settings): Settings =>
  withSettings(settings, opportunity.settings);

/** When and how the user is told: the defaults, then what they changed. */
export const reminderPreferencesOf = ({ preferences }: Pick<Document, 'preferences'>): ReminderPreferences =>
  withReminderPatch(defaultReminderPreferences, preferences.reminders ?? {});

/** How the window looks and listens, who writes and on what: the defaults, then what the user changed, groups key by key. */
export function preferencesOf({ preferences }: Pick<Document, 'preferences'>): Preferences {
  const { sender, stationery, reminders: _, ...flat } = preferences;
  return {
    ...defaultPreferences,
    ...definedOnly(flat),
    reminders: reminderPreferencesOf({ preferences }),
    sender: { ...defaultPreferences.sender, ...definedOnly(sender ?? {}) },
    stationery: { ...defaultPreferences.stationery, ...definedOnly(stationery ?? {}) },
  };
}

/** Without the keys whose value is undefined: a patch leaves those alone. */
export const definedOnly = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
