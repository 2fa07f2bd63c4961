import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messageCompiler } from './message-compiler.ts'
import { precompress } from './precompress.ts'

export default defineConfig({
  plugins: [messageCompiler(), react(), precompress()],
  // The server exchanges it for a fresh nonce whenever it sends the page (packages/server/src/http/portal.ts).
  html: { cspNonce: 'coterm-nonce' },
  build: { target: 'es2022', chunkSizeWarningLimit: 600 },
})
