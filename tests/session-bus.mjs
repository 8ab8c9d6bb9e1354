// Gets what the tests of the Linux desktop need: a session bus of their own and a stub of a notification daemon, both from Debian's
// packages. Plain JavaScript: run.mjs asks here before the unit tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Debian's own Python: another one in the PATH does not know Debian's modules. */
const parts = [
  ['dbus-daemon', () => works('dbus-daemon', '--version') && works('dbus-run-session', '--version')],
  // Its --help answers 1, as a program that was told too little does.
  ['dbus-bin', () => spawnSync('dbus-send', ['--help'], { stdio: 'ignore' }).error === undefined],
  ['python3-dbusmock', () => works('/usr/bin/python3', '-c', 'import dbusmock.templates.notification_daemon')],
];

/** What is missing on this machine, as Debian's packages are called; elsewhere than on Linux there is no such bus to test. */
export function missingForBus() {
  return process.platform === 'linux' ? parts.flatMap(([name, isThere]) => (isThere() ? [] : [name])) : [];
}

/** Installs what is missing where that can be done, and says what there is. */
export function ensureBus() {
  if (process.platform !== 'linux') return 'none, as this is no Linux';
  const missing = missingForBus();
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No session bus was found for the desktop tests. Installing ${missing.join(', ')} with apt-get…`);
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
  }
  const still = missingForBus();
  return still.length === 0
    ? 'a private one, with a stub of a notification daemon'
    : `not complete, so some tests are skipped; install ${still.join(', ')} to run them`;
}

function apt(...args) {
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
