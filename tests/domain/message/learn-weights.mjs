// `npm run learn`: learns the weights of the guard from the labelled messages and writes them down.
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
  const { learnt } = await import(pathToFileURL(join(folder, 'lessons.mjs')).href);
  writeFileSync(join(root, 'src-main/domain/message/learnt-weights.json'), `${JSON.stringify(learnt, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
