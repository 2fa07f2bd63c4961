import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messageCompiler } from './message-compiler.ts'
import { precompress } from './precompress.ts'

const besideThis = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  plugins: [messageCompiler(), react(), precompress()],
  // The server exchanges it for a fresh nonce whenever it sends the page (packages/server/src/http/portal.ts).
  html: { cspNonce: 'coterm-nonce' },
  // The portal for customers, and the console for the vendor: what both use is built once.
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 600,
    rollupOptions: { input: ['index.html', 'console.html'].map(besideThis) },
  },
})
