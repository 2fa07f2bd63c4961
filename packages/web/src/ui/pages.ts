/** Pages that are loaded when one goes there: their code and the words that the first page does not need. */
import { lazyRouteComponent } from '@tanstack/react-router'
import { pageMessages } from '../language.tsx'

// biome-ignore lint/suspicious/noExplicitAny: what a page takes is its own affair
type Module = Record<string, any>

export function lazyPage<M extends Module, N extends keyof M & string>(load: () => Promise<M>, name: N) {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), pageMessages()])
    return page
  }, name)
}
