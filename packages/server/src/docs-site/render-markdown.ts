/** Markdown as it stands on a page, and its parts as the search knows them. */
import { Marked, type Token, type Tokens } from 'marked'
import { escapeHtml } from './escape-html.ts'
import { siteLink } from './links.ts'
import type { SourcePage } from './read-pages.ts'
import { storyHtml } from './story-html.ts'

/** What one heading, or one row that begins with a code, says. */
export type Part = { readonly anchor: string; readonly title: string; readonly text: string }
export type Rendered = { readonly title: string; readonly html: string; readonly parts: readonly Part[] }
type MutablePart = { anchor: string; title: string; text: string }

export function renderMarkdown({ file, markdown }: SourcePage): Rendered {
  const taken = new Map<string, number>()
  const parts: MutablePart[] = []
  const begin = (anchor: string, title: string) => parts.push({ anchor, title, text: '' })
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = plain(tokens)
        const anchor = depth === 1 ? 'content' : unique(taken, slug(text))
        begin(anchor, text)
        return `<h${depth} id="${anchor}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens)
        const to = siteLink(file, href)
        return to === null ? words : `<a href="${escapeHtml(to)}">${words}</a>`
      },
      image({ href, text }) {
        return `<img src="${escapeHtml(siteLink(file, href) ?? '')}" alt="${escapeHtml(text)}" loading="lazy">`
      },
      code({ text, lang }) {
        if (lang === 'text' && /^\d{4}-\d\d-\d\d /.test(text)) return storyHtml(text)
        // What is wider than the page is scrolled, also by keyboard.
        return `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`
      },
      table(table) {
        const cells = (row: Tokens.TableCell[], tag: string) =>
          row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')
        const rows = table.rows.map((row) => {
          const code = /^`([\w:]+)`/.exec(row[0]?.text ?? '')?.[1]
          if (!code) return `<tr>${cells(row, 'td')}</tr>`
          const anchor = unique(taken, code)
          begin(anchor, code)
          add(parts, row.map((cell) => plain(cell.tokens)).join(' '))
          return `<tr id="${anchor}">${cells(row, 'td')}</tr>`
        })
        const head = `<thead><tr>${cells(table.header, 'th')}</tr></thead>`
        return `<div class="wide" tabindex="0"><table>${head}<tbody>${rows.join('\n')}</tbody></table></div>\n`
      },
      paragraph({ tokens }) {
        add(parts, plain(tokens))
        return `<p>${this.parser.parseInline(tokens)}</p>\n`
      },
      listitem(item) {
        add(parts, plain(item.tokens))
        return `<li>${this.parser.parse(item.tokens)}</li>\n`
      },
    },
  })
  const html = marked.parse(markdown, { async: false })
  return { title: parts[0]?.title ?? file, html, parts }
}

function add(parts: readonly MutablePart[], text: string): void {
  const last = parts.at(-1)
  if (last) last.text += ` ${text}`
}

function plain(tokens: readonly Token[]): string {
  return tokens.map((token) => ('tokens' in token && token.tokens ? plain(token.tokens) : textOf(token))).join('')
}

function textOf(token: Token): string {
  return token.type === 'html' || !('text' in token) ? ' ' : String(token.text)
}

// As code hosts make them, so that a link works there and here.
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}

function unique(taken: Map<string, number>, anchor: string): string {
  const before = taken.get(anchor) ?? 0
  taken.set(anchor, before + 1)
  return before === 0 ? anchor : `${anchor}-${before}`
}
