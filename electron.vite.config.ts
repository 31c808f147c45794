import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const PDF_JS = 'node_modules/pdfjs-dist';

/**
 * Serves what pdf.js fetches while it draws, under `pdf/`: the maps of Asian encodings, the fonts that a
 * file need not bring along, a profile of printed colours, and decoders of pictures, with their licences.
 */
function pdfResources(): Plugin {
  return {
    name: 'pdf-resources',
    generateBundle() {
      const files = globSync(
        [
          'cmaps/*',
          'standard_fonts/*',
          'iccs/*',
          'wasm/{jbig2,openjpeg,qcms_bg}.wasm',
          'wasm/LICENSE_*',
        ],
        { cwd: PDF_JS },
      );
      for (const file of files) {
        const path = relative('.', file).replaceAll('\\', '/');
        this.emitFile({
          type: 'asset',
          fileName: `pdf/${path}`,
          source: readFileSync(`${PDF_JS}/${path}`),
        });
      }
    },
  };
}

export default defineConfig({
  main: {
    // Its build for Node names a variable “require”, as the shims of electron-vite do; it lacks threads alone.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          'engine-host': 'src/main/engine-host.ts',
          'read-worker': 'src/main/engine/reads/read-worker.ts',
          'search-worker': 'src/main/engine/search/search-worker.ts',
          'backup-worker': 'src/main/engine/backups/backup-worker.ts',
          'export-worker': 'src/main/engine/export/export-worker.ts',
          'note-worker': 'src/main/engine/export/note-worker.ts',
          'plan-worker': 'src/main/engine/export/plan-worker.ts',
          'styles-worker': 'src/main/engine/citations/styles-worker.ts',
          'note-reads-worker': 'src/main/engine/export/note-reads-worker.ts',
          'copy-worker': 'src/main/engine/export/copy-worker.ts',
          'archive-worker': 'src/main/engine/archive/archive-worker.ts',
          'reading-worker': 'src/main/engine/suggestions/reading-worker.ts',
          'measure-worker': 'src/main/engine/library/measure-worker.ts',
          'source-worker': 'src/main/engine/import/thread/source-worker.ts',
          'zotero-worker': 'src/main/engine/zotero/zotero-worker.ts',
        },
        // pdfium finds its WebAssembly beside it; citeproc stays a file of its own, as it was published.
        external: ['electron', 'better-sqlite3', '@embedpdf/pdfium', 'citeproc'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      target: 'chrome130',
      // Half of the letters, which are read at each start.
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src/renderer/index.html' },
    },
    worker: { format: 'es' },
    plugins: [react(), pdfResources()],
  },
});
