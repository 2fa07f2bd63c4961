/** A letter as plain text. */
import type { Language } from '@coterm/core/language.ts'
import { type Block, type Letter, linkPlaceholder } from './letter.ts'
import { type Say, sayIn } from './say.ts'

export function renderText({ blocks }: Letter, language: Language): string {
  const say = sayIn(language)
  return `${blocks.map((block) => blockText(block, say)).join('\n\n')}\n`
}

function blockText(block: Block, say: Say): string {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => `* ${item}`).join('\n')
    case 'facts':
      return block.facts.map(([label, value]) => say('fact', { label, value })).join('\n')
    case 'box':
      return `${'-'.repeat(40)}\n${block.text}\n${'-'.repeat(40)}`
    case 'button':
      return `${say('fact', { label: block.text, value: '' }).trimEnd()}\n${linkPlaceholder}`
    default:
      return block.text
  }
}
