import type { Core } from '../core/core';
import type { Autostart } from './autostart';
import type { WishWatch } from './reminder-preferences';

/**
 * The setting shows what is true: at the start, after each wish, and at each `look`, the system is asked, and where it says otherwise
 * the setting follows it. The user may have switched it off in the system's own settings.
 */
export async function keepAutostart(
  core: Pick<Core, 'startsAtLogin'>,
  wishes: WishWatch,
  autostart: Autostart,
  onTrouble: () => void,
): Promise<{ trouble(): string | null; look(): Promise<void> }> {
  let trouble: string | null = null;
  async function show(on: boolean): Promise<void> {
    if (wishes.current().launchAtLogin === on) return;
    const { ok } = await core.startsAtLogin(on);
    if (!ok) console.error('The setting for the start at login could not be brought in line with the system.');
  }
  async function ask(on: boolean): Promise<void> {
    const failed = await autostart.set(on).then(
      (is) =>
        is === on
          ? null
          : `The system did not ${on ? 'let Persistent Bird start at login' : 'stop starting Persistent Bird at login'}; look in its own settings.`,
      (error: Error) => `Persistent Bird could not change what starts at login: ${error.message}`,
    );
    trouble = failed;
    onTrouble();
    await show(await autostart.isOn());
  }
  wishes.onChange((now, before) => {
    if (now.launchAtLogin !== before.launchAtLogin)
      autostart
        .isOn()
        .then((is) => (is === now.launchAtLogin ? undefined : ask(now.launchAtLogin)))
        .catch(complain);
  });
  const look = async () => {
    await autostart.isOn().then(show).catch(complain);
  };
  await look();
  return { trouble: () => trouble, look };
}

function complain(error: unknown): void {
  console.error('What starts at login is not known:', error);
}
