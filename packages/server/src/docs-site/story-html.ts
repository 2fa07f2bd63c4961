/** A story's days as a list: the date once, and under it what happened. */
import { escapeHtml } from './escape-html.ts'

export function storyHtml(text: string): string {
  const days: { readonly date: string; readonly lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const [, date = '', said = line] = /^(\d{4}-\d\d-\d\d) +(.*)$/.exec(line) ?? []
    if (date !== '' && days.at(-1)?.date !== date) days.push({ date, lines: [] })
    const detail = date === '' ? `<li class="detail">${escapeHtml(said.trim())}</li>` : `<li>${escapeHtml(said)}</li>`
    days.at(-1)?.lines.push(detail)
  }
  const list = days.map(({ date, lines }) => {
    return `<dt><time datetime="${date}">${date}</time></dt><dd><ul>${lines.join('\n')}</ul></dd>`
  })
  return `<dl class="story">${list.join('\n')}</dl>\n`
}
