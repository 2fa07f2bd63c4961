/** The built portal: built when it is missing or older than its sources. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ownFiles = [
  'index.html',
  'console.html',
  'package.json',
  'vite.config.ts',
  'message-compiler.ts',
  'precompress.ts',
]
const buildMsMax = 120_000

/** The folder to serve; null when this installation has no portal. Throws when it cannot be built. */
export async function buildPortal(): Promise<string | null> {
  const web = fileURLToPath(new URL('../../../web/', import.meta.url))
  const built = join(web, 'dist')
  if (!existsSync(join(web, 'index.html'))) return existsSync(built) ? built : null
  if (!(await isCurrent(web, join(built, 'index.html')))) await build(web)
  return built
}

async function isCurrent(web: string, page: string): Promise<boolean> {
  if (!existsSync(page)) return false
  const { mtimeMs } = await stat(page)
  const sources = await readdir(join(web, 'src'), { recursive: true, withFileTypes: true })
  const files = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const all = [...files, ...ownFiles.map((name) => join(web, name))]
  for (const file of all) if ((await stat(file)).mtimeMs > mtimeMs) return false
  return true
}

function build(web: string): Promise<void> {
  const vite = fileURLToPath(new URL('../../../../node_modules/vite/bin/vite.js', import.meta.url))
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: web,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: buildMsMax,
    })
    child.on('error', reject)
    child.on('exit', (status) => (status === 0 ? resolve() : reject(new Error('The portal could not be built.'))))
  })
}
