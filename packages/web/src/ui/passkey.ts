/** Passkeys as this browser has them. The code for it is loaded when one is used. */
type Options = Readonly<Record<string, unknown>>

/** Whether they can be used, or why not: they belong to a name, and the page may have been opened by a number. */
export function passkeysHere(): 'here' | 'address' | 'browser' {
  if (!window.isSecureContext || !('PublicKeyCredential' in window)) return 'browser'
  return /^[\d.]+$|:/.test(location.hostname) ? 'address' : 'here'
}

/** Where the same page has a name, for trying things out. */
export function namedAddress(): string {
  const address = new URL(location.href)
  address.hostname = 'localhost'
  return address.href
}

export async function makePasskey(options: Options): Promise<Options> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return { ...(await startRegistration({ optionsJSON: options as never })) }
}

export async function signWithPasskey(options: Options): Promise<Options> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return { ...(await startAuthentication({ optionsJSON: options as never })) }
}
