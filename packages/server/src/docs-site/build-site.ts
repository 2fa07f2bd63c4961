/** Builds every page, the index of the search and what they need into a folder. */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import MiniSearch from 'minisearch'
import { homeHtml, missingHtml } from './home.ts'
import { picturesFolder } from './links.ts'
import { pageHtml } from './page-html.ts'
import { readPages } from './read-pages.ts'
import { renderMarkdown } from './render-markdown.ts'
import { searchOptions } from './search-options.ts'

/** `root` is the repository. The folder changes at once, so that nobody reads half of it. */
export async function buildSite(root: string, folder: string): Promise<void> {
  const sources = await readPages(root)
  const rendered = sources.map((source) => ({ address: source.address, ...renderMarkdown(source) }))
  const titles = new Map(rendered.map(({ address, title }) => [address, title]))
  const home = { address: '', title: 'Documentation', html: homeHtml(titles) }
  const missing = { address: '404', title: 'No such page', html: missingHtml }
  const pages = [home, missing, ...rendered].map((page) => [page.address, pageHtml(page, titles)])
  const index = new MiniSearch(searchOptions)
  for (const { address, title, parts } of rendered) {
    for (const part of parts) index.add({ id: `${address}#${part.anchor}`, page: title, ...part })
  }
  const fresh = `${folder}.${process.pid}`
  await mkdir(join(fresh, 'assets'), { recursive: true })
  await copyAssets(root, join(fresh, 'assets'))
  await writeFile(join(fresh, 'assets/search.json'), JSON.stringify(index))
  await writeFile(join(fresh, 'pages.json'), JSON.stringify(Object.fromEntries(pages)))
  await rm(folder, { recursive: true, force: true })
  // Another process may have been first: its pages are the same.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }))
}

async function copyAssets(root: string, to: string): Promise<void> {
  await cp(join(import.meta.dirname, 'assets'), to, { recursive: true })
  await cp(join(root, 'docs', picturesFolder), to, { recursive: true })
  const text = await readFile(fileURLToPath(import.meta.resolve('minisearch')), 'utf8')
  await writeFile(join(to, 'minisearch.js'), text.replace(/^\/\/# sourceMappingURL.*$/m, ''))
}
