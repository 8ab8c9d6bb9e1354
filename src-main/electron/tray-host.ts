import { type Answer, bus } from './dbus-connection';
import type { DbusValue, Variant } from './dbus-wire';
import type { DesktopBus } from './desktop-bus';

/**
 * Whether a panel really shows our icon. `new Tray()` succeeds everywhere, also on a GNOME without a tray; so the window may only be
 * hidden when the StatusNotifierWatcher lists an item of this process and a host that draws it is registered.
 */
export const watcher = 'org.kde.StatusNotifierWatcher';
const place = { destination: watcher, path: '/StatusNotifierWatcher' };

export type TrayHost = {
  /** What was seen last: an icon of ours in a panel. */
  took(): boolean;
  /** Looks now, and answers the same. */
  look(): Promise<boolean>;
  /** Waits until the icon is taken, at most `limitMs`, and answers took(): a panel needs a moment to take a new one. */
  settled(limitMs: number): Promise<boolean>;
  /** Told when the icon is taken or lost. */
  onChange(listener: (took: boolean) => void): void;
};

/** `pid` is the process the icon belongs to: Electron's main process owns its own bus connection. */
export function watchTrayHost(desktop: DesktopBus, pid: number): TrayHost {
  const listeners: ((took: boolean) => void)[] = [];
  let took = false;
  let looks = 0;

  function tell(now: boolean): void {
    if (took === now) return;
    took = now;
    for (const listener of listeners) listener(now);
  }
  async function belongsToUs(item: string): Promise<boolean> {
    // ':1.55/org/chromium/StatusNotifierItem/1' or 'org.kde.StatusNotifierItem-4242-1'
    const [owner = ''] = item.split('/');
    if (owner === '') return false;
    const member = 'GetConnectionUnixProcessID';
    const answer = await desktop.call({ ...bus, member, signature: 's', body: [owner] });
    return answer.ok && answer.values[0] === pid;
  }
  async function see(): Promise<boolean> {
    if (desktop.owner(watcher) === '') return false;
    const [host, items] = await Promise.all(
      ['IsStatusNotifierHostRegistered', 'RegisteredStatusNotifierItems'].map(property),
    );
    if (host !== true || !Array.isArray(items)) return false;
    const ours = await Promise.all(items.map((item) => belongsToUs(String(item))));
    return ours.includes(true);
  }
  async function property(name: string): Promise<DbusValue | undefined> {
    const asked = { ...place, interface: 'org.freedesktop.DBus.Properties', member: 'Get', signature: 'ss' };
    return value(await desktop.call({ ...asked, body: [watcher, name] }));
  }
  async function look(): Promise<boolean> {
    looks += 1;
    const mine = looks;
    const seen = await see();
    // A look that began later has seen the newer state.
    if (mine === looks) tell(seen);
    return took;
  }

  desktop.onOwner((name) => {
    if (name === watcher) void look();
  });
  // An item or a host came or went; which one, the watcher is asked.
  desktop.onSignal(watcher, () => void look());
  void desktop.asked().then(look);
  return {
    took: () => took,
    look,
    async settled(limitMs) {
      await desktop.asked();
      if ((await look()) || desktop.owner(watcher) === '') return took;
      return new Promise((resolve) => {
        const settle = () => {
          clearTimeout(limit);
          resolve(took);
        };
        const limit = setTimeout(settle, limitMs);
        listeners.push(settle);
      });
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

function value(answer: Answer): DbusValue | undefined {
  return answer.ok ? (answer.values[0] as Variant | undefined)?.value : undefined;
}

/**
 * Electron brings its icon to a panel by itself; to one that came up late, or came back, and did not get it after two seconds, a new
 * icon is offered.
 */
export function offerToLatePanels(
  desktop: Pick<DesktopBus, 'onOwner'>,
  host: Pick<TrayHost, 'look'>,
  tray: { renew(): void },
  later: (work: () => void) => void = (work) => void setTimeout(work, 2_000).unref(),
): void {
  desktop.onOwner((name, owner) => {
    if (name !== watcher || owner === '') return;
    later(() => {
      void host.look().then((took) => {
        if (!took) tray.renew();
      });
    });
  });
}
