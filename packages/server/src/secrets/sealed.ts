/**
 * Seals text with AES-256-GCM. What is sealed is bound to what it is about: moved to another row, it does not open. The
 * first key seals, all open, so that keys can be changed.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

export type Sealer = {
  /** `about`: what the secret belongs to, such as `one_time_code acc_1 mem_2`. */
  seal(text: string, about: string): string
  open(sealed: string, about: string): string
}

const version = '1'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

export function sealerOf(keys: readonly Buffer[]): Sealer {
  const [first] = keys
  if (!first || keys.some((key) => key.length !== keyBytes)) throw new Error(`A key has ${keyBytes} bytes.`)
  const byName = new Map(keys.map((key) => [nameOf(key), key]))
  return {
    seal(text, about) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', first, nonce).setAAD(Buffer.from(about))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return [version, nameOf(first), nonce.toString('base64url'), sealed.toString('base64url')].join('.')
    },
    open(sealed, about) {
      const [found, name = '', nonce = '', rest = ''] = sealed.split('.')
      const key = byName.get(name)
      if (found !== version) throw new Error('This was sealed by a newer Coterm.')
      if (!key)
        throw new Error(`This was sealed with a key that is gone (${name}): put it back into COTERM_SECRET_KEYS.`)
      const bytes = Buffer.from(rest, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8')
    },
  }
}

/** The keys of a list like `first,second`, each 32 bytes in base 64; undefined when it is no such list. */
export function keysFrom(text: string): Buffer[] | undefined {
  const keys = text.split(',').map((each) => Buffer.from(each.trim(), 'base64'))
  return keys.every((key) => key.length === keyBytes) ? keys : undefined
}

export function newKey(): Buffer {
  return randomBytes(keyBytes)
}

/** Tells which key it was, and nothing about it. */
export function nameOf(key: Buffer): string {
  return createHash('sha256').update('coterm key name').update(key).digest('hex').slice(0, 8)
}
