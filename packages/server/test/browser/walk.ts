/** Walking through pages: arriving at one, and what must be true of each at every width, in light and in dark. */
import AxeBuilder from '@axe-core/playwright'
import type { Page, Request } from 'playwright-core'
import { expect } from 'vitest'

export const widths = [320, 768, 1440]
export type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark' }
export const desk: Look = { width: 1440, colorScheme: 'light' }
/** Every width, in light and in dark. */
export const everyLook: readonly Look[] = widths.flatMap((width) => [
  { width, colorScheme: 'light' as const },
  { width, colorScheme: 'dark' as const },
])

const pageMsMax = 20_000
const quietMs = 150

/** The page's heading is there, everything that is asked for has come, and nothing has been asked for since. */
export async function arrive(page: Page, address: string): Promise<void> {
  const asked = watch(page)
  // What the page before asked for is not waited for.
  asked.open.clear()
  await page.goto(address)
  await page.locator('main h1').waitFor({ timeout: pageMsMax })
  await quiet(asked, address)
}

/** The same from one page to the next without loading all of it again, as a link does. */
export async function goOn(page: Page, address: string): Promise<void> {
  const asked = watch(page)
  asked.since = performance.now()
  await page.evaluate((to) => history.pushState(null, '', to), address)
  await quiet(asked, address)
  await page.locator('main h1').waitFor({ timeout: pageMsMax })
}

async function quiet(asked: Asked, address: string): Promise<void> {
  const isQuiet = () => asked.open.size === 0 && performance.now() - asked.since > quietMs
  await expect.poll(isQuiet, { message: `${address} has everything`, timeout: pageMsMax, interval: 20 }).toBe(true)
}

type Asked = { readonly open: Set<Request>; since: number }
const watched = new WeakMap<Page, Asked>()

// Half a second of quiet, which a browser waits for by itself, is long for so many pages.
function watch(page: Page): Asked {
  const known = watched.get(page)
  if (known) return known
  const asked: Asked = { open: new Set(), since: performance.now() }
  const moved = () => {
    asked.since = performance.now()
  }
  const ended = (request: Request) => {
    asked.open.delete(request)
    moved()
  }
  page.on('request', (request) => {
    asked.open.add(request)
    moved()
  })
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  watched.set(page, asked)
  return asked
}

/** No violation of accessibility, as far as a machine sees, at this look. */
export async function readsWell(page: Page, look: Look, where: string): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 900 })
  await page.emulateMedia({ colorScheme: look.colorScheme })
  const { violations } = await new AxeBuilder({ page } as never).analyze()
  const at = `${where} ${look.width} ${look.colorScheme}`
  expect(violations.map(({ id, nodes }) => `${at} ${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** Nothing runs out of the page at any width. */
export async function staysInside(page: Page, where: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    // What is drawn to the width follows a moment later.
    await expect.poll(() => page.evaluate(runningOut), { message: `${where} at ${width}`, timeout: 3000 }).toEqual([])
  }
}

// Runs in the page: elements that show text of their own and reach beyond it, except where one may scroll sideways; and
// words of a drawing that its edge cuts off.
function runningOut(): string[] {
  const right = document.documentElement.clientWidth
  const scrolls = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true
    }
    return false
  }
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    return speaks && element.checkVisibility() && element.getBoundingClientRect().right > right + 1 && !scrolls(element)
  })
  const cut = [...document.querySelectorAll('svg text')].filter((text) => {
    const [word, drawing] = [text.getBoundingClientRect(), text.closest('svg')?.getBoundingClientRect()]
    return drawing && (word.left < drawing.left - 1 || word.right > drawing.right + 1)
  })
  return [...wide, ...cut].map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`)
}
