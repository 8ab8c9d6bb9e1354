import type { Reply, SettingsView } from '../contract';
import type { Core } from '../core/core';

/** The user's wishes as the shell needs them: known without asking, since a closing window cannot wait for an answer. */
export type Wishes = { discreet: boolean; closeToTray: boolean; launchAtLogin: boolean; notifications: boolean };

export type WishWatch = {
  current(): Wishes;
  onChange(listener: (now: Wishes, before: Wishes) => void): void;
};

export async function watchWishes(core: Pick<Core, 'send' | 'subscribe'>): Promise<WishWatch> {
  const listeners: ((now: Wishes, before: Wishes) => void)[] = [];
  const read = async (): Promise<Wishes> => {
    const reply = (await core.send('settings', {})) as Reply<SettingsView>;
    if (!reply.ok) throw new Error(reply.error.message);
    const { discreet, closeToTray, launchAtLogin, notifications } = reply.value.preferences.reminders;
    return { discreet, closeToTray, launchAtLogin, notifications };
  };
  let wishes = await read();
  core.subscribe(({ event }) => {
    if (event !== 'changed') return;
    void read().then((now) => {
      const before = wishes;
      if (JSON.stringify(now) === JSON.stringify(before)) return;
      wishes = now;
      for (const listener of listeners) listener(now, before);
    });
  });
  return { current: () => wishes, onChange: (listener) => void listeners.push(listener) };
}
