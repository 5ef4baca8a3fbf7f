import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  plugins: [react(), preloadFont(), compress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The server's content policy allows fonts and styles from its own address alone, so nothing becomes a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Left to itself the build makes sixty files of a page, most of them of 1 KB: on a slow line each costs a way there and back.
          groups: [
            { name: 'base', tags: ['$initial'], priority: 2 },
            { name: 'parts', minShareCount: 12, priority: 1, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});

/** The font that most words are written in is asked for with the page, not once the style sheet has been read. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml(_page, { bundle }) {
      const font = Object.keys(bundle ?? {}).find((name) => /inter-latin-opsz-normal.*\.woff2$/.test(name));
      if (!font) return;
      const attrs = { rel: 'preload', href: `/${font}`, as: 'font', type: 'font/woff2', crossorigin: true };
      return [{ tag: 'link', attrs, injectTo: 'head-prepend' }];
    },
  };
}

/** Beside each text its compressed forms: done once here, and as well as can be, instead of at every visit. */
function compress(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    writeBundle({ dir }) {
      const texts = readdirSync(dir!, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|svg)$/.test(name));
      for (const name of texts) {
        const text = readFileSync(join(dir!, name));
        if (text.length < 1000) continue;
        writeFileSync(join(dir!, `${name}.br`), brotliCompressSync(text));
        writeFileSync(join(dir!, `${name}.gz`), gzipSync(text, { level: 9 }));
      }
    },
  };
}
