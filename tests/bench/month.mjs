// The first month on the screen, from the start of the navigation, against a bare FullCalendar page with the same events.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser } from '../browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', '..', 'out');
const NOW = '2026-11-30T09:00:00-05:00';
const RUNS = 9;

/** Milliseconds from navigation to the first frame after a chip of the calendar stands in the page. */
const shown = () =>
  new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('[data-entry]')) return requestAnimationFrame(look);
      requestAnimationFrame(() => resolve(performance.now()));
    };
    look();
  });

async function startApp(store) {
  const child = spawn(
    process.execPath,
    [
      join(out, 'main', 'web.js'),
      '--store',
      store,
      '--no-open',
      '--clock',
      'manual',
      '--now',
      NOW,
      '--zone',
      'America/New_York',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise((found, failed) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const match = /(http:\S+)/.exec(said);
      if (match) found(match[1]);
    });
    child.on('close', (code) => failed(new Error(`The app ended (${code}) before it was up`)));
  });
  return { child, url };
}

async function serveBare(folder, events, from) {
  await build({
    root: join(here, 'bare-calendar'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir: join(folder, 'bare-page'), emptyOutDir: true, chunkSizeWarningLimit: 2_000, target: 'es2022' },
  });
  const json = JSON.stringify({ events, from });
  const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  const server = createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url;
    if (path === '/events.json') return response.setHeader('content-type', 'application/json').end(json);
    try {
      const file = await readFile(join(folder, 'bare-page', path));
      response.setHeader('content-type', types[path.split('.').pop()] ?? 'application/octet-stream').end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

/** All of the year's entries as plain events, as the app's own calendar query tells them. */
async function yearsEvents(page) {
  const answer = await page.evaluate(async () => {
    const token = document.querySelector('meta[name="bird-token"]').content;
    const body = JSON.stringify({ name: 'calendar', input: { from: '2025-12-01', to: '2027-01-01' } });
    const headers = { 'content-type': 'application/json', 'x-bird-token': token };
    return (await fetch('/api/send', { method: 'POST', headers, body })).json();
  });
  return answer.value.entries.flatMap((entry) => {
    const title = entry.company ?? entry.name ?? '';
    if (entry.type === 'interview') return [{ id: entry.id, title, start: entry.start, end: entry.end }];
    if (entry.type === 'hold') return [{ id: entry.id, title, start: entry.from, end: entry.until }];
    return entry.day ? [{ id: entry.id ?? entry.day, title, start: entry.day }] : [];
  });
}

export async function measureMonth(folder, fillYear) {
  const store = join(folder, 'year');
  const { path: executablePath } = ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  await fillYear(store, NOW.slice(0, 10));
  const app = await startApp(store);
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 820 },
      timezoneId: 'America/New_York',
    });
    const page = await context.newPage();
    await page.goto(app.url);
    await page.evaluate(shown);
    const events = await yearsEvents(page);
    const bare = await serveBare(folder, events, '2026-11-22');
    const barePage = await context.newPage();
    const times = { ours: [], bare: [] };
    for (let run = 0; run < RUNS; run++) {
      // A page behind another one gets its frames late.
      await barePage.bringToFront();
      await barePage.goto(bare.url);
      times.bare.push(await barePage.evaluate(shown));
      await page.bringToFront();
      await page.reload();
      times.ours.push(await page.evaluate(shown));
    }
    bare.server.close();
    const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
    return { ours: median(times.ours), bare: median(times.bare), runs: RUNS };
  } finally {
    await browser.close();
    // It still writes down that it ran: the folder is not ours again before it has ended.
    const ended = new Promise((resolve) => app.child.on('close', resolve));
    app.child.kill();
    await ended;
  }
}
