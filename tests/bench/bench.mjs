// `npm run bench`: each figure is a ratio against something bare, measured in the same run, because machines differ and are noisy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { build as buildApp } from '../../src-main/launch/build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'persistent-bird-bench-'));

try {
  await buildApp();
  await build({
    root: join(here, '..', '..'),
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['vite', '@vitejs/plugin-react', '@playwright/test'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(folder, 'measures'),
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(
          ['planning', 'saving', 'idle', 'guard'].map((name) => [name, join(here, `${name}.ts`)]),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const measures = (name) => import(pathToFileURL(join(folder, 'measures', `${name}.mjs`)).href);
  const { measurePlanning } = await measures('planning');
  const { fillYear, measureSaving } = await measures('saving');
  const { measureIdle } = await measures('idle');
  const { measureGuard } = await measures('guard');
  const { measureMonth } = await import('./month.mjs');
  report('Planning 10,000 cases / JSON.parse of the same text', await measurePlanning());
  report('Durable save of 2,000 events / bare write + fsync + rename of the same bytes', await measureSaving(folder));
  report('Guard on a message of 60 words / splitting and lower-casing it', await measureGuard(), 3);
  report(
    'First month with 2,000 events a year / bare FullCalendar page with the same',
    await measureMonth(folder, fillYear),
  );
  const idle = await measureIdle(folder);
  console.log(
    `An idle hour with the window hidden: ${idle.wakeUps} wake-ups (at least ${idle.least} are asked for), ` +
      `${idle.written} files written, ${idle.milliseconds.toFixed(0)} ms of work`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `ours` and `bare` in milliseconds, the medians of `runs` runs that took turns, said with so many digits. */
function report(title, { ours, bare, runs }, digits = 1) {
  const ratio = (ours / bare).toFixed(1);
  console.log(`${title}: ${ratio} (${ours.toFixed(digits)} ms / ${bare.toFixed(digits)} ms, medians of ${runs})`);
}
