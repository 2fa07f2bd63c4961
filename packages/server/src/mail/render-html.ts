/**
 * A letter as HTML: one column, nothing loaded from elsewhere, light and dark. Everything that comes from data is escaped
 * here, and only here.
 */
import type { Language } from '@coterm/core/language.ts'
import { type Block, type Letter, linkPlaceholder } from './letter.ts'

// Readers that ignore style sheets show the inline styles, which are the light ones.
const styles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  body, .page { background: #16181c !important; color: #e7e9ec !important; }
  .box { border-color: #e0b252 !important; background: #2a2415 !important; }
  .small, .label { color: #aab1ba !important; }
  .row { border-color: #363b43 !important; }
  .button { background: #8ab4f8 !important; color: #10131a !important; }
}
@media (max-width: 480px) {
  .page { padding: 20px 16px !important; }
  .button { display: block !important; text-align: center !important; }
}`

const font = "font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;"

export function renderHtml({ subject, blocks }: Letter, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${styles}
</style>
</head>
<body style="margin: 0; background: #ffffff; color: #1c1f24; ${font}">
<main class="page" style="max-width: 600px; margin: 0 auto; padding: 32px 24px; background: #ffffff; color: #1c1f24; ${font} font-size: 16px; line-height: 1.5; overflow-wrap: anywhere;">
<h1 style="margin: 0 0 24px; font-size: 22px; line-height: 1.3; font-weight: 600;">${escapeHtml(subject)}</h1>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`
}

const spaced = 'margin: 0 0 20px;'

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'text':
      return `<p style="${spaced}">${escapeHtml(block.text)}</p>`
    case 'small':
      return `<p class="small" style="margin: 0 0 12px; font-size: 14px; color: #59616c;">${escapeHtml(block.text)}</p>`
    case 'box':
      return `<p class="box" style="${spaced} padding: 14px 16px; border: 2px solid #b7791f; border-radius: 8px; background: #fff8e6; font-weight: 600;">${escapeHtml(block.text)}</p>`
    case 'list':
      return `<ul style="${spaced} padding: 0 0 0 20px;">${block.items.map((item) => `<li style="margin: 0 0 6px;">${escapeHtml(item)}</li>`).join('')}</ul>`
    case 'facts':
      return `<table style="${spaced} width: 100%; border-collapse: collapse;">${block.facts.map(factHtml).join('')}</table>`
    case 'button':
      return `<p style="margin: 28px 0;"><a class="button" href="${linkPlaceholder}" style="display: inline-block; padding: 13px 22px; border-radius: 8px; background: #1a56b8; color: #ffffff; font-weight: 600; text-decoration: none;">${escapeHtml(block.text)}</a></p>`
  }
}

// A short value stays in one piece; a long one breaks between words.
const pieceMax = 20

function factHtml([label, value]: readonly [string, string]): string {
  const cell = 'padding: 8px 0; border-bottom: 1px solid #e1e4e8; vertical-align: top;'
  const breaks = value.length <= pieceMax ? 'white-space: nowrap;' : 'overflow-wrap: break-word;'
  return `<tr><th class="row label" scope="row" style="${cell} padding-right: 16px; text-align: left; font-weight: 400; color: #59616c;">${escapeHtml(label)}</th><td class="row" style="${cell} text-align: right; ${breaks}">${escapeHtml(value)}</td></tr>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that is safe in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}
