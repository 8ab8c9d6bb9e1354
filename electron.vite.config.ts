import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const entry = (path: string) => resolve(import.meta.dirname, path);

/**
 * electron-vite declares `__dirname` in every chunk that mentions it. A dependency that declares its own, as `open` does, would
 * be a second declaration in the same file, and the program would not start.
 */
const ownDirname = {
  name: 'own-dirname',
  transform: (code: string) =>
    /^(?:const|let|var) __dirname\b/m.test(code)
      ? { code: code.replaceAll('__dirname', 'ownDirname'), map: null }
      : null,
};

// Everything but Electron itself is bundled, so that `node out/main/web.js` and the packaged app need no node_modules.
export default defineConfig({
  main: {
    plugins: [ownDirname],
    build: {
      outDir: 'out/main',
      // The web host, the CLI and the launcher run in the user's Node, not in Electron's.
      target: 'node20.19',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          electron: entry('src-main/electron/main.ts'),
          web: entry('src-main/web/main.ts'),
          cli: entry('src-main/cli/main.ts'),
          launch: entry('src-main/launch/main.ts'),
        },
        external: ['electron'],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: entry('src-main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: { index: entry('src-renderer/index.html') } },
    },
  },
});
