import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findRuntime, noWindow } from '../src-main/launch/runtime';
import { findBrowser } from './browser.mjs';
import { slowness } from './e2e/slow';
import { hasPoppler } from './poppler.mjs';

const root = resolve(import.meta.dirname, '..');
const executablePath = findBrowser()?.path;

/** Electron's own tests need its runtime and a display; where they are not to be had, the run says so and does not list them. */
const machine = { platform: process.platform, env: process.env, uid: process.getuid?.() };
const runtime = findRuntime(root, machine);
const without = noWindow(machine) ?? ('missing' in runtime ? runtime.missing : undefined);
// The configuration is read again by every worker.
if (process.env['TEST_WORKER_INDEX'] === undefined && existsSync(resolve(import.meta.dirname, 'e2e/electron.spec.ts')))
  console.log(
    without === undefined
      ? 'Electron: its window is tested too.'
      : `Electron: its window is not tested, because ${without}.`,
  );

const electron = /electron\.spec\.ts$/;

/** The printed pages are measured with poppler-utils, which `npm test` installs where it may. */
const measures = hasPoppler();
if (process.env['TEST_WORKER_INDEX'] === undefined && !measures)
  console.log('Printed pages: they are not measured, because poppler-utils are not installed.');
const notHere = [electron, ...(measures ? [] : [/printed-pages\.spec\.ts$/])];

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  timeout: 120_000 * slowness,
  expect: { timeout: 20_000 * slowness },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 820 },
    locale: 'en-US',
    colorScheme: 'light',
    // A trace of every test would cost as much as the tests; `--trace on` records one when it is wanted.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'new-york', testIgnore: notHere, use: { timezoneId: 'America/New_York' } },
    // The rules count in the user's zone, not in the browser's: what is tagged must pass again far from it.
    { name: 'tokyo', testIgnore: notHere, grep: /@zones/, use: { timezoneId: 'Asia/Tokyo' } },
    ...(without === undefined ? [{ name: 'electron', testMatch: electron }] : []),
  ],
});
