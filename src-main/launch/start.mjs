// What `npm start` runs: builds the app when it is not built, then hands over to launch/main.ts.
// Plain JavaScript, because Node 20 cannot strip types and nothing is built yet.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isStale, root } from './build.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

try {
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Persistent Bird needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  if (isStale()) {
    if (!existsSync(join(root, 'node_modules', 'electron-vite')))
      throw new Error('The packages are not installed. Run "npm ci" first.');
    const start = Date.now();
    console.log('Building…');
    await build();
    console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
  }
  await import(pathToFileURL(join(root, 'out', 'main', 'launch.js')).href);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
