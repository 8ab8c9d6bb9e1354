import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** One file of the built page: where it lies and what it is. */
export type PageFile = { path: string; type: string };

/** `/assets/index-B1x.js` -> that file. Only what is a key here can be served. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The files of the built page in `folder`, by the path a browser asks for.
 * They are listed once and looked up, never joined from a request: a path that climbs out (`/../package.json`) is simply
 * not in the list, whatever its spelling, and neither is a symbolic link, a hidden file or a file of no known type.
 * Refuses (throws) a folder without `index.html`.
 */
export async function listPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type });
  }
  if (!files.has('/index.html'))
    throw new Error(`The page is not built: ${join(folder, 'index.html')} is missing. Run "npm run build" first.`);
  return files;
}
