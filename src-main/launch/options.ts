import { parseArgs } from 'node:util';
import { opensInBrowsers, sayBadPort } from './bad-ports';

/** What a start can be told, read once for every host; each takes what it can use. */
export type Options = {
  store?: string;
  /** Of the web host; 0 takes a free one. Left out: the one it last had, or else a free one. */
  port?: number;
  /** Open a browser, or only print the address. */
  open: boolean;
  web: boolean;
  dev: boolean;
  help: boolean;
  /** A clock that stands still until it is set, for tests: `--clock manual --now 2026-11-23T10:00:00-05:00`. */
  standingAt?: number;
  /** Instead of the machine's own zone, which travels; for tests. */
  zone?: string;
};

export const usage = `Usage: npm start -- [options]

  --store DIR   keep the data in DIR instead of your data folder
  --web         open in the browser instead of a window of its own
  --port N      the port of the web host (the last one, or a free one, if left out)
  --no-open     only print the address
  --help        say this`;

/**
 * readOptions(['--port', '80x']) -> { refused: '--port must be a whole number from 0 to 65535, not "80x".' }
 */
export function readOptions(args: readonly string[]): Options | { refused: string } {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    // Node's sentence goes on about how to escape positional arguments; its first one is what the user needs.
    const said = error instanceof Error ? (error.message.split(/\.?\n|\. /)[0] ?? '') : String(error);
    return refused(`${said}. See --help.`);
  }
  if (values.store === '') return refused('--store needs a folder.');
  const port = Number(values.port ?? '0');
  if (!/^\d+$/.test(values.port ?? '0') || port > 65_535)
    return refused(`--port must be a whole number from 0 to 65535, not "${values.port}".`);
  if (!opensInBrowsers(port)) return refused(sayBadPort(port));
  if (values.clock !== undefined && values.clock !== 'manual')
    return refused(`--clock must be "manual", not "${values.clock}".`);
  if (values.now !== undefined && values.clock === undefined)
    return refused('--now needs --clock manual: only that clock stands still.');
  const standingAt = values.now === undefined ? Date.now() : Date.parse(values.now);
  if (Number.isNaN(standingAt))
    return refused(`--now must be an instant such as 2026-12-02T10:10:00-05:00, not "${values.now}".`);
  if (values.zone !== undefined && !knowsZone(values.zone))
    return refused(`--zone must be a time zone such as America/New_York, not "${values.zone}".`);
  return {
    ...(values.store === undefined ? {} : { store: values.store }),
    ...(values.port === undefined ? {} : { port }),
    open: values['no-open'] !== true,
    web: values.web === true,
    dev: values.dev === true,
    help: values.help === true,
    ...(values.clock === undefined ? {} : { standingAt }),
    ...(values.zone === undefined ? {} : { zone: values.zone }),
  };
}

/** A test's zone, as far as this machine can tell; the core has the rule for the user's own. */
function knowsZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const refused = (message: string) => ({ refused: message });

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      store: { type: 'string' },
      port: { type: 'string' },
      web: { type: 'boolean' },
      dev: { type: 'boolean' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean' },
      clock: { type: 'string' },
      now: { type: 'string' },
      zone: { type: 'string' },
    },
  }).values;
