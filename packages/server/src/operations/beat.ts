/** Answers on the stroke of a slow beat: how long something took does not tell what there was to do. */
import { setTimeout as wait } from 'node:timers/promises'

const beatMs = 500

export async function onTheBeat(act: () => Promise<void>): Promise<void> {
  const began = performance.now()
  await act()
  const taken = performance.now() - began
  await wait(beatMs - (taken % beatMs))
}
