/** The few pages that the server writes itself: plain HTML that needs no script. */
import { escapeHtml } from '../mail/render-html.ts'

const styles = `:root { color-scheme: light dark; } body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; background: light-dark(#ffffff, #16181c); color: light-dark(#1c1f24, #e7e9ec); }
a { color: light-dark(#1d4ed8, #93b4ff); } ul { list-style: none; padding: 0; } li { padding: .6rem 0; border-bottom: 1px solid GrayText; }
iframe { width: 100%; height: 44rem; border: 1px solid GrayText; border-radius: 8px; background: Canvas; }
label { display: block; font-weight: 600; } fieldset { border: 1px solid GrayText; border-radius: 8px; margin: 0 0 1rem; }
fieldset label { font-weight: 400; padding: .5rem 0; } input:not([type=radio]), textarea { font: inherit; box-sizing: border-box; width: 100%; max-width: 30rem; padding: .6rem; border: 1px solid GrayText; border-radius: 8px; }
[aria-invalid] { border-color: #c62828; outline: 1px solid #c62828; } .help { display: block; font-size: .9rem; } [role=alert] { border-inline-start: 4px solid #c62828; padding-inline-start: 1rem; }
dt { font-weight: 600; } dd { margin: 0 0 .7rem; overflow-wrap: anywhere; } nav { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 2rem; } nav a { padding: .25rem 0; }
:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; } button { font: inherit; padding: .7rem 1.2rem; border-radius: 8px; border: 1px solid #1d4ed8; background: #1d4ed8; color: #fff; } button.second { background: none; color: light-dark(#1d4ed8, #93b4ff); border-color: currentColor; }
h1, h2 { line-height: 1.25; } h1 { font-size: 1.6rem; } h2 { font-size: 1.1rem; } pre { white-space: pre-wrap; overflow-wrap: anywhere; }`

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
