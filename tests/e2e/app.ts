import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { Day, InputOf, Iso, Reply, RequestName, ValueOf } from '../../src-main/contract';
import { slowDown, slowEnvironment } from './slow';

/**
 * The built app with a real store, a real server and a clock that stands still, in a real browser.
 * Builds nothing: run `npm run build` first (`npm test` does). `BIRD_OUT` names another build than `out/`.
 */
const root = resolve(import.meta.dirname, '..', '..');
const out = process.env['BIRD_OUT'] ?? join(root, 'out');

/** Monday 30 November 2026, nine in the morning in New York: the Monday after Thanksgiving. */
export const START: Iso = '2026-11-30T09:00:00-05:00';

export type App = {
  page: Page;
  /** The folder of the store. */
  store: string;
  /** Asks or commands as the window does, past the window; expects it to be accepted and answers the value. */
  send<N extends RequestName>(name: N, input: InputOf<N>): Promise<ValueOf<N>>;
  /** The same, refusal or not. */
  ask<N extends RequestName>(name: N, input: InputOf<N>): Promise<Reply<ValueOf<N>>>;
  /** Moves the clock and lets the window look at it. */
  setClock(now: Iso): Promise<void>;
  /** Ends the program and starts it again on the same store, as the next morning does; the window follows. `now`: where the clock then stands. */
  restart(now?: Iso): Promise<void>;
  /** Ends the program under the window. */
  stop(): Promise<void>;
  /** Ends the program and starts it again under the window, which stays; answers the address it printed. */
  startAnew(): Promise<string>;
  /** A day of the calendar on show. */
  day(day: Day): Locator;
  /** Every chip on show whose words hold all of these. */
  chip(...words: string[]): Locator;
};

type Started = { child: ChildProcess; url: string };

async function start(store: string, now: Iso): Promise<Started> {
  const entry = join(out, 'main', 'web.js');
  if (!existsSync(entry)) throw new Error(`${entry} is not built: run "npm run build" first.`);
  const child = spawn(
    process.execPath,
    [entry, '--store', store, '--no-open', '--clock', 'manual', '--now', now, '--zone', 'America/New_York'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: slowEnvironment() },
  );
  let said = '';
  const url = await new Promise<string>((found, failed) => {
    const read = (text: string) => {
      said += text;
      const match = /Persistent Bird: (http:\S+)/.exec(said);
      if (match?.[1]) found(match[1]);
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.on('close', (code) => failed(new Error(`The app ended (${code}) before it was up:\n${said}`)));
  });
  return { child, url };
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    if (child.exitCode !== null || child.signalCode !== null) return ended();
    child.on('close', () => ended());
    child.kill('SIGTERM');
  });
}

export type Options = {
  /** What the clock shows when the app starts. */
  now: Iso;
  /** Start with the sample data. */
  sample: boolean;
  /** Console errors that a test means to cause, such as a request that cannot reach a stopped program. */
  expectedErrors: RegExp | null;
};

