/**
 * Signing in at a customer's own provider by OpenID Connect: authorization code with PKCE. What it says of itself is asked
 * anew each time; every question has a time limit.
 */
import * as openid from 'openid-client'

const secondsMax = 10

export type Connection = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
export type Begun = { readonly url: string; readonly state: string; readonly nonce: string; readonly verifier: string }

export async function beginAt(
  connection: Connection,
  { redirectUri, email }: { redirectUri: string; email: string },
): Promise<Begun> {
  const configuration = await configurationOf(connection)
  const verifier = openid.randomPKCECodeVerifier()
  const state = openid.randomState()
  const nonce = openid.randomNonce()
  const url = openid.buildAuthorizationUrl(configuration, {
    ...{ redirect_uri: redirectUri, scope: 'openid email', response_type: 'code', login_hint: email, state, nonce },
    ...{ code_challenge: await openid.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
  })
  return { url: url.href, state, nonce, verifier }
}

/** The address that the provider vouches for; null where it vouches for none. */
export async function finishAt(
  connection: Connection,
  callback: URL,
  { state, nonce, verifier }: Omit<Begun, 'url'>,
): Promise<string | null> {
  const configuration = await configurationOf(connection)
  const tokens = await openid.authorizationCodeGrant(configuration, callback, {
    ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
  })
  const claims = tokens.claims()
  return typeof claims?.email === 'string' && claims.email_verified !== false ? claims.email : null
}

function configurationOf({ issuer, clientId, clientSecret }: Connection): Promise<openid.Configuration> {
  const server = new URL(issuer)
  // Only a provider on one's own machine, when trying things out, is reached without encryption.
  const execute = isLoopback(server) ? [openid.allowInsecureRequests] : []
  return openid.discovery(server, clientId, clientSecret, undefined, { execute, timeout: secondsMax })
}

export function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')
}
