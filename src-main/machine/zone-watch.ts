import { watch } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/**
 * Hears when the traveller's machine changes its time zone. Neither Node nor Electron's main process notices: the zone is read once.
 * On Linux and macOS a link names the zone and is followed. On Windows nothing tells of it: Electron looks after each wake, which is
 * when machines travel; the other hosts keep the zone of their start.
 */
export type ZoneWatch = {
  /** The zone of the machine now: 'Europe/Berlin'. */
  zone(): string;
  /** Looks now. Answers after `onChange` was called, if it had to be. */
  look(): Promise<void>;
  stop(): void;
};

export type ZoneWatchOptions = {
  readonly platform: NodeJS.Platform;
  readonly onChange: (zone: string) => void;
  /** The link that names the zone, on Linux and macOS: to '/usr/share/zoneinfo/Europe/Berlin' */
  readonly link?: string;
  /** Asks to be called at each change, and answers how to stop that; otherwise the link is followed. */
  readonly notices?: (again: () => void) => () => void;
};

const localtime = '/etc/localtime';

/** The zone that this program reads its clock in: the machine's, as it was when it started or at the last look. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function watchZone({ platform, onChange, link = localtime, notices }: ZoneWatchOptions): ZoneWatch {
  const hasLink = platform === 'linux' || platform === 'darwin';
  // A TZ that the user set for this program is theirs and outlives a journey.
  const fixed = process.env['TZ'] !== undefined;
  let zone = zoneHere();

  async function find(): Promise<string> {
    if (!hasLink) return zoneHere();
    // '/usr/share/zoneinfo/Europe/Berlin', '/var/db/timezone/zoneinfo/Asia/Tokyo'
    const target = await readlink(link).catch(() => '');
    return /zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(target)?.[1] ?? zoneHere();
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
  const listen = notices ?? (hasLink ? (again: () => void) => follow(link, again) : () => () => undefined);
  const stop = fixed ? () => undefined : listen(() => void look());
  return { zone: () => zone, look, stop };
}

/** Lets a core travel with the machine. Answers how to stop that. */
export function travelWithMachine(
  core: { travelTo(zone: string): void },
  options: Pick<ZoneWatchOptions, 'link'> = {},
): () => void {
  const { platform } = process;
  return watchZone({ ...options, platform, onChange: (zone) => core.travelTo(zone) }).stop;
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
