/** The frame of every page of the documentation. */

import { escapeHtml } from './escape-html.ts'
import { navigation } from './navigation.ts'
import { addressOf } from './read-pages.ts'

export type DocsPage = { readonly address: string; readonly title: string; readonly html: string }

/** `titles` by address, for the navigation. The nonce is written in when the page is sent. */
export function pageHtml(page: DocsPage, titles: ReadonlyMap<string, string>): string {
  const parts = navigation.map(({ title, files }) => {
    const entries = files.map((file) => {
      const address = addressOf(file)
      const here = address === page.address ? ' aria-current="page"' : ''
      return `<li><a href="/docs/${address}"${here}>${escapeHtml(titles.get(address) ?? address)}</a></li>`
    })
    return `<h2>${title}</h2>\n<ul>${entries.join('\n')}</ul>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)} · Coterm</title>
<link rel="stylesheet" href="/docs/assets/site.css">
<script type="module" nonce="coterm-nonce" src="/docs/assets/search.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<a href="/docs/"><strong>Coterm</strong> documentation</a>
<a class="narrow" href="#contents">Contents</a>
<form role="search" id="search" hidden><label for="words">Search</label> <input id="words" type="search" autocomplete="off"></form>
</header>
<div id="found" hidden><p role="status"></p><ul></ul></div>
<div class="columns">
<main>
${page.html}
</main>
<nav id="contents" aria-label="Documentation">
${parts.join('\n')}
<h2>API</h2>
<ul><li><a href="/docs/api">The API, to read and try</a></li></ul>
</nav>
</div>
</body>
</html>
`
}
