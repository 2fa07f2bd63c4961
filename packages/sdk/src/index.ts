/** The typed client of the Coterm API. */
export type { components } from './api-types.ts'
export { type CallOptions, type Client, type ClientOptions, createClient } from './client.ts'
export { CotermError, type ProblemDetails } from './error.ts'
export { type VerifyOptions, verifyWebhook, WebhookError, type WebhookEvent } from './webhook.ts'