export const test = base.extend<Options & { app: App }>({
  now: [START, { option: true }],
  sample: [false, { option: true }],
  expectedErrors: [null, { option: true }],

  app: async ({ page, now, sample, expectedErrors }, use) => {
    const store = mkdtempSync(join(tmpdir(), 'bird-e2e-'));
    const problems: string[] = [];
    const note = (problem: string) => {
      if (!expectedErrors?.test(problem)) problems.push(problem);
    };
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) note(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`page error: ${error.message}`));
    await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
      console.error('CSP: ' + event.violatedDirective + ' refused ' + event.blockedURI + ' ' + event.sample))`);

    await slowDown(page);
    // A user who has said yes: the banner that asks for it has its own tests.
    await page.context().grantPermissions(['notifications']);
    let clock = now;
    let started = await start(store, clock);
    // Calls past the window use the page's own token, the only key the server takes.
    let token = '';
    const post = async (name: string, input: unknown): Promise<unknown> => {
      const { origin } = new URL(started.url);
      // The page may be elsewhere meanwhile; of a new start it is loaded before it is asked for anything.
      const [meta] = await page.locator('meta[name="bird-token"]').all();
      token = (await meta?.getAttribute('content')) ?? token;
      const response = await page.request.post(`${origin}/api/send`, {
        // A connection of its own: one that was kept is closed by the server after five idle seconds, perhaps just now.
        headers: { origin, 'x-bird-token': token, connection: 'close' },
        data: { name, input },
      });
      return (await response.json()) as unknown;
    };
    const ask: App['ask'] = async (name, input) => (await post(name, input)) as never;
    const app: App = {
      page,
      store,
      ask,
      send: async (name, input) => {
        const reply = await ask(name, input);
        if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.message}`);
        return reply.value;
      },
      setClock: async (next) => {
        clock = next;
        await post('set-clock', { now: next });
        await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
      },
      restart: async (next = clock) => {
        await page.goto('about:blank');
        await stop(started.child);
        clock = next;
        started = await start(store, clock);
        await page.goto(started.url);
        await ready(page);
      },
      stop: () => stop(started.child),
      startAnew: async () => {
        await stop(started.child);
        started = await start(store, clock);
        return started.url;
      },
      day: (day) => page.locator(`.fc-day[data-date="${day}"]`),
      chip: (...words) =>
        words.reduce<Locator>(
          (found, word) => found.filter({ hasText: word }),
          page.getByRole('main').locator('.fc-event[role="button"]:visible'),
        ),
    };
    try {
      await page.goto(started.url);
      await ready(page);
      if (sample) {
        await app.send('load-sample', {});
        await expect(page.locator('.fc-event[role="button"]').first()).toBeVisible();
        // What is told at once is told: a list that is opened then holds it.
        const { count } = await app.send('reminders', {});
        await expect(page).toHaveTitle(count > 0 ? `(${count}) Persistent Bird` : 'Persistent Bird');
      }
      await use(app);
    } finally {
      // The page goes first: one that outlives the program complains that nobody answers.
      await page.goto('about:blank');
      await stop(started.child);
      rmSync(store, { recursive: true, force: true });
    }
    expect(problems).toEqual([]);
  },
});

/** Waits until something is told, and puts it away: what a test then does with the banner is done with what comes after. */
export async function putAway(page: Page, words: string): Promise<void> {
  const banner = page.locator('.reminder-banner');
  await expect(banner).toContainText(words);
  await banner.getByRole('button', { name: 'Put away' }).click();
  await expect(banner).toBeHidden();
}

/** The window is drawn, so it hears what is told. */
export const ready = (page: Page) => expect(page.getByRole('main')).toBeVisible();

export type Held = { asked: () => number; release: () => void };

/** Keeps every request of these names back until it is released, as a slow disk does, and counts them. */
export async function holdBack(page: Page, ...names: string[]): Promise<Held> {
  let asked = 0;
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/api/send', async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    if (names.includes(name)) {
      asked += 1;
      await released;
    }
    await route.fallback();
  });
  return { asked: () => asked, release };
}

/** Carries something with the mouse, as a hand does: press, a first twitch, the way, a rest, and let go unless `hold`. */
export async function carry(page: Page, from: Locator, to: Locator, options: { hold?: boolean } = {}): Promise<void> {
  const [start, end] = [await boxOf(from), await boxOf(to)];
  const [x, y] = [start.x + Math.min(24, start.width / 2), start.y + Math.min(10, start.height / 2)];
  const [toX, toY] = [end.x + end.width / 2, end.y + end.height * 0.6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 3 });
  await page.mouse.move(toX, toY, { steps: 12 });
  await page.mouse.move(toX + 2, toY + 2, { steps: 2 });
  if (!options.hold) await page.mouse.up();
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('What should be carried, or where to, is not on show.');
  return box;
}

export { expect };
