import { brotliCompressSync, gzipSync } from 'node:zlib';
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

/** Each script and sheet lies beside itself compressed, so that the server does it for nobody who waits. */
function packed(): Plugin {
  return {
    name: 'packed',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!/\.(js|css)$/.test(file.fileName)) continue;
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(source, { level: 9 }) });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: brotliCompressSync(source) });
        }
      },
    },
  };
}

/** The page fetches its texts together with its code; Vietnamese is what most read, another language comes by itself. */
function firstTexts(): Plugin {
  return {
    name: 'first-texts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const texts = Object.values(bundle ?? {}).find((f) => f.type === 'chunk' && f.facadeModuleId?.endsWith('/i18n/vi/index.ts'));
        if (!texts) return [];
        return [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${texts.fileName}` }, injectTo: 'head' }];
      },
    },
  };
}

/**
 * What pages share comes as one file beside the frame they stand in: as many small ones a browser would fetch six at a time.
 * Left out are the parts of few pages.
 */
const groups = [
  { name: 'frame', tags: ['$initial'] as '$initial'[], priority: 2 },
  { name: 'parts', test: sharedByPages, priority: 1 },
];

function sharedByPages(id: string): boolean {
  return /[\\/](node_modules|src[\\/](components|api|lib))[\\/]/.test(id) && !/dagre|procedure-map/.test(id);
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), initialSize(), firstTexts(), packed()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    // The policy of the API allows fonts from the origin only, never as data.
    assetsInlineLimit: 0,
    // `light-dark()` is left to the browser: lowered, it would not follow the switch of the colour scheme.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
