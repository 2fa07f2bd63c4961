/** Writes a compressed copy beside every built file that is worth it, so that the server only has to pick one. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin, ResolvedConfig } from 'vite'

const worthIt = new Set(['.js', '.css', '.svg', '.json'])
const bytesMin = 1024

export function precompress(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async closeBundle() {
      const folder = join(config.root, config.build.outDir)
      const names = await readdir(folder, { recursive: true })
      await Promise.all(names.filter((name) => worthIt.has(extname(name))).map((name) => compress(join(folder, name))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < bytesMin) return
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }))
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content))
}
