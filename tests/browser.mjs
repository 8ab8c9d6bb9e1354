// Finds a Chromium for the end-to-end tests, or gets one. Plain JavaScript: both run.mjs and the Playwright configuration ask here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const installed = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
    '/Applications/Microsoft Edge.app/Contents/MacOS',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name]
      ? [
          join(process.env[name], 'Google\\Chrome\\Application'),
          join(process.env[name], 'Chromium\\Application'),
          join(process.env[name], 'Microsoft\\Edge\\Application'),
        ]
      : [],
  ),
};
const names = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
    'msedge',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  win32: ['chrome.exe', 'msedge.exe'],
};

/** A browser that is there already: BIRD_BROWSER, Playwright's own, or an installed Chromium, Chrome or Edge. */
export function findBrowser() {
  const chosen = process.env.BIRD_BROWSER;
  if (chosen) return { path: chosen, which: `the one BIRD_BROWSER names (${chosen})` };
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, which: `Playwright's own (${own})` };
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...(installed[process.platform] ?? [])];
  for (const name of names[process.platform] ?? names.linux)
    for (const folder of folders) {
      const path = join(folder, name);
      if (existsSync(path)) return { path, which: `the installed one (${path})` };
    }
  return undefined;
}

/** One that is there, else Playwright's download, else Debian's package; nothing when none of the three is to be had. */
export function ensureBrowser() {
  const there = findBrowser();
  if (there) return there;
  console.log("No browser was found. Installing Playwright's Chromium…");
  // `--with-deps` would ask for a password where this is not root.
  run(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], 300);
  if (existsSync(chromium.executablePath())) return findBrowser();
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("That did not work. Installing the system's chromium with apt-get…");
    run('apt-get', ['update', '-qq'], 300);
    run('apt-get', ['install', '-y', '-qq', 'chromium'], 900);
  }
  return findBrowser();
}

function run(command, args, seconds) {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: seconds * 1000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
