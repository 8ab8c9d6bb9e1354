// `npm run learn`: learns the weights of the guard's last layer from the labelled messages and writes them down.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'persistent-bird-learn-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: { lessons: join(import.meta.dirname, 'lessons.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const { weights } = await import(pathToFileURL(join(folder, 'lessons.mjs')).href);
  const { signs, words } = weights;
  const write = (file, text) => writeFileSync(join(root, 'src-main/domain/message', file), text);
  const source =
    'Learnt by `npm run learn` from the labelled messages in tests/fixtures; a test holds that they are what those teach.';
  const signLines = Object.entries(signs).map(([feature, weight]) => `  ${feature}: ${weight},\n`);
  write(
    'edge-weights.ts',
    `import type { Feature } from './edge';

/** ${source} */
export const weights: Readonly<Record<Feature, number>> = {
${signLines.join('')}};
`,
  );
  const wordLines = Object.entries(words).map(
    ([word, weight]) => `  ['${word.replaceAll("'", String.raw`\'`)}', ${weight}],\n`,
  );
  write(
    'word-weights.ts',
    `/**
 * How the words of a message weigh: above 0 they speak of an edge. ${source}
 */
export const wordWeights: ReadonlyMap<string, number> = new Map([
${wordLines.join('')}]);
`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
