import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { preloadFont } from './client/pwa/preloadFont.ts'

const server = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`
const domain = `${import.meta.dirname}/domain/`

/** The domain is declarations and pure functions: what a page or a worker does not use stays out of it. */
const treeshake = { moduleSideEffects: (id: string) => !id.startsWith(domain) }

export default defineConfig({
  root: 'client',
  publicDir: 'pwa/public',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // What the first load may weigh is held by scripts/size-budget.ts.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      treeshake,
      // Few files: without a network each one is asked of the service worker.
      output: {
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            // By itself: parted among others it would be asked for by what it is made of.
            { name: 'prosemirror', test: /node_modules\/(?:prosemirror-|@tiptap\/)/, priority: 1 },
            {
              name: 'meeting',
              test: /\/(?:client\/(?:meetings|editor|comments|consistency|call|approval|attachments|exchange|convocation|versions|recapitulation)|domain\/(?:minutes|meetings|exchange))\//,
              minShareCount: 2,
              priority: 1,
            },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  server: { proxy: { '^/api/': server, '^/sync([?].*)?$': { target: server, ws: true } } },
  plugins: [
    react(),
    preloadFont('atkinson-hyperlegible-next-latin-wght-normal'),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Tour de table',
        short_name: 'Tour de table',
        lang: 'fr',
        display: 'standalone',
        start_url: '/',
        background_color: '#eff3f4',
        theme_color: '#02626d',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(api|sync|live|ready|metrics)(\/|$|\?)/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
      },
    }),
  ],
})
