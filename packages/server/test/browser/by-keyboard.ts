/** The portal as somebody without a mouse uses it. Wherever the focus goes, it can be seen, or the step fails. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const stopsMax = 200

export type Keyboard = ReturnType<typeof byKeyboard>

export function byKeyboard(page: Page) {
  const { keyboard } = page
  /** Goes on with Tab until it has the focus. */
  async function reach(target: Locator): Promise<void> {
    await goUntil(target, () => target.evaluate((element) => element === document.activeElement))
  }
  async function goUntil(target: Locator, isThere: () => Promise<boolean>): Promise<void> {
    await target.waitFor()
    for (let stop = 0; stop < stopsMax; stop++) {
      await keyboard.press('Tab')
      expect(await page.evaluate(focusIsSeen), 'where the focus is').toBe('seen')
      if (await isThere()) return
    }
    throw new Error(`The keyboard does not reach ${target}.`)
  }
  return {
    reach,
    /** A link or a button. */
    async press(target: Locator): Promise<void> {
      await reach(target)
      await keyboard.press('Enter')
    },
    /** A field: what it held goes. */
    async type(target: Locator, text: string): Promise<void> {
      await reach(target)
      await keyboard.press('ControlOrMeta+A')
      await keyboard.type(text)
    },
    /** An entry of a list, by what it begins with. */
    async pick(target: Locator, text: string): Promise<void> {
      await reach(target)
      await keyboard.type(text)
      expect(await target.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text)).toContain(text)
    },
    /** One of several: Tab goes to the group, the arrows within it. */
    async choose(target: Locator): Promise<void> {
      await goUntil(target, () => target.evaluate(isInGroupOfFocus))
      for (let step = 0; step < stopsMax && !(await target.isChecked()); step++) await keyboard.press('ArrowDown')
      expect(await target.isChecked()).toBe(true)
    },
    async tick(target: Locator): Promise<void> {
      await reach(target)
      await keyboard.press('Space')
      expect(await target.isChecked()).toBe(true)
    },
  }
}

// Runs in the page.
function isInGroupOfFocus(element: Element): boolean {
  const focused = document.activeElement
  if (!(element instanceof HTMLInputElement) || !(focused instanceof HTMLInputElement)) return false
  return element === focused || (focused.type === 'radio' && element.name !== '' && element.name === focused.name)
}

// Runs in the page. A choice that is drawn as a card shows the focus of its hidden input itself.
function focusIsSeen(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return 'seen'
  for (let at: Element | null = focused, up = 0; at && up < 4; at = at.parentElement, up++) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
    if ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') return 'seen'
  }
  return `not seen: ${focused.outerHTML.slice(0, 120)}`
}
