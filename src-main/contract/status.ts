import type { Preferences } from '../domain/model';
import type { OpportunitySettings, Preset, Settings, SettingsPatch } from '../domain/settings';

/** The settings, and how the program is. */

export type SettingsView = {
  settings: Settings;
  defaults: Settings;
  /** What the user changed. */
  changed: SettingsPatch;
  preferences: Preferences;
  preset: Preset | null;
  /** What each ready-made rhythm sets, so that one opportunity can keep it too. */
  presets: Record<Preset, OpportunitySettings>;
  zones: string[];
  countries: { code: string; name: string }[];
};

export type StatusView = {
  revision: number;
  undo: string | null;
  /** The number of that change, its own through Undo and Redo for as long as the program runs; later ones are greater. */
  undoStep: number | null;
  redo: string | null;
  /** Where the data lives. */
  path: string;
  host: 'electron' | 'web' | 'cli';
  /** Sentences the window must say aloud: a failed save, a file set aside. */
  troubles: Trouble[];
};
export type Trouble = { code: string; message: string };
