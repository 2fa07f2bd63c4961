/** Signs text with a key that the database does not hold. The first key signs, all are believed, so that keys can be changed. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { nameOf } from './sealed.ts'

export type Signer = {
  sign(text: string): string
  /** False too where the key is gone. */
  verify(text: string, signature: string): boolean
}

/** `purpose` keeps apart what the same keys sign for different reasons. */
export function signerOf(keys: readonly Buffer[], purpose: string): Signer {
  const [first] = keys
  if (!first) throw new Error('There is no key to sign with.')
  const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url')
  const byName = new Map(keys.map((key) => [nameOf(key), key]))
  return {
    sign: (text) => `${nameOf(first)}.${mac(first, text)}`,
    verify(text, signature) {
      const [name = '', found = ''] = signature.split('.')
      const key = byName.get(name)
      if (!key) return false
      const expected = mac(key, text)
      return expected.length === found.length && timingSafeEqual(Buffer.from(expected), Buffer.from(found))
    },
  }
}

export const auditPurpose = 'coterm audit chain'
