/** Where a link of a Markdown file leads on the site; what is no page of it stays a file of the repository. */
import { dirname, join, normalize } from 'node:path'
import { addressOf, storyAddress } from './read-pages.ts'

/** The folder of pictures, under `docs/`, and what stands beside them on the site. */
export const picturesFolder = 'guide/screens'
const outside = /^([a-z]+:|\/)/i

/** Null where there is nothing on the site: the words stay, the link goes. */
export function siteLink(file: string, href: string): string | null {
  if (outside.test(href)) return href
  const [path = '', anchor = ''] = href.split('#')
  const target = path === '' ? file : normalize(join(dirname(file), path))
  if (target === '../packages/sdk/openapi.json') return '/openapi.json'
  const story = /^\.\.\/scenarios\/([\w-]+)\.yaml$/.exec(target)?.[1]
  if (story) return `/docs/${storyAddress(story)}#as-it-is-played`
  if (target.startsWith('..')) return null
  if (target.startsWith(picturesFolder)) return `/docs/assets/${target.slice(picturesFolder.length + 1)}`
  if (target === 'guide/stories.md' && anchor !== '') return `/docs/${storyAddress(anchor)}`
  if (!target.endsWith('.md')) return null
  return `/docs/${addressOf(target)}${anchor && `#${anchor}`}`
}
