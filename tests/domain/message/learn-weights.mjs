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
  const lines = Object.entries(weights).map(([feature, weight]) => `  ${feature}: ${weight},\n`);
  writeFileSync(
    join(root, 'src-main/domain/message/edge-weights.ts'),
    `import type { Feature } from './edge';

/** Learnt by \`npm run learn\` from the labelled messages in tests/fixtures; a test holds that they are what those teach. */
export const weights: Readonly<Record<Feature, number>> = {
${lines.join('')}};
`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
