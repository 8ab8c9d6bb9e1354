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
  const quoted = (word) => `'${word.replaceAll("'", String.raw`\'`)}'`;
  const table = ({ signs, words }) => `{
  signs: {
${Object.entries(signs)
  .map(([sign, weight]) => `    ${sign}: ${weight},\n`)
  .join('')}  },
  words: new Map([
${Object.entries(words)
  .map(([word, weight]) => `    [${quoted(word)}, ${weight}],\n`)
  .join('')}  ]),
}`;
  writeFileSync(
    join(root, 'src-main/domain/message/learnt-weights.ts'),
    `import type { BarbSign } from './barb';
import type { Feature } from './edge';
import type { Weights } from './weighing';

/** Learnt by \`npm run learn\` from the labelled messages in tests/fixtures; a test holds that they are what those teach. */

/** Of an email, a call or a voicemail as a whole. */
export const messageWeights: Weights<Feature> = ${table(learnt.messages)};

/** Of one sentence of a note. */
export const sentenceWeights: Weights<BarbSign> = ${table(learnt.sentences)};
`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
