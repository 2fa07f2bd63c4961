/** The first page: the ways in for customers, operators and developers; and what is said where there is no page. */

import { escapeHtml } from './escape-html.ts'
import { navigation } from './navigation.ts'
import { addressOf } from './read-pages.ts'

export function homeHtml(titles: ReadonlyMap<string, string>): string {
  const parts = navigation.map(({ title, files }) => {
    const entries = files.map((file) => {
      const address = addressOf(file)
      return `<li><a href="/docs/${address}">${escapeHtml(titles.get(address) ?? address)}</a></li>`
    })
    return `<section><h2>${title}</h2><ul>${entries.join('\n')}</ul></section>`
  })
  return `<h1 id="content">Documentation</h1>
<p>Coterm is the account where customers look after what they subscribe to, and the billing engine behind it.</p>
${parts.join('\n')}
<p>Requests can be read and tried on <a href="/docs/api">the API’s own page</a>.</p>`
}

export const missingHtml = `<h1 id="content">There is no such page</h1>
<p>It may have been renamed. <a href="/docs/">The first page</a> lists everything, and the search finds words.</p>`
