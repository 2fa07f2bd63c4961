/** The built documentation: built when it is missing or older than what it is made of. */
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSite } from '../docs-site/build-site.ts'

/** The folder to serve; null when this installation has no documentation. */
export async function buildDocs(): Promise<string | null> {
  const root = fileURLToPath(new URL('../../../../', import.meta.url))
  const built = fileURLToPath(new URL('../../dist/docs', import.meta.url))
  if (!existsSync(join(root, 'docs/guide'))) return existsSync(built) ? built : null
  if (!(await isCurrent(root, join(built, 'pages.json')))) await buildSite(root, built)
  return built
}

async function isCurrent(root: string, pages: string): Promise<boolean> {
  if (!existsSync(pages)) return false
  const { mtimeMs } = await stat(pages)
  for (const folder of ['docs', 'scenarios', 'packages/server/src/docs-site']) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    // A folder is newer when a file of it is gone.
    for (const entry of entries) if ((await stat(join(entry.parentPath, entry.name))).mtimeMs > mtimeMs) return false
  }
  return true
}
