import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const kib = 1024;
/** What a first visit may load, in bytes of compressed JavaScript. */
const budget = 250 * kib;

/** Adds up the entry and what it imports at once, says it, and fails the build above the budget. */
function initialSize(): Plugin {
  return {
    name: 'initial-size',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((f) => f.type === 'chunk' && f.isEntry);
      const first = new Set<string>();
      const walk = (name: string): void => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk' || first.has(name)) return;
        first.add(name);
        chunk.imports.forEach(walk);
      };
      if (entry) walk(entry.fileName);
      const bytes = [...first].reduce((sum, name) => {
        const chunk = bundle[name];
        return chunk?.type === 'chunk' ? sum + gzipSync(chunk.code).length : sum;
      }, 0);
      const line = `initial JavaScript ${Math.round(bytes / kib)} KiB gzip of ${budget / kib}`;
      if (bytes > budget) this.error(line);
      else this.info(line);
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), initialSize()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    // The policy of the API allows fonts from the origin only, never as data.
    assetsInlineLimit: 0,
    // `light-dark()` is left to the browser: lowered, it would not follow the switch of the colour scheme.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 900,
  },
});
