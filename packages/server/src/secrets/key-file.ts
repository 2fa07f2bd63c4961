/** The key beside the embedded database, made once: enough to try things out. A server is given its keys instead. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keysFrom, newKey } from './sealed.ts'

export async function keyBeside(dataDir: string): Promise<Buffer[]> {
  const path = join(dataDir, 'secret-key')
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) {
    const key = newKey()
    // The folder is ours alone while it is locked.
    await writeFile(path, key.toString('base64'), { mode: 0o600, flag: 'wx' })
    return [key]
  }
  const keys = keysFrom(text)
  if (!keys) throw new Error(`${path} holds no key: 32 bytes in base 64 were expected.`)
  return keys
}
