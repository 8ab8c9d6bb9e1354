import { dirname, join } from 'node:path';
import open from 'open';
import { manualClock, systemClock } from '../core/clock';
import { openCore } from '../core/core';
import { answerSetClock } from '../core/manual-clock-requests';
import { startReminderTimer, watchReminders } from '../core/reminders/timer';
import { travelWithMachine, zoneHere } from '../machine/zone-watch';
import { showWhoHolds } from '../launch/already-open';
import { dataFolder } from '../launch/data-folder';
import { type Options, readOptions, usage } from '../launch/options';
import { nodeFileSystem } from '../store/file-system';
import { readLastPort, writeLastPort } from '../store/last-port';
import { openStore } from '../store/store';
import { startWebHost, type WebHost } from './server';

/**
 * `node out/main/web.js`: the app in an ordinary browser.
 * Exit codes: 0 done or already open, 2 told wrongly, 3 the store or the port is not to be had.
 */
async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if ('refused' in options) return stop(2, options.refused);
  if (options.help) return console.log(usage);

  const folder = dataFolder(options.store);
  const show = async (url: string) => {
    console.log(`Persistent Bird: ${url}`);
    if (options.open)
      await open(url).catch(() => console.log('No browser could be opened from here: open that address yourself.'));
  };
  try {
    const { url } = await serve(options, folder);
    await show(url);
  } catch (error) {
    const said = await showWhoHolds(error, folder, show);
    if (said === undefined) return stop(3, error instanceof Error ? error.message : String(error));
    console.log(said);
  }
}

async function serve(options: Options, folder: string): Promise<WebHost> {
  let host: WebHost | undefined;
  const standing = options.standingAt === undefined ? undefined : manualClock(options.standingAt);
  const clock = standing ?? systemClock;
  const store = await openStore(folder, {
    host: 'web',
    clock,
    // A second start is given an address of its own: the first one was used up.
    describe: () => (host ? { url: host.newUrl() } : {}),
  });
  const core = await openCore({ store, clock, systemZone: options.zone ?? zoneHere(), host: 'web' });
  // Beside the calendar, where a link to the folder leads too.
  const home = dirname(store.path);
  const lastPort = await readLastPort(nodeFileSystem, home);
  try {
    host = await startWebHost({
      core: standing ? answerSetClock(core, standing) : core,
      rendererDir: join(import.meta.dirname, '../renderer'),
      port: options.port,
      lastPort,
    });
  } catch (error) {
    await core.close();
    throw error;
  }
  // A disk that does not take it costs a question in the browser at the next start, and no more.
  if (host.port !== lastPort) await writeLastPort(nodeFileSystem, home, host.port).catch(() => undefined);
  // After the host: what is due is told once, and by then the pages can hear it. Under a clock that stands still, `set-clock` looks.
  const timer = standing ? watchReminders(core) : startReminderTimer(core);
  const stay = standing || options.zone !== undefined ? () => undefined : travelWithMachine(core);
  closeOnSignal(host, () => {
    stay();
    timer.stop();
    return core.close();
  });
  return host;
}

/** Answers what was asked, frees the store, ends. Ctrl+C comes twice under `npm start`: from the terminal and from the launcher. */
function closeOnSignal(host: WebHost, closeCore: () => Promise<void>): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    host
      .close()
      .then(closeCore)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error instanceof Error ? error.message : error);
          process.exit(3);
        },
      );
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

function stop(code: number, message: string): void {
  console.error(message);
  process.exitCode = code;
}

await main(process.argv.slice(2));
