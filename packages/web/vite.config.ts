import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messageCompiler } from './message-compiler.ts'

export default defineConfig({
  plugins: [messageCompiler(), react()],
  build: { target: 'es2022', chunkSizeWarningLimit: 600 },
})
