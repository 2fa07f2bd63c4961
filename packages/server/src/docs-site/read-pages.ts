/** The pages there are: every Markdown file under `docs/`, and every story cut out of the file that tells them all. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

export type SourcePage = {
  /** The file under `docs/` that its links start from. */
  readonly file: string
  /** Below `/docs/`, without a slash at the front. */
  readonly address: string
  readonly markdown: string
}

const storiesFile = 'guide/stories.md'

export async function readPages(root: string): Promise<SourcePage[]> {
  const folder = join(root, 'docs')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pages: SourcePage[] = []
  for (const path of paths.filter((name) => name.endsWith('.md')).sort()) {
    const file = relative(folder, path)
    const markdown = await readFile(path, 'utf8')
    const page = { file, address: addressOf(file), markdown }
    pages.push(...(file === storiesFile ? await storyPages(page, join(root, 'scenarios')) : [page]))
  }
  return pages
}

/** `guide/README.md` is the page of its folder; anything else is called as its file. */
export function addressOf(file: string): string {
  return file.replace(/README\.md$/, '').replace(/\.md$/, '')
}

export function storyAddress(story: string): string {
  return `${addressOf(storiesFile)}/${story}`
}

async function storyPages(page: SourcePage, scenarios: string): Promise<SourcePage[]> {
  const [list = '', ...chapters] = page.markdown.split(/^<a id="/m)
  const told = chapters.map(async (chapter) => {
    const [, story = '', text = ''] = /^([\w-]+)"><\/a>\n([\s\S]*)$/.exec(chapter) ?? []
    const played = await readFile(join(scenarios, `${story}.yaml`), 'utf8')
    const markdown = `${text.replace(/^## /m, '# ')}\n## As it is played\n\n\`\`\`yaml\n${played}\`\`\`\n`
    return { file: page.file, address: storyAddress(story), markdown }
  })
  return [{ ...page, markdown: list }, ...(await Promise.all(told))]
}
