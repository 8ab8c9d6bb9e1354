// What `npm test` runs: everything, in the order in which a mistake is found soonest, and one line at the end that sums it up.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../src-main/launch/build.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensurePoppler } from './poppler.mjs';
import { ensureBus } from './session-bus.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reports = mkdtempSync(join(tmpdir(), 'persistent-bird-tests-'));
const total = { passed: 0, failed: 0 };

/** A step of its own: one passed or one failed. What it said is shown when it failed. */
function step(title, args) {
  const started = Date.now();
  const { status, stdout, stderr } = npm(args, { encoding: 'utf8' });
  if (status === 0) total.passed += 1;
  else total.failed += 1;
  if (status !== 0) process.stdout.write(`${stdout}${stderr}`);
  say(title, status === 0, started);
}

/** A suite: counts its tests from the report it leaves; one that ended badly without a failed test counts as one failed. */
function suite(title, args, env, count) {
  const started = Date.now();
  console.log(`\n${title}`);
  const { status } = npm(args, { stdio: 'inherit', env: { ...process.env, ...env } });
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count();
  } catch {
    console.log('It left no report.');
  }
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  say(`${title}: ${counted.passed} passed, ${counted.failed} failed`, counted.failed === 0, started);
}

/** npm is a script of Node's own where this was started by it, and a command of the shell elsewhere. */
function npm(args, options) {
  const script = process.env.npm_execpath;
  const shell = script === undefined && process.platform === 'win32';
  return script === undefined
    ? spawnSync('npm', args, { cwd: root, shell, ...options })
    : spawnSync(process.execPath, [script, ...args], { cwd: root, ...options });
}

function say(what, ok, started) {
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

const report = (name) => JSON.parse(readFileSync(join(reports, name), 'utf8'));

step('Types', ['run', '--silent', 'types']);
step('Lint', ['run', '--silent', 'lint']);
step('Format', ['run', '--silent', 'format:check']);

// Before the unit tests, since some of them run the built programs.
const started = Date.now();
const failure = await build().then(
  () => undefined,
  (error) => error,
);
if (failure) console.log(failure.message);
total[failure ? 'failed' : 'passed'] += 1;
say('Build', !failure, started);

console.log(`Session bus for the desktop tests: ${ensureBus()}.`);
suite(
  'Unit tests',
  'run --silent unit -- --reporter=default --reporter=json'
    .split(' ')
    .concat(`--outputFile.json=${join(reports, 'unit.json')}`),
  {},
  () => {
    const { numPassedTests, numFailedTests, testResults } = report('unit.json');
    // A file that cannot even be loaded has no tests that could fail.
    const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return { passed: numPassedTests, failed: numFailedTests + broken };
  },
);

const browser = failure ? undefined : ensureBrowser();
if (failure) {
  console.log('FAILED  End-to-end tests: there is no build to test.');
  total.failed += 1;
} else if (browser) {
  if (!ensurePoppler()) {
    console.log('FAILED  Printed pages: poppler-utils were not found and could not be installed.');
    total.failed += 1;
  }
  console.log(`\nBrowser for the end-to-end tests: ${browser.which}`);
  suite(
    'End-to-end tests',
    ['run', '--silent', 'e2e', '--', '--reporter=list,json'],
    { BIRD_BROWSER: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json') },
    () => {
      const { stats } = report('e2e.json');
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  );
} else {
  console.log('FAILED  End-to-end tests: no browser was found and none could be installed.');
  total.failed += 1;
}

rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
