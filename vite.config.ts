import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
/** While developing, Vite puts style elements into the page; the built page allows none. */
const stylesOfTheDevServer = {
  name: 'styles-of-the-dev-server',
  apply: 'serve' as const,
  transformIndexHtml: (html: string) => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
}
/** Tests run in plain Node, without a page; there Svelte makes plain values of the app's state. */
const testing = process.env.VITEST !== undefined

export default defineConfig({
  root: testing ? root : fileURLToPath(new URL('viz', import.meta.url)),
  // Relative addresses: the built page works in any folder of any site.
  base: './',
  plugins: [svelte({ configFile: false }), stylesOfTheDevServer],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/viz', emptyOutDir: true, target: 'es2022',
    // How long each plugin took is nothing to act on.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // The page also reads scenarios/ and sim/, which lie beside viz/.
  server: { fs: { allow: [root] } },
  test: {
    root,
    environment: 'node',
    setupFiles: ['test/support/fastCheck.ts'],
    include: ['test/{unit,property,theory,pattern,golden}/**/*.test.ts', 'test/rules.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
