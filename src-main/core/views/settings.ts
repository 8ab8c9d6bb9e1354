import type { SettingsView } from '../../contract';
import { defaultsIn, preferencesOf, userSettings } from '../../domain/effective-settings';
import type { Document } from '../../domain/model';
import { type Preset, presets, type Settings } from '../../domain/settings';
import { isZone, type Zone } from '../../domain/time/zone';

/** The settings, where they come from, and what can be chosen. `countries` are the codes whose holidays are known. */
export function settingsView(document: Document, systemZone: Zone, countries: readonly string[]): SettingsView {
  const settings = userSettings(document, systemZone);
  return {
    settings,
    defaults: defaultsIn(systemZone),
    changed: document.settings,
    preferences: preferencesOf(document),
    preset: presetOf(settings),
    presets,
    zones: knownZones(settings.timeZone, systemZone),
    countries: namedCountries(countries),
  };
}

/** The ready-made rhythm that these settings are, or none. */
function presetOf(settings: Settings): Preset | null {
  const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
  for (const [name, preset] of Object.entries(presets))
    if (Object.entries(preset).every(([key, value]) => same(settings[key as keyof Settings], value)))
      return name as Preset;
  return null;
}

/** The same fields in another order are the same settings. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What the machine's own list knows, and what is in use though it is not on it (such as UTC, or an older name). */
function knownZones(...inUse: Zone[]): string[] {
  const listed = Intl.supportedValuesOf('timeZone');
  return [...new Set([...listed, 'UTC', ...inUse.filter(isZone)])].toSorted();
}

/** The two whose rules are our own first, then by name. */
function namedCountries(codes: readonly string[]): { code: string; name: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const named = [...new Set(['US', 'GB', ...codes])].map((code) => ({ code, name: names.of(code) ?? code }));
  const rank = ({ code }: { code: string }) => (code === 'US' ? 0 : code === 'GB' ? 1 : 2);
  return named.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
}
