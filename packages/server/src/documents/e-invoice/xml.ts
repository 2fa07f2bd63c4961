/** Writes XML: elements as nested values, escaped, indented, and the same text for the same value. */

export type XmlNode = { readonly name: string; readonly attributes: Attributes; readonly content: string | Children }
type Attributes = Readonly<Record<string, string>>
type Children = readonly XmlNode[]
/** What is null or false is left out, so that a part of a document can be written where it is decided. */
export type Maybe = XmlNode | null | false | readonly Maybe[]

export function element(name: string, content: string | readonly Maybe[], attributes: Attributes = {}): XmlNode {
  return { name, attributes, content: typeof content === 'string' ? content : flat(content) }
}

/** An element with text; null when there is no text to write. */
export function optional(name: string, text: string | null | undefined, attributes: Attributes = {}): XmlNode | null {
  return text === null || text === undefined || text === '' ? null : element(name, text, attributes)
}

export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`
}

function flat(content: readonly Maybe[]): XmlNode[] {
  return content.flatMap((each) => {
    if (each === null || each === false) return []
    return 'name' in each ? [each] : flat(each)
  })
}

function write({ name, attributes, content }: XmlNode, indent: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const open = `${indent}<${name}${given.join('')}>`
  if (typeof content === 'string') return `${open}${escaped(content)}</${name}>`
  if (content.length === 0) return `${open.slice(0, -1)}/>`
  const inside = content.map((each) => write(each, `${indent}  `))
  return `${open}\n${inside.join('\n')}\n${indent}</${name}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// Characters that XML cannot hold at all are dropped.
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (each) => entities[each] ?? each)
}
