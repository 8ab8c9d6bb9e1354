import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/persistent-bird-built');
const AN_HOUR_MS = 3_600_000;
/** Everything a bundle is made of, as one name: a changed source is another bundle. */
function hashOf(entry: string): string {
  const hash = createHash('sha256').update(entry);
  const files = readdirSync(join(root, 'src-main'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .toSorted();
  for (const file of [...files, join(root, 'package.json'), import.meta.filename, join(root, entry)])
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Bundles of sources as they were an hour ago. */
function removeOld(): void {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    // Another worker may have been first.
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > AN_HOUR_MS) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * One program bundled as in `out/main`, to be started as a real process: `node <path>`. Built once for each state of the sources,
 * however many test files and workers ask. `await built('src-main/cli/main.ts')` -> '…/node_modules/.cache/persistent-bird-built/1f…/main.js'
 */
export async function built(entry: string): Promise<string> {
  const folder = join(cache, hashOf(entry));
  const path = join(folder, 'main.js');
  if (existsSync(path)) return path;
  removeOld();
  const fresh = mkdtempSync(`${folder}-`);
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: fresh,
      emptyOutDir: true,
      rolldownOptions: {
        input: { main: join(root, entry) },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  try {
    renameSync(fresh, folder);
  } catch {
    // Another worker was first with the same bundle.
    rmSync(fresh, { recursive: true, force: true });
  }
  if (!existsSync(path)) throw new Error(`${path} was not built`);
  return path;
}
