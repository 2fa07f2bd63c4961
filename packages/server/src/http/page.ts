/** The few pages that the server writes itself: plain HTML that needs no script. */
import { escapeHtml } from '../mail/render-html.ts'

const styles = `:root { color-scheme: light dark; } body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
a { color: LinkText; } ul { list-style: none; padding: 0; } li { padding: .6rem 0; border-bottom: 1px solid GrayText; }
iframe { width: 100%; height: 44rem; border: 1px solid GrayText; border-radius: 8px; background: Canvas; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; } button { font: inherit; padding: .7rem 1.2rem; }`

export type Page = { readonly title: string; readonly body: string; readonly language?: string }

/** `body` is HTML that has been escaped where it is made; `nonce` lets the styles in. */
export function page({ title, body, language = 'en' }: Page, nonce: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style nonce="${nonce}">${styles}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>
`
}
