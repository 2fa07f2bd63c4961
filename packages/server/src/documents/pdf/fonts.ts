/** The typeface of documents: M PLUS 1p, which covers Latin, Greek, Cyrillic and Japanese. Read once, embedded in parts. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

export type Weight = 'regular' | 'bold'

const files: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/m-plus-1p/400Regular/MPLUS1p_400Regular.ttf',
  bold: '@expo-google-fonts/m-plus-1p/700Bold/MPLUS1p_700Bold.ttf',
}
const require = createRequire(import.meta.url)
const loaded = new Map<Weight, Font>()

export function fontOf(weight: Weight): Font {
  const known = loaded.get(weight)
  if (known) return known
  const font = remembering(create(readFileSync(require.resolve(files[weight]))) as Font)
  loaded.set(weight, font)
  return font
}

const wordsMax = 20_000

// Shaping a word takes longer than anything else on a page, and documents repeat theirs. The writer of the PDF scales the
// positions it is given, so it gets its own.
function remembering(font: Font): Font {
  const shape = font.layout.bind(font)
  const words = new Map<string, ReturnType<Font['layout']>>()
  font.layout = (text, ...rest) => {
    if (rest.some((each) => each !== undefined)) return shape(text, ...rest)
    const run = words.get(text) ?? shape(text)
    if (words.size >= wordsMax) words.clear()
    words.set(text, run)
    return Object.create(run, { positions: { value: run.positions.map((position) => ({ ...position })) } })
  }
  return font
}

// Spaces of every width look the same in print.
const spaces = /[\u2000-\u200a\u202f\u205f\u3000]/g
const replacement = '\u25a1'

/** The text with what the typeface has: composed, or written out; a box where there is nothing to draw. */
export function printable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(spaces, '\u00a0')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
  const font = fontOf('regular')
  let shown = ''
  for (const character of plain)
    shown += font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : other(character)
  return shown
}

function other(character: string): string {
  const font = fontOf('regular')
  const written = [...character.normalize('NFKC')]
  return written.every((each) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0)) ? written.join('') : replacement
}
