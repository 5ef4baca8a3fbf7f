import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const ofMoney = /\/src\/((money|hours|orders)\/|pages\/.*money|api\/money)/;

export default defineConfig({
  plugins: [react(), stylesOfParts(), preloadFont(), compress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The server's content policy allows fonts and styles from its own address alone, so nothing becomes a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The build calls a shared file after all the pages that share it.
        chunkFileNames: ({ name }) => (name.includes('~') ? 'assets/shared-[hash].js' : 'assets/[name]-[hash].js'),
        assetFileNames: ({ names }) => (names[0]?.includes('~') ? 'assets/shared-[hash][extname]' : 'assets/[name]-[hash][extname]'),
        codeSplitting: {
          // Left to itself the build makes sixty files of a page, most of them of 1 KB, and each costs a way there and back. What the
          // same pages share is one file, and small ones are laid together: but no larger ones, or a page fetches with its icon the drawer of another.
          groups: [
            { name: 'base', tags: ['$initial'], priority: 1 },
            // Money is not laid together with anything: the browser of somebody from outside would fetch it too.
            { name: 'shared', test: (file) => !ofMoney.test(file), minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 1000 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});

/** `mantine.css` names the styles of exactly the parts that are used: all of them would be twice as much to wait for. */
function stylesOfParts(): Plugin {
  const styles = dirname(fileURLToPath(import.meta.resolve('@mantine/core/styles/Button.css')));
  return {
    name: 'styles-of-parts',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((it) => (it.type === 'chunk' ? Object.keys(it.modules) : []));
      const parts = modules.filter((path) => path.includes('/@mantine/core/')).map((path) => basename(path, '.mjs'));
      const used = new Set(parts.filter((part) => existsSync(join(styles, `${part}.css`))));
      const list = readFileSync(new URL('src/mantine.css', import.meta.url), 'utf8');
      const named = new Set([...list.matchAll(/styles\/([A-Z]\w+)\.css/g)].map(([, part]) => part!));
      const missing = [...used].filter((part) => !named.has(part));
      const unused = [...named].filter((part) => !used.has(part));
      if (missing.length) this.error(`mantine.css lacks the styles of ${missing.join(', ')}`);
      if (unused.length) this.error(`mantine.css names the styles of ${unused.join(', ')}, which nothing uses`);
    },
  };
}

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
