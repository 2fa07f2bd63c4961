/** Every setting there is, in one list: what `coterm config` prints and the reference is written from. */

export type Setting = {
  readonly name: string
  /** What it is for, in a sentence or two. */
  readonly says: string
  /** What holds where it is not set; null where there is then nothing. */
  readonly standard: string | null
  /** Never printed, never logged. */
  readonly secret?: true
}

export const settings = [
  {
    name: 'DATABASE_URL',
    says: 'The PostgreSQL server and database: `postgres://user:password@host:5432/database`. Without it, the embedded database, for evaluation.',
    standard: null,
    secret: true,
  },
  {
    name: 'DATABASE_CONNECTIONS',
    says: 'How many connections this process holds to the server at most.',
    standard: '10',
  },
  { name: 'COTERM_DATA', says: "The embedded database's folder.", standard: '.coterm/data' },
  { name: 'HOST', says: 'The address to listen on.', standard: '127.0.0.1' },
  { name: 'PORT', says: 'The port to listen on; 0 takes any that is free.', standard: '4400' },
  {
    name: 'COTERM_URL',
    says: 'Where customers reach the server, such as `https://account.example.com`: links in letters lead there. With https, cookies are sent over https alone. The worker on its own needs it.',
    standard: null,
  },
  {
    name: 'COTERM_TRUSTED_PROXIES',
    says: 'The addresses or ranges of the proxies in front of the server, with commas: only these are believed about whose request it is.',
    standard: null,
  },
  {
    name: 'COTERM_SECRET_KEYS',
    says: 'What secrets are sealed with: one or more keys of 32 bytes in base 64, with commas; the first seals, all open. `openssl rand -base64 32` makes one. The embedded database keeps a key of its own beside it.',
    standard: null,
    secret: true,
  },
  { name: 'COTERM_SECRET_KEY', says: 'The same, with one key.', standard: null, secret: true },
  {
    name: 'COTERM_API_KEY',
    says: "A vendor's API key that holds from the start, of 16 to 200 characters; also what `coterm mcp` and `coterm simulate` ask a server with.",
    standard: null,
    secret: true,
  },
  {
    name: 'COTERM_PAYMENT_PROVIDER',
    says: 'What payments are made with: `sandbox` or `stripe`. Stripe is chosen where its key is set.',
    standard: 'sandbox',
  },
  { name: 'STRIPE_SECRET_KEY', says: 'A secret or restricted key of Stripe.', standard: null, secret: true },
  {
    name: 'STRIPE_WEBHOOK_SECRET',
    says: 'The signing secret of the webhook endpoint at Stripe: `whsec_…`.',
    standard: null,
    secret: true,
  },
  {
    name: 'SMTP_URL',
    says: 'The mail server: `smtp://user:password@host:587`. Without it, mail waits.',
    standard: null,
    secret: true,
  },
  { name: 'MAIL_FROM', says: 'The address mail is sent from; needed with `SMTP_URL`.', standard: null },
  {
    name: 'COTERM_WEBHOOKS_ALLOW_PRIVATE',
    says: "`yes` lets webhooks go to addresses inside one's own wall, and without https.",
    standard: 'no',
  },
  {
    name: 'COTERM_OPERATIONS_PORT',
    says: 'Where metrics are told, with liveness and readiness: a port of its own, so that it is not open to customers by mistake. Without it, metrics are not told.',
    standard: null,
  },
  {
    name: 'COTERM_OPERATIONS_HOST',
    says: 'The address for that port.',
    standard: '127.0.0.1',
  },
  {
    name: 'COTERM_LOG_LEVEL',
    says: 'What is logged, as JSON lines without personal data: `error`, `warn`, `info` (every request) or `silent`.',
    standard: 'error',
  },
  {
    name: 'COTERM_STOP_SECONDS',
    says: 'How long stopping may take: requests and transactions that are under way are finished until then. A second signal stops at once.',
    standard: '25',
  },
] as const satisfies readonly Setting[]

export type SettingName = (typeof settings)[number]['name']
/** The environment, of which nothing else is read. */
export type Environment = Readonly<Partial<Record<SettingName, string | undefined>>>
