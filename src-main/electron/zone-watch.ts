import { watch } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { systemPreferences } from 'electron';

/**
 * Hears when the traveller's machine changes its time zone. Neither Node nor Electron's main process notices: the zone is read once.
 * Where nothing tells of it (Windows), it is looked at after each wake, which is when machines travel.
 */
export type ZoneWatch = {
  /** The zone of the machine now: 'Europe/Berlin'. */
  zone(): string;
  /** Looks now. Answers after `onChange` was called, if it had to be. */
  look(): Promise<void>;
  stop(): void;
};

const localtime = '/etc/localtime';

export function watchZone(platform: NodeJS.Platform, onChange: (zone: string) => void, link = localtime): ZoneWatch {
  const intl = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A TZ that the user set for this program is theirs and outlives a journey.
  const fixed = process.env['TZ'] !== undefined;
  let zone = intl();

  async function find(): Promise<string> {
    if (platform !== 'linux' && platform !== 'darwin') return intl();
    // '/usr/share/zoneinfo/Europe/Berlin', '/var/db/timezone/zoneinfo/Asia/Tokyo'
    const target = await readlink(link).catch(() => '');
    return /zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(target)?.[1] ?? intl();
  }
  async function look(): Promise<void> {
    if (fixed) return;
    const now = await find();
    if (now === zone || !isZone(now)) return;
    zone = now;
    // Node reads the zone anew when TZ is set, and only then.
    process.env['TZ'] = now;
    onChange(now);
  }
  const again = () => void look();
  const stops: (() => void)[] = [];
  if (platform === 'linux') stops.push(follow(link, again));
  if (platform === 'darwin') {
    const id = systemPreferences.subscribeNotification('NSSystemTimeZoneDidChangeDistributedNotification', again);
    stops.push(() => systemPreferences.unsubscribeNotification(id));
  }
  return { zone: () => zone, look, stop: () => stops.forEach((stop) => stop()) };
}

function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Calls `again` when the link is replaced. A machine that has no watchers left is still asked after each wake. */
function follow(link: string, again: () => void): () => void {
  try {
    const watcher = watch(dirname(link), { persistent: false }, (_event, file) => {
      if (file === basename(link)) again();
    });
    watcher.on('error', (error) => console.error('The time zone is not followed:', error));
    return () => watcher.close();
  } catch (error) {
    console.error('The time zone is not followed:', error);
    return () => undefined;
  }
}
